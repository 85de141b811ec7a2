import { KINDS, type RecordSet } from './index.js';
import { RECORD_KINDS, type RecordKind } from './prefixes.js';
import { referencesOf } from './references.js';

/** The relationship of duties that say the same. Neither of two such duties rests on the other. */
const SAME = 'SAME_AS';

interface Reviewable {
  readonly id: string;
  /** It is set by `markWhatRestsOnUnreviewed`. */
  reviewed?: false | undefined;
}

const REVIEWED_KINDS = RECORD_KINDS.filter((kind) => 'reviewed' in KINDS[kind].schema.shape);

/**
 * Marks the records that rest on what nobody has reviewed: a holder of a drafted task, the ending of a drafted transfer, directly or
 * through others.
 * @param sources the records of several sources, in any order; their marks are set
 */
export function markWhatRestsOnUnreviewed(sources: readonly RecordSet[]): void {
  const all = REVIEWED_KINDS.flatMap((kind) =>
    sources.flatMap((records) => (records[kind] as Reviewable[]).map((record) => ({ kind, record }))),
  );
  const unreviewed = new Set(
    all.filter(({ record }) => record.reviewed === false).map(({ record }) => record.id),
  );
  const restsOn = (kind: RecordKind, record: Reviewable) =>
    referencesOf(kind, record).some(({ id, relationship }) => relationship !== SAME && unreviewed.has(id));
  for (let before = -1; before !== unreviewed.size && unreviewed.size > 0; ) {
    before = unreviewed.size;
    for (const { kind, record } of all)
      if (record.reviewed !== false && restsOn(kind, record)) {
        record.reviewed = false;
        unreviewed.add(record.id);
      }
  }
}

/** @returns whether every record of a source is reviewed */
export function isReviewedWhole(records: RecordSet): boolean {
  return REVIEWED_KINDS.every((kind) =>
    (records[kind] as readonly Reviewable[]).every(({ reviewed }) => reviewed !== false),
  );
}
