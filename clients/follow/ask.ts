import { readFileSync } from 'node:fs';

/** A question of this folder with the types of its answer and its variables, which `npm run codegen` makes. */
export interface Question<Answer, Variables> {
  readonly text: string;
  /** Never set: it carries the types. */
  readonly of?: (variables: Variables) => Answer;
}

/** @param files of this folder: a question, and the fragments that it spreads */
export function question<Answer, Variables>(...files: readonly string[]): Question<Answer, Variables> {
  const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
  return { text: files.map(read).join('\n') };
}

/** The service refuses the question; the message is its own. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

/** Busy, starting, or asked too often: the service says in how many seconds to come back. */
const COME_BACK = [429, 503];
const ATTEMPTS = 5;
const WAIT_SECONDS = 2;

/** For a service that wants a token. From the environment: what stands on a command line, every user of the machine can read. */
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
 * Asks a service.
 * @throws Refused with the service's words; TypeError where no service can be reached
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
