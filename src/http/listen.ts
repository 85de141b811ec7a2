import { createServer } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { toListenError } from '../config/listen-error.js';

/**
 * Checks that the service will be able to listen, before anything slow is started.
 * @throws ListenError if it cannot
 */
export async function checkPort(host: string, port: number): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (error) => reject(toListenError(error, { host, port })));
    probe.listen({ host, port }, () => probe.close(() => resolve()));
  });
}

/**
 * Starts to listen.
 * @returns the address for a browser on this machine
 * @throws ListenError
 */
export async function listen(app: FastifyInstance, host: string, port: number): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    throw toListenError(error, { host, port });
  }
}
