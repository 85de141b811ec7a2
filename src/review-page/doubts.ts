// The doubts of a fact as the page shows them, in both languages.

import { reasonInChinese } from '../drafting/facts.js';
import type { Fact } from '../review/facts.js';
import type { DoubtAnswer } from './answers.js';

/** The reasons of the reading of a list of powers (`src/gazette/power-list.ts`), and the same in Chinese. */
const REASONS_OF_ROWS: readonly (readonly [RegExp, string])[] = [
  [/^Its main item stands in row (\d+), which slid\.$/u, '其主项在第 $1 行，该行错列。'],
  [
    /^The column of types holds other words in this row, or the type stands in another column\.$/u,
    '本行的类型列是其他文字，或类型在另一列。',
  ],
  [
    /^The department stands in a spurious seventh column, beside its own\.$/u,
    '部门在多出的第七列，不在其本列。',
  ],
  [
    /^The page opens without its type; the one of the page before goes on, as the running numbers do\.$/u,
    '本页开头没有类型；沿用上一页的类型，序号也连续。',
  ],
  [
    /^The page opens without its department; the one of the page before goes on, as the running numbers do\.$/u,
    '本页开头没有部门；沿用上一页的部门，序号也连续。',
  ],
  [
    /^The type is broken over two rows of the table; each row prints one half of it\.$/u,
    '类型断在表格的两行，每行各印一半。',
  ],
  [
    /^Main item and sub-item stand one column beside their own; their order tells them apart\.$/u,
    '主项和子项各偏一列，按先后区分。',
  ],
  [
    /^A sub-item \(it ends with 的, like its neighbours\) that slid left into the column of main items\.$/u,
    '子项（与相邻各项同以“的”结尾）左移到主项列。',
  ],
  [/^The row slid one column, its type or its limitation with it\.$/u, '本行连同类型或限定偏了一列。'],
  [
    /^A main item \(its words name an act\) that slid left into the column of types\.$/u,
    '主项（文字是一种行为）左移到类型列。',
  ],
  [
    /^A sub-item \(its words name no act\) that slid left into the column of types\.$/u,
    '子项（文字不是一种行为）左移到类型列。',
  ],
  [/^A sub-item that slid right into the column of limitations\.$/u, '子项右移到限定列。'],
];

const inChinese = (reason: string): string => {
  const known = REASONS_OF_ROWS.find(([words]) => words.test(reason));
  return known === undefined ? reasonInChinese(reason) : reason.replace(...known);
};

/** @returns the doubts of a fact; what a person wrote stays in the language of that person */
export const doubtsOf = ({ doubts }: Pick<Fact, 'doubts'>): DoubtAnswer[] =>
  doubts.map(({ alternatives, reason }) => ({
    reason: { en: reason, zh: inChinese(reason) },
    alternatives: { en: alternatives, zh: alternatives.map(reasonInChinese) },
  }));

/** @returns what the page says of a list of powers that cannot be read */
export const unreadableList = (problem: string): DoubtAnswer => ({
  reason: { en: `The rows cannot be read: ${problem}`, zh: `各行无法读取：${problem}` },
  alternatives: { en: [], zh: [] },
});
