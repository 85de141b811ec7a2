import { execFile, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { packageRoot } from '../../src/config/package-root.js';
import { loadSources } from '../../src/load/load.js';
import { type RunningApp, startApp } from '../kit/app.js';
import { temporaryFolder } from '../kit/folder.js';
import { CHANGZHI } from '../kit/gazette.js';
import { extractOneLaterIssue } from '../kit/later-issues.js';
import { emptyNeo4j } from '../kit/neo4j.js';

const run = promisify(execFile);
const CLIENT = path.join(packageRoot, 'clients', 'follow');
const PROGRAM = path.join(CLIENT, 'dist', 'follow.js');
const { later: LATER, names: NAMES } = extractOneLaterIssue();
/** Reading everything takes 2 s on a quiet machine. */
const READING_MS = 60_000;

interface Line {
  readonly id: string;
  readonly power: string;
  readonly status: string;
  readonly citation: { readonly quote: string };
}

const { driver } = await emptyNeo4j();
const folder = temporaryFolder();
const into = path.join(folder, 'powers.jsonl');
const linesOf = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);

/** The ids of all holdings of powers, as the database itself tells them. */
async function idsInGraph(): Promise<string[]> {
  const { records } = await driver.executeQuery(
    "MATCH (h:Holding) WHERE h.responsibilityId STARTS WITH 'power:' RETURN h.id AS id ORDER BY id",
  );
  return records.map((record) => String(record.get('id')));
}

describe('the example client', () => {
  let service: RunningApp;
  beforeAll(async () => {
    await Promise.all([
      run(process.execPath, [path.join(packageRoot, 'node_modules/typescript/bin/tsc'), '-p', CLIENT]),
      loadSources(driver, { database: 'neo4j' }, [...NAMES, CHANGZHI]),
    ]);
    service = await startApp(driver);
  }, READING_MS * 4);

  test('writes a line with its words for every holding of every power', async () => {
    await run(process.execPath, [PROGRAM, '--url', service.url, '--into', into, '--once']);
    const lines = linesOf(into);
    expect(lines.map(({ id }) => id).sort()).toEqual(await idsInGraph());
    expect(new Set(lines.map(({ power }) => power)).size).toBe(553);
    const counts = new Map<string, number>();
    for (const { power } of lines) counts.set(power, (counts.get(power) ?? 0) + 1);
    // Three powers have seven holdings, two more than stand on their page.
    expect([...counts.values()].filter((count) => count > 5)).toEqual([7, 7, 7]);
    expect(lines.filter(({ citation }) => citation.quote === '')).toEqual([]);
  });

  test('reads nothing again while nothing has changed', async () => {
    const { stdout } = await run(process.execPath, [PROGRAM, '--url', service.url, '--into', into, '--once']);
    expect(stdout).toBe('');
  });

  test(
    'follows a later gazette that is loaded while it runs',
    async () => {
      const before = linesOf(into);
      const follower = spawn(
        process.execPath,
        [PROGRAM, '--url', service.url, '--into', into, '--every', '1'],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      );
      let told = '';
      follower.stdout.on('data', (chunk) => {
        told += chunk;
      });
      try {
        await loadSources(driver, { database: 'neo4j' }, [LATER]);
        await expect.poll(() => told, { timeout: READING_MS }).toMatch(/^\d+ holdings of version \w+\n$/u);
      } finally {
        follower.kill();
      }
      const after = linesOf(into);
      expect(after).not.toEqual(before);
      expect(after.map(({ id }) => id).sort()).toEqual(await idsInGraph());
      expect(told).toContain(readFileSync(`${into}.version`, 'utf8'));
    },
    READING_MS * 2,
  );

  test('says in one line what is wrong where no service answers', async () => {
    const gone = await startApp(driver);
    await gone.app.close();
    const failed = await run(process.execPath, [PROGRAM, '--url', gone.url, '--once']).catch(
      (error: { code: number; stderr: string }) => error,
    );
    const port = new URL(gone.url).port;
    expect(failed).toMatchObject({
      code: 1,
      stderr: `fetch failed: connect ECONNREFUSED 127.0.0.1:${port}\n`,
    });
  });
});
