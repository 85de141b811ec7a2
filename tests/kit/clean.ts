import { expect } from 'vitest';
import { packageRoot } from '../../src/config/package-root.js';

/** Internals that no response may contain: internal errors, stack traces, paths, Cypher and messages of the database. */
const INSIDES = [
  /INTERNAL_SERVER_ERROR|FST_ERR_CTP_BODY_TOO_LARGE/,
  /\bat .+:\d+:\d+|stacktrace|node_modules|\.[jt]s\b/,
  /\/(src|home|tmp|usr|dist)\//,
  /\b(MATCH|UNWIND|MERGE|YIELD|WHERE)\b|Neo\.|neo4j|lucene|ParseException|queryNodes/i,
];

/** Maximum time of a request. */
const ANSWER_MS = 1_000;
/** A cold plan or other work on the machine delays a request sometimes. A request that is too expensive is late every time. */
const TRIES = 5;

export interface CleanAnswer {
  readonly status: number;
  readonly text: string;
}

function clean(text: string, given: readonly string[]): void {
  const quotes = given.map((value) => JSON.stringify(value).slice(1, -1)).filter((value) => value !== '');
  const own = quotes
    .flatMap((quote) => [quote, JSON.stringify(quote).slice(1, -1)])
    .reduce((rest, quote) => rest.replaceAll(quote, ''), text);
  expect(own).not.toContain(packageRoot);
  for (const inside of INSIDES) expect(own).not.toMatch(inside);
}

/**
 * Sends a request and checks the response for what applies to every response: no 5xx status, no internals, no delay. If the
 * response is late, sends the request again, at most TRIES times.
 * @param given texts that the request contains; the response may quote them
 */
export async function cleanAnswer(
  ask: () => Promise<Response>,
  given: readonly string[] = [],
): Promise<CleanAnswer> {
  for (let tries = 1; ; tries += 1) {
    const started = performance.now();
    const response = await ask();
    const text = await response.text();
    const ms = performance.now() - started;
    expect(response.status).toBeLessThan(500);
    clean(text, given);
    if (tries === TRIES) expect(ms).toBeLessThan(ANSWER_MS);
    if (ms < ANSWER_MS) return { status: response.status, text };
  }
}

/** @returns the code of the first error of a response; `OK` if there is none */
export function codeOf(text: string): string {
  const { errors = [] } = JSON.parse(text) as { errors?: { extensions: { code: string } }[] };
  return errors[0]?.extensions.code ?? 'OK';
}
