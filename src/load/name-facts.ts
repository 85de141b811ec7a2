import { KINDS, type RecordOf, type RecordSet } from '../records/index.js';
import type { Kind, NameDeclaration } from '../records/kind.js';
import { RECORD_KINDS } from '../records/prefixes.js';
import type { LEVELS } from '../records/terms.js';
import { fold, toSearchTokens } from '../records/text.js';
import { Fact, type FactContent, type FactSort } from './fact.js';

/** Words with which the name of a body may begin to show its level. */
const LEVEL_WORDS: Readonly<Record<(typeof LEVELS)[number], readonly string[]>> = {
  NATIONAL: ['国家'],
  PROVINCE: ['省'],
  CITY: ['市'],
  COUNTY: ['县', '区', '市'],
  TOWNSHIP: ['乡', '镇'],
  VILLAGE: ['村'],
};
/** The least number of characters that a short name must have, so that it still names something. */
const SHORTEST = 2;

/** The beginnings of a body's names that show its region or level: 长治市, 长治, 市. The longest come first. */
function beginningsOf(
  { region, level }: RecordOf<'organizations'>,
  regions: ReadonlyMap<string, RecordOf<'regions'>>,
): string[] {
  const place = region === undefined ? undefined : regions.get(region);
  const names = place === undefined ? [] : [place.name, ...place.aliases];
  const words = level === undefined ? [] : LEVEL_WORDS[level];
  return [...names.map(fold), ...words].sort((a, b) => b.length - a.length);
}

/** Removes from a folded name the beginning that shows region or level: within the city, 市应急局 is called 应急局. */
function shortenName(folded: string, beginnings: readonly string[]): string | undefined {
  const beginning = beginnings.find(
    (one) => folded.startsWith(one) && folded.length >= one.length + SHORTEST,
  );
  return beginning === undefined ? undefined : folded.slice(beginning.length);
}

interface NamedRecord {
  readonly id: string;
  readonly of: NameDeclaration<never>['of'];
  readonly city: string;
  /** All names, the official one first. */
  readonly texts: readonly string[];
  /** Beginnings without which the name can be found too, the longest first. */
  readonly beginnings: readonly string[];
}

/** A name with what its node says. */
interface NameContent extends Pick<FactContent, 'properties' | 'relationships'> {
  readonly id: string;
}

const nameSort = (source: string): FactSort<NameContent> => ({
  source,
  labels: ['Name', 'Entity'],
  properties: ({ properties }) => properties,
  relationships: ({ relationships }) => relationships,
});

/** Creates a node for each name, because only then can an index serve the look-up by any of several names. */
function namesOf({ id, of, city, texts, beginnings }: NamedRecord): NameContent[] {
  const written = new Map<string, { text: string; official: boolean }>();
  for (const [index, text] of texts.entries()) {
    const key = fold(text);
    if (key !== '' && !written.has(key)) written.set(key, { text, official: index === 0 });
  }
  return [...written].map(([folded, { text, official }]) => {
    const short = shortenName(folded, beginnings);
    return {
      id: `name:${id}/${folded}`,
      properties: {
        of,
        city,
        folded,
        ...(short === undefined ? {} : { short }),
        spelled: toSearchTokens(text),
        text,
        official,
        targetId: id,
      },
      relationships: [{ type: 'NAMES', to: id }],
    };
  });
}

type RecordWithNames = Omit<RecordSet, 'holdings' | 'transfers' | 'endings' | 'fulfilments'>;
const NAMED_KINDS = RECORD_KINDS.flatMap((kind) => {
  const { names }: Kind = KINDS[kind];
  return names === undefined ? [] : [[kind as keyof RecordWithNames, names] as const];
});

/** @returns the name nodes of all records in a source that can be looked up by name */
export function nameFacts(
  records: RecordWithNames,
  { source, city }: { readonly source: string; readonly city: string },
): Fact[] {
  const sort = nameSort(source);
  const regions = new Map(records.regions.map((region) => [region.id, region]));
  const bodies = new Map(records.organizations.map((body) => [body.id, beginningsOf(body, regions)]));
  return NAMED_KINDS.flatMap(([kind, { of, texts }]) =>
    records[kind].flatMap((record) =>
      namesOf({
        id: record.id,
        of,
        city,
        texts: texts(record as never),
        beginnings: bodies.get(record.id) ?? [],
      }).map((name) => Fact.of(sort, name, 0)),
    ),
  );
}
