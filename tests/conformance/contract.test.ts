import { readFileSync } from 'node:fs';
import { buildSchema as buildFromText, findBreakingChanges } from 'graphql';
import { expect, test } from 'vitest';
import { buildSchema } from '../../src/resolvers/index.js';

test('the schema keeps everything that the contract promises', () => {
  const contract = buildFromText(readFileSync(new URL('contract.graphql', import.meta.url), 'utf8'));
  const broken = findBreakingChanges(contract, buildSchema()).map(({ description }) => description);
  expect(broken.sort()).toEqual([]);
});
