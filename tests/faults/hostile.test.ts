import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningApp, startApp } from '../kit/app.js';
import { cleanAnswer, codeOf } from '../kit/clean.js';
import { sharedDriver } from '../kit/neo4j.js';
import { textArguments } from '../kit/text-arguments.js';

const INVENTORY = '{ graph { version counts { type count } } }';
const JSON_TYPE = { 'content-type': 'application/json' };

let service: RunningApp;
let before: unknown;
beforeAll(async () => {
  service = await startApp(sharedDriver());
  before = await (await service.post(INVENTORY)).json();
});

afterAll(async () => {
  // Nothing of it all has ended the process, or changed what is loaded or how objects are made.
  expect(await (await service.post(INVENTORY)).json()).toEqual(before);
  expect({}).not.toHaveProperty('polluted');
});

const times = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ');

type Case = readonly [name: string, outcome: string, query: string, variables?: Record<string, unknown>];

async function holdsFor(
  ask: () => Promise<Response>,
  outcome: string,
  given: readonly string[] = [],
): Promise<void> {
  const { status, text } = await cleanAnswer(ask, given);
  expect(`${status} ${codeOf(text)}`).toBe(outcome);
}

const LIMIT = '400 LIMIT_EXCEEDED';
const INVALID = '400 GRAPHQL_VALIDATION_FAILED';
const SYNTAX = '400 GRAPHQL_PARSE_FAILED';
const VALUE = '400 BAD_USER_INPUT';
const REFUSED = '200 BAD_USER_INPUT';
const NO_OPERATION = '400 OPERATION_RESOLUTION_FAILURE';
const DEEP_FRAGMENTS = times(
  60,
  (i) => `fragment f${i} on Region { a: partOf { ...f${i + 1} } b: partOf { ...f${i + 1} } }`,
);
const FLAT_FRAGMENTS = times(60, (i) => `fragment f${i} on GraphInfo { ...f${i + 1} ...f${i + 1} }`);

const QUESTIONS: readonly Case[] = [
  ['300 aliases of one field', LIMIT, `{ graph { ${times(300, (i) => `a${i}: version`)} } }`],
  [
    '150 searches under aliases',
    LIMIT,
    `{ ${times(150, (i) => `a${i}: search(text: "许") { totalCount }`)} }`,
  ],
  [
    '20 pages of 500 with pages below',
    LIMIT,
    `{ ${times(20, (i) => `a${i}: transfers(first: 500) { nodes { to { transfersGiven { totalCount } } } }`)} }`,
  ],
  ['120 fields with a directive', LIMIT, `{ graph { ${times(120, () => 'version @skip(if: false)')} } }`],
  [
    'one directive 130 times on a field',
    INVALID,
    `{ graph { version ${times(130, () => '@skip(if: false)')} } }`,
  ],
  ['490 directives that there are not', INVALID, `{ graph { version ${times(490, () => '@a')} } }`],
  [
    'fragments that write out to 2^60 levels',
    LIMIT,
    `{ regions { ...f0 } } ${DEEP_FRAGMENTS} fragment f60 on Region { id }`,
  ],
  [
    'fragments that write out to 2^60 fields',
    INVALID,
    `{ graph { ...f0 } } ${FLAT_FRAGMENTS} fragment f60 on GraphInfo { version }`,
  ],
  ['a fragment that spreads itself', INVALID, '{ regions { ...f } } fragment f on Region { ...f }'],
  [
    'fragments that spread each other',
    INVALID,
    '{ regions { ...f } } fragment f on Region { ...g } fragment g on Region { ...f }',
  ],
  [
    'a fragment that spreads itself one field deeper',
    INVALID,
    '{ regions { ...f } } fragment f on Region { partOf { ...f } }',
  ],
  [
    '130 fragments that nothing uses',
    INVALID,
    `{ graph { version } } ${times(130, (i) => `fragment f${i} on Region { id }`)}`,
  ],
  ['300 levels of a field', LIMIT, `{ regions { ${'partOf { '.repeat(300)} id ${'}'.repeat(300)} } }`],
  ['490 levels of braces', INVALID, `${'{ a '.repeat(300)} ${'}'.repeat(300)}`],
  ['5,000 levels of braces', LIMIT, `${'{a'.repeat(5_000)}${'}'.repeat(5_000)}`],
  [
    '450 levels of brackets in a value',
    INVALID,
    `{ nodes(ids: ${'['.repeat(450)}${']'.repeat(450)}) { id } }`,
  ],
  [
    '200 levels of objects in a value',
    INVALID,
    `{ holder(by: ${'{ a: '.repeat(200)}1${'}'.repeat(200)}) { id } }`,
  ],
  ['300 fields that there are not', INVALID, `{ ${times(300, (i) => `nothing${i}`)} }`],
  ['2,000 tokens', LIMIT, `{ graph { ${times(2_000, () => 'version')} } }`],
  ['980 times the same field', INVALID, `{ graph { ${times(980, () => 'version')} } }`],
  [
    'introspection within introspection',
    INVALID,
    `{ __schema { types { ${'fields { type { '.repeat(10)} name ${'} } '.repeat(10)} } } }`,
  ],
  ['30 questions in one', LIMIT, `{ ${times(30, () => 'graph { version }')} }`],
  ['a page of 501', REFUSED, '{ transfers(first: 501) { totalCount } }'],
  ['a page of two thousand million', REFUSED, '{ transfers(first: 2000000000) { totalCount } }'],
  ['a page of more than an Int holds', INVALID, '{ transfers(first: 99999999999) { totalCount } }'],
  ['a page of less than none', REFUSED, '{ transfers(first: -1) { totalCount } }'],
  ['a page of one and a half', INVALID, '{ transfers(first: 1.5) { totalCount } }'],
  ['501 ids', REFUSED, 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: Array(501).fill('x') }],
  [
    '30,000 ids',
    REFUSED,
    'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    { ids: Array(30_000).fill('x') },
  ],
  [
    'an id of 100,000 characters',
    REFUSED,
    'query ($id: ID!) { node(id: $id) { id } }',
    { id: 'x'.repeat(100_000) },
  ],
  ['an empty id', '200 OK', '{ node(id: "") { id } }'],
  [
    'a text of 100,000 characters',
    REFUSED,
    'query ($t: String!) { search(text: $t) { totalCount } }',
    { t: '许'.repeat(30_000) },
  ],
  [
    'a text of 500 quotation marks',
    REFUSED,
    'query ($t: String!) { search(text: $t) { totalCount } }',
    { t: '"'.repeat(500) },
  ],
  [
    '250 words of one character',
    '200 OK',
    'query ($t: String!) { search(text: $t) { totalCount } }',
    { t: '许 '.repeat(250) },
  ],
  [
    'a cursor of 100,000 characters',
    REFUSED,
    'query ($a: String) { transfers(after: $a) { totalCount } }',
    { a: 'x'.repeat(100_000) },
  ],
  ['a text for a number', VALUE, 'query ($n: Int) { transfers(first: $n) { totalCount } }', { n: '5' }],
  [
    'an object for a number',
    VALUE,
    'query ($n: Int) { transfers(first: $n) { totalCount } }',
    { n: { $gt: 0 } },
  ],
  [
    'an object for a text',
    VALUE,
    'query ($t: String!) { search(text: $t) { totalCount } }',
    { t: { $ne: '' } },
  ],
  [
    'a list for a text',
    VALUE,
    'query ($t: String!) { search(text: $t) { totalCount } }',
    { t: ['许', '可'] },
  ],
  [
    'null where a default stands',
    REFUSED,
    'query ($t: String = "许") { graph { version } search(text: $t) { totalCount } }',
    { t: null },
  ],
  ['nothing for a text', VALUE, 'query ($t: String!) { search(text: $t) { totalCount } }', {}],
  [
    'a value that an enum has not',
    VALUE,
    'query ($s: [TransferStatus!]) { transfers(filter: { status: $s }) { totalCount } }',
    { s: ['constructor'] },
  ],
  [
    'a list of 20,000 wrong values',
    VALUE,
    'query ($s: [TransferStatus!]) { transfers(filter: { status: $s }) { totalCount } }',
    { s: Array(20_000).fill('NO') },
  ],
  [
    'a day that the calendar has not',
    VALUE,
    'query ($d: Date) { transfers(filter: { asOf: $d }) { totalCount } }',
    { d: '2020-02-30' },
  ],
  [
    'the year 99999',
    VALUE,
    'query ($d: Date) { transfers(filter: { asOf: $d }) { totalCount } }',
    { d: '99999-01-01' },
  ],
  ['two of exactly one', INVALID, '{ holder(by: { id: "a", name: "b" }) { id } }'],
  [
    'two of exactly one, in a variable',
    VALUE,
    'query ($by: HolderBy!) { holder(by: $by) { id } }',
    { by: { id: 'a', name: 'b' } },
  ],
  ['none of exactly one', VALUE, 'query ($by: HolderBy!) { holder(by: $by) { id } }', { by: {} }],
  ['a variable that nothing declares', INVALID, '{ search(text: $t) { totalCount } }'],
  ['a mutation', INVALID, 'mutation { deleteEverything }'],
  ['a subscription', INVALID, 'subscription { graph { version } }'],
  [
    'two operations without a name for one',
    NO_OPERATION,
    'query a { graph { version } } query b { graph { version } }',
  ],
  ['a type definition', INVALID, 'type Query { a: Int }'],
  ['a piece of an answer later', INVALID, '{ ... @defer { graph { version } } }'],
  ['an unfinished string', SYNTAX, '{ search(text: "许) { totalCount } }'],
  ['an escape that stands for nothing', SYNTAX, '{ search(text: "\\u{110000}") { totalCount } }'],
  ['a character 0', SYNTAX, '{ graph { version } } \u0000'],
  ['only a comment', SYNTAX, '# nothing'],
  ['an alias __proto__', '200 OK', '{ graph { __proto__: version constructor: version toString: version } }'],
  ['a field __proto__', INVALID, '{ __proto__ { polluted } constructor { prototype } }'],
  [
    'variables called __proto__ and constructor',
    '200 OK',
    'query ($__proto__: String = "许", $constructor: Int = 1) { search(text: $__proto__, first: $constructor) { totalCount } }',
  ],
  ['a directive called __proto__', INVALID, '{ graph { version @__proto__ } }'],
  [
    'a fragment called __proto__',
    '200 OK',
    '{ graph { ...__proto__ } } fragment __proto__ on GraphInfo { version }',
  ],
  ['a type called __proto__', INVALID, '{ graph { ... on __proto__ { version } } }'],
];

describe('a question that is hostile is answered cleanly', () => {
  for (const [name, outcome, query, variables] of QUESTIONS)
    test(`${name}: ${outcome}`, async () => {
      const given = Object.values(variables ?? {}).filter((value) => typeof value === 'string');
      await holdsFor(() => service.post(query, variables), outcome, given);
    });
});

type Body = NonNullable<RequestInit['body']>;

const raw = (body: Body, headers: Record<string, string> = JSON_TYPE) =>
  fetch(`${service.url}/graphql`, { method: 'POST', headers, body });
const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part as string))));
const QUESTION = JSON.stringify({ query: '{ graph { version } }' });
const BAD = '400 BAD_REQUEST';
const TYPE = '415 FST_ERR_CTP_INVALID_MEDIA_TYPE';
const BROKEN = '400 FST_ERR_CTP_INVALID_JSON_BODY';

const BODIES: readonly (readonly [
  name: string,
  outcome: string,
  body: Body,
  headers?: Record<string, string>,
])[] = [
  ['100 questions in a batch', BAD, `[${Array(100).fill(QUESTION).join(',')}]`],
  ['an empty batch', BAD, '[]'],
  ['nothing', '400 FST_ERR_CTP_EMPTY_JSON_BODY', ''],
  ['JSON that ends early', BROKEN, '{"query": "{ graph'],
  ['JSON with a comma too many', BROKEN, '{"query": "{ graph { version } }",}'],
  ['JSON with NaN', BROKEN, '{"query": "{ graph { version } }", "variables": NaN}'],
  ['JSON in single quotes', BROKEN, "{'query': '{ graph { version } }'}"],
  ['30,000 open brackets', BROKEN, '['.repeat(30_000)],
  ['30,000 levels of brackets', BAD, '['.repeat(30_000) + ']'.repeat(30_000)],
  [
    '10,000 levels of brackets in a variable',
    VALUE,
    `{"query": "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", "variables": {"ids": ${'['.repeat(10_000)}${']'.repeat(10_000)}}}`,
  ],
  ['bytes that are no UTF-8, in the question', SYNTAX, bytes('{"query": "', [0xff, 0xfe, 0xc0, 0xaf], '"}')],
  [
    'bytes that are no UTF-8, in a text',
    REFUSED,
    bytes(
      '{"query": "query ($t: String!) { search(text: $t) { totalCount } }", "variables": {"t": "',
      [0xc3, 0x28, 0xed, 0xa0, 0x80],
      '"}}',
    ),
  ],
  [
    'half a character',
    REFUSED,
    '{"query": "query ($t: String!) { search(text: $t) { totalCount } }", "variables": {"t": "\\ud800"}}',
  ],
  ['UTF-16', BROKEN, new Uint8Array(Buffer.from(`\ufeff${QUESTION}`, 'utf16le'))],
  [
    'a member called __proto__',
    BROKEN,
    '{"query": "{ graph { version } }", "__proto__": {"polluted": true}}',
  ],
  [
    'a variable called __proto__',
    BROKEN,
    '{"query": "{ graph { version } }", "variables": {"__proto__": {"polluted": true}}}',
  ],
  [
    'a constructor with a prototype',
    BROKEN,
    '{"query": "{ graph { version } }", "constructor": {"prototype": {"polluted": true}}}',
  ],
  [
    'an operation called __proto__',
    NO_OPERATION,
    '{"query": "{ graph { version } }", "operationName": "__proto__"}',
  ],
  ['a number for the question', BAD, '{"query": 1}'],
  ['a list for the variables', BAD, '{"query": "{ graph { version } }", "variables": []}'],
  [
    'a hash for the question',
    '200 PERSISTED_QUERY_NOT_FOUND',
    '{"extensions": {"persistedQuery": {"version": 1, "sha256Hash": "00"}}}',
  ],
  ['plain text', BAD, QUESTION, { 'content-type': 'text/plain' }],
  ['a form', TYPE, 'query={graph{version}}', { 'content-type': 'application/x-www-form-urlencoded' }],
  ['a form of parts', TYPE, '--a\r\n\r\n--a--', { 'content-type': 'multipart/form-data; boundary=a' }],
  ['XML', TYPE, '<query/>', { 'content-type': 'application/xml' }],
  ['a type that is none', '415 FST_ERR_CTP_INVALID_MEDIA_TYPE', QUESTION, { 'content-type': 'nonsense' }],
  [
    'compressed JSON',
    BROKEN,
    new Uint8Array(gzipSync(QUESTION)),
    { ...JSON_TYPE, 'content-encoding': 'gzip' },
  ],
  ['a megabyte', '413 LIMIT_EXCEEDED', ' '.repeat(1_000_000)],
];

describe('a body that is hostile is answered cleanly', () => {
  for (const [name, outcome, body, headers] of BODIES)
    test(`${name}: ${outcome}`, () => holdsFor(() => raw(body, headers), outcome));
});

const asking = (search: string, init: RequestInit = {}) =>
  fetch(`${service.url}/graphql${search}`, { headers: { 'apollo-require-preflight': 'true' }, ...init });

const REQUESTS: readonly (readonly [name: string, outcome: string, search: string, init?: RequestInit])[] = [
  ['PUT', '405 METHOD_NOT_ALLOWED', '', { method: 'PUT', headers: JSON_TYPE, body: QUESTION }],
  ['PATCH', '405 METHOD_NOT_ALLOWED', '', { method: 'PATCH', headers: JSON_TYPE, body: QUESTION }],
  ['DELETE', '405 METHOD_NOT_ALLOWED', '', { method: 'DELETE' }],
  ['OPTIONS', '405 METHOD_NOT_ALLOWED', '', { method: 'OPTIONS' }],
  ['a question by GET that a foreign page could ask', BAD, '?query={graph{version}}', { headers: {} }],
  ['a mutation by GET', INVALID, '?query=mutation{a}'],
  ['two questions by GET', BAD, '?query={graph{version}}&query={a}'],
  ['no question by GET', BAD, ''],
  ['variables by GET that are no JSON', BAD, '?query={graph{version}}&variables={'],
  ['extensions by GET that are no JSON', BAD, '?query={graph{version}}&extensions=1'],
  ['bytes that are no UTF-8 by GET', SYNTAX, '?query=%ff%fe'],
  ['2,000 tokens by GET', LIMIT, `?query={graph{${'a,'.repeat(2_000)}}}`],
];

describe('a request that is hostile is answered cleanly', () => {
  for (const [name, outcome, search, init] of REQUESTS)
    test(`${name}: ${outcome}`, () => holdsFor(() => asking(search, init), outcome));

  test('HEAD', async () => {
    const { status, text } = await cleanAnswer(() => asking('?query={graph{version}}', { method: 'HEAD' }));
    expect([status, text]).toEqual([405, '']);
  });

  /** Sends bytes as they are, and gives what comes back. */
  function spoken(request: string): Promise<string> {
    const { hostname, port } = new URL(service.url);
    return new Promise((resolve, reject) => {
      const socket = connect(Number(port), hostname, () => socket.end(request));
      let answer = '';
      socket.on('data', (data) => {
        answer += data;
      });
      socket.on('error', reject);
      socket.on('close', () => {
        expect(answer).not.toMatch(/node_modules|\/src\/|\bat .+:\d+:\d+/);
        resolve(answer);
      });
    });
  }
  const HEAD = 'Host: a\r\nConnection: close\r\n';

  test.each([
    ['no HTTP', 'nonsense\r\n\r\n', 400],
    ['another version', `GET / HTTP/9.9\r\n${HEAD}\r\n`, 400],
    ['no host', 'GET /health/live HTTP/1.1\r\n\r\n', 400],
    ['a host that is none', 'GET /graphql?query={a} HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n', 400],
    ['a length below zero', `POST /graphql HTTP/1.1\r\n${HEAD}Content-Length: -1\r\n\r\n`, 400],
    [
      'two ways to tell a length',
      `POST /graphql HTTP/1.1\r\n${HEAD}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      400,
    ],
    ['100,000 characters of a header', `GET / HTTP/1.1\r\n${HEAD}X: ${'x'.repeat(100_000)}\r\n\r\n`, 431],
    ['100,000 characters of an address', `GET /${'x'.repeat(100_000)} HTTP/1.1\r\n${HEAD}\r\n`, 431],
    ['a way up and out', `GET /assets/../../../package.json HTTP/1.1\r\n${HEAD}\r\n`, 403],
    ['a way up and out, encoded', `GET /assets/%2e%2e%2f%2e%2e%2fpackage.json HTTP/1.1\r\n${HEAD}\r\n`, 403],
    ['a character 0 in an address', `GET /assets/%00 HTTP/1.1\r\n${HEAD}\r\n`, 400],
    ['an escape that is none in an address', `GET /%c0%zz HTTP/1.1\r\n${HEAD}\r\n`, 400],
  ])('%s', async (name, request, status) => {
    const answer = await spoken(request);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    const [head, body = ''] = answer.split('\r\n\r\n');
    // Node refuses a request without a host by itself, before anybody is asked.
    if (name === 'no host') return;
    expect(head?.toLowerCase()).toContain('x-content-type-options: nosniff');
    expect(JSON.parse(body)).toEqual({
      errors: [{ message: expect.any(String), extensions: { code: expect.any(String) } }],
    });
  });

  test('a question by GET that is too long for an address is told to come by POST', async () => {
    const answer = await asking(
      `?query=${encodeURIComponent(`{ graph { version } } # ${'许'.repeat(4_000)}`)}`,
    );
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      431,
      'application/json; charset=utf-8',
    ]);
    expect(await answer.json()).toEqual({
      errors: [
        {
          message: 'Address and headers have more than 16384 bytes. Send a long operation with POST.',
          extensions: { code: 'HEADERS_TOO_LARGE' },
        },
      ],
    });
  });
});

describe('a cursor', () => {
  const TRANSFERS =
    'query ($after: String) { transfers(first: 1, after: $after) { pageInfo { endCursor } } }';
  const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

  async function good(): Promise<unknown[]> {
    const answer = (await (await service.post(TRANSFERS)).json()) as {
      data: { transfers: { pageInfo: { endCursor: string } } };
    };
    return JSON.parse(Buffer.from(answer.data.transfers.pageInfo.endCursor, 'base64url').toString());
  }

  test.each<readonly [string, (mark: unknown, ...key: unknown[]) => string]>([
    ['with another mark', (_, ...key) => encoded(['AAAAAAAAAA', ...key])],
    ['without a key', (mark) => encoded([mark])],
    ['with one part more', (...parts) => encoded([...parts, 1])],
    ['with objects for parts', (mark, ...key) => encoded([mark, ...key.map(() => ({ $gt: '' }))])],
    ['with nothing for parts', (mark, ...key) => encoded([mark, ...key.map(() => null)])],
    ['with lists for parts', (mark, ...key) => encoded([mark, ...key.map((part) => [part])])],
    ['that is an object', (mark) => encoded({ 0: mark, length: 3, __proto__: [] })],
    ['that is a number', () => encoded(50)],
    ['that is an offset', () => Buffer.from('cursor:50').toString('base64')],
    ['that is nothing', () => ''],
    ['that is Cypher', () => "x' OR 1=1 RETURN n //"],
  ])('%s is refused', async (_, forged) => {
    const after = forged(...((await good()) as [unknown, ...unknown[]]));
    await holdsFor(() => service.post(TRANSFERS, { after }), REFUSED, [after]);
  });

  test.each([
    ['another field', 'responsibilities(first: 1, after: $after) { totalCount nodes { id } }'],
    ['another order', 'transfers(first: 1, orderBy: TITLE, after: $after) { nodes { id } }'],
    [
      'another filter',
      'transfers(first: 1, filter: { status: [CONDITIONAL] }, after: $after) { nodes { id } }',
    ],
    [
      'a list below a node',
      'holder(by: { name: "长治高新区管委会" }) { transfersReceived(first: 1, after: $after) { nodes { id } } }',
    ],
  ])('is refused by %s', async (_, field) => {
    const after = encoded(await good());
    await holdsFor(() => service.post(`query ($after: String) { ${field} }`, { after }), REFUSED, [after]);
    await holdsFor(() => service.post(TRANSFERS, { after }), '200 OK');
  });
});

/** Characters with a meaning in Cypher, in Lucene, in JSON, in paths, in Unicode. */
const TEXTS = [
  "' OR 1=1 WITH 1 AS x MATCH (n) DETACH DELETE n //",
  '"}) DETACH DELETE n RETURN 1 //',
  '`; DROP INDEX responsibility_text; //',
  "\\' + $keys + {id} {{value}}",
  '许可(',
  '*:* OR /.*/ AND [a TO z]^9 ~2 +许 -可 !x && || ?',
  '许可\\',
  '\u0000\u0001\u202e\ufeff',
  '\ud800许',
  '𠮷👨‍👩‍👧‍👦ﷺ',
  '__proto__',
  '../../../../etc/passwd',
  '',
];

describe('characters that mean something elsewhere are mere text', () => {
  test.each(textArguments())('in $name', async ({ question }) => {
    for (const value of TEXTS) {
      const { status, text } = await cleanAnswer(() => service.post(question, { value }), [value]);
      expect(['200 OK', '200 BAD_USER_INPUT', '400 BAD_USER_INPUT']).toContain(`${status} ${codeOf(text)}`);
    }
  });
});
