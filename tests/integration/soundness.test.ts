import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Driver } from 'neo4j-driver';
import { beforeAll, describe, expect, test } from 'vitest';
import { runCommandLine } from '../../src/cli/program.js';
import { Graph } from '../../src/graph/executor.js';
import { expectedSources, loadSources } from '../../src/load/load.js';
import { bringUpToDate } from '../../src/load/rebuild.js';
import { packageRoot } from '../../src/root.js';
import type { ExpectedSources } from '../../src/server/health.js';
import { readiness } from '../../src/server/health.js';
import { startService } from '../../src/server/service.js';
import { Soundness } from '../../src/server/soundness.js';
import { readSettings } from '../../src/settings.js';
import { type OwnNeo4j, ownNeo4j } from '../kit/neo4j.js';
import { emptyState } from '../kit/state.js';
import { commandLine, type Ran } from '../kit/terminal.js';

const GAZETTE = 'changzhi/2020-03';
const FOLDER = path.join(packageRoot, 'data', GAZETTE);
const STATED = 'holding:changzhi/masthead/host/city-government-office/owner';
const MINUTES = 60_000;

let own: OwnNeo4j;
let driver: Driver;
let stateDir: string;
let expected: ExpectedSources;
/** All that the gazette says, as the load has counted it. */
let facts: number;

async function ask(cypher: string): Promise<Record<string, unknown>[]> {
  const { records } = await driver.executeQuery(cypher, {}, { database: 'neo4j' });
  return records.map((record) => record.toObject());
}

async function load(): Promise<string[]> {
  const lines: string[] = [];
  await loadSources(driver, { database: 'neo4j', report: (line) => lines.push(line) }, [FOLDER]);
  return lines;
}

/** What readiness tells once the graph has been held against what was loaded. */
async function reasons(): Promise<readonly string[]> {
  const graph = new Graph(driver, { database: 'neo4j' });
  const soundness = new Soundness(graph);
  await soundness.check();
  return (await readiness(graph, expected, soundness)).reasons;
}

async function inAll(): Promise<Record<string, unknown> | undefined> {
  const [counts] = await ask(
    `MATCH (n) OPTIONAL MATCH (n)-[r]->() WITH count(DISTINCT n) AS nodes, count(r) AS relationships
     MATCH (g:GraphState {id: 'graph'}) RETURN nodes, relationships, g.version AS version, g.contents AS contents`,
  );
  return counts;
}

beforeAll(async () => {
  own = await ownNeo4j(await emptyState());
  ({ driver, stateDir } = own);
  const sources = await expectedSources(path.join(packageRoot, 'data'));
  expected = { versions: new Map(sources.map(({ name, version }) => [name, version])), required: true };
  await bringUpToDate(driver, { database: 'neo4j' }, sources);
  const [count] = await ask('MATCH (n:Entity) RETURN count(n) AS facts');
  facts = Number(count?.facts);
}, 3 * MINUTES);

describe('a graph that does not hold what was loaded', () => {
  test.each([
    [
      'a property was changed',
      `MATCH (n {id: '${STATED}'}) SET n.status = 'REPEALED'`,
      () => `1 that were changed since (${STATED})`,
      1,
    ],
    [
      'a fact was deleted to which nothing leads',
      `MATCH (n {id: '${STATED}'}) DETACH DELETE n`,
      () => `${facts - 1} facts instead of ${facts}`,
      1,
    ],
    [
      'a relationship was deleted',
      `MATCH ({id: '${STATED}'})-[r:BY]->() DELETE r`,
      () => `1 that were changed since (${STATED})`,
      1,
    ],
    [
      'a label was taken away, by which a list finds it',
      `MATCH (n {id: '${STATED}'}) REMOVE n:Holding`,
      () => `1 that were changed since (${STATED})`,
      1,
    ],
    [
      'a fact was made up, with a hash of its own',
      `MATCH (n {id: '${STATED}'}) WITH properties(n) AS p CREATE (m:Holding:Entity) SET m = p, m.id = 'holding:changzhi/x'`,
      () => `${facts + 1} facts instead of ${facts}, 1 that were changed since (holding:changzhi/x)`,
      1,
    ],
  ])('says so where %s, and a load mends it', async (_, damage, told, written) => {
    const before = await inAll();
    await ask(damage);
    const reason = `The graph does not hold ${GAZETTE} as it was loaded: ${told()}`;
    expect(await reasons()).toEqual([`${reason}; npm run load mends it`]);
    expect((await load())[0]).toMatch(
      new RegExp(`^Mended ${GAZETTE}: ${written} of ${facts} facts written in `, 'u'),
    );
    expect(await reasons()).toEqual([]);
    expect(await inAll()).toEqual(before);
  });

  test('is mended where a body is gone to which much leads', async () => {
    const before = await inAll();
    await ask("MATCH (n {id: 'org:changzhi/natural-resources-bureau'}) DETACH DELETE n");
    expect(await reasons()).toEqual([expect.stringContaining(`${facts - 1} facts instead of ${facts}, `)]);
    await load();
    expect(await reasons()).toEqual([]);
    expect(await inAll()).toEqual(before);
  });

  test('takes no other source while it is damaged, for that would be settled by what is wrong', async () => {
    const later = path.join(packageRoot, 'tests/fixtures/changzhi-2021-01');
    await ask(`MATCH (n {id: '${STATED}'}) SET n.status = 'REPEALED'`);
    await expect(loadSources(driver, { database: 'neo4j' }, [later])).rejects.toThrow(
      `The graph does not hold ${GAZETTE} as it was loaded`,
    );
    await loadSources(driver, { database: 'neo4j' }, [later, FOLDER]);
    expect(await reasons()).toEqual([]);
    const [row] = await ask(`MATCH (n {id: '${STATED}'}) RETURN n.status AS status`);
    expect(row).toEqual({ status: 'IN_FORCE' });
  });
});

describe('a graph of another layout', () => {
  const LATER = 'changzhi/2021-01';
  const older = () => ask("MATCH (g:GraphState {id: 'graph'}) SET g.layout = 7");

  test('is told by both numbers, and not loaded into', async () => {
    await older();
    const told = 'The graph has layout 7, and this version of the program reads and writes layout 1; ';
    expect(await reasons()).toEqual([expect.stringContaining(told)]);
    await expect(load()).rejects.toThrow(told);
  });

  test('is not built anew where that would lose a source that is not under data/', async () => {
    const sources = await expectedSources(path.join(packageRoot, 'data'));
    await expect(bringUpToDate(driver, { database: 'neo4j' }, sources)).rejects.toThrow(
      `It holds ${LATER}, which is not under data/.`,
    );
    const { code, err } = await commandLine(['load', '--rebuild', FOLDER], own.neo4j);
    expect([code, err]).toEqual([
      1,
      expect.stringContaining(`Nothing was changed: the graph holds ${LATER} too`),
    ]);
  });

  test('is built anew by a start where data/ has all that it holds', async () => {
    await ask(`MATCH (s:Source {name: '${LATER}'}) DELETE s`);
    const sources = await expectedSources(path.join(packageRoot, 'data'));
    const lines: string[] = [];
    await bringUpToDate(driver, { database: 'neo4j', report: (line) => lines.push(line) }, sources);
    expect(lines).toEqual([
      'The graph has layout 7 and is built anew',
      'The graph is empty',
      expect.stringMatching(new RegExp(`^Loaded ${GAZETTE}: ${facts} of ${facts} facts`, 'u')),
      '1 source is loaded',
    ]);
    expect(await reasons()).toEqual([]);
  });
});

describe('a backup', () => {
  let dump: string;
  let before: Record<string, unknown> | undefined;

  async function local(
    args: readonly string[],
    state: string,
    more: Record<string, string> = {},
  ): Promise<Ran> {
    const printed = { out: '', err: '' };
    const code = await runCommandLine(args, {
      out: (text) => {
        printed.out += text;
      },
      err: (text) => {
        printed.err += text;
      },
      environment: { MANDATE_STATE_DIR: state, ...more },
      isWatched: false,
      width: 120,
    });
    return { code, ...printed };
  }

  test('is refused while the database runs, and for a database of another server', async () => {
    dump = path.join(stateDir, 'kept', 'nightly.dump');
    const running = await local(['backup', '--out', dump], stateDir);
    expect([running.code, running.err]).toEqual([1, expect.stringContaining('already runs the Neo4j in')]);
    const other = await local(['backup'], stateDir, { NEO4J_URI: 'bolt://127.0.0.1:1' });
    expect([other.code, other.err]).toEqual([2, expect.stringContaining('is not run by this program')]);
    before = await inAll();
    await driver.close();
    await own.neo4j.stop();
  });

  test('is one file that only its user can read, and never writes over one', async () => {
    const { code, out } = await local(['backup', '--out', dump], stateDir);
    expect([code, out]).toEqual([0, `Backed up into ${dump}\n`]);
    expect(statSync(dump).mode & 0o777).toBe(0o600);
    const again = await local(['backup', '--out', dump], stateDir);
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('There is a file')]);
  });

  test('does not replace a database unasked, nor for a file that is no backup', async () => {
    const unasked = await local(['restore', dump], stateDir);
    expect([unasked.code, unasked.err]).toEqual([1, expect.stringContaining('--force replaces it')]);
    const broken = path.join(stateDir, 'kept', 'broken.dump');
    writeFileSync(broken, readFileSync(dump).subarray(0, 5_000));
    const { code, err } = await local(['restore', broken, '--force'], stateDir);
    expect([code, err]).toEqual([
      1,
      expect.stringContaining('could not be restored; the database is as it was'),
    ]);
  });

  test(
    'restored into an empty folder is the same graph, and a service on it is ready',
    async () => {
      const empty = await emptyState();
      expect(await local(['restore', dump], empty)).toEqual({ code: 0, out: `Restored ${dump}\n`, err: '' });
      const said: string[] = [];
      const settings = readSettings({ MANDATE_STATE_DIR: empty, PORT: '0' });
      const service = await startService(settings, (line) => said.push(line));
      try {
        expect(service.reasons).toEqual([]);
        expect(said).toContainEqual(expect.stringMatching(new RegExp(`^${GAZETTE} is as it was`, 'u')));
        const response = await fetch(`${service.url}/health/ready`);
        expect(await response.json()).toEqual({ ready: true, reasons: [], differences: [] });
      } finally {
        await service.stop();
      }
      const again = await ownNeo4j(empty);
      driver = again.driver;
      expect(await inAll()).toEqual(before);
    },
    2 * MINUTES,
  );
});
