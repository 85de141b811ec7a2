import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { type Block, fillBlocks } from './merged-blocks.js';
import { trimCell } from './read-delimited.js';
import { isBlankRow, MOST_CELLS, type SheetRow, TableError } from './sheet.js';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** The bounds of the HTML standard for a cell that reaches over columns and rows. */
const MOST_SPANNED = { colspan: 1_000, rowspan: 65_534 } as const;
/** Elements that begin a line of their own. */
const BREAKS = new Set(['br', 'p', 'div', 'li', 'tr']);

/** @returns the nodes below a node in their order. A loop and not a recursion, because a page may be nested to any depth. */
function* below(node: { readonly childNodes: readonly Node[] }): Generator<Node> {
  const open = [...node.childNodes].reverse();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    yield next;
    // One by one: a call cannot have as many arguments as a table has rows.
    if ('childNodes' in next) for (const child of [...next.childNodes].reverse()) open.push(child);
  }
}

const elementsBelow = (node: Element | DefaultTreeAdapterTypes.Document, ...names: readonly string[]) =>
  [...below(node)].filter(
    (one): one is Element => defaultTreeAdapter.isElementNode(one) && names.includes(one.tagName),
  );

function textOf(cell: Element): string {
  let text = '';
  for (const node of below(cell)) {
    if (defaultTreeAdapter.isTextNode(node)) text += node.value.replace(/[ \t\r\n]+/gu, ' ');
    else if (defaultTreeAdapter.isElementNode(node) && BREAKS.has(node.tagName)) text += '\n';
  }
  return trimCell(text.replace(/ *\n[ \n]*/gu, '\n'));
}

function spanOf(cell: Element, name: keyof typeof MOST_SPANNED): number {
  const value = Number(cell.attrs.find((one) => one.name === name)?.value ?? 1);
  if (!Number.isInteger(value) || value < 0) return 1;
  // 0 means: to the last row.
  return value === 0 && name === 'rowspan'
    ? MOST_SPANNED.rowspan
    : Math.min(Math.max(value, 1), MOST_SPANNED[name]);
}

function rowsOf(table: Element): SheetRow[] {
  const lines = elementsBelow(table, 'tr');
  const texts: string[][] = lines.map(() => []);
  const taken: Set<number>[] = lines.map(() => new Set());
  const blocks: Block[] = [];
  let cells = 0;
  for (const [row, line] of lines.entries()) {
    let column = 0;
    for (const cell of elementsBelow(line, 'td', 'th')) {
      while (taken[row]?.has(column)) column += 1;
      const bottom = Math.min(row + spanOf(cell, 'rowspan'), lines.length) - 1;
      const right = column + spanOf(cell, 'colspan') - 1;
      cells += (bottom - row + 1) * (right - column + 1);
      if (cells > MOST_CELLS)
        throw new TableError(
          `has more than ${MOST_CELLS} cells; allowed: at most ${MOST_CELLS} cells (limit: cells)`,
          { line: line.sourceCodeLocation?.startLine ?? 1 },
        );
      for (let at = row; at <= bottom; at += 1)
        for (let to = column; to <= right; to += 1) taken[at]?.add(to);
      const text = texts[row];
      if (text !== undefined) text[column] = textOf(cell);
      blocks.push({ top: row, left: column, bottom, right });
      column = right + 1;
    }
  }
  const covered = fillBlocks(texts, blocks);
  return lines.flatMap((line, row) => {
    const found = Array.from(texts[row] ?? [], (text) => text ?? '');
    const { startLine = 1, endLine = startLine } = line.sourceCodeLocation ?? {};
    const filled = covered.get(row);
    return isBlankRow(found)
      ? []
      : [
          {
            line: startLine,
            lastLine: endLine,
            cells: found,
            ...(filled === undefined ? {} : { covered: filled }),
          },
        ];
  });
}

/** @returns the nearest table around a table */
function tableAround({ parentNode }: Element): Element | undefined {
  let node = parentNode;
  while (node !== null && defaultTreeAdapter.isElementNode(node) && node.tagName !== 'table')
    node = node.parentNode;
  return node !== null && defaultTreeAdapter.isElementNode(node) ? node : undefined;
}

/**
 * Reads the tables of a page, each that has no table within it: old pages lay out their text with tables around tables.
 * @returns the rows of each table, with cells that span rows and columns filled
 * @throws TableError if a table has more cells than a sheet may have
 */
export function readHtmlTables(text: string): SheetRow[][] {
  const page = parse(text, { sourceCodeLocationInfo: true });
  const tables = elementsBelow(page, 'table');
  const around = new Set(tables.map(tableAround));
  return tables
    .filter((table) => !around.has(table))
    .map(rowsOf)
    .filter((rows) => rows.length > 0);
}
