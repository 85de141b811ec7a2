import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { packageRoot } from '../config/package-root.js';

/** Where the build puts the pages, each as deep as its address is. */
const FOLDER = path.join(packageRoot, 'dist', 'web');
/** The pages, by the file that each is. */
const PAGES = [
  { address: '/', file: 'index.html', isPlayground: true },
  { address: '/explore/', file: 'explorer/index.html', isPlayground: false },
] as const;
/** The auditor's page leads to the schema's pages by this line of its head; where they are not served, it goes. */
const LEADS_TO_SCHEMA = /<meta name="schema-pages"[^>]*>/u;

/** A browser opens a page without a token; the page asks for one before it asks the service. */
const OPEN = { config: { isOpen: true } };

/**
 * Leads to a folder's own address, which ends with a slash: every link of a page is relative to it, so that a reverse proxy may
 * show the pages under any path of its own. The way there is relative too.
 */
function leadToFolder(app: FastifyInstance, folder: string): void {
  app.get(`/${folder}`, OPEN, async ({ url }, reply) =>
    reply.redirect(`${folder}/${/\?.*$/su.exec(url)?.[0] ?? ''}`),
  );
}

/** Serves the schema's documentation (web/schema-pages/). */
function serveSchemaPages(app: FastifyInstance): void {
  leadToFolder(app, 'schema');
  app.get<{ Params: { '*': string } }>('/schema/*', OPEN, async (request, reply) =>
    reply
      .header('cache-control', 'no-cache')
      .sendFile(request.params['*'] || 'index.html', path.join(FOLDER, 'schema')),
  );
}

/**
 * Serves the playground, the auditor's page and the schema's documentation. Assets carry a hash in their names, so a browser
 * may keep them for ever. With `persistedOnly` there is no playground and no schema; the auditor's page asks
 * published questions only, and stays.
 */
export function servePages(
  app: FastifyInstance,
  { persistedOnly }: { readonly persistedOnly: boolean },
): void {
  app.register(fastifyStatic, { root: FOLDER, serve: false });
  if (!persistedOnly) serveSchemaPages(app);
  leadToFolder(app, 'explore');
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
