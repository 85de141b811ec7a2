import { withPlaces } from './text.js';

/**
 * Telephone numbers and e-mail addresses. What is one is told by its form (a mobile number, an area code before a number,
 * an address) or by the word before it (电话 2192345); a number of that length with neither is an amount, a day or a code.
 * All patterns read folded text, in which digits, signs and dashes have one form.
 */
const DASHES = /[\u2010-\u2015\u2212\u2500\uFE58\uFE63\u30FC]/u;
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/u;

/** A circled or raised digit is a mark beside a number and no part of it; signs that NFKC writes as several stay too. */
function foldCharacter(character: string): string {
  if (character <= '\u007F') return character;
  if (INVISIBLE.test(character)) return '';
  if (DASHES.test(character)) return '-';
  if (/[〔【﹝]/u.test(character)) return '(';
  if (/[〕】﹞]/u.test(character)) return ')';
  const plain = character.normalize('NFKC');
  if (plain.length !== 1) return character;
  return /\d/u.test(plain) && !/\p{Nd}/u.test(character) ? character : plain;
}

/** Nothing else can hold a contact: seven digits, few signs between them, or the sign of an address. */
const CANDIDATE = /[@＠﹫]|\(at\)|(?:\p{Nd}[^\p{L}\p{Nd}\n]{0,4}){6}\p{Nd}/iu;

const AREA = '(?:010|02\\d|0[3-9]\\d{2})';
const LOCAL = '\\d(?:[ -]?\\d){6,7}';
const EXTENSION = '(?:(?: ?转 ?|-| ?ext\\.? ?)\\d{1,6})?';
const MOBILE =
  '1[3-9]\\d(?:[ .-]?\\d{4}[ .-]?\\d{4}|\\d[ .-]\\d{3}[ .-]\\d{4}|[ .-]\\d{3}[ .-]\\d{5})(?!\\d|[-_]\\d|\\.\\d)';
const HOTLINE = '[48]00(?:-\\d{3}-?\\d{4}|-\\d{4}-?\\d{3})';
/** Codes have letters, digits or strokes before such digits; amounts have a currency. */
const APART = '(?<![\\dA-Za-z.¥$第])(?<![\\dA-Za-z][-_]|[A-Za-z]/)';
const CODE =
  '(?:编码|编号|代码|条码|序号|号码为?编|身份证号?码?|证件号码|[文证账帐单批案项备图档]号|(?<![a-z])no\\.?)';
const NO_CODE = `(?<!${CODE}[为是: ]{0,3})`;
const NO_AMOUNT =
  '(?! ?(?:[元万亿吨亩户件次项号部台套株米%]|人(?!工)|个(?!人)|平方|立方|公里|千米|公斤|千克))';
/** In a row of numbers that are parted by spaces, three of them may look like one. */
const SPACED = '1[3-9]\\d[ .-]?\\d{4}[ .-]?\\d{3}';
const ROW_BEFORE = `(?<!(?<!${SPACED})\\d )`;
const ROW_BEHIND = `(?! (?!${SPACED})\\d)`;

const BY_FORM = [
  // An address that begins with a telephone number is blocked whole.
  String.raw`(?<![\w.+-])[\w.+-]+ ?(?:@|\(at\)) ?[\w-]+(?:\.[\w-]+|。(?:com|cn|net|org|gov|edu)\b)+`,
  `\\(${AREA}\\)[ -]*${LOCAL}${EXTENSION}(?!\\d)`,
  `${APART}${NO_CODE}${ROW_BEFORE}${AREA}[ -]{1,3}${LOCAL}${EXTENSION}(?!\\d)${NO_AMOUNT}`,
  `${APART}${NO_CODE}(?:(?:010|02\\d)[2-9]\\d{7}|0[3-9]\\d{2}[2-9]\\d{6,7})(?![\\dA-Za-z])${NO_AMOUNT}`,
  `(?:\\+ ?|(?<!\\d)00|\\()(?:86|85[23]|886)\\)?[ -]?(?:${MOBILE}|\\(?0?\\d{2,3}\\)?[ -]?${LOCAL}${EXTENSION}(?!\\d))`,
  `${APART}${NO_CODE}${ROW_BEFORE}(?:86[ -])?${MOBILE}${ROW_BEHIND}${NO_AMOUNT}`,
  // Joined digits are one number, whatever stands beside them.
  `${APART}${NO_CODE}1[3-9]\\d{9}(?![\\dA-Za-z]|[-_]\\d|\\.\\d)${NO_AMOUNT}`,
  `${APART}${NO_CODE}${HOTLINE}(?!\\d)${NO_AMOUNT}`,
].map((pattern) => new RegExp(pattern, 'giu'));

const LABEL = String.raw`(?:电\s*话|传\s*真|手\s*机|座\s*机|固\s*话|热\s*线|总\s*机|联\s*系\s*方\s*式|拨打|致电|[☎☏📞📱]|(?<![a-z])(?:tel(?:ephone)?|fax|phone|mobile|hotline)(?![a-z]))`;
const BETWEEN = String.raw`(?:\([^()\d]{0,12}\)|号码?|no\.?|number|[为是:.,/\s-]){0,8}`;
const PERSON = String.raw`联\s*系\s*人\s*:?\s*\p{Script=Han}{2,4}[\s,:(]{0,3}`;
const DAY =
  '(?:19|20)\\d{2}[-./](?:0?[1-9]|1[0-2])[-./]\\d{1,2}(?!\\d)|(?:19|20)\\d{2} ?- ?(?:19|20)\\d{2}(?!\\d)';
const COMPACT_DAY = '(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])';
/** A number where the words call it a telephone. */
const NAMED = `(?:\\+?86[ -]?)?(?:${MOBILE}|(?!${DAY})(?:[48]00[ -]\\d{3,4}[ -]?\\d{3,4}|(?:\\(?0\\d{2,3}\\)?[ -]{0,3})?(?:\\d{7,12}|\\d{3,4}[ -]\\d{4}))${EXTENSION}(?!\\d|\\.\\d)${NO_AMOUNT})`;
const AND = String.raw`\s*(?:[、,;/|&]|或|及|和|与| )\s*`;
/** One number a line. */
const BELOW = String.raw`\s*\n\s*(?!${COMPACT_DAY})(?=[\d -]*(?:\r?\n|$))`;
const LIST = new RegExp(`(?:${LABEL}${BETWEEN}|${PERSON})(${NAMED}(?:(?:${BELOW}|${AND})${NAMED})*)`, 'giu');
const NUMBER = new RegExp(NAMED, 'giu');
/** 电话:办公室 2192345、财务科 2192346。 The numbers of a sentence that a label with a colon begins. */
const SENTENCE = new RegExp(String.raw`(?:${LABEL}[^:。;\n\t]{0,6}|联\s*系\s*人):([^。;\n\t]{1,200})`, 'giu');
const IN_SENTENCE = new RegExp(
  `${APART}${NO_CODE}(?!(?:${DAY}|${COMPACT_DAY}))(?:\\d{7,8}|\\d{3,4}[ -]\\d{4})${EXTENSION}(?![\\dA-Za-z]|\\.\\d| ?[年月])${NO_AMOUNT}`,
  'giu',
);
const LABELLED_BEHIND = /(?<![\dA-Za-z.])\d{7,8}(?=\s*\((?:办公|值班|联系)?(?:电话|传真|手机|座机|热线))/gu;

/** From and to, in folded text. */
type Range = readonly [start: number, end: number];

function rangesOf(pattern: RegExp, text: string, offset = 0): Range[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => [
    offset + index,
    offset + index + found.length,
  ]);
}

/** Where `inner` matches in the last part of each match of `outer`, which is its group. */
function rangesWithin(outer: RegExp, inner: RegExp, text: string): Range[] {
  return [...text.matchAll(outer)].flatMap(({ index, 0: found, 1: part = '' }) =>
    rangesOf(inner, part, index + found.length - part.length),
  );
}

/**
 * Telephone numbers and e-mail addresses become blocks of the same length, at their own places: no contact details are
 * stored or served, and line breaks and positions stay. For words alone: an identifier may have any digits.
 */
export function maskContacts(text: string): string {
  if (!CANDIDATE.test(text)) return text;
  const { folded, places, ends } = withPlaces(text, foldCharacter);
  const ranges = [
    ...BY_FORM.flatMap((pattern) => rangesOf(pattern, folded)),
    ...rangesWithin(LIST, NUMBER, folded),
    ...rangesWithin(SENTENCE, IN_SENTENCE, folded),
    ...rangesOf(LABELLED_BEHIND, folded),
  ].map(([start, end]) => [places[start] ?? 0, ends[end - 1] ?? 0] as const);
  if (ranges.length === 0) return text;
  let masked = '';
  let at = 0;
  for (const [start, end] of ranges.sort(([a], [b]) => a - b)) {
    if (end <= at) continue;
    masked += text.slice(at, start) + text.slice(Math.max(at, start), end).replace(/[^\r\n]/g, '█');
    at = end;
  }
  return masked + text.slice(at);
}
