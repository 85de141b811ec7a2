import { certaintyOf, type Doubt, distinctDoubts } from '../records/doubts.js';
import { groupBy } from '../records/group-by.js';
import { isAboutDay } from '../records/imprecise-days.js';
import type { DerivationRule } from '../records/terms.js';
import { idOfPart } from './holding-ids.js';
import { EFFECT, type Holding, type HoldingDerivation, type Transfer } from './holdings.js';
import { impreciseDaysOf } from './imprecise-days.js';
import { Area, type RegionTree } from './place.js';
import { containsDay, type Interval, intervalsOverlap } from './time.js';

/** Why an entrustment is in doubt whose giver has lost all that it would entrust: the documents contradict each other. */
const GIVER_HELD_NOTHING: Doubt = {
  about: 'GIVER',
  certainty: 'AMBIGUOUS',
  reason:
    'By other documents, the body that entrusts it held nothing of it there any more. A body can entrust only what it holds (行政许可法 第二十四条).',
  alternatives: [],
};

/**
 * A body entrusts only what it holds (在其法定职权范围内委托: 行政许可法 第二十四条, 行政处罚法 第二十条). The body that it entrusts therefore holds
 * the power in no place that the giver has given away, on no day on which the giver has lost it, and only in part or on a condition
 * where the giver does. On days that leave open whether the giver holds it, the entrusted body holds it with that doubt. A notice
 * that names no place, such as 市人社局委托市城市管理综合执法局实施, says nothing else.
 *
 * Where no holding of the giver is on record, the words of the document stand. They also stand if nothing would be left, but in
 * doubt, because then the documents contradict each other.
 * @param derived the derived holdings
 * @param transfers those from which holdings are derived, of powers that go on as others too
 * @param stated the holdings that documents state, and those that come from powers that go on as others
 * @returns the derivation in which the holdings of entrusted bodies are cut to the places and days of their givers
 */
export function withinGiversHoldings(
  derived: HoldingDerivation,
  { transfers, stated }: { transfers: readonly Transfer[]; stated: readonly Holding[] },
  partOf: RegionTree,
): HoldingDerivation {
  const givers = new Map(
    transfers.flatMap(({ id, kind, from }) =>
      kind === 'ENTRUSTMENT' && from !== undefined ? [[id, from] as const] : [],
    ),
  );
  if (givers.size === 0) return derived;
  const left = stated.filter(({ id }) => !derived.replaced.has(id));
  const heldBy = groupBy([...left, ...derived.holdings], keyOf);
  const givenBy = groupBy(transfers, ({ responsibility, from }) => `${responsibility} ${from}`);
  const cut = new Map<Holding, readonly Holding[]>();
  /** What is left of the holdings of a body. A body that entrusts what was entrusted to it has only that. */
  const heldWithin = (key: string, seen: readonly string[]): Holding[] =>
    (heldBy.get(key) ?? []).flatMap((holding) => {
      const giver = givers.get(holding.arisesFrom ?? '');
      if (giver === undefined) return [holding];
      const ofGiver = `${holding.responsibility} ${giver}`;
      if (seen.includes(ofGiver)) return [holding];
      const known = cut.get(holding);
      if (known !== undefined) return known;
      const held = heldWithin(ofGiver, [...seen, key]);
      const parts =
        held.length === 0
          ? [holding]
          : cutTo(holding, withOpenDays(held, givenBy.get(ofGiver) ?? [], partOf), partOf);
      cut.set(holding, parts);
      return parts;
    });
  for (const key of heldBy.keys()) heldWithin(key, []);
  const partsOf = (holding: Holding) => cut.get(holding) ?? [holding];
  const changed = left.filter((holding) => partsOf(holding).some((part) => part !== holding));
  return {
    holdings: [...derived.holdings, ...changed].flatMap(partsOf),
    replaced: new Set([...derived.replaced, ...changed.map(({ id }) => id)]),
  };
}

const keyOf = ({ responsibility, holder }: Holding) => `${responsibility} ${holder}`;

/** Days of a holding of the giver on which it is open whether it has the power, with the doubt that says so. */
interface OpenDays extends Interval {
  readonly doubt: Doubt;
}

/** What a giver holds in an area in some days. */
interface Held extends Interval {
  readonly holding: Holding;
  readonly area: Area;
  readonly open: readonly OpenDays[];
}

/**
 * @param given the transfers by which the giver gives the power away
 * @returns the holdings of a giver; and where it gave the power away or got it back on a day of which only the month or the year is
 *   known, what it may have held on the days that this leaves open
 */
function withOpenDays(
  held: readonly Holding[],
  given: readonly Transfer[],
  partOf: RegionTree,
): readonly Held[] {
  const certain = held.map((holding): Held => {
    const { validFrom, validTo, jurisdiction, doubts } = holding;
    return {
      holding,
      from: validFrom,
      to: validTo,
      area: Area.of([jurisdiction], partOf),
      open: openDays(doubts),
    };
  });
  const perhaps = given
    .filter(({ kind, status }) => EFFECT[kind] === 'MOVES' && status !== 'CONDITIONAL')
    .flatMap(({ jurisdiction, effectiveFrom, effectiveTo, doubts }) =>
      openDays(doubts).flatMap((days) =>
        certain
          .filter(
            ({ from, to }) =>
              (days.from === effectiveFrom && to === effectiveFrom) ||
              (days.to === effectiveTo && from === effectiveTo),
          )
          .map(({ holding, area }) => ({
            holding,
            from: days.from,
            to: days.to,
            area: area.sharedWith(Area.of([jurisdiction], partOf)),
            open: [days],
          })),
      ),
    );
  return [...certain, ...perhaps];
}

/** The days that the doubts about days leave open. */
function openDays(doubts: readonly Doubt[]): OpenDays[] {
  return doubts.flatMap((doubt) => {
    const { about, certainty, from, to } = doubt;
    return about === 'DAY' && certainty === 'AMBIGUOUS' && (from ?? to) !== undefined
      ? [{ from, to, doubt }]
      : [];
  });
}

/** A part of the area of an entrusted body, and how the giver holds it. */
interface Piece {
  readonly area: Area['jurisdictions'][number];
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly limits: Limits;
  readonly doubts: readonly Doubt[];
}
/** What makes the holding of a giver less than the whole power. */
type Limits = Partial<
  Pick<Holding, 'limitation' | 'limitationBounds' | 'status' | 'condition' | 'pendingOn'>
>;

/** Cuts the holding of an entrusted body to the places and days in which its giver held the power. */
function cutTo(holding: Holding, held: readonly Held[], partOf: RegionTree): readonly Holding[] {
  const { validFrom, validTo, jurisdiction } = holding;
  const own = { from: validFrom, to: validTo };
  const beside = held.filter((one) => intervalsOverlap(own, one));
  const isInside = (day: string | null | undefined): day is string =>
    day != null && day !== validFrom && containsDay(own, day);
  const days = [...beside, ...beside.flatMap(({ open }) => open)].flatMap(({ from, to }) => [from, to]);
  const cuts = [...new Set(days.filter(isInside))].sort();
  const whole = Area.of([jurisdiction], partOf);
  const pieces = [validFrom, ...cuts].flatMap((from, index) => {
    const period = { from, to: cuts[index] ?? validTo };
    const then = beside.filter((one) => intervalsOverlap(period, one));
    const isLost = held.some(({ to }) => to != null && from !== undefined && to <= from);
    // The giver may have held the power before its first holding on record too.
    if (then.length === 0 && !isLost)
      return whole.jurisdictions.map((area): Piece => ({ ...period, area, limits: {}, doubts: [] }));
    return piecesOf(holding, whole, then, period);
  });
  const joined = joinEqual(pieces);
  if (joined.length === 0) return [withDoubts(holding, [GIVER_HELD_NOTHING])];
  if (joined.length === whole.jurisdictions.length && joined.every((piece) => isWhole(piece, holding, whole)))
    return [holding];
  const known = beside.map((one) => one.holding);
  return joined.map(({ area, from, to, limits, doubts }): Holding => {
    const end = to === validTo ? {} : endOf(beside, to);
    const id = from === validFrom ? holding.id : `${holding.id}@${from}`;
    return withDoubts(
      {
        ...holding,
        ...limits,
        ...end,
        id: idOfPart(id, area, jurisdiction),
        jurisdiction: { ...jurisdiction, ...area },
        validFrom: from,
        validTo: to,
        impreciseDays: impreciseDaysOf(holding, ...known, ...otherEnds(known, doubts)),
        derivedBy: [...new Set<DerivationRule>([...holding.derivedBy, 'HOLDING_OF_GIVER'])],
      },
      doubts,
    );
  });
}

/**
 * Divides the area of an entrusted body by how the giver holds it in a period: first what it holds whole and without doubt, then what
 * it may hold whole, then what it holds in part or on a condition.
 */
function piecesOf(
  holding: Holding,
  whole: Area,
  then: readonly Held[],
  period: Pick<Piece, 'from' | 'to'>,
): Piece[] {
  const pieces: Piece[] = [];
  let rest = whole;
  const doubtsThen = ({ open }: Held) =>
    open.filter((days) => intervalsOverlap(days, period)).map(({ doubt }) => doubt);
  const take = (from: readonly Held[], limits: Limits) => {
    const found = from
      .map(({ area }) => area)
      .reduce((all, area) => all.joinedWith(area), whole.without(whole));
    const doubts = distinctDoubts(from.flatMap(doubtsThen));
    for (const area of rest.sharedWith(found).jurisdictions) pieces.push({ ...period, area, limits, doubts });
    rest = rest.without(found);
  };
  const byLimits = groupBy(then, (one) => JSON.stringify(limitsOf(one.holding, holding)));
  const leastFirst = [...byLimits.values()].sort((a, b) => rankOfLimits(a) - rankOfLimits(b));
  for (const sameLimits of leastFirst) {
    const [first] = sameLimits;
    const limits = first === undefined ? {} : limitsOf(first.holding, holding);
    take(
      sameLimits.filter((one) => doubtsThen(one).length === 0),
      limits,
    );
    take(
      sameLimits.filter((one) => doubtsThen(one).length > 0),
      limits,
    );
  }
  return pieces;
}

/** What the giver's holding adds to the limits that the entrusted body's holding has itself; words of its own stay. */
function limitsOf(giver: Holding, { status, limitation }: Holding): Limits {
  const { limitationBounds, condition, pendingOn } = giver;
  return {
    ...(giver.limitation === undefined || limitation !== undefined
      ? {}
      : { limitation: giver.limitation, limitationBounds }),
    ...(giver.status === 'IN_FORCE' || status !== 'IN_FORCE'
      ? {}
      : { status: giver.status, condition, pendingOn }),
  };
}

function rankOfLimits([one]: readonly Held[]): number {
  const { limitation, status } = one?.holding ?? {};
  return (limitation === undefined ? 0 : 1) + (status === 'CONDITIONAL' ? 2 : 0);
}

/** Whether a piece is all that the words say, on all days and without a doubt. */
function isWhole({ area, from, to, limits, doubts }: Piece, holding: Holding, whole: Area): boolean {
  return (
    from === holding.validFrom &&
    to === holding.validTo &&
    doubts.length === 0 &&
    Object.keys(limits).length === 0 &&
    whole.jurisdictions.some((one) => isSame(one, area))
  );
}

/** What the giver's holding that ends on a day says of its end. */
function endOf(beside: readonly Held[], day: string | undefined): Partial<Holding> {
  const { endedIn, endedAs, endedWords } = beside.find(({ to }) => to === day)?.holding ?? {};
  return { endedIn, endedAs, endedWords };
}

/** The other ends of the days that doubts leave open: a piece that ends with them ends in the month or year that the source gives. */
function otherEnds(holdings: readonly Holding[], doubts: readonly Doubt[]): Pick<Holding, 'impreciseDays'>[] {
  const days = holdings.flatMap(({ impreciseDays = [] }) => impreciseDays);
  return doubts.map((doubt) => ({
    impreciseDays: days
      .filter((one) => isAboutDay(doubt, one))
      .map((one) => ({ ...one, day: (one.day === doubt.from ? doubt.to : doubt.from) ?? one.day })),
  }));
}

function withDoubts(holding: Holding, doubts: readonly Doubt[]): Holding {
  const all = distinctDoubts([...holding.doubts, ...doubts]);
  return { ...holding, doubts: all, certainty: certaintyOf(all) };
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Joins pieces of one area that follow each other. */
function joinEqual(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const at = joined.findIndex(
      (one) => one.to === piece.from && isSame([one.area, one.limits], [piece.area, piece.limits]),
    );
    const before = joined[at];
    if (before === undefined) joined.push(piece);
    else
      joined[at] = { ...before, to: piece.to, doubts: distinctDoubts([...before.doubts, ...piece.doubts]) };
  }
  return joined;
}
