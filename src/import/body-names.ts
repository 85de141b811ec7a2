import type { ListWords } from './list-words.js';

/** The marks between the names of a cell, where the mapping does not name them. */
const MARKS = ['、', '，', ',', '；', ';', '\n'];

/** @returns the parts of a cell between marks, without blank ones */
export function splitCell(text: string, marks: readonly string[]): string[] {
  return marks
    .reduce<string[]>((parts, mark) => parts.flatMap((part) => part.split(mark)), [text])
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/**
 * Finds the names in a cell of bodies. A cell that is a name as a whole is one name (市、县级市场监督管理部门). A cell that begins with
 * levels is one, too: it names a class.
 * @param marks the marks that the mapping names; with none, a cell is one name
 * @param isKnown whether a text is the name of a body
 */
export function namesInCell(
  text: string,
  marks: readonly string[] | undefined,
  isKnown: (name: string) => boolean,
  words: ListWords,
): string[] {
  if (isKnown(text)) return [text];
  const parts = splitCell(text, marks ?? MARKS);
  const isClass = parts.slice(0, -1).some((part) => words.level(part) !== undefined);
  return isClass && marks === undefined ? [text] : parts;
}
