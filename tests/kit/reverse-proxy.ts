import { once } from 'node:events';
import { request as ask, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';

/**
 * Starts a reverse proxy that serves a service under a path, as a city's portal does. It rewrites nothing but the path of the
 * request. It is closed after the test file.
 * @returns the address of the path, with a slash at the end
 */
export async function reverseProxy(service: string, prefix: string): Promise<string> {
  const server = createServer((request, response) => {
    const { url = '', method, headers } = request;
    if (!url.startsWith(`${prefix}/`)) {
      response.writeHead(404).end('Not of this service');
      return;
    }
    const passed = ask(new URL(url.slice(prefix.length), service), { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    request.pipe(passed);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}${prefix}/`;
}
