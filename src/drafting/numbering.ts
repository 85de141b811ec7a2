import { NUMERAL, numberOf } from './numerals.js';

/** How a document numbers a piece of text. */
export type NumberingKind =
  | 'CHAPTER'
  | 'ARTICLE'
  | 'DECIMAL'
  | 'CHINESE'
  | 'CHINESE_BRACKET'
  | 'ARABIC'
  | 'ARABIC_BRACKET'
  | 'CIRCLE';

/** The number before a piece of text. */
export interface Numbering {
  readonly kind: NumberingKind;
  /** Its own number; for 2.1.3 the last of them. */
  readonly number: number;
  /** As a path writes it: 第十条之一, 一, (二), 3.4.1. */
  readonly label: string;
  /** Number of characters of the text that belong to it. */
  readonly length: number;
  /** For 2.1.3, how many numbers; 1 otherwise. */
  readonly depth: number;
}

interface NumberingForm {
  readonly kind: NumberingKind;
  readonly pattern: RegExp;
  /** Texts that begin with this form. The tests read them. */
  readonly examples: readonly string[];
}

const CIRCLES = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** The forms of numbers in documents, in the order in which they are tried. The group `n` is the number. */
export const NUMBERING_FORMS: readonly NumberingForm[] = [
  {
    kind: 'CHAPTER',
    pattern: new RegExp(`^第(?<n>${NUMERAL}+|\\d+)[编章节]`, 'u'),
    examples: ['第一章总则', '第3节一般规定'],
  },
  {
    kind: 'ARTICLE',
    pattern: new RegExp(`^第(?<n>${NUMERAL}+|\\d+)条(?:之${NUMERAL}+)?`, 'u'),
    examples: ['第十条之一各级人民政府应当', '第3条本办法'],
  },
  {
    kind: 'DECIMAL',
    pattern: /^(?:\d{1,2}\.){1,3}(?<n>\d{1,2})(?![\d.%]|[个项年月日万亿元家米公])/u,
    examples: ['3.4.1应急响应', '2.1指挥部'],
  },
  {
    kind: 'CHINESE',
    pattern: new RegExp(`^(?<n>${NUMERAL}{1,4})[、.]`, 'u'),
    examples: ['一、总体要求', '十一、压实责任'],
  },
  {
    kind: 'CHINESE_BRACKET',
    pattern: new RegExp(`^[(〔[](?<n>${NUMERAL}{1,4})[)〕\\]][、.]?`, 'u'),
    examples: ['(一)基本原则', '(十二)其他'],
  },
  {
    kind: 'ARABIC',
    pattern: /^(?<n>\d{1,3})(?:[、.](?!\d)|\.(?=\d{4}年))/u,
    examples: ['1.强化帮扶', '12、落实责任', '1.2020年6月1日前'],
  },
  {
    kind: 'ARABIC_BRACKET',
    pattern: /^\((?<n>\d{1,3})\)[、.]?/u,
    examples: ['(1)宣传', '(12)其他'],
  },
  {
    kind: 'CIRCLE',
    pattern: new RegExp(`^(?<n>[${CIRCLES}])[、.]?`, 'u'),
    examples: ['①建立台账', '②检查'],
  },
];

/**
 * @param text a line without spaces, in half-width punctuation
 * @returns the number with which it begins; undefined if it begins with none
 */
export function numberingOf(text: string): Numbering | undefined {
  for (const { kind, pattern } of NUMBERING_FORMS) {
    const found = pattern.exec(text);
    const written = found?.groups?.n;
    if (found === null || written === undefined) continue;
    const number = kind === 'CIRCLE' ? CIRCLES.indexOf(written) + 1 : numberOf(written);
    if (number === undefined) continue;
    return {
      kind,
      number,
      label: found[0].replace(/[、.]$/u, ''),
      length: found[0].length,
      depth: kind === 'DECIMAL' ? found[0].split('.').length : 1,
    };
  }
  return undefined;
}
