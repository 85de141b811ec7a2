/**
 * One way to compare words. OCR and typists mix full- and half-width forms, brackets and spaces, so every look-up
 * and every search compares folded text: NFKC, lower case, no white space and nothing unseen, one style of bracket, of
 * quotation mark and of nought.
 */
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

/** @returns the text as it is compared; may be empty. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(UNSEEN, '')
    .replace(CIRCLE, '〇')
    .replace(/[〔〕[\]【】﹝﹞「」“”‘’。、]/gu, (mark) => BRACKETS[mark] ?? mark);
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
export function spell(text: string): string {
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
