import type { RecordOf, RecordSet } from '../records/index.js';
import { PREFIXES, RESPONSIBILITIES } from '../records/prefixes.js';
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

/** The provisions of an earlier document that a selection means. */
interface SelectedProvisions {
  /** Their paths; empty if the whole document is meant. */
  readonly paths: readonly string[];
  /** The path of a provision of the document and the paths of those that contain it; empty for other provisions. */
  readonly around: (provision: string) => readonly string[];
}

/** @throws Error if no gazette prints the document, or if a row or provision does not exist */
function selectProvisions(
  sources: readonly RecordSet[],
  { document, provision, list, rows }: Omit<FactSelection, 'holder'>,
): SelectedProvisions {
  const provisions = sources.flatMap((one) => one.provisions.filter((each) => each.document === document));
  if (provisions.length === 0)
    throw new Error(`no gazette of the city that was read before prints ${document}`);
  const byId = new Map(provisions.map((one) => [one.id, one]));
  const paths =
    list === undefined
      ? [provision].filter((path) => path !== undefined)
      : rows.flatMap((row) => {
          const [first, last] = parseLineRange(row);
          return Array.from({ length: last - first + 1 }, (_, at) => `${list} 第${first + at}项`);
        });
  const missing = paths.filter((path) => !provisions.some((one) => one.path === path));
  if (missing.length > 0) throw new Error(`${document} has no provision ${missing.join('、')}`);
  const around = (id: string): string[] => {
    const one = byId.get(id);
    return one === undefined ? [] : [one.path, ...around(one.parent ?? '')];
  };
  return { paths, around };
}

/**
 * Finds the transfers and stated holdings of earlier documents that a later document changes.
 * @param sources the records of the gazettes of the city that were read before, and of the gazette that is being read
 * @returns the facts, in the order of the sources
 * @throws Error if a row or provision does not exist, or if none of them gives anything to the body
 */
export function findEarlierFacts(sources: readonly RecordSet[], selection: FactSelection): EarlierFact[] {
  const { paths, around } = selectProvisions(sources, selection);
  const { document, holder } = selection;
  const stated = sources
    .flatMap(({ transfers, holdings }): EarlierFact[] => [...transfers, ...holdings])
    .filter(
      (fact) => around(fact.provision).length > 0 && (holder === undefined || bearerOf(fact) === holder),
    )
    .map((fact) => ({ fact, around: around(fact.provision) }));
  const found =
    paths.length === 0 ? stated : stated.filter(({ around: at }) => at.some((path) => paths.includes(path)));
  const empty = paths.filter((path) => !found.some(({ around: at }) => at.includes(path)));
  if (found.length === 0 || empty.length > 0)
    throw new Error(
      `${[document, ...empty].join(' ')} gives nothing${holder === undefined ? '' : ` to ${holder}`}, so there is nothing to end, to pass on or to fulfil`,
    );
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
  const { paths, around } = selectProvisions(sources, selection);
  const stated = sources.flatMap(({ powers, transfers, holdings }) => [
    ...powers.flatMap(({ id, provisions }) => provisions.map((provision) => ({ power: id, provision }))),
    ...[...transfers, ...holdings].map(({ responsibility, provision }) => ({
      power: responsibility,
      provision,
    })),
  ]);
  const found = paths.map((path) =>
    stated.flatMap(({ power, provision }) =>
      power.startsWith(`${PREFIXES.powers}:`) && around(provision).includes(path) ? [power] : [],
    ),
  );
  const empty = paths.filter((_, at) => found[at]?.length === 0);
  if (empty.length > 0) throw new Error(`${[selection.document, ...empty].join(' ')} states no power`);
  return [...new Set(found.flat())];
}

/** @returns the first day of a transfer or stated holding */
export const firstDayOf = (fact: EarlierFact) => ('to' in fact ? fact.effectiveFrom : fact.validFrom);

/** @returns the title of a responsibility of these sources; undefined if none has it */
export function titleIn(sources: readonly RecordSet[], responsibility: string): string | undefined {
  for (const records of sources)
    for (const kind of RESPONSIBILITIES) {
      const found = records[kind].find(({ id }) => id === responsibility);
      if (found !== undefined) return found.title;
    }
  return undefined;
}
