/**
 * One way to compare words. OCR and typists mix full- and half-width forms, brackets and spaces, so every look-up
 * and every search compares folded text: NFKC, lower case, no white space, one style of bracket and of quotation mark.
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

/** @returns the text as it is compared; may be empty. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/gu, '')
    .replace(/[〔〕[\]【】﹝﹞「」“”‘’。、]/gu, (mark) => BRACKETS[mark] ?? mark);
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

const PHONE = /(?:\(0\d{2,3}\)|0\d{2,3}[-—])\s*\d{7,8}|(?<!\d)1[3-9]\d{9}(?!\d)/gu;
const MAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;

/**
 * Telephone numbers and e-mail addresses become blocks of the same length: no contact details are stored or served,
 * and positions in the text stay. The seven- and eight-digit numbers are masked where the words call them a telephone.
 */
export function maskContacts(text: string): string {
  const block = (found: string) => '█'.repeat([...found].length);
  return (
    text
      // Addresses first: of one that is a telephone number (13…@163.com) nothing must be left.
      .replace(MAIL, block)
      .replace(PHONE, block)
      .replace(
        /((?:电\s*话|传\s*真|联系方式)[::]?\s*)(\d[\d\s-]{5,}\d)/gu,
        (_, label: string, digits: string) => label + block(digits),
      )
  );
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
