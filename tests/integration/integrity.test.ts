import { cpSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Driver } from 'neo4j-driver';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { packageRoot } from '../../src/config/package-root.js';
import { readSettings } from '../../src/config/settings.js';
import { lastCommit } from '../../src/database/last-commit.js';
import { StatementRunner } from '../../src/database/statement-runner.js';
import { checkReadiness } from '../../src/http/health.js';
import { IntegrityMonitor, type IntegrityMonitorOptions } from '../../src/http/integrity-monitor.js';
import { keepSources } from '../../src/load/carry-over.js';
import { GRAPH_SCHEMA_VERSION } from '../../src/load/graph-schema-version.js';
import { graphState } from '../../src/load/integrity-statements.js';
import { loadSources } from '../../src/load/load.js';
import { bringUpToDate } from '../../src/load/rebuild.js';
import { expectedSources } from '../../src/load/source-folders.js';
import { formatCommit } from '../../src/load/verified-commit.js';
import { WRITE_STATEMENTS } from '../../src/load/write-statements.js';
import { startService } from '../../src/service/service.js';
import { temporaryFolder } from '../kit/folder.js';
import { type OwnNeo4j, ownNeo4j } from '../kit/neo4j.js';
import { emptyState } from '../kit/state.js';
import { commandLine, commandLineWith } from '../kit/terminal.js';

const CITY = 'shili/2021';
/** 32 records, and a fact for each of their names. */
const FACTS = 56;
/** A source that the graph does not have. */
const OTHER = path.join(packageRoot, 'data/shared/documents');
const MINUTE = 60_000;

let own: OwnNeo4j;
let driver: Driver;
let stateDir: string;
/** The city's records, as an export of it. */
let folder: string;
/** A holding, to which nothing leads. */
let holding: string;

const run = (...args: string[]) => commandLine(args, own.neo4j);

async function ask(cypher: string): Promise<Record<string, unknown>[]> {
  const { records } = await driver.executeQuery(cypher, { holding }, { database: 'neo4j' });
  return records.map((record) => record.toObject());
}

async function load(...folders: readonly string[]): Promise<string[]> {
  const lines: string[] = [];
  await loadSources(driver, { database: 'neo4j', report: (line) => lines.push(line) }, folders);
  return lines;
}

const last = () => lastCommit(driver, 'neo4j');

async function note(): Promise<unknown> {
  const [state] = await ask("MATCH (g:GraphState {id: 'graph'}) RETURN g.soundAt AS soundAt");
  return state?.soundAt;
}

/** Notes the graph as sound as it stands, in a commit that the note counts. */
async function noteSound(): Promise<void> {
  await driver.executeQuery(
    "MATCH (g:GraphState {id: 'graph'}) SET g.soundAt = $soundAt",
    { soundAt: formatCommit(await last(), 1) },
    { database: 'neo4j' },
  );
}

/** The folder of the sources that only the graph has, while it is rebuilt. */
const keptIn = () => path.join(stateDir, 'carried-over');

/** What readiness tells once the graph has been held against what was loaded, or against the note where that is believed. */
async function reasons(options?: IntegrityMonitorOptions): Promise<readonly string[]> {
  const graph = new StatementRunner(driver, { database: 'neo4j' });
  const integrity = new IntegrityMonitor(graph, options);
  await integrity.check();
  const expected = { versions: new Map<string, string>(), required: true };
  return (await checkReadiness(graph, expected, integrity)).reasons;
}

async function inAll(): Promise<Record<string, unknown> | undefined> {
  const [counts] = await ask(
    `MATCH (n:Entity) OPTIONAL MATCH (n)-[r]->() WITH count(DISTINCT n) AS nodes, count(r) AS relationships
     MATCH (g:GraphState {id: 'graph'}) RETURN nodes, relationships, g.version AS version, g.contents AS contents`,
  );
  return counts;
}

beforeAll(async () => {
  own = await ownNeo4j(await emptyState());
  ({ driver, stateDir } = own);
  const imported = await run('import', path.join(packageRoot, 'examples/second-city'), '--as', CITY);
  expect(imported.out).toBe(`Imported ${CITY}: 32 created, 0 changed, 0 removed\n`);
  const exported = path.join(temporaryFolder(), 'all');
  await run('export', '-f', 'jsonl', '-o', exported);
  folder = path.join(exported, CITY);
  const [first] = await ask('MATCH (n:Holding) RETURN n.id AS id ORDER BY id LIMIT 1');
  holding = String(first?.id);
}, 3 * MINUTE);

describe('a graph that does not hold what was loaded is told, and mended by a load, where', () => {
  test.each([
    ['a property was changed', "MATCH (n {id: $holding}) SET n.status = 'REPEALED'", 'CHANGED'],
    [
      'a fact was deleted',
      'MATCH (n {id: $holding}) DETACH DELETE n',
      `${FACTS - 1} facts instead of ${FACTS}`,
    ],
    ['a relationship was deleted', 'MATCH ({id: $holding})-[r:BY]->() DELETE r', 'CHANGED'],
    ['a label was taken away', 'MATCH (n {id: $holding}) REMOVE n:Holding', 'CHANGED'],
    [
      'a fact was made up',
      `MATCH (n {id: $holding}) WITH properties(n) AS p
       CREATE (made:Holding:Entity) SET made = p {.*, id: 'holding:shili/made-up'}`,
      `${FACTS + 1} facts instead of ${FACTS}, 1 changed (holding:shili/made-up)`,
    ],
  ])('%s', async (_, damage, told) => {
    const before = await inAll();
    await ask(damage);
    const difference = told === 'CHANGED' ? `1 changed (${holding})` : told;
    expect(await reasons()).toEqual([
      `The facts of ${CITY} in the graph are not those that were loaded: ${difference}. Run npm run load to repair it.`,
    ]);
    const [line] = await load(folder);
    expect(line).toMatch(new RegExp(`^Repaired ${CITY}: 1 of ${FACTS} facts written in `, 'u'));
    expect(await reasons()).toEqual([]);
    expect(await inAll()).toEqual(before);
  });

  test('a body is gone to which much leads', async () => {
    const before = await inAll();
    await ask('MATCH (n:Organization) WITH n LIMIT 1 DETACH DELETE n');
    expect(await reasons()).toEqual([expect.stringContaining(`${FACTS - 1} facts instead of ${FACTS}, `)]);
    await load(folder);
    expect(await reasons()).toEqual([]);
    expect(await inAll()).toEqual(before);
  });
});

test('a load that finds all as it was says so, and one that writes does not', async () => {
  const graph = new StatementRunner(driver, { database: 'neo4j' });
  const [state] = await graph.read(graphState, {});
  const options = { database: 'neo4j' };
  expect(await loadSources(driver, options, [folder])).toEqual({
    verifiedVersion: `${state?.version} ${state?.loadedAt}`,
  });
  await ask("MATCH (n {id: $holding}) SET n.status = 'REPEALED'");
  expect(await loadSources(driver, options, [folder])).toEqual({ verifiedVersion: undefined });
});

describe('that nobody has written since the graph was found sound', () => {
  const REPEAL = "MATCH (n {id: $holding}) SET n.status = 'REPEALED'";
  const believing = () => reasons({ lastCommit: last });
  const damaged = () => [expect.stringContaining(`1 changed (${holding})`)];

  beforeEach(async () => {
    await load(folder);
    await load(folder);
  });

  test('is known by the number of the last commit, which a load of what is there leaves as it was', async () => {
    const noted = await note();
    expect(noted).toBe(formatCommit(await last()));
    await load(folder);
    await ask('MATCH (n) RETURN count(n)');
    expect(await note()).toBe(noted);
    expect(formatCommit(await last())).toBe(noted);
  });

  test('spares reading it, for a service and for a load', async () => {
    // In one commit with a note of its own number, as nobody but this test writes it.
    await driver.executeQuery(
      `${REPEAL} WITH n MATCH (g:GraphState {id: 'graph'}) SET g.soundAt = $soundAt`,
      { holding, soundAt: formatCommit(await last(), 1) },
      { database: 'neo4j' },
    );
    expect(await believing()).toEqual([]);
    expect(await load(folder)).toEqual([expect.stringContaining('is unchanged'), '1 source is loaded']);
    expect(await reasons()).toEqual(damaged());

    await ask('CREATE (:Stranger)');
    expect(await believing()).toEqual(damaged());
    expect((await load(folder))[0]).toMatch(/^Repaired/u);
    await ask('MATCH (n:Stranger) DELETE n');
  });

  test('is believed of no graph in which one word was changed by hand', async () => {
    expect(await believing()).toEqual([]);
    await ask(REPEAL);
    expect(await believing()).toEqual(damaged());
    expect((await load(folder))[0]).toMatch(/^Repaired/u);
    expect(await believing()).toEqual([]);
  });

  test('stays known after a load that writes', async () => {
    const another = temporaryFolder();
    cpSync(folder, another, { recursive: true });
    const file = path.join(another, 'records', 'holdings.jsonl');
    const [first = '', ...others] = readFileSync(file, 'utf8').split('\n');
    writeFileSync(file, [first.replace('"IN_FORCE"', '"CONDITIONAL"'), ...others].join('\n'));
    for (const changed of [another, folder]) {
      expect(await load(changed)).toEqual([expect.stringMatching(/^Loaded /u), '1 source is loaded']);
      expect(await note()).toBe(formatCommit(await last()));
      expect(await reasons()).toEqual([]);
    }
  });
});

describe('a start', () => {
  const start = async () => {
    const lines: string[] = [];
    const options = { database: 'neo4j', report: (line: string) => lines.push(line) };
    const { verifiedVersion } = await bringUpToDate(
      driver,
      options,
      await expectedSources(path.dirname(folder)),
      keptIn(),
    );
    return { lines, isSound: verifiedVersion !== undefined };
  };
  const AS_IT_WAS = [expect.stringContaining(`${CITY} is unchanged`), '1 source is loaded'];
  beforeEach(() => load(folder));

  test('that finds nothing to do waits for no load and commits nothing', async () => {
    const noted = formatCommit(await last());
    const session = driver.session();
    const another = session.beginTransaction();
    try {
      await another.run("MERGE (lock:GraphState {id: 'load'}) SET lock.at = datetime()");
      expect(await start()).toEqual({ lines: AS_IT_WAS, isSound: true });
    } finally {
      await another.rollback();
      await session.close();
    }
    expect(formatCommit(await last())).toBe(noted);
  });

  test('makes an index that the program has got since the graph was noted to be sound', async () => {
    await ask('DROP INDEX transfer_underid');
    await noteSound();
    expect(await start()).toEqual({ lines: AS_IT_WAS, isSound: true });
    expect(await ask("SHOW INDEXES YIELD name, state WHERE name = 'transfer_underid' RETURN state")).toEqual([
      { state: 'ONLINE' },
    ]);
    expect(await note()).toBe(formatCommit(await last()));
  });

  test('takes away the mark of a load that died, without which nothing is answered', async () => {
    const dead = { load: 'dead', kind: 'COMMIT', by: 'process 1 on a machine', sources: [CITY] };
    await driver.executeQuery(WRITE_STATEMENTS.mark, dead, { database: 'neo4j' });
    expect(await start()).toEqual({ lines: AS_IT_WAS, isSound: true });
    expect(await ask("MATCH (m:GraphState {id: 'mark'}) RETURN m")).toEqual([]);
  });

  test('mends what was changed by hand', async () => {
    await ask("MATCH (n {id: $holding}) SET n.status = 'REPEALED'");
    const { lines } = await start();
    expect(lines).toContainEqual(
      expect.stringMatching(new RegExp(`^Repaired ${CITY}: 1 of ${FACTS} facts`, 'u')),
    );
    expect(await reasons()).toEqual([]);
  });
});

test('a damaged graph takes no other source: that would be settled by what is wrong', async () => {
  const before = await inAll();
  await ask("MATCH (n {id: $holding}) SET n.status = 'REPEALED'");
  await expect(load(OTHER)).rejects.toThrow(
    `The facts of ${CITY} in the graph are not those that were loaded: 1 changed (${holding}).\nNothing was loaded.`,
  );
  await load(folder);
  expect(await inAll()).toEqual(before);
});

describe('a graph of another layout', () => {
  const TOLD = `The graph has layout 8, but this version of the program needs layout ${GRAPH_SCHEMA_VERSION}. `;
  const start = (...sources: { name: string; folder: string }[]) => {
    const lines: string[] = [];
    const report = (line: string) => lines.push(line);
    const expected = sources.map((source) => ({ ...source, version: 'another than the graph has' }));
    return bringUpToDate(driver, { database: 'neo4j', report }, expected, keptIn()).then(() => lines);
  };

  test('is told by both numbers, and not loaded into', async () => {
    await ask("MATCH (g:GraphState {id: 'graph'}) SET g.layout = 8");
    expect(await reasons()).toEqual([expect.stringContaining(TOLD)]);
    await expect(load(folder)).rejects.toThrow(TOLD);
  });

  test('is not built anew by a command where that would lose a source that it does not name', async () => {
    const { code, err } = await run('load', '--rebuild', OTHER);
    expect([code, err]).toEqual([
      1,
      expect.stringContaining(`Nothing was changed: the graph also has ${CITY}`),
    ]);
    expect(await ask('MATCH (n:Entity) RETURN count(n) AS facts')).toEqual([{ facts: FACTS }]);
  });

  const scratch = temporaryFolder();
  test.each([
    [
      'a reference that leads nowhere',
      'powers',
      { provisions: ['provision:shili/nowhere'] },
      /refers to provision:shili\/nowhere, which does not exist/u,
    ],
    [
      'a title that no index could hold',
      'powers',
      { title: '甲'.repeat(20_000) },
      /title: '甲+…' has 60000 bytes, /u,
    ],
    ['a region that is part of itself', 'regions', { partOf: undefined }, /is part of itself/u],
  ])('is not emptied for records that would be refused: %s', async (_, kind, values, refusal) => {
    const bad = path.join(scratch, kind + Object.keys(values).join());
    cpSync(path.join(folder, 'records'), path.join(bad, 'records'), { recursive: true });
    const file = path.join(bad, 'records', `${kind}.jsonl`);
    const [first = '', ...others] = readFileSync(file, 'utf8').trim().split('\n');
    const record = JSON.parse(first) as { readonly id: string };
    const line = JSON.stringify({ ...record, ...('partOf' in values ? { partOf: record.id } : values) });
    writeFileSync(file, [line, ...others].map((one) => `${one}\n`).join(''));
    const { code, err } = await run('load', '--rebuild', bad);
    expect([code, err]).toEqual([1, expect.stringMatching(refusal)]);
    expect(await ask('MATCH (n:Entity) RETURN count(n) AS facts')).toEqual([{ facts: FACTS }]);
  });

  test('is built anew by a start that has all its sources', async () => {
    expect(await start({ name: CITY, folder })).toEqual([
      'The graph has layout 8. Rebuilding it ...',
      'The graph was emptied',
      expect.stringMatching(new RegExp(`^Loaded ${CITY}: ${FACTS} of ${FACTS} facts`, 'u')),
      '1 source is loaded',
    ]);
    expect(await reasons()).toEqual([]);
  });

  /** The graph but for the time of its loading. */
  const graphNow = async () => ({ ...(await inAll()), reasons: await reasons() });

  test('is built anew by a start, which carries over an import that only the graph has', async () => {
    await load(folder);
    const before = await graphNow();
    await ask("MATCH (g:GraphState {id: 'graph'}) SET g.layout = 8");
    expect(await start()).toEqual([
      'The graph has layout 8. Rebuilding it ...',
      `Carrying over ${CITY}`,
      'The graph was emptied',
      expect.stringMatching(new RegExp(`^Loaded ${CITY}: ${FACTS} of ${FACTS} facts`, 'u')),
      '1 source is loaded',
    ]);
    expect(await graphNow()).toEqual(before);
    expect(existsSync(keptIn())).toBe(false);
  });

  test('loses nothing when the start is killed after it emptied the graph', async () => {
    const before = await graphNow();
    await keepSources(driver, 'neo4j', [CITY], keptIn());
    const dead = { load: 'dead', kind: 'REBUILD', by: 'process 1 on a machine', sources: [CITY] };
    await driver.executeQuery(WRITE_STATEMENTS.mark, dead, { database: 'neo4j' });
    await ask('MATCH (n:Entity|Source) DETACH DELETE n');
    expect((await start()).slice(0, 2)).toEqual([
      'The last rebuild of the graph did not finish. Rebuilding it ...',
      `Carrying over ${CITY}`,
    ]);
    expect(await graphNow()).toEqual(before);
  });

  test('is built anew by load --rebuild', async () => {
    await ask("MATCH (g:GraphState {id: 'graph'}) REMOVE g.layout");
    expect(await reasons()).toEqual([expect.stringContaining('The graph has layout 0 (written before')]);
    // What takes 10 s on a busy machine tells its progress.
    expect((await run('load', '--rebuild', folder)).code).toBe(0);
    expect(await reasons()).toEqual([]);
  });
});

describe('a backup', () => {
  const local = (args: readonly string[], state: string) =>
    commandLineWith(args, { MANDATE_STATE_DIR: state });
  let dump: string;
  let before: Record<string, unknown> | undefined;

  test('is refused while the database runs, and of a database of another server', async () => {
    dump = path.join(stateDir, 'kept', 'nightly.dump');
    const running = await local(['backup', '--out', dump], stateDir);
    expect([running.code, running.err]).toEqual([
      1,
      `Process ${process.pid} already runs the Neo4j in ${path.join(stateDir, 'neo4j')}. Wait until it ends, or use another state folder (MANDATE_STATE_DIR).\n`,
    ]);
    for (const args of [['backup'], ['backup', '--pause'], ['restore', dump]]) {
      const other = await run(...args);
      expect([other.code, other.err]).toEqual([
        2,
        `This command works on the local database only, and NEO4J_URI is ${own.neo4j.uri}. Use the tools of that server (neo4j-admin database backup or dump), or unset NEO4J_URI.\n`,
      ]);
    }
    before = await inAll();
    await driver.close();
    await own.neo4j.stop();
  });

  test('is one file that only its user can read, and never writes over one', async () => {
    const { code, out } = await local(['backup', '--out', dump], stateDir);
    expect([code, out]).toEqual([0, `Backed up into ${dump}\n`]);
    expect(statSync(dump).mode & 0o777).toBe(0o600);
    const again = await local(['backup', '--out', dump], stateDir);
    expect([again.code, again.err]).toEqual([1, `The file ${dump} already exists; choose another name.\n`]);
    const state = await emptyState();
    const nothing = await local(['backup'], state);
    expect([nothing.code, nothing.err]).toEqual([
      1,
      `There is no database in ${path.join(state, 'neo4j')} to back up.\n`,
    ]);
  });

  test('does not replace a database unasked, nor is what is no backup restored', async () => {
    const unasked = await local(['restore', dump], stateDir);
    expect([unasked.code, unasked.err]).toEqual([
      1,
      `${path.join(stateDir, 'neo4j')} already has a database; use --force to replace it. Back it up first, or restore into another state folder (MANDATE_STATE_DIR).\n`,
    ]);
    const nowhere = await local(['restore', 'nowhere.dump'], stateDir);
    expect([nowhere.code, nowhere.err]).toEqual([
      1,
      `The file ${path.resolve('nowhere.dump')} does not exist.\n`,
    ]);
    const broken = path.join(stateDir, 'kept', 'broken.dump');
    writeFileSync(broken, readFileSync(dump).subarray(0, 5_000));
    const { code, err } = await local(['restore', broken, '--force'], stateDir);
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(
        /^\S+broken\.dump could not be restored; the database is unchanged\. Last lines of the output of neo4j-admin:\n/u,
      ),
    ]);
  });

  test('restored into an empty folder is the same graph, and a service on it is ready', {
    // Neo4j starts three times and its tool once: 30 s here, six times that on a machine that others use.
    timeout: 6 * MINUTE,
  }, async () => {
    const state = await emptyState();
    expect(await local(['restore', dump], state)).toEqual({ code: 0, out: `Restored ${dump}\n`, err: '' });
    const restored = await ownNeo4j(state);
    driver = restored.driver;
    expect(await inAll()).toEqual(before);
    // Another database of the same content: its own start has to find that it is sound.
    expect(await note()).not.toBe(formatCommit(await last()));
    await driver.close();
    await restored.neo4j.stop();
    const service = await startService(
      readSettings({ MANDATE_STATE_DIR: state, PORT: '0', MANDATE_LOG_LEVEL: 'silent' }),
      () => undefined,
    );
    try {
      await service.ready;
      const response = await fetch(`${service.url}/health/ready`);
      expect(await response.json()).toEqual({
        ready: true,
        reasons: [],
        differences: [],
        waiting: { count: 0, records: [] },
      });
    } finally {
      await service.stop();
    }
    ({ driver } = await ownNeo4j(state));
    expect(await note()).toBe(formatCommit(await last()));
  });
});
