import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { XMLParser } from 'fast-xml-parser';
import jsonld from 'jsonld';
import type { Driver, Session, SessionConfig } from 'neo4j-driver';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { packageRoot } from '../../src/config/package-root.js';
import { StatementRunner } from '../../src/database/statement-runner.js';
import { graphVersion } from '../../src/database/version-poller.js';
import { exportGraph, type FormatName } from '../../src/export/export.js';
import { loadRecords } from '../../src/load/load.js';
import { emptyRecords } from '../../src/records/index.js';
import { startApp } from '../kit/app.js';
import { settingsOf } from '../kit/child.js';
import { temporaryFolder } from '../kit/folder.js';
import { emptyNeo4j } from '../kit/neo4j.js';

/** What a spreadsheet program runs, and what it leaves alone. */
const FORMULAS = ['=1+1', '+86', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠1'];
const PLAIN = ['甲=1', '"', 'a,b', 'a\nb', "'x", '1-2', '<a>&"b"\r\n'];
const NAMES = [...FORMULAS, ...PLAIN];
/** Marks that mean something in a format, none of which an IRI may have, and Chinese, which it may. */
const ID = 'region:x/某县“甲”〔2021〕"<a>&[b]%{c}|^`\\#d?e\u200E\uE000';

const folder = temporaryFolder();
const at = (name: string) => path.join(folder, name);
let driver: Driver;
let graph: StatementRunner;
beforeAll(async () => {
  ({ driver } = await emptyNeo4j());
  graph = new StatementRunner(driver, { database: 'neo4j' });
  const records = emptyRecords();
  records.regions = [
    { id: ID, name: '某县', aliases: [], kind: 'COUNTY' },
    ...NAMES.map((name, index) => ({
      id: `region:x/${String(index).padStart(2, '0')}`,
      name,
      aliases: [],
      kind: 'OTHER' as const,
      partOf: ID,
    })),
  ];
  const source = { name: 'x/2021', title: 'x', sha256: '0'.repeat(64) };
  await loadRecords(driver, { database: 'neo4j' }, [
    { source, records, placeOf: () => ({ file: 'x', line: 1 }) },
  ]);
});

const write = (format: FormatName, out: string, exact = false, of = graph) =>
  exportGraph(of, { format, out: at(out), kinds: ['regions'], bom: false, exact });

describe('CSV of texts that a spreadsheet program would run', () => {
  const names = (file: string) =>
    (parse(readFileSync(at(file), 'utf8'), { columns: true }) as Record<string, string>[]).map(
      ({ name }) => name,
    );

  test('has an apostrophe before them, and before nothing else', async () => {
    await write('csv', 'safe.csv');
    expect(names('safe.csv')).toEqual(['某县', ...FORMULAS.map((one) => `'${one}`), ...PLAIN]);
  });

  test('has them as they are where it is to be exact', async () => {
    await write('csv', 'exact.csv', true);
    expect(names('exact.csv')).toEqual(['某县', ...NAMES]);
  });
});

test('GraphML has keys, nodes and edges of one id each, nodes under their names, and every text as it is', async () => {
  await write('graphml', 'odd.graphml');
  const parser = new XMLParser({
    ignoreAttributes: false,
    trimValues: false,
    htmlEntities: true,
    parseTagValue: false,
  });
  interface Element {
    readonly '@_id': string;
    readonly data: readonly { readonly '@_key': string; readonly '#text': string }[];
  }
  const { graphml } = parser.parse(readFileSync(at('odd.graphml'), 'utf8')) as {
    graphml: { key: Element[]; graph: { node: Element[]; edge: Element[] } };
  };
  const ids = (elements: readonly Element[]) => elements.map((one) => one['@_id']);
  for (const elements of [graphml.key, graphml.graph.node, graphml.graph.edge])
    expect(new Set(ids(elements)).size).toBe(elements.length);
  expect(ids(graphml.graph.node)).toContain(ID);
  expect(graphml.graph.edge.length).toBe(NAMES.length);
  const said = (key: string) =>
    graphml.graph.node.map(({ data }) => [data].flat().find((one) => one['@_key'] === key)?.['#text']);
  expect(said('node-label')).toEqual(['某县', ...NAMES]);
  expect(new Set(said('node-type'))).toEqual(new Set(['Region']));
});

test('JSON-LD has ids that RDF can have, each by itself', async () => {
  await write('jsonld', 'odd.jsonld');
  const rdf = (await jsonld.toRDF(JSON.parse(readFileSync(at('odd.jsonld'), 'utf8')), {
    format: 'application/n-quads',
  })) as unknown as string;
  const subjects = new Set([...rdf.matchAll(/^<([^>]*)>/gmu)].map(([, subject]) => subject));
  expect(subjects.size).toBe(NAMES.length + 2);
  const id =
    'urn:mandate-graph:region:x/某县“甲”〔2021〕%22%3Ca%3E&%5Bb%5D%25%7Bc%7D%7C%5E%60%5C#d?e%E2%80%8E%EE%80%80';
  expect([...subjects]).toContain(id);
});

/** Sessions that load the same version again before the second time that the version is read. */
function loadingMeanwhile() {
  let looks = 0;
  const session = (config: SessionConfig): Session => {
    const own = driver.session(config);
    const run = own.run.bind(own);
    own.run = ((cypher: string, ...rest: never[]) => {
      if (cypher !== graphVersion.cypher) return run(cypher, ...rest);
      looks += 1;
      if (looks < 2) return run(cypher, ...rest);
      return driver
        .executeQuery("MATCH (g:GraphState {id: 'graph'}) SET g.loadedAt = $now", {
          now: new Date().toISOString(),
        })
        .then(() => run(cypher, ...rest));
    }) as Session['run'];
    return own;
  };
  return { session, looks: () => looks };
}

describe('an export', () => {
  test('fails where the same version was loaded again meanwhile, and leaves nothing behind', async () => {
    const { session, looks } = loadingMeanwhile();
    const before = readdirSync(folder);
    await expect(
      write('csv', 'new/folder/regions.csv', false, new StatementRunner({ session }, { database: 'neo4j' })),
    ).rejects.toThrow('A load changed the graph during the export. Run the export again.');
    expect(looks()).toBe(2);
    expect(readdirSync(folder)).toEqual(before);
  });

  test('over HTTP is cut before its last line where the same version was loaded again meanwhile', async () => {
    const whole = await startApp(driver);
    const expected = await (await fetch(`${whole.url}/export/regions.jsonl`)).text();
    expect(expected).toMatch(/\n\{"end":".+","rows":18\}\n$/u);
    const { session } = loadingMeanwhile();
    const cut = await startApp({ session });
    const response = await fetch(`${cut.url}/export/regions.jsonl`);
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow('terminated');
  });

  test('says in words that it cannot be written, and leaves what was there', async () => {
    writeFileSync(at('file'), 'mine');
    await expect(write('csv', 'file/regions.csv')).rejects.toThrow(
      /file\/regions\.csv could not be written, and its parts were deleted: E(?:EXIST|NOTDIR)/u,
    );
    expect(readFileSync(at('file'), 'utf8')).toBe('mine');
    await expect(
      exportGraph(graph, { format: 'csv', out: '/dev/full', kinds: ['regions'], bom: false, exact: false }),
    ).rejects.toThrow('/dev/full is neither a file nor a folder; this export needs a file');
  });

  test('fills a folder that is there and empty, and takes the place of a file', async () => {
    mkdirSync(at('empty'));
    writeFileSync(at('old.csv'), 'old');
    await exportGraph(graph, { format: 'jsonl', out: at('empty'), kinds: [], bom: false, exact: false });
    expect(readdirSync(at('empty'), { recursive: true }).map(String).sort()).toEqual([
      'x',
      'x/2021',
      'x/2021/records',
      'x/2021/records/regions.jsonl',
      'x/2021/records/source.json',
    ]);
    await write('csv', 'old.csv');
    expect(readFileSync(at('old.csv'), 'utf8')).toMatch(/^id,name,/u);
  });

  /** Exports the gazette by a process of its own that may have no more than so much of something. */
  function limited(limit: string, out: string, environment: Readonly<Record<string, string>> = {}) {
    // The built program itself: under such limits nothing can be built.
    const run = path.join(packageRoot, 'dist/src/cli/main.js');
    const command = [process.execPath, run, 'export', '-f', 'csv', '-o', at(out)];
    const { status, stderr } = spawnSync('bash', ['-c', `ulimit ${limit}; exec "$0" "$@"`, ...command], {
      env: { ...process.env, ...settingsOf(inject('neo4j')), ...environment },
      encoding: 'utf8',
    });
    // What it tells each second depends on the machine.
    return { status, stderr: stderr.replaceAll(/^Exporting: .*\n/gmu, '') };
  }

  /** The same, with so many file handles from when the export begins to write. */
  const withHandles = (left: number, out: string) =>
    limited('-n 512', out, {
      NODE_OPTIONS: `--import=${new URL('../kit/handles.mjs', import.meta.url).href}`,
      HANDLES_TAKEN_WITH: at(out),
      HANDLES_LEFT: String(left),
    });

  test('that outgrows what it may write ends in a sentence, with nothing half-written', {
    timeout: 60_000,
  }, () => {
    expect(limited('-f 64', 'half')).toEqual({
      status: 1,
      stderr: `${at('half')} could not be written, and its parts were deleted: EFBIG: file too large, write\n`,
    });
    expect(existsSync(at('half'))).toBe(false);
  });

  test('that can open no file ends in a sentence, with nothing half-written', { timeout: 60_000 }, () => {
    const { status, stderr } = withHandles(0, 'none');
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^\S+none could not be written, and its parts were deleted: EMFILE: too many open files, open '\S+'\n$/u,
    );
    expect(existsSync(at('none'))).toBe(false);
  });

  test('needs one file handle at a time, however many files it writes', { timeout: 60_000 }, () => {
    expect(withHandles(1, 'many')).toEqual({ status: 0, stderr: '' });
    expect(readdirSync(at('many')).length).toBeGreaterThan(18);
  });
});
