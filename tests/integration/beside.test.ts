import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packageRoot } from '../../src/config/package-root.js';
import { readSettings } from '../../src/config/settings.js';
import { openDriver } from '../../src/database/driver.js';
import { type Service, startService } from '../../src/service/service.js';
import { serviceAt } from '../kit/app.js';
import { runChild } from '../kit/child.js';
import { temporaryFolder } from '../kit/folder.js';
import { CHANGZHI, NAMES_OF_CHANGZHI, SOURCES_OF_DATA } from '../kit/gazette.js';
import { comesTo } from '../kit/loading.js';
import { emptyState } from '../kit/state.js';
import { commandLineWith } from '../kit/terminal.js';

const EXAMPLE = path.join(packageRoot, 'examples/second-city');
const WITH_IMPORT = [...SOURCES_OF_DATA, 'shili/2021'].sort();
const MINUTE = 60_000;
/** Neo4j starts and stops in these, on a machine that others use. */
const LONG = { timeout: 4 * MINUTE };

const folder = temporaryFolder();
let stateDir: string;
let home: string;
let environment: Record<string, string>;
let service: Service;
const told: string[] = [];

const run = (...args: string[]) => commandLineWith(args, environment);
const BESIDE = `Using the database of the running service (process ${process.pid})\n`;
const sources = async () => {
  const { out } = await run('sources', '--json');
  return (JSON.parse(out) as { name: string }[]).map(({ name }) => name);
};
const ask = () => serviceAt(service.url).post('{ graph { sources { name } } }');
const answersAgain = () =>
  expect.poll(async () => (await ask()).status, { timeout: 2 * MINUTE, interval: 200 }).toBe(200);
const owner = () =>
  JSON.parse(readFileSync(path.join(home, 'owner.json'), 'utf8')) as {
    readonly database: { readonly pid: number };
    readonly port: number;
    readonly control: { readonly port: number; readonly secret: string };
  };

beforeAll(async () => {
  stateDir = await emptyState();
  home = path.join(stateDir, 'neo4j');
  environment = {
    MANDATE_STATE_DIR: stateDir,
    PORT: '0',
    MANDATE_LOG_LEVEL: 'silent',
    MANDATE_NEO4J_HEAP_MB: '512',
    MANDATE_MAX_EVENT_LOOP_DELAY: '0',
    MANDATE_CACHE_MB: '0',
    // A database that has just come up is slow on a machine that others use.
    MANDATE_DEADLINE_MS: '60000',
  };
  service = await startService(readSettings(environment), (line) => told.push(line));
}, 5 * MINUTE);
afterAll(() => service.stop(), MINUTE);

describe('beside a running service', () => {
  test('a list is imported, and the service answers with it', LONG, async () => {
    const { code, out, err } = await run('import', EXAMPLE, '--as', 'shili/2021');
    expect([code, out]).toEqual([0, 'Imported shili/2021: 32 created, 0 changed, 0 removed\n']);
    expect(err).toContain(BESIDE);
    await expect
      .poll(async () => (await ask()).json(), { timeout: 5_000 })
      .toEqual({ data: { graph: { sources: WITH_IMPORT.map((name) => ({ name })) } } });
  });

  test('the graph is exported', LONG, async () => {
    const file = path.join(folder, 'regions.csv');
    const { code, err } = await run('export', '-f', 'csv', '-k', 'regions', '-o', file);
    expect([code, err]).toEqual([0, BESIDE]);
    expect(readFileSync(file, 'utf8')).toContain('示例市');
  });

  test('sources are loaded, listed and removed', LONG, async () => {
    const load = await run('load', CHANGZHI);
    expect([load.code, load.err]).toEqual([0, BESIDE]);
    expect(load.out).toMatch(/^changzhi\/2020-03 is unchanged /u);
    expect(await sources()).toEqual(WITH_IMPORT);
    expect((await run('remove', 'shili/2021', '--yes')).code).toBe(0);
    expect(await sources()).toEqual(SOURCES_OF_DATA);
  });

  test('a question is asked, and the graph is checked', LONG, async () => {
    const asked = await run('ask', 'resolve-a-name', '--set', 'name=市应急局');
    expect([asked.code, asked.err]).toEqual([0, BESIDE]);
    const checked = await run('check');
    expect([checked.code, checked.err]).toEqual([0, BESIDE]);
  });

  test.each([
    ['restore', [path.join(packageRoot, 'package.json'), '--force']],
    ['load', ['--rebuild', ...NAMES_OF_CHANGZHI, CHANGZHI]],
    ['start', []],
  ])('%s %j refuses, and says what to do', LONG, async (command, args) => {
    const { code, err } = await run(command, ...args);
    expect([code, err]).toEqual([
      1,
      `Process ${process.pid} already runs the Neo4j in ${home}. Stop it, or use another state folder (MANDATE_STATE_DIR).\n`,
    ]);
  });

  test('what leads to it is kept in files that only its user can read', () => {
    expect(statSync(home).mode & 0o777).toBe(0o700);
    for (const file of ['owner.json', 'password'])
      expect(statSync(path.join(home, file)).mode & 0o777).toBe(0o600);
  });
});

describe('a backup of a running service', () => {
  const file = path.join(folder, 'nightly.dump');

  test('is refused without --pause, which the refusal names', LONG, async () => {
    const { code, out, err } = await run('backup', '--out', file);
    expect([code, out, err]).toEqual([
      1,
      '',
      `The service (process ${process.pid}) is using the database in ${home}, and Neo4j cannot write a dump while it runs. Use --pause to stop its Neo4j for the dump and start it again (requests get 503 meanwhile), or stop the service first.\n`,
    ]);
    expect(existsSync(file)).toBe(false);
  });

  test(
    'pauses it: questions get 503 with Retry-After, readiness tells, and then it answers',
    LONG,
    async () => {
      const { port } = owner();
      const done = run('backup', '--pause', '--out', file);
      let isOver = false;
      done.finally(() => {
        isOver = true;
      });
      const seen = new Set<string>();
      let unready: unknown;
      while (!isOver) {
        const answer = await ask();
        const { errors } = (await answer.json()) as { errors?: { message: string }[] };
        seen.add(`${answer.status} ${answer.headers.get('retry-after')} ${errors?.[0]?.message}`);
        const found = (await (await fetch(`${service.url}/health/ready`)).json()) as { reasons: string[] };
        if (found.reasons.some((reason) => reason.includes('paused'))) unready = found;
        await sleep(20);
      }
      const { code, out, err } = await done;
      expect([code, err]).toEqual([0, '']);
      expect(out).toMatch(/^Backed up into .+nightly\.dump; the service was paused for \d+\.\d s\n$/u);
      expect(told).toContain(`Pausing the database for a backup into ${file} ...`);
      expect(told).toContainEqual(expect.stringMatching(/^The database was paused for \d+\.\d s$/u));
      expect(seen).toContain('503 10 The database is paused for a backup. Try again later.');
      // One that was in the database at that moment.
      seen.delete('503 2 The service cannot reach its database. Try again later.');
      seen.delete('503 10 The database is paused for a backup. Try again later.');
      seen.delete('200 null undefined');
      expect([...seen]).toEqual([]);
      expect(unready).toEqual({
        ready: false,
        reasons: [
          expect.stringMatching(/^The database has been paused for a backup since \d{4}-\d\d-\d\dT\S+Z\.$/u),
        ],
        differences: [],
        waiting: null,
      });
      await answersAgain();
      // A Neo4j that was started again is as cold as a first one.
      const readiness = async () => (await fetch(`${service.url}/health/ready`)).json();
      const cold = [expect.stringContaining('planning the published operations')];
      await expect.poll(readiness, { timeout: MINUTE }).toMatchObject({ ready: false, reasons: cold });
      await expect.poll(readiness, { timeout: 2 * MINUTE }).toMatchObject({ ready: true });
      // Whoever works beside it for long finds it where it was.
      expect(owner().port).toBe(port);
      expect(statSync(file).mode & 0o777).toBe(0o600);
    },
  );

  test(
    'ends a load that it meets, which says so and leaves nothing; the load succeeds when it is tried again',
    LONG,
    async () => {
      const large = path.join(folder, 'large');
      cpSync(EXAMPLE, large, { recursive: true });
      const rows = Array.from(
        { length: 5_000 },
        (_, row) => `示例市第${row}办公室,,DEPARTMENT,CITY,示例市\n`,
      );
      appendFileSync(path.join(large, 'organizations.csv'), rows.join(''));
      const load = () => runChild(['import', large, '--as', 'shili/2021'], environment);
      const met = load();
      const driver = openDriver({
        uri: `bolt://127.0.0.1:${owner().port}`,
        username: 'neo4j',
        password: readFileSync(path.join(home, 'password'), 'utf8').trim(),
      });
      await comesTo('writing', driver, met).finally(() => driver.close());
      const backup = await run('backup', '--pause', '--out', path.join(folder, 'second.dump'));
      expect(backup.code).toBe(0);
      expect(await met.ended).toEqual([1, null]);
      expect(met.printed()).toMatch(
        /^The database failed: .+\nRun the command again when the database can be reached\.$/mu,
      );
      await answersAgain();
      expect(await sources()).toEqual(SOURCES_OF_DATA);
      expect(await load().ended).toEqual([0, null]);
      expect(await sources()).toEqual(WITH_IMPORT);
      expect((await run('remove', 'shili/2021', '--yes')).code).toBe(0);
    },
  );

  test('does not pause it for what cannot be written', LONG, async () => {
    const before = owner().database.pid;
    const { code, err } = await run('backup', '--pause', '--out', file);
    expect([code, err]).toEqual([1, `The file ${file} already exists; choose another name.\n`]);
    const nowhere = path.join(folder, 'nightly.dump', 'below-a-file.dump');
    const refused = await run('backup', '--pause', '--out', nowhere);
    expect(refused.code).toBe(1);
    expect(owner().database.pid).toBe(before);
  });

  test('is ordered by nobody who does not know the secret', async () => {
    const { control } = owner();
    const order = (headers: Record<string, string>) =>
      fetch(`http://127.0.0.1:${control.port}/`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ file: path.join(folder, 'stranger.dump') }),
      });
    expect((await order({})).status).toBe(401);
    expect((await order({ authorization: `Bearer ${'x'.repeat(control.secret.length)}` })).status).toBe(401);
    expect((await fetch(`http://127.0.0.1:${control.port}/`)).status).toBe(401);
    expect(existsSync(path.join(folder, 'stranger.dump'))).toBe(false);
  });
});

test(
  'a database that ends by itself stays the service’s: a command does not take its folder',
  LONG,
  async () => {
    const { port } = owner();
    // One that ends as soon as it has come up is not started again.
    await sleep(5_000);
    process.kill(owner().database.pid, 'SIGKILL');
    await expect.poll(() => told.at(-1), { timeout: MINUTE }).toMatch(/^Starting Neo4j/u);
    const { code, err } = await run('sources');
    expect([code, err]).toEqual([
      1,
      `The service (process ${process.pid}) is starting the Neo4j in ${home}, or is backing it up. Try again in a moment.\n`,
    ]);
    await answersAgain();
    expect((await run('sources')).code).toBe(0);
    expect(owner().port).toBe(port);
  },
);

describe('once the service has stopped', () => {
  const file = path.join(folder, 'nightly.dump');
  const state = path.join(folder, 'another');
  const elsewhere = (...args: string[]) =>
    commandLineWith(args, { ...environment, MANDATE_STATE_DIR: state });
  const listed = async () => JSON.parse((await elsewhere('sources', '--json')).out) as { name: string }[];

  beforeAll(async () => {
    await service.stop();
    mkdirSync(state);
    for (const name of readdirSync(stateDir))
      if (name.startsWith('neo4j-'))
        cpSync(path.join(stateDir, name), path.join(state, name), {
          recursive: true,
          verbatimSymlinks: true,
        });
  }, MINUTE);

  test('a command runs its database itself', LONG, async () => {
    const { code, err } = await run('sources');
    expect(code).toBe(0);
    expect(err).toMatch(/^Starting Neo4j /u);
    expect(existsSync(path.join(home, 'owner.json'))).toBe(false);
  });

  test('its backup is restored into another state folder', LONG, async () => {
    expect((await elsewhere('restore', file)).code).toBe(0);
    expect(await listed()).toMatchObject(SOURCES_OF_DATA.map((name) => ({ name })));
  });

  // The unpacked folder gets its name, then the database's folder is moved, then that of its log.
  test.each([
    [1, WITH_IMPORT],
    [2, SOURCES_OF_DATA],
    [3, SOURCES_OF_DATA],
  ])(
    'a restore that is killed at its move %i leaves the database as it was or is finished by whoever comes next: %j',
    LONG,
    async (move, sources) => {
      expect((await elsewhere('import', EXAMPLE, '--as', 'shili/2021')).code).toBe(0);
      const at = path.join(state, 'neo4j');
      const killed = runChild(['restore', file, '--force'], {
        MANDATE_STATE_DIR: state,
        DIES_AT_RENAME: String(move),
        NODE_OPTIONS: `--import=${pathToFileURL(path.join(packageRoot, 'tests/kit/dies-at-rename.mjs')).href}`,
      });
      expect(await killed.ended).toEqual([null, 'SIGKILL']);
      const moved = ['databases', 'transactions'].filter(
        (part) => !existsSync(path.join(at, 'restored/data', part, 'neo4j')),
      );
      expect([existsSync(path.join(at, 'restored')), moved.length]).toEqual([move > 1, [2, 0, 1][move - 1]]);
      expect((await listed()).map(({ name }) => name)).toEqual(sources);
      expect(readdirSync(at).filter((name) => name.startsWith('restore'))).toEqual([]);
    },
  );

  test('a restore that died while it unpacked has changed nothing', LONG, async () => {
    const at = path.join(state, 'neo4j');
    cpSync(path.join(at, 'data'), path.join(at, 'restore-abcdef/data'), { recursive: true });
    rmSync(path.join(at, 'restore-abcdef/data/databases/neo4j'), { recursive: true });
    expect(await listed()).toMatchObject(SOURCES_OF_DATA.map((name) => ({ name })));
    expect(readdirSync(at).filter((name) => name.startsWith('restore'))).toEqual([]);
  });
});
