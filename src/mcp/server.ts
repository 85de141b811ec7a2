import { readFileSync } from 'node:fs';
import path from 'node:path';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { GraphQLSchema } from 'graphql';
import { packageRoot } from '../config/package-root.js';
import { offerResources } from './resources.js';
import { type AskGraph, offerTools } from './tools.js';

const INSTRUCTIONS = `Answers from official documents: who holds which public power or duty, where, since when, in which role, under which condition.
Tell with every answer its citation (document, path, lines) and quote the document's own words. status CONDITIONAL means given, but exercised only once the condition is met: do not report it as held. certainty INFERRED or AMBIGUOUS and derivedBy say what no document states in words: repeat them. Null is unknown, not no. What is left out is not assumed: without a day every fact on record is returned, without a place every jurisdiction. Names may be written in full or as any alias; a name that nothing has is answered with the nearest ones. For the next page pass pageInfo.endCursor as after, with the same arguments.`;

/** @returns an MCP server with the published questions as tools, and documents and provisions as resources. */
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
