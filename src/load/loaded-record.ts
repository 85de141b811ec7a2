import { type Columns, maybe, text } from '../database/columns.js';
import { fieldsOf, KINDS, type RecordOf } from '../records/index.js';
import type { RecordKind } from '../records/prefixes.js';
import { propertiesOfKind, restoreRecord } from '../records/storage.js';

type Row = Readonly<Record<string, unknown>>;

/** @returns the properties of a node of this kind that `loadedRecord` needs, as columns of a statement */
export function storedColumns(kind: RecordKind): Columns {
  const names = new Set(['id', 'ord', 'record', ...propertiesOfKind(kind).map(({ name }) => name)]);
  return Object.fromEntries([...names].map((name) => [name, maybe(text)]));
}

/**
 * @param row the columns `storedColumns(kind)` of one node
 * @returns the record as it was loaded. If other records changed the node, the node keeps the original in its property `record`
 * @throws ZodError as restoreRecord
 */
export function loadedRecord<K extends RecordKind>(kind: K, row: Row): RecordOf<K> {
  if (typeof row.record !== 'string') return restoreRecord(kind, row);
  const kept = JSON.parse(row.record) as Row;
  const known = fieldsOf(kind).filter(({ name }) => kept[name] !== undefined);
  return KINDS[kind].schema.parse(
    Object.fromEntries(known.map(({ name }) => [name, kept[name]])),
  ) as RecordOf<K>;
}
