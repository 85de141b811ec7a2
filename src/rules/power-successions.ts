import { certaintyOf, distinctDoubts } from '../records/doubts.js';
import { groupBy } from '../records/group-by.js';
import type { RecordOf } from '../records/index.js';
import { findLoops } from './conflicts.js';
import type { Holding, HoldingDerivation, Transfer } from './holdings.js';
import { isEmptyInterval } from './time.js';

/** A record of one power that goes on as another one, with its source. */
export type PowerSuccession = RecordOf<'power-successions'> & { readonly source?: string | undefined };

type Dated<S> = S & { readonly on: string };

/**
 * The successions that take effect. A power ends with the earliest of its successions; what later ones say of it concerns nothing
 * any more. Successions without a day, and those in a loop, have no effect.
 * @returns for each power that goes on, its successions, in the order of their ids
 */
export function effectiveSuccessions<S extends PowerSuccessionStep>(
  all: readonly S[],
): Map<string, readonly Dated<S>[]> {
  const looping = new Set(findLoops(all).flat());
  const dated = all
    .filter((one): one is Dated<S> => one.on != null && !(looping.has(one.from) && looping.has(one.to)))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return new Map(
    [...groupBy(dated, ({ from }) => from)].map(([from, list]) => {
      const [first] = list.map(({ on }) => on).sort();
      const now = list.filter(({ on }) => on === first);
      return [from, now.filter((one, index) => now.findIndex(({ to }) => to === one.to) === index)];
    }),
  );
}

/** The fields of a succession that decide which power follows which. */
export interface PowerSuccessionStep {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly on?: string | null | undefined;
}

/** The number of successions on the longest path to each power; powers that follow none have no entry. */
function turnsOf(next: ReadonlyMap<string, readonly PowerSuccessionStep[]>): Map<string, number> {
  const before = groupBy([...next.values()].flat(), ({ to }) => to);
  const turns = new Map<string, number>();
  const turnOf = (power: string): number => {
    const known = turns.get(power);
    if (known !== undefined) return known;
    const turn = Math.max(0, ...(before.get(power) ?? []).map(({ from }) => turnOf(from) + 1));
    turns.set(power, turn);
    return turn;
  };
  for (const power of before.keys()) turnOf(power);
  return turns;
}

/** The records from which the holdings of some responsibilities are derived. */
export interface DerivationInput {
  readonly transfers: readonly Transfer[];
  readonly holdings: readonly Holding[];
}

/**
 * Derives the holdings of powers that go on as others. A power ends on the day of its succession. Whoever held it then, or would
 * hold it later, holds the next power from that day on, so the holdings of a power are derived after those of the powers that it
 * follows.
 * @param input the transfers and stated holdings of all responsibilities concerned
 * @param successions all records of powers that go on as others
 * @param derive derives the holdings of responsibilities from their transfers and from what is held already
 * @param untilAbolished returns a holding until the day on which its power is abolished
 * @returns all holdings, those without a transfer included; and the ids of the holdings in `input` that others replace
 */
export function deriveInTurns(
  input: DerivationInput,
  successions: readonly PowerSuccession[],
  derive: (input: DerivationInput) => HoldingDerivation,
  untilAbolished: (holding: Holding) => readonly Holding[],
): HoldingDerivation {
  const next = effectiveSuccessions(successions);
  const turns = turnsOf(next);
  const last = Math.max(0, ...turns.values());
  const holdings: Holding[] = [];
  const replaced = new Set<string>();
  let carried: Holding[] = [];
  for (let turn = 0; turn <= last; turn++) {
    const isNow = ({ responsibility }: Holding | Transfer) => (turns.get(responsibility) ?? 0) === turn;
    const now =
      last === 0
        ? input
        : {
            transfers: input.transfers.filter(isNow),
            holdings: [...input.holdings.filter(isNow), ...carried.filter(isNow)],
          };
    carried = carried.filter((one) => !isNow(one));
    const derived = derive(now);
    for (const id of derived.replaced) replaced.add(id);
    const passed: Holding[] = [];
    for (const holding of [
      ...now.holdings.filter(({ id }) => !derived.replaced.has(id)),
      ...derived.holdings,
    ]) {
      const following = next.get(holding.responsibility) ?? [];
      const [first] = following;
      if (first === undefined) {
        holdings.push(holding);
        continue;
      }
      const stays = heldUntil(holding, first);
      if (stays === undefined) replaced.add(holding.id);
      else holdings.push(stays);
      for (const succession of following)
        if (!succession.newHolders)
          passed.push(...untilAbolished(holding).flatMap((one) => heldSince(one, succession)));
    }
    carried.push(...joinEqual(passed));
  }
  return { holdings, replaced };
}

/** The part of a holding before its power goes on as another one; undefined if it begins later. */
function heldUntil(holding: Holding, { on, provision }: Dated<PowerSuccession>): Holding | undefined {
  const { validFrom, validTo } = holding;
  if (validTo !== undefined && validTo <= on) return holding;
  if (validFrom !== undefined && validFrom >= on) return undefined;
  return {
    ...holding,
    validTo: on,
    grounds: [...new Set([...holding.grounds, provision])],
    endedIn: provision,
    endedAs: undefined,
  };
}

/** What the holder of a power holds of the power as which it goes on; nothing if the holding ended before. */
function heldSince(
  holding: Holding,
  { on, to, order, source, provision, derivedBy }: Dated<PowerSuccession>,
): Holding[] {
  const validFrom = holding.validFrom !== undefined && holding.validFrom > on ? holding.validFrom : on;
  if (isEmptyInterval({ from: validFrom, to: holding.validTo })) return [];
  return [
    {
      ...holding,
      id: `${holding.id}~${to.slice(to.indexOf(':') + 1)}`,
      order,
      source,
      responsibility: to,
      validFrom,
      derivedBy: [...new Set([...holding.derivedBy, ...derivedBy, 'SUCCESSOR_OF_POWER' as const])],
      grounds: [...new Set([...holding.grounds, provision])],
    },
  ];
}

/** What a holding says beside the record that it comes from, and the words of that record. */
function contentOf({
  id,
  order,
  source,
  arisesFrom,
  instrument,
  asWritten,
  roleAsWritten,
  certainty,
  doubts,
  alternatives,
  derivedBy,
  provision,
  grounds,
  ...content
}: Holding): string {
  const { except } = content.jurisdiction;
  const said = { ...content, jurisdiction: { ...content.jurisdiction, except: [...except].sort() } };
  return JSON.stringify(Object.entries(said).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Joins holdings that differ only in the record that they come from: one body held several powers that were merged. */
function joinEqual(holdings: readonly Holding[]): Holding[] {
  const groups = groupBy(
    [...holdings].sort((a, b) => (a.id < b.id ? -1 : 1)),
    contentOf,
  );
  return [...groups.values()].map(([first, ...others]) => {
    const one = first as Holding;
    if (others.length === 0) return one;
    const doubts = distinctDoubts([one, ...others].flatMap((each) => each.doubts));
    return {
      ...one,
      doubts,
      certainty: certaintyOf(doubts),
      derivedBy: [...new Set([one, ...others].flatMap((each) => each.derivedBy))],
      grounds: [...new Set([one, ...others].flatMap((each) => each.grounds))],
    };
  });
}
