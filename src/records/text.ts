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

/** Space, and what shows nothing at all: zero-width characters, soft hyphens, variation selectors, marks of direction. */
const UNSEEN = /[\s\p{Default_Ignorable_Code_Point}]+/gu;
/** What printers take for 〇. Wherever it stands: a part of a text must fold as it does in the whole. */
const CIRCLE = /[○◯]/gu;

/**
 * NFKC, lower case, no white space and nothing unseen, one style of bracket, of quotation mark and of nought; the script stays.
 * Ids of imported facts are made of this: a change of it is a change of them.
 * @returns may be empty
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
/** A conversion takes 5 µs, a source has hundreds of thousands of characters; Unicode has 100,000 Chinese ones in all. */
const simplified = new Map<string, string>();

/** Character by character, never by phrases, so that a part of a text folds as it does in the whole. */
function simplify(character: string): string {
  const known = simplified.get(character);
  if (known !== undefined) return known;
  const once = toSimplified(character);
  // 薴 becomes 苧, and 苧 becomes 苎: what is folded must fold to itself.
  const found = once === character ? character : simplify(once);
  simplified.set(character, found);
  return found;
}

/**
 * One way to compare words, for every look-up and every search. OCR and typists mix full- and half-width forms, brackets and
 * spaces, pages and keyboards mix scripts: besides `foldMarks`, traditional characters become simplified ones.
 * @returns the text as it is compared; may be empty
 */
export function fold(text: string): string {
  return foldMarks(text).replace(/\p{Script=Han}/gu, simplify);
}

/**
 * A text folded character by character.
 * @param foldCharacter what a character becomes, the marks over it with it; nothing, one or several
 * @returns the folded text, and where in the text the character begins and ends from which each unit of it comes
 */
export function withPlaces(
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
 * The folded text as the full-text index keeps it: one term for each letter, digit and Chinese character, so that a
 * phrase query finds every substring ('17' inside '2017' too), which words as terms would not.
 */
export function toSearchTokens(text: string): string {
  return (fold(text).match(/[\p{L}\p{N}]/gu) ?? []).join(' ');
}

/**
 * A cell's text without the breaks that the column's width put into it: 行政 处罚 is 行政处罚. A space between two
 * letters or digits of Latin script stays.
 */
export function unwrap(cell: string): string {
  return cell.trim().replace(/(?<![A-Za-z0-9])\s+|\s+(?![A-Za-z0-9])/gu, '');
}

/** @returns a power's title: its main item (主项), and the sub-item (子项) after a stroke. */
export function titleOf({ main, sub }: { readonly main: string; readonly sub?: string | undefined }): string {
  return sub === undefined ? main : `${main} / ${sub}`;
}

/** @returns a record as a line of its file, without what is absent or empty: the schema puts it back. */
export function recordLine(record: object): string {
  const said = Object.entries(record).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return `${JSON.stringify(Object.fromEntries(said))}\n`;
}
