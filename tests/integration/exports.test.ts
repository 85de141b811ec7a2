import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { XMLParser } from 'fast-xml-parser';
import jsonld from 'jsonld';
import { beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { StatementRunner } from '../../src/database/statement-runner.js';
import { exportGraph, type FormatName } from '../../src/export/export.js';
import type { ExportSummary } from '../../src/export/one-version.js';
import { prepareSource } from '../../src/load/prepare-source.js';
import { expectedSources } from '../../src/load/source-folders.js';
import { RECORD_KINDS, type RecordKind } from '../../src/records/prefixes.js';
import { readRecords } from '../../src/records/read-files.js';
import { temporaryFolder } from '../kit/folder.js';
import { CHANGZHI } from '../kit/gazette.js';
import { askShared } from '../kit/graph.js';
import { sharedDriver } from '../kit/neo4j.js';
import { commandLine } from '../kit/terminal.js';

const graph = new StatementRunner(sharedDriver(), { database: 'neo4j' });
const ask = askShared();
const folder = temporaryFolder();
const at = (name: string) => path.join(folder, name);

function write(
  format: FormatName,
  out: string,
  kinds: RecordKind[] = [],
  bom = false,
): Promise<ExportSummary> {
  return exportGraph(graph, { format, out: at(out), kinds, bom, exact: false });
}

/** Everything is written and read back by foreign parsers: some 3 s a format on a free machine. */
vi.setConfig({ testTimeout: 120_000 });

/** How many there are of each type, as the API tells. */
let counts: Readonly<Record<string, number>>;
beforeAll(async () => {
  const { data } = await ask('{ graph { counts { type count } } }');
  const { graph: info } = data as { graph: { counts: { type: string; count: number }[] } };
  counts = Object.fromEntries(info.counts.map(({ type, count }) => [type, count]));
});

describe('CSV', () => {
  const rowsOf = (file: string) =>
    parse(readFileSync(at(file), 'utf8'), { columns: true, bom: true }) as Record<string, string>[];

  test('has a file for each kind, and as many rows as the graph has nodes', async () => {
    const { records, files } = await write('csv', 'csv');
    expect(files).toBe(Object.keys(records).length);
    expect(readdirSync(at('csv')).length).toBe(files);
    for (const kind of Object.keys(records))
      expect(rowsOf(`csv/${kind}.csv`).length).toBe(records[kind as RecordKind]);
    expect([records.holdings, records.transfers, records.powers]).toEqual([
      counts.Holding,
      counts.Transfer,
      counts.Power,
    ]);
  });

  test('names who holds a power and quotes the row that says so', async () => {
    const [row] = rowsOf('csv/holdings.csv').filter(
      ({ responsibility, holder }) =>
        responsibility === '建筑工程施工许可证核发' && holder === '长治高新技术产业开发区管理委员会',
    );
    expect(row).toMatchObject({
      role: 'OWNER',
      status: 'IN_FORCE',
      region: '长治高新技术产业开发区',
      except: '',
      limitation: '房地产开发类、商业类项目除外',
      valid_from: '2020-06-23',
      valid_to: '',
      cited_document: '长政发〔2020〕17号',
      cited_path: '附件1 第13项',
      quote: '13\t\t建筑工程施工许可证核发\t\t房地产开发类、商业类项目除外\t',
      source: 'changzhi/2020-03',
    });
  });

  test('of one kind is one file, with a byte order mark where it is wanted', async () => {
    await write('csv', 'regions.csv', ['regions'], true);
    expect(readFileSync(at('regions.csv')).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(rowsOf('regions.csv').length).toBe(counts.Region);
  });
});

describe('JSON-LD', () => {
  test('expands to as many nodes of each type as the graph has', async () => {
    await write('jsonld', 'graph.jsonld');
    const expanded = await jsonld.expand(JSON.parse(readFileSync(at('graph.jsonld'), 'utf8')));
    const types = new Map<string, number>();
    for (const node of expanded)
      for (const type of (node['@type'] as string[] | undefined) ?? [])
        types.set(type, (types.get(type) ?? 0) + 1);
    const own = (type: string) => types.get(`urn:mandate-graph:term:${type}`);
    expect([own('Holding'), own('Transfer'), own('Power'), own('Provision')]).toEqual([
      counts.Holding,
      counts.Transfer,
      counts.Power,
      counts.Provision,
    ]);
    expect(types.get('http://www.w3.org/ns/org#FormalOrganization')).toBe(counts.Organization);
    expect(types.get('http://www.w3.org/ns/org#Membership')).toBe(counts.Membership);
    expect(types.get('http://www.w3.org/ns/prov#Activity')).toBe(
      (counts.Transfer ?? 0) + (counts.Succession ?? 0),
    );
  });

  test('says in RDF who is in a group', async () => {
    await write('jsonld', 'members.jsonld', ['memberships']);
    const rdf = await jsonld.toRDF(JSON.parse(readFileSync(at('members.jsonld'), 'utf8')), {
      format: 'application/n-quads',
    });
    const members = String(rdf)
      .split('\n')
      .filter((quad) => quad.includes('<http://www.w3.org/ns/org#member>'));
    expect(members.length).toBe(counts.Membership);
  });
});

describe('GraphML', () => {
  interface Parsed {
    graphml: {
      graph: {
        node: { '@_id': string; data: { '@_key': string }[] }[];
        edge: { '@_source': string; '@_target': string }[];
      };
    };
  }
  const parsed = (file: string) =>
    new XMLParser({ ignoreAttributes: false }).parse(readFileSync(at(file), 'utf8')) as Parsed;

  test('has a node for each record, and edges that all have both ends', async () => {
    const { records } = await write('graphml', 'graph.graphml');
    const { node, edge } = parsed('graph.graphml').graphml.graph;
    expect(node.length).toBe(Object.values(records).reduce((sum, count) => sum + count, 0));
    const ids = new Set(node.map((one) => one['@_id']));
    expect(ids.size).toBe(node.length);
    const isNamed = (one: (typeof node)[number]) => one.data.some((data) => data['@_key'] === 'node-label');
    expect(node.filter((one) => !isNamed(one))).toEqual([]);
    expect(edge.filter((one) => !ids.has(one['@_source']) || !ids.has(one['@_target']))).toEqual([]);
    expect(edge.length).toBeGreaterThan(30_000);
  });

  test('of some kinds has only the edges between them', async () => {
    await write('graphml', 'regions.graphml', ['regions']);
    const { node, edge } = parsed('regions.graphml').graphml.graph;
    expect([node.length, edge.length]).toEqual([counts.Region, (counts.Region ?? 0) - 1]);
  });
});

describe('JSONL', () => {
  test('gives back the very records, and loading them gives the same version', async () => {
    await write('jsonl', 'jsonl');
    const [source] = await expectedSources(CHANGZHI);
    const exported = await readRecords(at('jsonl/changzhi/2020-03'));
    expect(prepareSource(exported).version).toBe(source?.version);
    const original = await readRecords(source?.folder ?? '');
    for (const kind of RECORD_KINDS) {
      const byId = (records: readonly { id: string }[]) =>
        [...records]
          .sort((a, b) => (a.id < b.id ? -1 : 1))
          .map((record) => JSON.parse(JSON.stringify(record)));
      expect(byId(exported.records[kind]), kind).toEqual(byId(original.records[kind]));
    }
  });
});

describe('an export', () => {
  test('refuses a folder that holds something, a file for a folder, and leaves no half file', async () => {
    writeFileSync(at('taken'), 'mine');
    await expect(write('jsonl', '.')).rejects.toThrow(/is not empty; name a new or empty folder$/u);
    await expect(write('jsonl', 'taken')).rejects.toThrow(/is a file; this export needs a folder$/u);
    await expect(write('jsonld', '.')).rejects.toThrow(/is a folder; this export needs a file$/u);
    expect(readFileSync(at('taken'), 'utf8')).toBe('mine');
    expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([]);
  });

  test('by the command line says what it wrote', async () => {
    const out = at('powers.csv');
    const ran = await commandLine(['export', '-f', 'csv', '--kind', 'powers', '-o', out], inject('neo4j'));
    const powers = counts.Power;
    expect(ran).toEqual({
      code: 0,
      out: `Exported ${powers} powers: ${powers} records in 1 file, ${out}\n`,
      err: '',
    });
    expect(existsSync(out)).toBe(true);
  });
});
