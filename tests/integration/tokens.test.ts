import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { packageRoot } from '../../src/config/package-root.js';
import { persistedOperationNames } from '../../src/graphql/persisted-operations.js';
import { addToken, Tokens } from '../../src/http/tokens.js';
import { startTelemetry } from '../../src/observability/telemetry.js';
import { accessWith, type RunningApp, startApp } from '../kit/app.js';
import { startAssistant } from '../kit/assistant.js';
import { startBrowser } from '../kit/browser.js';
import { runChild, settingsOf } from '../kit/child.js';
import { temporaryFolder } from '../kit/folder.js';
import { keptLog } from '../kit/log.js';
import { sharedDriver } from '../kit/neo4j.js';
import { commandLineWith } from '../kit/terminal.js';

const run = promisify(execFile);
const TYPENAME = '{ __typename }';
const UNKNOWN = 'x'.repeat(43);
const PATIENCE = { timeout: 20_000 };

const file = path.join(temporaryFolder(), 'tokens');
const token = addToken(file, 'auditor');
const bearer = (is: string) => ({ authorization: `Bearer ${is}` });
const logged = keptLog('debug');
const telemetry = await startTelemetry(
  { metrics: { host: '127.0.0.1', port: 0 }, tracing: undefined },
  logged.log,
  persistedOperationNames,
);
afterAll(() => telemetry.stop());
let service: RunningApp;
beforeAll(async () => {
  service = await startApp(sharedDriver(), {
    access: accessWith({ corsOrigins: ['https://a.example'] }),
    tokens: new Tokens(file, () => {}),
    log: logged.log,
    listeners: telemetry.listeners,
    unauthenticated: telemetry.unauthenticated,
  });
});

const REFUSED = (reason: string, words: string) => ({
  errors: [
    {
      message: `This service requires a token, and ${words}. Send the header Authorization: Bearer TOKEN.`,
      extensions: { code: 'UNAUTHENTICATED', reason },
    },
  ],
});

describe('a service that wants tokens', () => {
  test.each([
    ['missing', 'the request has no Authorization header', {}],
    ['missing', 'the request has no Authorization header', { authorization: '' }],
    [
      'malformed',
      'the Authorization header does not have the form Bearer TOKEN',
      { authorization: `Basic ${token}` },
    ],
    ['malformed', 'the Authorization header does not have the form Bearer TOKEN', { authorization: token }],
    [
      'malformed',
      'the Authorization header does not have the form Bearer TOKEN',
      { authorization: 'Bearer' },
    ],
    ['unknown', 'the token is unknown', bearer(UNKNOWN)],
    ['unknown', 'the token is unknown', bearer(token.slice(1))],
  ])('refuses a question: %s', async (reason, words, headers) => {
    const answer = await service.post(TYPENAME, {}, headers as Record<string, string>);
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="mandate-graph"');
    expect(await answer.json()).toEqual(REFUSED(reason, words));
  });

  test('answers whoever has one, whatever the case of the scheme, and names it in the log', async () => {
    for (const authorization of [`Bearer ${token}`, `bearer ${token}`]) {
      const answer = await service.post(TYPENAME, {}, { authorization });
      expect([answer.status, await answer.json()]).toEqual([200, { data: { __typename: 'Query' } }]);
    }
    const get = await fetch(`${service.url}/graphql?query={__typename}`, {
      headers: { ...bearer(token), 'apollo-require-preflight': '1' },
    });
    expect(get.status).toBe(200);
    // A line is written when its answer has gone.
    await expect
      .poll(() => logged.of('answered').filter(({ client }) => client === 'auditor'))
      .toHaveLength(3);
  });

  test('reads no body of whoever has none', async () => {
    const answer = await fetch(`${service.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{"query": "${'x'.repeat(200_000)}"}`,
    });
    expect(answer.status).toBe(401);
  });

  test('counts refusals by reason, and writes no token into its log', async () => {
    const text = await (await fetch(telemetry.metricsUrl ?? '')).text();
    const counts = Object.fromEntries(
      [...text.matchAll(/^mandate_unauthenticated_total\{reason="(\w+)"\} (\d+)$/gmu)].map(
        ([, reason = '', count]) => [reason, Number(count)],
      ),
    );
    expect(counts).toEqual({ missing: 3, malformed: 3, unknown: 2 });
    for (const secret of [token, token.slice(1), UNKNOWN]) expect(logged.text()).not.toContain(secret);
  });

  test('answers the preflight of an origin that it allows, which has no token', async () => {
    const preflight = await fetch(`${service.url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://a.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type',
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-headers')).toContain('authorization');
    const refused = await service.post(TYPENAME, {}, { origin: 'https://a.example' });
    expect(refused.headers.get('access-control-allow-origin')).toBe('https://a.example');
  });

  test('has no route without a token but its health and the files of its pages', async () => {
    const plain = await startApp(sharedDriver(), { tokens: new Tokens(file, () => {}) });
    const statusOf = async (method: string, address: string, headers = {}) =>
      (await fetch(`${plain.url}${address}`, { method, headers, redirect: 'manual' })).status;
    const closed = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
    for (const method of closed) expect([method, await statusOf(method, '/graphql')]).toEqual([method, 401]);
    for (const method of ['GET', 'POST'])
      expect([method, await statusOf(method, '/elsewhere')]).toEqual([method, 401]);
    expect(await statusOf('GET', '/export/regions.jsonl')).toBe(401);
    expect(await statusOf('GET', '/export/regions.jsonl', bearer(token))).toBe(200);
    expect(await statusOf('GET', '/elsewhere', bearer(token))).toBe(404);
    for (const [address, status] of [
      ['/', 200],
      ['/assets/none.js', 404],
      ['/explore', 302],
      ['/explore/', 200],
      ['/schema', 302],
      ['/schema/', 200],
      ['/health/live', 200],
    ] as const)
      expect([address, await statusOf('GET', address)]).toEqual([address, status]);
    expect(await statusOf('GET', '/health/ready')).not.toBe(401);
    // A route that is new belongs above.
    expect(plain.app.printRoutes({ commonPrefix: false, includeHooks: false })).toBe(`└── / (GET, HEAD)
    ├── health/live (GET, HEAD)
    ├── health/ready (GET, HEAD)
    ├── schema (GET, HEAD)
    │   └── * (GET, HEAD)
    ├── explore (GET, HEAD)
    │   └── / (GET, HEAD)
    ├── export/:file (GET)
    ├── * (GET, HEAD)
    └── graphql (GET, POST, HEAD, PUT, PATCH, DELETE, OPTIONS)
`);
  });
});

test('without tokens a service that other machines reach says so, and one of this machine alone says nothing', async () => {
  const settings = settingsOf(inject('neo4j'));
  const [open, closed, asking] = [
    runChild(['start'], { ...settings, HOST: '0.0.0.0' }),
    runChild(['start'], settings),
    runChild(['start'], { ...settings, HOST: '0.0.0.0', MANDATE_TOKENS_FILE: file }),
  ];
  for (const one of [open, closed, asking]) await one.listening();
  const line =
    'Every client that can reach 0.0.0.0:0 can use the service without a token. Set MANDATE_TOKENS_FILE to require one.\n';
  expect([open, closed, asking].map((one) => one.printed().includes(line))).toEqual([true, false, false]);
  for (const one of [open, closed, asking]) one.process.kill('SIGTERM');
  for (const one of [open, closed, asking]) expect((await one.ended)[0]).toBe(0);
});

describe('the programs that ask send MANDATE_TOKEN', () => {
  test('ask', async () => {
    const asked = async (environment: Record<string, string>) =>
      commandLineWith(['ask', 'what-is-loaded', '--url', service.url], environment);
    const refused = await asked({});
    expect([refused.code, refused.out]).toEqual([1, '']);
    expect(refused.err).toContain('This service requires a token');
    const wrong = await asked({ MANDATE_TOKEN: 'no token' });
    expect([wrong.code, wrong.err]).toEqual([
      2,
      'MANDATE_TOKEN=... is not allowed. Allowed: a token that mandate-graph token printed.\n',
    ]);
    const answered = await asked({ MANDATE_TOKEN: token });
    expect([answered.code, answered.err]).toEqual([0, '']);
    expect(answered.out).toContain('changzhi/2020-03');
  });

  test('mcp', async () => {
    const { client } = await startAssistant(['--url', service.url], { MANDATE_TOKEN: token });
    const { content } = await client.callTool({ name: 'what-is-loaded', arguments: {} });
    expect(JSON.stringify(content)).toContain('changzhi/2020-03');
  });

  test('the example client', async () => {
    const client = path.join(packageRoot, 'clients', 'follow');
    await run(process.execPath, [path.join(packageRoot, 'node_modules/typescript/bin/tsc'), '-p', client]);
    const into = path.join(temporaryFolder(), 'powers.jsonl');
    const follow = async (environment: Record<string, string>) =>
      run(
        process.execPath,
        [path.join(client, 'dist/follow.js'), '--url', service.url, '--into', into, '--once'],
        {
          env: { ...process.env, ...environment },
        },
      );
    await expect(follow({})).rejects.toThrow('This service requires a token');
    await follow({ MANDATE_TOKEN: token });
    expect(readFileSync(into, 'utf8').split('\n').length).toBeGreaterThan(553);
  });
});

describe('a page asks for the token', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser?.close());
  async function open(address: string): Promise<Page> {
    const page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE.timeout);
    await page.goto(`${service.url}${address}`);
    return page;
  }
  const give = async (page: Page, is: string, button: string) => {
    await page.locator('dialog input[type=password]').fill(is);
    await page.locator('dialog').getByRole('button', { name: button }).click();
  };
  const kept = (page: Page) => page.evaluate<string | null>("sessionStorage.getItem('mandate-token')");

  test("the auditor's page: again where it is not known, and keeps it for the tab and nowhere else", async () => {
    const page = await open('/explore?lang=zh');
    await give(page, UNKNOWN, '确定');
    await page.getByText('服务不接受这个令牌。').waitFor();
    expect(await page.locator('dialog').count()).toBe(1);
    await give(page, token, '确定');
    await page.locator('footer').getByText('changzhi/2020-03').waitFor();
    expect(await page.locator('dialog').count()).toBe(0);
    expect(await kept(page)).toBe(token);
    await page.reload();
    await page.locator('footer').getByText('changzhi/2020-03').waitFor();
    expect(await page.locator('dialog').count()).toBe(0);
    expect(
      await page.evaluate<string>('JSON.stringify(localStorage) + document.cookie + location.href'),
    ).not.toContain(token);
    const other = await open('/explore?lang=en');
    await other.getByText('This service requires a token. The token is stored only in this tab.').waitFor();
    await other.locator('dialog').getByRole('button', { name: 'Cancel' }).click();
    expect(await kept(other)).toBeNull();
  });

  test('the playground', async () => {
    const page = await open('/');
    await page.locator('.graphiql-query-editor').getByText('WhoOwnsAPower').first().waitFor();
    await give(page, token, 'OK');
    await page.getByRole('button', { name: /^Execute query/ }).click();
    const response = page.locator('.result-window');
    await expect.poll(() => response.textContent(), PATIENCE).toContain('长治高新技术产业开发区');
    expect(await kept(page)).toBe(token);
    expect(await page.evaluate<string>('JSON.stringify(localStorage)')).not.toContain(token);
  });
});
