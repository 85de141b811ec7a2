import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { publishedManifest, readOperationManifest } from '../../src/graphql/operation-manifest.js';
import { buildSchema } from '../../src/resolvers/index.js';
import { expectFile } from '../kit/documents.js';
import { temporaryFolder } from '../kit/folder.js';

const folder = temporaryFolder();
const schema = buildSchema();
const QUERY = 'query Version { graph { version } }';

function read(content: unknown): Record<string, string> {
  const file = path.join(folder, 'manifest.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return Object.fromEntries(readOperationManifest(file, schema));
}
const apollo = (operations: readonly object[]) => ({
  format: 'apollo-persisted-query-manifest',
  version: 1,
  operations,
});

test('operations/manifest.json has the published operations, in the format of Apollo', () => {
  expectFile('operations/manifest.json', `${JSON.stringify(publishedManifest(), null, 2)}\n`);
});

describe('a manifest', () => {
  test('of the service can be read by the service', () => {
    const manifest = publishedManifest();
    expect(read(manifest)).toEqual(Object.fromEntries(manifest.operations.map(({ id, body }) => [id, body])));
  });

  test('may be one of Apollo, or an object with texts by id', () => {
    expect(read(apollo([{ id: 'a', body: QUERY, name: 'Version', type: 'query' }]))).toEqual({ a: QUERY });
    expect(read({ a: QUERY, b: '{ graph { loadedAt } }' })).toEqual({
      a: QUERY,
      b: '{ graph { loadedAt } }',
    });
  });

  test.each([
    ['that is no JSON', '{', 'cannot be read'],
    ['that is a list', [QUERY], 'is no manifest. Allowed: a manifest of Apollo'],
    ['of another format', { format: 'relay', version: 2, operations: [] }, 'is no manifest'],
    [
      'with an id twice',
      apollo([
        { id: 'a', body: QUERY },
        { id: 'a', body: QUERY },
      ]),
      'has the id a twice',
    ],
    ['with a text that is no GraphQL', { a: '{ graph {' }, 'the operation a cannot be run: Syntax Error'],
    [
      'with a field that there is not',
      { a: '{ graph { verson } }' },
      'the operation a cannot be run: Cannot query field "verson" on type "GraphInfo". Did you mean "version"?',
    ],
  ])('%s is refused', (_, content, message) => {
    expect(() => read(content)).toThrow(message);
  });

  test('that is not there is refused by its name', () => {
    expect(() => readOperationManifest('/nowhere/manifest.json', schema)).toThrow(
      /^\/nowhere\/manifest\.json \(MANDATE_OPERATIONS\) cannot be read: ENOENT/u,
    );
  });
});
