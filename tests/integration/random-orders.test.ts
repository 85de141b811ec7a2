import { beforeAll, describe, expect, test } from 'vitest';
import { loadRecords } from '../../src/load/load.js';
import { RemovalError } from '../../src/load/load-refusal.js';
import { MissingTargetError } from '../../src/load/refuse-bad-references.js';
import { removeSource } from '../../src/load/remove-source.js';
import { sourceFolders } from '../../src/load/source-folders.js';
import { groupBy } from '../../src/records/group-by.js';
import { RECORD_KINDS } from '../../src/records/prefixes.js';
import { danglingReferences, readRecords, type SourceRecords } from '../../src/records/read-files.js';
import { referencesOf } from '../../src/records/references.js';
import { difference, type Everything, hashOf, NONE, wholeGraph } from '../kit/everything.mjs';
import { fewRows } from '../kit/few-records.mjs';
import { temporaryFolder } from '../kit/folder.js';
import { extractInto, withLaterIssues } from '../kit/later-issues.js';
import { emptyNeo4j } from '../kit/neo4j.js';
import { randomness, throughRandomOrder } from '../kit/orders.mjs';
import { SEED } from '../kit/seed.js';

const ORDERS = 3;
/** Of the first issue one row in this many is loaded, with those that a later issue names. */
const EVERY = 100;
const MODULES = { RECORD_KINDS, danglingReferences, referencesOf };
const LONG = 300_000;
const FIRST = 'changzhi/2020-03';

const { driver } = await emptyNeo4j();
const { shuffled } = randomness(SEED);
const sources = new Map<string, SourceRecords>();
const options = { database: 'neo4j', allowed: { removals: true } };
const load = (names: readonly string[]) =>
  loadRecords(
    driver,
    options,
    names.flatMap((name) => sources.get(name) ?? []),
  );

beforeAll(async () => {
  const data = withLaterIssues(temporaryFolder());
  extractInto(data);
  const all = await Promise.all(sourceFolders(data).map(readRecords));
  const others = all.filter(({ source }) => source.name !== FIRST);
  for (const one of all)
    sources.set(one.source.name, one.source.name === FIRST ? fewRows(MODULES, one, others, EVERY) : one);
}, LONG);

const emptyGraph = () => driver.executeQuery('MATCH (n) DETACH DELETE n');

describe(`sources that come one by one and go one by one, in random orders (seed ${SEED})`, () => {
  /**
   * What the graph was for some sets of sources, with the steps that led to it: all sources, and, in each order, after every third that
   * goes. One load of each set takes up to 10 s, and all of them took longer than five minutes.
   */
  const found: { readonly names: readonly string[]; readonly steps: string; readonly graph: Everything }[] =
    [];

  test.each(Array.from({ length: ORDERS }, (_, at) => at + 1))(
    'order %i is accepted',
    async (order) => {
      await emptyGraph();
      await throughRandomOrder({
        names: [...sources.keys()],
        shuffled,
        load: (name) => load([name]).then(() => true, refusedBy(MissingTargetError)),
        remove: (name) => removeSource(driver, options, name).then(() => true, refusedBy(RemovalError)),
        seen: async (names, steps) => {
          const removed = steps.length - sources.size;
          const isCompared = removed === 0 || (removed > 0 && removed % ORDERS === order % ORDERS);
          if (isCompared && names.length > 0)
            found.push({ names, steps: steps.join(', '), graph: await wholeGraph(driver) });
        },
      });
    },
    LONG,
  );

  test(
    'leave all of them, and after one that goes, the graph that one load of the sources makes',
    async () => {
      expect(found.length).toBe(ORDERS + sources.size - 1);
      const sets = groupBy(found, ({ names }) => names.join(' '));
      for (const [, those] of sets) {
        const { names } = those[0] as (typeof found)[0];
        await emptyGraph();
        await load(names);
        const one = await wholeGraph(driver);
        for (const { steps, graph } of those) {
          expect(difference(graph, one), steps).toEqual(NONE);
          expect(hashOf(graph), steps).toBe(hashOf(one));
        }
      }
    },
    LONG,
  );
});

/** Turns an error of this class into `false`. */
function refusedBy(known: typeof MissingTargetError | typeof RemovalError) {
  return (error: unknown): boolean => {
    if (error instanceof known) return false;
    throw error;
  };
}

test(
  'sources may be given to one load in any order',
  async () => {
    const names = [...sources.keys()];
    await emptyGraph();
    await load(names);
    const one = await wholeGraph(driver);
    for (const given of [names.toReversed(), shuffled(names)]) {
      await emptyGraph();
      await load(given);
      expect(difference(await wholeGraph(driver), one), given.join(' ')).toEqual(NONE);
    }
  },
  LONG,
);
