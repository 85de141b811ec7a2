import { readFileSync } from 'node:fs';
import path from 'node:path';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { GraphQLSchema } from 'graphql';
import { packageRoot } from '../config/package-root.js';
import { offerResources } from './resources.js';
import { type AskGraph, offerTools } from './tools.js';

const INSTRUCTIONS = `Answers from official documents: who holds which public power or duty, where, since when, in which role, under which condition.
With every answer, give its citation (document, path, lines) and quote the words of the document. status CONDITIONAL means that the power was given but may be exercised only when the condition is met: do not report it as held. A transfer with conditionMetOn is in force from that day on. certainty INFERRED or AMBIGUOUS and derivedBy mark what no document states in words: repeat them. Null means unknown, not no. Omitted arguments have no default: without a date, facts of all dates are returned; without a place, those of all jurisdictions. Write names in full or as any alias; the error for an unknown name lists the most similar names. For the next page, pass pageInfo.endCursor as after, with the same arguments.`;

/** @returns an MCP server with the persisted operations as tools, and documents and provisions as resources. */
export function createMcpServer(schema: GraphQLSchema, ask: AskGraph): McpServer {
  const { name, version } = JSON.parse(readFileSync(path.join(packageRoot, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
  };
  const server = new McpServer({ name, version }, { instructions: INSTRUCTIONS });
  offerTools(server, schema, ask);
  offerResources(server, ask);
  return server;
}
