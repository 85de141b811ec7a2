import { eastAsianWidth } from 'get-east-asian-width';

/** If a table is wider than the terminal, cells wider than this are cut; `--json` prints them whole. */
const WIDEST = 40;
const CUT = '…';
const GAP = '  ';

/** The width of a text in columns of the terminal: a Chinese character takes two. */
function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + eastAsianWidth(character.codePointAt(0) ?? 0), 0);
}

function fitToWidth(text: string, width: number): string {
  if (widthOf(text) <= width) return text + ' '.repeat(width - widthOf(text));
  let kept = '';
  for (const character of text) {
    if (widthOf(kept + character) > width - 1) break;
    kept += character;
  }
  return fitToWidth(kept + CUT, width);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The values of an object by path, such as `holder.name`; a list inside it becomes one text. */
function flatten(value: unknown, path: string): (readonly [path: string, text: string])[] {
  if (Array.isArray(value)) {
    const each = value.map((one) => flatten(one, ''));
    const names = [...new Set(each.flatMap((one) => one.map(([name]) => name)))];
    return names.map((name) => [
      [path, name].filter(Boolean).join('.'),
      each.flatMap((one) => one.filter(([is]) => is === name).map(([, text]) => text)).join('; '),
    ]);
  }
  if (isObject(value))
    return Object.entries(value).flatMap(([name, inner]) =>
      flatten(inner, path === '' ? name : `${path}.${name}`),
    );
  return [[path, value == null ? '' : String(value).replace(/\s+/gu, ' ')]];
}

/** @returns rows of objects as a table: a header of paths and one line per row, without columns that are empty in every row */
function formatTable(rows: readonly unknown[], terminalWidth: number): string {
  const cells = rows.map((row) => new Map(flatten(row, '')));
  const columns = [...new Set(cells.flatMap((row) => [...row.keys()]))].filter((column) =>
    cells.some((row) => (row.get(column) ?? '') !== ''),
  );
  const natural = columns.map((column) =>
    Math.max(...[column, ...cells.map((row) => row.get(column) ?? '')].map(widthOf)),
  );
  const needed = natural.reduce((sum, width) => sum + width + GAP.length, -GAP.length);
  const widths = natural.map((width) => (needed <= terminalWidth ? width : Math.min(WIDEST, width)));
  const line = (texts: readonly string[]) =>
    texts
      .map((text, index) => fitToWidth(text, widths[index] ?? 0))
      .join(GAP)
      .trimEnd();
  return [
    line(columns),
    line(widths.map((width) => '-'.repeat(width))),
    ...cells.map((row) => line(columns.map((column) => row.get(column) ?? ''))),
  ].join('\n');
}

/**
 * An answer as text for a terminal: a single value as `path: value`, every list as a table under its path, with the total
 * number of rows if the answer has it.
 * @param terminalWidth characters that fit on a line
 */
export function formatAnswer(data: unknown, terminalWidth: number, path = ''): string {
  if (!isObject(data)) return '';
  const singles: string[] = [];
  const tables: string[] = [];
  for (const [name, value] of Object.entries(data)) {
    const inner = path === '' ? name : `${path}.${name}`;
    const rows = Array.isArray(value) ? value : isObject(value) ? value.nodes : undefined;
    if (Array.isArray(rows) && rows.every(isObject)) {
      const total = isObject(value) ? value.totalCount : undefined;
      const size = typeof total === 'number' ? `${rows.length} of ${total}` : `${rows.length}`;
      tables.push(`${inner}: ${size}${rows.length === 0 ? '' : `\n\n${formatTable(rows, terminalWidth)}`}`);
    } else if (isObject(value)) tables.push(formatAnswer(value, terminalWidth, inner));
    else if (value !== null) singles.push(...flatten(value, inner).map(([at, text]) => `${at}: ${text}`));
  }
  return [singles.join('\n'), ...tables].filter((part) => part !== '').join('\n\n');
}
