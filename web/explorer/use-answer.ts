import { useEffect, useState } from 'react';
import { fetchWithToken } from '../shared/token.js';
import type { PageOperation } from './operations.js';

/** The state of a request. The last result stays while the next request is running. */
export interface RequestState<Answer> {
  readonly answer: Answer | undefined;
  /** The error message of the service. */
  readonly refusal: string | undefined;
  readonly waiting: boolean;
}

interface Reply<Answer> {
  readonly data?: Answer | null;
  readonly errors?: readonly { readonly message: string }[];
}

/** A service that has just started or is busy returns 503. Retry-After gives the seconds to wait. */
const ATTEMPTS = 4;
const WAIT_SECONDS = 1;

async function post(body: string, signal: AbortSignal): Promise<Response> {
  for (let attempt = 1; ; attempt += 1) {
    const headers = { 'content-type': 'application/json' };
    const response = await fetchWithToken('../graphql', { method: 'POST', headers, body, signal });
    if (response.status !== 503 || attempt === ATTEMPTS) return response;
    const seconds = Number(response.headers.get('retry-after')) || WAIT_SECONDS;
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  }
}

async function ask<Answer, Variables>(
  operation: PageOperation<Answer, Variables>,
  variables: Variables,
  signal: AbortSignal,
): Promise<Answer> {
  const response = await post(JSON.stringify({ query: operation.text, variables }), signal);
  const { data, errors = [] } = (await response.json()) as Reply<Answer>;
  if (errors.length > 0 || data == null) throw new Error(errors.map(({ message }) => message).join('\n'));
  return data;
}

/** Sends the operation whenever it or its variables change. */
export function useAnswer<Answer, Variables>(
  operation: PageOperation<Answer, Variables>,
  variables: Variables,
): RequestState<Answer> {
  const key = JSON.stringify(variables);
  const [state, setAsked] = useState<RequestState<Answer>>({
    answer: undefined,
    refusal: undefined,
    waiting: true,
  });
  useEffect(() => {
    const stop = new AbortController();
    setAsked(({ answer }) => ({ answer, refusal: undefined, waiting: true }));
    ask(operation, JSON.parse(key) as Variables, stop.signal).then(
      (answer) => setAsked({ answer, refusal: undefined, waiting: false }),
      (error: Error) => {
        if (!stop.signal.aborted) setAsked({ answer: undefined, refusal: error.message, waiting: false });
      },
    );
    return () => stop.abort();
  }, [operation, key]);
  return state;
}
