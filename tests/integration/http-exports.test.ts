import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import { createConnection } from 'node:net';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { StatementRunner } from '../../src/database/statement-runner.js';
import { exportGraph } from '../../src/export/export.js';
import { RECORD_KINDS, type RecordKind } from '../../src/records/prefixes.js';
import { accessWith, type RunningApp, startApp } from '../kit/app.js';
import { temporaryFolder } from '../kit/folder.js';
import { sharedDriver } from '../kit/neo4j.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const graph = new StatementRunner(sharedDriver(), { database: 'neo4j' });
const folder = temporaryFolder();
let service: RunningApp;
let version: string;
let sources: string[];
beforeAll(async () => {
  service = await startApp(sharedDriver(), { stalledAfterMs: 500 });
  const { data } = (await (await service.post('{ graph { version sources { name } } }')).json()) as {
    data: { graph: { version: string; sources: { name: string }[] } };
  };
  version = data.graph.version;
  sources = data.graph.sources.map(({ name }) => name).sort();
  await exportGraph(graph, {
    format: 'jsonl',
    out: path.join(folder, 'jsonl'),
    kinds: [],
    bom: false,
    exact: false,
  });
  await exportGraph(graph, {
    format: 'csv',
    out: path.join(folder, 'csv'),
    kinds: [],
    bom: false,
    exact: false,
  });
});

const fetchExport = (file: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  fetch(`${service.url}/export/${file}`, { headers });

/** What the export command writes of a kind: its files of all sources, one after the other. */
function written(kind: RecordKind, of: readonly string[] = sources): string {
  return of
    .map((source) => {
      try {
        return readFileSync(path.join(folder, 'jsonl', source, 'records', `${kind}.jsonl`), 'utf8');
      } catch {
        return '';
      }
    })
    .join('');
}

const lastLine = (rows: number) => `${JSON.stringify({ end: version, rows })}\n`;
const rowsIn = (text: string) => text.split('\n').length - 1;

/** Reads an answer with its trailers, which `fetch` does not show. */
async function getWithTrailers(file: string) {
  const [response] = (await once(http.get(`${service.url}/export/${file}`), 'response')) as [
    http.IncomingMessage,
  ];
  response.setEncoding('utf8');
  let text = '';
  for await (const part of response) text += part;
  return { text, trailers: response.trailers };
}

describe('an export over HTTP', () => {
  test('has, for every kind, the records of the export command, and a last line with their version and number', async () => {
    for (const kind of RECORD_KINDS) {
      const response = await fetchExport(`${kind}.jsonl`);
      expect([kind, response.status, response.headers.get('etag')]).toEqual([kind, 200, `"${version}"`]);
      const expected = written(kind);
      expect(await response.text()).toBe(`${expected}${lastLine(rowsIn(expected))}`);
    }
  });

  test('as CSV is the file of the export command, with version and number of records in trailers', async () => {
    for (const kind of ['powers', 'holdings', 'transfers'] as const) {
      const { text, trailers } = await getWithTrailers(`${kind}.csv`);
      expect(text).toBe(readFileSync(path.join(folder, 'csv', `${kind}.csv`), 'utf8'));
      const rows = await service.post(`{ graph { counts { type count } } }`);
      const { data } = (await rows.json()) as {
        data: { graph: { counts: { type: string; count: number }[] } };
      };
      const type = { powers: 'Power', holdings: 'Holding', transfers: 'Transfer' }[kind];
      const count = data.graph.counts.find((one) => one.type === type)?.count;
      expect(trailers).toEqual({ 'mandate-export-end': version, 'mandate-export-rows': String(count) });
    }
  });

  test('is compressed for a client that accepts it', async () => {
    const [response] = (await once(
      http.get(`${service.url}/export/powers.jsonl`, { headers: { 'accept-encoding': 'gzip' } }),
      'response',
    )) as [http.IncomingMessage];
    expect(response.headers['content-encoding']).toBe('gzip');
    const parts: Buffer[] = [];
    for await (const part of response) parts.push(part as Buffer);
    const expected = written('powers');
    expect(gunzipSync(Buffer.concat(parts)).toString()).toBe(`${expected}${lastLine(rowsIn(expected))}`);
    expect(Buffer.concat(parts).length).toBeLessThan(expected.length / 4);
  });

  test('of one source has the records of that source alone', async () => {
    const response = await fetchExport('powers.jsonl?source=changzhi/2020-03');
    const expected = written('powers', ['changzhi/2020-03']);
    expect(await response.text()).toBe(`${expected}${lastLine(553)}`);
  });

  test('goes on after any of its records, of the same version', async () => {
    for (const kind of ['holdings', 'documents'] as const) {
      const lines = written(kind).split('\n').slice(0, -1);
      for (const at of [0, 1, Math.floor(lines.length / 2), lines.length - 1]) {
        const { id } = JSON.parse(lines[at] ?? '') as { id: string };
        const response = await fetchExport(`${kind}.jsonl?after=${encodeURIComponent(id)}`, {
          'if-match': `"${version}"`,
        });
        const left = lines.slice(at + 1);
        expect(await response.text()).toBe(
          `${left.map((line) => `${line}\n`).join('')}${lastLine(left.length)}`,
        );
      }
    }
  });

  test.each([
    ['powers.xml', {}, 404, 'There is no export powers.xml.'],
    ['toString.jsonl', {}, 404, 'There is no export toString.jsonl.'],
    ['powers.jsonl?first=5', {}, 400, 'An export has no parameter first; it has after and source.'],
    ['powers.jsonl?source=', {}, 400, 'The parameter source must be given once, with a value.'],
    ['powers.jsonl?source=a&source=b', {}, 400, 'The parameter source must be given once, with a value.'],
    ['powers.jsonl?source=nowhere/2020', {}, 400, 'No source has the name nowhere/2020.'],
    ['powers.jsonl?after=power:x', {}, 428, 'Send the header If-Match with that version.'],
    ['powers.jsonl?after=power:x', { 'if-match': '*' }, 400, 'None of the powers has the id power:x.'],
    [
      'powers.jsonl?after=region:changzhi/luzhou',
      { 'if-match': '*' },
      400,
      'None of the powers has the id region:changzhi/luzhou.',
    ],
    [
      'regions.jsonl?source=changzhi/2020-03&after=region:changzhi/luzhou',
      { 'if-match': '*' },
      400,
      'region:changzhi/luzhou is a record of the source changzhi/authority.',
    ],
    ['powers.jsonl', { 'if-match': '"another"' }, 412, 'Read the export from its start.'],
  ])('%s with %o is refused with %i', async (file, headers, status, message) => {
    const response = await fetchExport(file, headers as Record<string, string>);
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(message);
  });

  test('is refused by its limit, and not at all after the one before it has ended', async () => {
    const one = await startApp(sharedDriver(), { access: accessWith({ exportsAtOnce: 1 }) });
    const first = await fetch(`${one.url}/export/holdings.jsonl`);
    const second = await fetch(`${one.url}/export/holdings.jsonl`);
    expect([first.status, second.status]).toEqual([200, 503]);
    expect(await second.text()).toContain(
      '1 exports are being sent, which is the limit (MANDATE_MAX_EXPORTS)',
    );
    await first.text();
    expect((await fetch(`${one.url}/export/powers.jsonl?source=x`)).status).toBe(400);
    const third = await fetch(`${one.url}/export/regions.jsonl`);
    expect(third.status).toBe(200);
    await third.text();
    const none = await startApp(sharedDriver(), { access: accessWith({ exportsAtOnce: 0 }) });
    expect(await (await fetch(`${none.url}/export/regions.jsonl`)).text()).toContain(
      'MANDATE_MAX_EXPORTS is 0',
    );
  });

  test('ends a reader that takes nothing, and has its place for the next', async () => {
    // The system keeps some megabytes for a reader, which is more than one export of the gazette has.
    const count = 10;
    const some = await startApp(sharedDriver(), {
      access: accessWith({ exportsAtOnce: count }),
      stalledAfterMs: 500,
    });
    const { hostname, port } = new URL(some.url);
    const socket = createConnection(Number(port), hostname);
    socket.on('error', () => undefined);
    socket.pause();
    socket.write('GET /export/provisions.csv HTTP/1.1\r\nhost: localhost\r\n\r\n'.repeat(count));
    const statusOf = async () => {
      const response = await fetch(`${some.url}/export/regions.jsonl`);
      await response.text();
      return response.status;
    };
    await vi.waitFor(async () => expect(await statusOf()).toBe(503), { timeout: 20_000, interval: 20 });
    await vi.waitFor(async () => expect(await statusOf()).toBe(200), { timeout: 60_000, interval: 100 });
    let received = '';
    socket.setEncoding('utf8').on('data', (part: string) => {
      received += part;
    });
    socket.resume();
    await once(socket, 'close', { signal: AbortSignal.timeout(20_000) });
    // The last chunk of a whole answer is empty.
    expect(received).toMatch(/^HTTP\/1\.1 200 OK\r\n/u);
    expect(received.split('\r\n0\r\n').length - 1).toBeLessThan(count);
  });
});
