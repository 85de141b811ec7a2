import { type Certainty, POWER_TYPES, type PowerTypeName } from '../records/terms.js';
import { joinWrappedLines, titleOf } from '../records/text.js';
import type { Correction, PowerListConfig } from './manifest.js';
import type { NameAuthority } from './name-authority.js';
import { parseLineRange, type SourceText } from './source-text.js';

/**
 * One row of a catalogue of powers (序号 | 事项类型 | 主项 | 子项 | 事项限定 | 原实施部门). The OCR flattened the merged cells of the
 * catalogue and shifted cells into other columns. The parser recognizes a cell by its content if it can (a type, a department, a
 * limitation). If only the column could identify a cell and the row is shifted, the words decide, and the reading is INFERRED.
 */
export interface PowerRow {
  readonly number: number;
  readonly line: number;
  readonly type: PowerTypeName;
  readonly main: string;
  readonly sub: string | undefined;
  readonly limitation: string | undefined;
  /** The former holder as printed, without its remark. */
  readonly department: string;
  readonly remark: string | undefined;
  readonly alternativeBodies: readonly string[];
  /** Numbers of the other rows that print this row's department (with its remark) or its main item once for several rows. */
  readonly printedIn: readonly number[];
  readonly doubts: readonly RowReadingDoubt[];
}

/** A reading that needed more than the plain text, and the reason. */
export interface RowReadingDoubt {
  readonly kind: Correction['kind'];
  readonly asPrinted: string;
  readonly reading: string;
  readonly alternatives: readonly string[];
  readonly reason: string;
  /** The certainty that the doubt gives to parts of the row. */
  readonly makes: { readonly [Part in RowPart]?: Certainty | undefined };
  /** The reviewed entry that records the doubt; absent if the parser found the doubt itself. */
  readonly correction?: Correction;
}

/** The parts of a row that can be doubtful independently of each other. */
export type RowPart = 'item' | 'type' | 'department';

/** A list of powers as the parser read it. */
export interface PowerList {
  readonly rows: readonly PowerRow[];
  /** Lines of repeated table heads. */
  readonly headLines: readonly number[];
}

const COLUMN = { type: 1, main: 2, sub: 3, limitation: 4, department: 5 } as const;
/** The name of an administrative act ends with these words. A sub-item that lists violations ends with 的. */
const ACT = /(?:处罚|审批|审核|核发|备案)(?:\([^()]*\))?$/u;
const REMARK = /^(?<body>[^()（）]+?)\s*[（(](?<remark>[^()（）]+)[)）]$/u;
/** The narrow column broke the type 其他权力 over two rows: 其他 in the first, 权力 in the second (lines 895 and 896). */
const BROKEN_TYPE = { first: '其他', second: '权力', whole: '其他权力' } as const;

interface Cell {
  readonly column: number;
  readonly text: string;
}
/** A label that is printed once and also applies to the rows below, with the doubts about the cell that prints it. */
interface CarriedLabel<T> {
  readonly value: T;
  /** Number of the row in which it is printed. */
  readonly row: number;
  readonly page: number;
  readonly slid: boolean;
}
interface CurrentMainItem {
  readonly main: string;
  /** Number of the row in which it is printed. */
  readonly row: number;
  readonly hasSub: boolean;
  /** Number of the row that prints the main item, if the main item is shifted there. */
  readonly slidAt: number | undefined;
}
/** The texts of a row, and the numbers of the rows that print the labels which apply to it. */
interface RowLabels {
  readonly row: number;
  readonly texts: readonly string[];
  readonly department: { readonly body: string; readonly remark: string | undefined } | undefined;
  readonly departmentRow: number | undefined;
  readonly mainRow: number | undefined;
}
interface ItemReading {
  main: string;
  sub: string | undefined;
  slid: boolean;
  /** Whether the main item is printed in this row but not in its own column. */
  mainSlid: boolean;
  mainPrinted: boolean;
  why: string;
}

/**
 * Reads a catalogue of powers.
 * @param source the gazette
 * @param list the lines of the table, and the texts that its column 事项限定 may contain
 * @param authority the city's names; a cell with one of them is a department
 * @param corrections the reviewed entries for this table
 * @returns every row, and the lines of the repeated heads
 * @throws Error with the line if a row cannot be read, its number is out of order, or a corrected text is not in the table; Error
 * with the list's path if the number of rows differs from the manifest
 */
export function readPowerList(
  source: SourceText,
  list: PowerListConfig,
  authority: NameAuthority,
  corrections: readonly Correction[],
): PowerList {
  const [start, end] = parseLineRange(list.lines);
  const rows: PowerRow[] = [];
  const headLines: number[] = [];
  const labels: RowLabels[] = [];
  let page = 0;
  let type: CarriedLabel<PowerTypeName> | undefined;
  let department: CarriedLabel<{ body: string; remark: string | undefined }> | undefined;
  let running: CurrentMainItem | undefined;

  for (let line = start; line <= end; line++) {
    const words = source.line(line);
    const cells = words.split('\t');
    if (cells[0] === '序号') {
      page++;
      headLines.push(line);
      continue;
    }
    if (cells[1]?.trim() === '' && cells[2]?.trim() === '主项') {
      headLines.push(line);
      continue;
    }
    if (!/^\d+$/u.test(cells[0] ?? '')) continue;
    const number = Number(cells[0]);
    if (number !== rows.length + 1)
      throw new Error(`line ${line}: row ${number} follows row ${rows.length}; the numbers must have no gap`);

    let doubts: RowReadingDoubt[] = [];
    const slide = (part: RowPart, reading: string, why: string) =>
      doubts.push({
        kind: 'SHIFTED_COLUMN',
        asPrinted: words,
        reading,
        alternatives: [],
        reason: why,
        makes: { [part]: 'INFERRED' },
      });
    let shift = 0;
    let limitation: string | undefined;
    const texts: Cell[] = [];

    for (const [column, cell] of cells.entries()) {
      const text = joinWrappedLines(cell);
      if (column === 0 || text === '') continue;
      const typeName = readType(text, source, line);
      const body = REMARK.exec(text)?.groups;
      if (typeName !== null && column <= COLUMN.main) {
        shift = column - COLUMN.type;
        type = { value: typeName, row: number, page, slid: shift !== 0 };
        if (text !== typeName) {
          doubts.push({
            kind: 'BROKEN_CELL',
            asPrinted: text,
            reading: typeName,
            alternatives: [],
            reason: 'The type is broken over two rows of the table; each row prints one half of it.',
            makes: { type: 'INFERRED' },
          });
        }
      } else if (column >= COLUMN.limitation && authority.knows(body?.body ?? text)) {
        department = {
          value: { body: body?.body ?? text, remark: body?.remark },
          row: number,
          page,
          slid: column !== COLUMN.department,
        };
      } else if (list.limitations.includes(text)) {
        limitation = text;
        shift = column - COLUMN.limitation;
      } else texts.push({ column, text });
    }
    const item = readItem(texts, shift, running);
    if (item === null)
      throw new Error(
        `line ${line}: the cells of row ${number} are ambiguous; add the row to corrections.yaml`,
      );

    const reviewed = corrections.filter((correction) => appliesTo(correction, line, number));
    const restsOnSlid = item.mainPrinted ? undefined : running?.slidAt;
    let { main, sub } = item;
    if (!item.slid && restsOnSlid !== undefined)
      slide('item', `${main} / ${sub}`, `Its main item stands in row ${restsOnSlid}, which slid.`);
    if (item.slid) slide('item', titleOf({ main, sub }), item.why);
    if (type === undefined || department === undefined)
      throw new Error(`line ${line}: row ${number} comes before the first type or department`);
    let typeRead = type.value;
    let holder = department.value;
    if (type.slid || texts[0]?.column === COLUMN.type) {
      slide(
        'type',
        typeRead,
        'The column of types holds other words in this row, or the type stands in another column.',
      );
    }
    if (department.slid) {
      slide('department', holder.body, 'The department stands in a spurious seventh column, beside its own.');
    }
    if (type.page !== page) doubts.push(carriedDoubt('type', typeRead));
    if (department.page !== page) doubts.push(carriedDoubt('department', holder.body));
    const alternativeBodies: string[] = [];

    // If a reviewed entry sets a part, the parser's own reading of it adds no doubt (row 399).
    doubts = doubts.filter(
      ({ makes }) => !reviewed.some(({ set }) => partsOf(set).some((part) => part in makes)),
    );
    for (const correction of reviewed) {
      const { set = {} } = correction;
      if (set.type !== undefined) typeRead = requireType(set.type, line);
      if (set.main !== undefined) main = set.main;
      if (set.sub !== undefined) sub = set.sub ?? undefined;
      if (set.department !== undefined || set.remark !== undefined)
        holder = { body: set.department ?? holder.body, remark: set.remark ?? undefined };
      alternativeBodies.push(...correction.alternativeBodies);
      doubts.push({
        kind: correction.kind,
        asPrinted: correction.asPrinted ?? words,
        reading: correction.reading,
        alternatives: correction.alternatives,
        reason: correction.reason,
        makes: correction.certainty,
        correction,
      });
    }
    checkWords(main, sub, source, line, start);
    const printedMain = item.mainPrinted ? number : (running?.row ?? number);
    const mainRow = main === item.main ? printedMain : main === running?.main ? running.row : undefined;
    running = {
      main,
      row: mainRow ?? number,
      hasSub: sub !== undefined,
      slidAt: !item.mainPrinted ? running?.slidAt : item.mainSlid ? number : undefined,
    };
    rows.push({
      number,
      line,
      type: typeRead,
      main,
      sub,
      limitation,
      department: holder.body,
      remark: holder.remark,
      alternativeBodies,
      printedIn: [],
      doubts,
    });
    labels.push({
      row: number,
      texts: texts.map(({ text }) => text),
      department: department.row === number ? department.value : undefined,
      departmentRow: holder === department.value ? department.row : undefined,
      mainRow,
    });
  }
  if (rows.length !== list.rows)
    throw new Error(`${list.path}: ${rows.length} rows were read, but its heading says ${list.rows}`);
  return { rows: rows.map((row) => ({ ...row, printedIn: rowsThatPrint(row, labels) })), headLines };
}

/**
 * @returns the numbers of the other rows that print the labels of a row. For a label that a reviewed entry sets and that does not
 * continue from a row above, this is the nearest row that prints it.
 */
function rowsThatPrint(
  { number, department, remark, main }: PowerRow,
  labels: readonly RowLabels[],
): number[] {
  const nearest = (prints: (row: RowLabels) => boolean) =>
    labels.filter(prints).sort((a, b) => Math.abs(a.row - number) - Math.abs(b.row - number))[0]?.row;
  const own = labels.find(({ row }) => row === number);
  const rows = [
    own?.departmentRow ??
      nearest((row) => row.department?.body === department && row.department.remark === remark),
    own?.mainRow ?? nearest(({ texts }) => texts.includes(main)),
  ];
  return [...new Set(rows.flatMap((row) => (row === undefined || row === number ? [] : row)))].sort(
    (a, b) => a - b,
  );
}

function readType(text: string, source: SourceText, line: number): PowerTypeName | null {
  if (text in POWER_TYPES) return text as PowerTypeName;
  const half = (at: number) => joinWrappedLines(source.line(at).split('\t')[COLUMN.type] ?? '');
  if (text === BROKEN_TYPE.first && half(line + 1) === BROKEN_TYPE.second) return BROKEN_TYPE.whole;
  if (text === BROKEN_TYPE.second && half(line - 1) === BROKEN_TYPE.first) return BROKEN_TYPE.whole;
  return null;
}

function requireType(text: string, line: number): PowerTypeName {
  if (text in POWER_TYPES) return text as PowerTypeName;
  throw new Error(`line ${line}: '${text}' is not a type; allowed: ${Object.keys(POWER_TYPES).join(' ')}`);
}

/**
 * @param texts the texts of a row that are neither number, type, limitation nor department
 * @returns the texts as main item and sub-item; null if they are ambiguous
 */
function readItem(
  texts: readonly Cell[],
  shift: number,
  running: CurrentMainItem | undefined,
): ItemReading | null {
  const [first, second, third] = texts;
  if (first === undefined || third !== undefined) return null;
  const at = (cell: Cell) => cell.column - shift;
  if (second !== undefined) {
    const plain = at(first) === COLUMN.main && at(second) === COLUMN.sub && shift === 0;
    return {
      main: first.text,
      sub: second.text,
      slid: !plain,
      mainSlid: at(first) !== COLUMN.main || shift !== 0,
      mainPrinted: true,
      why: 'Main item and sub-item stand one column beside their own; their order tells them apart.',
    };
  }
  const asMain = (slid: boolean, why: string): ItemReading => ({
    main: first.text,
    sub: undefined,
    slid,
    mainSlid: slid,
    mainPrinted: true,
    why,
  });
  const asSub = (slid: boolean, why: string): ItemReading | null =>
    running === undefined
      ? null
      : { main: running.main, sub: first.text, slid, mainSlid: false, mainPrinted: false, why };
  switch (at(first)) {
    case COLUMN.main:
      return running?.hasSub && first.text.endsWith('的')
        ? asSub(
            true,
            'A sub-item (it ends with 的, like its neighbours) that slid left into the column of main items.',
          )
        : asMain(shift !== 0, 'The row slid one column, its type or its limitation with it.');
    case COLUMN.sub:
      return asSub(false, '');
    case COLUMN.type:
      return ACT.test(first.text)
        ? asMain(true, 'A main item (its words name an act) that slid left into the column of types.')
        : asSub(true, 'A sub-item (its words name no act) that slid left into the column of types.');
    case COLUMN.limitation:
      return asSub(true, 'A sub-item that slid right into the column of limitations.');
    default:
      return null;
  }
}

/** @returns the parts of a row that a reviewed entry sets */
function partsOf({ type, main, sub, department, remark }: NonNullable<Correction['set']> = {}): RowPart[] {
  return [
    ...(main === undefined && sub === undefined ? [] : (['item'] as const)),
    ...(type === undefined ? [] : (['type'] as const)),
    ...(department === undefined && remark === undefined ? [] : (['department'] as const)),
  ];
}

function carriedDoubt(part: RowPart, reading: string): RowReadingDoubt {
  return {
    kind: 'MERGED_CELL',
    asPrinted: '',
    reading,
    alternatives: [],
    reason: `The page opens without its ${part}; the one of the page before goes on, as the running numbers do.`,
    makes: { [part]: 'INFERRED' },
  };
}

function appliesTo({ lines, rows }: Correction, line: number, number: number): boolean {
  const [start, end] = parseLineRange(lines);
  if (line < start || line > end) return false;
  return rows === undefined || includesRow(rows, number);
}

/** Whether a row number is in a list of numbers and ranges such as `12-15`. */
export function includesRow(rows: readonly (number | string)[], number: number): boolean {
  return rows.some((one) => {
    const [from, to] = parseLineRange(one);
    return number >= from && number <= to;
  });
}

/**
 * Checks that a corrected text is in the source: at the row's line, or in the table from its start to one line below the row.
 * @throws Error with the line if it is not
 */
function checkWords(
  main: string,
  sub: string | undefined,
  source: SourceText,
  line: number,
  start: number,
): void {
  for (const text of [main, ...(sub === undefined ? [] : [sub])])
    if (
      source.find(text, [line, line]) === null &&
      source.find(text, [start, Math.min(line + 1, source.length)]) === null
    )
      throw new Error(`line ${line}: '${text}' is neither in this row nor above it in the table`);
}
