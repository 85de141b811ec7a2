import { RecordsError, type SourceRecords } from '../records/read-files.js';
import type { Fact } from './fact.js';
import { INDEXES } from './indexes.js';

/**
 * A key of a Neo4j range index has at most 8,175 bytes, including 8 for the key itself and 3 before each text. With a longer key
 * the transaction fails when it commits. Measured on 5.26 with one, two and three texts.
 */
const MOST_BYTES = 8_175;
const BYTES_OF_KEY = 8;
const BYTES_BEFORE_TEXT = 3;
/** The most bytes that UTF-8 needs for one UTF-16 unit. */
const BYTES_OF_UNIT = 3;
/** The number of characters of a text that an error message shows. */
const SHOWN = 20;

const KEYS = new Map<string, (readonly string[])[]>();
for (const { key } of INDEXES)
  if (key !== undefined) KEYS.set(key.label, [...(KEYS.get(key.label) ?? []), key.properties]);

interface LongText {
  readonly property: string;
  readonly text: string;
  /** The most bytes that the text may have if the other texts of its key do not change. */
  readonly allowed: number;
}

function* findLongTexts({ id, source, labels, properties }: Fact): Generator<LongText> {
  const values: Readonly<Record<string, unknown>> = { ...properties, id, source };
  for (const key of labels.flatMap((label) => KEYS.get(label) ?? [])) {
    const texts = key.map((property) => ({ property, text: String(values[property] ?? '') }));
    const frame = BYTES_OF_KEY + key.length * BYTES_BEFORE_TEXT;
    const most = texts.reduce((sum, { text }) => sum + text.length * BYTES_OF_UNIT, frame);
    // An index does not contain a node that lacks one of its properties.
    if (most <= MOST_BYTES || key.some((property) => values[property] === undefined)) continue;
    const sized = texts.map((one) => ({ ...one, bytes: Buffer.byteLength(one.text) }));
    const bytes = sized.reduce((sum, one) => sum + one.bytes, frame);
    const [longest] = sized.sort((a, b) => b.bytes - a.bytes);
    if (bytes > MOST_BYTES && longest !== undefined)
      yield { ...longest, allowed: MOST_BYTES - (bytes - longest.bytes) };
  }
}

/** The id of the record that a node is made of or derived from. */
function recordOf({ id, properties }: Fact): string {
  const { targetId, stated, arisesFromId } = properties;
  return String(targetId ?? (stated === true ? undefined : arisesFromId) ?? id);
}

/** The property and text to report. For a name node it is the name as written, because its id and folded text also contain it. */
function reportedText({ labels, properties }: Fact, { property, text }: LongText): readonly [string, string] {
  return labels.includes('Name') ? ['name', String(properties.text)] : [property, text];
}

/** A text that is too long for an index, as it is reported. */
interface ReportedText {
  readonly fact: Fact;
  readonly property: string;
  readonly text: string;
  readonly most: number;
}

const keyOf = (property: string, text: string) => `${property} ${text}`;

/**
 * Finds the facts to report. The title of a power is also in its transfers' index, which may allow less, but it is reported for the power.
 * One pass serves all texts, because a fact makes its properties anew whenever they are read.
 * @returns the first fact that has a text as this property, by both
 */
function firstWith(facts: readonly Fact[], found: readonly ReportedText[]): ReadonlyMap<string, Fact> {
  const first = new Map<string, Fact>();
  if (found.length === 0) return first;
  const names = [...new Set(found.map(({ property }) => property))];
  const wanted = new Set(found.map(({ property, text }) => keyOf(property, text)));
  for (const fact of facts) {
    const { properties } = fact;
    for (const name of names) {
      const text = properties[name];
      const key = typeof text === 'string' ? keyOf(name, text) : undefined;
      if (key !== undefined && wanted.has(key) && !first.has(key)) first.set(key, fact);
    }
  }
  return first;
}

/**
 * Refuses texts that are too long for an index: a title, a name or an id of some thousand characters.
 * @throws RecordsError with file and line of each such text, and the length allowed
 */
export function refuseLongKeys(facts: readonly Fact[], { placeOf }: SourceRecords): void {
  const found = facts.flatMap((fact) =>
    [...findLongTexts(fact)].map((long): ReportedText => {
      const [property, text] = reportedText(fact, long);
      const most = Math.max(0, long.allowed - (Buffer.byteLength(long.text) - Buffer.byteLength(text)));
      return { fact, property, text, most };
    }),
  );
  const first = firstWith(facts, found);
  const problems = new Map<
    string,
    { readonly at: string; readonly property: string; readonly allowed: number }
  >();
  for (const { fact, property, text, most } of found) {
    // A text can be in several indexes, and an id in every record that names it. It is reported once, at its own record.
    const known = property === 'id' ? undefined : problems.get(text);
    const { at = recordOf(first.get(keyOf(property, text)) ?? fact), allowed = most } = known ?? {};
    problems.set(text, { at, property: known?.property ?? property, allowed: Math.min(allowed, most) });
  }
  if (problems.size === 0) return;
  throw new RecordsError(
    [...problems].map(([text, { at, property, allowed }]) => ({
      ...placeOf(at),
      problem: `${property}: '${[...text].slice(0, SHOWN).join('')}…' has ${Buffer.byteLength(text)} bytes, too many for an index; allowed: at most ${allowed} bytes (a Chinese character has 3)`,
    })),
  );
}
