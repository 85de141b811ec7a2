// The clauses of a drafted source in which nothing was understood: a reviewer says that they bind nobody, or adds what the draft missed.

import type { ReadingInput } from '../gazette/reading.js';
import { type LineRange, parseLineRange, type SourceText } from '../gazette/source-text.js';
import { toOneLine } from '../records/markup.js';
import { fold } from '../records/text.js';
import { bareLine, digestOf, type Entry, type Fact, type FilesWithFacts } from './facts.js';

/** What a source is read from for its clauses. */
export type ClauseSource = Pick<FilesWithFacts, 'readings'> & {
  readonly manifest: FilesWithFacts['manifest'] & { readonly original?: object | undefined };
  readonly source: SourceText;
};
/** A fact of a clause: its place, and the words on which it rests. */
export type Stated = Pick<Fact, 'document' | 'at' | 'lines' | 'quoted'> & {
  readonly kind: string;
  /** Clauses above that have words of it, if it names some. */
  readonly grounds?: readonly string[];
};

/** Lists of a reading that say nothing of what a clause states: a link shows only that it cites a document. */
const NO_FACTS: ReadonlySet<string> = new Set(['provisions', 'links', 'bindsNobody']);
/** The addressee and the signature state nothing of their own: issuer and day belong to the head of the document. */
const FRAME = /(?:^|\s)(?:主送机关|落款)$/u;
/** Words of a clause that its card and its decision show. */
const SHOWN = 80;

/**
 * @param facts that are stated: those of the readings, and those that a reviewer added
 * @returns the clauses whose own words state none of them, each as a fact that a reviewer decides on; one that is listed under `bindsNobody`
 * is reviewed. A clause that only cites a document is among them. A source that a person read has none: that person has read all of it.
 */
export function emptyClauses(from: ClauseSource, facts: readonly Stated[]): Fact[] {
  if (from.manifest.original === undefined) return [];
  return from.readings.flatMap((reading) => emptyIn(reading, from, facts));
}

function emptyIn(
  reading: ReadingInput,
  { manifest, source }: ClauseSource,
  facts: readonly Stated[],
): Fact[] {
  const { document } = reading;
  const named = manifest.documents.find(({ slug }) => slug === document);
  const structure = new Set(
    [
      ...(reading.headings ?? []),
      ...(reading.furniture ?? []),
      ...(named?.annexes ?? []).map(({ lines }) => lines),
    ]
      .map(parseLineRange)
      .flatMap(linesIn),
  );
  const read = placesRead(
    reading,
    facts.filter((one) => one.document === document && one.kind !== 'links'),
    source,
  );
  const ofLists = new Set(
    (named?.annexes ?? []).flatMap(({ grants, qualifications }) =>
      [...grants, ...qualifications].map(({ clause }) => clause),
    ),
  );
  const nobody = new Set((reading.bindsNobody ?? []).map(({ at }) => at));
  const used = new Map<string, number>();
  return reading.provisions.flatMap((provision, index): Fact[] => {
    const { key, path, parent } = provision;
    if (FRAME.test(path) || ofLists.has(path)) return [];
    const inner = reading.provisions.filter((one) => one.parent === key);
    const whole = inner.filter(({ words }) => words === undefined).map(({ lines }) => parseLineRange(lines));
    const lines = parseLineRange(provision.lines);
    const own = linesIn(lines).filter(
      (line) => !structure.has(line) && !whole.some(([start, end]) => start <= line && line <= end),
    );
    if (read.keys.has(key) || own.some((line) => read.lines.has(line))) return [];
    const text = provision.words ?? own.map((line) => source.line(line)).join('\n');
    const left = inner.reduce((said, { words = '' }) => said.replace(fold(words), ''), fold(text));
    if (!/[\p{L}\p{N}]/u.test(left)) return [];
    const above = reading.provisions.find((one) => one.key === parent);
    const made = digestOf(
      [
        named?.number ?? named?.title ?? document,
        'clauses',
        above === undefined ? '' : bareLine(source.line(parseLineRange(above.lines)[0])),
        bareLine(text),
      ].map(fold),
    );
    const count = (used.get(made) ?? 0) + 1;
    used.set(made, count);
    const shown = toOneLine(text).trim();
    return [
      {
        key: count === 1 ? made : `${made}-${count}`,
        kind: 'clauses',
        document,
        place: ['provisions', index],
        entry: {},
        at: key,
        path,
        lines: [own[0] ?? lines[0], own.at(-1) ?? lines[1]],
        fields: { title: shown.length > SHOWN ? `${shown.slice(0, SHOWN)}…` : shown },
        seen: digestOf([text]),
        quoted: [],
        of: undefined,
        isReviewed: nobody.has(key),
        certainty: 'CERTAIN',
        doubts: [],
      },
    ];
  });
}

const linesIn = ([start, end]: LineRange): number[] =>
  Array.from({ length: end - start + 1 }, (_, at) => start + at);

/** @returns the provisions that state something, and the lines above a fact that have words of it: the bearer in the head of a list */
function placesRead(reading: ReadingInput, facts: readonly Stated[], source: SourceText) {
  const provisions = new Map(reading.provisions.map((one) => [one.key, one]));
  const entries = Object.entries(reading).flatMap(([list, value]) =>
    NO_FACTS.has(list) ? [] : [value as Entry | Entry[] | undefined].flat(),
  );
  const byHand = entries.flatMap((entry) =>
    [entry?.at, entry?.grounds].flat().filter((one) => typeof one === 'string'),
  );
  const keys = new Set([...byHand, ...facts.flatMap(({ at, grounds = [] }) => [at, ...grounds])]);
  const lines = new Set<number>();
  for (const { at, lines: own, quoted } of facts)
    for (const words of quoted.filter((one) => source.find(one, own) === null)) {
      let above = provisions.get(at)?.parent;
      for (; above !== undefined; above = provisions.get(above)?.parent) {
        const around = provisions.get(above);
        const found = around && source.find(words, parseLineRange(around.lines));
        for (const line of found ? linesIn(found.lines) : []) lines.add(line);
        if (found) break;
      }
    }
  return { keys, lines };
}
