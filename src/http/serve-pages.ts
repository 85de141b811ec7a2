import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { packageRoot } from '../config/package-root.js';

/** The folder into which the build writes the pages. The path of each page is as deep as its address. */
const FOLDER = path.join(packageRoot, 'dist', 'web');
/** The pages with their addresses and files. */
const PAGES = [
  { address: '/', file: 'index.html', isPlayground: true },
  { address: '/explore/', file: 'explorer/index.html', isPlayground: false },
] as const;
/** Because of this tag in its head, the auditor's page links to the schema pages. The tag is removed if they are not served. */
const LEADS_TO_SCHEMA = /<meta name="schema-pages"[^>]*>/u;

/** A browser opens a page without a token; the page asks its user for one before it sends an operation. */
const OPEN = { config: { isOpen: true } };

/**
 * Redirects /FOLDER to /FOLDER/. All links of a page are relative to its folder, so that a reverse proxy can serve the pages
 * under any path. The redirect is relative for the same reason.
 */
function redirectToFolder(app: FastifyInstance, folder: string): void {
  app.get(`/${folder}`, OPEN, async ({ url }, reply) =>
    reply.redirect(`${folder}/${/\?.*$/su.exec(url)?.[0] ?? ''}`),
  );
}

/** Serves the schema's documentation (web/schema-pages/). */
function serveSchemaPages(app: FastifyInstance): void {
  redirectToFolder(app, 'schema');
  app.get<{ Params: { '*': string } }>('/schema/*', OPEN, async (request, reply) =>
    reply
      .header('cache-control', 'no-cache')
      .sendFile(request.params['*'] || 'index.html', path.join(FOLDER, 'schema')),
  );
}

/**
 * Serves the playground, the auditor's page and the schema's documentation. Assets have a hash in their names, so a browser may
 * cache them for ever. With `persistedOnly`, the playground and the schema's documentation are off; the auditor's page stays,
 * because it sends persisted operations only.
 */
export function servePages(
  app: FastifyInstance,
  { persistedOnly }: { readonly persistedOnly: boolean },
): void {
  app.register(fastifyStatic, { root: FOLDER, serve: false });
  if (!persistedOnly) serveSchemaPages(app);
  redirectToFolder(app, 'explore');
  for (const { address, file } of PAGES.filter(({ isPlayground }) => !(persistedOnly && isPlayground)))
    app.get(address, OPEN, async (_request, reply) => {
      reply.header('cache-control', 'no-cache');
      if (!persistedOnly) return reply.sendFile(file);
      const text = await readFile(path.join(FOLDER, file), 'utf8');
      return reply.type('text/html; charset=utf-8').send(text.replace(LEADS_TO_SCHEMA, ''));
    });
  app.get<{ Params: { '*': string } }>('/assets/*', OPEN, async (request, reply) =>
    reply.sendFile(request.params['*'], path.join(FOLDER, 'assets'), { immutable: true, maxAge: '365d' }),
  );
}
