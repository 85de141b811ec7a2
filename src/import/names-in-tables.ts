import { closest, distance } from 'fastest-levenshtein';
import type { CityNameKey } from '../records/city-name.js';
import { fold } from '../records/text.js';
import { aliasesIn } from './add-names.js';
import { namesInCell } from './body-names.js';
import { type CityNames, type KnownNames, nameKey } from './city-names.js';
import type { ListWords } from './list-words.js';
import type { Tables } from './tables-to-records.js';

/** For so many unknown names, similar ones are looked up; each look-up is a query. */
const MOST_LOOKED_UP = 50;
const MOST_SIMILAR = 3;
/** A name of which more than this share differs is not similar. */
const MOST_DIFFERENT = 0.6;

type Named = CityNameKey['of'];

/** The columns of a transfer that name one body. */
const PARTIES = ['from', 'to', 'grantedBy', 'approver'] as const;

function* definedIn({ regions, organizations }: Tables): Generator<readonly [Named, string]> {
  for (const row of regions)
    for (const name of [row.text('name'), ...aliasesIn(row.text('aliases'))]) yield ['REGION', name];
  for (const row of organizations)
    for (const name of [row.text('name'), ...aliasesIn(row.text('aliases'))]) yield ['HOLDER', name];
}

function* regionsUsedIn({ regions, organizations, powers, transfers }: Tables): Generator<string> {
  for (const row of regions) yield row.text('partOf');
  for (const row of organizations) yield row.text('region');
  for (const row of powers) yield row.text('region');
  for (const row of transfers) yield row.text('region');
}

/** The names of the bodies in the cells of the list, where a text is a name if `isKnown` says so. */
function* bodiesUsedIn(
  { powers, transfers }: Tables,
  words: ListWords,
  isKnown: (name: string) => boolean,
): Generator<string> {
  for (const row of powers)
    for (const { text } of row.values('holder'))
      yield* namesInCell(row.decode('holder', text), row.separators('holder'), isKnown, words);
  for (const row of transfers) for (const key of PARTIES) yield row.text(key);
}

/** @returns every name that the tables use or define, so that one call looks up all of them */
export function keysIn(tables: Tables, words: ListWords): CityNameKey[] {
  const keys = new Map<string, CityNameKey>();
  const want = (of: Named, text: string) => {
    const folded = fold(text);
    if (folded !== '') keys.set(nameKey(of, text), { of, folded });
  };
  for (const [of, name] of definedIn(tables)) want(of, name);
  for (const name of regionsUsedIn(tables)) want('REGION', name);
  // A cell may be one name or several; which of both is known only once the names are.
  for (const isOne of [true, false])
    for (const name of bodiesUsedIn(tables, words, () => isOne)) want('HOLDER', name);
  return [...keys.values()];
}

/** A name that the list uses and nothing has. */
export interface UnknownName {
  readonly of: Named;
  readonly text: string;
}

/** @returns the names that the list uses and that neither its tables nor the city's other sources have, each once */
export function unknownNames(tables: Tables, names: CityNames, words: ListWords): UnknownName[] {
  const own = new Set([...definedIn(tables)].map(([of, name]) => nameKey(of, name)));
  const isKnown = (of: Named, name: string) => own.has(nameKey(of, name)) || names.has(of, name);
  const found = new Map<string, UnknownName>();
  const look = (of: Named, text: string) => {
    if (text !== '' && !isKnown(of, text)) found.set(nameKey(of, text), { of, text });
  };
  for (const name of regionsUsedIn(tables)) look('REGION', name);
  for (const name of bodiesUsedIn(tables, words, (text) => isKnown('HOLDER', text))) look('HOLDER', name);
  return [...found.values()];
}

/** Looks up the names that are similar to unknown ones, in the tables of the list and in the city's other sources. */
export async function suggestNames(
  unknown: readonly UnknownName[],
  tables: Tables,
  names: CityNames,
  known: KnownNames,
): Promise<void> {
  const defined = [...definedIn(tables)];
  for (const { of, text } of unknown.slice(0, MOST_LOOKED_UP)) {
    const own = defined.flatMap(([kind, name]) => (kind === of ? [name] : []));
    const nearest = own.length === 0 ? undefined : closest(text, own);
    const isNear =
      nearest !== undefined &&
      distance(text, nearest) / Math.max(text.length, nearest.length) <= MOST_DIFFERENT;
    const similar = [...(isNear ? [nearest] : []), ...(await known.near({ of, text, folded: fold(text) }))];
    names.suggest(of, text, [...new Set(similar)].slice(0, MOST_SIMILAR));
  }
}
