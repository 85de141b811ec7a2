import { joinWrappedLines } from './text.js';

/** Signs that the OCR wrote as LaTeX commands. */
const COMMANDS: Readonly<Record<string, string>> = {
  geq: '≥',
  ge: '≥',
  leq: '≤',
  le: '≤',
  times: '×',
  div: '÷',
  pm: '±',
  approx: '≈',
  circ: '°',
};

/** @returns a LaTeX formula as plain signs: `\geq 37^{\circ}\text{C}` becomes ≥37℃ */
function formula(latex: string): string {
  return latex
    .replace(/\\(?:text|mathrm|mathit)\{([^{}]*)\}/gu, '$1')
    .replace(/\\([a-z]+)/giu, (_, command: string) => COMMANDS[command] ?? command)
    .replace(/\\([%&#_$])/gu, '$1')
    .replace(/[{}^\s]/gu, '')
    .replaceAll('°C', '℃');
}

/**
 * Removes markup that the OCR added: Markdown headings (##) and emphasis (**), and HTML tags. Replaces LaTeX formulas by plain
 * signs, and 'and' between Chinese characters by 和. Line breaks and the tabs between the cells of a table stay.
 */
export function stripMarkup(words: string): string {
  return words
    .replace(/^[^\S\n\t]*#+(?=[^#])[^\S\n\t]*/gmu, '')
    .replace(/\*+/gu, '')
    .replace(/<\/?(?:p|br|b|i|u|sub|sup|span|div|table|tr|td|th)\b[^<>]*>/giu, '')
    .replace(/<(https?:[^<>\s]+)>/gu, '$1')
    .replace(/\$([^$\n]*[\\^_][^$\n]*)\$/gu, (_, latex: string) => formula(latex))
    .replace(/(?<=\p{Script=Han}) and (?=\p{Script=Han})/gu, '和');
}

/** Separates the cells of a table row in one line of text. */
export const BETWEEN_CELLS = ' | ';

/** A tab, or the line break between two rows of a table. */
const CELL_BORDER = /\t|(?<=\t[^\n]*)\n(?=[^\n]*\t)/u;

/** @returns text that line breaks, table cells or OCR markup interrupt, as one line; BETWEEN_CELLS separates the cells */
export function toOneLine(words: string): string {
  const cells = stripMarkup(words)
    .split(CELL_BORDER)
    .map((cell) => joinWrappedLines(cell));
  return cells.filter((cell) => cell !== '').join(BETWEEN_CELLS);
}
