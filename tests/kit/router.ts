import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { afterAll } from 'vitest';

/** Bolt 5.4, the last version without a separate negotiation. */
const BOLT = Buffer.from([0, 0, 4, 5]);
/** A Bolt handshake has a magic number and four versions. */
const HANDSHAKE_BYTES = 20;
const [GOODBYE, ROUTE] = [0x02, 0x66];

/** Encodes a value as PackStream. Supports only what a routing table needs: short lists, maps and texts, and small numbers. */
function packed(value: unknown): Buffer {
  if (typeof value === 'number') return Buffer.from([0xc9, value >> 8, value & 0xff]);
  if (typeof value === 'string') {
    const bytes = Buffer.from(value);
    return Buffer.concat([Buffer.from([0xd0, bytes.length]), bytes]);
  }
  if (Array.isArray(value)) return Buffer.concat([Buffer.from([0x90 + value.length]), ...value.map(packed)]);
  const entries = Object.entries(value as object);
  return Buffer.concat([Buffer.from([0xa0 + entries.length]), ...entries.flat().map(packed)]);
}

function success(metadata: object): Buffer {
  const message = Buffer.concat([Buffer.from([0xb1, 0x70]), packed(metadata)]);
  return Buffer.concat([
    Buffer.from([message.length >> 8, message.length & 0xff]),
    message,
    Buffer.from([0, 0]),
  ]);
}

/** @returns the kinds of the complete messages, and the remaining bytes. A message consists of chunks; an empty chunk ends it. */
function messagesIn(bytes: Buffer): { readonly kinds: number[]; readonly rest: Buffer } {
  const kinds: number[] = [];
  let begin = 0;
  let kind: number | undefined;
  for (let at = 0; at + 2 <= bytes.length; ) {
    const size = bytes.readUInt16BE(at);
    if (at + 2 + size > bytes.length) break;
    // The first byte of a message is its size, the second is its kind.
    if (size > 0) kind ??= bytes[at + 3];
    at += 2 + size;
    if (size > 0) continue;
    if (kind !== undefined) kinds.push(kind);
    kind = undefined;
    begin = at;
  }
  return { kinds, rest: bytes.subarray(begin) };
}

/**
 * Starts a router of a cluster, which only returns the routing table. It is needed because Neo4j's Community edition names only
 * itself there.
 * @param members `HOST:PORT` of the members that read; the first also writes
 * @returns the address of the cluster, valid until the end of the test file
 */
export async function routerOf(members: readonly [string, ...string[]]): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let waiting = Buffer.alloc(0);
    let isGreeted = false;
    socket.on('error', () => socket.destroy());
    socket.on('data', (bytes) => {
      waiting = Buffer.concat([waiting, bytes]);
      if (!isGreeted) {
        if (waiting.length < HANDSHAKE_BYTES) return;
        isGreeted = true;
        waiting = waiting.subarray(HANDSHAKE_BYTES);
        socket.write(BOLT);
      }
      const { kinds, rest } = messagesIn(waiting);
      waiting = Buffer.from(rest);
      for (const kind of kinds) {
        if (kind === GOODBYE) socket.end();
        else
          socket.write(
            success(kind === ROUTE ? table() : { server: 'Neo4j/5.26.0', connection_id: 'router' }),
          );
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const own = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const table = () => ({
    rt: {
      ttl: 300,
      db: 'neo4j',
      servers: [
        { addresses: [own], role: 'ROUTE' },
        { addresses: members, role: 'READ' },
        { addresses: [members[0]], role: 'WRITE' },
      ],
    },
  });
  afterAll(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return `neo4j://${own}`;
}
