import { once } from 'node:events';
import { Command } from 'commander';
import { readSettings, type Settings } from '../config/settings.js';
import { readOperationFiles } from '../graphql/operation-files.js';
import { buildSchema } from '../resolvers/index.js';
import { askService, type ServiceAddress } from './ask-service.js';
import { type CommandRunner, EXIT, type Terminal } from './terminal.js';

/** The service behind the tools, and the function that ends it. */
interface ToolService {
  readonly address: ServiceAddress;
  readonly stop: () => Promise<void>;
}

/**
 * Whether a service of this program answers at an address, even if only to require a token. The operation is a persisted one,
 * so every such service runs it.
 */
async function isServiceAt(address: ServiceAddress): Promise<boolean> {
  const operation = readOperationFiles().find(({ name }) => name === 'what-is-loaded');
  const answer = await askService(address, operation?.text ?? '', {}).catch(() => undefined);
  const data = answer?.data as { graph?: { version?: unknown } } | undefined;
  const code = answer?.errors?.[0]?.extensions?.code;
  return typeof data?.graph?.version === 'string' || code === 'UNAUTHENTICATED';
}

/** Starts a service in this process, on a free port of this machine and on the database of the settings. */
async function startOwnService(settings: Settings, terminal: Terminal): Promise<ToolService> {
  const { startService } = await import('../service/service.js');
  const own = { ...settings, host: '127.0.0.1', port: 0 };
  const { url, stop } = await startService(own, (line) => terminal.err(`${line}\n`), 'beside');
  return { address: { url, token: settings.token }, stop };
}

/**
 * The service at `url`; without it, the service at the address of the settings if one runs there and the settings name no
 * Neo4j; otherwise a service of this process.
 */
async function openService(terminal: Terminal, url: string | undefined): Promise<ToolService> {
  const settings = readSettings(terminal.environment);
  const { token } = settings;
  if (url !== undefined) return { address: { url, token }, stop: async () => {} };
  const usual = { url: `http://${settings.host}:${settings.port}`, token };
  if (settings.neo4j !== undefined || !(await isServiceAt(usual))) return startOwnService(settings, terminal);
  terminal.err(`Using the service at ${usual.url}\n`);
  return { address: usual, stop: async () => {} };
}

/** `mandate-graph mcp` */
export function mcpCommand(run: CommandRunner): Command {
  return new Command('mcp')
    .summary('serve an AI assistant over standard input and output (MCP)')
    .description(
      'Serves an AI assistant over standard input and output with the Model Context Protocol (MCP). The published operations (operations/) are its tools; documents and provisions are its resources. Uses the service at --url. Without --url, it uses the service at HOST and PORT if NEO4J_URI is unset and one is running; otherwise it runs a service of its own on the database of the settings, with the same limits. If the service requires a token (MANDATE_TOKENS_FILE), MANDATE_TOKEN is sent. Ends when its input ends.',
    )
    .option('--url <address>', 'use a running service, such as http://127.0.0.1:4000')
    .addHelpText(
      'after',
      `
Example:
  $ mandate-graph mcp --url http://127.0.0.1:4000

The assistant starts this command. Put the command and its arguments into the settings of the assistant:
  "command": "node", "args": ["FOLDER/scripts/run.mjs", "mcp"]`,
    )
    .action(
      run(async (terminal, { url }: { readonly url?: string }) => {
        // No other command needs these packages.
        const [{ StdioServerTransport }, { createMcpServer }] = await Promise.all([
          import('@modelcontextprotocol/sdk/server/stdio.js'),
          import('../mcp/server.js'),
        ]);
        // An assistant waits no longer than a minute for its server, and a first start loads the data. So the server connects
        // at once, and its operations wait for the service.
        const starting = openService(terminal, url);
        const ask = async (operation: string, variables: object) =>
          askService((await starting).address, operation, variables);
        const server = createMcpServer(buildSchema(), ask);
        const closed = once(process.stdin, 'close');
        await server.connect(new StdioServerTransport());
        const service = await starting;
        await closed;
        await server.close();
        await service.stop();
        return EXIT.ok;
      }),
    );
}
