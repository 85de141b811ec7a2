import { emptyRecords, type RecordOf, type RecordSet } from '../records/index.js';
import type { RecordKind } from '../records/prefixes.js';
import type { TableRow } from './table.js';

/** Where a record stands. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly cell?: string;
}

/** @returns the place of a row: the first cell of its row in a workbook, or its line */
export const placeOf = ({
  sheet: { file, name, isGrid },
  line,
}: Pick<TableRow<never>, 'sheet' | 'line'>): Place =>
  isGrid ? { file, line, cell: `${name}!A${line}` } : { file, line };

/** @returns a place in words: the cell of a workbook, or the line */
export const placeText = ({ cell, line }: Place): string => cell ?? `line ${line}`;

/** The records of a list while they are made. */
export class ListDraft {
  readonly records: RecordSet = emptyRecords();
  readonly places = new Map<string, Place>();
  /** The words of each link to an act that is named as a basis, by its id. */
  readonly basis = new Map<string, string>();
  /** The acts that are named as bases, by the id that the first act of a title has. */
  readonly cited = new Map<string, RecordOf<'documents'>[]>();
  readonly city: string;
  /** The records of a row share its place, because a list may have 100,000 rows with several records each. */
  readonly #byRow = new Map<TableRow<never>, Place>();

  /** @param source city/name of the import. Ids contain it, so that two lists never define the same power. */
  constructor(readonly source: string) {
    [this.city = ''] = source.split('/');
  }

  has(id: string): boolean {
    return this.places.has(id);
  }

  add<K extends RecordKind>(kind: K, record: RecordOf<K>, row: TableRow<never>): RecordOf<K> {
    (this.records[kind] as RecordOf<K>[]).push(record);
    const place = this.#byRow.get(row) ?? placeOf(row);
    this.#byRow.set(row, place);
    this.places.set(record.id, place);
    return record;
  }
}
