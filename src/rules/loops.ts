import { type Conflict, findLoops, type Step } from './conflicts.js';
import { EFFECT, type Transfer } from './holdings.js';
import { type AsKnown, conflictsAsKnown } from './known.js';
import type { PowerSuccession } from './power-successions.js';
import type { Succession } from './successions.js';

/** What may lead in a loop, from all sources. */
export interface LoopInput {
  /** Transfers that were made under another one. */
  readonly transfers: readonly Transfer[];
  readonly successions: readonly Succession[];
  readonly powerSuccessions: readonly PowerSuccession[];
}

/** A step, with the provision that states it. */
type StatedStep = Step & { readonly provision: string };

const cycleId = ([first = '']: readonly string[]) => `conflict:cycle/${first.slice(first.indexOf(':') + 1)}`;

const underSteps = (transfers: readonly Transfer[]): StatedStep[] =>
  transfers.map(({ id, under = '', provision }) => ({ from: id, to: under, provision }));

/** @returns the conflicts for loops of transfers, of successions of bodies and of successions of powers */
export function findLoopConflicts({ transfers, successions, powerSuccessions }: LoopInput): Conflict[] {
  const byId = new Map(transfers.map((transfer) => [transfer.id, transfer]));
  const ofTransfers = findLoops(underSteps(transfers)).map((loop): Conflict => {
    const all = loop.flatMap((id) => byId.get(id) ?? []);
    return {
      id: cycleId(loop),
      kind: 'CYCLE',
      responsibility: all[0]?.responsibility,
      holdings: all
        .filter(({ kind }) => EFFECT[kind] !== 'NOTHING')
        .map(({ id, to }) => ({ id: id.replace(/^transfer:/u, 'holding:'), holder: to })),
      provisions: [...new Set(all.map(({ provision }) => provision))],
      explanation: `${all.length} transfers are each made under another of them (${all.map(({ asWritten }) => `「${asWritten}」`).join(', ')}), so that none reaches an original holder.`,
    };
  });
  const ofSteps = (steps: readonly StatedStep[], inWords: (length: number) => string) =>
    findLoops(steps).map((loop): Conflict => {
      const all = steps.filter(({ from, to }) => loop.includes(from) && loop.includes(to));
      return {
        id: cycleId(loop),
        kind: 'CYCLE',
        holdings: [],
        provisions: [...new Set(all.map(({ provision }) => provision))],
        explanation: inWords(loop.length),
      };
    });
  return [
    ...ofTransfers,
    ...ofSteps(
      successions,
      (length) => `${length} bodies succeed one another in a loop, so that none is the last.`,
    ),
    ...ofSteps(
      powerSuccessions,
      (length) =>
        `${length} powers go on as one another in a loop, so that none is the last and each is held as if it did not go on.`,
    ),
  ];
}

/**
 * As `findLoopConflicts`, with the days on which the published documents let one know each loop: all steps of it must be known. Later
 * documents may add steps to a loop; it was then known otherwise before.
 * @param knownSince returns the day from which a provision counts as known; undefined if it counts as known on every day
 */
export function findLoopsAsKnown(
  { transfers, successions, powerSuccessions }: LoopInput,
  knownSince: (provision: string) => string | undefined,
): { readonly now: readonly AsKnown<Conflict>[]; readonly earlier: readonly AsKnown<Conflict>[] } {
  const steps = [underSteps(transfers), successions, powerSuccessions].flatMap(
    (list: readonly StatedStep[]) => {
      const circling = new Set(findLoops(list).flat());
      return list.filter(({ from, to }) => circling.has(from) && circling.has(to));
    },
  );
  const day = ({ provision }: { readonly provision: string }) => knownSince(provision) ?? '';
  return conflictsAsKnown(
    [...new Set(steps.map(day))].sort().map((by) => {
      const isKnown = (one: { readonly provision: string }) => day(one) <= by;
      return {
        day: by,
        conflicts: findLoopConflicts({
          transfers: transfers.filter(isKnown),
          successions: successions.filter(isKnown),
          powerSuccessions: powerSuccessions.filter(isKnown),
        }),
      };
    }),
  );
}
