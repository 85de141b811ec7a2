import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { packageRoot } from '../../src/config/package-root.js';
import { readImport } from '../../src/import/import.js';
import { mappingFile } from '../../src/import/mapping.js';
import { prepareSource } from '../../src/load/prepare-source.js';
import { RESPONSIBILITIES } from '../../src/records/prefixes.js';
import type { SourceRecords } from '../../src/records/read-files.js';
import { expectFile } from '../kit/documents.js';
import { noNames } from '../kit/names.js';

const FOLDER = path.join(packageRoot, 'data/mappings');

async function example(name: string): Promise<SourceRecords> {
  const at = path.join(FOLDER, name);
  const source = await readImport({
    path: at,
    as: 'x/2021',
    title: undefined,
    mapping: path.join(at, 'mapping.yaml'),
    known: noNames,
  });
  prepareSource(source);
  return source;
}

/** Each item with its type, its codes and who holds it, as a reader of the list would tell it. */
function told({ records }: SourceRecords): string[] {
  const holders = new Map(
    [...records.organizations, ...records.categories].map(({ id, name }) => [id, name]),
  );
  return RESPONSIBILITIES.flatMap((kind) => records[kind].map((item) => ({ ...item, kind })))
    .sort((a, b) => a.order - b.order)
    .map((item) => {
      const type = 'powerType' in item ? item.powerType : item.kind;
      const codes =
        'codes' in item ? item.codes.map(({ scheme, code }) => ` ${scheme} ${code}`).join('') : '';
      const held = records.holdings
        .filter(({ responsibility }) => responsibility === item.id)
        .map(({ holder, role }) => `${holders.get(holder)} ${role}`);
      return `${item.title} (${type}${codes}): ${held.join(', ')}`;
    });
}

describe('a published mapping takes the usual layout of', () => {
  test('items of inspection, with sub-items and classes of bodies', async () => {
    const source = await example('inspection-items');
    expect(told(source)).toEqual([
      '食品生产企业检查 / 获证食品生产企业检查 (INSPECTION): 市、县级市场监管部门 OWNER',
      '食品生产企业检查 / 食品添加剂生产企业检查 (INSPECTION): 市、县级市场监管部门 OWNER',
      '计量器具检查 (INSPECTION): 省市场监管局 OWNER',
    ]);
    expect(
      source.records['document-links'].map(({ to, article }) => [to.split('/').at(-1), article]),
    ).toEqual([
      ['食品安全法', '第一百零九条'],
      ['食品安全法', '第一百零九条'],
      ['计量法', '第十八条'],
      ['示例省计量条例', undefined],
    ]);
    expect(source.records.holdings.map(({ proviso }) => proviso)).toEqual([
      undefined,
      undefined,
      '2018年开始实施',
    ]);
  });

  test('a catalogue of powers with codes', async () => {
    const source = await example('power-list');
    expect(told(source)).toEqual([
      '饮用水供水单位卫生许可 (LICENSE 职权编码 000107018000): 卫生健康部门（市、县） OWNER',
      '对未建立管理制度的处罚 (PENALTY 职权编码 000207021000): 卫生健康部门（省、市） OWNER',
      '网点信息查询 (service-items 职权编码 002012084000): 12（县） OWNER',
    ]);
    expect(source.records.holdings.map(({ certainty }) => certainty)).toEqual([
      'CERTAIN',
      'CERTAIN',
      'INFERRED',
    ]);
  });

  test('powers with the duties that go with them', async () => {
    const source = await example('powers-and-duties');
    expect(told(source)).toEqual([
      '食品经营许可 (LICENSE): 示例县市场监督管理局 OWNER',
      '受理责任：公示应当提交的材料 (duties): 示例县市场监督管理局 OWNER',
      '审查责任：核查经营场所 (duties): 示例县市场监督管理局 OWNER',
      '事后监管责任：检查许可的条件是否仍然具备 (duties): 示例县市场监督管理局 OWNER',
      '对未取得许可从事食品经营的处罚 (PENALTY): 示例县市场监督管理局 OWNER',
      '立案责任：发现违法行为，决定是否立案 (duties): 示例县市场监督管理局 OWNER',
      '调查责任：收集证据 (duties): 示例县市场监督管理局 OWNER',
    ]);
    expect(source.records.duties.map(({ stage, basis }) => [stage, basis])).toEqual([
      ['受理责任', '《行政许可法》第三十条、第三十二条'],
      ['审查责任', '《行政许可法》第三十四条'],
      ['事后监管责任', '《食品安全法》第一百一十条'],
      ['立案责任', '《行政处罚法》第五十四条'],
      ['调查责任', '《行政处罚法》第五十四条'],
    ]);
    expect(source.records.powers.map(({ accountability }) => accountability)).toMatchObject([
      [{ situations: '对符合条件的申请不予受理的；超越职权作出决定的', subjects: '承办机构及其工作人员' }],
      [{ situations: '应当制止违法行为而不制止的', subjects: '承办机构及其工作人员' }],
    ]);
    expect(source.records.holdings.map(({ unit }) => unit)).toEqual([
      ...Array.from({ length: 4 }, () => '行政审批股'),
      ...Array.from({ length: 3 }, () => '综合执法大队'),
    ]);
  });

  test('the items of a service portal', async () => {
    expect(told(await example('service-items'))).toEqual([
      '教师资格认定 (LICENSE 实施编码 511A0138600000-00): 区教育局 OWNER',
      '资助政策咨询 (service-items 实施编码 512C0053300008-00): 区教育局 OWNER',
      '资助政策咨询 (service-items 实施编码 512C0053300009-00): 区司法局 OWNER',
    ]);
  });

  test("a body's tasks with their steps", async () => {
    const source = await example('key-tasks');
    expect(told(source)).toEqual([
      '完善基本制度 (tasks): 市示例局 OWNER',
      '编制权责清单 (tasks): 市示例局 OWNER',
    ]);
    expect(
      source.records.tasks.map(({ milestones }) => milestones.map(({ dueText, text }) => [dueText, text])),
    ).toEqual([
      [
        ['3月-4月', '制定管理办法'],
        ['全年', '修订工作流程'],
      ],
      [['6月', '公布第一批事项']],
    ]);
  });

  test('and each that is published is tried here', () => {
    expect(readdirSync(FOLDER).sort()).toEqual([
      'inspection-items',
      'key-tasks',
      'power-list',
      'powers-and-duties',
      'service-items',
    ]);
  });
});

test('the format of mappings is published as a JSON Schema', () => {
  const schema = z.toJSONSchema(mappingFile, { target: 'draft-2020-12', io: 'input' });
  expectFile('docs/mapping.schema.json', `${JSON.stringify(schema, null, 2)}\n`);
});
