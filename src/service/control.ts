import { randomBytes, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { z } from 'zod';
import { LocalNeo4jError, type RunningService } from '../local-neo4j/index.js';

/**
 * Commands of the service's user can give orders to the running service. It listens on loopback and accepts orders that have a
 * secret of 32 random bytes. The secret is in a file that only the service's user can read (`local-neo4j/lock.ts`).
 */

const order = z.strictObject({ file: z.string() });
const outcome = z.union([z.strictObject({ pausedMs: z.number() }), z.strictObject({ refused: z.string() })]);

/** How long the service's database was paused, or why the backup was refused. */
export type Outcome = z.infer<typeof outcome>;

/** A running control server. */
export interface Control {
  readonly port: number;
  readonly secret: string;
  stop(): Promise<void>;
}

/** @param backUp pauses the database and writes a backup into a file that must not exist yet */
export async function startControl(backUp: (file: string) => Promise<Outcome>): Promise<Control> {
  const secret = randomBytes(32).toString('base64url');
  const expected = Buffer.from(`Bearer ${secret}`);
  const isKnown = ({ headers: { authorization = '' } }: IncomingMessage) => {
    const given = Buffer.from(authorization);
    return given.length === expected.length && timingSafeEqual(given, expected);
  };
  const answer = async (incoming: IncomingMessage, response: ServerResponse) => {
    if (!isKnown(incoming)) return response.writeHead(401).end();
    const parsed = order.safeParse(await json(incoming).catch(() => undefined));
    if (!parsed.success) return response.writeHead(400).end();
    const said = JSON.stringify(await backUp(parsed.data.file));
    return response.writeHead(200, { 'content-type': 'application/json' }).end(said);
  };
  const server = createServer((incoming, response) => {
    answer(incoming, response).catch(() => response.destroy());
  });
  server.listen({ host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.unref();
  return {
    port,
    secret,
    stop: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/**
 * Orders a running service to pause its database and back it up. The dump of a large database takes minutes.
 * @throws LocalNeo4jError BACKUP_REFUSED with the service's message, or if the service does not report an outcome
 */
export async function orderBackup(
  { control, pid }: RunningService,
  file: string,
): Promise<{ readonly pausedMs: number }> {
  const authorization = `Bearer ${control.secret}`;
  const sent = request({ host: '127.0.0.1', port: control.port, method: 'POST', headers: { authorization } });
  sent.end(JSON.stringify({ file }));
  const gone = `The service (process ${pid}) did not report whether the backup succeeded. Check its output and ${file}.`;
  try {
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    const said = outcome.parse(await json(response));
    if ('refused' in said) throw new LocalNeo4jError('BACKUP_REFUSED', said.refused);
    return said;
  } catch (error) {
    throw error instanceof LocalNeo4jError ? error : new LocalNeo4jError('BACKUP_REFUSED', gone);
  }
}
