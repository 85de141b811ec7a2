import { groupBy } from '../records/group-by.js';
import type { RecordOf } from '../records/index.js';
import type { TransferKind } from '../records/terms.js';
import type { Holding, Transfer } from './holdings.js';
import { haveCommonPlace, type RegionTree } from './place.js';
import { effectiveSuccessions, type PowerSuccession } from './power-successions.js';
import { containsDay } from './time.js';

/** A record that forbids whoever received something to give it on. */
export type DelegationBan = RecordOf<'delegation-bans'> & { readonly source?: string | undefined };

/**
 * Kinds by which a body gives on what it holds. A reassignment (由…实施) is an act of the body above both, and cases that are
 * passed on (移送) are no power.
 */
const GIVES_ON: ReadonlySet<TransferKind> = new Set(['GRANT', 'DEVOLUTION', 'AUTHORIZATION', 'ENTRUSTMENT']);

/** The body that gives something on by its own act; undefined if another body decides, or if none is named. */
function giverOf({ kind, from, grantedBy }: Transfer): string | undefined {
  if (!GIVES_ON.has(kind)) return undefined;
  return from === undefined || grantedBy === undefined || from === grantedBy
    ? (from ?? grantedBy)
    : undefined;
}

/**
 * Marks the transfers by which a body gives on what it may not give on, and the transfers that give that on further. They stay on
 * record with their holdings: that it was done is a fact, and that it may not be exercised is the answer.
 * @param transfers all transfers of the responsibilities concerned
 * @param holdings the stated holdings of these
 * @returns the transfers in their order; `brokenBan` is the ban that a transfer breaks
 */
export function markBrokenBans(
  transfers: readonly Transfer[],
  holdings: readonly Holding[],
  {
    bans,
    powerSuccessions,
  }: { bans: readonly DelegationBan[]; powerSuccessions: readonly PowerSuccession[] },
  partOf: RegionTree,
): readonly Transfer[] {
  if (bans.length === 0) return transfers;
  const sortKey = ({ on = '', id }: DelegationBan) => `${on} ${id}`;
  const sorted = [...bans].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  const bansOn = groupBy(sorted, ({ bars }) => bars);
  const former = formerItems(powerSuccessions);
  const byItem = groupBy([...transfers, ...holdings], ({ responsibility }) => responsibility);
  const byId = new Map(transfers.map((transfer) => [transfer.id, transfer]));
  const itemsOf = ({ responsibility }: Transfer) => [
    ...new Set([responsibility, ...(former.get(responsibility) ?? [])]),
  ];
  /** What the giver of a transfer may have given on: a transfer or stated holding of the same item. */
  const sources = (transfer: Transfer): readonly (Transfer | Holding)[] => {
    if (transfer.under !== undefined) return [byId.get(transfer.under) ?? []].flat();
    return itemsOf(transfer)
      .flatMap((item) => byItem.get(item) ?? [])
      .filter((fact) => givesOn(transfer, fact, partOf));
  };
  const broken = new Map<string, DelegationBan>();
  const given = transfers
    .filter((transfer) => giverOf(transfer) !== undefined)
    .map((transfer) => ({ transfer, from: sources(transfer) }));
  for (let size = -1; size !== broken.size; ) {
    size = broken.size;
    for (const { transfer, from } of given) {
      if (broken.has(transfer.id)) continue;
      const day = transfer.effectiveFrom;
      const onItem = itemsOf(transfer).flatMap((item) => bansOn.get(item) ?? []);
      const barring = [
        ...onItem.filter(({ body }) => body === undefined || body === giverOf(transfer)),
        ...from.flatMap(({ id }) => bansOn.get(id) ?? []),
      ].filter(({ on }) => on === undefined || (day !== undefined && on <= day));
      const [ban] = [...barring, ...from.flatMap(({ id }) => broken.get(id) ?? [])];
      if (ban !== undefined) broken.set(transfer.id, ban);
    }
  }
  return transfers.map((transfer) => {
    const ban = broken.get(transfer.id);
    return ban === undefined
      ? transfer
      : { ...transfer, brokenBan: ban, grounds: [...new Set([...transfer.grounds, ban.provision])] };
  });
}

/** Whether a transfer gives on what its giver holds by the fact, on that day and at some place. */
function givesOn(transfer: Transfer, fact: Transfer | Holding, partOf: RegionTree): boolean {
  const { id, effectiveFrom, jurisdiction } = transfer;
  const [bearer, from, to] =
    'to' in fact
      ? [fact.to, fact.effectiveFrom, fact.effectiveTo]
      : [fact.holder, fact.validFrom, fact.validTo];
  return (
    fact.id !== id &&
    bearer === giverOf(transfer) &&
    (effectiveFrom === undefined || effectiveFrom === to || containsDay({ from, to }, effectiveFrom)) &&
    haveCommonPlace(jurisdiction, fact.jurisdiction, partOf)
  );
}

/** The items that went on as each power, directly or through others. */
function formerItems(successions: readonly PowerSuccession[]): Map<string, ReadonlySet<string>> {
  const before = groupBy([...effectiveSuccessions(successions).values()].flat(), ({ to }) => to);
  return new Map(
    [...before.keys()].map((to) => {
      const found = new Set([to]);
      for (const item of found) for (const { from } of before.get(item) ?? []) found.add(from);
      return [to, found] as const;
    }),
  );
}
