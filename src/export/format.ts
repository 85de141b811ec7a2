import type { ReferenceTargetRow } from '../queries/export.js';
import type { RecordOf } from '../records/index.js';
import type { RecordKind } from '../records/prefixes.js';

/** Records of one kind and source, with what the graph says of the nodes that they refer to. */
export interface Batch {
  readonly kind: RecordKind;
  readonly source: string;
  readonly records: readonly RecordOf<RecordKind>[];
  readonly referred: ReadonlyMap<string, ReferenceTargetRow>;
}

/** A way to write records as text, batch by batch, so that no more than a batch is ever held. */
export interface Format {
  /** The file within the output folder that takes a kind of a source; `undefined` where the output is one file. */
  fileOf?(kind: RecordKind, source: string): string;
  /** Whether it takes records as they were loaded, without what follows from them and what others change. */
  readonly asLoaded: boolean;
  /** Whether batches must say what the referred nodes are called. */
  readonly wantsReferred: boolean;
  /** What a file begins with. */
  head(kind: RecordKind, source: string): string;
  rows(batch: Batch): string;
  /** What a file ends with. */
  readonly tail: string;
}
