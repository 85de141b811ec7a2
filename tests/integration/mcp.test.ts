import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { packageRoot } from '../../src/config/package-root.js';
import { accessWith, startApp } from '../kit/app.js';
import { type Assistant, startAssistant } from '../kit/assistant.js';
import { sharedDriver } from '../kit/neo4j.js';
import { publishedQuestions } from '../kit/operations.js';

/** A start builds what has changed and waits for the database. */
const START_MS = 120_000;

let assistant: Assistant;
beforeAll(async () => {
  const { uri, username, password } = inject('neo4j');
  assistant = await startAssistant([], {
    NEO4J_URI: uri,
    NEO4J_USERNAME: username,
    NEO4J_PASSWORD: password,
  });
}, START_MS);

async function call(
  name: string,
  given: Record<string, unknown>,
  { client } = assistant,
): Promise<CallToolResult> {
  return (await client.callTool({ name, arguments: given })) as CallToolResult;
}

async function read(uri: string): Promise<unknown> {
  const { contents } = await assistant.client.readResource({ uri });
  const [content] = contents;
  return JSON.parse(content && 'text' in content ? content.text : 'null');
}

describe('the tools', () => {
  test('are the published questions, under their names, and only read', async () => {
    const { tools } = await assistant.client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(
      publishedQuestions()
        .map(([name]) => name)
        .sort(),
    );
    expect(tools.every(({ annotations }) => annotations?.readOnlyHint === true)).toBe(true);
  });

  test('tell what they ask, and take what the question takes, described as in the schema', async () => {
    const { tools } = await assistant.client.listTools();
    const tool = tools.find(({ name }) => name === 'emergency-response');
    expect(tool?.title).toBe(
      'When a hazard reaches a level of response: who signs, who goes out, and what must each department do, in which words?',
    );
    expect(tool?.description).toContain('has ten hazards and four levels; I is the most severe');
    expect(tool?.inputSchema).toMatchObject({
      type: 'object',
      additionalProperties: false,
      required: ['hazard', 'level'],
      properties: {
        hazard: {
          type: 'string',
          examples: ['暴雨'],
          description:
            'The hazard (灾种), by name, alias or id. An unknown hazard is an error that lists all hazards.',
        },
        level: {
          type: 'string',
          enum: ['I', 'II', 'III', 'IV'],
          description: expect.stringContaining('\nIV: Level IV (Ⅳ级, 一般).'),
        },
      },
    });
  });

  test('describe every argument', async () => {
    const { tools } = await assistant.client.listTools();
    const silent = tools.flatMap(({ name, inputSchema }) =>
      Object.entries(inputSchema.properties ?? {})
        .filter(([, value]) => !(value as { description?: string }).description)
        .map(([argument]) => `${name}.${argument}`),
    );
    expect(silent).toEqual([]);
  });
});

describe('an answer', () => {
  test('has the words, the lines, the certainty and the condition, as text and as data', async () => {
    const result = await call('who-owns-a-power', {
      about: '对破坏耕地的处罚',
      asOf: '2020-08-01',
      place: '长治经开区',
    });
    expect(result.isError).toBe(false);
    expect(result.structuredContent).toMatchObject({
      whoOwns: {
        totalCount: 2,
        nodes: [
          { holder: { name: '长治市规划和自然资源局' }, status: 'IN_FORCE', certainty: 'CERTAIN' },
          {
            holder: { name: '长治经济技术开发区管理委员会' },
            status: 'CONDITIONAL',
            condition: expect.stringContaining('待长治经开区具备承接能力后'),
            grounds: [
              { path: '附件1 第92项', document: { number: '长政发〔2020〕17号' } },
              // Where the department of rows 89 to 92 is printed.
              { path: '附件1 第89项', document: { number: '长政发〔2020〕17号' } },
              { path: '五', lines: { start: 133, end: 133 } },
              { path: '六', lines: { start: 135, end: 135 } },
            ],
          },
        ],
      },
    });
    const [text] = result.content;
    expect(JSON.parse(text?.type === 'text' ? text.text : '')).toEqual(result.structuredContent);
  });

  test('assumes no place and no day that was not given: the four holdings on record', async () => {
    const result = await call('who-owns-a-power', { about: '对破坏耕地的处罚' });
    const { whoOwns } = result.structuredContent as { whoOwns: { totalCount: number } };
    expect(whoOwns.totalCount).toBeGreaterThan(2);
  });

  test('goes on where its page ended', async () => {
    const given = { to: '长治高新区管委会', status: ['IN_FORCE'], first: 2 };
    type Found = { transfers: { totalCount: number; pageInfo: { endCursor: string }; nodes: object[] } };
    const first = (await call('transfers-to-a-zone', given)).structuredContent as Found;
    const after = first.transfers.pageInfo.endCursor;
    const next = (await call('transfers-to-a-zone', { ...given, after })).structuredContent as Found;
    const whole = (await call('transfers-to-a-zone', { ...given, first: 4 })).structuredContent as Found;
    expect(whole.transfers.totalCount).toBe(550);
    expect([...first.transfers.nodes, ...next.transfers.nodes]).toEqual(whole.transfers.nodes);
  });
});

describe('a question that cannot be answered', () => {
  test('names the bodies that may have been meant', async () => {
    const result = await call('what-a-body-holds', { name: '市应急菅理局' });
    expect(result.isError).toBe(true);
    expect(JSON.stringify(result.structuredContent)).toContain('the most similar names are 市应急管理局');
  });

  test.each([
    ['an argument that there is not', 'search', { text: '消防', place: '潞州区' }, 'place'],
    ['a value that there is not', 'emergency-response', { hazard: '暴雨', level: 'V' }, 'expected one of'],
    ['a day that is none', 'who-owns-a-power', { about: '消防', asOf: '1 August' }, 'Invalid ISO date'],
    ['nothing where something must be given', 'search', {}, 'text'],
  ])('is told %s', async (_, name, given, message) => {
    const result = await call(name, given);
    expect(result.isError).toBe(true);
    expect(JSON.stringify(result.content)).toContain(message);
  });

  test('is held to the limits of the API: the cost by name, the page by its argument', async () => {
    const dear = await call('chain-of-a-power', { about: '审批', first: 500 });
    expect(dear.isError).toBe(true);
    expect(dear.structuredContent).toMatchObject({
      errors: [{ extensions: { code: 'LIMIT_EXCEEDED', limit: 'cost', allowed: 10_000 } }],
    });
    const long = await call('search', { text: '消防', first: 501 });
    expect(long.structuredContent).toMatchObject({
      errors: [{ extensions: { argument: 'first', allowed: '0 to 500' } }],
    });
  });
});

describe('the resources', () => {
  test('list every document', async () => {
    const { resources } = await assistant.client.listResources();
    expect(resources.length).toBe(81);
    expect(resources).toContainEqual({
      uri: 'mandate-graph://document/document%3Achangzhi%2Fzf-2020-17',
      name: '长政发〔2020〕17号',
      title: '长治市人民政府关于赋予长治高新区和长治经开区部分市级行政管理事项的通知',
      mimeType: 'application/json',
      description: expect.any(String),
    });
  });

  test('show all 607 provisions of a document, more than a page has, each with its address', async () => {
    const document = (await read('mandate-graph://document/document:changzhi/zf-2020-17')) as {
      number: string;
      provisions: { uri: string; path: string }[];
    };
    expect(document.number).toBe('长政发〔2020〕17号');
    expect(document.provisions.length).toBe(607);
    expect(new Set(document.provisions.map(({ uri }) => uri)).size).toBe(607);
  });

  test("show a provision in the gazette's own words, which stand at those lines", async () => {
    const { structuredContent } = await call('who-owns-a-power', {
      about: '对破坏耕地的处罚',
      place: '长治经开区',
      asOf: '2020-08-01',
    });
    const { nodes } = (
      structuredContent as { whoOwns: { nodes: { grounds: { provision: { id: string } }[] }[] } }
    ).whoOwns;
    const id = nodes[1]?.grounds[2]?.provision.id ?? '';
    const provision = (await read(`mandate-graph://provision/${id}`)) as {
      path: string;
      text: string;
      lines: { start: number; end: number };
    };
    expect(provision).toMatchObject({ path: '五', lines: { start: 133, end: 133 } });
    const gazette = readFileSync(path.join(packageRoot, 'data/changzhi/2020-03/gazette.md'), 'utf8');
    expect(gazette.split('\n')[132]).toBe(provision.text);
  });

  test.each([
    ['mandate-graph://document/document:nowhere', 'no document has the id document:nowhere'],
    ['mandate-graph://provision/org:changzhi/city-government', 'no provision has the id org:changzhi'],
  ])('that are not there are named: %s', async (uri, message) => {
    await expect(assistant.client.readResource({ uri })).rejects.toThrow(message);
  });
});

test('standard output carries the protocol alone', () => {
  expect(assistant.noise).toEqual([]);
});

test(
  'a service of persisted operations only that runs already serves an assistant too',
  async () => {
    const { url } = await startApp(sharedDriver(), { access: accessWith({ persistedOnly: true }) });
    const other = await startAssistant([], { PORT: new URL(url).port });
    const result = await call('resolve-a-name', { name: '市应急局' }, other);
    expect(JSON.stringify(result.structuredContent)).toContain('org:changzhi/emergency-management-bureau');
    expect(other.told()).toContain(`Using the service at ${url}\n`);
    expect((await other.client.listResources()).resources.length).toBe(81);
    await other.client.close();
  },
  START_MS,
);

test(
  'a service that has gone away is an error of the tool, not the end of the program',
  async () => {
    const { app, url } = await startApp(sharedDriver());
    const other = await startAssistant(['--url', url]);
    expect((await call('what-is-loaded', {}, other)).isError).toBe(false);
    await app.close();
    const result = await call('what-is-loaded', {}, other);
    expect(result.isError).toBe(true);
    expect(JSON.stringify(result.content)).toContain(`No service answers at ${url}/graphql`);
    await other.client.close();
  },
  START_MS,
);
