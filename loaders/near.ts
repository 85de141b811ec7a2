import type { RequestReader } from '../src/database/statement-runner.js';
import { type NearKind, type NearRow, nearest, textExists } from '../src/queries/near.js';
import { inOneLine } from '../src/queries/snippet.js';
import { parseSimilarText, type SearchText } from '../src/queries/text-match.js';
import { fold, foldWithPlaces } from '../src/records/text.js';
import { loadRows } from './batch.js';
import { type MaybePromise, mapMaybe } from './maybe-promise.js';
import { likenessTo } from './similarity.js';

/** Words on record that are similar to other words, and the id of the first node that contains them. */
export interface NearWords {
  readonly id: string;
  readonly words: string;
  /** From 0 to 1. */
  readonly score: number;
}

/** The lowest score of a suggestion: one character of three may differ, or two of five. */
const LEAST_NEAR = 0.6;
const SUGGESTIONS = 5;
/** How many characters of a text are compared: the time grows with its length times the length of the words. */
const LONGEST_COMPARED = 500;
/** How many characters of all words together are compared: few titles are longer, and fewer still differ only after that. */
const MOST_COMPARED = 64;

/** @returns the words, cut off after `MOST_COMPARED` characters in all */
function limitLength(words: readonly string[]): string[] {
  let left = MOST_COMPARED;
  return words
    .map((word) => {
      const some = word.slice(0, left);
      left -= some.length;
      return some;
    })
    .filter((word) => word !== '');
}

interface TextStretch {
  readonly start: number;
  readonly end: number;
  readonly edits: number;
}

/**
 * Finds the stretch of a text with the fewest edits from a word, by one row of edits for each character of the word.
 * @returns of several stretches with as few edits the one whose length is nearest to the word's, and of these the first
 */
export function nearestStretch(word: string, text: string): TextStretch {
  // A row belongs to the first `at` characters of the word. For each end in the text it has the fewest edits to a stretch that
  // ends there, and the start of that stretch.
  let [edits, starts] = [
    new Int32Array(text.length + 1),
    Int32Array.from({ length: text.length + 1 }, (_, at) => at),
  ];
  let [nextEdits, nextStarts] = [new Int32Array(text.length + 1), new Int32Array(text.length + 1)];
  const cell = (row: Int32Array, at: number) => row[at] ?? 0;
  for (let at = 1; at <= word.length; at += 1) {
    nextEdits[0] = at;
    nextStarts[0] = 0;
    for (let end = 1; end <= text.length; end += 1) {
      const replaced = cell(edits, end - 1) + (word.charCodeAt(at - 1) === text.charCodeAt(end - 1) ? 0 : 1);
      const missing = cell(edits, end) + 1;
      const added = cell(nextEdits, end - 1) + 1;
      const fewest = Math.min(replaced, missing, added);
      nextEdits[end] = fewest;
      nextStarts[end] =
        fewest === replaced
          ? cell(starts, end - 1)
          : fewest === missing
            ? cell(starts, end)
            : cell(nextStarts, end - 1);
    }
    [edits, starts, nextEdits, nextStarts] = [nextEdits, nextStarts, edits, starts];
  }
  let best: TextStretch = { start: 0, end: 0, edits: word.length };
  const apart = ({ start, end }: TextStretch) => Math.abs(end - start - word.length);
  for (let end = 1; end <= text.length; end += 1) {
    const one = { start: cell(starts, end), end, edits: cell(edits, end) };
    if (one.edits < best.edits || (one.edits === best.edits && apart(one) < apart(best))) best = one;
  }
  return best;
}

interface Candidate extends NearWords {
  /** The likeness of a whole title to the words, from 0 to 1. It decides between candidates with the same score. */
  readonly whole: number;
}

/**
 * Finds suggestions for words that no node contains: stretches of titles, names and texts that are few edits away from them,
 * or whole titles that share most pairs of neighbouring characters with them.
 * @param words folded
 * @param rows in document order
 * @returns the most similar first; each once, with the first node that contains it
 */
export function rankSuggestions(words: readonly string[], rows: readonly NearRow[]): NearWords[] {
  const wanted = limitLength(words);
  const length = wanted.join('').length;
  const likeness = likenessTo(wanted.join(''));
  const candidates = rows.flatMap(({ id, titles, text }): Candidate[] => {
    const titled = titles.map((title) => ({ title, alike: likeness(fold(title)) }));
    const whole = Math.max(0, ...titled.map(({ alike }) => alike));
    const stretches = [...titles, ...(text === null ? [] : [text])].map((one) => {
      const { folded, places, ends } = foldWithPlaces(one.slice(0, LONGEST_COMPARED), fold);
      const found = wanted.map((word) => nearestStretch(word, folded));
      const edits = found.reduce((sum, stretch) => sum + stretch.edits, 0);
      const said = found.map(({ start, end }) => one.slice(places[start] ?? 0, ends[end - 1] ?? 0));
      return { id, words: inOneLine(said.join(' ')), score: 1 - edits / length, whole };
    });
    return [...stretches, ...titled.map(({ title, alike }) => ({ id, words: title, score: alike, whole }))];
  });
  const near = candidates.filter(({ score, words: found }) => score >= LEAST_NEAR && found !== '');
  // Sorting keeps document order where two are equally near.
  near.sort((a, b) => b.score - a.score || b.whole - a.whole);
  const once = new Map<string, NearWords>();
  for (const { id, words: found, score } of near) {
    const folded = fold(found);
    if (!once.has(folded)) once.set(folded, { id, words: found, score });
  }
  return [...once.values()].slice(0, SUGGESTIONS);
}

/** Finds whether words are on record, and similar words for those that are not. */
export class SuggestionLoader {
  constructor(private readonly graph: RequestReader) {}

  /** @param from as for `textExists` */
  isFound(from: string, params: object): MaybePromise<boolean> {
    return mapMaybe(loadRows(this.graph, textExists(from), params), (rows) => rows.length > 0);
  }

  suggestions({ whole, words }: SearchText, kinds: readonly NearKind[]): MaybePromise<NearWords[]> {
    const similar = parseSimilarText(whole);
    if (similar === undefined) return [];
    return mapMaybe(loadRows(this.graph, nearest(kinds), { query: similar.query }), (rows) =>
      rankSuggestions(words, rows),
    );
  }
}
