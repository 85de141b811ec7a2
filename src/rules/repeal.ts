import type { DerivationRule, Status } from '../records/terms.js';

/** What a former holder has left of a power, as far as a repeal changes it. */
export interface Narrowed {
  readonly regionId: string;
  readonly exceptIds: readonly string[];
  readonly status: Status;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly derivedBy: readonly DerivationRule[];
}

/** Places that transfers take from the former holder. */
export interface Taken {
  /** By transfers of the document that is repealed. */
  readonly falling: readonly string[];
  /** By transfers of other documents, which stay. */
  readonly remaining: readonly string[];
}

/**
 * The former holder's holding as it would stand without the transfers of a document: it covers again what they took,
 * except where another transfer takes it too. From which day is not known before somebody repeals the document.
 * @param last the last holding that the former holder has or had of the whole power
 */
export function resumed<Row extends Narrowed>(last: Row, { falling, remaining }: Taken): Row {
  const exceptIds = last.exceptIds.filter(
    (region) => !falling.includes(region) || remaining.includes(region),
  );
  const rules = last.derivedBy.filter(
    (rule) =>
      rule !== 'DATE_OF_DOCUMENT' &&
      rule !== 'FORMER_HOLDER_AGAIN' &&
      (rule !== 'FORMER_HOLDER_OUTSIDE' || exceptIds.length > 0),
  );
  return {
    ...last,
    exceptIds,
    status: 'IN_FORCE',
    validFrom: null,
    validTo: null,
    derivedBy: [...rules, 'FORMER_HOLDER_AGAIN'],
  };
}
