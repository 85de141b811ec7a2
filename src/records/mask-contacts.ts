import { foldWithPlaces } from './text.js';

/*
 * Recognizes telephone numbers and e-mail addresses by their form (a mobile number, an area code before a number, an address) or
 * by a word beside them (电话 2192345). A number of the same length with neither is an amount, a date or a code. All patterns
 * except CANDIDATE read folded text, in which digits, signs and dashes have one form.
 */
const DASHES = /[\u2010-\u2015\u2212\u2500\uFE58\uFE63\u30FC]/u;
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/u;

/**
 * Folds one character. Circled and raised digits stay, because they are marks beside a number and not part of it. Characters that
 * NFKC turns into several also stay.
 */
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

/** A text without a match has no contact details: seven digits with few signs between them, or the sign of an address. */
const CANDIDATE = /[@＠﹫]|\(at\)|(?:\p{Nd}[^\p{L}\p{Nd}\n]{0,4}){6}\p{Nd}/iu;

const AREA = '(?:010|02\\d|0[3-9]\\d{2})';
const LOCAL = '\\d(?:[ -]?\\d){6,7}';
const EXTENSION = '(?:(?: ?转 ?|-| ?ext\\.? ?)\\d{1,6})?';
const MOBILE =
  '1[3-9]\\d(?:[ .-]?\\d{4}[ .-]?\\d{4}|\\d[ .-]\\d{3}[ .-]\\d{4}|[ .-]\\d{3}[ .-]\\d{5})(?!\\d|[-_]\\d|\\.\\d)';
const HOTLINE = '[48]00(?:-\\d{3}-?\\d{4}|-\\d{4}-?\\d{3})';
/** Not a telephone number: a code has letters, digits or strokes before the digits; an amount has a currency sign. */
const APART = '(?<![\\dA-Za-z.¥$第])(?<![\\dA-Za-z][-_]|[A-Za-z]/)';
const CODE =
  '(?:编码|编号|代码|条码|序号|号码为?编|身份证号?码?|证件号码|[文证账帐单批案项备图档]号|(?<![a-z])no\\.?)';
const NO_CODE = `(?<!${CODE}[为是: ]{0,3})`;
const NO_AMOUNT =
  '(?! ?(?:[元万亿吨亩户件次项号部台套株米%]|人(?!工)|个(?!人)|平方|立方|公里|千米|公斤|千克))';
/** In a row of numbers that are separated by spaces, three of them together may look like one mobile number. */
const SPACED = '1[3-9]\\d[ .-]?\\d{4}[ .-]?\\d{3}';
const ROW_BEFORE = `(?<!(?<!${SPACED})\\d )`;
const ROW_BEHIND = `(?! (?!${SPACED})\\d)`;

const BY_FORM = [
  // An address that begins with a telephone number is masked as a whole.
  String.raw`(?<![\w.+-])[\w.+-]+ ?(?:@|\(at\)) ?[\w-]+(?:\.[\w-]+|。(?:com|cn|net|org|gov|edu)\b)+`,
  `\\(${AREA}\\)[ -]*${LOCAL}${EXTENSION}(?!\\d)`,
  `${APART}${NO_CODE}${ROW_BEFORE}${AREA}[ -]{1,3}${LOCAL}${EXTENSION}(?!\\d)${NO_AMOUNT}`,
  `${APART}${NO_CODE}(?:(?:010|02\\d)[2-9]\\d{7}|0[3-9]\\d{2}[2-9]\\d{6,7})(?![\\dA-Za-z])${NO_AMOUNT}`,
  `(?:\\+ ?|(?<!\\d)00|\\()(?:86|85[23]|886)\\)?[ -]?(?:${MOBILE}|\\(?0?\\d{2,3}\\)?[ -]?${LOCAL}${EXTENSION}(?!\\d))`,
  `${APART}${NO_CODE}${ROW_BEFORE}(?:86[ -])?${MOBILE}${ROW_BEHIND}${NO_AMOUNT}`,
  // Eleven digits without a separator are one number, even in a row of numbers.
  `${APART}${NO_CODE}1[3-9]\\d{9}(?![\\dA-Za-z]|[-_]\\d|\\.\\d)${NO_AMOUNT}`,
  `${APART}${NO_CODE}${HOTLINE}(?!\\d)${NO_AMOUNT}`,
].map((pattern) => new RegExp(pattern, 'giu'));

const LABEL = String.raw`(?:电\s*话|传\s*真|手\s*机|座\s*机|固\s*话|热\s*线|总\s*机|联\s*系\s*方\s*式|拨打|致电|[☎☏📞📱]|(?<![a-z])(?:tel(?:ephone)?|fax|phone|mobile|hotline)(?![a-z]))`;
const BETWEEN = String.raw`(?:\([^()\d]{0,12}\)|号码?|no\.?|number|[为是:.,/\s-]){0,8}`;
const PERSON = String.raw`联\s*系\s*人\s*:?\s*\p{Script=Han}{2,4}[\s,:(]{0,3}`;
const DAY =
  '(?:19|20)\\d{2}[-./](?:0?[1-9]|1[0-2])[-./]\\d{1,2}(?!\\d)|(?:19|20)\\d{2} ?- ?(?:19|20)\\d{2}(?!\\d)';
const COMPACT_DAY = '(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])';
/** A number after a word such as 电话. */
const NAMED = `(?:\\+?86[ -]?)?(?:${MOBILE}|(?!${DAY})(?:[48]00[ -]\\d{3,4}[ -]?\\d{3,4}|(?:\\(?0\\d{2,3}\\)?[ -]{0,3})?(?:\\d{7,12}|\\d{3,4}[ -]\\d{4}))${EXTENSION}(?!\\d|\\.\\d)${NO_AMOUNT})`;
const AND = String.raw`\s*(?:[、,;/|&]|或|及|和|与| )\s*`;
/** Separates numbers that have a line each. */
const BELOW = String.raw`\s*\n\s*(?!${COMPACT_DAY})(?=[\d -]*(?:\r?\n|$))`;
const LIST = new RegExp(`(?:${LABEL}${BETWEEN}|${PERSON})(${NAMED}(?:(?:${BELOW}|${AND})${NAMED})*)`, 'giu');
const NUMBER = new RegExp(NAMED, 'giu');
/** A sentence that begins with a label and a colon, and the numbers in it: 电话:办公室 2192345、财务科 2192346。 */
const SENTENCE = new RegExp(String.raw`(?:${LABEL}[^:。;\n\t]{0,6}|联\s*系\s*人):([^。;\n\t]{1,200})`, 'giu');
const IN_SENTENCE = new RegExp(
  `${APART}${NO_CODE}(?!(?:${DAY}|${COMPACT_DAY}))(?:\\d{7,8}|\\d{3,4}[ -]\\d{4})${EXTENSION}(?![\\dA-Za-z]|\\.\\d| ?[年月])${NO_AMOUNT}`,
  'giu',
);
const LABELLED_BEHIND = /(?<![\dA-Za-z.])\d{7,8}(?=\s*\((?:办公|值班|联系)?(?:电话|传真|手机|座机|热线))/gu;

/** A range in folded text. */
type Range = readonly [start: number, end: number];

function rangesOf(pattern: RegExp, text: string, offset = 0): Range[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => [
    offset + index,
    offset + index + found.length,
  ]);
}

/** @returns the matches of `inner` within group 1 of each match of `outer`; the group must be at the end of the match */
function rangesWithin(outer: RegExp, inner: RegExp, text: string): Range[] {
  return [...text.matchAll(outer)].flatMap(({ index, 0: found, 1: part = '' }) =>
    rangesOf(inner, part, index + found.length - part.length),
  );
}

/**
 * Replaces telephone numbers and e-mail addresses by blocks (█) of the same length, so that no contact details are stored or
 * served. Line breaks and positions do not change. Do not use it for identifiers, which may contain any digits.
 */
export function maskContacts(text: string): string {
  if (!CANDIDATE.test(text)) return text;
  const { folded, places, ends } = foldWithPlaces(text, foldCharacter);
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
