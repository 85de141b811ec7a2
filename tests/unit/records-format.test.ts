import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { packageRoot } from '../../src/config/package-root.js';
import { csvColumns } from '../../src/export/csv.js';
import { MAPPINGS } from '../../src/export/jsonld.js';
import { TABLES, type TableName } from '../../src/import/columns.js';
import { recordsJsonSchema } from '../../src/records/json-schema.js';
import { RECORD_KINDS } from '../../src/records/schema.js';
import { expectFile, expectSection } from '../kit/documents.js';

const RECORDS_OF_THE_GAZETTE = join(packageRoot, 'data/changzhi/2020-03/records');

describe('the published record format', () => {
  test('is committed as the JSON Schema that the code has', () => {
    expectFile('docs/records.schema.json', `${JSON.stringify(recordsJsonSchema(), null, 2)}\n`);
  });

  test('admits every record of the gazette, by a validator that is not ours', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema(recordsJsonSchema(), 'records');
    let valid = 0;
    for (const kind of RECORD_KINDS) {
      const validate = ajv.getSchema(`records#/$defs/${kind}`);
      let text = '';
      try {
        text = readFileSync(join(RECORDS_OF_THE_GAZETTE, `${kind}.jsonl`), 'utf8');
      } catch {
        continue;
      }
      for (const line of text.trim().split('\n')) {
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

describe('the manuals say what the code does', () => {
  test('about the columns of the tables to import', () => {
    for (const name of Object.keys(TABLES) as TableName[])
      expectSection('docs/records.md', name, [
        '| column | 中文 | must be filled | what belongs in it |',
        '|---|---|---|---|',
        ...Object.values(TABLES[name]).map(
          ({ head, chinese, required, allowed }) =>
            `| \`${head}\` | ${chinese} | ${required ? 'yes' : ''} | ${allowed} |`,
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
        const { types, terms = {} } = MAPPINGS[kind];
        const fields = Object.entries(terms).map(
          ([field, term]) => `${field}: ${[term].flat().join(' and ')}`,
        );
        return `| ${kind} | ${types.join(', ')} | ${fields.join('; ')} |`;
      }),
    ]);
  });

  test('and the template for spreadsheets has the columns in their order', () => {
    const head = Object.values(TABLES.powers).map((column) => column.head);
    expectFile('data/templates/powers.csv', `${head.join(',')}\n`);
  });
});
