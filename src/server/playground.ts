import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { packageRoot } from '../root.js';

/** Where the build (`scripts/build.mjs`) puts the playground. */
const FOLDER = path.join(packageRoot, 'dist', 'playground');

/** Serves the playground at `/`. Its assets carry a hash in their names, so a browser may keep them for ever. */
export function servePlayground(app: FastifyInstance): void {
  app.register(fastifyStatic, { root: FOLDER, serve: false });
  app.get('/', async (_request, reply) => reply.header('cache-control', 'no-cache').sendFile('index.html'));
  app.get<{ Params: { '*': string } }>('/assets/*', async (request, reply) =>
    reply.sendFile(`assets/${request.params['*']}`, { immutable: true, maxAge: '365d' }),
  );
}
