import type { DerivationRule } from '../records/terms.js';

/** What a former holder has left of a power, as far as a repeal changes it. */
export interface Narrowed {
  readonly regionId: string;
  readonly exceptIds: readonly string[];
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly derivedBy: readonly DerivationRule[];
  readonly groundIds: readonly string[];
}

/** What transfers take from the former holder. */
export interface Taken {
  /** Places that transfers of the document take that is repealed. */
  readonly falling: readonly string[];
  /** Places that transfers of other documents take, which stay. */
  readonly remaining: readonly string[];
  /** Provisions of the document that give or condition, beside the rows that name the former holder. */
  readonly fallingWords: readonly string[];
  /** Whether another document gives it on a condition, until which the former holder keeps it. */
  readonly postponed: boolean;
}

/**
 * The former holder's holding as it would stand without the transfers of a document: it covers again what they took,
 * except where another transfer takes it too. From which day is not known before somebody repeals the document.
 * @param last the last holding that the former holder has or had of the whole power
 */
export function resumed<Row extends Narrowed>(
  last: Row,
  { falling, remaining, fallingWords, postponed }: Taken,
): Row {
  const exceptIds = last.exceptIds.filter(
    (region) => !falling.includes(region) || remaining.includes(region),
  );
  const rules = last.derivedBy.filter(
    (rule) =>
      rule !== 'DATE_OF_DOCUMENT' &&
      rule !== 'FORMER_HOLDER_AGAIN' &&
      (rule !== 'EXERCISE_POSTPONED' || postponed) &&
      (rule !== 'FORMER_HOLDER_OUTSIDE' || exceptIds.length > 0),
  );
  return {
    ...last,
    exceptIds,
    validFrom: null,
    validTo: null,
    derivedBy: [...rules, 'FORMER_HOLDER_AGAIN'],
    groundIds: last.groundIds.filter((provision) => !fallingWords.includes(provision)),
  };
}
