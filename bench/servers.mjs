// Starts the servers that are measured, sends operations to them, and reads their use of processor time and memory.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { loadSources } from '../dist/src/load/load.js';
import { sourceFolders } from '../dist/src/load/source-folders.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TICKS_A_SECOND = 100;
const QUIET_MS = 300;

/** @typedef {{ name: string, url: string, pid: number, stop: () => Promise<void> }} Server */

/**
 * @param {string} name @param {string[]} command @param {Record<string, string>} env
 * @param {string} folder of the build, by default this one
 * @returns {Promise<Server>}
 */
export async function serve(name, command, env, folder = ROOT) {
  const child = spawn(process.execPath, command, {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
    if (url === undefined) continue;
    child.stdout.resume();
    const stop = async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    };
    return { name, url, pid: child.pid ?? 0, stop };
  }
  throw new Error(`${name} ended before it listened`);
}

/**
 * Loads the sources of the project and generated cities.
 * @param {import('neo4j-driver').Driver} driver @param {string[]} cities folders of records
 */
export async function loadCities(driver, cities) {
  const folders = [...sourceFolders(path.join(ROOT, 'data')), ...cities];
  await loadSources(driver, { database: 'neo4j', report: console.log }, folders);
}

/**
 * The settings of a server that is measured: never too busy to answer, because 16 connections keep it busy.
 * @param {{ uri: string, username: string, password: string }} neo4j
 */
export function settingsFor({ uri, username, password }) {
  return {
    NEO4J_URI: uri,
    NEO4J_USERNAME: username,
    NEO4J_PASSWORD: password,
    PORT: '0',
    MANDATE_MAX_EVENT_LOOP_DELAY: '0',
  };
}

/** Reads the processor time that a process has used, in milliseconds. @param {number} pid */
export async function cpu(pid) {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]?.split(' ') ?? [];
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_A_SECOND;
}

/** @param {number} pid */
export async function residentMegabytes(pid) {
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024);
}

/** @param {Server} server @param {import('./questions.mjs').Asked} asked */
export async function ask(server, asked) {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(asked),
  });
  const { data, errors } = /** @type {any} */ (await response.json());
  if (errors) throw new Error(`${server.name}: ${JSON.stringify(errors).slice(0, 600)}`);
  return {
    data,
    statements: Number(/desc="(\d+)/.exec(response.headers.get('server-timing') ?? '')?.[1] ?? Number.NaN),
  };
}

/** Waits until Neo4j is idle. It still works on abandoned requests, which must not count for the next one. @param {number} pid */
export async function untilQuiet(pid) {
  for (let before = await cpu(pid); ; ) {
    await sleep(QUIET_MS);
    const now = await cpu(pid);
    if (now - before < QUIET_MS / 5) return;
    before = now;
  }
}

/** @param {number[]} list */
export const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN;
/** @template T @param {T[]} list @returns {T[]} */
export const shuffled = (list) =>
  list
    .map((one) => ({ one, by: Math.random() }))
    .sort((a, b) => a.by - b.by)
    .map(({ one }) => one);
