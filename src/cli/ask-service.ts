import { setTimeout as sleep } from 'node:timers/promises';
import type { ExecutionResult } from 'graphql';

/** The response of a service to an operation. */
export type Answer = Pick<ExecutionResult, 'data' | 'errors'>;

/** The address of a service, such as http://127.0.0.1:4000, and the token to send to it. */
export interface ServiceAddress {
  readonly url: string;
  readonly token: string | undefined;
}

/** There is no service of this program at an address; the message says what is there instead. */
export class NoServiceError extends Error {
  override readonly name = 'NoServiceError';
}

/** A service that has just started, or is busy, responds with 503 and the number of seconds after which to try again. */
const BUSY = 503;
const ATTEMPTS = 4;
const WAIT_SECONDS = 2;

/** @throws NoServiceError if no service answers */
async function post(address: URL, body: string, token: string | undefined): Promise<Response> {
  for (let attempt = 1; ; attempt += 1) {
    const headers = {
      'content-type': 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    };
    const response = await fetch(address, { method: 'POST', headers, body }).catch((error: Error) => {
      const { message } = (error.cause as Error | undefined) ?? error;
      throw new NoServiceError(`No service answers at ${address}: ${message}`);
    });
    if (response.status !== BUSY || attempt === ATTEMPTS) return response;
    await sleep(1000 * (Number(response.headers.get('retry-after')) || WAIT_SECONDS));
  }
}

/**
 * Sends an operation to a running service, and again for some seconds if the service is busy.
 * @throws NoServiceError if `url` is not an address, or no service answers there
 */
export async function askService(
  { url, token }: ServiceAddress,
  query: string,
  variables: object,
): Promise<Answer> {
  if (!URL.canParse(url))
    throw new NoServiceError(`--url ${url} is not an address; write it as http://127.0.0.1:4000`);
  const address = new URL('graphql', url.endsWith('/') ? url : `${url}/`);
  const response = await post(address, JSON.stringify({ query, variables }), token);
  const text = await response.text();
  try {
    return JSON.parse(text) as Answer;
  } catch {
    throw new NoServiceError(
      `${address} responded with HTTP ${response.status} and without JSON. Check that it is the address of this service.`,
    );
  }
}
