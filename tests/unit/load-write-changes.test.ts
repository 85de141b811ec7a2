import type { Transaction } from 'neo4j-driver';
import { expect, test } from 'vitest';
import { Fact, type FactSort } from '../../src/load/fact.js';
import { writeChanges } from '../../src/load/write-changes.js';

const REGION: FactSort = {
  source: 'x/2021',
  labels: ['Region', 'Entity'],
  properties: ({ id }, order) => ({ name: id, ord: String(order) }),
  relationships: ({ id }) => [{ type: 'PART_OF', to: `${id}/above` }],
};

interface Rows {
  readonly rows?: unknown[];
}

test('a load keeps no row that it has written, although the transaction keeps the parameters of its statements', async () => {
  const kept: Rows[] = [];
  const given: unknown[] = [];
  const transaction = {
    run: async (_: string, params: Rows = {}) => {
      kept.push(params);
      given.push(...(params.rows ?? []));
      return { records: [{ get: () => params.rows?.length ?? 0 }] };
    },
  };
  const fact = Fact.of(REGION, { id: 'region:x/甲' }, 7);
  const { hash } = fact;
  const written = await writeChanges(transaction as unknown as Transaction, {
    created: [fact],
    changed: [],
    removed: [],
    successions: undefined,
    documentEnds: { documents: [], ends: [] },
  });
  expect(written).toBe(1);
  expect(given).toEqual([
    {
      labels: ['Region', 'Entity'],
      properties: { id: 'region:x/甲', source: 'x/2021', hash, name: 'region:x/甲', ord: '7' },
    },
    { from: 'region:x/甲', leaving: [{ type: 'PART_OF', to: 'region:x/甲/above' }] },
  ]);
  expect(kept.flatMap(({ rows = [] }) => rows)).toEqual([]);
});
