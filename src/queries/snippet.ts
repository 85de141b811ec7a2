import { fold, foldWithPlaces } from '../records/text.js';

const SENTENCE_END = /[。;；!?！？\n]/u;
/** Longer sentences are cut around the words, because table rows of a plan have hundreds of characters. */
const MOST_CHARACTERS = 120;
const ELLIPSIS = '…';

/** @returns the text with each run of white space as one space: the cells of a table row are separated by tabs */
export function inOneLine(text: string): string {
  return text.trim().replace(/\s+/gu, ' ');
}

/** @returns the start of the character at a place, so that no surrogate pair and no letter with its marks is cut in two */
function characterAt(text: string, place: number): number {
  let at = place;
  while (at > 0 && /^(?:[\uDC00-\uDFFF]|\p{M})/u.test(text.slice(at))) at -= 1;
  return at;
}

function sentenceAround(text: string, start: number, end: number): string {
  let from = start;
  while (from > 0 && !SENTENCE_END.test(text.charAt(from - 1))) from -= 1;
  let to = end;
  while (to < text.length && !SENTENCE_END.test(text.charAt(to - 1))) to += 1;
  if (to - from <= MOST_CHARACTERS) return inOneLine(text.slice(from, to));
  const room = Math.max(0, Math.floor((MOST_CHARACTERS - (end - start)) / 2));
  const left = Math.max(from, characterAt(text, start - room));
  const right = Math.min(to, characterAt(text, end + room));
  return `${left > from ? ELLIPSIS : ''}${inOneLine(text.slice(left, right))}${right < to ? ELLIPSIS : ''}`;
}

/**
 * Finds the sentence with the words of a search: in the first text that contains them joined together, else in the first that
 * contains all of them, else in the first that contains one of them.
 * @param words folded
 * @returns the sentence, cut to about 120 characters; the whole first text where no text contains a word
 */
export function snippet(texts: readonly string[], words: readonly string[]): string {
  const folds = texts.map((text) => ({ text, ...foldWithPlaces(text, fold) }));
  const wanted = [words.join(''), ...words];
  const best =
    folds.find(({ folded }) => folded.includes(words.join(''))) ??
    folds.find(({ folded }) => words.every((word) => folded.includes(word))) ??
    folds.find(({ folded }) => words.some((word) => folded.includes(word)));
  if (best === undefined) return texts[0] ?? '';
  const word = wanted.find((candidate) => best.folded.includes(candidate)) ?? '';
  const at = best.folded.indexOf(word);
  const [start, end] = [best.places[at] ?? 0, best.ends[at + word.length - 1] ?? 0];
  return sentenceAround(best.text, start, end);
}
