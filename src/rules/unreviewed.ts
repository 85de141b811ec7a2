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

/**
 * Settles the holdings twice: from the reviewed records alone, and from all. The reviewed facts are those of the first settlement,
 * so that nothing that a program drafted changes them. A fact of the second that the first does not have is added with
 * `reviewed: false`; if the first uses its id, it gets an id of its own.
 * @param stated all records of the responsibilities concerned, from every source
 */
export function settleApart(stated: SettlementInput, context: KnownContext): SettlementApart {
  const { responsibilities, ...acts } = stated;
  const all: readonly Reviewable[] = [...Object.values(acts).flat(), ...context.responsibilities];
  if (all.every(isReviewed)) return settleAsKnown(stated, context);
  const reviewed = settleAsKnown(
    {
      transfers: stated.transfers.filter(isReviewed),
      holdings: stated.holdings.filter(isReviewed),
      endings: stated.endings.filter(isReviewed),
      fulfilments: stated.fulfilments.filter(isReviewed),
      successions: stated.successions.filter(isReviewed),
      powerSuccessions: stated.powerSuccessions.filter(isReviewed),
      delegationBans: stated.delegationBans.filter(isReviewed),
      responsibilities,
    },
    { ...context, responsibilities: context.responsibilities.filter(isReviewed) },
  );
  const whole = settleAsKnown(stated, context);
  const drafted = new Set(
    [...stated.transfers, ...stated.holdings].filter((one) => !isReviewed(one)).map(({ id }) => id),
  );
  const { now, earlier } = factsApart(reviewed, whole, drafted);
  return {
    ...reviewed,
    ...now,
    earlier: { ...reviewed.earlier, ...earlierActs(reviewed, whole), ...earlier },
    replaced: [...reviewed.replaced, ...whole.replaced.filter((one) => !isReviewed(one))],
    ...actsApart(reviewed, whole),
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
