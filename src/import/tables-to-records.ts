import { z } from 'zod';
import { emptyRecords, type RecordOf, type RecordSet } from '../records/index.js';
import type { RecordKind } from '../records/prefixes.js';
import * as terms from '../records/terms.js';
import { foldMarks, titleOf } from '../records/text.js';
import type { CityNames, CityNameTarget } from './city-names.js';
import type { Table, TableRow } from './table.js';
import type { ORGANIZATIONS, POWERS, REGIONS } from './table-columns.js';

type PowerTableRow = TableRow<keyof typeof POWERS>;

/** The tables of an import. `regions` and `organizations` may be empty. */
export interface Tables {
  readonly regions: Table<keyof typeof REGIONS>;
  readonly organizations: Table<keyof typeof ORGANIZATIONS>;
  readonly powers: Table<keyof typeof POWERS>;
}

const DUTY = ['职责', 'DUTY'];
const ALIASES = /[、;；]/u;

/** @returns a name as the last part of an id; the same for every spelling that foldMarks() folds together */
function slugOf(name: string): string {
  return foldMarks(name).replaceAll('/', '-');
}

/** @returns the aliases in a cell */
export const aliasesIn = (cell: string) =>
  cell
    .split(ALIASES)
    .map((alias) => alias.trim())
    .filter((alias) => alias !== '');

/** A row without a name defines nothing. readTable() has already reported the blank cell. */
const isNamed = (row: TableRow<'name'>) => row.text('name') !== '';

/** @returns the cell as one of the allowed words; undefined if it is blank, or if it is another word and was reported */
function readTerm<Key extends string, T extends string>(
  row: TableRow<Key>,
  key: Key,
  allowed: readonly T[],
): T | undefined {
  const text = row.text(key);
  if (text === '') return undefined;
  const found = allowed.find((one) => one === text.toUpperCase());
  if (found === undefined) row.refuse(key, `'${text}' is unknown`, allowed.join(', '));
  return found;
}

function readDay<Key extends string>(row: TableRow<Key>, key: Key): string | undefined {
  const text = row.text(key);
  if (text === '' || z.iso.date().safeParse(text).success) return text || undefined;
  row.refuse(key, `'${text}' is not a date`);
  return undefined;
}

/**
 * Turns tables into records. Problems with a cell are reported through its row. The records are complete only if no row has
 * reported a problem.
 * @param source city/name of the import. Ids contain it, so that two lists never define the same power.
 * @param names the names of the city's other sources; the names that the tables define are added
 * @returns the records, and the table and line of each by its id
 */
export function tablesToRecords(
  source: string,
  tables: Tables,
  names: CityNames,
): {
  readonly records: RecordSet;
  readonly rows: ReadonlyMap<string, { readonly table: keyof Tables; readonly line: number }>;
} {
  const [city = ''] = source.split('/');
  const records = emptyRecords();
  const rows = new Map<string, { table: keyof Tables; line: number }>();
  const add = <K extends RecordKind>(
    kind: K,
    record: RecordOf<K>,
    at: { table: keyof Tables; line: number },
  ): RecordOf<K> => {
    (records[kind] as RecordOf<K>[]).push(record);
    rows.set(record.id, at);
    return record;
  };
  const define = (of: 'HOLDER' | 'REGION', row: TableRow<'name' | 'aliases'>, body: CityNameTarget) => {
    const name = row.text('name');
    const aliases = aliasesIn(row.text('aliases'));
    for (const [index, one] of [name, ...aliases].entries()) {
      const taken = names.define(of, one, body);
      if (taken !== undefined)
        row.refuse(index === 0 ? 'name' : 'aliases', taken, 'a name that nothing else of this city has');
    }
    return { id: body.id, name, aliases };
  };

  const regions = tables.regions.rows.filter(isNamed).map((row) => {
    const named = define('REGION', row, { id: `region:${city}/${slugOf(row.text('name'))}` });
    return { row, named };
  });
  for (const { row, named } of regions) {
    const kind = readTerm(row, 'kind', terms.REGION_KINDS);
    const partOf = names.find('REGION', row, 'partOf')?.id;
    if (partOf === named.id) row.refuse('partOf', 'a region cannot be part of itself');
    if (kind !== undefined) add('regions', { ...named, kind, partOf }, { table: 'regions', line: row.line });
  }

  for (const row of tables.organizations.rows.filter(isNamed)) {
    const kind = readTerm(row, 'kind', terms.ORGANIZATION_KINDS);
    const level = readTerm(row, 'level', terms.LEVELS);
    const region = names.find('REGION', row, 'region')?.id;
    const named = define('HOLDER', row, { id: `org:${city}/${slugOf(row.text('name'))}`, region });
    if (kind !== undefined)
      add('organizations', { ...named, kind, level, region }, { table: 'organizations', line: row.line });
  }

  const documents = new Map<string, { row: PowerTableRow; document: RecordOf<'documents'> }>();
  const items = new Map<string, { row: PowerTableRow; type: string; title: string; quote: string }>();
  for (const row of tables.powers.rows) addPower(row);
  return { records, rows };

  function addPower(row: PowerTableRow): void {
    const at = { table: 'powers' as const, line: row.line };
    const document = documentOf(row);
    const holder = names.find('HOLDER', row, 'holder');
    const region = row.text('region') === '' ? holder?.region : names.find('REGION', row, 'region')?.id;
    if (holder !== undefined && region === undefined && row.text('region') === '')
      row.refuse('region', 'is blank, and the body has no area of its own');
    const type = typeOf(row);
    const role = readTerm(row, 'role', terms.HOLDING_ROLES) ?? 'OWNER';
    const since = readDay(row, 'since');
    if (document === undefined || holder === undefined || region === undefined || type === undefined) return;

    const number = row.text('number');
    const path = `${document.id.slice('document:'.length)}/${slugOf(number)}`;
    const main = row.text('main');
    const sub = row.text('sub') || undefined;
    const title = titleOf({ main, sub });
    const provision = `provision:${path}`;
    const responsibility = `${type === 'DUTY' ? 'duty' : 'power'}:${path}`;
    const shared = {
      id: responsibility,
      order: row.line,
      title,
      certainty: 'CERTAIN' as const,
      doubts: [],
      provisions: [provision],
    };
    const before = items.get(path);
    if (before === undefined) {
      items.set(path, { row, type, title, quote: row.text('quote') });
      add(
        'provisions',
        {
          id: provision,
          order: row.line,
          document: document.id,
          path: row.text('path'),
          text: row.text('quote'),
          lines: [row.line, row.lastLine],
        },
        at,
      );
      if (type === 'DUTY')
        add('duties', { ...shared, hazards: [], levels: [], sameAs: [], prohibits: false }, at);
      else add('powers', { ...shared, powerType: type, mainItem: main, subItem: sub, wordings: [] }, at);
    } else if (before.title !== title || before.type !== type || before.quote !== row.text('quote')) {
      row.refuse(
        'number',
        `'${number}' is already the number of another item, at line ${before.row.line}`,
        'a different number for each item of a document; rows with the same number give several holders of one item and must not differ in type, title or quote',
      );
      return;
    }
    const id = `holding:${path}/${slugOf(holder.id.slice(holder.id.indexOf('/') + 1))}/${role.toLowerCase()}`;
    const twice = rows.get(id);
    if (twice !== undefined) {
      row.refuse('holder', `already holds this item, at line ${twice.line}`);
      return;
    }
    add(
      'holdings',
      {
        id,
        order: row.line,
        holder: holder.id,
        responsibility,
        role,
        status: 'IN_FORCE',
        jurisdiction: { region, except: [], ownArea: false },
        ...terms.limitedTo(row.text('limitation') || undefined),
        validFrom: since,
        asWritten: row.text('holder'),
        roleAsWritten: row.text('role') || tables.powers.headOf('holder'),
        alternatives: [],
        certainty: 'CERTAIN',
        doubts: [],
        derivedBy: [],
        provision,
        grounds: [provision],
      },
      at,
    );
  }

  function typeOf(row: PowerTableRow): RecordOf<'powers'>['powerType'] | 'DUTY' | undefined {
    const text = row.text('type');
    if (text === '') return undefined;
    if (DUTY.includes(text.toUpperCase())) return 'DUTY';
    const chinese = Object.entries(terms.POWER_TYPES).find(([name]) => name === text);
    const found = chinese?.[1] ?? terms.POWER_TYPE_VALUES.find((value) => value === text.toUpperCase());
    if (found === undefined)
      row.refuse(
        'type',
        `'${text}' is unknown`,
        [...Object.entries(terms.POWER_TYPES), DUTY].map((both) => both.join(' or ')).join(', '),
      );
    return found;
  }

  /** @returns the document that a row cites. Rows that cite it again may leave out values that the first such row gave. */
  function documentOf(row: PowerTableRow): RecordOf<'documents'> | undefined {
    const number = row.text('documentNumber') || undefined;
    const title = row.text('documentTitle') || undefined;
    const issuedOn = readDay(row, 'issuedOn');
    const name = number ?? title;
    if (name === undefined) {
      row.refuse('documentNumber', 'number and title of the document are blank', 'at least one of them');
      return undefined;
    }
    const id = `document:${source}/${slugOf(name)}`;
    const known = documents.get(id);
    if (known === undefined) {
      const document = add(
        'documents',
        { id, order: row.line, number, title, aliases: [], issuedOn, status: 'IN_FORCE' },
        { table: 'powers', line: row.line },
      );
      documents.set(id, { row, document });
      return document;
    }
    for (const [key, said, before] of [
      ['documentTitle', title, known.document.title],
      ['issuedOn', issuedOn, known.document.issuedOn],
    ] as const)
      if (said !== undefined && said !== before)
        row.refuse(
          key,
          `'${said}' differs from line ${known.row.line}, which cites ${name} too`,
          before === undefined ? 'the same value at both lines' : `'${before}', or a blank cell`,
        );
    return known.document;
  }
}
