import type { RecordKind } from '../records/prefixes.js';
import { restingOnUnreviewed } from '../records/rests-on-unreviewed.js';
import { type Apart, type FactsApart, factsApart } from './facts-apart.js';
import { type KnownContext, type KnownSettlement, settleAsKnown } from './known.js';
import type { SettlementInput } from './settlement.js';

export type { Apart };

/** A record or a fact that may say that no person has reviewed it. */
interface Reviewable {
  readonly reviewed?: boolean | null | undefined;
}

/** @returns whether a person has reviewed a record, or a fact and all that it rests on */
export function isReviewed({ reviewed }: Reviewable): boolean {
  return reviewed !== false;
}

/** The settlement of the reviewed records, and beside it what differs with the unreviewed ones. */
export interface SettlementApart extends Omit<KnownSettlement, keyof FactsApart | 'earlier'>, FactsApart {
  readonly earlier: Omit<KnownSettlement['earlier'], keyof FactsApart> & FactsApart;
}

/** The lists of acts in a settlement, with the kinds of their records. */
const ACTS = {
  transfers: 'transfers',
  holdings: 'holdings',
  endings: 'endings',
  fulfilments: 'fulfilments',
  successions: 'successions',
  powerSuccessions: 'power-successions',
  delegationBans: 'delegation-bans',
} as const satisfies Partial<Record<keyof SettlementInput, RecordKind>>;
type Acts = keyof typeof ACTS;
const LISTS = Object.keys(ACTS) as Acts[];

/**
 * Settles the holdings twice: from the reviewed records alone, and from all. The reviewed facts are those of the first settlement,
 * so that nothing that a program drafted changes them. A fact of the second that the first does not have is added with
 * `reviewed: false`; if the first uses its id, it gets an id of its own. A record that rests on an unreviewed one counts as unreviewed,
 * also if another source has that one.
 * @param stated all records of the responsibilities concerned, from every source
 */
export function settleApart(stated: SettlementInput, context: KnownContext): SettlementApart {
  const unreviewed = restingOnUnreviewed(
    LISTS.flatMap((list) => stated[list].map((record) => ({ kind: ACTS[list], record }))),
    context.responsibilities.filter((one) => !isReviewed(one)).map(({ id }) => id),
  );
  if (unreviewed.size === 0) return settleAsKnown(stated, context);
  const mapLists = (change: (list: readonly { readonly id: string }[]) => readonly object[]) =>
    ({
      ...stated,
      ...Object.fromEntries(LISTS.map((list) => [list, change(stated[list])])),
    }) as SettlementInput;
  const reviewed = settleAsKnown(
    mapLists((list) => list.filter(({ id }) => !unreviewed.has(id))),
    { ...context, responsibilities: context.responsibilities.filter(isReviewed) },
  );
  const whole = settleAsKnown(
    mapLists((list) => list.map((one) => (unreviewed.has(one.id) ? { ...one, reviewed: false } : one))),
    context,
  );
  const { now, earlier } = factsApart(reviewed, whole, unreviewed);
  const settled = {
    ...reviewed,
    ...now,
    replaced: [...reviewed.replaced, ...whole.replaced.filter((one) => !isReviewed(one))],
    ...actsApart(reviewed, whole),
  };
  return {
    ...withRecords(settled, stated),
    earlier: { ...reviewed.earlier, ...earlierActs(reviewed, whole), ...earlier },
  };
}

/** Gives what counts as unreviewed only because of other records the record as its source has it. */
function withRecords<S extends Omit<SettlementApart, 'earlier'>>(settled: S, stated: SettlementInput): S {
  const asReviewed = new Map(
    LISTS.flatMap((list) => stated[list].filter(isReviewed).map((record) => [record.id, record] as const)),
  );
  const withRecord = <Fact extends Reviewable & { readonly id: string }>(fact: Fact): Fact => {
    const record = isReviewed(fact) ? undefined : asReviewed.get(fact.id);
    return record === undefined ? fact : { ...fact, record };
  };
  return {
    ...settled,
    transfers: settled.transfers.map(withRecord),
    holdings: settled.holdings.map(withRecord),
    endings: settled.endings.map(withRecord),
    fulfilments: settled.fulfilments.map(withRecord),
    delegationBans: settled.delegationBans.map(withRecord),
    replaced: settled.replaced.map((one) => stated.holdings.find(({ id }) => id === one.id) ?? one),
  };
}

/**
 * Endings, fulfilments and bans as the reviewed records settle them; those that are not reviewed, or concern a fact that is not, as
 * all records do.
 */
function actsApart(
  reviewed: KnownSettlement,
  whole: KnownSettlement,
): Pick<KnownSettlement, 'endings' | 'fulfilments' | 'delegationBans'> {
  type Act = { readonly id: string; readonly responsibility?: string | undefined };
  const settled = <One extends Act>(kept: readonly One[], all: readonly One[]): One[] => {
    const byId = new Map(kept.map((act) => [act.id, act]));
    return all.map((act) => {
      const own = byId.get(act.id);
      return own?.responsibility === undefined ? act : own;
    });
  };
  return {
    endings: settled(reviewed.endings, whole.endings),
    fulfilments: settled(reviewed.fulfilments, whole.fulfilments),
    delegationBans: settled(reviewed.delegationBans, whole.delegationBans),
  };
}

/** Endings and fulfilments as they were known earlier: the reviewed ones, and those that are not. */
function earlierActs(
  reviewed: KnownSettlement,
  whole: KnownSettlement,
): Pick<KnownSettlement['earlier'], 'endings' | 'fulfilments'> {
  const isDrafted = (act: Reviewable) => !isReviewed(act);
  return {
    endings: [...reviewed.earlier.endings, ...whole.earlier.endings.filter(isDrafted)],
    fulfilments: [...reviewed.earlier.fulfilments, ...whole.earlier.fulfilments.filter(isDrafted)],
  };
}
