import { emptyRecords, type RecordOf, type RecordSet } from '../records/index.js';
import type { RecordKind } from '../records/prefixes.js';
import type { TableRow } from './table.js';

/** Where a record stands. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly cell?: string;
}

const placeOf = ({ sheet: { file, name, isGrid }, line }: TableRow<never>): Place =>
  isGrid ? { file, line, cell: `${name}!A${line}` } : { file, line };

/** @returns a place in words: the cell of a workbook, or the line */
export const placeText = ({ cell, line }: Place): string => cell ?? `line ${line}`;

/** The records of a list while they are made. */
export class ListDraft {
  readonly records: RecordSet = emptyRecords();
  readonly places = new Map<string, Place>();
  readonly city: string;

  /** @param source city/name of the import. Ids contain it, so that two lists never define the same power. */
  constructor(readonly source: string) {
    [this.city = ''] = source.split('/');
  }

  has(id: string): boolean {
    return this.places.has(id);
  }

  add<K extends RecordKind>(kind: K, record: RecordOf<K>, row: TableRow<never>): RecordOf<K> {
    (this.records[kind] as RecordOf<K>[]).push(record);
    this.places.set(record.id, placeOf(row));
    return record;
  }
}
