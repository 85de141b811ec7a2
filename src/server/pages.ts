import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { packageRoot } from '../root.js';

/** Where the build (`scripts/build.mjs`) puts the pages, each in a folder of its own. */
const FOLDER = path.join(packageRoot, 'dist');
/** The addresses at which a page opens, the folder that it is built into, and where it looks for its assets. */
const PAGES = [
  { addresses: ['/'], folder: 'playground', assets: '/assets/*' },
  { addresses: ['/explore', '/explore/'], folder: 'explore', assets: '/explore/assets/*' },
] as const;

/**
 * Serves the playground and the auditor's page. Assets carry a hash in their names, so a browser may keep them for ever.
 * A locked service has no playground; the auditor's page asks published questions only, and stays.
 */
export function servePages(app: FastifyInstance, { locked }: { readonly locked: boolean }): void {
  app.register(fastifyStatic, { root: FOLDER, serve: false });
  for (const { addresses, folder, assets } of PAGES.filter(
    (page) => !locked || page.folder !== 'playground',
  )) {
    const root = path.join(FOLDER, folder);
    for (const address of addresses)
      app.get(address, async (_request, reply) =>
        reply.header('cache-control', 'no-cache').sendFile('index.html', root),
      );
    app.get<{ Params: { '*': string } }>(assets, async (request, reply) =>
      reply.sendFile(request.params['*'], path.join(root, 'assets'), { immutable: true, maxAge: '365d' }),
    );
  }
}
