import { describe, expect, test } from 'vitest';
import { type DocumentChange, endsOfDocuments as endsAsKnown } from '../../src/rules/document-changes.js';

const change = (differs: Partial<DocumentChange>) => ({
  id: 'document-change:jia/later/1',
  kind: 'REPEALED' as const,
  document: 'document:jia/plan',
  on: '2022-01-01',
  provision: 'provision:jia/later/1',
  ...differs,
});
const DAYS: Readonly<Record<string, string>> = {
  'provision:jia/later/1': '2021-12-10',
  'provision:jia/notice/1': '2022-04-20',
};
type Ends = Parameters<typeof endsAsKnown>;
/** What ends, each once: the first end counts. */
function endsOfDocuments(changes: Ends[0], fulfilled: readonly { fulfils: string; on: string }[]) {
  const met = fulfilled.map((one) => ({ ...one, provision: 'provision:jia/notice/1' }));
  const ends = endsAsKnown(changes, met, (provision) => DAYS[provision]);
  const first = ends.filter(({ id }, index) => ends.findIndex((one) => one.id === id) === index);
  return first.map(({ id, on, kind }) => ({ id, on, kind }));
}
const ARTICLE = { article: '第九条', ends: 'provision:jia/plan/art9' };

describe('what ends a document or a provision', () => {
  test('a repeal ends the whole document, or the provision that it names', () => {
    const changes = [change({}), change({ id: 'document-change:jia/later/2', ...ARTICLE })];
    expect(endsOfDocuments(changes, [])).toEqual([
      { id: 'document:jia/plan', on: '2022-01-01', kind: 'REPEALED' },
      { id: 'provision:jia/plan/art9', on: '2022-01-01', kind: 'REPEALED' },
    ]);
  });

  test.each([
    ['EXPIRED', 'EXPIRED'],
    ['REPLACED', 'AMENDED'],
    ['DELETED', 'AMENDED'],
  ] as const)('what is %s ends as %s', (kind, as) => {
    expect(endsOfDocuments([change({ kind, ...ARTICLE })], [])).toEqual([
      { id: 'provision:jia/plan/art9', on: '2022-01-01', kind: as },
    ]);
  });

  test('an addition ends nothing, and neither does the repeal of a provision whose text is not loaded', () => {
    expect(
      endsOfDocuments([change({ kind: 'ADDED', article: '第九条之一' }), change({ article: '第九条' })], []),
    ).toEqual([]);
  });

  test('a repeal that waits for a fact ends nothing until the fact is on record', () => {
    const waits = change({ on: undefined });
    expect(endsOfDocuments([waits], [])).toEqual([]);
    expect(endsOfDocuments([waits], [{ fulfils: 'document-change:jia/other/1', on: '2022-04-01' }])).toEqual(
      [],
    );
    const met = ['2022-05-01', '2022-04-01'].map((on) => ({ fulfils: waits.id, on }));
    expect(endsOfDocuments([waits], met)).toEqual([
      { id: 'document:jia/plan', on: '2022-04-01', kind: 'REPEALED' },
    ]);
  });

  test('of several, the earliest counts, in whatever order they come', () => {
    const repeal = change({ id: 'document-change:jia/b/1', on: '2024-01-01' });
    const term = change({ id: 'document-change:jia/a/1', on: '2027-01-01', kind: 'EXPIRED' });
    const sameDay = change({ id: 'document-change:jia/c/1', on: '2024-01-01', kind: 'EXPIRED' });
    for (const all of [
      [repeal, term, sameDay],
      [sameDay, term, repeal],
      [term, sameDay, repeal],
    ])
      expect(endsOfDocuments(all, [])).toEqual([
        { id: 'document:jia/plan', on: '2024-01-01', kind: 'REPEALED' },
      ]);
  });

  test('each end has the day from which it is known: that of its document, or of the one that records its fact', () => {
    const waits = change({ on: undefined });
    const undated = { ...change({ id: 'document-change:jia/z/1' }), provision: 'provision:jia/undated/1' };
    const met = ['2022-05-01', '2022-04-01'].map((on) => ({
      fulfils: waits.id,
      on,
      provision: 'provision:jia/notice/1',
    }));
    const known = (changes: Ends[0]) =>
      endsAsKnown(changes, met, (provision) => DAYS[provision]).map(({ on, knownFrom }) => [on, knownFrom]);
    expect(known([change({ on: '2022-01-01' })])).toEqual([['2022-01-01', '2021-12-10']]);
    expect(known([undated])).toEqual([['2022-01-01', undefined]]);
    expect(known([waits])).toEqual([
      ['2022-04-01', '2022-04-20'],
      ['2022-05-01', '2022-04-20'],
    ]);
  });
});
