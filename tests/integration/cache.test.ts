import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadSources } from '../../src/load/load.js';
import { type RunningApp, startApp } from '../kit/app.js';
import { type EmptyNeo4j, emptyNeo4j, sharedDriver } from '../kit/neo4j.js';

const MEGABYTES = 64 * 1024 * 1024;

/** What the answer cost in the database, looks at the version apart. */
function statements(response: Response): number {
  return Number(/desc="(\d+) statements"/.exec(response.headers.get('server-timing') ?? '')?.[1]);
}

describe('the read cache', () => {
  const QUESTION = `query ($first: Int) {
    transfers(filter: { to: "长治高新区管委会" }, first: $first) {
      totalCount
      nodes { title: asWritten from { name } responsibility { holdings(place: "长治高新区", asOf: "2020-08-01") { nodes { holder { name } } } } citation { quote } }
    }
  }`;
  let kept: RunningApp;
  let unkept: RunningApp;
  beforeAll(async () => {
    kept = await startApp(sharedDriver(), {}, MEGABYTES);
    unkept = await startApp(sharedDriver(), {}, 0);
  });

  test('answers a question that was asked before without a statement, and with the same words', async () => {
    const first = await kept.post(QUESTION, { first: 20 });
    const again = await kept.post(QUESTION, { first: 20 });
    const without = await unkept.post(QUESTION, { first: 20 });
    const projected = await unkept.post(QUESTION, { first: 20 });
    // Whole rows, each kind by a statement; from the second time on, those that it reads, with what they lead to.
    expect([first, again, without, projected].map(statements)).toEqual([9, 0, 9, 5]);
    const answer = await first.json();
    for (const same of [again, without, projected]) expect(await same.json()).toEqual(answer);
  });

  test('knows from one question what another one needs', async () => {
    const page = '{ transfers(filter: { to: "长治经开区管委会" }, first: 5) { nodes { from { id } } } }';
    const { data } = (await (await kept.post(page)).json()) as {
      data: { transfers: { nodes: { from: { id: string } }[] } };
    };
    const [former] = data.transfers.nodes;
    const other = await kept.post('query ($id: ID!) { holder(by: { id: $id }) { name } }', {
      id: former?.from.id,
    });
    expect(statements(other)).toBe(0);
  });

  test('reads again what was read with other columns, and has both from then on', async () => {
    const power = (row: number, fields: string) =>
      kept.post(`query ($id: ID!) { responsibility(id: $id) { ${fields} } }`, {
        id: `power:changzhi/zf-2020-17/annex1/${row}`,
      });
    // An operation reads whole rows when it comes for the first time.
    for (const fields of ['title', 'certainty', 'title certainty']) await power(20, fields);
    const counts = [];
    for (const fields of ['title', 'title', 'certainty', 'title certainty', 'title'])
      counts.push(statements(await power(21, fields)));
    expect(counts).toEqual([1, 0, 1, 0, 0]);
  });

  test('without memory asks the database every time', async () => {
    await unkept.post(QUESTION, { first: 3 });
    expect(statements(await unkept.post(QUESTION, { first: 3 }))).toBeGreaterThan(0);
  });

  test('is bounded: what was not used for longest is asked for again', async () => {
    const small = await startApp(sharedDriver(), {}, 40_000);
    const one = (id: number) =>
      small.post(`{ node(id: "power:changzhi/zf-2020-17/annex1/${id}") { id ... on Power { title } } }`);
    await one(1);
    expect(statements(await one(1))).toBe(0);
    for (let id = 2; id < 60; id += 1) await one(id);
    expect(statements(await one(1))).toBe(1);
    expect(statements(await one(59))).toBe(0);
  });
});

/** A city in one of two versions: 60 powers whose titles, items and provisions all say which. */
async function city(folder: string, mark: string): Promise<string> {
  const records = path.join(folder, mark, 'records');
  await mkdir(records, { recursive: true });
  const numbers = Array.from({ length: 60 }, (_, index) => index + 1);
  const document = 'document:yi/d';
  const files: Record<string, readonly object[]> = {
    documents: [{ id: document, order: 0, number: '乙政发〔2020〕1号', status: 'IN_FORCE', lines: [1, 60] }],
    provisions: numbers.map((n) => ({
      id: `provision:yi/${n}`,
      order: n,
      document,
      path: `第${n}项`,
      text: `${mark}${n}`,
      lines: [n, n],
    })),
    powers: numbers.map((n) => ({
      id: `power:yi/${n}`,
      order: n,
      title: `许可${mark}`,
      certainty: 'CERTAIN',
      provisions: [`provision:yi/${n}`],
      powerType: 'LICENSE',
      mainItem: `许可${mark}`,
    })),
  };
  await writeFile(
    path.join(records, 'source.json'),
    JSON.stringify({ name: 'yi/2020', title: '公报', sha256: 'b'.repeat(64) }),
  );
  for (const [kind, rows] of Object.entries(files))
    await writeFile(path.join(records, `${kind}.jsonl`), rows.map((row) => JSON.stringify(row)).join('\n'));
  return path.join(folder, mark);
}

describe('while two versions are loaded alternately', () => {
  const QUESTION = `{
    responsibilities(first: 60) { totalCount nodes { title citations { quote } } }
    search(text: "许可", first: 50) { nodes { node { id ... on Power { mainItem } } } }
  }`;
  let own: EmptyNeo4j;
  let folder: string;
  let folders: readonly string[];
  beforeAll(async () => {
    own = await emptyNeo4j();
    folder = await mkdtemp(path.join(tmpdir(), 'mandate-graph-cache-'));
    folders = [await city(folder, '甲'), await city(folder, '乙')];
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const load = (index: number) => loadSources(own.driver, { database: 'neo4j' }, [folders[index % 2] ?? '']);
  /** The marks in an answer, each once. */
  const marksIn = async (response: Response) => [...new Set((await response.text()).match(/[甲乙]/gu) ?? [])];

  test.each([
    ['with the cache', MEGABYTES],
    ['without it', 0],
  ])(
    'every answer is wholly of one of them, %s',
    async (_, bytes) => {
      await load(0);
      const app = await startApp(own.driver, {}, bytes);
      const seen = new Map<string, number>();
      let isLoading = true;
      const asker = async () => {
        while (isLoading) {
          const response = await app.post(QUESTION);
          const marks = response.status === 503 ? 'busy' : (await marksIn(response)).join('');
          seen.set(marks, (seen.get(marks) ?? 0) + 1);
          // Loads and questions share two cores; without a pause the loads get nowhere.
          await sleep(20);
        }
      };
      const askers = Array.from({ length: 4 }, asker);
      for (let index = 1; index <= 4; index += 1) {
        const mark = index % 2 === 0 ? '甲' : '乙';
        const before = seen.get(mark) ?? 0;
        await load(index);
        // A load takes 0.3 s and an answer from the cache stands for up to 0.5 s: at full speed a version would not be seen.
        await expect
          .poll(() => seen.get(mark) ?? 0, { timeout: 20_000, interval: 20 })
          .toBeGreaterThan(before);
      }
      isLoading = false;
      await Promise.all(askers);
      seen.delete('busy');
      expect([...seen.keys()].sort()).toEqual(['乙', '甲']);
    },
    90_000,
  );

  test('the next answers are new within a second', async () => {
    const app = await startApp(own.driver, {}, MEGABYTES);
    await load(0);
    await app.post(QUESTION);
    expect(statements(await app.post(QUESTION))).toBe(0);
    await load(1);
    await sleep(1_000);
    expect(await marksIn(await app.post(QUESTION))).toEqual(['乙']);
  });
});
