import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { offerResources } from '../../src/mcp/resources.js';

/** Every mark that means something in an address, and characters that none may have. */
const IDS = [
  'document:x/办法#1',
  'document:x/a?b=c&d',
  'document:x/100%',
  'document:x/%41',
  'document:x/a;b,c+d@e$',
  'document:x/某发(2021)1号/..',
  'document:x/“𠮷”\\',
];

let client: Client;
beforeAll(async () => {
  const server = new McpServer({ name: 'test', version: '0' });
  const noMore = { hasNextPage: false, endCursor: null };
  offerResources(server, async (_, variables) => {
    const { id } = variables as { id?: string };
    return id === undefined
      ? {
          data: {
            documents: {
              pageInfo: noMore,
              nodes: IDS.map((one) => ({ id: one, number: null, title: null })),
            },
          },
        }
      : { data: { graph: { version: 'v' }, node: { id, provisions: { pageInfo: noMore, nodes: [] } } } };
  });
  const [ofServer, ofClient] = InMemoryTransport.createLinkedPair();
  client = new Client({ name: 'test', version: '0' });
  await Promise.all([server.connect(ofServer), client.connect(ofClient)]);
});

describe('a document of any id', () => {
  test('is read at the address under which it is listed', async () => {
    const { resources } = await client.listResources();
    expect(resources.map(({ name }) => name)).toEqual(IDS);
    for (const { uri, name } of resources) {
      const { contents } = await client.readResource({ uri });
      expect(JSON.parse((contents[0] as { text: string }).text)).toMatchObject({ id: name });
    }
  });

  test('is refused at an address that is none', async () => {
    await expect(client.readResource({ uri: 'mandate-graph://document/%E4%B8' })).rejects.toThrow(
      'the address ends in %E4%B8, which is not an encoded id',
    );
  });
});
