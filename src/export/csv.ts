import { stringify } from 'csv-stringify/sync';
import type { ReferenceTargetRow } from '../queries/export.js';
import { referenceIn } from '../records/fields.js';
import { type Field, fieldsOf } from '../records/index.js';
import type { RecordKind } from '../records/prefixes.js';
import type { Format } from './format.js';

/** Makes spreadsheet programs read the file as UTF-8. */
export const BOM = '\uFEFF';
/** Separates the values of a cell that has several; no name in the gazettes contains it. */
const BETWEEN = ' | ';
/** Provisions have no name; their ids contain their place in the document. */
const hasName = (kind: RecordKind) => kind !== 'provisions';

type Values = Readonly<Record<string, unknown>>;
type ReferenceTargets = ReadonlyMap<string, ReferenceTargetRow>;

const snake = (name: string) => name.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);
const joinValues = (values: unknown) => (Array.isArray(values) ? values.join(BETWEEN) : '');

function joinNames(ids: unknown, referred: ReferenceTargets): string {
  return joinValues((Array.isArray(ids) ? ids : []).map((id) => referred.get(id)?.name ?? id));
}

/** The columns of a field, each with the function that makes its cell. */
function fieldColumns({
  name,
  type,
  schema,
}: Field): readonly (readonly [
  column: string,
  cell: (value: unknown, referred: ReferenceTargets) => unknown,
])[] {
  const column = snake(name);
  const ofRow = (value: unknown, referred: ReferenceTargets) => referred.get(String(value));
  switch (type) {
    case 'reference':
      return name === 'provision'
        ? [
            ['provision_id', (id) => id],
            ['cited_document', (id, referred) => ofRow(id, referred)?.document],
            ['cited_path', (id, referred) => ofRow(id, referred)?.path],
            ['cited_line_start', (id, referred) => ofRow(id, referred)?.lineStart],
            ['cited_line_end', (id, referred) => ofRow(id, referred)?.lineEnd],
            ['quote', (id, referred) => ofRow(id, referred)?.quote],
          ]
        : [
            [`${column}_id`, (id) => id],
            [column, (id, referred) => ofRow(id, referred)?.name],
          ];
    case 'references':
      return [
        [`${column}_ids`, joinValues],
        ...(referenceIn(schema)?.kinds.some(hasName) ? [[column, joinNames] as const] : []),
      ];
    case 'lines':
      return [
        ['line_start', (lines) => (lines as number[] | undefined)?.[0]],
        ['line_end', (lines) => (lines as number[] | undefined)?.[1]],
      ];
    case 'jurisdiction': {
      const prefix = name === 'jurisdiction' ? '' : `${column.replace('jurisdiction', '')}`;
      const of = (value: unknown) =>
        (value ?? {}) as { region?: string; except?: string[]; ownArea?: boolean };
      return [
        [`${prefix}region_id`, (value) => of(value).region],
        [`${prefix}region`, (value, referred) => ofRow(of(value).region, referred)?.name],
        [`${prefix}except_ids`, (value) => joinValues(of(value).except)],
        [`${prefix}except`, (value, referred) => joinNames(of(value).except, referred)],
        [`${prefix}own_area`, (value) => of(value).ownArea],
      ];
    }
    case 'objects':
      return [[column, (value) => JSON.stringify(value)]];
    default:
      return [[column, (value) => (Array.isArray(value) ? joinValues(value) : value)]];
  }
}

const COLUMNS_OF_KIND = new Map<RecordKind, ReturnType<typeof buildColumns>>();
function buildColumns(kind: RecordKind) {
  return fieldsOf(kind).flatMap((field) =>
    fieldColumns(field).map(([column, cell]) => ({
      column,
      cell: (record: Values, referred: ReferenceTargets) => cell(record[field.name], referred),
    })),
  );
}
function columnsOfKind(kind: RecordKind): ReturnType<typeof buildColumns> {
  const known = COLUMNS_OF_KIND.get(kind) ?? buildColumns(kind);
  COLUMNS_OF_KIND.set(kind, known);
  return known;
}

/** @returns the columns of a kind's file: the fields of its record, and the names of the records that it refers to */
export function csvColumns(kind: RecordKind): readonly string[] {
  return [...columnsOfKind(kind).map(({ column }) => column), 'source'];
}

/** How cells are written. */
export interface CsvOptions {
  /** Whether the file begins with a byte order mark, for spreadsheet programs. */
  readonly bom: boolean;
  /** Whether cells are written unchanged, although spreadsheet programs run a cell that begins with = + - @ as a formula. */
  readonly exact: boolean;
}

/**
 * CSV by RFC 4180, in UTF-8: a file for each kind, with the columns of `csvColumns`. A cell that a spreadsheet program would
 * run as a formula begins with an apostrophe, unless `exact` is set.
 */
export function csv({ bom, exact }: CsvOptions): Format {
  const written = (rows: readonly (readonly unknown[])[]) =>
    stringify(
      rows.map((row) => [...row]),
      { cast: { boolean: String }, escape_formulas: !exact },
    );
  return {
    fileOf: (kind) => `${kind}.csv`,
    asLoaded: false,
    wantsReferred: true,
    head: (kind) => `${bom ? BOM : ''}${written([csvColumns(kind)])}`,
    rows: ({ kind, source, records, referred }) =>
      written(
        records.map((record) => [...columnsOfKind(kind).map(({ cell }) => cell(record, referred)), source]),
      ),
    tail: '',
  };
}
