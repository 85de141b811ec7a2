import { createServer } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** The service cannot listen where it was told to; the message says what to change. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
}

function wordsFor(error: NodeJS.ErrnoException, host: string, port: number): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is taken by another program. Stop it, or choose another port: PORT=${port + 1} npm start`;
    case 'EACCES':
      return `Port ${port} may not be opened by this user. Choose one from 1024 up: PORT=4000 npm start`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST=${host} is no address of this machine. 127.0.0.1 is for this machine alone, 0.0.0.0 for all.`;
    default:
      return `Cannot listen on ${host}:${port}: ${error.message}`;
  }
}

/**
 * Fails early, before anything slow is started, where the service could not listen later.
 * @throws ListenError
 */
export async function checkPort(host: string, port: number): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (error) => reject(new ListenError(wordsFor(error, host, port))));
    probe.listen({ host, port }, () => probe.close(() => resolve()));
  });
}

/**
 * Listens, and tells the address for a browser on this machine.
 * @throws ListenError
 */
export async function listen(app: FastifyInstance, host: string, port: number): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    throw new ListenError(wordsFor(error as NodeJS.ErrnoException, host, port));
  }
}
