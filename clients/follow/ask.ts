import { readFileSync } from 'node:fs';

/** An operation of this folder with the types of its result and its variables, which `npm run codegen` generates. */
export interface Question<Answer, Variables> {
  readonly text: string;
  /** Never set; it only carries the types. */
  readonly of?: (variables: Variables) => Answer;
}

/** @param files names in this folder: the file of an operation, and those of the fragments that it spreads */
export function question<Answer, Variables>(...files: readonly string[]): Question<Answer, Variables> {
  const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
  return { text: files.map(read).join('\n') };
}

/** The service returned errors. The message has their messages. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

/** HTTP codes of a service that is busy, starting, or limiting the rate. Retry-After gives the seconds to wait. */
const COME_BACK = [429, 503];
const ATTEMPTS = 5;
const WAIT_SECONDS = 2;

/** Token for a service that requires one. It is in the environment, because every user of the machine can read a command line. */
const { MANDATE_TOKEN: TOKEN } = process.env;

async function post(url: string, body: string): Promise<Response> {
  for (let attempt = 1; ; attempt += 1) {
    const headers = {
      'content-type': 'application/json',
      ...(TOKEN !== undefined && { authorization: `Bearer ${TOKEN}` }),
    };
    const response = await fetch(new URL('/graphql', url), { method: 'POST', headers, body });
    if (!COME_BACK.includes(response.status) || attempt === ATTEMPTS) return response;
    const seconds = Number(response.headers.get('retry-after')) || WAIT_SECONDS;
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  }
}

/**
 * Sends an operation to a service. Waits and tries again if the service is busy, at most ATTEMPTS times in all.
 * @returns the data of the response
 * @throws Refused with the messages of the service; TypeError if the service cannot be reached
 */
export async function ask<Answer, Variables>(
  url: string,
  { text }: Question<Answer, Variables>,
  variables: Variables,
): Promise<Answer> {
  const response = await post(url, JSON.stringify({ query: text, variables }));
  const { data, errors = [] } = (await response.json()) as {
    data?: Answer | null;
    errors?: { message: string }[];
  };
  if (errors.length > 0 || !data) throw new Refused(errors.map(({ message }) => message).join('\n'));
  return data;
}
