// What a new draft keeps of the other files of a source: manifest, corrections, matches and names to review.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import type { z } from 'zod';
import type {
  Correction,
  CorrectionInput,
  Manifest,
  manifestFile,
  matchesFile,
} from '../gazette/manifest.js';
import { NAMES_TO_REVIEW } from '../gazette/names-to-review.js';
import { type LineRange, parseLineRange, type SourceText, writtenRange } from '../gazette/source-text.js';
import { fold } from '../records/text.js';
import { type NameEntry, namesOf, textsIn } from './city-names.js';
import type { ReviewedSource } from './source-folder.js';

const MATCHES = 'matches.yaml';

type ManifestInput = z.input<typeof manifestFile>;
type Matches = readonly z.input<typeof matchesFile>['matches'][number][];
type Lists = Readonly<Record<string, readonly NameEntry[] | undefined>>;

/**
 * @param range lines of the old text
 * @returns where the new text has the same lines, as near as possible; undefined if it has not
 */
export function movedLines(range: LineRange, before: SourceText, now: SourceText): LineRange | undefined {
  if (before.sha256 === now.sha256) return range;
  const words = before.words(range);
  const length = range[1] - range[0];
  const starts: number[] = [];
  for (let start = 1; start + length <= now.length; start++)
    if (now.line(start) === before.line(range[0]) && now.words([start, start + length]) === words)
      starts.push(start);
  const [start] = starts.sort((a, b) => Math.abs(a - range[0]) - Math.abs(b - range[0]));
  return start === undefined ? undefined : [start, start + length];
}

/**
 * A reviewed list of powers stays while the text has its rows, and so do the title of the source and the head of each document: a person
 * may have put them right.
 */
export function keptManifest<T extends ManifestInput>(
  { manifest, source }: ReviewedSource,
  drafted: T,
  now: SourceText,
): T {
  return {
    ...drafted,
    title: manifest.title,
    city: manifest.city,
    documents: drafted.documents.map((document) => {
      const before = manifest.documents.find(({ slug }) => slug === document.slug);
      if (before === undefined) return document;
      const annexes = (document.annexes ?? []).map((list) => {
        const known = before.annexes.find(({ slug, reviewed }) => slug === list.slug && reviewed !== false);
        const lines = known && movedLines(parseLineRange(known.lines), source, now);
        return lines === undefined ? list : { ...known, lines: writtenRange(lines) };
      });
      return { ...document, ...headOf(before), annexes };
    }),
  } as T;
}

function headOf({ lines: _lines, annexes: _annexes, slug: _slug, ...head }: Manifest['documents'][number]) {
  return head;
}

/** @returns a correction as a person writes it, without the defaults */
const asWritten = (one: Correction): CorrectionInput =>
  Object.fromEntries(
    Object.entries(one).filter(([, value]) => !isDeepStrictEqual(value, []) && !isDeepStrictEqual(value, {})),
  ) as CorrectionInput;

/**
 * @param corrections by hand
 * @returns the corrections at the lines that have their words now, and those whose words the text no longer has. One of these that facts
 * name by its key stays.
 */
export function movedCorrections(
  corrections: readonly Correction[],
  before: SourceText,
  now: SourceText,
): { readonly kept: readonly CorrectionInput[]; readonly lost: readonly Correction[] } {
  const moved = corrections.map((one) => ({
    one,
    lines: movedLines(parseLineRange(one.lines), before, now),
  }));
  return {
    kept: moved.flatMap(({ one, lines }) =>
      lines === undefined
        ? one.key === undefined
          ? []
          : asWritten(one)
        : { ...asWritten(one), ...(before.sha256 === now.sha256 ? {} : { lines: writtenRange(lines) }) },
    ),
    lost: moved.flatMap(({ one, lines }) => (lines === undefined ? one : [])),
  };
}

/** @returns the matches of the new draft, with those that a person wrote or changed for lists that are still there */
export function keptMatches(folder: string, drafted: Matches, lists: ReadonlySet<string>): Matches {
  const file = path.join(folder, MATCHES);
  if (!existsSync(file)) return drafted;
  const { matches } = parse(readFileSync(file, 'utf8')) as z.input<typeof matchesFile>;
  const rowOf = ({ list, row }: (typeof matches)[number]) => `${list} ${row}`;
  const before = new Map(matches.filter(({ list }) => lists.has(list)).map((one) => [rowOf(one), one]));
  const now = drafted.map((one) => before.get(rowOf(one)) ?? one);
  const all = new Set(now.map(rowOf));
  return [...now, ...[...before.values()].filter((one) => !all.has(rowOf(one)))];
}

/**
 * @param files the manifest and the readings of the new draft
 * @returns the names to review: each entry as a person left it, and entries that the files still name
 */
export function keptNames(folder: string, drafted: object, files: object): object {
  const file = path.join(folder, NAMES_TO_REVIEW);
  const before = existsSync(file) ? (parse(readFileSync(file, 'utf8')) as Lists | null) : null;
  if (before === null) return drafted;
  const names = drafted as Lists;
  const named = new Set(textsIn(files));
  const keysOf = (one: NameEntry) => [one.id, ...namesOf(one)];
  const isSame = (one: NameEntry, other: NameEntry) => keysOf(one).some((key) => keysOf(other).includes(key));
  const isNamed = (one: NameEntry) =>
    textsIn([one.name, one.number, one.title, one.aliases]).some((text) => named.has(fold(text)));
  return Object.fromEntries(
    [...new Set([...Object.keys(names), ...Object.keys(before)])].map((list) => {
      const old = before[list] ?? [];
      // An entry that stood in another list stays there.
      const elsewhere = Object.entries(before).flatMap(([other, entries]) =>
        other === list ? [] : (entries ?? []),
      );
      const now = (names[list] ?? []).filter((one) => !elsewhere.some((other) => isSame(one, other)));
      return [
        list,
        [
          ...now.map((one) => old.find((other) => isSame(one, other)) ?? one),
          ...old.filter((one) => !now.some((other) => isSame(one, other)) && isNamed(one)),
        ],
      ];
    }),
  );
}
