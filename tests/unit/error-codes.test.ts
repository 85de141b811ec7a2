import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import { expect, test } from 'vitest';
import { packageRoot } from '../../src/config/package-root.js';
import { ERROR_CODES } from '../../src/graphql/error-codes.js';
import { expectSection } from '../kit/documents.js';

/** Apollo has a code for a service that takes no hashes of operations, which this one never sends. */
const OF_APOLLO: readonly string[] = Object.values(ApolloServerErrorCode).filter(
  (code) => code !== ApolloServerErrorCode.PERSISTED_QUERY_NOT_SUPPORTED,
);
const listed = Object.keys(ERROR_CODES);

/** The lines of the files that make errors for clients. */
const sources = ['src/graphql', 'src/http', 'src/resolvers'].flatMap((folder) =>
  readdirSync(path.join(packageRoot, folder))
    .filter((file) => !['types.generated.ts', 'error-codes.ts'].includes(file))
    .map((file) => readFileSync(path.join(packageRoot, folder, file), 'utf8')),
);

test('docs/errors.md lists every code of an error', () => {
  expectSection('docs/errors.md', 'codes', [
    '| `code` | status | |',
    '|---|---|---|',
    ...Object.entries(ERROR_CODES).map(
      ([code, { status, means }]) => `| \`${code}\` | ${status} | ${means} |`,
    ),
  ]);
});

test('every code that the source or Apollo gives an error is listed', () => {
  const given = sources.flatMap((text) =>
    [...text.matchAll(/\bcode: '(?<code>\w+)'/gu)].map(({ groups }) => groups?.code ?? ''),
  );
  expect(given.length).toBeGreaterThan(10);
  expect([...given, ...OF_APOLLO].filter((code) => !listed.includes(code))).toEqual([]);
});

test('every listed code is one that the source or Apollo gives an error', () => {
  const isGiven = (code: string) => sources.some((text) => text.includes(`'${code}'`));
  expect(listed.filter((code) => !isGiven(code) && !OF_APOLLO.includes(code))).toEqual([]);
});
