import { stringify as stringifyCsv } from 'csv-stringify/sync';
import { stringify as stringifyYaml } from 'yaml';
import { groupBy } from '../records/group-by.js';
import type { RecordOf, RecordSet } from '../records/index.js';
import { RESPONSIBILITIES } from '../records/prefixes.js';
import { LEVELS, type Level, type OrganizationKind } from '../records/terms.js';
import type { ListWords } from './list-words.js';
import { UNDECIDED } from './mapping.js';
import type { UnknownName } from './names-in-tables.js';
import { hasItems, type ListSheet } from './read-list.js';
import { columnsOf, ORGANIZATIONS } from './table-columns.js';
import type { Tables } from './tables-to-records.js';

/** So many of the first items are told. */
const MOST_ITEMS = 5;
/** So many names are told; all of them are in organizations.csv. */
const MOST_NAMES = 20;

/** What a list becomes, as far as it is understood. */
export interface Previewed {
  readonly sheets: readonly ListSheet[];
  readonly tables: Tables;
  readonly records: RecordSet;
  readonly unknown: readonly UnknownName[];
  readonly words: ListWords;
}

/** A sheet of which no head is known may be a list, or a page of explanations. */
const isList = ({ columns }: NonNullable<ListSheet['understood']>) => columns.length > 0;

/** @returns how many rows of a sheet the mapping has passed over, by its texts; undefined if it passes over none */
function passedOverText(understood: ListSheet['understood']): string | undefined {
  const passed = [...(understood?.passedOver ?? [])];
  if (passed.length === 0) return undefined;
  const sum = passed.reduce((total, [, count]) => total + count, 0);
  return `rows passed over: ${sum} (${passed.map((one) => one.join(' ')).join(', ')})`;
}

const nameOf = ({ file, name, isGrid }: ListSheet['sheet']) => (isGrid ? `${file}, sheet ${name}` : file);

/** @returns a line for each sheet of which the mapping passes over rows */
export const passedOverLines = (sheets: readonly ListSheet[]) =>
  sheets.flatMap((one) => {
    const text = passedOverText(one.understood);
    return text === undefined ? [] : [`${nameOf(one.sheet)}: ${text}`];
  });

function describeSheet({ sheet, table, understood }: ListSheet): string[] {
  const { readAs, rows } = sheet;
  const title = `${nameOf(sheet)} (${readAs}): ${table}`;
  if (understood === undefined || !isList(understood)) return [`${title}, no known head`];
  const { head, columns, unknown, ignored, body, missing } = understood;
  const lines = [rows[head.first], rows[head.first + head.count - 1]].map((row) => row?.line);
  const where = head.count === 1 ? `row ${lines[0]}` : `rows ${lines.join('-')}`;
  const named = new Map(columnsOf(table));
  const passed = passedOverText(understood);
  return [
    [`${title}, head in ${where}, ${body.length} rows`, passed].filter((one) => one !== undefined).join('; '),
    ...columns.map(({ head: text, field, role, scheme, pattern }) => {
      const said = [field, role, scheme, pattern].filter((one) => one !== undefined);
      return `  ${text.replaceAll('\n', ' ')} -> ${said.join(' ')}`;
    }),
    ...ignored.map((text) => `  ${text} -> not needed`),
    ...unknown.map(({ head: text }) => `  ${text} -> unknown`),
    ...missing.map((key) => `  no column for ${named.get(key)?.head} (${named.get(key)?.chinese})`),
  ];
}

function describeItems(records: RecordSet): string[] {
  const holdings = groupBy(records.holdings, ({ responsibility }) => responsibility);
  return RESPONSIBILITIES.flatMap(
    (kind): readonly RecordOf<(typeof RESPONSIBILITIES)[number]>[] => records[kind],
  )
    .sort((a, b) => a.order - b.order)
    .slice(0, MOST_ITEMS)
    .map((item) => {
      const held = (holdings.get(item.id) ?? []).map(({ asWritten, role }) => `${asWritten} (${role})`);
      const type =
        'powerType' in item ? item.powerType : item.id.slice(0, item.id.indexOf(':')).toUpperCase();
      const place = records.provisions.find(({ id }) => id === item.provisions[0])?.path;
      return `  ${place}: ${type} ${item.title} - ${held.join(', ') || 'no known body'}`;
    });
}

/** @returns the preview of a list as text */
export function previewText({ sheets, records, unknown }: Previewed): string {
  const bodies = unknown.map(({ text }) => text);
  const more = bodies.length - MOST_NAMES;
  const items = describeItems(records);
  return [
    ...sheets.flatMap(describeSheet),
    ...(items.length === 0 ? [] : ['First items:', ...items]),
    ...(bodies.length === 0
      ? []
      : [
          `Unknown names (${bodies.length}):`,
          ...bodies.slice(0, MOST_NAMES).map((text) => `  ${text}`),
          ...(more > 0 ? [`  and ${more} more`] : []),
        ]),
  ].join('\n');
}

/** @returns what the rows above the head say, which is usually the title of the list */
function titleAbove({ sheet, understood }: ListSheet): string | undefined {
  const above = sheet.rows.slice(0, understood?.head.first ?? 0);
  return above
    .map(({ cells }) => cells.find((cell) => cell !== '') ?? '')
    .sort((a, b) => b.length - a.length)[0];
}

/** The values that every row needs and that a list often has no column for. */
const ASKED = { type: 'type', main: 'main_item', holder: 'holder' } as const;

/**
 * @returns a mapping that says how the list is understood, with `unknown` where it is not. An import refuses it until each
 * `unknown` is decided.
 */
export function previewMapping({ sheets, tables, words }: Previewed): string {
  const lists = sheets.filter(({ table }) => hasItems(table));
  // Maps keep their order where a head or a code is a number.
  const columns = new Map<string, string>();
  const fixed = new Map<string, string>();
  const types = new Map<string, string>();
  const others = new Map<string, { readonly table: string }>();
  for (const { sheet, understood } of lists) {
    if (understood === undefined || !isList(understood)) {
      others.set(sheet.name, { table: UNDECIDED });
      continue;
    }
    for (const { head, field } of understood.columns) columns.set(head, field);
    for (const { head } of understood.unknown) columns.set(head, UNDECIDED);
    for (const key of understood.missing)
      if (key in ASKED) fixed.set(ASKED[key as keyof typeof ASKED], UNDECIDED);
  }
  const [first] = lists;
  const isNamed = tables.powers.some((row) => row.has('documentNumber') || row.has('documentTitle'));
  if (!isNamed)
    fixed.set('document_title', (first === undefined ? undefined : titleAbove(first)) ?? UNDECIDED);
  for (const row of tables.powers)
    for (const { text } of row.values('type'))
      if (words.type(row.decode('type', text)) === undefined) types.set(text, UNDECIDED);
  const mapping = {
    columns,
    ...(fixed.size === 0 ? {} : { fixed }),
    ...(types.size === 0 ? {} : { codes: { type: types } }),
    ...(others.size === 0 ? {} : { sheets: others }),
  };
  return `# How the list is understood. Decide each "${UNDECIDED}"; docs/lists.md explains what a mapping can say.\n${stringifyYaml(mapping, { lineWidth: 0 })}`;
}

const KIND_ENDINGS: readonly (readonly [RegExp, OrganizationKind])[] = [
  [/管委会|管理委员会$/u, 'ZONE_COMMITTEE'],
  [/政府$/u, 'GOVERNMENT'],
  [/(?:党委|纪委|组织部|宣传部|统战部|政法委|机构编制委员会办公室|编办)$/u, 'PARTY_BODY'],
  [/(?:局|委|委员会|办公室|厅|部)$/u, 'DEPARTMENT'],
];

/** Words that begin as a level does and are none. */
const NO_LEVELS = /^(?:市场|市政(?!府)|市容|市民|区域|区划|乡村|村镇)/u;
const BETWEEN_LEVELS = /^[各、，,和及]/u;
const AND_ABOVE = /^(?:及其?|或者?)?以上/u;

/**
 * @returns the levels with which a name begins, the highest first: province, city and county of 县级以上市场监管部门. No country-wide body
 * is meant by a list that is not country-wide.
 */
function levelsBefore(name: string, words: ListWords): Level[] {
  const found = new Set<Level>();
  let rest = name;
  for (;;) {
    const marked = rest.replace(BETWEEN_LEVELS, '');
    const length = NO_LEVELS.test(marked)
      ? 0
      : [...Array(marked.length + 1).keys()].findLast((at) => words.level(marked.slice(0, at)) !== undefined);
    const level = words.level(marked.slice(0, length ?? 0));
    if (level === undefined && marked === rest) break;
    rest = marked.slice(length ?? 0);
    if (level === undefined) continue;
    found.add(level);
    if (AND_ABOVE.test(rest)) for (const above of LEVELS.slice(1, LEVELS.indexOf(level))) found.add(above);
  }
  return LEVELS.filter((level) => found.has(level));
}

/** @returns organizations.csv with the unknown bodies, ready to be completed: a kind only where the name says it */
export function previewOrganizations({ unknown, words }: Previewed): string {
  const rows = unknown
    .filter(({ of }) => of === 'HOLDER')
    .map(({ text }) => {
      const levels = levelsBefore(text, words);
      const isClass = levels.length > 1 || /^各|以上|部门$/u.test(text);
      const kind = isClass ? 'CLASS' : (KIND_ENDINGS.find(([ending]) => ending.test(text))?.[1] ?? '');
      const found = isClass ? levels : [];
      return [text, '', kind, found.join(';'), ''];
    });
  const heads = Object.values(ORGANIZATIONS).map(({ head }) => head);
  return stringifyCsv([heads, ...rows]);
}
