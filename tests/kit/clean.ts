import { expect } from 'vitest';
import { packageRoot } from '../../src/root.js';
import { PATIENCE_MS } from './app.js';

/** What no answer may show: our faults, stacks, paths, Cypher and the database's own words. */
const INSIDES = [
  /INTERNAL_SERVER_ERROR|FST_ERR_CTP_BODY_TOO_LARGE/,
  /\bat .+:\d+:\d+|stacktrace|node_modules|\.[jt]s\b/,
  /\/(src|home|tmp|usr|dist)\//,
  /\b(MATCH|UNWIND|MERGE|YIELD|WHERE)\b|Neo\.|neo4j|lucene|ParseException|queryNodes/i,
];

export interface CleanAnswer {
  readonly status: number;
  readonly text: string;
}

/**
 * Waits for an answer and holds it against what every answer must be, whatever was asked.
 * @param given texts that the caller sent; an answer may quote them
 */
export async function cleanAnswer(
  asked: Promise<Response>,
  given: readonly string[] = [],
): Promise<CleanAnswer> {
  const started = performance.now();
  const response = await asked;
  const text = await response.text();
  expect(performance.now() - started).toBeLessThan(PATIENCE_MS);
  expect(response.status).toBeLessThan(500);
  const quotes = given.map((value) => JSON.stringify(value).slice(1, -1)).filter((value) => value !== '');
  const own = quotes
    .flatMap((quote) => [quote, JSON.stringify(quote).slice(1, -1)])
    .reduce((rest, quote) => rest.replaceAll(quote, ''), text);
  expect(own).not.toContain(packageRoot);
  for (const inside of INSIDES) expect(own).not.toMatch(inside);
  return { status: response.status, text };
}

/** The code of the first error of an answer; `OK` where there is none. */
export function codeOf(text: string): string {
  const { errors = [] } = JSON.parse(text) as { errors?: { extensions: { code: string } }[] };
  return errors[0]?.extensions.code ?? 'OK';
}
