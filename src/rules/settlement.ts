import type { RecordOf } from '../records/index.js';
import type { DerivationRule, PendingFact } from '../records/terms.js';
import { type DelegationBan, markBrokenBans } from './delegation-bans.js';
import { withinGiversHoldings } from './entrustments.js';
import { type Fulfilment, phasesOf } from './fulfilment.js';
import { deriveHoldings, type Holding, type Transfer } from './holdings.js';
import { doubtOnlyWithin } from './imprecise-days.js';
import type { RegionTree } from './place.js';
import { deriveInTurns, type PowerSuccession } from './power-successions.js';
import { concerning, type ResponsibilityField } from './succession-parts.js';
import { firstNames, type Succession, splitAmongSuccessors } from './successions.js';

type FromSource<R> = R & { readonly source?: string | undefined };

/** Records of one or several sources that together determine who holds some responsibilities. */
export interface SettlementInput {
  readonly transfers: readonly Transfer[];
  readonly holdings: readonly Holding[];
  readonly endings: readonly FromSource<RecordOf<'endings'>>[];
  readonly fulfilments: readonly FromSource<RecordOf<'fulfilments'>>[];
  readonly successions: readonly Succession[];
  /** The responsibilities with their fields, for successions of the duties of one field. */
  readonly responsibilities: readonly ResponsibilityField[];
  readonly powerSuccessions: readonly PowerSuccession[];
  readonly delegationBans: readonly DelegationBan[];
}

/** A fact, with its original record if other records changed it. */
export type WithOriginalRecord<T, R> = T & { readonly record?: R | undefined };
/** A transfer after endings and successions. */
export type DerivedTransfer = WithOriginalRecord<Transfer, RecordOf<'transfers'>>;
/** A holding after transfers, endings and successions. */
export type DerivedHolding = WithOriginalRecord<Holding, RecordOf<'holdings'>> & {
  /** True if a record states the holding; absent if the rules derive it. */
  readonly stated?: true | undefined;
};
/** A record about a transfer or holding that another source may have. */
type WithResponsibility<R> = FromSource<R> & {
  /** The responsibility of that transfer or holding; absent if it is not among the records. */
  readonly responsibility?: string | undefined;
};
/** Whom the transfer or stated holding concerns that a record ends or fulfils. */
interface Parties {
  /** The receiver of the transfer, or the holder of the holding. */
  readonly to: string;
  /** The former holder of a transfer, if the document names it. */
  readonly from?: string | undefined;
  readonly pendingOn?: PendingFact | undefined;
}
type WithParties<R> = WithOriginalRecord<WithResponsibility<R>, R> & {
  /** Absent if that transfer or holding is not among the records. */
  readonly parties?: Parties | undefined;
};
export type DerivedEnding = WithParties<RecordOf<'endings'>> & {
  /** Its day, or that of the fact for which it waited; absent if it still waits. */
  readonly endedOn?: string | undefined;
};
export type DerivedFulfilment = WithParties<RecordOf<'fulfilments'>>;
export type DerivedDelegationBan = WithOriginalRecord<
  WithResponsibility<RecordOf<'delegation-bans'>>,
  RecordOf<'delegation-bans'>
>;

/** The holdings after all transfers, endings, fulfilments and successions. */
export interface Settlement {
  readonly transfers: readonly DerivedTransfer[];
  /** Stated and derived holdings. */
  readonly holdings: readonly DerivedHolding[];
  /** Stated holdings that derived ones replace. */
  readonly replaced: readonly DerivedHolding[];
  readonly endings: readonly DerivedEnding[];
  readonly fulfilments: readonly DerivedFulfilment[];
  readonly delegationBans: readonly DerivedDelegationBan[];
}

/**
 * Sorts by source, then by the order within the source. Later gazettes have later names, and the result does not depend on the
 * order of loading.
 */
function sortByOrder<T extends { id: string; order: number; source?: string | undefined }>(
  list: readonly T[],
): T[] {
  return [...list].sort((a, b) => {
    const [left, right] = [a.source ?? '', b.source ?? ''];
    if (left !== right) return left < right ? -1 : 1;
    return a.order - b.order || (a.id < b.id ? -1 : 1);
  });
}

/**
 * Applies all transfers, endings, fulfilments and successions to the stated holdings. The result depends only on the records, not
 * on their order.
 * @param stated all records of the responsibilities concerned, from every source
 * @param partOf the regions of all sources
 * @returns the holdings, transfers, endings and fulfilments after that, and the stated holdings that were replaced
 */
export function settleHoldings(stated: SettlementInput, partOf: RegionTree): Settlement {
  const facts = new Map([...stated.transfers, ...stated.holdings].map((fact) => [fact.id, fact]));
  const responsibilities = new Map([...facts].map(([id, { responsibility }]) => [id, responsibility]));
  const items = new Set(responsibilities.values());
  const acts = sortByOrder(stated.endings);
  const endsOf = new Map(acts.map(({ id, ends }) => [id, ends]));
  const fulfilments = sortByOrder(stated.fulfilments);
  const met = earliest(fulfilments, ({ fulfils }) => fulfils);
  const dated = acts.flatMap((act) => datedBy(act, met.get(act.id)));
  const endings = earliest(dated, ({ ends }) => ends);
  const pending = new Map(
    acts.filter(({ on, id }) => on === undefined && !met.has(id)).map((act) => [act.ends, act]),
  );
  const abolished = earliest(
    dated.filter(({ kind }) => kind === 'ABOLISHED'),
    ({ ends }) => responsibilities.get(ends),
  );
  /** A transfer or stated holding with the act that ends it, or with the words for the fact with which it will end. */
  const withEnd = <F extends Transfer | Holding>(
    one: F,
    last: string | undefined,
    until: (day: string) => Partial<F>,
  ): F => {
    const fact = withPendingEnd(one, pending.get(one.id));
    const ending = endings.get(one.id);
    return ending === undefined || hasEndedBefore(last, ending)
      ? fact
      : { ...endBy(fact, ending), ...until(ending.on) };
  };
  const withMet = (transfer: Transfer): Transfer => {
    const fulfilment = met.get(transfer.id);
    return fulfilment === undefined || transfer.status !== 'CONDITIONAL'
      ? transfer
      : { ...transfer, met: fulfilment, grounds: withGround(transfer.grounds, fulfilment.provision) };
  };
  const records = new Map(stated.transfers.map((transfer) => [transfer.id, transfer]));
  const ended = sortByOrder(stated.transfers)
    .map(withMet)
    .map((transfer) => withEnd<Transfer>(transfer, transfer.effectiveTo, (effectiveTo) => ({ effectiveTo })));
  const transfers = markBrokenBans(
    ended,
    stated.holdings,
    { bans: stated.delegationBans, powerSuccessions: stated.powerSuccessions },
    partOf,
  );
  const endedHoldings = sortByOrder(stated.holdings).map((holding) =>
    withEnd<Holding>(holding, holding.validTo, (validTo) => ({ validTo })),
  );
  const holdings = endedHoldings.flatMap((holding) => phasesOfHolding(holding, met.get(holding.id)));
  const asStated = new Map(stated.holdings.map((holding) => [holding.id, holding]));
  const whileNotAbolished = (holding: Holding) =>
    untilAbolished(holding, abolished.get(holding.responsibility));
  const derived = deriveInTurns(
    { transfers, holdings },
    stated.powerSuccessions,
    (now) => {
      const given = withFirstNames(now.transfers, now.holdings, stated.successions);
      return withinGiversHoldings(
        deriveHoldings(given, now.holdings, partOf),
        { transfers: withFirstNames(transfers, now.holdings, stated.successions), stated: now.holdings },
        partOf,
      );
    },
    whileNotAbolished,
  );
  const isConcerned = concerning(stated.responsibilities, stated.transfers);
  const left = new Set(derived.holdings.map(({ id }) => id));
  const settled = derived.holdings
    .flatMap((holding) => splitAmongSuccessors(holding, stated.successions, isConcerned))
    .flatMap(whileNotAbolished)
    .map((holding) => doubtOnlyWithin(holding, { from: holding.validFrom, to: holding.validTo }))
    .map((holding): DerivedHolding => {
      const record = asStated.get(holding.id);
      if (record === undefined) return holding;
      // A copy that begins with a spread gets a hidden class of its own from V8, which takes more memory than the copy.
      return { stated: true, record: isSameHolding(record, holding) ? undefined : record, ...holding };
    });
  /** An ending waits for another fact than the transfer or holding that it ends. */
  const endedParties = (ending: string) => {
    const parties = partiesOf(facts.get(endsOf.get(ending) ?? ''));
    return parties && { ...parties, pendingOn: undefined };
  };
  return {
    transfers: transfers.map((transfer) => {
      const record = records.get(transfer.id);
      const days = { from: transfer.effectiveFrom, to: transfer.effectiveTo };
      return { record: record === transfer ? undefined : record, ...doubtOnlyWithin(transfer, days) };
    }),
    holdings: settled,
    replaced: [...derived.replaced].flatMap((id) => (left.has(id) ? [] : (asStated.get(id) ?? []))),
    endings: acts.map((ending) => ({
      ...ending,
      responsibility: responsibilities.get(ending.ends),
      parties: partiesOf(facts.get(ending.ends)),
      endedOn: ending.on ?? met.get(ending.id)?.on,
    })),
    fulfilments: fulfilments.map((fulfilment) => ({
      ...fulfilment,
      responsibility: responsibilities.get(endsOf.get(fulfilment.fulfils) ?? fulfilment.fulfils),
      parties: partiesOf(facts.get(fulfilment.fulfils)) ?? endedParties(fulfilment.fulfils),
    })),
    delegationBans: sortByOrder(stated.delegationBans).map((ban) => ({
      ...ban,
      responsibility: responsibilities.get(ban.bars) ?? (items.has(ban.bars) ? ban.bars : undefined),
    })),
  };
}

function partiesOf(fact: Transfer | Holding | undefined): Parties | undefined {
  if (fact === undefined) return undefined;
  const { pendingOn } = fact;
  return 'holder' in fact ? { to: fact.holder, pendingOn } : { to: fact.to, from: fact.from, pendingOn };
}

/** An ending with its day: its own, or that of the fact for which it waited. */
type DatedEnding = Omit<RecordOf<'endings'>, 'on'> & {
  readonly on: string;
  /** The provision that states the fact for which it waited. */
  readonly metIn?: string;
};

/** Returns an ending with its day; nothing if it still waits for a fact. */
function datedBy(ending: RecordOf<'endings'>, met: Fulfilment | undefined): DatedEnding[] {
  if (ending.on !== undefined) return [{ ...ending, on: ending.on }];
  if (met === undefined) return [];
  const derivedBy = [...new Set([...ending.derivedBy, ...met.derivedBy])];
  return [{ ...ending, on: met.on, derivedBy, metIn: met.provision }];
}

/** Returns a transfer or holding with the words for the fact with which it will end; unchanged if no ending waits for a fact. */
function withPendingEnd<F extends Transfer | Holding>(fact: F, ending: RecordOf<'endings'> | undefined): F {
  return ending === undefined
    ? fact
    : { ...fact, endPending: ending.pending, grounds: withGround(fact.grounds, ending.provision) };
}

/** Returns the earliest act on each subject; of several on one day the first. */
function earliest<A extends { readonly on: string }>(
  acts: readonly A[],
  subjectOf: (act: A) => string | undefined,
): Map<string, A> {
  const found = new Map<string, A>();
  for (const act of acts) {
    const subject = subjectOf(act);
    if (subject === undefined) continue;
    const earlier = found.get(subject);
    if (earlier === undefined || act.on < earlier.on) found.set(subject, act);
  }
  return found;
}

function withGround(grounds: readonly string[], ...provisions: readonly string[]): string[] {
  return [...new Set([...grounds, ...provisions])];
}

/** The parts of a stated holding before and after its condition is met. The first part keeps the id. */
function phasesOfHolding(holding: Holding, met: RecordOf<'fulfilments'> | undefined): Holding[] {
  if (met === undefined || holding.status !== 'CONDITIONAL') return [holding];
  const told = { ...holding, grounds: withGround(holding.grounds, met.provision) };
  const days = { from: holding.validFrom, to: holding.validTo };
  return phasesOf(told, days, met).map(({ fact, from, to }, index) => ({
    ...fact,
    id: index === 0 ? fact.id : `${fact.id}@${from}`,
    validFrom: from,
    validTo: to,
  }));
}

/** Whether a fact ends by itself before the day of an ending, which then changes nothing of it. */
function hasEndedBefore(last: string | undefined, { on }: DatedEnding): boolean {
  return last !== undefined && last < on;
}

/** What a transfer or holding says of the act that ends it. Its last day is still to be set. */
function endBy<F extends Transfer | Holding>(fact: F, ending: DatedEnding): F {
  const { provision, metIn = provision } = ending;
  return {
    ...fact,
    grounds: withGround(fact.grounds, provision, metIn),
    derivedBy: [...new Set<DerivationRule>([...fact.derivedBy, ...ending.derivedBy])],
    endedIn: ending.provision,
    endedAs: ending.kind,
    endedWords: ending.words,
  };
}

/**
 * An abolished matter (取消) does not go back to its former holder: nobody holds it from that day on. What a later document gives
 * or states anew is not abolished with it.
 * @returns the holding until the day of the abolition; nothing if it would begin with the end of an abolished one
 */
function untilAbolished(holding: Holding, ending: DatedEnding | undefined): Holding[] {
  if (ending === undefined) return [holding];
  const { validFrom, validTo } = holding;
  if (validFrom !== undefined && validFrom >= ending.on)
    return holding.derivedBy.includes('FORMER_HOLDER_AGAIN') ? [] : [holding];
  if (validTo !== undefined && validTo <= ending.on) return [holding];
  return [{ ...endBy(holding, ending), validTo: ending.on }];
}

function isSameHolding(record: Holding, holding: Holding): boolean {
  return (
    record.holder === holding.holder &&
    record.validTo === holding.validTo &&
    record.grounds.length === holding.grounds.length &&
    record.jurisdiction.except.length === holding.jurisdiction.except.length &&
    record.derivedBy.length === holding.derivedBy.length
  );
}

/** Replaces a renamed giver by its first name if other records of the responsibility use that name, so that both match. */
function withFirstNames(
  transfers: readonly Transfer[],
  holdings: readonly Holding[],
  successions: readonly Succession[],
): readonly Transfer[] {
  const first = firstNames(successions);
  if (first.size === 0) return transfers;
  const known = new Set([
    ...transfers.map(({ responsibility, from }) => `${responsibility} ${from}`),
    ...holdings.map(({ responsibility, holder }) => `${responsibility} ${holder}`),
  ]);
  return transfers.map((transfer) => {
    const from = first.get(transfer.from ?? '');
    return from !== undefined && known.has(`${transfer.responsibility} ${from}`)
      ? { ...transfer, from }
      : transfer;
  });
}
