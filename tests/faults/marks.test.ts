import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { StatementRunner } from '../../src/database/statement-runner.js';
import { IntegrityMonitor } from '../../src/http/integrity-monitor.js';
import { loadSources } from '../../src/load/load.js';
import { rebuild } from '../../src/load/rebuild.js';
import { type RunningApp, startApp } from '../kit/app.js';
import { type Child, runScript } from '../kit/child.js';
import { compiled } from '../kit/compiled.js';
import { temporaryFolder } from '../kit/folder.js';
import { comesTo } from '../kit/loading.js';
import { type EmptyNeo4j, emptyNeo4j, openFailover } from '../kit/neo4j.js';
import { commandLine } from '../kit/terminal.js';

const DEADLINE_MS = 5_000;
/** 10 s without a beat, and slack for a busy machine. */
const DEAD_MS = 10_000;
const SLACK_MS = 10_000;
const LONG = { timeout: 120_000 };
const CITY = 'region:jia/city';

let own: EmptyNeo4j;
let service: RunningApp;
let build: string;
const root = temporaryFolder();
const started: Child[] = [];

/** A script that is ended after its test. */
function script(text: string): Child {
  const child = runScript(text);
  started.push(child);
  return child;
}

/** A source of one body, whose name is given. */
function folderWith(name: string): string {
  const folder = path.join(root, name);
  const records = path.join(folder, 'records');
  mkdirSync(records, { recursive: true });
  const write = (file: string, row: object) =>
    writeFileSync(path.join(records, file), `${JSON.stringify(row)}\n`);
  write('source.json', { name: 'jia/one', title: '公报', sha256: 'a'.repeat(64) });
  write('regions.jsonl', { id: CITY, name: '甲市', kind: 'CITY' });
  write('organizations.jsonl', { id: 'org:jia/body', name, kind: 'DEPARTMENT', region: CITY });
  return folder;
}

/** A load in a process of its own, which does everything but send its last COMMIT. */
function loadUpToCommit(folder: string): Child {
  const module = (name: string) => JSON.stringify(pathToFileURL(path.join(build, name)).href);
  return script(`
    const { loadSources } = await import(${module('src/load/load.js')});
    const { openDriver } = await import(${module('src/database/driver.js')});
    const driver = openDriver(${JSON.stringify({ uri: own.neo4j.uri, username: 'neo4j', password: own.neo4j.password })});
    const open = driver.session.bind(driver);
    driver.session = (config) => {
      const session = open(config);
      const begin = session.beginTransaction.bind(session);
      session.beginTransaction = async (options) => {
        const transaction = await begin(options);
        transaction.commit = () => new Promise(() => {});
        return transaction;
      };
      return session;
    };
    await loadSources(driver, { database: 'neo4j' }, [${JSON.stringify(folder)}]);`);
}

async function ask(): Promise<readonly [status: number, said: string | undefined]> {
  const response = await service.post('{ node(id: "org:jia/body") { ... on Organization { name } } }');
  const { data, errors } = (await response.json()) as {
    data?: { node: { name: string } };
    errors?: { message: string }[];
  };
  return [response.status, data?.node.name ?? errors?.[0]?.message];
}

async function reasons(): Promise<readonly string[]> {
  const response = await fetch(`${service.url}/health/ready`);
  return ((await response.json()) as { reasons: string[] }).reasons;
}

/** Waits until readiness tells these reasons; it looks once a second. */
const tells = (expected: readonly RegExp[]) =>
  expect
    .poll(reasons, { timeout: 20_000, interval: 200 })
    .toEqual(expected.map((one) => expect.stringMatching(one)));

const marks = async () =>
  (await own.driver.executeQuery("MATCH (m:GraphState {id: 'mark'}) RETURN m.kind AS kind")).records.map(
    (row) => row.get('kind'),
  );

/** After a rebuild: a look at the version is good for half a second. */
const answersWith = (name: string) =>
  expect.poll(ask, { timeout: SLACK_MS, interval: 100 }).toEqual([200, name]);

const BEFORE = [200, '甲局'] as const;
const WAITING = [503, 'New data are being loaded. Try again in a moment.'] as const;

beforeAll(async () => {
  own = await emptyNeo4j();
  build = await compiled();
  // A routing address, as that of a cluster is.
  const failover = openFailover({ ...own.neo4j, uri: own.neo4j.uri.replace('bolt:', 'neo4j:') }, DEADLINE_MS);
  const graph = new StatementRunner(failover, { database: 'neo4j' });
  service = await startApp(failover, {
    graph,
    integrity: new IntegrityMonitor(graph),
    deadlineMs: DEADLINE_MS,
  });
}, 300_000);

beforeEach(async () => {
  await loadSources(own.driver, { database: 'neo4j' }, [folderWith('甲局')]);
  expect(await ask()).toEqual(BEFORE);
  expect(await marks()).toEqual([]);
  // Until the graph has been held against what was loaded, readiness tells that.
  await tells([]);
});

// One that is left would keep the lock of the loads.
afterEach(async () => {
  for (const { process: child, ended } of started.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
});

describe('a load that is killed between its mark and its commit', () => {
  test('keeps questions waiting for 10 s, of which readiness tells, and no longer', LONG, async () => {
    const load = loadUpToCommit(folderWith('乙局'));
    await comesTo('committing', own.driver, load);
    expect(await ask()).toEqual(WAITING);
    await tells([
      /^A load of jia\/one by process \d+ on \S+ has been committing since \d{4}-\d\d-\d\dT\S+Z\. Requests wait until it ends, or until its process is found to have died\.$/u,
    ]);
    load.process.kill('SIGKILL');
    await load.ended;
    const killed = performance.now();
    while ((await ask())[0] === 503 && performance.now() - killed < DEAD_MS + SLACK_MS) await sleep(100);
    const waited = performance.now() - killed;
    expect(await ask()).toEqual(BEFORE);
    expect(waited).toBeGreaterThan(DEAD_MS - 3_000);
    expect(waited).toBeLessThan(DEAD_MS + SLACK_MS);
    await tells([]);
    // Void, and still there until the next load.
    expect(await marks()).toEqual(['COMMIT']);
    const out = path.join(root, 'exported beside a void mark');
    expect((await commandLine(['export', '-f', 'jsonl', '-o', out], own.neo4j)).code).toBe(0);
    expect((await commandLine(['load', folderWith('丙局')], own.neo4j)).code).toBe(0);
    expect(await marks()).toEqual([]);
    expect(await ask()).toEqual([200, '丙局']);
  });

  test('is told from one that is slow: questions wait as long as it counts up', LONG, async () => {
    const load = loadUpToCommit(folderWith('乙局'));
    await comesTo('committing', own.driver, load);
    const until = performance.now() + DEAD_MS + 5_000;
    while (performance.now() < until) expect(await ask()).toEqual(WAITING);
    load.process.kill('SIGKILL');
    await load.ended;
    await expect.poll(ask, { timeout: DEAD_MS + SLACK_MS, interval: 500 }).toEqual(BEFORE);
  });

  test('is told from one that stands still: its transaction is open and may yet commit', LONG, async () => {
    const load = loadUpToCommit(folderWith('乙局'));
    await comesTo('committing', own.driver, load);
    load.process.kill('SIGSTOP');
    const until = performance.now() + DEAD_MS + 5_000;
    while (performance.now() < until) expect(await ask()).toEqual(WAITING);
    load.process.kill('SIGKILL');
    await load.ended;
    await expect.poll(ask, { timeout: SLACK_MS, interval: 200 }).toEqual(BEFORE);
  });

  test('leaves nothing for the next load to wait for', LONG, async () => {
    const load = loadUpToCommit(folderWith('乙局'));
    await comesTo('committing', own.driver, load);
    load.process.kill('SIGKILL');
    await load.ended;
    expect((await commandLine(['load', folderWith('丙局')], own.neo4j)).code).toBe(0);
    expect(await ask()).toEqual([200, '丙局']);
  });
});

test('a rebuild under questions gives each the graph before, the graph after, or 503', LONG, async () => {
  const seen = new Set<string>();
  let isOver = false;
  const asking = Array.from({ length: 4 }, async () => {
    while (!isOver) seen.add((await ask()).join(' '));
  });
  expect((await commandLine(['load', '--rebuild', folderWith('丙局')], own.neo4j)).code).toBe(0);
  await expect.poll(() => seen.has('200 丙局'), { timeout: SLACK_MS }).toBe(true);
  isOver = true;
  await Promise.all(asking);
  expect(seen).toContain('503 The graph is being rebuilt. Try again later.');
  // Some meet an index that is being made, and come to their deadline.
  expect([...seen].filter((one) => !one.startsWith('503 ')).sort()).toEqual(['200 丙局', '200 甲局']);
});

describe('a rebuild that is killed', () => {
  /** In the middle: the graph is empty, and its one source not yet written. */
  async function killed(): Promise<void> {
    const running = rebuildUpToCommit(folderWith('乙局'));
    await running.says(/^The graph was emptied$/mu);
    await expect.poll(async () => (await ask())[1]).toBe('The graph is being rebuilt. Try again later.');
    running.process.kill('SIGKILL');
    await running.ended;
  }
  function rebuildUpToCommit(folder: string): Child {
    const module = (name: string) => JSON.stringify(pathToFileURL(path.join(build, name)).href);
    return script(`
      const { rebuild } = await import(${module('src/load/rebuild.js')});
      const { openDriver } = await import(${module('src/database/driver.js')});
      const driver = openDriver(${JSON.stringify({ uri: own.neo4j.uri, username: 'neo4j', password: own.neo4j.password })});
      const report = (line) => {
        console.log(line);
        // Stays where it is, and goes on counting up.
        const open = driver.session.bind(driver);
        if (line === 'The graph was emptied')
          driver.session = (config) => Object.assign(open(config), { beginTransaction: () => new Promise(() => {}) });
      };
      await rebuild(driver, { database: 'neo4j', report }, [${JSON.stringify(folder)}]);
    `);
  }
  const BY = /by process \d+ on \S+ has been running since \d{4}-\d\d-\d\dT\S+Z/u.source;

  test('leaves a graph that answers nothing, says so, and is built by the next', LONG, async () => {
    await killed();
    await sleep(DEAD_MS + 2_000);
    expect(await ask()).toEqual([503, 'The graph is being rebuilt. Try again later.']);
    await tells([new RegExp(`^A rebuild of the graph from jia/one ${BY}$`, 'u')]);
    const load = await commandLine(['load', folderWith('丙局')], own.neo4j);
    expect([load.code, load.out]).toEqual([1, '']);
    expect(load.err).toMatch(
      new RegExp(
        `^Nothing was changed: a rebuild of the graph from jia/one ${BY}\\. Wait until it ends\\. If that process has died, run mandate-graph load --rebuild PATH\\.\\.\\. with the folder of each of these sources\\.\\n$`,
        'u',
      ),
    );
    const next = await commandLine(['load', '--rebuild', folderWith('丙局')], own.neo4j);
    expect(next.code).toBe(0);
    expect(next.out).toMatch(
      /\. Waiting 12 s to see whether it is still alive \.\.\.\nThe graph was emptied\nLoaded jia\/one: /u,
    );
    await answersWith('丙局');
    expect(await marks()).toEqual([]);
    await tells([]);
  });

  test('is wanted whole: the next must name all that it was to build', LONG, async () => {
    await killed();
    const other = path.join(root, 'other');
    mkdirSync(path.join(other, 'records'), { recursive: true });
    writeFileSync(
      path.join(other, 'records/source.json'),
      JSON.stringify({ name: 'yi/two', title: '公报', sha256: 'a'.repeat(64) }),
    );
    writeFileSync(
      path.join(other, 'records/regions.jsonl'),
      `${JSON.stringify({ id: 'region:yi/city', name: '乙市', kind: 'CITY' })}\n`,
    );
    const next = await commandLine(['load', '--rebuild', other], own.neo4j);
    expect(next.code).toBe(1);
    expect(next.err).toContain('Nothing was changed: the graph also has jia/one');
    expect((await commandLine(['load', '--rebuild', folderWith('丙局')], own.neo4j)).code).toBe(0);
  });

  test('is taken for dead even if its last beat is committed late', LONG, async () => {
    await killed();
    const heartbeats: Promise<unknown>[] = [];
    const report = (line: string) => {
      if (!line.includes('Waiting ')) return;
      heartbeats.push(own.driver.executeQuery("MATCH (m:GraphState {id: 'mark'}) SET m.beat = m.beat + 1"));
    };
    await rebuild(own.driver, { database: 'neo4j', report }, [folderWith('丙局')]);
    await Promise.all(heartbeats);
    expect(heartbeats).toHaveLength(1);
    await answersWith('丙局');
  });

  test('is not taken for dead while it goes on', LONG, async () => {
    const running = rebuildUpToCommit(folderWith('乙局'));
    await running.says(/^The graph was emptied$/mu);
    const next = await commandLine(['load', '--rebuild', folderWith('丙局')], own.neo4j);
    expect(next.code).toBe(1);
    expect(next.err).toMatch(
      new RegExp(`^Nothing was changed: a rebuild of the graph from jia/one ${BY}`, 'u'),
    );
    running.process.kill('SIGKILL');
    await running.ended;
    expect((await commandLine(['load', '--rebuild', folderWith('丙局')], own.neo4j)).code).toBe(0);
  });
});
