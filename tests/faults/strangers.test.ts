import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { openDriver } from '../../src/database/driver.js';
import { StatementRunner } from '../../src/database/statement-runner.js';
import { closedAfter } from '../kit/neo4j.js';
import { proxyTo } from '../kit/proxy.js';

const STATEMENT = { name: 'one', cypher: 'RETURN 1 AS one' };
const UNREACHABLE = { name: 'DatabaseFailure', kind: 'UNREACHABLE' };
/** What the way of a look takes at most: 4 s for a connection, 5 s for the look; the rest is for a busy machine. */
const PATIENT = { timeout: 20_000 };

/** The address of something that is no Neo4j, and does that with each connection. */
async function stranger(meet: (socket: Socket) => void): Promise<string> {
  const server = createServer((socket) => meet(socket.on('error', () => {}))).listen(0, '127.0.0.1');
  await once(server, 'listening');
  afterAll(() => server.close());
  return `bolt://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const bytes = (...values: number[]) => Buffer.from(values);
const VERSION_5_0 = bytes(0, 0, 0, 5);
const NOT_A_VERSION = bytes(9, 9, 9, 9);
const MANIFEST_OF_MANY = bytes(0, 0, 1, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255);
const EMPTY_MANIFEST = bytes(0, 0, 1, 255, 0, 0);

const replies = (...parts: Buffer[]) => {
  return (socket: Socket) => {
    let turn = 0;
    socket.on('data', () => {
      const part = parts[Math.min(turn, parts.length - 1)];
      turn += 1;
      if (part !== undefined) socket.write(part);
    });
  };
};

/** What the bytes say: a message of one chunk, of a signature without its field, of no type, of a failure without a code. */
const chunk = (...values: number[]) => bytes(0, values.length, ...values, 0, 0);

describe('what listens where Neo4j should is told as a database that is not there:', () => {
  test.each([
    ['it ends every connection', (socket: Socket) => socket.destroy()],
    [
      'it ends every connection once it is spoken to',
      (socket: Socket) => socket.on('data', () => socket.end()),
    ],
    ['it speaks HTTP', replies(Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n'))],
    ['it knows no version of ours', replies(bytes(0, 0, 0, 0))],
    ['it names a version that is none', replies(NOT_A_VERSION)],
    ['it names more versions than bytes', replies(MANIFEST_OF_MANY)],
    ['it names no version', replies(EMPTY_MANIFEST)],
    ['it greets with a message that has no field', replies(VERSION_5_0, chunk(0xb0, 0x70))],
    ['it greets with a message of no type', replies(VERSION_5_0, chunk(0xb1, 0x33, 0xa0))],
    ['it greets with a value of no type', replies(VERSION_5_0, chunk(0xb1, 0x70, 0xdf))],
    ['it greets with a failure that has no code', replies(VERSION_5_0, chunk(0xb1, 0x7f, 0xa0))],
    ['it greets with a row', replies(VERSION_5_0, chunk(0xb1, 0x71, 0x90))],
    ['it greets with a text that ends in its middle', replies(VERSION_5_0, chunk(0xb1, 0x70, 0x8f, 0x61))],
    ['it says nothing', () => undefined],
  ])('%s', PATIENT, async (_, meet) => {
    const uri = await stranger(meet);
    const driver = closedAfter(openDriver({ uri, username: 'neo4j', password: 'secret' }));
    await expect(
      new StatementRunner(driver, { database: 'neo4j' }).read(STATEMENT, {}),
    ).rejects.toMatchObject(UNREACHABLE);
  });
});

test(
  'connections that are accepted and never greeted are ended, though the driver forgets them',
  PATIENT,
  async () => {
    const open = new Set<Socket>();
    const uri = await stranger((socket) => {
      open.add(socket);
      // Whoever reads nothing is not told of an end.
      socket.resume().once('close', () => open.delete(socket));
    });
    const driver = openDriver({ uri, username: 'neo4j', password: 'secret' });
    const graph = new StatementRunner(driver, { database: 'neo4j' });
    const asked = Promise.allSettled(Array.from({ length: 20 }, () => graph.read(STATEMENT, {})));
    await expect.poll(() => open.size, PATIENT).toBe(20);
    await asked;
    await driver.close();
    await expect.poll(() => open.size, PATIENT).toBe(0);
  },
);

test('a driver that has been closed is a database that is not there', async () => {
  const driver = openDriver(inject('neo4j'));
  const graph = new StatementRunner(driver, { database: 'neo4j' });
  await graph.read(STATEMENT, {});
  await driver.close();
  await expect(graph.read(STATEMENT, {})).rejects.toMatchObject(UNREACHABLE);
});

test('a driver that is closed while it is asked, too', async () => {
  const driver = openDriver(inject('neo4j'));
  const graph = new StatementRunner(driver, { database: 'neo4j' });
  const asked = Array.from({ length: 20 }, () => graph.read(STATEMENT, {}));
  await driver.close();
  for (const outcome of await Promise.allSettled(asked))
    if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject(UNREACHABLE);
  await expect(graph.read(STATEMENT, {})).rejects.toMatchObject(UNREACHABLE);
});

test('a look at the version ends by itself on a line that has stalled for good', PATIENT, async () => {
  const address = inject('neo4j');
  const line = await proxyTo(address.uri);
  const driver = closedAfter(openDriver({ ...address, uri: line.uri }));
  const { versionPoller } = new StatementRunner(driver, { database: 'neo4j' });
  expect(await versionPoller.next()).toMatchObject({ version: expect.any(String) });
  // The connection stands: neither its opening nor its acquisition has a time that could be up.
  line.stall();
  await expect(versionPoller.next()).rejects.toMatchObject({
    ...UNREACHABLE,
    message: 'Reading the version took longer than 5000 ms',
  });
  await line.restore();
});
