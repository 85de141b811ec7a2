import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { Driver } from 'neo4j-driver';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { loadSources } from '../../src/load/load.js';
import { WRITE_STATEMENTS } from '../../src/load/write-statements.js';
import { compiled } from '../kit/compiled.js';
import { asking } from '../kit/graph.js';
import { type EmptyNeo4j, emptyNeo4j } from '../kit/neo4j.js';
import { writeSource } from '../kit/source-folder.js';

type Row = Record<string, unknown>;
type Files = Record<string, readonly Row[]>;

let own: EmptyNeo4j;
let driver: Driver;
let folder: string;
beforeAll(async () => {
  own = await emptyNeo4j();
  driver = own.driver;
  folder = await mkdtemp(path.join(tmpdir(), 'mandate-graph-load-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A city with one power that 市局 gave to 高新区管委会, and one duty. */
const ONE: Files = {
  regions: [
    { id: 'region:jia/city', name: '甲市', kind: 'CITY' },
    { id: 'region:jia/zone', name: '高新区', kind: 'DEVELOPMENT_ZONE', partOf: 'region:jia/city' },
  ],
  organizations: [
    {
      id: 'org:jia/bureau',
      name: '甲市局',
      aliases: ['市局'],
      kind: 'DEPARTMENT',
      region: 'region:jia/city',
    },
    { id: 'org:jia/zone', name: '高新区管委会', kind: 'ZONE_COMMITTEE', region: 'region:jia/zone' },
  ],
  documents: [
    { id: 'document:jia/d', order: 1, number: '甲政发〔2020〕1号', status: 'IN_FORCE', lines: [1, 3] },
  ],
  provisions: [
    { id: 'provision:jia/p', order: 1, document: 'document:jia/d', path: '一', text: '赋予', lines: [1, 2] },
    { id: 'provision:jia/q', order: 3, document: 'document:jia/d', path: '二', text: '负责', lines: [3, 3] },
  ],
  powers: [
    {
      id: 'power:jia/1',
      order: 2,
      title: '取水许可',
      certainty: 'CERTAIN',
      provisions: ['provision:jia/p'],
      powerType: 'LICENSE',
      mainItem: '取水许可',
    },
  ],
  duties: [
    { id: 'duty:jia/1', order: 3, title: '防汛', certainty: 'CERTAIN', provisions: ['provision:jia/q'] },
    { id: 'duty:jia/2', order: 3.001, title: '抗旱', certainty: 'CERTAIN', provisions: ['provision:jia/q'] },
  ],
  holdings: [
    {
      id: 'holding:jia/d1',
      order: 3,
      holder: 'org:jia/bureau',
      responsibility: 'duty:jia/1',
      role: 'OWNER',
      status: 'IN_FORCE',
      jurisdiction: { region: 'region:jia/city' },
      asWritten: '市局',
      roleAsWritten: '负责',
      certainty: 'CERTAIN',
      provision: 'provision:jia/q',
      grounds: ['provision:jia/q'],
    },
  ],
  transfers: [
    {
      id: 'transfer:jia/1',
      order: 2,
      kind: 'GRANT',
      verb: '赋予',
      from: 'org:jia/bureau',
      to: 'org:jia/zone',
      responsibility: 'power:jia/1',
      asWritten: '取水许可',
      fromAsWritten: '市局',
      fromJurisdiction: { region: 'region:jia/city' },
      toAsWritten: '高新区管委会',
      status: 'IN_FORCE',
      jurisdiction: { region: 'region:jia/zone' },
      effectiveFrom: '2020-06-23',
      instrument: 'document:jia/d',
      certainty: 'CERTAIN',
      itemCertainty: 'CERTAIN',
      derivedBy: ['PLACE_OF_RECEIVER'],
      provision: 'provision:jia/p',
      grounds: ['provision:jia/p'],
    },
  ],
};
/** 2 regions, 2 bodies, 1 document, 2 provisions, 1 power, 2 duties, 1 + 3 holdings, 1 transfer, 6 names, 1 conflict: nobody holds duty 2. */
const FACTS_OF_ONE = 22;

const source = (name: string, files: Parameters<typeof writeSource>[2]) =>
  writeSource(folder, `jia/${name}`, files);

/** Replaces the record with this id, or leaves it out where `change` gives nothing. */
function changed(files: Files, id: string, change: (row: Row) => Row | undefined): Files {
  return Object.fromEntries(
    Object.entries(files).map(([kind, rows]) => [
      kind,
      rows.flatMap((row): readonly Row[] => {
        const now = row.id === id ? change(row) : row;
        return now === undefined ? [] : [now];
      }),
    ]),
  );
}

async function load(...folders: readonly string[]): Promise<string[]> {
  const lines: string[] = [];
  await loadSources(driver, { database: 'neo4j', report: (line) => lines.push(line) }, folders);
  return lines;
}

/** Loads what removes much of its source. */
async function loadAllowing(one: string): Promise<string[]> {
  const lines: string[] = [];
  const report = (line: string) => lines.push(line);
  await loadSources(driver, { database: 'neo4j', report, allowed: { removals: true } }, [one]);
  return lines;
}

async function ask<T extends Row>(cypher: string): Promise<T[]> {
  const { records } = await driver.executeQuery(cypher, {}, { database: 'neo4j' });
  return records.map((record) => record.toObject() as T);
}

/** Everything that the graph says: nodes, relationships, versions. */
async function whole() {
  return {
    nodes: await ask(
      'MATCH (n:Entity) RETURN n.id AS id, labels(n) AS labels, properties(n) AS is ORDER BY id',
    ),
    relationships: await ask(
      'MATCH (a)-[r]->(b) RETURN a.id AS from, type(r) AS type, b.id AS to ORDER BY from, type, to',
    ),
    sources: await ask('MATCH (s:Source) RETURN properties(s) AS is ORDER BY s.name'),
    // Without the number of a commit, which no two loads share.
    state: await ask("MATCH (g:GraphState {id: 'graph'}) RETURN g {.*, soundAt: null} AS is"),
  };
}

/** Which node in the store each fact is, to tell a node that was left alone from one written anew. */
async function identities(): Promise<Map<string, string>> {
  const rows = await ask<{ id: string; hash: string; node: string }>(
    'MATCH (n:Entity) RETURN n.id AS id, n.hash AS hash, elementId(n) AS node',
  );
  return new Map(rows.map(({ id, hash, node }) => [id, `${node} ${hash}`]));
}

beforeEach(async () => {
  await ask('MATCH (n) DETACH DELETE n');
});

test('a source is loaded whole, with the holdings that its transfers give', async () => {
  const [report] = await load(source('one', ONE));
  expect(report).toMatch(
    new RegExp(`^Loaded jia/one: ${FACTS_OF_ONE} of ${FACTS_OF_ONE} facts written in `, 'u'),
  );
  const holdings = await ask(
    'MATCH (h:Holding)-[:BY]->(b) RETURN h.id AS id, b.name AS by, h.validFrom AS from, h.validTo AS to, h.exceptIds AS except ORDER BY id',
  );
  expect(holdings).toEqual([
    { id: 'holding:jia/1', by: '高新区管委会', from: '2020-06-23', to: null, except: [] },
    {
      id: 'holding:jia/1/bureau@2020-06-23',
      by: '甲市局',
      from: '2020-06-23',
      to: null,
      except: ['region:jia/zone'],
    },
    { id: 'holding:jia/1/bureau@open', by: '甲市局', from: null, to: '2020-06-23', except: [] },
    { id: 'holding:jia/d1', by: '甲市局', from: null, to: null, except: [] },
  ]);
});

test('the same source twice changes nothing: same version, no node written', async () => {
  const one = source('one', ONE);
  await load(one);
  const [before, nodes] = [await whole(), await identities()];
  expect(await load(one)).toEqual([
    expect.stringMatching(/^jia\/one is unchanged \(version \S{16}\)$/u),
    '1 source is loaded',
  ]);
  expect(await whole()).toEqual(before);
  expect(await identities()).toEqual(nodes);
});

test('the order of the records does not make another version', async () => {
  await load(source('one', ONE));
  const swapped = { ...ONE, duties: [...(ONE.duties ?? [])].reverse() };
  expect((await load(source('one', swapped)))[0]).toMatch(/^jia\/one is unchanged/u);
});

test('a changed record changes what depends on it and nothing else', async () => {
  await load(source('one', ONE));
  const before = await identities();
  const renamed = changed(ONE, 'power:jia/1', (row) => ({ ...row, title: '取水许可证' }));
  expect((await load(source('one', renamed)))[0]).toMatch(/^Loaded jia\/one: 2 of 22 facts written in /u);
  const after = await identities();
  const differing = [...after].filter(([id, is]) => before.get(id) !== is).map(([id]) => id);
  expect(differing.sort()).toEqual(['power:jia/1', 'transfer:jia/1']);
  expect(await ask('MATCH (t:Transfer) RETURN t.title AS title')).toEqual([{ title: '取水许可证' }]);
});

test('what is gone is removed, and the graph is as if only the new records had ever been loaded', async () => {
  const less = changed(
    changed(ONE, 'duty:jia/2', () => undefined),
    'org:jia/bureau',
    (row) => ({ ...row, aliases: [] }),
  );
  await load(source('one', less));
  const fresh = await whole();
  await ask('MATCH (n) DETACH DELETE n');
  await load(source('one', ONE));
  const removing = source('one', less);
  await expect(load(removing)).rejects.toThrow(
    'Nothing was loaded: 2 of the 16 records of jia/one in the graph would be removed, more than a tenth. Use --allow-removals to remove them.',
  );
  const [report] = await loadAllowing(removing);
  // The duty and the name 市局 are removed, the body without its alias is changed.
  expect(report).toMatch(/^Loaded jia\/one: 4 of 19 facts written in /u);
  const { state, ...rest } = await whole();
  const { state: stateOfFresh, ...expected } = fresh;
  expect(rest).toEqual(expected);
  expect(state).toMatchObject([{ is: { version: (stateOfFresh[0] as { is: Row }).is.version } }]);
});

test('two sources have a version each, and a change of one leaves the other alone', async () => {
  const two = source('two', {
    organizations: [{ id: 'org:jia/court', name: '甲市法院', kind: 'JUDICIARY', region: 'region:jia/city' }],
  });
  await load(source('one', ONE), two);
  const [one] = (await whole()).sources;
  source('two', { organizations: [{ id: 'org:jia/court', name: '甲市人民法院', kind: 'JUDICIARY' }] });
  await load(two);
  const sources = (await whole()).sources.map(({ is }) => is as Row);
  expect(sources.map(({ name, facts }) => [name, facts])).toEqual([
    ['jia/one', FACTS_OF_ONE],
    ['jia/two', 2],
  ]);
  expect(sources[0]).toEqual(one?.is);
});

describe('regions of another source', () => {
  const { regions = [], ...rest } = ONE;
  const [city, zone] = regions as [Row, Row];
  const left = () =>
    ask(
      "MATCH (n:Holding {responsibilityId: 'power:jia/1', holderId: 'org:jia/bureau'}) RETURN n.id AS id, n.exceptIds AS without ORDER BY id",
    );

  test('divide what a former holder is left with, and do so anew when they lie elsewhere', async () => {
    const outside = [
      { id: 'holding:jia/1/bureau@2020-06-23', without: ['region:jia/zone'] },
      { id: 'holding:jia/1/bureau@open', without: [] },
    ];
    const [regional, one] = [source('regions', { regions }), source('one', rest)];
    await load(regional, one);
    expect(await left()).toEqual(outside);
    await load(source('regions', { regions: [city, { ...zone, partOf: undefined }] }));
    expect(await left()).toEqual([{ id: 'holding:jia/1/bureau@open', without: [] }]);
    await load(source('regions', { regions }));
    expect(await left()).toEqual(outside);
  });

  test('that lie between two regions of the source divide them too', async () => {
    const county = { id: 'region:jia/county', name: '甲县', kind: 'COUNTY' };
    await load(source('between', { regions: [county] }));
    const within = changed(ONE, 'region:jia/zone', (row) => ({ ...row, partOf: county.id }));
    await load(source('one', within));
    expect((await left()).map(({ without }) => without)).toEqual([[]]);
    await load(source('between', { regions: [{ ...county, partOf: city.id }] }));
    expect((await left()).map(({ without }) => without)).toEqual([['region:jia/zone'], []]);
  });
});

/** A later document of the same city that says one thing more. */
const laterSource = (files: Files): string =>
  source('two', {
    documents: [
      { id: 'document:jia/e', order: 1, number: '甲政发〔2021〕2号', status: 'IN_FORCE', lines: [1, 2] },
    ],
    provisions: [
      {
        id: 'provision:jia/r',
        order: 1,
        document: 'document:jia/e',
        path: '一',
        text: '自即日起',
        lines: [1, 2],
      },
    ],
    ...files,
  });

describe('what a later source says of an earlier one', () => {
  const asked = (holder: string, responsibility: string, asOf: string) =>
    asking(driver)(
      'query ($holder: String!, $responsibility: ID!, $asOf: Date!) { mayExercise(holder: $holder, responsibility: $responsibility, asOf: $asOf) { answer reason others { holder { name } } citations { path document { number } } } }',
      { holder, responsibility, asOf },
    ).then(({ data }) => (data as { mayExercise: Row }).mayExercise);

  test('ends a stated holding on its day', async () => {
    const ending = {
      id: 'ending:jia/2/1',
      order: 1,
      ends: 'holding:jia/d1',
      on: '2021-03-01',
      provision: 'provision:jia/r',
    };
    await load(source('one', ONE), laterSource({ endings: [ending] }));
    expect(await asked('市局', 'duty:jia/1', '2021-02-28')).toMatchObject({
      answer: 'YES',
      reason: 'HOLDS_ORIGINALLY',
    });
    expect(await asked('市局', 'duty:jia/1', '2021-03-01')).toMatchObject({ answer: 'NO', reason: 'ENDED' });
  });

  test.each(['MERGED', 'REPLACED'])('hands over to a body into which another one is %s', async (kind) => {
    const body = { id: 'org:jia/new', name: '甲市新局', kind: 'DEPARTMENT', region: 'region:jia/city' };
    const succession = {
      id: 'succession:jia/1',
      from: 'org:jia/bureau',
      to: 'org:jia/new',
      kind,
      on: '2021-06-01',
      provision: 'provision:jia/r',
    };
    const later = laterSource({ organizations: [body], successions: [succession] });
    await load(source('one', ONE), later);
    const day = { before: '2021-05-31', on: '2021-06-01' };
    expect(await asked('甲市局', 'duty:jia/1', day.before)).toMatchObject({ answer: 'YES', others: [] });
    expect(await asked('甲市新局', 'duty:jia/1', day.before)).toMatchObject({
      answer: 'NO',
      others: [{ holder: { name: '甲市局' } }],
    });
    expect(await asked('甲市新局', 'duty:jia/1', day.on)).toMatchObject({ answer: 'YES', others: [] });
    expect(await asked('甲市局', 'duty:jia/1', day.on)).toMatchObject({ answer: 'YES', others: [] });
  });

  test('makes a circle of transfers that are each made under the other, which is a conflict', async () => {
    const under = (files: Files, upper: string) =>
      changed(files, 'transfer:jia/1', (row) => ({ ...row, under: upper }));
    const [transfer] = ONE.transfers ?? [];
    const second = {
      ...transfer,
      id: 'transfer:jia/2',
      under: 'transfer:jia/1',
      instrument: 'document:jia/e',
    };
    const later = { ...second, provision: 'provision:jia/r', grounds: ['provision:jia/r'] };
    const first = changed(ONE, 'document:jia/d', (row) => ({ ...row, issuedOn: '2020-06-23' }));
    await load(source('one', first), laterSource({ transfers: [later] }));
    await load(source('one', under(first, 'transfer:jia/2')));
    const { data } = await asking(driver)(`{
      now: conflicts(filter: { kinds: [CYCLE] }) { nodes { kind explanation } }
      since: conflicts(filter: { kinds: [CYCLE], asKnownOn: "2020-06-23" }) { nodes { kind } }
      before: conflicts(filter: { kinds: [CYCLE], asKnownOn: "2020-06-22" }) { nodes { kind } }
    }`);
    expect(data).toEqual({
      now: { nodes: [{ kind: 'CYCLE', explanation: expect.stringMatching(/^2 transfers/u) }] },
      since: { nodes: [{ kind: 'CYCLE' }] },
      before: { nodes: [] },
    });
  });
});

describe('nothing is written, and file and line are told,', () => {
  const [DUTY = {}, OTHER_DUTY = {}] = ONE.duties ?? [];
  const [HOLDING = {}] = ONE.holdings ?? [];
  test.each<[string, Readonly<Record<string, readonly Row[] | string>>, string]>([
    [
      'of an unknown field',
      { ...ONE, duties: [DUTY, { ...OTHER_DUTY, hazrads: [] }] },
      'one/records/duties.jsonl:2: Unrecognized key: "hazrads"',
    ],
    [
      'of a holder that there is not',
      { ...ONE, holdings: [{ ...HOLDING, holder: 'org:jia/none' }] },
      'one/records/holdings.jsonl:1: refers to org:jia/none, which does not exist',
    ],
    [
      'of an id that stands twice',
      { ...ONE, duties: [DUTY, { ...OTHER_DUTY, id: 'duty:jia/1' }] },
      'one/records/duties.jsonl:2: the id duty:jia/1 is already used at one/records/duties.jsonl:1',
    ],
    [
      'of broken JSON',
      { ...ONE, duties: `${JSON.stringify(DUTY)}\n\n{"id":` },
      'one/records/duties.jsonl:3:7: is not valid JSON; a record is one JSON object on one line',
    ],
    [
      'of an id that a derived holding has',
      { ...ONE, holdings: [{ ...HOLDING, id: 'holding:jia/1' }] },
      'one/records/holdings.jsonl:1: holding:jia/1 is already the id of a holding that is derived from a transfer',
    ],
    [
      'of a value outside the vocabulary',
      { ...ONE, duties: [{ ...DUTY, certainty: 'SURE' }] },
      'one/records/duties.jsonl:1:55: certainty: Invalid option: expected one of "CERTAIN"|"INFERRED"|"AMBIGUOUS"',
    ],
    [
      'of a file of no kind',
      { ...ONE, dutys: [] },
      'one/records/dutys.jsonl:1: the name of the file is not a kind of record; allowed: regions, organizations',
    ],
    [
      'a region is part of itself',
      changed(ONE, 'region:jia/city', (row) => ({ ...row, partOf: 'region:jia/city' })),
      'one/records/regions.jsonl:1: region:jia/city is part of itself',
    ],
    [
      'of an id that another source has',
      { organizations: [{ id: 'org:jia/court', name: '法院', kind: 'JUDICIARY' }] },
      'one/records/organizations.jsonl:1: the id org:jia/court is already used by the source jia/two',
    ],
  ])('because %s', async (_, files, message) => {
    await load(
      source('two', { organizations: [{ id: 'org:jia/court', name: '甲市法院', kind: 'JUDICIARY' }] }),
    );
    const before = await whole();
    await expect(load(source('one', files))).rejects.toThrow(`Nothing was loaded: 1 problem\n${message}`);
    expect(await whole()).toEqual(before);
  });

  test('because source.json is missing', async () => {
    const one = source('one', ONE);
    await rm(path.join(one, 'records', 'source.json'));
    await expect(load(one)).rejects.toThrow('one/records/source.json:1: the file is missing');
    expect((await whole()).nodes).toEqual([]);
  });

  test('because another source leads to what is gone', async () => {
    const one = source('one', ONE);
    const two = source('two', {
      organizations: [{ id: 'org:jia/court', name: '法院', kind: 'JUDICIARY', region: 'region:jia/zone' }],
    });
    await load(one, two);
    const before = await whole();
    source('one', { regions: (ONE.regions ?? []).slice(0, 1) });
    await expect(load(one)).rejects.toThrow(
      'region:jia/zone would be removed, but org:jia/court of jia/two refers to it',
    );
    expect(await whole()).toEqual(before);
  });

  test('because regions lie in one another, in one source or by way of another', async () => {
    const ring = changed(ONE, 'region:jia/city', (row) => ({ ...row, partOf: 'region:jia/zone' }));
    await expect(load(source('one', ring))).rejects.toThrow(
      [
        'Nothing was loaded: 2 problems',
        'one/records/regions.jsonl:1: region:jia/city is part of itself, through region:jia/zone',
        'one/records/regions.jsonl:2: region:jia/zone is part of itself, through region:jia/city',
      ].join('\n'),
    );
    const province = { id: 'region:jia/province', name: '甲省', kind: 'PROVINCE' };
    await load(source('two', { regions: [province] }));
    const within = changed(ONE, 'region:jia/city', (row) => ({ ...row, partOf: province.id }));
    await load(source('one', within));
    const before = await whole();
    const two = source('two', { regions: [{ ...province, partOf: 'region:jia/zone' }] });
    await expect(load(two)).rejects.toThrow(
      'two/records/regions.jsonl:1: region:jia/province is part of itself, through region:jia/city, region:jia/zone',
    );
    expect(await whole()).toEqual(before);
  });

  test('all problems of a source at once', async () => {
    const bad = {
      ...ONE,
      duties: [
        { ...DUTY, certainty: 'SURE' },
        { ...OTHER_DUTY, x: 1 },
      ],
    };
    await expect(load(source('one', bad))).rejects.toThrow(/^Nothing was loaded: 2 problems\n/u);
  });
});

describe('a load that dies', () => {
  const MANY = 10_000;
  const duty = (title: string) => (_: unknown, at: number) => ({
    id: `duty:jia/many-${at}`,
    order: 10 + at,
    title: `${title}${at}`,
    certainty: 'CERTAIN',
    provisions: ['provision:jia/q'],
  });
  const many = (title: string) => ({
    ...ONE,
    duties: [...(ONE.duties ?? []), ...Array.from({ length: MANY }, duty(title))],
  });

  /** Loads in a process of its own, to be killed. */
  function loadInChild(build: string, one: string) {
    const { uri, username, password } = own.neo4j;
    const module = (name: string) => JSON.stringify(pathToFileURL(path.join(build, name)).href);
    const script = `
      const { loadSources } = await import(${module('src/load/load.js')});
      const { openDriver } = await import(${module('src/database/driver.js')});
      const driver = openDriver(${JSON.stringify({ uri, username, password })});
      await loadSources(driver, { database: 'neo4j' }, [${JSON.stringify(one)}]);`;
    return spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' });
  }

  const writing = () =>
    ask<{ locks: number }>(
      "SHOW TRANSACTIONS YIELD currentQuery, activeLockCount WHERE currentQuery STARTS WITH 'UNWIND' RETURN activeLockCount AS locks",
    );

  test('in the middle leaves the graph as it was, and the next load is whole', {
    timeout: 120_000,
  }, async () => {
    const build = await compiled();
    await load(source('one', ONE));
    const [before, nodes] = [await whole(), await identities()];
    const one = source('one', many('任务'));

    const child = loadInChild(build, one);
    const exited = once(child, 'exit');
    // Killed while it holds locks on nodes that it has written: in the middle, not before.
    while (!(await writing()).some(({ locks }) => locks > MANY / 10)) {
      if (child.exitCode !== null) throw new Error('the load ended before it could be killed');
      await sleep(10);
    }
    child.kill('SIGKILL');
    expect(await exited).toEqual([null, 'SIGKILL']);
    while ((await writing()).length > 0) await sleep(50);

    expect(await whole()).toEqual(before);
    expect(await identities()).toEqual(nodes);
    expect((await load(one))[0]).toMatch(
      // Each duty comes with the conflict that nobody holds it.
      new RegExp(`^Loaded jia/one: ${2 * MANY} of ${2 * MANY + FACTS_OF_ONE} facts written in `, 'u'),
    );
    expect(await ask('MATCH (d:Duty)-[:STATED_IN]->() RETURN count(d) AS duties')).toEqual([
      { duties: MANY + 2 },
    ]);
  });

  const leaveMark = () =>
    driver.executeQuery(
      WRITE_STATEMENTS.mark,
      { load: 'dead', kind: 'COMMIT', by: 'process 1 on a machine', sources: ['jia/one'] },
      { database: 'neo4j' },
    );
  const marks = () => ask("MATCH (m:GraphState {id: 'mark'}) RETURN m.by AS by");

  test('just before its commit leaves its mark, and the next load takes it away', async () => {
    const one = source('one', ONE);
    await load(one);
    const before = await whole();
    await leaveMark();
    expect(await marks()).toEqual([{ by: 'process 1 on a machine' }]);
    expect((await load(one))[0]).toMatch(/^jia\/one is unchanged/u);
    expect(await whole()).toEqual(before);
    expect(await marks()).toEqual([]);

    await leaveMark();
    await expect(
      load(source('one', { ...ONE, holdings: [{ ...ONE.holdings?.[0], holder: 'org:jia/none' }] })),
    ).rejects.toThrow('refers to org:jia/none, which does not exist');
    expect(await whole()).toEqual(before);
    expect(await marks()).toEqual([]);
  });
});
