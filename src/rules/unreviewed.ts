import type { Conflict } from './conflicts.js';
import {
  type AsKnown,
  contentOf,
  inOrderOfReference,
  type KnownContext,
  type KnownSettlement,
  settleAsKnown,
  withReferences,
} from './known.js';
import type { DerivedHolding, DerivedTransfer, SettlementInput } from './settlement.js';

/** A record or a fact that may say that no person has reviewed it. */
interface Reviewable {
  readonly reviewed?: boolean | null | undefined;
}

/** @returns whether a person has reviewed a record, or a fact and all that it rests on */
export function isReviewed({ reviewed }: Reviewable): boolean {
  return reviewed !== false;
}

/** A fact of the settlement, with what unreviewed records do to it. */
export type Apart<Fact> = AsKnown<Fact> & {
  /** False if it follows only with unreviewed records. */
  readonly reviewed?: false | undefined;
  /**
   * On a reviewed fact: true if it would not be so with the unreviewed records. It keeps its days and places nevertheless.
   */
  readonly changedByUnreviewed?: true | undefined;
  /** On what a reviewed transfer or holding would be with the unreviewed records: the id of that fact, or of the one that it had. */
  readonly besideId?: string | undefined;
};

/** The facts of a settlement that refer to each other, in the order of reference. */
const KINDS = ['transfers', 'holdings', 'conflicts'] as const;
interface Facts {
  readonly transfers: readonly Apart<DerivedTransfer>[];
  readonly holdings: readonly Apart<DerivedHolding>[];
  readonly conflicts: readonly Apart<Conflict>[];
}
type Fact = Facts[(typeof KINDS)[number]][number];

/** The settlement of the reviewed records, and beside it what differs with the unreviewed ones. */
export interface SettlementApart extends Omit<KnownSettlement, keyof Facts | 'earlier'>, Facts {
  readonly earlier: Omit<KnownSettlement['earlier'], keyof Facts> & Facts;
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

/** @param drafted the ids of the unreviewed transfers and stated holdings */
function factsApart(
  reviewed: KnownSettlement,
  whole: KnownSettlement,
  drafted: ReadonlySet<string>,
): { readonly now: Facts; readonly earlier: Facts } {
  const taken = new Map(
    KINDS.flatMap((kind): readonly Fact[] => [...reviewed[kind], ...reviewed.earlier[kind]]).map(
      (fact) => [fact.id, contentOf(withReferences(fact, new Map()))] as const,
    ),
  );
  const replaced = new Set(reviewed.replaced.map(({ id }) => id));
  const ids = new Map<string, string>();
  const unchanged = new Set<string>();
  const added = new Map<string, Fact>();
  for (const kind of KINDS) {
    const facts: readonly Fact[] = [...whole[kind], ...whole.earlier[kind]];
    const byId = new Map(facts.map((fact) => [fact.id, fact]));
    for (const id of inOrderOfReference(facts)) {
      const fact = withReferences(byId.get(id) as Fact, ids);
      const same = taken.get(id);
      if (same === contentOf(fact)) unchanged.add(id);
      else added.set(id, apartFrom(fact, drafted, same !== undefined || replaced.has(id)));
      ids.set(id, added.get(id)?.id ?? id);
    }
  }
  const beside = <One extends Fact>(kept: readonly One[], settled: readonly One[]): One[] => [
    ...kept.map((fact) => (unchanged.has(fact.id) ? fact : { ...fact, changedByUnreviewed: true as const })),
    ...settled.flatMap(({ id }) => (added.get(id) as One | undefined) ?? []),
  ];
  const all = (kept: Facts, settled: Facts): Facts => ({
    transfers: beside(kept.transfers, settled.transfers),
    holdings: beside(kept.holdings, settled.holdings),
    conflicts: beside(kept.conflicts, settled.conflicts),
  });
  return { now: all(reviewed, whole), earlier: all(reviewed.earlier, whole.earlier) };
}

/** Returns a fact that follows only with unreviewed records. @param isTaken whether a reviewed fact has its id */
function apartFrom(fact: Fact, drafted: ReadonlySet<string>, isTaken: boolean): Fact {
  const { id } = fact;
  const marked = { ...fact, reviewed: false as const };
  if (isTaken) return { ...withoutRecord(marked), id: `${id}~unreviewed`, besideId: id };
  return drafted.has(id) ? marked : withoutRecord(marked);
}

/** Only the fact that a record states has that record: what would become of it is derived. */
function withoutRecord(fact: Fact): Fact {
  return { ...fact, stated: undefined, record: undefined } as Fact;
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
