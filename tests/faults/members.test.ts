import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BookmarkManager, Driver, SessionConfig } from 'neo4j-driver';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { withConsistentVersion } from '../../src/database/consistent-version.js';
import { StatementRunner } from '../../src/database/statement-runner.js';
import { graphVersion } from '../../src/database/version-poller.js';
import { loadRecords } from '../../src/load/load.js';
import { emptyRecords } from '../../src/records/index.js';
import type { SourceRecords } from '../../src/records/read-files.js';
import { startApp } from '../kit/app.js';
import { type OwnNeo4j, openFailover, ownNeo4j, sharedDriver } from '../kit/neo4j.js';
import { routerOf } from '../kit/router.js';

const REGIONS = Array.from({ length: 19 }, (_, index) => `region:x/${index}`);
const CACHE_BYTES = 10_000_000;

/** Regions that all have the same name, another one in each version. */
function named(name: string): SourceRecords {
  const records = emptyRecords();
  records.regions = REGIONS.map((id) => ({ id, name, aliases: [], kind: 'COUNTY' }));
  return {
    source: { name: 'x/2021', title: 'x', sha256: '0'.repeat(64) },
    records,
    placeOf: () => ({ file: 'x', line: 1 }),
  };
}

const QUESTION = `{ graph { version } ${REGIONS.map((id, index) => `r${index}: node(id: "${id}") { ... on Region { name } }`).join(' ')} }`;

/** Loads as a member of a cluster gets a load: the same commits, with the same moment in them. */
async function gets(driver: Driver, name: string): Promise<void> {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-01-01T00:00:00Z') });
  await loadRecords(driver, { database: 'neo4j' }, [named(name)]);
  vi.useRealTimers();
}
afterEach(() => {
  vi.useRealTimers();
});

let first: OwnNeo4j;
let second: OwnNeo4j;
beforeAll(async () => {
  const origin = await ownNeo4j();
  await gets(origin.driver, '旧县');
  await origin.driver.close();
  await origin.neo4j.stop();
  const copies = [
    await mkdtemp(path.join(tmpdir(), 'member-')),
    await mkdtemp(path.join(tmpdir(), 'member-')),
  ];
  for (const copy of copies) await cp(origin.stateDir, copy, { recursive: true });
  [first, second] = (await Promise.all(copies.map((copy) => ownNeo4j(copy)))) as [OwnNeo4j, OwnNeo4j];
  // Three starts of Neo4j, one after another and then two side by side.
}, 300_000);

describe('a cluster of which a member lags', { timeout: 60_000 }, () => {
  test('gives bookmarks up that a database does not come to', async () => {
    await gets(first.driver, '新县');
    let now = first.driver;
    const graph = new StatementRunner({ session: (config) => now.session(config) }, { database: 'neo4j' });
    expect((await graph.versionPoller.next())?.version).not.toBe(undefined);
    const newest = (await graph.versionPoller.next())?.version;
    // As after a restore of an older backup.
    now = second.driver;
    await expect(graph.versionPoller.next()).rejects.toThrow();
    const restored = await graph.versionPoller.next();
    expect(restored?.version).not.toBe(newest);
  });

  test('answers of one version, whole, and keeps nothing of another', async () => {
    const { username, password } = first.neo4j;
    const members = [first, second].map(({ neo4j: { uri } }) => new URL(uri).host);
    const uri = await routerOf(members as [string, string]);
    const failover = openFailover({ uri, username, password }, 20_000);
    const service = await startApp(failover, {}, CACHE_BYTES);
    /** @returns nothing where the question is refused, as it may be while the second member is far behind */
    const ask = async () => {
      const response = await service.post(QUESTION);
      if (response.status === 503) return [];
      const { data } = (await response.json()) as {
        data: Record<string, { name?: string; version?: string }>;
      };
      const { graph, ...regions } = data;
      return [graph?.version, ...new Set(Object.values(regions).map(({ name }) => name))];
    };
    const asked = Array.from({ length: 12 }, async (_, index) => {
      await sleep(index * 20);
      return ask();
    });
    await sleep(1_000);
    await gets(second.driver, '新县');
    const early = await Promise.all(asked);
    let late = await ask();
    for (let tries = 0; late.length === 0 && tries < 20; tries += 1) late = await ask();
    const [newest, ...names] = late;
    expect(names).toEqual(['新县']);
    // Either version may have been answered while the second member had the older one, but never a mixture.
    for (const [version, ...of] of early)
      if (version !== undefined) expect(of).toEqual([version === newest ? '新县' : '旧县']);
  });
});

test('every look and every statement goes with the bookmarks of those before it', async () => {
  const sent: Promise<string[]>[] = [];
  const driver = sharedDriver();
  const session = (config: SessionConfig) => {
    const manager = config.bookmarkManager as BookmarkManager;
    sent.push(manager.getBookmarks().then((bookmarks) => [...bookmarks]));
    return driver.session(config);
  };
  const graph = new StatementRunner({ session }, { database: 'neo4j' });
  for (let turn = 0; turn < 2; turn += 1)
    await withConsistentVersion(graph, async (request) => {
      await Promise.all([request.run(graphVersion, {}), request.run(graphVersion, {})]);
      await request.run(graphVersion, {});
    });
  const [before, ...after] = await Promise.all(sent);
  expect(before).toEqual([]);
  expect(after.length).toBeGreaterThanOrEqual(8);
  // One store that nobody writes to has one bookmark.
  const probe = driver.session();
  await probe.run('RETURN 1');
  for (const bookmarks of after) expect(bookmarks).toEqual(probe.lastBookmarks());
  await probe.close();
});
