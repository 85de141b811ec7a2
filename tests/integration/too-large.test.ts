import { expect, test } from 'vitest';
import { loadSources } from '../../src/load/load.js';
import { difference, everything, NONE } from '../kit/everything.mjs';
import { temporaryFolder } from '../kit/folder.js';
import { CHANGZHI, NAMES_OF_CHANGZHI } from '../kit/gazette.js';
import { manyDuties, NAMES, RENAME } from '../kit/many-duties.mjs';
import { ownNeo4j } from '../kit/neo4j.js';
import { writeSource } from '../kit/source-folder.js';
import { commandLine } from '../kit/terminal.js';

// A Neo4j with a small heap starts and loads slowly: 15 s on a free machine, more on a busy one.
const LONG = { timeout: 180_000 };
const { neo4j, driver } = await ownNeo4j(undefined, { heapMegabytes: 128 });

test(
  'a source that is more than one transaction can hold is refused in words, and nothing of it stays',
  LONG,
  async () => {
    await loadSources(driver, { database: 'neo4j' }, NAMES_OF_CHANGZHI);
    const names = await everything(driver);
    const { code, err } = await commandLine(['load', CHANGZHI], neo4j);
    expect(code).toBe(1);
    // With a heap of 128 MB, 9,696 facts are more than a quarter too many: nothing is tried.
    expect(err).toBe(
      'changzhi/2020-03 was not loaded: Neo4j has not enough memory to write 9696 facts in one transaction. Give Neo4j a larger heap (the local one with MANDATE_NEO4J_HEAP_MB; about 256 is enough for so many), or split the source.\n',
    );
    expect(difference(await everything(driver), names)).toEqual(NONE);
  },
);

test('so is a rename of a body with many holdings, each of which it divides in two', LONG, async () => {
  const root = temporaryFolder();
  const folders = [
    writeSource(root, 'jia/authority', NAMES),
    ...['one', 'two', 'three', 'four'].map((name) =>
      writeSource(root, `jia/${name}`, manyDuties(name, 1_500)),
    ),
  ];
  await loadSources(driver, { database: 'neo4j' }, folders);
  const before = await everything(driver);
  const { code, err } = await commandLine(['load', writeSource(root, 'jia/rename', RENAME)], neo4j);
  expect(code).toBe(1);
  expect(err).toMatch(
    /jia\/rename was not loaded: Neo4j has not enough memory to write 1200\d facts in one transaction \(12000 of other sources, which it changes\)\. Give Neo4j a larger heap \(the local one with MANDATE_NEO4J_HEAP_MB; about 768 is enough for so many\)\.\n$/u,
  );
  expect(difference(await everything(driver), before)).toEqual(NONE);
});
