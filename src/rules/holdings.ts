import { groupBy } from '../group-by.js';
import { certaintyOf, type Doubt, distinctDoubts } from '../records/doubts.js';
import type { RecordOf } from '../records/schema.js';
import type { DerivationRule, TransferKind } from '../records/terms.js';
import { holdsDay, isEmpty } from './time.js';

/** A transfer with what other records say of it. */
export type Transfer = RecordOf<'transfers'> & {
  /** The source whose record it is. */
  readonly source?: string | undefined;
  /** The provision of the act that ended it. */
  readonly endedIn?: string | undefined;
};
/** A holding with where it comes from. */
export type Holding = RecordOf<'holdings'> & {
  /** The source whose record it is or follows from. */
  readonly source?: string | undefined;
  /** The document with which it falls; absent where a column of former holders implies it, for that column gives nothing. */
  readonly instrument?: string | undefined;
};

/**
 * What each kind of transfer does, as the domain model has it. MOVES: the receiver holds it and the former holder no
 * longer does, inside the receiver's place and from the effective day. ADDS: the receiver acts beside the former
 * holder (authorization, entrustment; 比照履行 makes one more holder, as to the first). NOTHING: only the cases described go over (移送).
 */
export const EFFECT: Readonly<Record<TransferKind, 'MOVES' | 'ADDS' | 'NOTHING'>> = {
  GRANT: 'MOVES',
  DEVOLUTION: 'MOVES',
  REASSIGNMENT: 'MOVES',
  AUTHORIZATION: 'ADDS',
  ENTRUSTMENT: 'ADDS',
  EXTENSION: 'ADDS',
  REFERRAL: 'NOTHING',
};

/** Holdings that follow from transfers, and the stated ones that they replace. */
export interface Derived {
  readonly holdings: readonly Holding[];
  readonly replaced: ReadonlySet<string>;
}

/**
 * Derives who holds what after all transfers: the receivers' holdings, and what is left to the former holders by
 * intervals of days and places.
 * @param transfers every transfer of the responsibilities concerned, those of other sources included
 * @param stated holdings that documents state in words
 */
export function deriveHoldings(transfers: readonly Transfer[], stated: readonly Holding[]): Derived {
  const byResponsibility = groupBy(transfers, ({ responsibility }) => responsibility);
  const statedOf = groupBy(stated, ({ responsibility }) => responsibility);
  const holdings: Holding[] = [];
  const replaced = new Set<string>();
  for (const [responsibility, all] of byResponsibility) {
    const ownStated = statedOf.get(responsibility) ?? [];
    const received = new Map(
      all
        .filter(({ kind }) => EFFECT[kind] !== 'NOTHING')
        .map((transfer) => {
          const base = ownStated.find(({ holder }) => holder === transfer.from);
          const holding = receiverHolding(transfer, base);
          return [holding.id, holding] as const;
        }),
    );
    const remaining: Holding[] = [];
    const former = groupBy(
      all.filter(({ from }) => from !== undefined),
      ({ from }) => from as string,
    );
    for (const [holder, given] of former) {
      const bases = [...ownStated, ...received.values()].filter((one) => one.holder === holder);
      // By the condition and not by the status: what was given on a condition and ended before it was met moved nothing.
      const moving = given.filter(
        ({ kind, condition, effectiveFrom, effectiveTo }) =>
          EFFECT[kind] === 'MOVES' &&
          condition === undefined &&
          !isEmpty({ from: effectiveFrom, to: effectiveTo }),
      );
      if (bases.length > 0) {
        if (moving.length === 0) continue;
        for (const base of bases) {
          // What a receiver gives on, it is no longer left with whole.
          if (!received.delete(base.id)) replaced.add(base.id);
          remaining.push(...left(base, moving, given));
        }
      } else {
        const base = implied(holder, given);
        if (base !== undefined) remaining.push(...left(base, moving, given));
      }
    }
    holdings.push(...received.values(), ...remaining);
  }
  return { holdings, replaced };
}

/** How sure a derived holding is: as sure as what it is derived from. */
function certain(doubts: readonly Doubt[]): Pick<Holding, 'certainty' | 'doubts'> {
  return { certainty: certaintyOf(doubts), doubts: distinctDoubts(doubts) };
}

function receiverHolding(transfer: Transfer, base: Holding | undefined): Holding {
  return {
    id: transfer.id.replace(/^transfer:/u, 'holding:'),
    order: transfer.order,
    holder: transfer.to,
    responsibility: transfer.responsibility,
    role: base?.role ?? 'OWNER',
    status: transfer.status,
    jurisdiction: transfer.jurisdiction,
    limitation: transfer.limitation,
    condition: transfer.condition,
    validFrom: transfer.effectiveFrom,
    validTo: transfer.effectiveTo,
    arisesFrom: transfer.id,
    asWritten: transfer.toAsWritten,
    roleAsWritten: transfer.verb,
    alternatives: [],
    ...certain(transfer.doubts.filter(({ about }) => about !== 'GIVER')),
    derivedBy: transfer.derivedBy,
    provision: transfer.provision,
    grounds: transfer.grounds,
    source: transfer.source,
    instrument: transfer.instrument,
  };
}

/** The holding that a column of former holders implies: all of its own area, since nobody says when. */
function implied(holder: string, given: readonly Transfer[]): Holding | undefined {
  const [first] = given;
  if (first?.fromJurisdiction === undefined || first.fromAsWritten === undefined) return undefined;
  const path = first.responsibility.slice(first.responsibility.indexOf(':') + 1);
  // A later document says nothing of the time before it.
  const column = given.filter(({ instrument }) => instrument === first.instrument);
  return {
    id: `holding:${path}/${holder.slice(holder.lastIndexOf('/') + 1)}`,
    order: first.order,
    holder,
    responsibility: first.responsibility,
    role: 'OWNER',
    status: 'IN_FORCE',
    jurisdiction: first.fromJurisdiction,
    asWritten: first.fromAsWritten,
    roleAsWritten: first.fromRoleAsWritten ?? first.verb,
    alternatives: [...new Set(column.flatMap(({ alternatives }) => alternatives))],
    // Whoever gives it held it before, so a doubt about the giver is one about this holder.
    ...certain(
      column.flatMap(({ doubts }) =>
        doubts.map((one) => (one.about === 'GIVER' ? { ...one, about: 'HOLDER' as const } : one)),
      ),
    ),
    derivedBy: [],
    provision: first.provision,
    grounds: [...new Set(column.map(({ provision }) => provision))],
    source: first.source,
  };
}

/**
 * What a former holder is left with: one holding for each interval between effective days, excepting the places that
 * were given away by then; and, of a limited grant, the excepted part inside the place too.
 */
function left(base: Holding, moving: readonly Transfer[], given: readonly Transfer[]): Holding[] {
  const inside = (day: string | undefined): day is string =>
    day !== undefined && holdsDay({ from: base.validFrom, to: base.validTo }, day) && day !== base.validFrom;
  const days = [
    ...new Set(
      moving.flatMap(({ effectiveFrom, effectiveTo }) => [effectiveFrom, effectiveTo]).filter(inside),
    ),
  ].sort();
  const bounds = [base.validFrom, ...days];
  const postponed = given.filter(({ status }) => status === 'CONDITIONAL');
  return bounds.flatMap((from, index) => {
    const to = bounds[index + 1] ?? base.validTo;
    const now = moving.filter(({ effectiveFrom, effectiveTo }) => activeAt(effectiveFrom, effectiveTo, from));
    const status: Holding['status'] = to === undefined ? base.status : 'ENDED';
    const rules: DerivationRule[] = [...base.derivedBy];
    if (now.length > 0) rules.push('FORMER_HOLDER_OUTSIDE');
    const begins = moving.filter(
      ({ effectiveFrom }) => effectiveFrom !== undefined && [from, to].includes(effectiveFrom),
    );
    if (begins.some(({ derivedBy }) => derivedBy.includes('DATE_OF_DOCUMENT')))
      rules.push('DATE_OF_DOCUMENT');
    const ended = moving.filter(({ effectiveTo }) => effectiveTo !== undefined && effectiveTo === from);
    if (ended.length > 0) rules.push('FORMER_HOLDER_AGAIN');
    const keeps = to === undefined ? postponed : [];
    if (keeps.length > 0) rules.push('EXERCISE_POSTPONED');
    const shared = { ...base, status, validFrom: from, validTo: to, derivedBy: [...new Set(rules)] };
    const id = `${base.id}@${from ?? 'open'}`;
    const again = ended.flatMap(({ endedIn }) => endedIn ?? []);
    const grounds = [
      ...new Set([...base.grounds, ...[...now, ...keeps].flatMap((one) => one.grounds), ...again]),
    ];
    const result: Holding[] = [];
    const places = [...new Set(now.map(({ jurisdiction }) => jurisdiction.region))];
    const everywhere = places.includes(base.jurisdiction.region);
    if (!everywhere) {
      const except = [...new Set([...base.jurisdiction.except, ...places])];
      result.push({ ...shared, id, jurisdiction: { ...base.jurisdiction, except }, grounds });
    }
    const kept = groupBy(
      now.filter(({ limitation }) => limitation !== undefined),
      ({ jurisdiction }) => jurisdiction.region,
    );
    for (const [region, limited] of kept) {
      const whole = now.some((one) => one.limitation === undefined && one.jurisdiction.region === region);
      const [first] = limited;
      if (whole || first === undefined) continue;
      result.push({
        ...shared,
        id: `${id}/in-${region.slice(region.lastIndexOf('/') + 1)}`,
        jurisdiction: first.jurisdiction,
        limitation: first.limitation,
        derivedBy: [...new Set<DerivationRule>([...shared.derivedBy, 'PLACE_OF_RECEIVER'])].filter(
          (rule) => rule !== 'FORMER_HOLDER_OUTSIDE' && rule !== 'EXERCISE_POSTPONED',
        ),
        provision: first.provision,
        grounds: [...new Set([first.provision, ...limited.flatMap((one) => one.grounds)])],
      });
    }
    return result;
  });
}

/** Whether a transfer is in effect in the interval that begins on `start`; the first interval may have no first day. */
function activeAt(from: string | undefined, to: string | undefined, start: string | undefined): boolean {
  return start === undefined ? from === undefined : holdsDay({ from, to }, start);
}
