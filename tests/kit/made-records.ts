import type { Driver } from 'neo4j-driver';
import { loadRecords } from '../../src/load/load.js';
import { emptyRecords, KINDS } from '../../src/records/index.js';
import type { RecordKind } from '../../src/records/prefixes.js';
import { smallest } from './smallest.js';

/** An invented record: its kind, and the fields that a test is about. It has the smallest values for all others. */
export type MadeRecord = readonly [kind: RecordKind, fields: object];

/** Loads invented records as the source made/1. */
export async function loadMadeRecords(driver: Driver, made: readonly MadeRecord[]): Promise<void> {
  const records = emptyRecords();
  for (const [kind, fields] of made)
    (records[kind] as unknown[]).push(KINDS[kind].schema.parse({ ...smallest(kind), ...fields }));
  await loadRecords(driver, { database: 'neo4j' }, [
    {
      source: { name: 'made/1', title: 'made', sha256: '0'.repeat(64) },
      records,
      placeOf: () => ({ file: 'made.jsonl', line: 1 }),
    },
  ]);
}
