import { readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Driver } from 'neo4j-driver';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadSources } from '../../src/load/load.js';
import { type RunningApp, serviceAt, startApp } from '../kit/app.js';
import { type Child, runChild, settingsOf } from '../kit/child.js';
import { difference, type Everything, everything, NONE } from '../kit/everything.mjs';
import type { FaultyLine } from '../kit/faulty-line.mjs';
import { CHANGZHI, NAMES_OF_CHANGZHI } from '../kit/gazette.js';
import { comesTo } from '../kit/loading.js';
import { type OwnNeo4j, openFailover, ownNeo4j, sharedDriver } from '../kit/neo4j.js';
import { DEADLINE_MS, FaultProbe } from '../kit/outcome.js';
import { proxyTo } from '../kit/proxy.js';
import { becomes, endlessSchema } from '../kit/slow.js';
import { testJarsDir } from '../kit/test-neo4j.js';

const AWAY = 'DATABASE_UNAVAILABLE';
/** A recovery takes 11 s. */
const LONG = { timeout: 120_000 };

let own: OwnNeo4j;
let shared: Driver;
/** The graph before the gazette is loaded. */
let names: Everything;
beforeAll(async () => {
  shared = sharedDriver();
  own = await ownNeo4j();
  await loadSources(own.driver, { database: 'neo4j' }, NAMES_OF_CHANGZHI);
  names = await everything(own.driver);
});

const load = (): Child => runChild(['load', CHANGZHI], settingsOf(own.neo4j));

async function killDatabase(): Promise<void> {
  process.kill(own.neo4j.pid, 'SIGKILL');
  await own.neo4j.exited;
}

async function startAgain(): Promise<void> {
  own = await ownNeo4j(own.stateDir);
}

describe('a load leaves nothing half-written', () => {
  test('when it is killed', LONG, async () => {
    const child = load();
    await comesTo('writing', own.driver, child);
    child.process.kill('SIGKILL');
    expect(await child.ended).toEqual([null, 'SIGKILL']);
    expect(difference(await everything(own.driver), names)).toEqual(NONE);
  });

  test('when the database is killed, and it says so', LONG, async () => {
    const child = load();
    await comesTo('writing', own.driver, child);
    await killDatabase();
    expect(await child.ended).toEqual([1, null]);
    expect(child.printed()).toMatch(/ServiceUnavailable|SessionExpired|Failed to connect|closed by server/u);
    await startAgain();
    expect(difference(await everything(own.driver), names)).toEqual(NONE);
  });

  test('when both are killed at the commit, and the next load makes it whole', LONG, async () => {
    const child = load();
    await comesTo('committing', own.driver, child);
    child.process.kill('SIGKILL');
    await killDatabase();
    await startAgain();
    const whole = await everything(shared);
    const left = await everything(own.driver);
    expect([names.nodes.length, whole.nodes.length]).toContain(left.nodes.length);

    const next = load();
    expect(await next.ended).toEqual([0, null]);
    expect(difference(await everything(own.driver), whole)).toEqual(NONE);
  });
});

describe('a service', () => {
  let line: FaultyLine;
  let service: RunningApp;
  let question: FaultProbe;
  beforeAll(async () => {
    line = await proxyTo(own.neo4j.uri);
    const failover = openFailover({ ...own.neo4j, uri: line.uri }, DEADLINE_MS);
    // Without a cache, so that each answer comes from the database.
    service = await startApp(failover, { deadlineMs: DEADLINE_MS }, 0);
    question = await FaultProbe.by(service);
  });
  const comesBack = async () => {
    await startAgain();
    line.target = own.neo4j.uri;
    await question.heals();
  };

  test('lives on when its database is killed under load, and answers when it is back', LONG, async () => {
    const failover = openFailover(own.neo4j, 60_000);
    const endless = await startApp(failover, { schema: endlessSchema(), deadlineMs: 60_000 });
    const inTheMiddle = endless.post('{ endless }');
    await becomes(own.driver, 1);
    const outcomes = await question.askDuring(async () => {
      await killDatabase();
      await sleep(500);
    });
    expect(outcomes).toContain(AWAY);
    const response = await inTheMiddle;
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: AWAY } }] });
    await comesBack();
  });

  test('lives on when its database is restarted under load', LONG, async () => {
    const outcomes = await question.askDuring(async () => {
      await own.neo4j.stop();
      await sleep(500);
    });
    expect(outcomes).toContain(AWAY);
    await comesBack();
  });

  test('tries a wrong password every 5 s and no oftener, says so, and gets in when it is right', async () => {
    const password = 'right-password';
    line.drop();
    const reader = openFailover({ uri: line.uri, username: 'reader', password }, DEADLINE_MS);
    await own.driver.executeQuery(`CREATE USER reader SET PASSWORD 'wrong-password' CHANGE NOT REQUIRED`);
    const locked = await startApp(reader, { deadlineMs: DEADLINE_MS });
    const ask = async () => {
      const response = await locked.post('{ graph { version } }');
      return [response.status, (await response.json()) as unknown];
    };
    const refusal = {
      errors: [
        {
          message:
            'The database rejected the user name or password of this service (NEO4J_USERNAME, NEO4J_PASSWORD).',
          extensions: { code: AWAY },
        },
      ],
    };
    const before = line.opened;
    for (let turn = 0; turn < 20; turn += 1) expect(await ask()).toEqual([503, refusal]);
    expect(line.opened - before).toBe(1);
    const unready = await fetch(`${locked.url}/health/ready`);
    expect(await unready.json()).toMatchObject({
      reasons: [
        'The database rejected the user name or password (NEO4J_USERNAME, NEO4J_PASSWORD). The service tries again every 5 s.',
      ],
    });
    await own.driver.executeQuery('ALTER USER reader SET PASSWORD $password CHANGE NOT REQUIRED', {
      password,
    });
    const until = performance.now() + 10_000;
    while ((await ask())[0] !== 200 && performance.now() < until) await sleep(100);
    expect((await ask())[0]).toBe(200);
  });
});

test('the program starts its own database again when that is killed', LONG, async () => {
  await own.neo4j.stop();
  const jars = path.dirname(await testJarsDir());
  await symlink(jars, path.join(own.stateDir, path.basename(jars)));
  const child = runChild(['start'], {
    NEO4J_URI: '',
    MANDATE_STATE_DIR: own.stateDir,
    MANDATE_DEADLINE_MS: String(DEADLINE_MS),
    MANDATE_MAX_EVENT_LOOP_DELAY: '0',
    MANDATE_CACHE_MB: '0',
  });
  const question = await FaultProbe.by(serviceAt(await child.listening()));
  // One that ends as soon as it has started is not started again.
  await sleep(5_000);
  const owner = JSON.parse(await readFile(path.join(own.stateDir, 'neo4j/owner.json'), 'utf8')) as {
    readonly database: { readonly pid: number };
  };
  process.kill(owner.database.pid, 'SIGKILL');
  await child.says(/^Neo4j exited unexpectedly .+ Starting it again \.\.\.$/mu);
  expect(await question.ask()).toBe(AWAY);
  await child.says(/Starting it again[\s\S]+ is ready on bolt:/u);
  await question.heals();
  child.process.kill('SIGTERM');
  expect(await child.ended).toEqual([0, null]);
});
