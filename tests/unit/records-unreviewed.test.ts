import { expect, test } from 'vitest';
import { emptyRecords, type RecordSet } from '../../src/records/index.js';
import { markWhatRestsOnUnreviewed } from '../../src/records/rests-on-unreviewed.js';

/** A source with parts of records: the marks depend on their references alone. */
const source = (parts: Readonly<Record<string, readonly object[]>>): RecordSet => ({
  ...emptyRecords(),
  ...(parts as Partial<RecordSet>),
});
const marked = (...sources: readonly RecordSet[]) =>
  sources.flatMap((records) =>
    Object.values(records).flatMap((list) =>
      list.flatMap((record) => ('reviewed' in record && record.reviewed === false ? record.id : [])),
    ),
  );

test('a record that rests on an unreviewed one is not reviewed, directly, through others or in another source', () => {
  const first = source({
    powers: [{ id: 'power:jia/a', reviewed: false }, { id: 'power:jia/b' }],
    transfers: [
      { id: 'transfer:jia/a', responsibility: 'power:jia/a' },
      { id: 'transfer:jia/b', responsibility: 'power:jia/b' },
    ],
  });
  const second = source({
    endings: [
      { id: 'ending:jia/a', ends: 'transfer:jia/a' },
      { id: 'ending:jia/b', ends: 'transfer:jia/b' },
    ],
    fulfilments: [{ id: 'fulfilment:jia/a', fulfils: 'ending:jia/a' }],
  });
  markWhatRestsOnUnreviewed([second, first]);
  expect(marked(first, second)).toEqual([
    'power:jia/a',
    'transfer:jia/a',
    'ending:jia/a',
    'fulfilment:jia/a',
  ]);
});

test('a duty is reviewed though the same duty elsewhere is not', () => {
  const records = source({
    duties: [
      { id: 'duty:jia/a', sameAs: ['duty:jia/b'], reviewed: false },
      { id: 'duty:jia/b', sameAs: ['duty:jia/a'] },
    ],
  });
  markWhatRestsOnUnreviewed([records]);
  expect(marked(records)).toEqual(['duty:jia/a']);
});

test('a removal rests on the membership or the group that it ends', () => {
  const records = source({
    'working-groups': [{ id: 'group:jia/a', reviewed: false }],
    memberships: [{ id: 'membership:jia/a', reviewed: false }, { id: 'membership:jia/b' }],
    removals: [
      { id: 'removal:jia/a', removes: 'membership:jia/a' },
      { id: 'removal:jia/b', removes: 'membership:jia/b' },
      { id: 'removal:jia/c', removes: 'group:jia/a' },
    ],
  });
  markWhatRestsOnUnreviewed([records]);
  expect(marked(records)).toEqual(['group:jia/a', 'membership:jia/a', 'removal:jia/a', 'removal:jia/c']);
});
