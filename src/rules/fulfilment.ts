import type { RecordOf } from '../records/index.js';
import type { DerivationRule, EndingKind, PendingFact, Status } from '../records/terms.js';
import { isEmptyInterval } from './time.js';

/** A document's statement that a condition is met or that a matter was handed over, and from which day. */
export type Fulfilment = Pick<RecordOf<'fulfilments'>, 'on' | 'provision' | 'derivedBy'>;

interface Conditional {
  readonly status: Status;
  readonly condition?: string | undefined;
  readonly pendingOn?: PendingFact | undefined;
  readonly derivedBy: DerivationRule[];
  readonly endedIn?: string | undefined;
  readonly endedAs?: EndingKind | undefined;
  readonly endedWords?: string | undefined;
}

/** A part of a fact, with its days. */
export interface Phase<F> {
  readonly fact: F;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** Rules that apply to a conditional fact alone: its day is that of its document, and the former holder keeps it. */
const UNTIL_MET: ReadonlySet<DerivationRule> = new Set(['DATE_OF_DOCUMENT', 'EXERCISE_POSTPONED']);

/**
 * Divides a conditional fact by the day on which its condition is met: before that day it is conditional, from that day on it is
 * in force.
 * @param fact a transfer or a stated holding
 * @param days its first day, and the first day on which it no longer holds
 * @param met the statement that the condition is met; undefined if there is none
 * @returns the parts in the order of their days; one part if the fact is not conditional, or ends before its condition is met
 */
export function phasesOf<F extends Conditional>(
  fact: F,
  { from, to }: Omit<Phase<F>, 'fact'>,
  met: Fulfilment | undefined,
): Phase<F>[] {
  if (met === undefined || fact.status !== 'CONDITIONAL' || isEmptyInterval({ from: met.on, to }))
    return [{ fact, from, to }];
  const before = {
    fact: { ...fact, endedIn: met.provision, endedAs: undefined, endedWords: undefined },
    from,
    to: met.on,
  };
  const since: Phase<F> = {
    fact: {
      ...fact,
      status: 'IN_FORCE',
      condition: undefined,
      pendingOn: undefined,
      derivedBy: [...new Set([...fact.derivedBy.filter((rule) => !UNTIL_MET.has(rule)), ...met.derivedBy])],
    },
    from: from !== undefined && from > met.on ? from : met.on,
    to,
  };
  return isEmptyInterval(before) ? [since] : [before, since];
}
