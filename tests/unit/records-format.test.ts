import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { packageRoot } from '../../src/config/package-root.js';
import { csvColumns } from '../../src/export/csv.js';
import { columnsOf, TABLES, type TableName } from '../../src/import/table-columns.js';
import { sourceFolders } from '../../src/load/source-folders.js';
import { KINDS, labelOf } from '../../src/records/index.js';
import { recordsJsonSchema } from '../../src/records/json-schema.js';
import type { LinkedData } from '../../src/records/kind.js';
import { PREFIXES, RECORD_KINDS } from '../../src/records/prefixes.js';
import { expectFile, expectSection } from '../kit/documents.js';

const FOLDERS_OF_RECORDS = sourceFolders(join(packageRoot, 'data')).map((folder) => join(folder, 'records'));

describe('the published record format', () => {
  test('is committed as the JSON Schema that the code has', () => {
    expectFile('docs/records.schema.json', `${JSON.stringify(recordsJsonSchema(), null, 2)}\n`);
  });

  test('admits every record under data/, by a validator that is not ours', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema(recordsJsonSchema(), 'records');
    let valid = 0;
    for (const file of FOLDERS_OF_RECORDS.flatMap((folder) =>
      RECORD_KINDS.map((kind) => ({ kind, path: join(folder, `${kind}.jsonl`) })),
    )) {
      if (!existsSync(file.path)) continue;
      const { kind } = file;
      const validate = ajv.getSchema(`records#/$defs/${kind}`);
      for (const line of readFileSync(file.path, 'utf8').trim().split('\n')) {
        expect(validate?.(JSON.parse(line)), `${kind}: ${line}\n${ajv.errorsText(validate?.errors)}`).toBe(
          true,
        );
        valid += 1;
      }
    }
    expect(valid).toBeGreaterThan(7_000);
    expect(ajv.validate('records#/$defs/powers', { id: 'power:x/1', title: 'x' })).toBe(false);
  });
});

/** The parts of a JSON Schema that the manual puts into words. */
interface Described {
  readonly description: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly const?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly items?: Described;
  readonly prefixItems?: readonly Described[];
  readonly properties?: Readonly<Record<string, Described>>;
  readonly required?: readonly string[];
}
const { $defs } = recordsJsonSchema() as { readonly $defs: Readonly<Record<string, Described>> };

const MUST_BE_FILLED = { ALWAYS: 'yes', WHERE_PRESENT: 'where the list has it' };

const quoted = (values: readonly unknown[]) => values.map((value) => `\`${value}\``).join(', ');

/** What a field holds, in words. */
function held({ type, enum: values, const: only, format, pattern, items, prefixItems }: Described): string {
  if (values !== undefined) return quoted(values);
  if (only !== undefined) return quoted([only]);
  const [, prefixes] = /^\^\(\?:([a-z|-]+)\):/u.exec(pattern ?? '') ?? [];
  if (prefixes !== undefined) {
    const all = prefixes.split('|');
    return all.length === RECORD_KINDS.length ? 'any id' : `id: ${quoted(all)}`;
  }
  if (prefixItems !== undefined) return 'two lines';
  if (items !== undefined)
    return items.type === 'object'
      ? 'list of objects, see below'
      : `list of ${held(items)}`.replace('id: ', 'ids: ');
  if (type === 'object') return 'object, see below';
  if (type === 'string') return format === 'date' ? 'day' : 'text';
  return type === 'boolean' ? 'true or false' : 'number';
}

function fieldTable({ properties = {}, required = [] }: Described): string[] {
  return [
    '| field | what it holds | must be given | meaning |',
    '|---|---|---|---|',
    ...Object.entries(properties).map(
      ([name, field]) =>
        `| \`${name}\` | ${held(field)} | ${required.includes(name) ? 'yes' : ''} | ${field.description} |`,
    ),
  ];
}

/** The objects within records, each once, by the names of the fields that hold them. */
function objectsWithin(): [Described, ReadonlySet<string>][] {
  const found = new Map<string, [Described, Set<string>]>();
  for (const kind of RECORD_KINDS)
    for (const [name, field] of Object.entries($defs[kind]?.properties ?? {})) {
      const object = field.items ?? field;
      if (object.type !== 'object') continue;
      const key = fieldTable(object).join('\n');
      const [, names] = found.get(key) ?? [object, new Set()];
      found.set(key, [object, names.add(name)]);
    }
  return [...found.values()];
}

test('every kind of record and every field of one says what it means', () => {
  const described = (name: string, { description, items, properties = {} }: Described): string[] => [
    ...(description === undefined ? [name] : []),
    ...(items?.properties === undefined ? [] : described(name, items)),
    ...Object.entries(properties).flatMap(([field, one]) => described(`${name}.${field}`, one)),
  ];
  expect(Object.entries($defs).flatMap(([kind, one]) => described(kind, one))).toEqual([]);
});

describe('the manuals say what the code does', () => {
  test('about the kinds of record and their fields', () => {
    expectSection('docs/records.md', 'kinds', [
      ...RECORD_KINDS.flatMap((kind) => [
        `### ${kind}.jsonl`,
        '',
        `${KINDS[kind].description}. Its id begins with \`${PREFIXES[kind]}:\`; its node has the label \`${labelOf(kind)}\`.`,
        '',
        ...fieldTable($defs[kind] as Described),
        '',
      ]),
      ...objectsWithin().flatMap(([object, names]) => [
        `### Within ${quoted([...names])}`,
        '',
        ...fieldTable(object),
        '',
      ]),
      '### source.json',
      '',
      ...fieldTable($defs.source as Described),
    ]);
  });

  test('about the columns of the tables to import', () => {
    for (const name of Object.keys(TABLES) as TableName[])
      expectSection('docs/records.md', name, [
        '| column | 中文 | must be filled | what belongs in it |',
        '|---|---|---|---|',
        ...columnsOf(name).map(
          ([, { head, chinese, required, allowed }]) =>
            `| \`${head}\` | ${chinese} | ${required === undefined ? '' : MUST_BE_FILLED[required]} | ${allowed} |`,
        ),
      ]);
  });

  test('about the columns of CSV', () => {
    expectSection(
      'docs/exports.md',
      'columns',
      RECORD_KINDS.map(
        (kind) =>
          `- \`${kind}.csv\`: ${csvColumns(kind)
            .map((column) => `\`${column}\``)
            .join(', ')}`,
      ),
    );
  });

  test('about the vocabularies of JSON-LD', () => {
    expectSection('docs/exports.md', 'vocabularies', [
      '| records | types | fields with a standard term |',
      '|---|---|---|',
      ...RECORD_KINDS.map((kind) => {
        const { types, terms = {} }: LinkedData = KINDS[kind].linkedData;
        const fields = Object.entries(terms).map(
          ([field, term]) => `${field}: ${[term].flat().join(' and ')}`,
        );
        return `| ${kind} | ${types.join(', ')} | ${fields.join('; ')} |`;
      }),
    ]);
  });

  test('and the template for spreadsheets has the columns in their order', () => {
    const head = columnsOf('powers').flatMap(([, { head: text, isKept }]) => (isKept === true ? [] : [text]));
    expectFile('data/templates/powers.csv', `${head.join(',')}\n`);
  });
});
