import { readFileSync } from 'node:fs';
import {
  buildSchema as buildFromText,
  findBreakingChanges,
  type GraphQLSchema,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { expect, test } from 'vitest';
import { buildSchema } from '../../src/resolvers/index.js';
import { MISSING } from './contract-missing.js';

const contract = buildFromText(readFileSync(new URL('contract.graphql', import.meta.url), 'utf8'));
const broken = findBreakingChanges(contract, buildSchema()).map(({ description }) => description);

test('the schema keeps everything that the contract promises, except for what is listed as missing', () => {
  expect(broken.filter((promise) => !MISSING.includes(promise)).sort()).toEqual([]);
});

/** @returns the fields and the filters that take a day up to whose publications documents count, as `Type.field` */
function takingKnownDay(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (isInputObjectType(type)) return 'asKnownOn' in type.getFields() ? [type.name] : [];
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    return Object.values(type.getFields())
      .filter(({ args }) => args.some(({ name }) => name === 'asKnownOn'))
      .map(({ name }) => `${type.name}.${name}`);
  });
}

test('whatever takes `asKnownOn` in the contract takes it in the schema', () => {
  const taking = takingKnownDay(buildSchema());
  const promised = takingKnownDay(contract);
  expect(promised.length).toBeGreaterThan(30);
  expect(promised.filter((one) => !taking.includes(one)).sort()).toEqual([]);
});

test('everything that is listed as missing is missing', () => {
  expect(MISSING.filter((promise) => !broken.includes(promise))).toEqual([]);
});

test('nothing is listed as missing twice', () => {
  expect(new Set(MISSING).size).toBe(MISSING.length);
});
