import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { packageRoot } from '../root.js';

/** Where the build (`scripts/build.mjs`) puts the pages, each in a folder of its own. */
const FOLDER = path.join(packageRoot, 'dist');
/** The addresses at which a page opens, the folder that it is built into, and where it looks for its assets. */
const PAGES = [
  { addresses: ['/'], folder: 'playground', assets: '/assets/*' },
  { addresses: ['/explore', '/explore/'], folder: 'explore', assets: '/explore/assets/*' },
] as const;
/** The auditor's page leads to the schema's pages by this line of its head; where they are not served, it goes. */
const LEADS_TO_SCHEMA = /<meta name="schema-pages"[^>]*>/u;

/** A browser opens a page without a token; the page asks for one before it asks the service. */
const OPEN = { config: { isOpen: true } };

/** Serves the schema's documentation (src/schema-pages/), whose links are relative: so it opens with a slash at the end. */
function serveSchemaPages(app: FastifyInstance): void {
  const root = path.join(FOLDER, 'schema');
  app.get('/schema', OPEN, async (_request, reply) => reply.redirect('/schema/'));
  app.get<{ Params: { '*': string } }>('/schema/*', OPEN, async (request, reply) =>
    reply.header('cache-control', 'no-cache').sendFile(request.params['*'] || 'index.html', root),
  );
}

/**
 * Serves the playground, the auditor's page and the schema's documentation. Assets carry a hash in their names, so a browser
 * may keep them for ever. A locked service has no playground and tells nothing of its schema; the auditor's page asks
 * published questions only, and stays.
 */
export function servePages(app: FastifyInstance, { locked }: { readonly locked: boolean }): void {
  app.register(fastifyStatic, { root: FOLDER, serve: false });
  if (!locked) serveSchemaPages(app);
  for (const { addresses, folder, assets } of PAGES.filter(
    (page) => !locked || page.folder !== 'playground',
  )) {
    const root = path.join(FOLDER, folder);
    const page = async (reply: FastifyReply) => {
      reply.header('cache-control', 'no-cache');
      if (!locked) return reply.sendFile('index.html', root);
      const text = await readFile(path.join(root, 'index.html'), 'utf8');
      return reply.type('text/html; charset=utf-8').send(text.replace(LEADS_TO_SCHEMA, ''));
    };
    for (const address of addresses) app.get(address, OPEN, async (_request, reply) => page(reply));
    app.get<{ Params: { '*': string } }>(assets, OPEN, async (request, reply) =>
      reply.sendFile(request.params['*'], path.join(root, 'assets'), { immutable: true, maxAge: '365d' }),
    );
  }
}
