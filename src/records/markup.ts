import { unwrap } from './text.js';

/** Signs that the OCR wrote as commands of LaTeX. */
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

/** @returns a formula of LaTeX as the signs that it stands for: `\geq 37^{\circ}\text{C}` is ≥37℃. */
function formula(latex: string): string {
  return latex
    .replace(/\\(?:text|mathrm|mathit)\{([^{}]*)\}/gu, '$1')
    .replace(/\\([a-z]+)/giu, (_, command: string) => COMMANDS[command] ?? command)
    .replace(/\\([%&#_$])/gu, '$1')
    .replace(/[{}^\s]/gu, '')
    .replaceAll('°C', '℃');
}

/**
 * The words without what the OCR set around them: heads (##) and emphasis (**) of markdown, tags of HTML, formulas of
 * LaTeX, and 'and' where it read 和. Line breaks and the tabs between the cells of a table stay.
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

/** Between the cells of a row of a table in one line of text. */
export const BETWEEN_CELLS = ' | ';

/** A tab, and the end of a row that another row follows. */
const CELL_BORDER = /\t|(?<=\t[^\n]*)\n(?=[^\n]*\t)/u;

/** @returns words that ran over lines, columns or marks of the OCR, as one line of text; cells of a row keep their borders. */
export function plain(words: string): string {
  const cells = stripMarkup(words)
    .split(CELL_BORDER)
    .map((cell) => unwrap(cell));
  return cells.filter((cell) => cell !== '').join(BETWEEN_CELLS);
}
