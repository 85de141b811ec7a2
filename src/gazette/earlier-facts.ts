import type { RecordOf, RecordSet } from '../records/index.js';
import { RESPONSIBILITIES } from '../records/prefixes.js';
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

/**
 * Finds the transfers and stated holdings of earlier documents that a later document changes.
 * @param sources the records of the gazettes of the city that were read before, and of the gazette that is being read
 * @returns the facts, in the order of the sources
 * @throws Error if a row or provision does not exist, or if none of them gives anything to the body
 */
export function findEarlierFacts(
  sources: readonly RecordSet[],
  { document, provision, list, rows, holder }: FactSelection,
): EarlierFact[] {
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
  /** The path of a provision and the paths of those that contain it. */
  const pathsAround = (id: string): string[] => {
    const one = byId.get(id);
    return one === undefined ? [] : [one.path, ...pathsAround(one.parent ?? '')];
  };
  const stated = sources
    .flatMap(({ transfers, holdings }): EarlierFact[] => [...transfers, ...holdings])
    .filter((fact) => byId.has(fact.provision) && (holder === undefined || bearerOf(fact) === holder))
    .map((fact) => ({ fact, around: pathsAround(fact.provision) }));
  const found =
    paths.length === 0 ? stated : stated.filter(({ around }) => around.some((path) => paths.includes(path)));
  const empty = paths.filter((path) => !found.some(({ around }) => around.includes(path)));
  if (found.length === 0 || empty.length > 0)
    throw new Error(
      `${[document, ...empty].join(' ')} gives nothing${holder === undefined ? '' : ` to ${holder}`}, so there is nothing to end, to pass on or to fulfil`,
    );
  return found.map(({ fact }) => fact);
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
