import { type Columns, maybe, text } from '../database/columns.js';
import { fieldsOf, KINDS, type RecordOf } from '../records/index.js';
import type { RecordKind } from '../records/prefixes.js';
import { propertiesOfKind, restoreRecord } from '../records/storage.js';

type Row = Readonly<Record<string, unknown>>;

/** @returns the properties that a node of this kind must be read with, as columns of a statement. */
export function columnsOf(kind: RecordKind): Columns {
  const names = new Set(['id', 'ord', 'record', ...propertiesOfKind(kind).map(({ name }) => name)]);
  return Object.fromEntries([...names].map((name) => [name, maybe(text)]));
}

/**
 * @param row the columns of `columnsOf(kind)` of one node
 * @returns the record that was loaded: where other records changed what the node says, it keeps its own
 * @throws ZodError as restoredRecord
 */
export function loadedRecord<K extends RecordKind>(kind: K, row: Row): RecordOf<K> {
  if (typeof row.record !== 'string') return restoreRecord(kind, row);
  const kept = JSON.parse(row.record) as Row;
  const known = fieldsOf(kind).filter(({ name }) => kept[name] !== undefined);
  return KINDS[kind].schema.parse(
    Object.fromEntries(known.map(({ name }) => [name, kept[name]])),
  ) as RecordOf<K>;
}
