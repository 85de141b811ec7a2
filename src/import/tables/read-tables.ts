import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { decodeUtf8 } from '../../records/file-lines.js';
import { decodeText, type Encoding } from './decode-text.js';
import {
  DELIMITERS,
  type Delimiter,
  findDelimiter,
  readDelimited,
  refuseLongLines,
} from './read-delimited.js';
import { readHtmlTables } from './read-html.js';
import { readWorkbook } from './read-workbook.js';
import { MOST_BYTES, type Sheet, TableError } from './sheet.js';

/** The kinds of files that have tables, by the ends of their names. */
export const TABLE_FILES = ['.csv', '.tsv', '.xlsx', '.html', '.htm'] as const;

/** @returns whether the name of a file says that it has tables */
export const isTableFile = (file: string) =>
  TABLE_FILES.some((end) => end === path.extname(file).toLowerCase());

/** What a workbook begins with, which is a ZIP file. */
const WORKBOOK = Buffer.from('PK\x03\x04', 'latin1');

/** Refuses a file whose name says that it is another kind of file than it is. */
function refuseMisnamed(bytes: Buffer, end: string): void {
  const isWorkbook = bytes.subarray(0, WORKBOOK.length).equals(WORKBOOK);
  if (end !== '.xlsx') {
    if (isWorkbook) throw new TableError('is a workbook; allowed: a name that ends with .xlsx');
    return;
  }
  const text = isWorkbook ? undefined : decodeText(bytes)?.text.trimStart();
  if (text === undefined || text === '') return;
  throw new TableError(
    text.startsWith('<')
      ? 'is a page of HTML; allowed: a name that ends with .html'
      : 'is text; allowed: a name that ends with .csv',
  );
}

/** @returns why a file is no text that can be read, with the line where that begins */
function notDecoded(bytes: Buffer, wanted: Encoding | undefined): TableError {
  if (wanted !== undefined)
    return new TableError(`is not ${wanted}; allowed: the encoding in which the file was saved`);
  const line = bytes.includes(0) ? 1 : firstLineNotUtf8(bytes);
  return line === 1
    ? new TableError('is not text; allowed: UTF-8, UTF-16 or GB18030')
    : new TableError(
        'is not UTF-8 from this line on, and not GB18030 as a whole; allowed: one encoding: UTF-8, UTF-16 or GB18030',
        { line },
      );
}

function firstLineNotUtf8(bytes: Buffer): number {
  let line = 1;
  for (let from = 0; from < bytes.length; line += 1) {
    const end = bytes.indexOf('\n', from);
    const to = end === -1 ? bytes.length : end + 1;
    if (decodeUtf8(bytes.subarray(from, to)) === undefined) break;
    from = to;
  }
  return line;
}

/** How a text file is to be read, where it is not to be found out. */
export interface TextOptions {
  readonly encoding?: Encoding | undefined;
  readonly delimiter?: Delimiter | undefined;
}

/**
 * Reads all tables of a file.
 * @param file its path; its end says what it is
 * @param label its name in messages
 * @throws TableError if the file cannot be read, or is larger than a limit, which the message names
 */
export async function readTables(file: string, label: string, options: TextOptions = {}): Promise<Sheet[]> {
  const { size } = statSync(file);
  if (size > MOST_BYTES)
    throw new TableError(`has ${size} bytes; allowed: at most ${MOST_BYTES} (limit: size of the file)`);
  const bytes = readFileSync(file);
  const end = path.extname(file).toLowerCase();
  refuseMisnamed(bytes, end);
  if (end === '.xlsx') return readWorkbook(bytes, label);
  const decoded = decodeText(bytes, options.encoding);
  if (decoded === undefined) throw notDecoded(bytes, options.encoding);
  const { text, encoding } = decoded;
  const name = path.basename(label, path.extname(label));
  if (end === '.html' || end === '.htm') {
    const tables = readHtmlTables(text);
    if (tables.length === 0) throw new TableError('has no table; allowed: a page with a <table>');
    return tables.map((rows, index) => ({
      file: label,
      name: tables.length === 1 ? name : `${name} ${index + 1}`,
      isGrid: false,
      readAs: `HTML, ${encoding}`,
      rows,
    }));
  }
  const utf8 = Buffer.from(text);
  refuseLongLines(utf8);
  const delimiter = options.delimiter ?? (end === '.tsv' ? '\t' : findDelimiter(utf8));
  return [
    {
      file: label,
      name,
      isGrid: false,
      readAs: `${encoding}, ${DELIMITERS[delimiter]}`,
      rows: readDelimited(utf8, delimiter),
    },
  ];
}
