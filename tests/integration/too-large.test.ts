import { expect, test } from 'vitest';
import { loadSources } from '../../src/load/load.js';
import { difference, everything, NONE } from '../kit/everything.mjs';
import { CHANGZHI, NAMES_OF_CHANGZHI } from '../kit/gazette.js';
import { ownNeo4j } from '../kit/neo4j.js';
import { commandLine } from '../kit/terminal.js';

test('a source that is more than one transaction can hold is refused in words, and nothing of it stays', {
  // A Neo4j with a small heap starts and loads slowly: 15 s on a free machine, more on a busy one.
  timeout: 120_000,
}, async () => {
  const { neo4j, driver } = await ownNeo4j(undefined, { heapMegabytes: 128 });
  await loadSources(driver, { database: 'neo4j' }, NAMES_OF_CHANGZHI);
  const names = await everything(driver);
  const { code, err } = await commandLine(['load', CHANGZHI], neo4j);
  expect(code).toBe(1);
  expect(err).toMatch(
    // On a slow machine it has told how far it is before it is refused.
    /^(?:Loading: \d+ of 9695\n)*changzhi\/2020-03 was not loaded: Neo4j has not enough memory for its 9695 facts in one transaction\. Give Neo4j a larger heap \(the local one with MANDATE_NEO4J_HEAP_MB; 1024 is enough for about 55,000 facts\), or split the source\. Neo4j reports: The allocation of an extra .+\n$/u,
  );
  expect(difference(await everything(driver), names)).toEqual(NONE);
});
