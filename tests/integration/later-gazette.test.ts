import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadSources } from '../../src/load/load.js';
import { packageRoot } from '../../src/root.js';
import { asking } from '../kit/graph.js';
import { ownNeo4j } from '../kit/neo4j.js';

const FIRST = path.join(packageRoot, 'data', 'changzhi', '2020-03');
const LATER = path.join(packageRoot, 'tests', 'fixtures', 'changzhi-2021-01');

const { driver } = await ownNeo4j();
const ask = asking(driver);
const load = (...folders: string[]) => loadSources(driver, { database: 'neo4j' }, folders);
const scratch = mkdtempSync(path.join(tmpdir(), 'mandate-graph-later-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

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

/** Everything in the graph but the moment of loading: nodes with labels and properties, and what leads where. */
async function everything(): Promise<{ nodes: string[]; relationships: string[]; version: unknown }> {
  const session = driver.session();
  const nodes = await session.run(
    'MATCH (n:Entity) RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties ORDER BY id',
  );
  const relationships = await session.run(
    'MATCH (a:Entity)-[r]->(b:Entity) RETURN a.id AS a, type(r) AS type, b.id AS b ORDER BY a, type, b',
  );
  const version = await session.run("MATCH (g:GraphState {id: 'graph'}) RETURN g.version AS version");
  await session.close();
  const sorted = (value: object) => Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    nodes: nodes.records.map((row) =>
      JSON.stringify([row.get('id'), [...row.get('labels')].sort(), sorted(row.get('properties'))]),
    ),
    relationships: relationships.records.map((row) =>
      [row.get('a'), row.get('type'), row.get('b')].join(' '),
    ),
    version: version.records[0]?.get('version'),
  };
}

/** The difference of two states, short enough to be read when there is one. */
function difference(a: Awaited<ReturnType<typeof everything>>, b: Awaited<ReturnType<typeof everything>>) {
  const beyond = (left: string[], right: string[]) => {
    const known = new Set(right);
    return left.filter((one) => !known.has(one)).slice(0, 5);
  };
  return {
    nodes: [beyond(a.nodes, b.nodes), beyond(b.nodes, a.nodes)],
    relationships: [beyond(a.relationships, b.relationships), beyond(b.relationships, a.relationships)],
    counts: [a.nodes.length - b.nodes.length, a.relationships.length - b.relationships.length],
  };
}
const NONE = { nodes: [[], []], relationships: [[], []], counts: [0, 0] };

let first: Awaited<ReturnType<typeof everything>>;
let both: Awaited<ReturnType<typeof everything>>;
beforeAll(async () => {
  await load(FIRST);
  first = await everything();
  await load(LATER);
  both = await everything();
});

describe('the order of loading does not matter', () => {
  test('loading the later gazette changes the graph, and its version with it', () => {
    expect(both.version).not.toBe(first.version);
    expect(both.nodes.length).toBeGreaterThan(first.nodes.length);
  });

  test('without the later gazette the graph is as it was before it came', async () => {
    await load(emptied(LATER));
    expect(difference(await everything(), first)).toEqual(NONE);
    await load(LATER);
    expect(difference(await everything(), both)).toEqual(NONE);
    expect((await everything()).version).toBe(both.version);
  });

  test('a first gazette that changes and changes back leaves what one load of both would', async () => {
    const without = changed(FIRST, 'transfers', (lines) =>
      lines.filter((line) => !line.includes('/annex1/13/')),
    );
    await load(without);
    expect(difference(await everything(), both).nodes[1]?.length).toBeGreaterThan(0);
    await load(FIRST);
    expect(difference(await everything(), both)).toEqual(NONE);
  });

  test('a withdrawal that is dropped and comes back leaves what one load of both would', async () => {
    await load(changed(LATER, 'endings', () => []));
    await load(changed(LATER, 'successions', () => []));
    await load(LATER);
    expect(difference(await everything(), both)).toEqual(NONE);
  });
});
