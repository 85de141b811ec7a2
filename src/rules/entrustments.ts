import { groupBy } from '../records/group-by.js';
import type { DerivationRule } from '../records/terms.js';
import { idOfPart } from './holding-ids.js';
import type { Holding, HoldingDerivation, Transfer } from './holdings.js';
import { impreciseDaysOf } from './imprecise-days.js';
import { Area, type Jurisdiction, type RegionTree } from './place.js';
import { containsDay, intervalsOverlap } from './time.js';

/**
 * A body entrusts only what it holds (在其法定职权范围内委托: 行政许可法 第二十四条, 行政处罚法 第二十条). The body that it entrusts therefore holds
 * the power in no place that the giver has given away, and not after the giver has lost it. A notice that names no place, such as
 * 市人社局委托市城市管理综合执法局实施, says nothing else.
 *
 * Where no holding of the giver is on record, the words of the document stand. They also stand if nothing would be left, because
 * then the documents contradict each other.
 * @param transfers those from which the holdings are derived
 * @param stated the holdings that documents state
 * @returns the derived holdings; those of entrusted bodies are cut to the places and days of the giver
 */
export function withinGiversHoldings(
  { holdings, replaced }: HoldingDerivation,
  { transfers, stated }: { transfers: readonly Transfer[]; stated: readonly Holding[] },
  partOf: RegionTree,
): readonly Holding[] {
  const givers = new Map(
    transfers.flatMap(({ id, kind, from }) =>
      kind === 'ENTRUSTMENT' && from !== undefined ? [[id, from] as const] : [],
    ),
  );
  if (givers.size === 0) return holdings;
  const heldBy = groupBy(
    [...stated.filter(({ id }) => !replaced.has(id)), ...holdings],
    ({ responsibility, holder }) => `${responsibility} ${holder}`,
  );
  return holdings.flatMap((holding) => {
    const giver = givers.get(holding.arisesFrom ?? '');
    const held = heldBy.get(`${holding.responsibility} ${giver}`) ?? [];
    return held.length === 0 ? [holding] : cutTo(holding, held, partOf);
  });
}

/** The area of an entrusted body in a period of days. */
interface Period {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly area: Area['jurisdictions'];
}

/** Cuts the holding of an entrusted body to the places and days in which its giver held the power. */
function cutTo(holding: Holding, held: readonly Holding[], partOf: RegionTree): Holding[] {
  const { validFrom, validTo, jurisdiction } = holding;
  const own = { from: validFrom, to: validTo };
  const beside = held.filter((one) => intervalsOverlap(own, { from: one.validFrom, to: one.validTo }));
  const isInside = (day: string | undefined): day is string =>
    day !== undefined && day !== validFrom && containsDay(own, day);
  const cuts = [...new Set(beside.flatMap((one) => [one.validFrom, one.validTo]).filter(isInside))].sort();
  const whole = Area.of([jurisdiction], partOf);
  const periods = [validFrom, ...cuts].map((from, index): Period => {
    const to = cuts[index] ?? validTo;
    const then = beside.filter((one) =>
      intervalsOverlap({ from, to }, { from: one.validFrom, to: one.validTo }),
    );
    const isLost = beside.some(
      (one) => one.validTo !== undefined && from !== undefined && one.validTo <= from,
    );
    // The giver may have held the power before its first holding on record too.
    const area =
      then.length > 0 || isLost
        ? whole.sharedWith(
            Area.of(
              then.map((one) => one.jurisdiction),
              partOf,
            ),
          )
        : whole;
    return { from, to, area: area.jurisdictions };
  });
  const joined = joinEqual(periods);
  if (joined.every(({ area }) => area.length === 0)) return [holding];
  const [only, second] = joined;
  if (second === undefined && only !== undefined && isSame(only.area, whole.jurisdictions)) return [holding];
  return joined.flatMap(({ from, to, area }) => {
    const end = to === validTo ? {} : endOf(beside, to);
    const id = from === validFrom ? holding.id : `${holding.id}@${from}`;
    return area.map(
      (part): Holding => ({
        ...holding,
        ...end,
        id: idOfPart(id, part, jurisdiction),
        jurisdiction: { ...jurisdiction, ...part },
        validFrom: from,
        validTo: to,
        impreciseDays: impreciseDaysOf(holding, ...beside),
        derivedBy: [...new Set<DerivationRule>([...holding.derivedBy, 'HOLDING_OF_GIVER'])],
      }),
    );
  });
}

/** What the giver's holding that ends on a day says of its end. */
function endOf(beside: readonly Holding[], day: string | undefined): Partial<Holding> {
  const { endedIn, endedAs, endedWords } = beside.find(({ validTo }) => validTo === day) ?? {};
  return { endedIn, endedAs, endedWords };
}

const isSame = (a: readonly Jurisdiction[], b: readonly Jurisdiction[]) =>
  JSON.stringify(a) === JSON.stringify(b);

function joinEqual(periods: readonly Period[]): Period[] {
  const joined: Period[] = [];
  for (const period of periods) {
    const last = joined.at(-1);
    if (last !== undefined && isSame(last.area, period.area))
      joined[joined.length - 1] = { ...last, to: period.to };
    else joined.push(period);
  }
  return joined;
}
