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
/** A record with its kind. */
interface OfKind {
  readonly kind: RecordKind;
  readonly record: Readonly<Reviewable>;
}

const REVIEWED_KINDS = RECORD_KINDS.filter((kind) => 'reviewed' in KINDS[kind].schema.shape);

/**
 * @param all records of one or several sources, in any order
 * @param others the ids of further records that nobody has reviewed
 * @returns the ids of what nobody has reviewed, and of what rests on it: a holder of a drafted task, the ending of a drafted transfer,
 *   directly or through others
 */
export function restingOnUnreviewed(
  all: readonly OfKind[],
  others: readonly string[] = [],
): ReadonlySet<string> {
  const unreviewed = new Set([
    ...others,
    ...all.filter(({ record }) => record.reviewed === false).map(({ record }) => record.id),
  ]);
  const restsOn = ({ kind, record }: OfKind) =>
    referencesOf(kind, record).some(({ id, relationship }) => relationship !== SAME && unreviewed.has(id));
  for (let before = -1; before !== unreviewed.size && unreviewed.size > 0; ) {
    before = unreviewed.size;
    for (const one of all) if (!unreviewed.has(one.record.id) && restsOn(one)) unreviewed.add(one.record.id);
  }
  return unreviewed;
}

/**
 * Marks the records that rest on what nobody has reviewed.
 * @param sources the records of several sources, in any order; their marks are set
 */
export function markWhatRestsOnUnreviewed(sources: readonly RecordSet[]): void {
  const all = REVIEWED_KINDS.flatMap((kind) =>
    sources.flatMap((records) => (records[kind] as Reviewable[]).map((record) => ({ kind, record }))),
  );
  const unreviewed = restingOnUnreviewed(all);
  for (const { record } of all) if (unreviewed.has(record.id)) record.reviewed = false;
}

/** @returns whether every record of a source is reviewed */
export function isReviewedWhole(records: RecordSet): boolean {
  return REVIEWED_KINDS.every((kind) =>
    (records[kind] as readonly Reviewable[]).every(({ reviewed }) => reviewed !== false),
  );
}
