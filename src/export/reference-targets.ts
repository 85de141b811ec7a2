import type { RequestReader } from '../database/statement-runner.js';
import { type ReferenceTargetRow, referredNodes } from '../queries/export.js';
import { fieldsOf, type RecordOf } from '../records/index.js';
import type { RecordKind } from '../records/prefixes.js';

/** @returns the rows of the nodes to which records of one kind refer, by id */
export async function readReferenceTargets(
  request: RequestReader,
  kind: RecordKind,
  records: readonly RecordOf<RecordKind>[],
): Promise<ReadonlyMap<string, ReferenceTargetRow>> {
  const ids = new Set<string>();
  for (const { name, type } of fieldsOf(kind)) {
    for (const record of records) {
      const value = (record as unknown as Readonly<Record<string, unknown>>)[name];
      if (value === undefined) continue;
      if (type === 'jurisdiction') {
        const { region, except } = value as RecordOf<'holdings'>['jurisdiction'];
        for (const id of [region, ...except]) ids.add(id);
      } else if (type === 'reference' || type === 'references')
        for (const id of [value].flat()) ids.add(String(id));
    }
  }
  if (ids.size === 0) return new Map();
  const rows = await request.run(referredNodes, { keys: [...ids] });
  return new Map(rows.map((row) => [row.id, row]));
}
