import { groupBy } from '../records/group-by.js';
import { maskContacts } from '../records/mask-contacts.js';
import type { HoldingRole } from '../records/terms.js';
import { findHead, type Head, sameHead } from './find-head.js';
import type { ListWords } from './list-words.js';
import { type ColumnUse, IGNORED, type Layout, usesOf } from './mapping.js';
import type { Problems } from './problems.js';
import { columnsOf, type TableColumn, type TableName } from './table-columns.js';
import { placeOfCell, type Sheet, type SheetRow } from './tables/sheet.js';

/** The columns of a table, by key. */
export type ColumnsOf<Key extends string> = Readonly<Record<Key, TableColumn>>;

/** A value of a cell, with what its column says about it. */
export interface CellValue {
  readonly text: string;
  /** The head of its column as the file writes it; that of docs/records.md for a value that the mapping fixes. */
  readonly head: string;
  readonly role?: HoldingRole | undefined;
  readonly scheme?: string | undefined;
  /** Present if a workbook stores the value as a number. */
  readonly number?: number | undefined;
}

/** A column of a file: its position, its head and what it is. */
export interface FileColumn<Key extends string> extends ColumnUse {
  readonly key: Key;
  readonly at: number;
  readonly head: string;
  /** The pattern of the mapping, made once for all rows. */
  readonly expression: RegExp | undefined;
}

/** How a sheet is understood, for the import and for its preview. */
export interface Understood<Key extends string> {
  readonly sheet: Sheet;
  readonly table: TableName;
  readonly head: Head;
  readonly columns: readonly FileColumn<Key>[];
  /** The columns of which nothing is known. */
  readonly unknown: readonly { readonly at: number; readonly head: string }[];
  /** The heads of the columns that the list does not need. */
  readonly ignored: readonly string[];
  /** The columns that must be there and are not. */
  readonly missing: readonly Key[];
  /** The rows below the head, without repeated heads and rows that the mapping passes over. */
  readonly body: readonly SheetRow[];
  /** How many rows each text of the mapping has passed over; empty if the mapping has none. */
  readonly passedOver: ReadonlyMap<string, number>;
}

/**
 * Finds out what the head, the columns and the rows of a sheet are.
 * @returns undefined if the sheet has no head
 */
export function understand<Key extends string>(
  sheet: Sheet,
  table: TableName,
  columns: ColumnsOf<Key>,
  layout: Layout,
  words: ListWords,
): Understood<Key> | undefined {
  const head = findHead(sheet, table, layout, words);
  if (head === undefined) return undefined;
  const all = Object.entries(columns) as [Key, TableColumn][];
  const keys = new Map(all.map(([key, column]) => [column.head, key]));
  const found: FileColumn<Key>[] = [];
  const unknown: { at: number; head: string }[] = [];
  const ignored: string[] = [];
  for (const [at, text] of head.texts.entries()) {
    if (text === '') continue;
    const known = words.head(table, text);
    const uses: readonly ColumnUse[] | typeof IGNORED | undefined =
      usesOf(layout, text, sameHead) ?? (known === undefined ? layout.others : [known]);
    if (uses === IGNORED) ignored.push(text);
    else if (uses === undefined) unknown.push({ at, head: text });
    else
      for (const use of uses) {
        const key = keys.get(use.field);
        if (key === undefined) unknown.push({ at, head: text });
        else
          found.push({
            ...use,
            key,
            at,
            head: text,
            expression: use.pattern === undefined ? undefined : new RegExp(use.pattern, 'u'),
          });
      }
  }
  const has = new Set(found.map(({ key }) => key));
  const missing = all.flatMap(([key, { required, head: name }]) =>
    required === 'ALWAYS' &&
    !has.has(key) &&
    layout.fixed?.[name] === undefined &&
    layout.each?.every((fixed) => fixed[name] !== undefined) !== true
      ? [key]
      : [],
  );
  const isHeadAgain = ({ cells }: SheetRow) => cells.every((cell, at) => cell === (head.texts[at] ?? ''));
  const passedOver = new Map((layout.pass_over ?? []).map((text) => [text, 0]));
  const isPassedOver = ({ cells }: SheetRow) => {
    const first = cells.find((cell) => cell !== '') ?? '';
    const text = layout.pass_over?.find((one) => first.startsWith(one));
    if (text !== undefined) passedOver.set(text, (passedOver.get(text) ?? 0) + 1);
    return text !== undefined;
  };
  const body = sheet.rows
    .slice(head.first + head.count)
    .filter((row) => !isHeadAgain(row) && !isPassedOver(row));
  return { sheet, table, head, columns: found, unknown, ignored, missing, body, passedOver };
}

/** Reports what is wrong with the head of a table. */
function refuseHead<Key extends string>(
  { sheet, table, head, columns: found, unknown, missing }: Understood<Key>,
  columns: ColumnsOf<Key>,
  problems: Problems,
): void {
  const line = sheet.rows[head.first + head.count - 1]?.line ?? 1;
  const names = columnsOf(table).flatMap(([, { head: name, chinese, isKept }]) =>
    isKept === true ? [] : [`${name} (${chinese})`],
  );
  for (const { at, head: text } of unknown)
    problems.add({
      ...placeOfCell(sheet, line, at),
      problem: `'${text}' is not a column; allowed: ${names.join(', ')}`,
    });
  for (const [index, { key, at, head: text }] of found.entries())
    if (columns[key].mayRepeat !== true && found.findIndex((one) => one.key === key) < index)
      problems.add({ ...placeOfCell(sheet, line, at), problem: `the column '${text}' occurs twice` });
  for (const key of missing)
    problems.add({
      ...placeOfCell(sheet, line, 0),
      column: undefined,
      problem: `the column ${columns[key].head} (${columns[key].chinese}) is missing; it contains ${columns[key].allowed}`,
    });
}

/** What the rows of a sheet share. */
interface RowContext<Key extends string> {
  readonly sheet: Sheet;
  readonly columns: ColumnsOf<Key>;
  readonly byKey: ReadonlyMap<Key, readonly FileColumn<Key>[]>;
  readonly layout: Layout;
  /** The position of the sheet among those that have items. */
  readonly index: number;
  readonly repeated: number;
  /** The positions of the columns in which an exported list keeps the places of its rows. */
  readonly kept: { readonly lines: number | undefined; readonly order: number | undefined };
  /** The number of columns of the head. */
  readonly width: number;
  readonly problems: Problems;
}

/** @returns the lines that an exported list gives as 12 or 12-14; undefined if it gives none */
export function linesIn(text: string): [number, number] | undefined {
  const [from, to = from] = text.split('-').map(Number);
  return from ? [from, to ?? from] : undefined;
}

/** The rows of a sheet come before those of the next one; a sheet of a workbook has at most so many. */
const ROWS_OF_A_SHEET = 1_048_576;
/** @returns the position of the sheet in which a row of this place in the list stands */
export const sheetOfOrder = (order: number) => Math.floor(order / ROWS_OF_A_SHEET);
/** The column in which an exported list keeps the places of its rows. */
export const KEPT_ORDER = 'source_order';

/** A row of a table, with its place in the file and a way to report a problem with a cell. */
export interface TableRow<Key extends string> {
  readonly line: number;
  readonly lastLine: number;
  readonly sheet: Sheet;
  /** The row of the file. A row that says several things is read several times. */
  readonly written: SheetRow;
  /** Its lines for a citation: those of the file, or those that an exported list gives. */
  readonly lines: [number, number];
  /** Its place in the list: by sheet, and within a sheet by line; or the one that an exported list gives. */
  readonly order: number;
  /** The file and line, or sheet and row, for a citation of a list that does not name the place itself. */
  readonly place: string;
  /** All that stands in the row, cell by cell, with what the mapping fills from above. */
  readonly words: string;
  /** The body that has the item, in the words of the row. */
  readonly department: string;
  /** Which of several things that a row says it is, from 0. */
  readonly repeated: number;
  /** The language of the names of months, where the mapping names it. */
  readonly locale: string | undefined;
  /** @returns whether the file or the mapping has the column */
  has(key: Key): boolean;
  /** @returns the cells of a column that are not blank; several columns of a file may be one column of the list */
  values(key: Key): CellValue[];
  /** @returns a cell's text, with contact details masked except in designations; empty if there is none */
  text(key: Key): string;
  /** @returns what a code of a column means by the mapping; the text itself if it is no such code */
  decode(key: Key, text: string): string;
  /** @returns the marks between the values of a cell, where the mapping names them */
  separators(key: Key): readonly string[] | undefined;
  /**
   * Reports a problem with a cell.
   * @param allowed what the cell may contain; the description of the column where absent
   * @param apart tells the problem apart from those of other cells of the column that differ in it only
   */
  refuse(key: Key, problem: string, allowed?: string, apart?: string): void;
}

/** A class, because a list may have 100,000 rows, and an object of functions needs more memory for each. */
class SheetTableRow<Key extends string> implements TableRow<Key> {
  constructor(
    private readonly context: RowContext<Key>,
    readonly written: SheetRow,
    private readonly cells: readonly string[],
  ) {}

  get line(): number {
    return this.written.line;
  }

  get lastLine(): number {
    return this.written.lastLine;
  }

  get sheet(): Sheet {
    return this.context.sheet;
  }

  get lines(): [number, number] {
    return linesIn(this.#kept('lines')) ?? [this.written.line, this.written.lastLine];
  }

  get order(): number {
    return Number(this.#kept('order')) || this.context.index * ROWS_OF_A_SHEET + this.written.line;
  }

  get place(): string {
    const { file, name, isGrid } = this.context.sheet;
    return isGrid ? `${name}!A${this.written.line}` : `${file}:${this.written.line}`;
  }

  get words(): string {
    return maskContacts(this.cells.filter((cell) => cell !== '').join('\t'));
  }

  has(key: Key): boolean {
    const { byKey, layout, columns } = this.context;
    return byKey.has(key) || layout.fixed?.[columns[key].head] !== undefined;
  }

  values(key: Key): CellValue[] {
    const { byKey, layout, columns } = this.context;
    const said = (byKey.get(key) ?? []).flatMap((column) => this.#read(column) ?? []);
    const fixed = layout.fixed?.[columns[key].head];
    return said.length > 0 || fixed === undefined ? said : [{ text: fixed, head: columns[key].head }];
  }

  text(key: Key): string {
    const [value] = this.values(key);
    return value === undefined ? '' : this.decode(key, value.text);
  }

  decode(key: Key, text: string): string {
    const { layout, columns } = this.context;
    return layout.codes?.[columns[key].head]?.[text] ?? text;
  }

  separators(key: Key): readonly string[] | undefined {
    return this.context.layout.separators?.[this.context.columns[key].head];
  }

  get department(): string {
    const { columns } = this.context;
    const keys = (Object.keys(columns) as Key[]).filter((key) => columns[key].isDepartment === true);
    return keys
      .flatMap((key) => this.values(key))
      .map(({ text }) => text)
      .join(' ');
  }

  get repeated(): number {
    return this.context.repeated;
  }

  get locale(): string | undefined {
    return this.context.layout.locale;
  }

  refuse(key: Key, problem: string, allowed = this.context.columns[key].allowed, apart = ''): void {
    const { sheet, columns, byKey, problems } = this.context;
    const { width } = this.context;
    const cells = this.written.cells.length;
    // A row with too few cells has usually lost one before the place of the problem.
    const isShort = !sheet.isGrid && cells < width;
    problems.add(
      {
        ...placeOfCell(sheet, this.written.line, byKey.get(key)?.[0]?.at ?? 0),
        problem: `${columns[key].head}: ${problem}${isShort ? ` (the row has ${cells} cells, the head ${width})` : ''}; allowed: ${allowed}`,
      },
      `${sheet.file} ${sheet.name} ${key} ${apart}`,
    );
  }

  #kept(column: 'lines' | 'order'): string {
    const { kept } = this.context;
    return kept[column] === undefined ? '' : (this.cells[kept[column]] ?? '');
  }

  #read(column: FileColumn<Key>): CellValue | undefined {
    const { layout, columns } = this.context;
    // A cell that another one reaches across has no value of its own.
    const raw = this.written.covered?.get(column.at) === 'ACROSS' ? '' : (this.cells[column.at] ?? '');
    if (raw === '' || layout.blank?.includes(raw) === true) return undefined;
    const matched = column.expression === undefined ? [raw] : column.expression.exec(raw);
    const text = (matched?.[1] ?? matched?.[0] ?? '').trim();
    if (text === '') return undefined;
    return {
      text: columns[column.key].isDesignation === true ? text : maskContacts(text),
      head: column.head,
      role: column.role,
      scheme: column.scheme,
      number: this.written.numbers?.get(column.at),
    };
  }
}

/**
 * Makes the rows of a table from a sheet that is understood.
 * @param index the position of the sheet among those that have items
 * @param problems receives the problems of the head and of the rows
 * @returns all rows, also those with problems
 */
export function readRows<Key extends string>(
  understood: Understood<Key>,
  columns: ColumnsOf<Key>,
  layout: Layout,
  index: number,
  problems: Problems,
): TableRow<Key>[] {
  refuseHead(understood, columns, problems);
  const { sheet, columns: found, body, head } = understood;
  const byKey = groupBy(found, ({ key }) => key);
  const positionOf = (field: string) => found.find((column) => column.field === field)?.at;
  const kept = { lines: positionOf('source_lines'), order: positionOf(KEPT_ORDER) };
  const contexts = (layout.each ?? [{}]).map(
    (fixed, repeated): RowContext<Key> => ({
      sheet,
      columns,
      byKey,
      layout: { ...layout, fixed: { ...layout.fixed, ...fixed } },
      index,
      repeated,
      kept,
      width: head.texts.length,
      problems,
    }),
  );
  const filled = fillDown(understood, columns, layout);
  const isUsed = (key: Key) =>
    byKey.get(key)?.some((column) => filled.some((cells) => (cells[column.at] ?? '') !== '')) === true;
  // A column that no row fills is as good as none, unless the table must have it.
  const mustBeFilled = [...byKey.keys()].filter(
    (key) => columns[key].required === 'ALWAYS' || (columns[key].required === 'WHERE_PRESENT' && isUsed(key)),
  );
  return body.flatMap((row, at) => {
    refuseStrayCells(row, head, sheet, problems);
    const [first, ...others] = contexts.map(
      (context) => new SheetTableRow(context, row, filled[at] ?? row.cells),
    );
    if (first !== undefined) refuseLosses(first, found, filled[at] ?? row.cells);
    for (const key of mustBeFilled) if (first?.text(key) === '') first.refuse(key, 'is blank');
    return first === undefined ? [] : [first, ...others];
  });
}

/** What a spreadsheet program writes instead of the value of a formula. */
const FORMULA_ERROR = /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)$/u;
/** What programs write instead of characters that they cannot save or read. */
const LOST_CHARACTERS = /\uFFFD|\?{3}/u;

/** Reports cells whose words got lost before the file was given. */
function refuseLosses<Key extends string>(
  row: TableRow<Key>,
  columns: readonly FileColumn<Key>[],
  cells: readonly string[],
): void {
  for (const { key, at } of columns) {
    const text = cells[at] ?? '';
    if (FORMULA_ERROR.test(text))
      row.refuse(
        key,
        `'${text}' is the error of a formula`,
        'a value; correct the formula, or type the value',
      );
    else if (LOST_CHARACTERS.test(text))
      row.refuse(
        key,
        `'${text}' has lost characters`,
        'the file as it was before a program replaced its characters; save it as UTF-8',
      );
  }
}

/** Reports cells that stand beside the columns of the head. */
function refuseStrayCells(
  { cells, line, covered }: SheetRow,
  { texts }: Head,
  sheet: Sheet,
  problems: Problems,
): void {
  const width = texts.length;
  const beyond = cells.findIndex((cell, at) => at >= width && cell !== '' && covered?.has(at) !== true);
  if (beyond !== -1)
    problems.add({
      ...placeOfCell(sheet, line, beyond),
      problem: `the row has ${cells.length} cells; allowed: at most ${width}, as many as the header (put a cell that contains a comma into quotation marks)`,
    });
  for (const [at, text] of texts.entries())
    if (text === '' && (cells[at] ?? '') !== '' && covered?.has(at) !== true)
      problems.add(
        {
          ...placeOfCell(sheet, line, at),
          problem: `'${cells[at]}' stands in a column without a head; allowed: cells below a head`,
        },
        `${sheet.file} ${sheet.name} column ${at}`,
      );
}

/**
 * Fills blank cells with the cells above them, in the columns that the mapping names and within one item.
 * @returns the cells of each row
 */
function fillDown<Key extends string>(
  { columns: found, body }: Understood<Key>,
  columns: ColumnsOf<Key>,
  { fill_down: names = [] }: Layout,
): readonly (readonly string[])[] {
  const [[first] = [], ...others] = names.map((name) =>
    found.filter(({ key }) => columns[key].head === name).map(({ at }) => at),
  );
  if (first === undefined) return body.map(({ cells }) => cells);
  let above: readonly string[] = [];
  return body.map(({ cells }) => {
    if ((cells[first] ?? '') !== '') {
      above = cells;
      return cells;
    }
    const filled = [...cells];
    for (const at of [first, ...others.flat()]) if ((filled[at] ?? '') === '') filled[at] = above[at] ?? '';
    above = filled;
    return filled;
  });
}
