import type { RecordOf } from '../records/index.js';
import type { PowerSuccessionKind } from '../records/terms.js';
import { firstDayOf, titleIn } from './earlier-facts.js';
import {
  type ChangesContext,
  dayOf,
  placeOf,
  refuseDayAndFact,
  selectEarlierPowers,
} from './read-changes.js';
import type { Reading } from './reading.js';

type Read = Reading['powerSuccessions'][number];
type Context = ChangesContext & {
  /** @returns the id of a power of the same reading; undefined if it has none with the key */
  readonly powerOf: (key: string) => string | undefined;
};

/** How many items each kind of succession has before and after it: one, or at least one or two. */
const COUNTS: Readonly<Record<PowerSuccessionKind, { readonly from: 1 | '1+'; readonly to: 1 | '2+' }>> = {
  RENAMED: { from: 1, to: 1 },
  RETYPED: { from: 1, to: 1 },
  REPLACED: { from: '1+', to: 1 },
  MERGED: { from: '1+', to: 1 },
  SPLIT: { from: 1, to: '2+' },
};

/**
 * Adds the records of one entry of `powerSuccessions`: one for each pair of a former item and one as which it goes on.
 * @throws Error if the words are not at the provision, if an item does not exist, would go on as itself, or begins only later, if
 * the number of items does not fit the kind, or if the entry has both a day and a fact on which it waits
 */
export function readPowerSuccession(context: Context, read: Read): void {
  const { draft, document, earlier, quoteFrom, provision, fail } = context;
  const what = placeOf(context, `power succession ${read.key}`, read.at);
  const keys = [read.at, ...read.grounds];
  const words = quoteFrom(read.words, keys, what);
  refuseDayAndFact(context, read, what);
  const from = read.from.flatMap((selector) => selectEarlierPowers(context, selector, what));
  const to = read.to.flatMap((one) =>
    typeof one === 'string'
      ? (context.powerOf(one) ?? fail(what, `the power '${one}' does not exist`))
      : selectEarlierPowers(context, one, what),
  );
  checkCounts(context, read.kind, { from, to }, what);
  const sources = [...earlier, draft.records];
  const { on, derivedBy } = read.pending === undefined ? dayOf(context, read, what) : PENDING;
  const stated = provision(read.at, what);
  const pairs = from.flatMap((one) => to.map((other) => ({ from: one, to: other })));
  for (const [index, pair] of pairs.entries()) {
    const begins = beginningOf(sources, pair.from);
    if (on !== undefined && begins !== undefined && on < begins)
      fail(what, `${pair.from} begins on ${begins}, so it cannot go on as another one on ${on}`);
    checkTypes(sources, read.kind, pair, (problem) => fail(what, problem));
    const known = sources.flatMap((one) => one['power-successions']);
    if (pair.from === pair.to || reaches(known, pair.to, pair.from))
      fail(what, `${pair.from} would go on as itself${pair.from === pair.to ? '' : `, through ${pair.to}`}`);
    draft.add('power-successions', {
      id: draft.id(
        'power-succession',
        `${document.slug}/${read.key}${pairs.length === 1 ? '' : `/${index + 1}`}`,
      ),
      order: draft.order('power-successions', stated.lines[0]),
      ...pair,
      kind: read.kind,
      on,
      pending: read.pending && quoteFrom(read.pending.words, keys, what),
      words,
      newHolders: read.newHolders,
      derivedBy: [...derivedBy],
      provision: stated.id,
    });
    if (draft.isReviewed && (read.kind === 'RENAMED' || read.kind === 'RETYPED')) nameAfter(context, pair);
  }
}

/** Adds the former title to the wordings of an item of the same gazette, so that a search by the old name finds the new one. */
function nameAfter(
  { draft, earlier }: Context,
  { from, to }: { readonly from: string; readonly to: string },
): void {
  const next = draft.records.powers.find(({ id }) => id === to);
  const title = titleIn([...earlier, draft.records], from);
  if (next === undefined || title === undefined || title === next.title || next.wordings.includes(title))
    return;
  next.wordings.push(title);
}

const PENDING = { on: undefined, derivedBy: [] } as const;

function checkCounts(
  { fail }: Context,
  kind: PowerSuccessionKind,
  items: Readonly<Record<'from' | 'to', readonly string[]>>,
  what: string,
): void {
  for (const side of ['from', 'to'] as const) {
    const count = COUNTS[kind][side];
    const list = items[side];
    const twice = list.find((one, index) => list.indexOf(one) !== index);
    if (twice !== undefined) fail(what, `${twice} is named twice in '${side}'`);
    if ((count === 1 && list.length !== 1) || (count === '2+' && list.length < 2))
      fail(
        what,
        `${kind} needs ${count === 1 ? 'one item' : 'at least two items'} in '${side}', and it has ${list.length}`,
      );
  }
}

type Sources = readonly {
  readonly [Kind in 'powers' | 'transfers' | 'holdings']: readonly RecordOf<Kind>[];
}[];

/** A new name keeps the type of a power, and a new type is another one. */
function checkTypes(
  sources: Sources,
  kind: PowerSuccessionKind,
  { from, to }: { readonly from: string; readonly to: string },
  refuse: (problem: string) => never,
): void {
  if (kind !== 'RENAMED' && kind !== 'RETYPED') return;
  const [before, after] = [from, to].map(
    (power) => sources.flatMap(({ powers }) => powers).find(({ id }) => id === power)?.powerType,
  );
  if (kind === 'RENAMED' && before !== after)
    refuse(`${from} is ${before} and ${to} ${after}; if the type changes, write RETYPED`);
  if (kind === 'RETYPED' && before === after)
    refuse(`${from} and ${to} are both ${before}; if only the name changes, write RENAMED`);
}

/** The first day on which documents give or state a power; undefined if one of them states no first day. */
function beginningOf(sources: Sources, power: string): string | undefined {
  const days = sources
    .flatMap(({ transfers, holdings }) => [...transfers, ...holdings])
    .filter(({ responsibility }) => responsibility === power)
    .map(firstDayOf);
  return days.includes(undefined) ? undefined : [...days].sort()[0];
}

/** Whether a power goes on as another one, directly or through others. */
function reaches(
  successions: readonly Pick<RecordOf<'power-successions'>, 'from' | 'to'>[],
  start: string,
  end: string,
): boolean {
  const reached = new Set([start]);
  for (const power of reached) for (const { from, to } of successions) if (from === power) reached.add(to);
  return reached.has(end);
}
