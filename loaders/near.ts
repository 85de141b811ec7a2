import type { GraphRequest } from '../src/database/statement-runner.js';
import { type NearKind, type NearRow, nearest, textExists } from '../src/queries/near.js';
import { inOneLine } from '../src/queries/snippet.js';
import { type SearchText, similarText } from '../src/queries/text.js';
import { fold, withPlaces } from '../src/records/text.js';
import { rowsOf } from './batch.js';
import { type MaybePromise, mapMaybe } from './maybe-promise.js';
import { likenessTo } from './similarity.js';

/** Words on record that are near to others, and the first thing in which they stand. */
export interface NearWords {
  readonly id: string;
  readonly words: string;
  /** From 0 to 1. */
  readonly score: number;
}

/** With less than this in common words are no help: one character of three may be another, two of five. */
const LEAST_NEAR = 0.6;
const SUGGESTIONS = 5;
/** So much of a text is looked through: comparing takes its length times that of the words. */
const LONGEST_COMPARED = 500;
/** So much of the words is compared, of all together: few titles have more, and fewer still are told by more. */
const MOST_COMPARED = 64;

/** The words as far as they are compared. */
function compared(words: readonly string[]): string[] {
  let left = MOST_COMPARED;
  return words
    .map((word) => {
      const some = word.slice(0, left);
      left -= some.length;
      return some;
    })
    .filter((word) => word !== '');
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly edits: number;
}

/**
 * The stretch of a text that fewest edits lead to from a word, by one row of edits for each character of the word. Of
 * several with as few, the one whose length is nearest to the word's, the first of those.
 */
export function nearestStretch(word: string, text: string): Stretch {
  // Of the row for so many characters of the word: the edits to a stretch that ends here, and where that begins.
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
  let best: Stretch = { start: 0, end: 0, edits: word.length };
  const apart = ({ start, end }: Stretch) => Math.abs(end - start - word.length);
  for (let end = 1; end <= text.length; end += 1) {
    const one = { start: cell(starts, end), end, edits: cell(edits, end) };
    if (one.edits < best.edits || (one.edits === best.edits && apart(one) < apart(best))) best = one;
  }
  return best;
}

interface Candidate extends NearWords {
  /** Which of several with one score comes first: what is alike as a whole. */
  readonly whole: number;
}

/**
 * What may be meant by words that nothing has: stretches of titles, names and texts that few edits lead to, or whole titles
 * that share most neighbours with them, the nearest first; each once, with the first thing in which it stands.
 * @param words folded
 * @param rows in document order
 */
export function suggestions(words: readonly string[], rows: readonly NearRow[]): NearWords[] {
  const wanted = compared(words);
  const length = wanted.join('').length;
  const likeness = likenessTo(wanted.join(''));
  const candidates = rows.flatMap(({ id, titles, text }): Candidate[] => {
    const titled = titles.map((title) => ({ title, alike: likeness(fold(title)) }));
    const whole = Math.max(0, ...titled.map(({ alike }) => alike));
    const stretches = [...titles, ...(text === null ? [] : [text])].map((one) => {
      const { folded, places, ends } = withPlaces(one.slice(0, LONGEST_COMPARED), fold);
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

/** Whether words are on record, and what is near to those that are not. */
export class SuggestionLoader {
  constructor(private readonly graph: GraphRequest) {}

  /** @param from as `textExists` wants it */
  isFound(from: string, params: object): MaybePromise<boolean> {
    return mapMaybe(rowsOf(this.graph, textExists(from), params), (rows) => rows.length > 0);
  }

  suggestions({ whole, words }: SearchText, kinds: readonly NearKind[]): MaybePromise<NearWords[]> {
    const similar = similarText(whole);
    if (similar === undefined) return [];
    return mapMaybe(rowsOf(this.graph, nearest(kinds), { query: similar.query }), (rows) =>
      suggestions(words, rows),
    );
  }
}
