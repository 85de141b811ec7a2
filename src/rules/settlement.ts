import type { RecordOf } from '../records/index.js';
import type { DerivationRule } from '../records/terms.js';
import { deriveHoldings, type Holding, type Transfer } from './holdings.js';
import type { RegionTree } from './place.js';
import { firstNames, type Succession, splitAmongSuccessors } from './successions.js';

/** Records of one or several sources that together determine who holds some responsibilities. */
export interface SettlementInput {
  readonly transfers: readonly Transfer[];
  readonly holdings: readonly Holding[];
  readonly endings: readonly (RecordOf<'endings'> & { readonly source?: string | undefined })[];
  readonly successions: readonly Succession[];
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
/** An ending with the responsibility that it concerns. */
export type DerivedEnding = RecordOf<'endings'> & {
  readonly source?: string | undefined;
  /** The responsibility of the ended transfer or holding; absent if that transfer or holding is not among the records. */
  readonly responsibility?: string | undefined;
};

/** The holdings after all transfers, endings and successions. */
export interface Settlement {
  readonly transfers: readonly DerivedTransfer[];
  /** Stated and derived holdings. */
  readonly holdings: readonly DerivedHolding[];
  /** Stated holdings that derived ones replace. */
  readonly replaced: readonly DerivedHolding[];
  readonly endings: readonly DerivedEnding[];
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
 * Applies all transfers, endings and successions to the stated holdings. The result depends only on the records, not on their
 * order.
 * @param stated all records of the responsibilities concerned, from every source
 * @param partOf the regions of all sources
 * @returns the holdings, transfers and endings after that, and the stated holdings that were replaced
 */
export function settleHoldings(stated: SettlementInput, partOf: RegionTree): Settlement {
  const responsibilities = new Map(
    [...stated.transfers, ...stated.holdings].map(({ id, responsibility }) => [id, responsibility]),
  );
  const endings = new Map<string, RecordOf<'endings'>>();
  const abolished = new Map<string, RecordOf<'endings'>>();
  for (const ending of sortByOrder(stated.endings)) {
    const earlier = endings.get(ending.ends);
    if (earlier === undefined || ending.on < earlier.on) endings.set(ending.ends, ending);
    const responsibility = responsibilities.get(ending.ends);
    if (ending.kind !== 'ABOLISHED' || responsibility === undefined) continue;
    const first = abolished.get(responsibility);
    if (first === undefined || ending.on < first.on) abolished.set(responsibility, ending);
  }
  const records = new Map<string, RecordOf<'transfers'> | RecordOf<'holdings'>>();
  const transfers = sortByOrder(stated.transfers).map((transfer): Transfer => {
    const ending = endings.get(transfer.id);
    if (ending === undefined) return transfer;
    records.set(transfer.id, transfer);
    const { effectiveTo } = transfer;
    const earlier = effectiveTo !== undefined && effectiveTo < ending.on;
    return {
      ...transfer,
      effectiveTo: earlier ? effectiveTo : ending.on,
      grounds: [...new Set([...transfer.grounds, ending.provision])],
      derivedBy: endedBy(transfer.derivedBy, ending),
      endedIn: ending.provision,
      endedAs: ending.kind,
    };
  });
  const holdings = sortByOrder(stated.holdings).map((holding): Holding => {
    const ending = endings.get(holding.id);
    if (ending === undefined) return holding;
    const { validTo } = holding;
    const earlier = validTo !== undefined && validTo < ending.on;
    return {
      ...holding,
      validTo: earlier ? validTo : ending.on,
      grounds: [...new Set([...holding.grounds, ending.provision])],
      derivedBy: endedBy(holding.derivedBy, ending),
      endedIn: ending.provision,
      endedAs: ending.kind,
    };
  });
  const asStated = new Map(stated.holdings.map((holding) => [holding.id, holding]));
  const derived = deriveHoldings(withFirstNames(transfers, holdings, stated.successions), holdings, partOf);
  const kept = holdings.filter(({ id }) => !derived.replaced.has(id));
  const left = new Set(derived.holdings.map(({ id }) => id));
  const settled = [...kept, ...derived.holdings]
    .flatMap((holding) => splitAmongSuccessors(holding, stated.successions))
    .flatMap((holding) => untilAbolished(holding, abolished.get(holding.responsibility)))
    .map((holding): DerivedHolding => {
      const record = asStated.get(holding.id);
      if (record === undefined) return holding;
      return { ...holding, stated: true, record: isSameHolding(record, holding) ? undefined : record };
    });
  return {
    transfers: transfers.map((transfer) => ({
      ...transfer,
      record: records.get(transfer.id) as RecordOf<'transfers'> | undefined,
    })),
    holdings: settled,
    replaced: [...derived.replaced].flatMap((id) => (left.has(id) ? [] : (asStated.get(id) ?? []))),
    endings: sortByOrder(stated.endings).map((ending) => ({
      ...ending,
      responsibility: responsibilities.get(ending.ends),
    })),
  };
}

/** The rules that give a fact its days, after an act ended it. */
function endedBy(derivedBy: readonly DerivationRule[], ending: RecordOf<'endings'>): DerivationRule[] {
  return [...new Set([...derivedBy, ...ending.derivedBy])];
}

/**
 * An abolished matter (取消) does not go back to its former holder: nobody holds it from that day on. What a later document gives
 * or states anew is not abolished with it.
 * @returns the holding until the day of the abolition; nothing if it would begin with the end of an abolished one
 */
function untilAbolished(holding: Holding, ending: RecordOf<'endings'> | undefined): Holding[] {
  if (ending === undefined) return [holding];
  const { validFrom, validTo } = holding;
  if (validFrom !== undefined && validFrom >= ending.on)
    return holding.derivedBy.includes('FORMER_HOLDER_AGAIN') ? [] : [holding];
  if (validTo !== undefined && validTo <= ending.on) return [holding];
  return [
    {
      ...holding,
      validTo: ending.on,
      grounds: [...new Set([...holding.grounds, ending.provision])],
      derivedBy: endedBy(holding.derivedBy, ending),
      endedIn: ending.provision,
      endedAs: ending.kind,
    },
  ];
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
