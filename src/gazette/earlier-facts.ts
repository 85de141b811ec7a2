import { distance } from 'fastest-levenshtein';
import type { RecordOf, RecordSet } from '../records/index.js';
import { stripMarkup } from '../records/markup.js';
import { PREFIXES, RESPONSIBILITIES } from '../records/prefixes.js';
import { foldMarks } from '../records/text.js';
import type { FactSelector } from './reading.js';
import { parseLineRange } from './source-text.js';

/** A transfer or a stated holding of an earlier document. */
export type EarlierFact = RecordOf<'transfers'> | RecordOf<'holdings'>;

/** Says which facts of an earlier document are meant. The document and the body are given by their ids in the city's records. */
interface FactSelection extends Pick<FactSelector, 'provision' | 'list' | 'rows'> {
  readonly document: string;
  readonly holder: string | undefined;
}

/** The body that a fact gives something to, or that holds it. */
export const bearerOf = (fact: EarlierFact) => ('to' in fact ? fact.to : fact.holder);

/** The path of a row of a list: 附件1 第92项. */
const ROW = /^(?<list>.+) 第(?<row>\d+)项$/u;
/** How many paths a message names that come close to a wrong one. */
const CLOSEST_PATHS = 3;
/** How many bodies a message names that hold what another body is said to hold. */
const NAMED_BEARERS = 5;

/** The provisions of a document, in the issue that prints it and in those that amend it. */
class ProvisionsOf {
  readonly #byId: ReadonlyMap<string, RecordOf<'provisions'>>;
  readonly #paths = new Map<string, string>();

  constructor(sources: readonly RecordSet[], document: string) {
    const all = sources.flatMap(({ provisions }) => provisions);
    const byId = new Map(all.map((one) => [one.id, one]));
    const isAmendment = ({ amends, parent }: RecordOf<'provisions'>): boolean => {
      const above = byId.get(parent ?? '');
      return amends !== undefined || (above !== undefined && isAmendment(above));
    };
    /** The new words of an amendment are a provision of the amended document alone. */
    const pathOf = (one: RecordOf<'provisions'>): string | undefined => {
      const { amends, article, path, parent } = one;
      if (amends !== undefined) return amends === document ? article : undefined;
      if (!isAmendment(one)) return one.document === document ? path : undefined;
      const above = byId.get(parent ?? '');
      const before = above && pathOf(above);
      return before === undefined ? undefined : `${before}${path.slice(above?.path.length)}`;
    };
    for (const one of all) {
      const path = pathOf(one);
      if (path !== undefined) this.#paths.set(one.id, path);
    }
    this.#byId = byId;
  }

  get isEmpty(): boolean {
    return this.#paths.size === 0;
  }

  /** @returns the provisions with a path: the one that the document prints, and those that amendments put in its place */
  at(path: string): RecordOf<'provisions'>[] {
    return [...this.#paths].flatMap(([id, one]) => (one === path ? (this.#byId.get(id) ?? []) : []));
  }

  /** @returns a message that says that the document has no provisions with these paths, and what it has instead of the first */
  lacking(document: string, paths: readonly string[]): string {
    const [first = ''] = paths;
    return `${document} has no provision ${paths.join('、')}; ${this.#rowsBeside(first) ?? this.#closestTo(first)}`;
  }

  /** @returns the rows of the list of which the path names one; undefined if it names no row of a list */
  #rowsBeside(path: string): string | undefined {
    const list = ROW.exec(path)?.groups?.list;
    const rows = [...this.#paths.values()].flatMap((one) => {
      const { list: other, row } = ROW.exec(one)?.groups ?? {};
      return list !== undefined && other === list ? [Number(row)] : [];
    });
    return rows.length === 0 ? undefined : `${list} has rows ${Math.min(...rows)} to ${Math.max(...rows)}`;
  }

  #closestTo(path: string): string {
    const closest = [...new Set(this.#paths.values())]
      .map((one) => ({ one, away: one.startsWith(path) ? 0 : distance(one, path) }))
      .sort((a, b) => a.away - b.away)
      .slice(0, CLOSEST_PATHS)
      .map(({ one }) => one);
    return `the closest that it has: ${closest.join('、')}`;
  }

  /** @returns the paths of the provision and of those that contain it; none if it is not a provision of the document */
  pathsAround(id: string): string[] {
    const path = this.#paths.get(id);
    if (path === undefined) return [];
    const { amends, parent } = this.#byId.get(id) ?? {};
    return [path, ...(amends === undefined ? this.pathsAround(parent ?? '') : [])];
  }

  /** @returns the provisions on which a fact rests: the one that states it, and those with the words that give it */
  givingOf(fact: EarlierFact): string[] {
    const words = 'verb' in fact ? fact.verb : fact.roleAsWritten;
    const has = (id: string) => hasWords(this.#byId.get(id)?.text ?? '', words);
    return [fact.provision, ...(has(fact.provision) ? [] : fact.grounds.filter(has))];
  }
}

/**
 * Finds the provisions of a document at a path: the one that the document prints, and those that amendments put in its place.
 * @returns the provisions, the latest last; undefined if no gazette of these sources prints the document
 */
export function findProvisions(
  sources: readonly RecordSet[],
  document: string,
  path: string,
): RecordOf<'provisions'>[] | undefined {
  const provisions = new ProvisionsOf(sources, document);
  return provisions.isEmpty ? undefined : provisions.at(path);
}

/** @returns a message that says that the document has no provision with this path, and which ones come closest to it */
export const lackingProvision = (sources: readonly RecordSet[], document: string, path: string): string =>
  new ProvisionsOf(sources, document).lacking(document, [path]);

/** @returns whether a text has the words, no matter how either is printed */
export function hasWords(text: string, words: string): boolean {
  return foldMarks(stripMarkup(text)).includes(foldMarks(words));
}

/**
 * Finds the transfers and stated holdings that rest on earlier words.
 * @param paths provisions of the document; if there are none, the whole document
 * @returns the facts of the provisions, with the paths on which each rests, in the order of the sources
 */
export function factsRestingOn(
  sources: readonly RecordSet[],
  document: string,
  paths: readonly string[],
): { readonly fact: EarlierFact; readonly around: readonly string[] }[] {
  const provisions = new ProvisionsOf(sources, document);
  return sources
    .flatMap(({ transfers, holdings }): EarlierFact[] => [...transfers, ...holdings])
    .filter(({ provision }) => provisions.pathsAround(provision).length > 0)
    .map((fact) => ({
      fact,
      around: provisions.givingOf(fact).flatMap((id) => provisions.pathsAround(id)),
    }))
    .filter(({ around }) => paths.length === 0 || around.some((path) => paths.includes(path)));
}

/** The provisions of an earlier document that a selection means. */
interface SelectedProvisions {
  /** Their paths; empty if the whole document is meant. */
  readonly paths: readonly string[];
  /** All provisions of the document. */
  readonly provisions: ProvisionsOf;
}

/** @throws Error if no gazette prints the document, or if a row or provision does not exist */
function selectProvisions(
  sources: readonly RecordSet[],
  { document, provision, list, rows }: Omit<FactSelection, 'holder'>,
): SelectedProvisions {
  const provisions = new ProvisionsOf(sources, document);
  if (provisions.isEmpty) throw new Error(`no gazette of the city that was read before prints ${document}`);
  const paths =
    list === undefined
      ? [provision].filter((path) => path !== undefined)
      : rows.flatMap((row) => {
          const [first, last] = parseLineRange(row);
          return Array.from({ length: last - first + 1 }, (_, at) => `${list} 第${first + at}项`);
        });
  const missing = paths.filter((path) => provisions.at(path).length === 0);
  if (missing.length > 0) throw new Error(provisions.lacking(document, missing));
  return { paths, provisions };
}

/**
 * Finds the transfers and stated holdings of earlier documents that a later document changes.
 * @param sources the records of the gazettes of the city that were read before, and of the gazette that is being read
 * @returns the facts, in the order of the sources
 * @throws Error if a row or provision does not exist, or if none of them gives anything to the body
 */
export function findEarlierFacts(sources: readonly RecordSet[], selection: FactSelection): EarlierFact[] {
  const { document, holder } = selection;
  const { paths } = selectProvisions(sources, selection);
  const resting = factsRestingOn(sources, document, paths);
  const found = resting.filter(({ fact }) => holder === undefined || bearerOf(fact) === holder);
  const empty = paths.filter((path) => !found.some(({ around }) => around.includes(path)));
  if (found.length === 0 || empty.length > 0) {
    const others = resting.filter(
      ({ around }) => empty.length === 0 || empty.some((path) => around.includes(path)),
    );
    const bearers = [...new Set(others.map(({ fact }) => bearerOf(fact)))];
    const named = bearers.slice(0, NAMED_BEARERS).join(', ') + (bearers.length > NAMED_BEARERS ? ', …' : '');
    throw new Error(
      `${[document, ...empty].join(' ')} gives nothing${holder === undefined ? '' : ` to ${holder}`}, so there is nothing to end, to pass on or to fulfil${named === '' ? '' : `; it gives something to ${named}`}`,
    );
  }
  return found.map(({ fact }) => fact);
}

/**
 * Finds the powers that provisions of an earlier document state or give.
 * @param sources as in `findEarlierFacts`
 * @returns the ids of the powers, in the order of the provisions, each once
 * @throws Error if a row or provision does not exist, or if one of them states no power
 */
export function findEarlierPowers(
  sources: readonly RecordSet[],
  selection: Omit<FactSelection, 'holder'>,
): string[] {
  const { paths, provisions } = selectProvisions(sources, selection);
  const stated = sources.flatMap(({ powers, transfers, holdings }) => [
    ...powers.flatMap(({ id, provisions: at }) => at.map((provision) => ({ power: id, provision }))),
    ...[...transfers, ...holdings].map(({ responsibility, provision }) => ({
      power: responsibility,
      provision,
    })),
  ]);
  const found = paths.map((path) =>
    stated.flatMap(({ power, provision }) =>
      power.startsWith(`${PREFIXES.powers}:`) && provisions.pathsAround(provision).includes(path)
        ? [power]
        : [],
    ),
  );
  const empty = paths.filter((_, at) => found[at]?.length === 0);
  if (empty.length > 0) throw new Error(`${[selection.document, ...empty].join(' ')} states no power`);
  return [...new Set(found.flat())];
}

/** @returns the first day of a transfer or stated holding */
export const firstDayOf = (fact: EarlierFact) => ('to' in fact ? fact.effectiveFrom : fact.validFrom);

/** An ending or a change of a document that waits for a fact, and the day of the document that states it. */
export interface PendingAct {
  readonly id: string;
  readonly statedOn: string | undefined;
}

/**
 * Finds what waits for a fact in the words of a document.
 * @param path a provision of the document; if absent, the whole document
 */
export function findPendingActs(
  sources: readonly RecordSet[],
  document: string,
  path: string | undefined,
): PendingAct[] {
  const provisions = new ProvisionsOf(sources, document);
  const statedOn = sources.flatMap(({ documents }) => documents).find(({ id }) => id === document)?.issuedOn;
  return sources
    .flatMap((records) => [...records.endings, ...records['document-changes']])
    .filter(({ pending, provision }) => {
      const around = provisions.pathsAround(provision);
      return pending !== undefined && around.length > 0 && (path === undefined || around.includes(path));
    })
    .map(({ id }) => ({ id, statedOn }));
}

/** @returns the title of a responsibility of these sources; undefined if none has it */
export function titleIn(sources: readonly RecordSet[], responsibility: string): string | undefined {
  for (const records of sources)
    for (const kind of RESPONSIBILITIES) {
      const found = records[kind].find(({ id }) => id === responsibility);
      if (found !== undefined) return found.title;
    }
  return undefined;
}
