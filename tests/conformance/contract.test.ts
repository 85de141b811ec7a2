import { readFileSync } from 'node:fs';
import { buildSchema as buildFromText, findBreakingChanges } from 'graphql';
import { expect, test } from 'vitest';
import { buildSchema } from '../../src/resolvers/index.js';

/**
 * What the contract has and the service does not answer yet. The list may only shrink: the test fails when something
 * that stands here is there after all.
 */
const MISSING = [
  'Authority was removed.',
  'AuthorityStep was removed.',
  'Conflict was removed.',
  'ConflictConnection was removed.',
  'ConflictEdge was removed.',
  'ConflictFilter was removed.',
  'ConflictKind was removed.',
  'EmergencyResponse was removed.',
  'HolderComparison was removed.',
  'Query.compareHolders was removed.',
  'Query.conflicts was removed.',
  'Query.emergencyResponse was removed.',
  'Query.repealImpact was removed.',
  'RepealImpact was removed.',
];

test('the schema keeps everything that the contract promises, except what is listed as missing', () => {
  const contract = buildFromText(readFileSync(new URL('contract.graphql', import.meta.url), 'utf8'));
  const broken = findBreakingChanges(contract, buildSchema()).map(({ description }) => description);
  expect(broken.sort()).toEqual(MISSING);
});
