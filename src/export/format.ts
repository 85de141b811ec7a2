import type { ReferenceTargetRow } from '../queries/export.js';
import type { RecordOf } from '../records/index.js';
import type { RecordKind } from '../records/prefixes.js';

/** Records of one kind and source, with the rows of the nodes that they refer to. */
export interface Batch {
  readonly kind: RecordKind;
  readonly source: string;
  readonly records: readonly RecordOf<RecordKind>[];
  readonly referred: ReadonlyMap<string, ReferenceTargetRow>;
}

/** Writes records as text, in batches, so that never more than one batch is in memory. */
export interface Format {
  /** The file in the output folder for a kind and a source; `undefined` if the output is one file. */
  fileOf?(kind: RecordKind, source: string): string;
  /** Whether records are written as they were loaded, without derived values and without the changes by other records. */
  readonly asLoaded: boolean;
  /** Whether batches need the rows of the nodes that their records refer to. */
  readonly wantsReferred: boolean;
  /** The beginning of a file. */
  head(kind: RecordKind, source: string): string;
  rows(batch: Batch): string;
  /** The end of a file. */
  readonly tail: string;
}
