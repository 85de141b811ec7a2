import { certaintyOf, type Doubt, distinctDoubts } from '../records/doubts.js';
import { groupBy } from '../records/group-by.js';
import type { RecordOf } from '../records/index.js';
import type { DerivationRule, EndingKind, LimitationBounds, TransferKind } from '../records/terms.js';
import { type Fulfilment, phasesOf } from './fulfilment.js';
import { idOfPart, regionSuffix } from './holding-ids.js';
import { impreciseDaysOf } from './imprecise-days.js';
import { Area, haveCommonPlace, type Jurisdiction, type RegionTree } from './place.js';
import { containsDay, intervalsOverlap, isEmptyInterval } from './time.js';

/** A transfer, with the fields that come from other records. */
export type Transfer = RecordOf<'transfers'> & {
  /** The source whose record it is. */
  readonly source?: string | undefined;
  /** The provision of the act that ended it, what the act did, and its words. */
  readonly endedIn?: string | undefined;
  readonly endedAs?: EndingKind | undefined;
  readonly endedWords?: string | undefined;
  /** The words for the fact with which it will end; absent if no end waits for a fact. */
  readonly endPending?: string | undefined;
  /** The statement that its condition is met; absent if there is none. */
  readonly met?: Fulfilment | undefined;
  /** The ban that it breaks: it gives on what may not be given on (不得再行委托); absent if it breaks none. */
  readonly brokenBan?: Pick<RecordOf<'delegation-bans'>, 'words' | 'provision'> | undefined;
};
/** A holding, with its origin. */
export type Holding = RecordOf<'holdings'> & {
  /** The source whose record states the holding, or from whose record it is derived. */
  readonly source?: string | undefined;
  /**
   * The document whose repeal ends the holding. Absent if the holding is implied by a column of former holders, because that
   * column gives no power.
   */
  readonly instrument?: string | undefined;
  /** The provision of another act that ends the holding on `validTo`; absent if it has no end or states the end itself. */
  readonly endedIn?: string | undefined;
  /** What that act did (收回, 取消, 停止执行, 废止), and its words; absent if it is a transfer or a succession. */
  readonly endedAs?: EndingKind | undefined;
  readonly endedWords?: string | undefined;
  /** The words for the fact with which it will end; absent if no end waits for a fact. */
  readonly endPending?: string | undefined;
  /** If the former holder holds it again because a transfer ended: since when, and by which provision and words. */
  readonly resumed?: Resumption | undefined;
};
interface Resumption {
  readonly on: string;
  readonly provision: string;
  readonly words?: string | undefined;
}

/**
 * The effect of each kind of transfer, according to the domain model. MOVES: from the effective day and within the receiver's
 * jurisdiction, the receiver holds the power and the former holder no longer does. ADDS: the receiver acts beside the former
 * holder (authorization, entrustment; 比照履行 adds one more holder beside the first). NOTHING: no power moves, only the cases
 * described are passed on (移送).
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

/** Holdings derived from transfers, and ids of the stated holdings that they replace. A derived one may keep a replaced id. */
export interface HoldingDerivation {
  readonly holdings: readonly Holding[];
  readonly replaced: ReadonlySet<string>;
}

/**
 * Derives the holdings after all transfers: those of the receivers, and those that the former holders keep, divided by date and
 * place.
 * @param transfers every transfer of the responsibilities concerned, those of other sources included
 * @param stated holdings that documents state in words
 * @param partOf the regions of all sources
 * @returns the derived holdings, and the ids of the holdings in `stated` that they replace
 */
export function deriveHoldings(
  transfers: readonly Transfer[],
  stated: readonly Holding[],
  partOf: RegionTree,
): HoldingDerivation {
  const byResponsibility = groupBy(transfers, ({ responsibility }) => responsibility);
  const statedOf = groupBy(stated, ({ responsibility }) => responsibility);
  const holdings: Holding[] = [];
  const replaced = new Set<string>();
  for (const [responsibility, all] of byResponsibility) {
    const ownStated = statedOf.get(responsibility) ?? [];
    const received = new Map(
      all
        .filter(({ kind }) => EFFECT[kind] !== 'NOTHING')
        .flatMap((transfer) => {
          const base = ownStated.find(({ holder }) => holder === transfer.from);
          return phasesOfTransfer(transfer).map((phase, index) => {
            const holding = receiverHolding(phase, base);
            // The conditional part keeps the id, because the holding had this id before the condition was met.
            const id = index === 0 ? holding.id : `${holding.id}@${holding.validFrom}`;
            return [id, { ...holding, id }] as const;
          });
        }),
    );
    const remaining: Holding[] = [];
    const former = groupBy(
      all.flatMap(phasesOfTransfer).filter(({ from }) => from !== undefined),
      ({ from }) => from as string,
    );
    for (const [holder, given] of former) {
      const bases = [...ownStated, ...received.values()].filter((one) => one.holder === holder);
      for (const base of bases) {
        const taking = given.filter((transfer) => takesFrom(transfer, base, partOf));
        if (taking.length === 0) continue;
        // A receiver that passes the power on no longer holds all of it. `holdingsKept` derives the part that it keeps.
        if (!received.delete(base.id)) replaced.add(base.id);
        // If only transfers of other sources cut the holding, the interval before the first cut keeps the id, because the holding
        // had this id before those sources were loaded.
        const keepsId = taking.every(({ source }) => source !== base.source);
        remaining.push(...holdingsKept(base, { taking, given, keepsId }, partOf));
      }
      for (const base of impliedHoldings(holder, given, bases, partOf)) {
        const taking = given.filter((transfer) => takesFrom(transfer, base, partOf));
        remaining.push(...holdingsKept(base, { taking, given, keepsId: false }, partOf));
      }
    }
    holdings.push(...received.values(), ...remaining);
  }
  return { holdings, replaced };
}

/** The parts of a transfer before and after its condition is met, as transfers of their own. */
function phasesOfTransfer(transfer: Transfer): Transfer[] {
  const { effectiveFrom, effectiveTo, met } = transfer;
  return phasesOf(transfer, { from: effectiveFrom, to: effectiveTo }, met).map(({ from, to, fact }) => ({
    ...fact,
    effectiveFrom: from,
    effectiveTo: to,
  }));
}

/**
 * Whether a transfer takes some part of a holding from its holder. A transfer does not take what the holder received later: a
 * body to which the power is given back holds it again.
 */
function takesFrom(transfer: Transfer, base: Holding, partOf: RegionTree): boolean {
  const { kind, to, status, jurisdiction, effectiveFrom, effectiveTo } = transfer;
  const interval = { from: effectiveFrom, to: effectiveTo };
  return (
    EFFECT[kind] === 'MOVES' &&
    to !== base.holder &&
    status !== 'CONDITIONAL' &&
    !isEmptyInterval(interval) &&
    intervalsOverlap(interval, { from: base.validFrom, to: base.validTo }) &&
    (base.arisesFrom === undefined || !beginsAfter(base, effectiveFrom)) &&
    haveCommonPlace(jurisdiction, base.jurisdiction, partOf)
  );
}

/** Whether a holding begins after a day. An absent day counts as earlier than all days. */
function beginsAfter({ validFrom }: Holding, day: string | undefined): boolean {
  return validFrom !== undefined && (day === undefined || validFrom > day);
}

/**
 * Converts a doubt about a transfer into a doubt about the giver's earlier holding. A doubt about the giver becomes one about the
 * holder, and doubts about the item or its type stay. All other doubts (about the receiver, the dates, the condition) do not
 * concern the giver and are dropped.
 */
function doubtsAboutFormerHolder(doubt: Doubt): Doubt[] {
  if (doubt.about === 'GIVER') return [{ ...doubt, about: 'HOLDER' }];
  return doubt.about === 'ITEM' || doubt.about === 'TYPE' ? [doubt] : [];
}

/** Certainty and doubts of a derived holding: it is as certain as the records from which it is derived. */
function certaintyFields(doubts: readonly Doubt[]): Pick<Holding, 'certainty' | 'doubts'> {
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
    limitationBounds: transfer.limitationBounds,
    condition: transfer.condition,
    pendingOn: transfer.pendingOn,
    proviso: joinQualifiers(transfer.remark, transfer.proviso),
    approver: transfer.approver,
    approvalWords: transfer.approvalWords,
    validFrom: transfer.effectiveFrom,
    validTo: transfer.effectiveTo,
    impreciseDays: transfer.impreciseDays,
    arisesFrom: transfer.id,
    asWritten: transfer.toAsWritten,
    roleAsWritten: transfer.verb,
    alternatives: [],
    ...certaintyFields(transfer.doubts.filter(({ about }) => about !== 'GIVER')),
    derivedBy: transfer.derivedBy,
    provision: transfer.provision,
    grounds: transfer.grounds,
    source: transfer.source,
    instrument: transfer.instrument,
    ended: transfer.ended,
    endedIn: transfer.endedIn,
    endedAs: transfer.endedAs,
    endedWords: transfer.endedWords,
    endPending: transfer.endPending,
  };
}

/**
 * Derives a holding from a column of former holders: the former holder held the power in all of its own area. The holding has no
 * first day, because the column does not state one. If another holding shows how the former holder got the power, the column
 * implies nothing.
 */
function impliedHoldings(
  holder: string,
  given: readonly Transfer[],
  bases: readonly Holding[],
  partOf: RegionTree,
): Holding[] {
  const areas = given.flatMap((transfer) => {
    const { fromJurisdiction, fromAsWritten, effectiveFrom } = transfer;
    const isKnown = bases.some((base) => !beginsAfter(base, effectiveFrom));
    return isKnown || fromJurisdiction === undefined || fromAsWritten === undefined
      ? []
      : [{ transfer, area: Area.of([fromJurisdiction], partOf), fromJurisdiction, fromAsWritten }];
  });
  const [first] = areas;
  if (first === undefined) return [];
  const path = first.transfer.responsibility.slice(first.transfer.responsibility.indexOf(':') + 1);
  const id = `holding:${path}/${holder.slice(holder.lastIndexOf('/') + 1)}`;
  const whole = areas.map(({ area }) => area).reduce((all, area) => all.joinedWith(area));
  return whole.jurisdictions.map((piece): Holding => {
    const naming = areas.filter(({ area }) => !area.sharedWith(Area.of([piece], partOf)).isEmpty);
    const [{ transfer, fromJurisdiction, fromAsWritten }] = naming as [(typeof areas)[0]];
    // A later document proves nothing about the time before it, so only the rows of the first document count.
    const column = naming
      .map((one) => one.transfer)
      .filter(({ instrument }) => instrument === transfer.instrument);
    return {
      id: idOfPart(id, piece, first.fromJurisdiction),
      order: transfer.order,
      holder,
      responsibility: transfer.responsibility,
      role: 'OWNER',
      status: 'IN_FORCE',
      jurisdiction: { ...fromJurisdiction, ...piece },
      // Only the remark counts, because it is printed next to the former holder. The proviso of another clause qualifies only the
      // power that is given.
      proviso: transfer.remark,
      approver: transfer.approver,
      approvalWords: transfer.approvalWords,
      asWritten: fromAsWritten,
      roleAsWritten: transfer.fromRoleAsWritten ?? transfer.verb,
      alternatives: [...new Set(column.flatMap(({ alternatives }) => alternatives))],
      ...certaintyFields(column.flatMap(({ doubts }) => doubts.flatMap(doubtsAboutFormerHolder))),
      derivedBy: [],
      provision: transfer.provision,
      grounds: [...new Set(column.flatMap(({ provision, fromGrounds }) => [provision, ...fromGrounds]))],
      source: transfer.source,
    };
  });
}

/** Joins several qualifying texts into one. */
function joinQualifiers(...words: readonly (string | undefined)[]): string | undefined {
  const all = words.filter((one) => one !== undefined);
  return all.length === 0 ? undefined : all.join('；');
}

/** The grounds of a transfer without its proviso, because the proviso qualifies what is given and not what the giver keeps. */
function grantGrounds({ grounds, provisoIn }: Transfer): string[] {
  return grounds.filter((ground) => ground !== provisoIn);
}

/**
 * Derives what a former holder keeps. For each interval between effective days, these are the places that are not given away in
 * that interval; where a grant is limited, also the part of the power inside those places that the grant excepts.
 */
function holdingsKept(
  base: Holding,
  { taking, given, keepsId }: { taking: readonly Transfer[]; given: readonly Transfer[]; keepsId: boolean },
  partOf: RegionTree,
): Holding[] {
  const postponed = given.filter(
    ({ status, jurisdiction }) =>
      status === 'CONDITIONAL' && haveCommonPlace(jurisdiction, base.jurisdiction, partOf),
  );
  const relevant = [...taking, ...postponed];
  const inside = (day: string | undefined): day is string =>
    day !== undefined &&
    containsDay({ from: base.validFrom, to: base.validTo }, day) &&
    day !== base.validFrom;
  const days = [
    ...new Set(
      relevant.flatMap(({ effectiveFrom, effectiveTo }) => [effectiveFrom, effectiveTo]).filter(inside),
    ),
  ].sort();
  const bounds = [base.validFrom, ...days];
  const areaOf = (jurisdictions: readonly Jurisdiction[]) => Area.of(jurisdictions, partOf);
  return bounds.flatMap((from, index) => {
    const cut = bounds[index + 1];
    const to = cut ?? base.validTo;
    const now = taking.filter(({ effectiveFrom, effectiveTo }) =>
      isInEffectFrom(effectiveFrom, effectiveTo, from),
    );
    const begins = relevant.filter(
      ({ effectiveFrom }) => effectiveFrom !== undefined && [from, to].includes(effectiveFrom),
    );
    const ended = taking.filter(({ effectiveTo }) => effectiveTo !== undefined && effectiveTo === from);
    const rules: DerivationRule[] = [
      ...(begins.some(({ derivedBy }) => derivedBy.includes('DATE_OF_DOCUMENT'))
        ? (['DATE_OF_DOCUMENT'] as const)
        : []),
      ...(ended.length > 0 ? (['FORMER_HOLDER_AGAIN'] as const) : []),
    ];
    const endedIn = cut === undefined ? base.endedIn : endingProvision(relevant, cut);
    const { endedAs, endedWords } = cut === undefined ? base : {};
    const impreciseDays = impreciseDaysOf(base, ...relevant);
    const shared = { ...base, validFrom: from, validTo: to, impreciseDays, endedIn, endedAs, endedWords };
    const id = keepsId && index === 0 ? base.id : `${base.id}@${from ?? 'open'}`;
    const again = ended.flatMap(({ endedIn }) => endedIn ?? []);

    const area = areaOf([base.jurisdiction]);
    const outside = area.without(areaOf(now.map(({ jurisdiction }) => jurisdiction)));
    const result = outside.jurisdictions.map((part): Holding => {
      const keeps = postponed.filter(
        ({ jurisdiction, effectiveFrom, effectiveTo }) =>
          isInEffectFrom(effectiveFrom, effectiveTo, from) && haveCommonPlace(jurisdiction, part, partOf),
      );
      const back = ended.find(({ jurisdiction }) => haveCommonPlace(jurisdiction, part, partOf));
      return {
        ...shared,
        ...(back === undefined || from === undefined ? {} : { resumed: resumption(back, from) }),
        id: idOfPart(id, part, base.jurisdiction),
        jurisdiction: { ...base.jurisdiction, ...part },
        derivedBy: [
          ...new Set<DerivationRule>([
            ...base.derivedBy,
            ...(now.length > 0 ? (['FORMER_HOLDER_OUTSIDE'] as const) : []),
            ...rules,
            ...(keeps.length > 0 ? (['EXERCISE_POSTPONED'] as const) : []),
          ]),
        ],
        grounds: [...new Set([...base.grounds, ...[...now, ...keeps].flatMap(grantGrounds), ...again])],
      };
    });
    for (const { limited, jurisdiction } of areasKept(area, base, now, partOf)) {
      const [first] = limited;
      result.push({
        ...shared,
        id: `${id}/${regionSuffix(jurisdiction.region, base.jurisdiction.region)}`,
        jurisdiction: { ...base.jurisdiction, ...jurisdiction },
        limitation: joinQualifiers(...new Set(limited.map(({ limitation }) => limitation))),
        limitationBounds: keptBounds(limited),
        derivedBy: [...new Set<DerivationRule>([...base.derivedBy, ...rules, 'PLACE_OF_RECEIVER'])],
        provision: first.provision,
        grounds: [...new Set([first.provision, ...limited.flatMap(grantGrounds)])],
      });
    }
    return result;
  });
}

/** The end of a transfer, by which the former holder holds the power again from a day on. */
function resumption({ endedIn, endedWords, provision }: Transfer, on: string): Resumption {
  return { on, provision: endedIn ?? provision, words: endedWords };
}

/** Words that say what is not given say what the former holder keeps; words that say what is given, what it does not keep. */
function keptBounds(limited: readonly Transfer[]): LimitationBounds {
  return limited.every(({ limitationBounds }) => limitationBounds === 'EXCEPTED') ? 'HELD' : 'EXCEPTED';
}

type NonEmpty<T> = readonly [T, ...T[]];

/**
 * Returns the jurisdictions in which the former holder keeps the part that limited transfers leave out, with those transfers. The
 * former holder keeps only what none of them gives.
 */
function areasKept(
  area: Area,
  base: Holding,
  now: readonly Transfer[],
  partOf: RegionTree,
): { readonly limited: NonEmpty<Transfer>; readonly jurisdiction: Area['jurisdictions'][number] }[] {
  // A transfer with the same limitation as the holding gives the whole holding.
  const isWhole = ({ limitation }: Transfer) =>
    limitation === undefined || (limitation === base.limitation && base.limitationBounds !== 'EXCEPTED');
  const placeOf = ({ jurisdiction }: Transfer) => Area.of([jurisdiction], partOf);
  const kept = now.filter(isWhole).reduce((rest, whole) => rest.without(placeOf(whole)), area);
  let parts: readonly { readonly limited: readonly Transfer[]; readonly area: Area }[] = [
    { limited: [], area: kept },
  ];
  for (const transfer of now.filter((one) => !isWhole(one)))
    parts = parts.flatMap(({ limited, area: part }) => [
      { limited: [...limited, transfer], area: part.sharedWith(placeOf(transfer)) },
      { limited, area: part.without(placeOf(transfer)) },
    ]);
  return parts.flatMap(({ limited: [first, ...others], area: part }) =>
    first === undefined
      ? []
      : part.jurisdictions.map((jurisdiction) => ({ limited: [first, ...others] as const, jurisdiction })),
  );
}

/**
 * The provision that ends an interval on a day: that of a transfer that begins on the day, otherwise the provision by which a
 * transfer ends on the day.
 */
function endingProvision(transfers: readonly Transfer[], day: string): string | undefined {
  const begins = transfers.find(({ effectiveFrom }) => effectiveFrom === day);
  const ends = transfers.find(({ effectiveTo }) => effectiveTo === day);
  return begins?.provision ?? ends?.endedIn ?? ends?.provision;
}

/** Whether a transfer is in effect in the interval that begins on `start`. The first interval may have no first day. */
function isInEffectFrom(
  from: string | undefined,
  to: string | undefined,
  start: string | undefined,
): boolean {
  return start === undefined ? from === undefined : containsDay({ from, to }, start);
}
