import { connect, createServer, type Server, type Socket } from 'node:net';
import { afterAll } from 'vitest';

/** A line between the service and its database that a test can cut. */
export interface CuttableLine {
  /** `bolt://` address that leads to the database. */
  readonly uri: string;
  /** Ends every connection and refuses new ones, as a database that has died does. */
  cut(): Promise<void>;
  /** Lets connections through again, at the same address. */
  restore(): Promise<void>;
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
}

/** Puts a line in front of the database at `uri`; taken away after the test file. */
export async function proxyTo(uri: string): Promise<CuttableLine> {
  const target = new URL(uri);
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
    return socket;
  };
  const server = createServer((client) => {
    const database = keep(connect(Number(target.port), target.hostname));
    keep(client).pipe(database).pipe(client);
  });
  await listen(server, 0);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port');
  const { port } = address;
  const cut = async () => {
    if (!server.listening) return;
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  afterAll(cut);
  return { uri: `bolt://127.0.0.1:${port}`, cut, restore: () => listen(server, port) };
}
