import type { ExecutionResult } from 'graphql';

/** What a service answers to a question. */
export type Answer = Pick<ExecutionResult, 'data' | 'errors'>;

/** At an address there is no service of ours; the message says what is there. */
export class NoServiceError extends Error {
  override readonly name = 'NoServiceError';
}

/**
 * Asks a running service.
 * @param url its address, as http://127.0.0.1:4000
 * @throws NoServiceError for what is no address, or where no service answers
 */
export async function askService(url: string, query: string, variables: object): Promise<Answer> {
  if (!URL.canParse(url)) throw new NoServiceError(`--url ${url} is no address; write http://127.0.0.1:4000`);
  const address = new URL('graphql', url.endsWith('/') ? url : `${url}/`);
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  }).catch((error: Error) => {
    throw new NoServiceError(
      `No service answers at ${address}: ${(error.cause as Error | undefined)?.message ?? error.message}`,
    );
  });
  const text = await response.text();
  try {
    return JSON.parse(text) as Answer;
  } catch {
    throw new NoServiceError(`${address} answers HTTP ${response.status} and no JSON; is it this service?`);
  }
}
