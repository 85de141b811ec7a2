import { describe, expect, test } from 'vitest';
import { maybe, text } from '../../src/database/columns.js';
import { ColumnSet } from '../../src/database/projection.js';
import { ReadCache, type VersionCache } from '../../src/database/read-cache.js';
import { dependenciesOf, dependsOn } from '../../src/resolvers/depends-on.js';
import type { Resolvers } from '../../src/resolvers/types.generated.js';

const KIND = { id: text, name: text, note: maybe(text), place: text };

/** A row of some of the columns. */
function row(
  values: Readonly<Record<string, string | null>>,
  columns = ColumnSet.of(KIND, Object.keys(values)),
) {
  return Object.assign(columns.emptyRow(), values);
}

describe('a row', () => {
  test('throws where a column is read that was not fetched, and names it', () => {
    const read = row({ id: 'a', note: null });
    expect([read.id, read.note]).toEqual(['a', null]);
    expect(() => read.place).toThrow(
      'The column "place" was not fetched (fetched: id, note). A field that reads a column of another name than its own declares it with dependsOn().',
    );
  });

  test('has undefined, as any object, for what is no column of its kind', () => {
    expect(row({ id: 'a' }).cursor).toBeUndefined();
  });

  test('is written as JSON and copied without the columns that it lacks', () => {
    expect(JSON.stringify({ ...row({ id: 'a', name: 'A' }) })).toBe('{"id":"a","name":"A"}');
  });
});

describe('sets of columns', () => {
  test('are one object for the same columns in any order', () => {
    expect(ColumnSet.of(KIND, ['name', 'id'])).toBe(ColumnSet.of(KIND, ['id', 'name', 'no column']));
    expect(ColumnSet.of(KIND, ['id'])).not.toBe(ColumnSet.of({ ...KIND }, ['id']));
  });

  test('cover what they contain', () => {
    const [some, all] = [ColumnSet.of(KIND, ['id', 'name']), ColumnSet.of(KIND)];
    expect([all.covers(some), some.covers(some), some.covers(all)]).toEqual([true, true, false]);
    expect(some.union(ColumnSet.of(KIND, ['note'])).names).toEqual(['id', 'name', 'note']);
  });
});

describe('the cache', () => {
  const [names, notes, both] = [
    ['id', 'name'],
    ['id', 'note'],
    ['id', 'name', 'note'],
  ].map((columns) => ColumnSet.of(KIND, columns)) as [ColumnSet, ColumnSet, ColumnSet];
  const cacheOf = () => new ReadCache(1_000_000).of('version') as VersionCache;

  test('has a row for operations that read no other columns than it was read with', () => {
    const cache = cacheOf();
    cache.put('key', row({ id: 'a', name: 'A' }), names);
    expect(cache.get('key', names)).toEqual({ id: 'a', name: 'A' });
    expect(cache.get('key', ColumnSet.of(KIND, ['id']))).toEqual({ id: 'a', name: 'A' });
    expect(cache.get('key', notes)).toBeUndefined();
  });

  test('has the columns of a row of every operation that has read it', () => {
    const cache = cacheOf();
    cache.put('key', row({ id: 'a', name: 'A' }), names);
    cache.put('key', row({ id: 'a', note: null }), notes);
    expect(cache.get('key', both)).toEqual({ id: 'a', name: 'A', note: null });
    expect(() => (cache.get('key', both) as { place: string }).place).toThrow('fetched: id, name, note');
    cache.put('key', row({ id: 'a', name: 'A' }), names);
    expect(cache.get('key', both)).toEqual({ id: 'a', name: 'A', note: null });
  });

  test('has the columns of the rows of a list of every operation that has read it, with what each computed', () => {
    const cache = cacheOf();
    const read = (values: Readonly<Record<string, string>>, key: number) =>
      Object.assign(row(values), { key });
    cache.put('key', [read({ id: 'a', name: 'A' }, 1), read({ id: 'b', name: 'B' }, 2)], names);
    cache.put('key', [read({ id: 'a', note: 'C' }, 1), read({ id: 'b', note: 'D' }, 2)], notes);
    expect(cache.get('key', both)).toEqual([
      { id: 'a', name: 'A', note: 'C', key: 1 },
      { id: 'b', name: 'B', note: 'D', key: 2 },
    ]);
  });

  test('mixes no rows of lists that somebody has changed between, who wrote beside the service', () => {
    const cache = cacheOf();
    cache.put('key', [row({ id: 'a', name: 'A' })], names);
    cache.put('key', [row({ id: 'b', note: 'B' })], notes);
    expect(cache.get('key', names)).toBeUndefined();
    expect(cache.get('key', notes)).toEqual([{ id: 'b', note: 'B' }]);
  });

  test('has a null, for an id that nothing has, whatever columns are read', () => {
    const cache = cacheOf();
    cache.put('key', null);
    expect(cache.get('key', both)).toBeNull();
  });
});

test('the row of a resolver has the columns that it declares, by its type: another one does not compile', () => {
  const resolvers: Resolvers = {
    Holding: {
      approvalWords: dependsOn(['proviso'], (read) => read.id + read.role + read.proviso),
      // @ts-expect-error: the resolver reads a column that it does not declare
      share: dependsOn(['proviso'], (read) => read.asWritten),
      // @ts-expect-error: the kind of row has no such column
      proviso: dependsOn(['title'], (read) => read.id),
    },
  };
  const declared = Object.values(resolvers.Holding ?? {}).map((one) => dependenciesOf(one)?.columns);
  expect(declared).toEqual([['proviso'], ['proviso'], ['title']]);
});
