import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { packageRoot } from '../../src/config/package-root.js';
import { readImport } from '../../src/import/import.js';
import { collectStatedRecords, regionTree } from '../../src/load/prepare-source.js';
import type { RecordOf } from '../../src/records/index.js';
import { readRecords, type SourceRecords } from '../../src/records/read-files.js';
import { readYaml } from '../../src/records/read-yaml.js';
import { fold } from '../../src/records/text.js';
import { settleHoldings } from '../../src/rules/settlement.js';
import { temporaryFolder } from '../kit/folder.js';
import { cityWith } from '../kit/names.js';
import { type TypedSheet, workbook } from '../kit/workbook.js';

const GAZETTE = 'data/changzhi/2020-03';
const DOCUMENT = 'document:changzhi/zf-2020-17';

const matchesFile = z.object({
  matches: z.array(
    z.object({
      list: z.string(),
      row: z.number(),
      same: z.object({ list: z.string(), rows: z.array(z.number()) }).nullable(),
      reason: z.string(),
    }),
  ),
});

let gazette: SourceRecords;
let authority: SourceRecords;
let typed: SourceRecords;

/** The transfers that one grant of an annex makes, each row once. */
function rowsOf(annex: string, grant: string): RecordOf<'transfers'>[] {
  const pattern = new RegExp(`^transfer:changzhi/zf-2020-17/${annex}/(\\d+)/${grant}(?:-1)?$`, 'u');
  return gazette.records.transfers.filter(({ id }) => pattern.test(id));
}
const numberOf = ({ id }: { readonly id: string }) => Number(/annex\d\/(\d+)\//u.exec(id)?.[1]);

/** An annex as a person would type it: a title, a head, blank columns where a matter has no sub-item. */
function annex(name: string, slug: string, grant: string, head: string): TypedSheet {
  const powers = new Map(gazette.records.powers.map((power) => [power.id, power]));
  return {
    name,
    rows: [
      [`${name} 行政管理事项目录`],
      ['序号', '类型', '主项', '子项', head, '事项限定', '备注', '审批主体'],
      ...rowsOf(slug, grant).map((transfer) => {
        const [main = '', sub = null] = transfer.asWritten.split(' / ');
        const type = powers.get(transfer.responsibility)?.powerType ?? '';
        const approver = transfer.approver === undefined ? null : '市政府';
        return [
          numberOf(transfer),
          type,
          main,
          sub,
          transfer.fromAsWritten ?? '',
          transfer.limitation ?? null,
          transfer.remark ?? null,
          approver,
        ];
      }),
    ],
  };
}

const MAPPING = `fixed:
  document_number: 长政发〔2020〕17号
  issued_on: 2020年6月23日
  granted_by: 长治市人民政府
sheets:
  附件1:
    table: transfers
    columns: {原实施部门: from}
    each:
      - {to: 长治高新区管委会, verb: 赋予, region: 长治高新区}
      - {to: 长治经开区管委会, verb: 同步赋予, region: 长治经开区, condition: '待长治经开区具备承接能力后,长治经开区管委会向市行政审批制度改革工作领导小组办公室备案后即可实施'}
  附件2:
    table: transfers
    columns: {原行使主体: from}
    fixed: {to: 长治经开区管委会, verb: 赋予, region: 长治经开区}
`;

beforeAll(async () => {
  [gazette, authority] = await Promise.all([
    readRecords(path.join(packageRoot, GAZETTE)),
    readRecords(path.join(packageRoot, 'data/changzhi/authority')),
  ]);
  const { matches } = readYaml(path.join(packageRoot, GAZETTE, 'matches.yaml'), matchesFile, 'matches.yaml');
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, 'list'));
  writeFileSync(path.join(folder, 'mapping.yaml'), MAPPING);
  writeFileSync(
    path.join(folder, 'list/17号.xlsx'),
    await workbook(
      annex('附件1', 'annex1', 'gaoxin', '原实施部门'),
      annex('附件2', 'annex2', 'jingkai', '原行使主体'),
      {
        name: '对应',
        rows: [
          ['表', '序号', '对应表', '对应序号', '理由'],
          ...matches.flatMap(({ row, same, reason }) =>
            (same?.rows ?? []).map((number) => ['附件2', row, '附件1', number, reason]),
          ),
        ],
      },
    ),
  );
  const named = [
    ...authority.records.organizations.map((one) => ({
      ...one,
      of: 'HOLDER' as const,
      regionId: one.region ?? null,
    })),
    ...authority.records.categories.map((one) => ({
      ...one,
      of: 'HOLDER' as const,
      regionId: one.place ?? null,
    })),
    ...authority.records.regions.map((one) => ({ ...one, of: 'REGION' as const, regionId: null })),
  ];
  typed = await readImport({
    path: path.join(folder, 'list'),
    as: 'changzhi/typed',
    title: undefined,
    mapping: path.join(folder, 'mapping.yaml'),
    known: cityWith(async (keys) =>
      keys.flatMap(({ of, folded }) =>
        named
          .filter((one) => one.of === of && [one.name, ...one.aliases].some((name) => fold(name) === folded))
          .map(({ id, regionId }) => ({ of, folded, id, source: 'changzhi/authority', regionId })),
      ),
    ),
  });
});

/** What follows from the transfers of 17号: who holds which item, where, in which role and status, from when to when, in which words. */
function holdings(source: SourceRecords): string[] {
  const records = {
    ...source.records,
    transfers: source.records.transfers.filter(
      ({ instrument }) => instrument === DOCUMENT || source === typed,
    ),
    holdings: [],
    endings: [],
    fulfilments: [],
    successions: [],
  };
  const partOf = regionTree({ ...authority, records: { ...records, regions: authority.records.regions } });
  const powers = new Map(records.powers.map(({ id, title, powerType }) => [id, `${powerType} ${title}`]));
  return settleHoldings(collectStatedRecords({ ...source, records }), partOf)
    .holdings.map((one) =>
      JSON.stringify([
        powers.get(one.responsibility),
        one.holder,
        one.role,
        one.status,
        one.jurisdiction,
        one.validFrom,
        one.validTo,
        one.limitation,
        one.limitationBounds,
        one.condition,
        one.approver,
        one.asWritten,
        one.roleAsWritten,
      ]),
    )
    .sort();
}

test('the two annexes of 17号, typed into a workbook, give the holdings that the gazette gives', () => {
  expect(typed.records.powers.length).toBe(gazette.records.powers.length);
  expect(typed.records.transfers.length).toBe(1_146);
  const [ours, theirs] = [holdings(typed), holdings(gazette)];
  expect(ours.length).toBeGreaterThan(2_000);
  expect(ours.filter((one) => !theirs.includes(one)).slice(0, 5)).toEqual([]);
  expect(ours).toEqual(theirs);
});

test('and their rows are cited by sheet and row', () => {
  const paths = typed.records.provisions.map((one) => one.path);
  expect([paths.length, paths[0], paths.at(-1)]).toEqual([595, '附件1!A3', '附件2!A47']);
});
