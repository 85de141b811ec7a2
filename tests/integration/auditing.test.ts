import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { loadSources } from '../../src/load/load.js';
import { temporaryFolder } from '../kit/folder.js';
import { asking, askShared } from '../kit/graph.js';
import { extractInto, withLaterIssues } from '../kit/later-issues.js';
import { emptyNeo4j } from '../kit/neo4j.js';
import { expectAnswer, stepsOf } from '../kit/walkthrough.js';

const FILE = 'docs/auditing.md';
const OF_THE_GAZETTE = 14;
const SOURCES = [
  'shared/documents',
  'changzhi/authority',
  'changzhi/2020-03',
  'changzhi/2020-09',
  'changzhi/2021-03',
  'changzhi/2021-06',
];

const ask = askShared();
const { driver } = await emptyNeo4j();
const askWithLaterIssues = asking(driver);
const steps = stepsOf(FILE, 'graphql');

beforeAll(async () => {
  const data = withLaterIssues(temporaryFolder());
  extractInto(data);
  await loadSources(
    driver,
    { database: 'neo4j' },
    SOURCES.map((name) => path.join(data, name)),
  );
}, 300_000);

test('the walk has nineteen questions', () => {
  expect(steps.length).toBe(19);
});

test.each(steps.map((step, index) => [step.title, step, index] as const))('%s', async (_, step, index) => {
  const { data, errors } = await (index < OF_THE_GAZETTE ? ask : askWithLaterIssues)(step.question);
  expect(errors).toEqual([]);
  expectAnswer(FILE, step, JSON.stringify(data, null, 2));
});
