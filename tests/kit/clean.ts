import { expect } from 'vitest';
import { packageRoot } from '../../src/config/package-root.js';

/** What no answer may show: our faults, stacks, paths, Cypher and the database's own words. */
const INSIDES = [
  /INTERNAL_SERVER_ERROR|FST_ERR_CTP_BODY_TOO_LARGE/,
  /\bat .+:\d+:\d+|stacktrace|node_modules|\.[jt]s\b/,
  /\/(src|home|tmp|usr|dist)\//,
  /\b(MATCH|UNWIND|MERGE|YIELD|WHERE)\b|Neo\.|neo4j|lucene|ParseException|queryNodes/i,
];

/** In which anything is answered. */
const ANSWER_MS = 1_000;
/** A cold plan and other work on the machine make an answer late, but not each time; what is too much work is late always. */
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
 * Asks, and holds the answer against what every answer must be, whatever was asked. Asks again where it was late.
 * @param given texts that the caller sends; an answer may quote them
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

/** The code of the first error of an answer; `OK` where there is none. */
export function codeOf(text: string): string {
  const { errors = [] } = JSON.parse(text) as { errors?: { extensions: { code: string } }[] };
  return errors[0]?.extensions.code ?? 'OK';
}
