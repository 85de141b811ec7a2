import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { packageRoot } from '../../src/config/package-root.js';
import { settingsOf } from '../kit/child.js';
import { temporaryFolder } from '../kit/folder.js';
import { type EmptyNeo4j, emptyNeo4j } from '../kit/neo4j.js';
import { commandLine, commandLineWith } from '../kit/terminal.js';

const EXAMPLE = path.join(packageRoot, 'examples/second-city');
const HEAD = 'number,type,main_item,holder,document_title,path,quote\n';
const HEAD_OF_EXAMPLE = readFileSync(path.join(EXAMPLE, 'powers.csv'), 'utf8').split('\n')[0];

const folder = temporaryFolder();
let own: EmptyNeo4j;
const run = (...args: string[]) => commandLine(args, own.neo4j);

function written(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

/** The example without some rows of its list. */
function without(name: string, ...numbers: number[]): string {
  const copy = path.join(folder, name);
  cpSync(EXAMPLE, copy, { recursive: true });
  const file = path.join(copy, 'powers.csv');
  const gone = new RegExp(`^(?:${numbers.join('|')}),.*\\n`, 'gmu');
  writeFileSync(file, readFileSync(file, 'utf8').replace(gone, ''));
  return copy;
}

/** Names of sources with how they came to be and the number of their facts. */
async function sources(): Promise<string[]> {
  const { out } = await run('sources', '--json');
  const list = JSON.parse(out) as { name: string; made: string; facts: number }[];
  return list.map(({ name, made, facts }) => `${name} ${made} ${facts}`);
}

beforeAll(async () => {
  own = await emptyNeo4j();
  const { code } = await run('import', EXAMPLE, '--as', 'shili/2021', '--title', '示例市权责清单');
  expect(code).toBe(0);
});

describe('an import that may be a slip is refused, and the graph stays as it is', () => {
  let before: string[];
  beforeAll(async () => {
    before = await sources();
  });
  const refused = async (message: string, ...args: string[]) => {
    const { code, out, err } = await run('import', ...args);
    expect([code, out, err]).toEqual([1, '', `${message}\n`]);
    expect(await sources()).toEqual(before);
  };

  test('where the table has only a head', async () => {
    await refused(
      'Nothing was loaded: 1 problem\nhead.csv:1: has a head and no row; allowed: a head and rows below it',
      written('head.csv', `${HEAD_OF_EXAMPLE}\n`),
      '--as',
      'shili/2021',
    );
  });

  test('where a file of records has none', async () => {
    await refused(
      'Nothing was loaded: the new shili/2030 has no records. Use --allow-removals to load it, or mandate-graph remove shili/2030 to remove the source.',
      written('powers.jsonl', ''),
      '--as',
      'shili/2030',
    );
  });

  test('where more than a tenth would be removed, and a dry run says so beside the difference', async () => {
    const message =
      'Nothing was loaded: 6 of the 32 records of shili/2021 in the graph would be removed, more than a tenth. If the list is the same as before, its mapping or this version reads it otherwise, and what is read has other ids. Use --allow-removals to remove them, or --dry-run to list them.';
    const list = without('short', 6, 7);
    await refused(message, list, '--as', 'shili/2021');
    const dry = await run('import', list, '--as', 'shili/2021', '--dry-run');
    expect([dry.code, dry.err]).toEqual([0, `${message}\n`]);
    expect(dry.out).toContain('6 records would be removed');
  });

  test('but not where a tenth or less is removed', async () => {
    const { code, out } = await run('import', without('shorter', 7), '--as', 'shili/2021', '--dry-run');
    expect(code).toBe(0);
    expect(out).toContain('3 records would be removed');
  });

  test('and is loaded where --allow-removals says that it is meant', async () => {
    const args = ['import', without('short', 6, 7), '--as', 'shili/2021'];
    expect((await run(...args, '--allow-removals')).out).toBe(
      'Imported shili/2021: 0 created, 0 changed, 6 removed\n',
    );
    expect((await run('import', EXAMPLE, '--as', 'shili/2021')).out).toBe(
      'Imported shili/2021: 6 created, 0 changed, 0 removed\n',
    );
    expect(await sources()).toEqual(before);
  });
});

describe('a source of another making', () => {
  let inFolder: string;
  let imported: string;
  beforeAll(async () => {
    imported = path.join(folder, 'exported');
    await run('export', '-f', 'jsonl', '-o', imported);
    imported = path.join(imported, 'shili/2021');
    inFolder = path.join(folder, 'folder');
    cpSync(imported, inFolder, { recursive: true });
    const about = path.join(inFolder, 'records/source.json');
    const { made, ...source } = JSON.parse(readFileSync(about, 'utf8'));
    expect(made).toBe('IMPORT');
    writeFileSync(about, JSON.stringify(source));
  });
  const refusal = (is: string, now: string) =>
    `Nothing was loaded: shili/2021 in the graph is ${is}, but this source is ${now}. Use --replace to replace it, or give the import another name (--as).\n`;

  test('is not replaced by a folder of records without --replace', async () => {
    // Another title of one body, so that there is something to load.
    const file = path.join(inFolder, 'records/organizations.jsonl');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"市应急局"', '"应急局"'));
    const { code, out, err } = await run('load', inFolder);
    expect([code, out, err]).toEqual([1, '', refusal('an import', 'a folder of records')]);
    expect((await run('load', inFolder, '--replace')).code).toBe(0);
    expect(await sources()).toEqual([expect.stringMatching(/^shili\/2021 FOLDER \d+$/u)]);
  });

  test('is not replaced by an import without --replace, and a dry run says so', async () => {
    const args = ['import', EXAMPLE, '--as', 'shili/2021'];
    const message = refusal('a folder of records', 'an import');
    const { code, out, err } = await run(...args);
    expect([code, out, err]).toEqual([1, '', message]);
    const dry = await run(...args, '--dry-run');
    expect([dry.code, dry.err]).toEqual([0, message]);
    expect((await run(...args, '--replace')).code).toBe(0);
    expect(await sources()).toEqual([expect.stringMatching(/^shili\/2021 IMPORT \d+$/u)]);
  });

  test('stays an import when its export is loaded', async () => {
    const loaded = await run('load', imported);
    expect([loaded.code, loaded.err]).toEqual([0, '']);
    expect(await sources()).toEqual([expect.stringMatching(/^shili\/2021 IMPORT \d+$/u)]);
  });
});

describe('a source is removed', () => {
  const answering = (answer: string) => {
    const asked: string[] = [];
    const ask = async (question: string) => {
      asked.push(question);
      return answer;
    };
    return { asked, ask };
  };
  const remove = (ask: (question: string) => Promise<string>, ...args: string[]) =>
    commandLineWith(['remove', ...args], settingsOf(own.neo4j), ask);

  test('not without a question: where nobody is there to be asked, --yes is wanted', async () => {
    const { code, out, err } = await run('remove', 'shili/2021');
    expect([code, out, err]).toEqual([
      2,
      '',
      'Nothing was removed: the removal must be confirmed, and there is no terminal. Use --yes to remove shili/2021.\n',
    ]);
  });

  test('not where the answer is anything but yes', async () => {
    const before = await sources();
    const { asked, ask } = answering('y');
    const { code, err } = await remove(ask, 'shili/2021');
    expect([code, err]).toEqual([1, 'Nothing was removed.\n']);
    expect(asked).toEqual([expect.stringMatching(/^Remove shili\/2021 with its \d+ facts\? Type yes: $/u)]);
    expect(await sources()).toEqual(before);
  });

  test('not where there is none of that name: the others are named', async () => {
    const { code, out, err } = await run('remove', 'shili/2020', '--yes');
    expect([code, out, err]).toEqual([
      1,
      '',
      'Nothing was removed: the graph has no source shili/2020. Its sources: shili/2021.\n',
    ]);
  });

  test('not while another leads to its facts: those are named', async () => {
    const list = written(
      'more.csv',
      `${HEAD}1,行政奖励,见义勇为奖励,市应急局,示例市办法,第九条,市应急局给予奖励\n`,
    );
    expect((await run('import', list, '--as', 'shili/2022')).code).toBe(0);
    const before = await sources();
    const { code, out, err } = await run('remove', 'shili/2021', '--yes');
    expect([code, out]).toEqual([1, '']);
    expect(err.split('\n')).toEqual([
      'Nothing was removed: other sources refer to shili/2021',
      'org:shili/示例市应急管理局 would be removed, but holding:shili/2022/示例市办法/1/示例市应急管理局/owner of shili/2022 refers to it',
      'region:shili/示例市 would be removed, but holding:shili/2022/示例市办法/1/示例市应急管理局/owner of shili/2022 refers to it',
      '',
    ]);
    expect(await sources()).toEqual(before);
  });

  test('with all that it says, once those are gone: the graph is as it was before them', async () => {
    const nodes = async () =>
      (
        await own.driver.executeQuery('MATCH (n:Entity) RETURN n.id AS id, n.hash AS hash ORDER BY id')
      ).records.map((row) => row.toObject());
    const { asked, ask } = answering('yes');
    const first = await remove(ask, 'shili/2022');
    expect([first.code, first.err, asked.length]).toEqual([0, '', 1]);
    expect(first.out).toMatch(/^Removed shili\/2022: \d+ facts in \d+\.\d s\n$/u);
    expect(await sources()).toEqual([expect.stringMatching(/^shili\/2021 /u)]);
    expect((await run('remove', 'shili/2021', '--yes')).code).toBe(0);
    expect(await sources()).toEqual([]);
    expect(await nodes()).toEqual([]);
    expect((await run('sources')).out).toBe('sources: 0\n');
    expect((await run('import', EXAMPLE, '--as', 'shili/2021')).out).toBe(
      'Imported shili/2021: 32 created, 0 changed, 0 removed\n',
    );
  });
});
