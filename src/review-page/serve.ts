// The review page on this machine: it answers only a browser that was given its address.

import { randomBytes, timingSafeEqual } from 'node:crypto';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyError, type FastifyRequest } from 'fastify';
import { packageRoot } from '../config/package-root.js';
import { SECURITY_HEADERS } from '../http/headers.js';
import type { Refusal } from './answers.js';
import type { Reviewing } from './reviewing.js';

const FOLDER = path.join(packageRoot, 'dist', 'web');
const HOST = '127.0.0.1';
const SECRET_BYTES = 32;
/** Ports share cookies, so each review has a name of its own. */
const cookieName = (port: number | undefined) => `mandate-review-${port}`;
const REFUSED =
  'This address was used before, or is not of this review. Run the command again for a new one. 该地址已被使用，或不属于本次审阅；请重新运行命令以取得新地址。\n';

/** A review page that listens. */
export interface ReviewPage {
  /** Its address for a browser, with the token that opens it once. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

const isSame = (given: string | undefined, secret: string) => {
  const [one, other] = [Buffer.from(given ?? ''), Buffer.from(secret)];
  return one.length === other.length && timingSafeEqual(one, other);
};

const cookieOf = ({ headers: { cookie = '' } }: FastifyRequest, name: string) =>
  cookie
    .split(/;\s*/u)
    .find((one) => one.startsWith(`${name}=`))
    ?.slice(name.length + 1);

/**
 * Serves the page of a review on a free port of this machine. The token of its address works once; the browser that used it is known by a
 * cookie from then on. A request under another host name, which another page could have made, is refused.
 */
export async function serveReview(reviewing: Reviewing): Promise<ReviewPage> {
  const session = randomBytes(SECRET_BYTES).toString('base64url');
  let token: string | undefined = randomBytes(SECRET_BYTES).toString('base64url');
  const app = Fastify({ bodyLimit: 1024 * 1024 });
  const portOf = () => {
    const address = app.server.address();
    return typeof address === 'object' ? address?.port : undefined;
  };
  const hosts = () => [`${HOST}:${portOf()}`, `localhost:${portOf()}`];
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({ ...SECURITY_HEADERS, 'cache-control': 'no-store' });
    const { host = '', origin } = request.headers;
    const isFromHere = origin === undefined || hosts().some((one) => origin === `http://${one}`);
    if (!hosts().includes(host) || !isFromHere)
      return reply.code(403).type('text/plain; charset=utf-8').send(REFUSED);
    const given = new URLSearchParams(request.url.split('?')[1]).get('token');
    if (token !== undefined && given !== null && isSame(given, token)) {
      token = undefined;
      return reply
        .header('set-cookie', `${cookieName(portOf())}=${session}; HttpOnly; SameSite=Strict; Path=/`)
        .redirect('/review/');
    }
    if (!isSame(cookieOf(request, cookieName(portOf())), session))
      return reply.code(403).type('text/plain; charset=utf-8').send(REFUSED);
  });
  app.setErrorHandler<FastifyError>((error, _request, reply) => {
    const { statusCode = 500 } = error;
    const refusal: Refusal = { refused: 'UNREADABLE' };
    if (statusCode < 500) return reply.code(400).send(refusal);
    throw error;
  });
  app.register(fastifyStatic, { root: FOLDER, serve: false });
  app.get('/review/', async (_request, reply) => reply.sendFile('review/index.html'));
  app.get<{ Params: { '*': string } }>('/assets/*', async (request, reply) =>
    reply.sendFile(request.params['*'], path.join(FOLDER, 'assets')),
  );
  app.get('/review/facts', async () => reviewing.answer());
  app.post('/review/decisions', async (request, reply) => {
    const answer = reviewing.decide(request.body);
    if ('refused' in answer) reply.code(400);
    return answer;
  });
  app.post('/review/facts', async (request, reply) => {
    const answer = reviewing.add(request.body);
    if ('refused' in answer) reply.code(400);
    return answer;
  });
  const url = await app.listen({ host: HOST, port: 0 });
  return { url: `${url}/review/?token=${token}`, stop: () => app.close() };
}
