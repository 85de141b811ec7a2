import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { packageRoot } from '../../src/config/package-root.js';
import { loadSources } from '../../src/load/load.js';
import { expectedSources } from '../../src/load/source-folders.js';
import { temporaryFolder } from '../kit/folder.js';
import { SOURCES_OF_DATA } from '../kit/gazette.js';
import { type Ask, asking } from '../kit/graph.js';
import { type EmptyNeo4j, emptyNeo4j } from '../kit/neo4j.js';
import { commandLine, type Ran } from '../kit/terminal.js';

const EXAMPLE = path.join(packageRoot, 'examples/second-city');
const NEVER_LOADED = '[no version]';
/** A Neo4j of its own and the whole gazette in it; 40 s on a free machine. */
const START_MS = 300_000;

let own: EmptyNeo4j;
let ask: Ask;
let first: Ran;
const run = (...args: string[]) => commandLine(args, own.neo4j);

async function version(): Promise<string> {
  const { data } = await ask('{ graph { version } }');
  return (data as { graph: { version: string } }).graph.version;
}

beforeAll(async () => {
  own = await emptyNeo4j();
  ask = asking(own.driver);
  const sources = await expectedSources(path.join(packageRoot, 'data'));
  await loadSources(
    own.driver,
    { database: 'neo4j' },
    sources.map(({ folder }) => folder),
  );
  first = await run('import', EXAMPLE, '--as', 'shili/2021', '--title', '示例市权责清单');
}, START_MS);

describe('a second city beside the first', () => {
  test('is loaded as a source of its own', async () => {
    expect(first.code).toBe(0);
    expect(first.out).toBe('Imported shili/2021: 32 created, 0 changed, 0 removed\n');
    const { data } = await ask('{ graph { sources { name } } }');
    expect(data).toEqual({
      graph: { sources: [...SOURCES_OF_DATA, 'shili/2021'].sort().map((name) => ({ name })) },
    });
  });

  test('keeps its names apart: what both cities use must be asked for with the city', async () => {
    const { errors } = await ask('{ holder(by: { name: "市应急局" }) { name } }');
    expect(errors[0]?.message).toContain('several share the name "市应急局": 长治市应急管理局');
    const { data } = await ask(`{
      here: holder(by: { nameIn: { name: "市应急局", place: "示例市" } }) { name }
      there: holder(by: { nameIn: { name: "市应急局", place: "长治市" } }) { name }
    }`);
    expect(data).toEqual({ here: { name: '示例市应急管理局' }, there: { name: '长治市应急管理局' } });
  });

  test('has its own power of the same words, told apart by the place', async () => {
    const question = (place: string) => `{
      whoOwns(about: "建筑工程施工许可证核发", place: "${place}", asOf: "2021-06-01") {
        nodes { holder { name } responsibility { id } citation { path lines { start } document { number } } }
      }
    }`;
    expect((await ask(question('示例经开区'))).data).toEqual({
      whoOwns: {
        nodes: [
          {
            holder: { name: '示例市行政审批服务管理局' },
            responsibility: { id: 'power:shili/2021/示政发(2021)3号/1' },
            citation: { path: '附件 第1项', lines: { start: 2 }, document: { number: '示政发〔2021〕3号' } },
          },
        ],
      },
    });
    const { data } = await ask(question('长治高新区'));
    const { whoOwns } = data as { whoOwns: { nodes: { holder: { name: string } }[] } };
    // Its grant is limited (房地产开发类、商业类项目除外), so the bureau keeps the rest inside the zone too.
    expect(whoOwns.nodes.map(({ holder }) => holder.name)).toEqual([
      '长治市行政审批服务管理局',
      '长治高新技术产业开发区管理委员会',
    ]);
  });

  test('tells both holders of one item, each with its place', async () => {
    const { data } = await ask(`{
      responsibility(id: "power:shili/2021/示政发(2021)3号/4") {
        title
        holdings { nodes { holder { name } jurisdiction { region { name } } } }
      }
    }`);
    expect(data).toEqual({
      responsibility: {
        title: '生产安全检查 / 危险化学品企业检查',
        holdings: {
          nodes: [
            { holder: { name: '示例市应急管理局' }, jurisdiction: { region: { name: '示例市' } } },
            {
              holder: { name: '示例经济开发区管理委员会' },
              jurisdiction: { region: { name: '示例经济开发区' } },
            },
          ],
        },
      },
    });
  });
});

describe('importing again', () => {
  const folder = temporaryFolder();
  const changed = path.join(folder, 'changed');
  let before = NEVER_LOADED;

  beforeAll(async () => {
    before = await version();
    cpSync(EXAMPLE, changed, { recursive: true });
    const file = path.join(changed, 'powers.csv');
    const text = readFileSync(file, 'utf8')
      .replace('2021-03-01,除示例经开区外,', '2021-04-01,除示例经开区外,')
      .replace(/^7,.*\n/mu, '');
    writeFileSync(file, text);
  });

  test('the same list changes nothing', async () => {
    const again = await run('import', EXAMPLE, '--as', 'shili/2021', '--title', '示例市权责清单');
    expect(again.out).toBe('Imported shili/2021: 0 created, 0 changed, 0 removed\n');
    expect(await version()).toBe(before);
  });

  test('as a dry run tells the difference and writes nothing', async () => {
    const { code, out } = await run('import', changed, '--as', 'shili/2021', '--dry-run');
    expect(code).toBe(0);
    expect(out).toBe(`0 records would be created
1 record would be changed
  holding:shili/2021/示政发(2021)3号/5/示例市住房和城乡建设局/owner
3 records would be removed
  provision:shili/2021/示政发(2021)3号/7
  duty:shili/2021/示政发(2021)3号/7
  holding:shili/2021/示政发(2021)3号/7/东示县人民政府/owner
`);
    expect(await version()).toBe(before);
  });

  test('another list of the city finds the bodies that are loaded, and no body of another city', async () => {
    const list = path.join(folder, 'more.csv');
    const head = 'number,type,main_item,holder,document_title,path,quote\n';
    writeFileSync(list, `${head}1,行政奖励,见义勇为奖励,市应急局,示例市办法,第九条,市应急局给予奖励\n`);
    const dry = await run('import', list, '--as', 'shili/2022', '--dry-run', '--json');
    expect(JSON.parse(dry.out).created).toContain('holding:shili/2022/示例市办法/1/示例市应急管理局/owner');

    writeFileSync(list, `${head}1,行政奖励,见义勇为奖励,市公安局,示例市办法,第九条,市公安局给予奖励\n`);
    const refused = await run('import', list, '--as', 'shili/2022');
    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(
      /^Nothing was loaded: 1 problem\nmore\.csv:2:4: holder: '市公安局' is not a name in organizations\.csv or in a loaded source of this city; similar names: [^;]+; allowed: the body: an official name or alias known in this city\n$/u,
    );
    // Similar names are those of this city too.
    expect(refused.err).not.toContain('长治');
    expect(await version()).toBe(before);
  });
});
