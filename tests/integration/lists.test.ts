import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { packageRoot } from '../../src/config/package-root.js';
import { temporaryFolder } from '../kit/folder.js';
import { type Ask, asking, WITHOUT_CACHE } from '../kit/graph.js';
import { type EmptyNeo4j, emptyNeo4j } from '../kit/neo4j.js';
import { commandLine, type Ran } from '../kit/terminal.js';
import { expectAnswer, stepsOf } from '../kit/walkthrough.js';

const FILE = 'docs/lists.md';
const EXAMPLE = 'examples/workbook';
const START_MS = 240_000;

const [preview, load] = stepsOf(FILE, 'console');
const [question] = stepsOf(FILE, 'graphql');

/** The files that the page tells a person to write, by name. */
const WRITTEN = /`(?<name>[a-z]+\.(?:yaml|csv))`[^`]*:\n\n```(?:yaml|csv)\n(?<contents>.*?)```/gsu;

let own: EmptyNeo4j;
let ask: Ask;
const folder = path.join(temporaryFolder(), 'list');

/** Runs a command of the page on a copy of the example. */
async function run(command = ''): Promise<Ran> {
  const ran = await commandLine(command.replaceAll(EXAMPLE, folder).split(' ').slice(2), own.neo4j);
  return { ...ran, out: ran.out.replaceAll(path.relative('.', folder), EXAMPLE) };
}

beforeAll(async () => {
  own = await emptyNeo4j();
  ask = asking(own.driver, WITHOUT_CACHE);
  cpSync(path.join(packageRoot, EXAMPLE), folder, { recursive: true });
}, START_MS);

describe('a workbook as a person has typed it', () => {
  test('is previewed', async () => {
    const { code, out, err } = await run(preview?.question);
    expect([code, err]).toEqual([0, '']);
    if (preview !== undefined) expectAnswer(FILE, preview, out.trimEnd());
  });

  test('a second preview leaves the files as they are', async () => {
    const file = path.join(folder, 'organizations.csv');
    writeFileSync(file, '');
    const { err } = await run(preview?.question);
    expect(err.split('\n').map((line) => path.basename(line))).toEqual([
      'mapping.yaml exists and was left as it is',
      'organizations.csv exists and was left as it is',
      '',
    ]);
    expect(readFileSync(file, 'utf8')).toBe('');
  });

  test('is imported with what the page says', async () => {
    const files = [...readFileSync(path.join(packageRoot, FILE), 'utf8').matchAll(WRITTEN)];
    expect(files.map(({ groups }) => groups?.name)).toEqual([
      'mapping.yaml',
      'organizations.csv',
      'regions.csv',
    ]);
    for (const { groups: { name = '', contents = '' } = {} } of files)
      writeFileSync(path.join(folder, name), contents);
    const { code, out } = await run(load?.question);
    expect(code).toBe(0);
    if (load !== undefined) expectAnswer(FILE, load, out.trimEnd());
  });

  test('answers, with sheet and row', async () => {
    const { data, errors } = await ask(question?.question ?? '');
    expect(errors).toEqual([]);
    if (question !== undefined) expectAnswer(FILE, question, JSON.stringify(data, null, 2));
  });

  test('and tells the duties that go with a power, in as many statements for many powers as for one', async () => {
    const example = path.join(packageRoot, 'data/mappings/powers-and-duties');
    const loaded = `npx mandate-graph import ${example} --as pair/2021 --mapping ${path.join(example, 'mapping.yaml')}`;
    expect((await run(loaded)).code).toBe(0);
    const whole = `title
      accountability { situations subjects basis citation { path } }
      holdings { nodes { unit holder { name } } }
      accompanyingDuties(first: 2) {
        totalCount pageInfo { hasNextPage }
        nodes { title ... on Duty { stage basis accompanies { title } holdings { nodes { holder { name } role } } } citations { path } }
      }`;
    const asked = (first: number) =>
      ask(`{ responsibilities(filter: { about: "食品经营", kinds: [POWER] }, orderBy: DOCUMENT_ORDER, first: ${first}) {
        nodes { ... on Power { ${whole} } } } }`);
    const owner = { name: '示例县市场监督管理局' };
    const { data, errors, statements } = await asked(2);
    expect(errors).toEqual([]);
    const duty = (title: string, stage: string, basis: string) => ({
      title,
      stage,
      basis,
      accompanies: [{ title: '食品经营许可' }],
      holdings: { nodes: [{ holder: owner, role: 'OWNER' }] },
      citations: [{ path: '权责清单.csv:2' }],
    });
    const { nodes } = (data as { responsibilities: { nodes: { title: string }[] } }).responsibilities;
    expect(nodes.map(({ title }) => title).sort()).toEqual([
      '对未取得许可从事食品经营的处罚',
      '食品经营许可',
    ]);
    expect(nodes.find(({ title }) => title === '食品经营许可')).toEqual({
      title: '食品经营许可',
      accountability: [
        {
          situations: '对符合条件的申请不予受理的；超越职权作出决定的',
          subjects: '承办机构及其工作人员',
          basis: null,
          citation: { path: '权责清单.csv:2' },
        },
      ],
      holdings: { nodes: [{ unit: '行政审批股', holder: owner }] },
      accompanyingDuties: {
        totalCount: 3,
        pageInfo: { hasNextPage: true },
        nodes: [
          duty('受理责任：公示应当提交的材料', '受理责任', '《行政许可法》第三十条、第三十二条'),
          duty('审查责任：核查经营场所', '审查责任', '《行政许可法》第三十四条'),
        ],
      },
    });
    const names = (runs: typeof statements) => runs.map(({ name }) => name).sort();
    expect(names((await asked(1)).statements)).toEqual(names(statements));
    expect(names(statements).filter((name) => name.startsWith('accompanyingDuties'))).toEqual([
      'accompanyingDutiesCount',
      'accompanyingDutiesPage',
    ]);
  });

  test('and leaves a verdict open on the days that a month or a year leaves open', async () => {
    const at = temporaryFolder();
    writeFileSync(
      path.join(at, 'days.csv'),
      '序号,类型,主项,实施部门,文件名称,生效日期,有效期\n1,行政许可,设置户外广告许可,县城管局,示例县事项,2021年3月,2022年\n',
    );
    expect((await run(`npx mandate-graph import ${path.join(at, 'days.csv')} --as county/2023`)).code).toBe(
      0,
    );
    const power = 'power:county/2023/示例县事项/1';
    const { data, errors } = await ask(`{ responsibility(id: "${power}") { holdings { nodes {
      validFrom validFromPrecision validFromAsWritten validTo validToPrecision validToAsWritten certainty doubts { about reason }
    } } } }`);
    expect(errors).toEqual([]);
    expect(data).toEqual({
      responsibility: {
        holdings: {
          nodes: [
            {
              validFrom: '2021-03-01',
              validFromPrecision: 'MONTH',
              validFromAsWritten: '2021年3月',
              validTo: '2023-01-01',
              validToPrecision: 'YEAR',
              validToAsWritten: '2022年',
              certainty: 'AMBIGUOUS',
              doubts: [
                { about: 'DAY', reason: 'The list gives only the month: 2021年3月.' },
                { about: 'DAY', reason: 'The list gives only the year: 2022年.' },
              ],
            },
          ],
        },
      },
    });
    const verdict = async (asOf: string) => {
      const found = await ask(
        `{ mayExercise(holder: "县城管局", responsibility: "${power}", asOf: "${asOf}") { answer reason doubts { about } } }`,
      );
      const { answer, reason, doubts } = (
        found.data as { mayExercise: { answer: string; reason: string; doubts: { about: string }[] } }
      ).mayExercise;
      return [asOf, answer, reason, ...doubts.map(({ about }) => about)];
    };
    const days = [
      '2021-02-28',
      '2021-03-01',
      '2021-03-30',
      '2021-03-31',
      '2022-01-01',
      '2022-01-02',
      '2022-12-31',
      '2023-01-01',
    ];
    const verdicts = [];
    for (const day of days) verdicts.push(await verdict(day));
    expect(verdicts).toEqual([
      ['2021-02-28', 'NO', 'NOT_YET_EFFECTIVE'],
      ['2021-03-01', 'UNKNOWN', 'AMBIGUOUS_SOURCE', 'DAY'],
      ['2021-03-30', 'UNKNOWN', 'AMBIGUOUS_SOURCE', 'DAY'],
      ['2021-03-31', 'YES', 'HOLDS_ORIGINALLY'],
      ['2022-01-01', 'YES', 'HOLDS_ORIGINALLY'],
      ['2022-01-02', 'UNKNOWN', 'AMBIGUOUS_SOURCE', 'DAY'],
      ['2022-12-31', 'UNKNOWN', 'AMBIGUOUS_SOURCE', 'DAY'],
      ['2023-01-01', 'NO', 'ENDED'],
    ]);
  });

  test('and finds its items by their codes', async () => {
    const item = (filter: string) =>
      `{ responsibilities(filter: { ${filter} }) { nodes { title ... on ServiceItem { codes { scheme code } } } } }`;
    writeFileSync(
      path.join(folder, 'codes.csv'),
      '实施编码,类型,主项,实施部门,文件名称\n0071,公共服务,路灯报修,县城管局,示例县服务事项\n00710,公共服务,井盖报修,县城管局,示例县服务事项\n',
    );
    expect((await run(load?.question)).code).toBe(0);
    const found = { title: '路灯报修', codes: [{ scheme: '实施编码', code: '0071' }] };
    for (const filter of [
      'code: { code: "0071" }',
      'code: { code: "００71" }',
      'code: { scheme: "实施编码", code: "0071" }',
      'about: "路灯", code: { code: "0071" }',
      'holder: "县城管局", code: { code: "0071" }',
    ])
      expect([filter, (await ask(item(filter))).data]).toEqual([
        filter,
        { responsibilities: { nodes: [found] } },
      ]);
    for (const filter of [
      'code: { scheme: "职权编码", code: "0071" }',
      'code: { code: "71" }',
      'code: { code: "-" }',
    ])
      expect([filter, (await ask(item(filter))).data]).toEqual([filter, { responsibilities: { nodes: [] } }]);
    const { data } = await ask(
      '{ search(text: "0071", kinds: [RESPONSIBILITY]) { nodes { node { __typename } } } }',
    );
    expect(data).toEqual({
      search: { nodes: Array.from({ length: 2 }, () => ({ node: { __typename: 'ServiceItem' } })) },
    });
  });
});
