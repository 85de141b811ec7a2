import path from 'node:path';
import { z } from 'zod';
import { packageRoot } from '../config/package-root.js';
import { readYaml } from '../records/read-yaml.js';
import {
  ENDING_KINDS,
  type EndingKind,
  HOLDING_ROLES,
  type HoldingRole,
  LEVELS,
  type Level,
  POWER_TYPE_VALUES,
  POWER_TYPES,
  TRANSFER_KINDS,
  type TransferKind,
} from '../records/terms.js';
import { fold } from '../records/text.js';
import { columnsOf, TABLE_NAMES, type TableName } from './table-columns.js';

const FILE = 'data/list-words.yaml';

/** What a row of a list may be. PROHIBITION is a duty not to do something. */
export const ITEM_TYPES = [...POWER_TYPE_VALUES, 'DUTY', 'PROHIBITION', 'TASK', 'SERVICE_ITEM'] as const;
/** What a row of a list is. */
export type ItemType = (typeof ITEM_TYPES)[number];

/** A sheet that is no table of a list, such as the one of a template that explains. */
export const NO_TABLE = 'none';

const texts = z.array(z.string().min(1));
const schema = z.strictObject({
  ...(Object.fromEntries(
    TABLE_NAMES.map((name) => [
      name,
      z.partialRecord(z.enum(columnsOf(name).map(([, { head }]) => head)), texts),
    ]),
  ) as unknown as Record<TableName, z.ZodType<Readonly<Record<string, readonly string[]>>>>),
  roles: z.partialRecord(z.enum(HOLDING_ROLES), texts),
  sheets: z.record(z.enum([...TABLE_NAMES, NO_TABLE]), texts),
  types: z.record(z.enum(ITEM_TYPES), texts),
  levels: z.record(z.enum(LEVELS), texts),
  kinds: z.record(z.enum(TRANSFER_KINDS), texts),
  endings: z.record(z.enum(ENDING_KINDS), texts),
});

/** What a head says about its column. */
export interface KnownHead {
  /** The name of the column in English. */
  readonly field: string;
  readonly role?: HoldingRole | undefined;
  /** The scheme of its codes, where the head names it: code:职权编码. */
  readonly scheme?: string | undefined;
}

/** The words that lists use. Each look-up gives undefined for a word that is not known. */
export interface ListWords {
  head(table: TableName, text: string): KnownHead | undefined;
  /** The table that a file or sheet of this name has. */
  table(name: string): TableName | typeof NO_TABLE | undefined;
  type(text: string): ItemType | undefined;
  level(text: string): Level | undefined;
  /** The kind of a transfer, by its name or its verb. */
  transferKind(text: string): TransferKind | undefined;
  endingKind(text: string): EndingKind | undefined;
}

/** @returns the values of a section by their words, folded */
function byWord<T extends string>(section: Readonly<Record<T, readonly string[]>>): Map<string, T> {
  const found = new Map<string, T>();
  for (const [value, words] of Object.entries(section) as [T, readonly string[]][])
    for (const word of [value, ...words]) found.set(fold(word), value);
  return found;
}

function read(): ListWords {
  const { roles, sheets, types, levels, kinds, endings, ...tables } = readYaml(
    path.join(packageRoot, FILE),
    schema,
    FILE,
    'text',
  );
  const heads = new Map<string, KnownHead>();
  for (const table of TABLE_NAMES)
    for (const [, { head, chinese }] of columnsOf(table))
      for (const text of [head, chinese, ...(tables[table][head] ?? [])])
        heads.set(`${table} ${fold(text)}`, { field: head });
  for (const [role, words] of Object.entries(roles) as [HoldingRole, readonly string[]][])
    for (const text of words) heads.set(`powers ${fold(text)}`, { field: 'holder', role });
  const tableNames = byWord(sheets);
  const typeNames = byWord(types);
  for (const [name, value] of Object.entries(POWER_TYPES)) typeNames.set(fold(name), value);
  const levelNames = byWord(levels);
  const kindNames = byWord(kinds);
  const endingNames = byWord(endings);
  return {
    head: (table, text) => heads.get(`${table} ${fold(text)}`) ?? codesOf(table, text),
    table: (name) => tableNames.get(fold(name)),
    type: (text) => typeNames.get(fold(text)),
    level: (text) => levelNames.get(fold(text)),
    transferKind: (text) => kindNames.get(fold(text)),
    endingKind: (text) => endingNames.get(fold(text)),
  };
}

/** @returns what a head says that names the scheme of the codes below it */
function codesOf(table: TableName, text: string): KnownHead | undefined {
  const scheme = /^(?:code|编码)[:：]\s*(\S.*)$/isu.exec(text)?.[1];
  return scheme === undefined || !columnsOf(table).some(([, { head }]) => head === 'code')
    ? undefined
    : { field: 'code', scheme };
}

let cached: ListWords | undefined;
/** @returns the words of data/list-words.yaml, read once */
export function listWords(): ListWords {
  cached ??= read();
  return cached;
}
