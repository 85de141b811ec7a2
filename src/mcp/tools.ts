import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import type { ExecutionResult, GraphQLSchema } from 'graphql';
import { parseOperation, readOperationFiles } from '../graphql/operation-files.js';
import { toolInput, toolVariables } from './tool-input.js';

/** Sends an operation to the service. */
export type AskGraph = (operation: string, variables: object) => Promise<ExecutionResult>;

/** An answer for an assistant: the same JSON as text and as data. Errors have the service's messages. */
function resultOf({ data, errors = [] }: ExecutionResult): CallToolResult {
  const answer = errors.length === 0 ? { ...data } : { data: data ?? null, errors };
  return {
    content: [{ type: 'text', text: JSON.stringify(answer) }],
    structuredContent: answer,
    isError: errors.length > 0,
  };
}

/** Offers each persisted operation (operations/) as a tool of the same name. */
export function offerTools(server: McpServer, schema: GraphQLSchema, ask: AskGraph): void {
  for (const file of readOperationFiles()) {
    const operation = parseOperation(file);
    server.registerTool(
      file.name,
      {
        title: file.asks,
        description: `${file.asks}\n\n${file.teaches}`.trim(),
        inputSchema: toolInput(schema, operation),
        annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: false },
      },
      async (given) => resultOf(await ask(file.text, toolVariables(operation, given))),
    );
  }
}
