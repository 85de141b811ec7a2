import { Neo4jError } from 'neo4j-driver';
import { expect, test } from 'vitest';
import { megabytesIn, unlessTooLarge } from '../../src/load/too-large.js';

const refusal = new Neo4jError(
  'The allocation of an extra 2.0 MiB would use more than the limit',
  'Neo.TransientError.General.MemoryPoolOutOfMemoryError',
  '50N42',
  'general',
);

test.each([
  [
    'a source',
    { own: 60_000, others: 0 },
    'jia/2020 was not loaded: Neo4j has not enough memory to write 60000 facts in one transaction. Give Neo4j a larger heap (the local one with MANDATE_NEO4J_HEAP_MB; about 1536 is enough for so many), or split the source. Neo4j reports: The allocation of an extra 2.0 MiB would use more than the limit',
  ],
  [
    'a rename, which no splitting makes smaller',
    { own: 4, others: 100_000 },
    'jia/2020 was not loaded: Neo4j has not enough memory to write 100004 facts in one transaction (100000 of other sources, which it changes). Give Neo4j a larger heap (the local one with MANDATE_NEO4J_HEAP_MB; about 6272 is enough for so many). Neo4j reports: The allocation of an extra 2.0 MiB would use more than the limit',
  ],
])(
  '%s that does not fit is told with all facts that it writes and a heap that is enough',
  (_, facts, message) => {
    expect(unlessTooLarge('jia/2020', facts, refusal)).toMatchObject({ name: 'TooLargeError', message });
  },
);

test('another error is given back as it is', () => {
  const error = new Error('no');
  expect(unlessTooLarge('jia/2020', { own: 1, others: 0 }, error)).toBe(error);
});

test.each([
  ['716.80MiB', 716.8],
  ['5.60GiB', 5734.4],
  ['512.00KiB', 0.5],
  ['0B', undefined],
  ['null', undefined],
])('Neo4j writes the memory of transactions as %s', (size, megabytes) => {
  expect(megabytesIn(size)).toBe(megabytes);
});
