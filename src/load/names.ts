import { KINDS, type RecordOf, type RecordSet } from '../records/index.js';
import type { Kind, Names } from '../records/kind.js';
import { RECORD_KINDS } from '../records/prefixes.js';
import type { LEVELS } from '../records/terms.js';
import { fold, toSearchTokens } from '../records/text.js';
import type { Fact } from './fact.js';

/** What the name of a body may begin with, to say of which level it is. */
const LEVEL_WORDS: Readonly<Record<(typeof LEVELS)[number], readonly string[]>> = {
  NATIONAL: ['国家'],
  PROVINCE: ['省'],
  CITY: ['市'],
  COUNTY: ['县', '区', '市'],
  TOWNSHIP: ['乡', '镇'],
  VILLAGE: ['村'],
};
/** What is left of a name must still name something. */
const SHORTEST = 2;

/** The beginnings by which a body's names say whose it is: 长治市, 长治, 市. The longest come first. */
function beginningsOf(
  { region, level }: RecordOf<'organizations'>,
  regions: ReadonlyMap<string, RecordOf<'regions'>>,
): string[] {
  const place = region === undefined ? undefined : regions.get(region);
  const names = place === undefined ? [] : [place.name, ...place.aliases];
  const words = level === undefined ? [] : LEVEL_WORDS[level];
  return [...names.map(fold), ...words].sort((a, b) => b.length - a.length);
}

/** A folded name without the beginning that says whose body it is: 市应急局 is 应急局 to whoever speaks of the city. */
function shortOf(folded: string, beginnings: readonly string[]): string | undefined {
  const beginning = beginnings.find(
    (one) => folded.startsWith(one) && folded.length >= one.length + SHORTEST,
  );
  return beginning === undefined ? undefined : folded.slice(beginning.length);
}

interface Named {
  readonly id: string;
  readonly of: Names<never>['of'];
  readonly city: string;
  /** The official one first. */
  readonly texts: readonly string[];
  /** What may be left out in front of a name, so that it is found without; the longest first. */
  readonly beginnings: readonly string[];
}

/** A name is a node of its own, because only so is the look-up by any of several names backed by an index. */
function factsOf({ id, of, city, texts, beginnings }: Named): Fact[] {
  const written = new Map<string, { text: string; official: boolean }>();
  for (const [index, text] of texts.entries()) {
    const key = fold(text);
    if (key !== '' && !written.has(key)) written.set(key, { text, official: index === 0 });
  }
  return [...written].map(([folded, { text, official }]) => {
    const short = shortOf(folded, beginnings);
    return {
      id: `name:${id}/${folded}`,
      labels: ['Name', 'Entity'],
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

type Nameable = Omit<RecordSet, 'holdings' | 'transfers' | 'endings'>;
const NAMED_KINDS = RECORD_KINDS.flatMap((kind) => {
  const { names }: Kind = KINDS[kind];
  return names === undefined ? [] : [[kind as keyof Nameable, names] as const];
});

/** @returns the names of everything in a source that is looked up by name */
export function nameFacts(records: Nameable, city: string): Fact[] {
  const regions = new Map(records.regions.map((region) => [region.id, region]));
  const bodies = new Map(records.organizations.map((body) => [body.id, beginningsOf(body, regions)]));
  return NAMED_KINDS.flatMap(([kind, { of, texts }]) =>
    records[kind].flatMap((record) =>
      factsOf({
        id: record.id,
        of,
        city,
        texts: texts(record as never),
        beginnings: bodies.get(record.id) ?? [],
      }),
    ),
  );
}
