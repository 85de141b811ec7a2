import { readFileSync } from 'node:fs';
import { buildSchema as buildFromText, findBreakingChanges } from 'graphql';
import { expect, test } from 'vitest';
import { buildSchema } from '../../src/resolvers/index.js';
import { MISSING } from './contract-missing.js';

const contract = buildFromText(readFileSync(new URL('contract.graphql', import.meta.url), 'utf8'));
const broken = findBreakingChanges(contract, buildSchema()).map(({ description }) => description);

test('the schema keeps everything that the contract promises, except for what is listed as missing', () => {
  expect(broken.filter((promise) => !MISSING.includes(promise)).sort()).toEqual([]);
});

test('everything that is listed as missing is missing', () => {
  expect(MISSING.filter((promise) => !broken.includes(promise))).toEqual([]);
});

test('nothing is listed as missing twice', () => {
  expect(new Set(MISSING).size).toBe(MISSING.length);
});
