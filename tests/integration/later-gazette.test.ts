import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { StatementRunner } from '../../src/database/statement-runner.js';
import { exportGraph } from '../../src/export/export.js';
import { loadSources } from '../../src/load/load.js';
import { prepareSource } from '../../src/load/prepare-source.js';
import { expectedSources } from '../../src/load/source-folders.js';
import { readRecords } from '../../src/records/read-files.js';
import { difference, type Everything, everything, NONE } from '../kit/everything.mjs';
import { CHANGZHI } from '../kit/gazette.js';
import { asking } from '../kit/graph.js';
import { extractOneLaterIssue } from '../kit/later-issues.js';
import { emptyNeo4j } from '../kit/neo4j.js';

const { later: LATER, names: NAMES } = extractOneLaterIssue();
const POWER = 'power:changzhi/zf-2020-17/annex1/235';

const { driver } = await emptyNeo4j();
const ask = asking(driver);
const load = (...folders: string[]) =>
  loadSources(driver, { database: 'neo4j', allowed: { removals: true } }, folders);
const scratch = mkdtempSync(path.join(tmpdir(), 'mandate-graph-later-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** The gazette with its bodies and documents, and of what it says only a few rows: enough for what the later one changes. */
function fewRows(): string {
  const folder = mkdtempSync(path.join(scratch, 'first-'));
  cpSync(path.join(CHANGZHI, 'records'), path.join(folder, 'records'), { recursive: true });
  const keep: Record<string, RegExp | undefined> = {
    powers: /annex1\/(13|23\d)"/u,
    transfers: /annex1\/(13|23\d)\//u,
    duties: /zb-2020-32\/(art7\.i3|art13-a)",/u,
    holdings: /zb-2020-32\/(art7\.i3|art13-a)\//u,
  };
  const left =
    'tasks policies service-items indicators memberships anomalies hazards criteria authorities level-groups';
  for (const kind of [...Object.keys(keep), ...left.split(' ')]) {
    const file = path.join(folder, 'records', `${kind}.jsonl`);
    const lines = readFileSync(file, 'utf8').split('\n');
    const kept = lines.filter((line) => keep[kind]?.test(line.slice(0, 120)));
    // Without the anomalies no doubt names one.
    writeFileSync(file, kept.map((line) => `${line.replace(/,"anomaly":"[^"]+"/gu, '')}\n`).join(''));
  }
  return folder;
}
const FIRST = fewRows();

/** A copy of a source in which one kind of record has other lines, or none. */
function changed(folder: string, kind: string, change: (lines: string[]) => string[]): string {
  const copy = mkdtempSync(path.join(scratch, 'source-'));
  cpSync(path.join(folder, 'records'), path.join(copy, 'records'), { recursive: true });
  const file = path.join(copy, 'records', `${kind}.jsonl`);
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  writeFileSync(
    file,
    change(lines)
      .map((line) => `${line}\n`)
      .join(''),
  );
  return copy;
}

function emptied(folder: string): string {
  const copy = mkdtempSync(path.join(scratch, 'empty-'));
  cpSync(path.join(folder, 'records', 'source.json'), path.join(copy, 'records', 'source.json'));
  return copy;
}

let first: Everything;
let both: Everything;
beforeAll(async () => {
  await load(...NAMES, FIRST);
  first = await everything(driver);
  await load(LATER);
  both = await everything(driver);
});

describe('the order of loading does not matter', () => {
  test('loading the later gazette changes the graph, and its version with it', () => {
    expect(both.version).not.toBe(first.version);
    expect(both.nodes.length).toBeGreaterThan(first.nodes.length);
  });

  test('without the later gazette the graph is as it was before it came', async () => {
    await load(emptied(LATER));
    expect(difference(await everything(driver), first)).toEqual(NONE);
    await load(LATER);
    expect(difference(await everything(driver), both)).toEqual(NONE);
    expect((await everything(driver)).version).toBe(both.version);
  });

  test('a first gazette that changes and changes back leaves what one load of both would', async () => {
    const without = changed(FIRST, 'transfers', (lines) =>
      lines.filter((line) => !line.includes('/annex1/13/')),
    );
    await load(without);
    expect(difference(await everything(driver), both).nodes[1]?.length).toBeGreaterThan(0);
    await load(FIRST);
    expect(difference(await everything(driver), both)).toEqual(NONE);
  });

  test('the version of a source tells its own facts, not what others do to them', async () => {
    const session = driver.session();
    const { records } = await session.run('MATCH (s:Source) RETURN s.name AS name, s.version AS version');
    await session.close();
    const folders = [...NAMES, FIRST, LATER];
    const expected = (await Promise.all(folders.map((folder) => expectedSources(folder)))).flat();
    expect(new Map(records.map((row) => [row.get('name'), row.get('version')]))).toEqual(
      new Map(expected.map(({ name, version }) => [name, version])),
    );
  });

  test('a withdrawal that is dropped and comes back leaves what one load of both would', async () => {
    await load(changed(LATER, 'endings', () => []));
    await load(changed(LATER, 'successions', () => []));
    await load(LATER);
    expect(difference(await everything(driver), both)).toEqual(NONE);
  });
});

interface Held {
  readonly holder: { readonly name: string };
  readonly status: string;
}

/** Who holds the withdrawn power at a place on a day, conditional holdings aside. */
async function holders(asOf: string, place: string): Promise<string[]> {
  const { data, errors } = await ask(
    `query ($asOf: Date, $place: String) { responsibility(id: "${POWER}") { holdings(asOf: $asOf, place: $place) { nodes { holder { name } status } } } }`,
    { asOf, place },
  );
  expect(errors).toEqual([]);
  return (data as { responsibility: { holdings: { nodes: Held[] } } }).responsibility.holdings.nodes
    .filter(({ status }) => status !== 'CONDITIONAL')
    .map(({ holder }) => holder.name);
}

const ZONE = '长治高新技术产业开发区管理委员会';
const OLD = '长治市城市管理局';
const NEW = '长治市城市管理综合执法局';

describe('before, on and after each day', () => {
  test.each([
    ['2020-06-22', OLD, OLD],
    ['2020-06-23', ZONE, OLD],
    ['2021-02-28', ZONE, OLD],
    ['2021-03-01', OLD, OLD],
    ['2021-05-31', OLD, OLD],
    ['2021-06-01', NEW, NEW],
    ['2021-09-30', NEW, NEW],
    ['2021-10-01', ZONE, NEW],
    ['2030-01-01', ZONE, NEW],
  ])('on %s the zone has %s and the rest of the city %s', async (day, inside, outside) => {
    expect(await holders(day, '长治高新区')).toEqual([inside]);
    expect(await holders(day, '潞州区')).toEqual([outside]);
  });

  test('the withdrawn grant has ended by words of the later gazette, and the new one has not', async () => {
    const { data } = await ask(
      `{ responsibility(id: "${POWER}") { transfers { nodes { to { name } status effectiveFrom effectiveTo grounds { document { number } } } } } }`,
    );
    const { nodes } = (data as { responsibility: { transfers: { nodes: { to: { name: string } }[] } } })
      .responsibility.transfers;
    const number = (of: string) => ({ document: { number: of } });
    expect(nodes.filter(({ to }) => to.name === ZONE)).toEqual([
      {
        to: { name: ZONE },
        status: 'IN_FORCE',
        effectiveFrom: '2020-06-23',
        effectiveTo: '2021-03-01',
        grounds: [number('长政发〔2020〕17号'), number('长政发〔2020〕17号'), number('长政发〔2021〕3号')],
      },
      {
        to: { name: ZONE },
        status: 'IN_FORCE',
        effectiveFrom: '2021-10-01',
        effectiveTo: null,
        grounds: [number('长政发〔2021〕33号')],
      },
    ]);
  });

  test('asked by either name, the answer follows the body and says so', async () => {
    const { data, errors } = await ask(
      `query ($old: String, $new: String) {
        old: holder(by: { name: $old }) { ...of }
        new: holder(by: { name: $new }) { ...of }
      }
      fragment of on Organization {
        name
        successors { to { name } kind on citation { quote } }
        predecessors { from { name } on }
        before: holdings(asOf: "2021-05-31") { totalCount }
        after: holdings(asOf: "2021-06-01") { totalCount nodes { holder { name } derivedBy } }
      }`,
      { old: '市城管局', new: '市城市管理综合执法局' },
    );
    expect(errors).toEqual([]);
    const { old, new: renamed } = data as Record<
      string,
      {
        name: string;
        successors: unknown[];
        predecessors: unknown[];
        before: { totalCount: number };
        after: { totalCount: number; nodes: { holder: { name: string }; derivedBy: string[] }[] };
      }
    >;
    expect(old?.name).toBe(OLD);
    expect(old?.successors).toEqual([
      {
        to: { name: NEW },
        kind: 'RENAMED',
        on: '2021-06-01',
        citation: { quote: '一、自2021年6月1日起,长治市城市管理局更名为长治市城市管理综合执法局。' },
      },
    ]);
    expect(renamed?.predecessors).toEqual([{ from: { name: OLD }, on: '2021-06-01' }]);
    expect(old?.before.totalCount).toBeGreaterThan(0);
    expect(renamed?.before.totalCount).toBe(0);
    expect(old?.after).toEqual(renamed?.after);
    expect(old?.after.totalCount).toBe(old?.before.totalCount);
    for (const { holder, derivedBy } of old?.after.nodes ?? []) {
      expect(holder.name).toBe(NEW);
      expect(derivedBy).toContain('SUCCESSOR_OF_HOLDER');
    }
  });

  test('a class has it among its members by the name of the day; without a day, by the name that the class was written with', async () => {
    const { data, errors } = await ask(
      `query ($old: String) {
        holder(by: { name: $old }) { ... on Organization { categories {
          before: members(asOf: "2021-05-31") { name } after: members(asOf: "2021-06-01") { name } always: members { name }
          here: members(asOf: "2021-06-01", place: "长治市") { name }
        } } }
      }`,
      { old: OLD },
    );
    expect(errors).toEqual([]);
    const { categories } = (data as { holder: { categories: Record<string, { name: string }[]>[] } }).holder;
    expect(categories.length).toBeGreaterThan(0);
    for (const members of categories) {
      const named = Object.entries(members).map(([when, all]) => [
        when,
        all.filter(({ name }) => name === OLD || name === NEW).map(({ name }) => name),
      ]);
      expect(Object.fromEntries(named)).toEqual({ before: [OLD], after: [NEW], always: [OLD], here: [NEW] });
    }
  });

  test('a comparison on a day after the rename names the body as it is called by then', async () => {
    const { data } = await ask(
      '{ compareHolders(left: "市城管局", right: "长治高新区管委会", asOf: "2021-06-01") { left { name } } }',
    );
    expect(data).toEqual({ compareHolders: { left: { name: NEW } } });
  });
});

test('a cursor that an earlier version of the graph gave goes on in a later one', async () => {
  interface Page {
    readonly nodes: readonly { readonly id: string }[];
    readonly pageInfo: { readonly endCursor: string };
  }
  const page = async (first: number, after?: string) => {
    const { data, errors } = await ask(
      'query ($first: Int, $after: String) { transfers(first: $first, after: $after) { nodes { id } pageInfo { endCursor } } }',
      { first, after },
    );
    expect(errors).toEqual([]);
    return (data as { transfers: Page }).transfers;
  };
  await load(emptied(LATER));
  const { nodes: seen, pageInfo } = await page(3);
  await load(LATER);
  expect((await everything(driver)).version).not.toBe(first.version);
  const { nodes: rest } = await page(500, pageInfo.endCursor);
  const { nodes: all } = await page(500);
  expect(seen).toEqual(all.slice(0, 3));
  expect(rest.length).toBeGreaterThan(3);
  expect(rest).toEqual(all.slice(3));
});

test('an export of both gives each back as it was loaded, without what the later one changes', async () => {
  const out = path.join(scratch, 'exported');
  const graph = new StatementRunner(driver, { database: 'neo4j' });
  const { records } = await exportGraph(graph, { format: 'jsonl', out, kinds: [], bom: false, exact: false });
  expect([records.endings, records.successions]).toEqual([1, 1]);
  for (const folder of [FIRST, LATER]) {
    const loaded = await readRecords(folder);
    const exported = await readRecords(path.join(out, loaded.source.name));
    expect(exported.source).toEqual(loaded.source);
    expect(prepareSource(exported).version).toBe(prepareSource(loaded).version);
  }
});

test('an ending of what no record states is refused with its line', async () => {
  const bad = changed(LATER, 'endings', (lines) =>
    lines.map((line) =>
      line.replace(
        'transfer:changzhi/zf-2020-17/annex1/235/gaoxin',
        `holding:changzhi/zf-2020-17/annex1/236/gaoxin`,
      ),
    ),
  );
  await expect(load(bad)).rejects.toThrow(
    /endings\.jsonl:1: holding:\S+ is not a recorded transfer or holding, so it can be neither ended nor fulfilled nor barred from being given on/u,
  );
});

describe('a body that follows another', () => {
  const GIVEN = 'power:changzhi/zf-2020-17/annex1/236';
  const BY_CLASS = 'duty:changzhi/zb-2020-32/art13-a';
  const verdict = async (holder: string, responsibility: string, asOf: string, place: string) => {
    const { data, errors } = await ask(
      `query ($holder: String!, $responsibility: ID!, $asOf: Date, $place: String) {
        mayExercise(holder: $holder, responsibility: $responsibility, asOf: $asOf, place: $place) { answer reason explanation }
      }`,
      { holder, responsibility, asOf, place },
    );
    expect(errors).toEqual([]);
    const { answer, reason, explanation } = (data as { mayExercise: Record<string, string> }).mayExercise;
    return [answer, reason, explanation];
  };
  /** The later gazette with the one succession changed: another kind of it, or of another body. */
  const following = (values: Readonly<Record<string, string>>) =>
    changed(LATER, 'successions', (lines) =>
      lines.map((line) => JSON.stringify({ ...JSON.parse(line), ...values })),
    );

  test('has given away what was given away under its former name', async () => {
    await load(LATER);
    expect((await verdict(NEW, GIVEN, '2021-07-01', '长治高新区')).slice(0, 2)).toEqual([
      'NO',
      'GIVEN_TO_ANOTHER_HERE',
    ]);
    expect((await verdict(NEW, GIVEN, '2021-07-01', '潞州区')).slice(0, 2)).toEqual([
      'YES',
      'HOLDS_ORIGINALLY',
    ]);
  });

  test('is the same body before the day on which it was renamed, and the sentence gives the name that it had', async () => {
    expect(await verdict(NEW, GIVEN, '2021-05-31', '潞州区')).toEqual([
      'YES',
      'HOLDS_ORIGINALLY',
      expect.stringMatching(/ until 2021-06-01, under its former name 长治市城市管理局 \(更名前\)\.$/u),
    ]);
  });

  const REFORM = 'org:changzhi/development-reform-commission';
  test.each([
    ['RENAMED', '2021-05-31', 'YES HOLDS_ORIGINALLY'],
    ['RENAMED', '2021-06-01', 'YES HOLDS_ORIGINALLY'],
    ['MERGED', '2021-05-31', 'NO NO_RECORD'],
    ['MERGED', '2021-06-01', 'YES HOLDS_ORIGINALLY'],
    ['REPLACED', '2021-06-01', 'YES HOLDS_ORIGINALLY'],
    ['SPLIT', '2021-05-31', 'NO NO_RECORD'],
    ['SPLIT', '2021-06-01', 'UNKNOWN NO_RECORD'],
  ])(
    '%s, on %s: what a class holds that the former body is in, it answers %s',
    async (kind, on, expected) => {
      await load(following({ kind, from: REFORM }));
      const [answer, reason] = await verdict(NEW, BY_CLASS, on, '长治市');
      expect(`${answer} ${reason}`).toBe(expected);
    },
  );
});

test.each([
  ['the whole city', { region: 'region:changzhi/changzhi' }, []],
  ['the zone', { region: 'region:changzhi/gaoxin' }, []],
  [
    'the city but for the zone',
    { region: 'region:changzhi/changzhi', except: ['region:changzhi/gaoxin'] },
    ['region:changzhi/gaoxin'],
  ],
])(
  'with a document falls only what no other takes too: of row 236 another takes %s',
  async (_, jurisdiction, again) => {
    const POWER_236 = 'power:changzhi/zf-2020-17/annex1/236';
    const taking = changed(LATER, 'transfers', (lines) => [
      ...lines,
      JSON.stringify({
        ...JSON.parse(lines[0] ?? ''),
        id: 'transfer:changzhi/zf-2021-33/c1/236',
        order: 20.5,
        from: 'org:changzhi/urban-management-bureau',
        to: 'org:changzhi/emergency-management-bureau',
        toAsWritten: '市应急管理局',
        responsibility: POWER_236,
        jurisdiction,
      }),
    ]);
    await load(taking);
    const { data, errors } = await ask(
      `{ repealImpact(document: "长政发〔2020〕17号") { resuming(first: 50) { nodes {
      responsibility { id } jurisdiction { region { id } except { id } }
    } } } }`,
    );
    expect(errors).toEqual([]);
    const { nodes } = (data as { repealImpact: { resuming: { nodes: Resumed[] } } }).repealImpact.resuming;
    expect(nodes.length).toBeGreaterThan(5);
    expect(
      nodes.flatMap(({ responsibility, jurisdiction: place }) =>
        responsibility.id === POWER_236 ? [place.region.id] : [],
      ),
    ).toEqual(again);
  },
);

interface Resumed {
  readonly responsibility: { readonly id: string };
  readonly jurisdiction: { readonly region: { readonly id: string } };
}
