import path from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll } from 'vitest';
import { packageRoot } from '../../src/config/package-root.js';

/** A client of a running `mandate-graph mcp`, with the program's output that is not part of the protocol. */
export interface Assistant {
  readonly client: Client;
  /** @returns the standard error output so far */
  readonly told: () => string;
  /** Errors of the client: standard output that is not a protocol message. */
  readonly noise: readonly Error[];
}

/**
 * Starts the program as assistants do, as a child process with pipes, and stops it after the test file.
 * @param environment the settings of the program, which does not inherit those of this process
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
