import { Converter } from 'opencc-js/t2cn';

const BRACKETS: Readonly<Record<string, string>> = {
  '〔': '(',
  '〕': ')',
  '[': '(',
  ']': ')',
  '【': '(',
  '】': ')',
  '﹝': '(',
  '﹞': ')',
  '「': '"',
  '」': '"',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '。': '.',
  '、': ',',
};

/** White space and invisible characters: zero-width characters, soft hyphens, variation selectors, direction marks. */
const UNSEEN = /[\s\p{Default_Ignorable_Code_Point}]+/gu;
/** Characters that printers use for 〇. They are replaced everywhere, so that a part of a text folds as it does in the whole. */
const CIRCLE = /[○◯]/gu;

/**
 * Folds a text: NFKC, lower case, no white space or invisible characters, one style of brackets, quotation marks and 〇.
 * Traditional characters stay. The ids of imported records contain folded names, so a change here changes those ids.
 * @returns the folded text; may be empty
 */
export function foldMarks(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(UNSEEN, '')
    .replace(CIRCLE, '〇')
    .replace(/[〔〕[\]【】﹝﹞「」“”‘’。、]/gu, (mark) => BRACKETS[mark] ?? mark);
}

const toSimplified = Converter({ from: 't', to: 'cn' });
/**
 * Cache of converted characters. A conversion takes 5 µs, and a source has hundreds of thousands of characters. The cache stays
 * small, because Unicode has 100,000 Chinese characters in all.
 */
const simplified = new Map<string, string>();

/** Converts one character and never a phrase, so that a part of a text folds as it does in the whole. */
function simplify(character: string): string {
  const known = simplified.get(character);
  if (known !== undefined) return known;
  const once = toSimplified(character);
  // 薴 becomes 苧, and 苧 becomes 苎. Folding a folded text again must not change it.
  const found = once === character ? character : simplify(once);
  simplified.set(character, found);
  return found;
}

/**
 * Folds a text for comparison in every look-up and every search. OCR and typists mix full-width and half-width forms, brackets
 * and spaces. Documents and users mix traditional and simplified characters. So `foldMarks` is applied, and traditional
 * characters become simplified.
 * @returns the folded text; may be empty
 */
export function fold(text: string): string {
  return foldMarks(text).replace(/\p{Script=Han}/gu, simplify);
}

/**
 * Folds a text character by character.
 * @param foldCharacter folds one character with its combining marks; the result may be empty, one character or several
 * @returns the folded text; for each of its UTF-16 units, the start (`places`) and the end (`ends`) of its character in `text`
 */
export function foldWithPlaces(
  text: string,
  foldCharacter: (character: string) => string,
): { readonly folded: string; readonly places: readonly number[]; readonly ends: readonly number[] } {
  let folded = '';
  const places: number[] = [];
  const ends: number[] = [];
  for (const { 0: character, index } of text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const piece = foldCharacter(character);
    folded += piece;
    for (let unit = 0; unit < piece.length; unit += 1) {
      places.push(index);
      ends.push(index + character.length);
    }
  }
  return { folded, places, ends };
}

/**
 * @returns the folded text as the full-text index stores it: one term for each letter, digit and Chinese character. A phrase
 * query then finds every substring ('17' also inside '2017'); with words as terms it would not.
 */
export function toSearchTokens(text: string): string {
  return (fold(text).match(/[\p{L}\p{N}]/gu) ?? []).join(' ');
}

/**
 * @returns a cell's text without the breaks that the width of the column caused: 行政 处罚 becomes 行政处罚. White space between
 * two Latin letters or digits stays.
 */
export function joinWrappedLines(cell: string): string {
  return cell.trim().replace(/(?<![A-Za-z0-9])\s+|\s+(?![A-Za-z0-9])/gu, '');
}

/** @returns a power's title: its main item (主项), then ` / ` and the sub-item (子项) if there is one */
export function titleOf({ main, sub }: { readonly main: string; readonly sub?: string | undefined }): string {
  return sub === undefined ? main : `${main} / ${sub}`;
}

/** @returns a record as a line of its file, without absent values and empty lists; the schema adds empty lists by default */
export function recordLine(record: object): string {
  const said = Object.entries(record).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return `${JSON.stringify(Object.fromEntries(said))}\n`;
}
