import { z } from 'zod';
import { RecordsError } from '../records/read-files.js';
import { InputError, readYaml } from '../records/read-yaml.js';
import { HOLDING_ROLES } from '../records/terms.js';
import { columnsOf, TABLE_NAMES } from './table-columns.js';
import { ENCODINGS } from './tables/decode-text.js';
import { DELIMITERS, type Delimiter } from './tables/read-delimited.js';

/** A column that the list does not need. Its words still stand in the quotation of its row. */
export const IGNORED = 'ignore';
/** What a preview writes for a column that it does not know, and what an import refuses. */
export const UNDECIDED = 'unknown';

const FIELDS = [...new Set(TABLE_NAMES.flatMap((name) => columnsOf(name).map(([, { head }]) => head)))];
const field = z.enum(FIELDS);
const text = z.string().min(1);

const ROWS_OF_HEAD = 'a row, such as 3, or rows from the upper to the lower, such as 3-4, counted from 1';
const isInOrder = (rows: string) => {
  const [from = 0, to = from] = rows.split('-').map(Number);
  // What is no row at all has been told.
  return !(from > to);
};

const isPattern = (source: string) => {
  try {
    return new RegExp(source, 'u') instanceof RegExp;
  } catch {
    return false;
  }
};

const use = z
  .strictObject({
    field: field.describe('The column of docs/records.md that it is'),
    role: z
      .enum(HOLDING_ROLES)
      .optional()
      .describe('The role in which the bodies of the column hold the item'),
    scheme: text
      .optional()
      .describe('The scheme of the codes of the column; the head of the column where absent'),
    pattern: text
      .refine(isPattern, 'a regular expression, such as code=([0-9]+)')
      .optional()
      .describe('A regular expression. Its first group, or all that it finds, is the value'),
  })
  .describe('What a column is');
/** What a column of a file is. */
export type ColumnUse = z.infer<typeof use>;

const layout = z.strictObject({
  table: z
    .enum([...TABLE_NAMES, IGNORED])
    .optional()
    .describe(
      'What the sheet or file has; ignore to pass over it. Where absent, its name says it; a name that says nothing means powers',
    ),
  head: z
    .string()
    .regex(/^[1-9]\d*(?:-[1-9]\d*)?$/u, ROWS_OF_HEAD)
    .refine(isInOrder, ROWS_OF_HEAD)
    .optional()
    .describe('The rows of the head, counted from 1; found where absent'),
  columns: z
    .record(
      text,
      z.union([z.enum([...FIELDS, IGNORED]), use, z.array(use).min(1)], {
        error: `allowed: ${[...FIELDS, IGNORED].join(', ')}, or {field, role, scheme, pattern}, or a list of these`,
      }),
    )
    .optional()
    .describe(
      'What the columns are, by head, where their heads are not known; ignore for a column that is not needed',
    ),
  others: z
    .literal(IGNORED)
    .optional()
    .describe('ignore: columns whose heads are neither known nor in columns are not needed'),
  fixed: z
    .partialRecord(field, text)
    .optional()
    .describe('Values that hold for every row and have no column'),
  each: z
    .array(z.partialRecord(field, text))
    .min(1)
    .optional()
    .describe(
      'Several sets of fixed values: each row says something for each of them, such as a transfer to each of two bodies',
    ),
  separators: z
    .partialRecord(field, z.array(text))
    .optional()
    .describe('The characters between the values of a cell that has several'),
  fill_down: z
    .array(field)
    .optional()
    .describe(
      'Columns of which a blank cell repeats the cell above it, within an item. A new item begins where the first of these columns is not blank',
    ),
  codes: z.partialRecord(field, z.record(text, text)).optional().describe('What a code of a column means'),
  blank: z.array(text).optional().describe('Texts that mean that a cell is blank: ---, 无'),
  pass_over: z
    .array(text)
    .optional()
    .describe('Rows whose first filled cell begins with one of these texts are no rows of the list'),
  locale: z
    .string()
    .regex(/^[a-z]{2}(?:-[A-Z]{2})?$/u, 'a language, such as nl')
    .optional()
    .describe('The language of the names of months'),
});
/** How a table is to be understood, as far as a mapping says so. */
export type Layout = z.infer<typeof layout>;

/** The format of mapping.yaml. */
export const mappingFile = layout
  .extend({
    encoding: z.enum(ENCODINGS).optional().describe('The encoding of text files; found where absent'),
    delimiter: z
      .enum(Object.values(DELIMITERS))
      .optional()
      .describe('The delimiter of text files; found where absent'),
    sheets: z.record(text, layout).optional().describe('What holds for one sheet or file only, by its name'),
  })
  .describe('How the tables of a list are to be understood');
/** The contents of mapping.yaml. */
export type Mapping = z.infer<typeof mappingFile>;

/**
 * @param file a mapping, in YAML
 * @param label its name in messages
 * @throws RecordsError with every problem and its line
 */
export function readMapping(file: string, label: string): Mapping {
  try {
    return readYaml(file, mappingFile, label, 'text');
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new RecordsError(error.problems);
  }
}

/** @returns the delimiter that a mapping names */
export function delimiterOf({ delimiter }: Mapping): Delimiter | undefined {
  return (Object.keys(DELIMITERS) as Delimiter[]).find((one) => DELIMITERS[one] === delimiter);
}

/** @returns what a mapping says of a sheet: for the sheet alone, and then for all */
export function layoutOf({ sheets = {}, encoding: _, delimiter: __, ...all }: Mapping, name: string): Layout {
  const own = sheets[name] ?? {};
  return {
    ...all,
    ...own,
    columns: { ...all.columns, ...own.columns },
    fixed: { ...all.fixed, ...own.fixed },
    separators: { ...all.separators, ...own.separators },
    codes: { ...all.codes, ...own.codes },
  };
}

/** @returns what a column is by the mapping; undefined if the mapping does not name its head */
export function usesOf(
  { columns = {} }: Pick<Layout, 'columns'>,
  head: string,
  same: (one: string, other: string) => boolean,
): readonly ColumnUse[] | typeof IGNORED | undefined {
  const [, said] = Object.entries(columns).find(([name]) => same(name, head)) ?? [];
  if (said === undefined) return undefined;
  if (said === IGNORED) return IGNORED;
  return typeof said === 'string' ? [{ field: said }] : [said].flat();
}
