import type { z } from 'zod';
import type { doubt } from './fields.js';
import { KINDS } from './index.js';
import type { Kind } from './kind.js';
import type { RecordKind } from './prefixes.js';
import { type Certainty, type DoubtSubject, leastCertain } from './terms.js';

/** A doubt as records store it. */
export type Doubt = z.infer<typeof doubt>;

/** @returns the doubts of a record; the graph stores each as a JSON text */
export function readDoubts(texts: readonly string[]): Doubt[] {
  return texts.map((text) => JSON.parse(text) as Doubt);
}

/** @returns the certainty of a record with these doubts: that of the worst doubt, or CERTAIN if there is none */
export function certaintyOf(doubts: readonly Pick<Doubt, 'certainty'>[]): Certainty {
  return leastCertain('CERTAIN', ...doubts.map(({ certainty }) => certainty));
}

/** @returns the distinct doubts of several records, in their order */
export function distinctDoubts(doubts: readonly Doubt[]): Doubt[] {
  return [...new Map(doubts.map((one) => [JSON.stringify(one), one])).values()];
}

const NOT_SAID = 'The record does not say what is doubtful.';

/**
 * Adds a doubt to a record that is not certain but has no field `doubts`, as in format 0.1.0. The doubt is about the part that a
 * verdict rests on, so that no answer is more certain than the record. In format 0.1.0 a transfer had the certainty of its item
 * in a field of its own (`itemCertainty`), and `certainty` was about its giver.
 * @param value a line of a file of records, not yet validated
 * @returns a record without `doubts`: with the added doubts and without `itemCertainty`; any other value: unchanged
 */
export function withDoubts(kind: RecordKind, value: unknown): unknown {
  const { doubtSubject: about }: Kind = KINDS[kind];
  if (about === undefined || typeof value !== 'object' || value === null) return value;
  const { itemCertainty, ...record } = value as Readonly<Record<string, unknown>>;
  const isItemSurer =
    kind === 'transfers' && itemCertainty !== undefined && itemCertainty !== record.certainty;
  const doubtAbout = (subject: DoubtSubject, certainty: unknown) =>
    certainty === 'INFERRED' || certainty === 'AMBIGUOUS'
      ? [{ about: subject, certainty, reason: NOT_SAID }]
      : [];
  if (record.doubts !== undefined) return value;
  const doubts = isItemSurer
    ? [...doubtAbout('ITEM', itemCertainty), ...doubtAbout('GIVER', record.certainty)]
    : doubtAbout(about, record.certainty);
  return doubts.length === 0 ? record : { ...record, doubts };
}

/** @returns the problem if a record's certainty differs from that of its doubts; undefined if it does not */
export function uncertaintyProblem(record: object): string | undefined {
  const { certainty, doubts } = record as {
    readonly certainty?: Certainty;
    readonly doubts?: readonly Doubt[];
  };
  if (certainty === undefined || doubts === undefined || certainty === certaintyOf(doubts)) return undefined;
  return doubts.length === 0
    ? `certainty: ${certainty} needs at least one entry in doubts`
    : `certainty: ${certainty} contradicts its doubts, which make it ${certaintyOf(doubts)}`;
}
