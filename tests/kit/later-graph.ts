import path from 'node:path';
import type { Driver } from 'neo4j-driver';
import { expect } from 'vitest';
import { loadSources } from '../../src/load/load.js';
import { temporaryFolder } from './folder.js';
import { type Ask, asking } from './graph.js';
import { extractInto, withLaterIssues } from './later-issues.js';
import { emptyNeo4j } from './neo4j.js';

/** The names of the city and the cited documents, which each gazette needs, and the first issue. */
export const NAMES = ['shared/documents', 'changzhi/authority'];
export const FIRST = 'changzhi/2020-03';

/** An empty database, and a data folder with the first issue and the later ones. */
export interface LaterGraph {
  /** The data folder. */
  readonly data: string;
  readonly driver: Driver;
  readonly ask: Ask;
  /** Extracts the folder, which takes some seconds, so a test does it in `beforeAll`. */
  readonly extract: () => void;
  /** Loads sources of the folder, by their names. */
  readonly load: (...names: readonly string[]) => Promise<unknown>;
}

/** @param options as those of `asking` */
export async function laterGraph(options: Parameters<typeof asking>[1] = {}): Promise<LaterGraph> {
  const data = withLaterIssues(temporaryFolder());
  const { driver } = await emptyNeo4j();
  return {
    data,
    driver,
    ask: asking(driver, options),
    extract: () => expect(extractInto(data)).toMatchObject({ code: 0 }),
    load: (...names) =>
      loadSources(
        driver,
        { database: 'neo4j' },
        names.map((name) => path.join(data, name)),
      ),
  };
}

/** What is asked about a body: a responsibility by its id, a day and a place. */
export interface Case {
  readonly holder: string;
  readonly responsibility: string;
  readonly asOf?: string | undefined;
  readonly asKnownOn?: string | null | undefined;
  readonly place?: string | undefined;
}

/**
 * Asks for a verdict, which must succeed.
 * @param selection the fields of the verdict
 */
export async function askVerdict<Verdict>(ask: Ask, selection: string, of: Case): Promise<Verdict> {
  const { data, errors } = await ask(
    `query ($holder: String!, $responsibility: ID!, $asOf: Date, $asKnownOn: Date, $place: String) {
      mayExercise(
        holder: $holder, responsibility: $responsibility, asOf: $asOf, asKnownOn: $asKnownOn, place: $place
      ) { ${selection} }
    }`,
    { ...of },
  );
  expect(errors).toEqual([]);
  return (data as { mayExercise: Verdict }).mayExercise;
}
