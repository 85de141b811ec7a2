import path from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll } from 'vitest';
import { packageRoot } from '../../src/config/package-root.js';

/** An assistant that has started `mandate-graph mcp`, and what the program wrote beside the protocol. */
export interface Assistant {
  readonly client: Client;
  /** Standard error up to now. */
  readonly told: () => string;
  /** What came on standard output that is no message of the protocol. */
  readonly noise: readonly Error[];
}

/**
 * Starts the program as assistants do: a child process with pipes. Stopped after the test file.
 * @param environment settings beside those of this process
 */
export async function startAssistant(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Assistant> {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [path.join(packageRoot, 'scripts', 'run.mjs'), 'mcp', ...args],
    env: { PATH: process.env.PATH ?? '', ...environment },
    stderr: 'pipe',
  });
  let told = '';
  transport.stderr?.on('data', (chunk) => {
    told += chunk;
  });
  const client = new Client({ name: 'test', version: '0' });
  const noise: Error[] = [];
  client.onerror = (error) => noise.push(error);
  afterAll(() => client.close());
  await client.connect(transport);
  return { client, told: () => told, noise };
}
