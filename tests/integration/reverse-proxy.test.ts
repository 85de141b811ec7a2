import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PATIENCE_MS, startApp } from '../kit/app.js';
import { type Offences, startBrowser, watch } from '../kit/browser.js';
import { sharedDriver } from '../kit/neo4j.js';
import { reverseProxy } from '../kit/reverse-proxy.js';

const POWER = '对破坏耕地的处罚';
const PATIENCE = { timeout: PATIENCE_MS };

describe('under a path of a reverse proxy', () => {
  let home: string;
  let browser: Browser;
  let page: Page;
  const offences: Offences = { elsewhere: [], complaints: [] };
  const lost: string[] = [];

  beforeAll(async () => {
    const service = await startApp(sharedDriver());
    [home, browser] = await Promise.all([reverseProxy(service.url, '/portal/powers'), startBrowser()]);
    page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE.timeout);
    watch(page, offences);
    page.on('response', (response) => {
      if (response.status() === 404) lost.push(response.url());
    });
  });
  afterAll(() => browser?.close());

  test('the playground opens and its button answers', async () => {
    await page.goto(home);
    await page.locator('.graphiql-query-editor').getByText('WhoOwnsAPower').first().waitFor();
    await page.getByRole('button', { name: /^Execute query/ }).click();
    await expect
      .poll(() => page.locator('.result-window').textContent(), PATIENCE)
      .toContain('长治高新技术产业开发区');
  });

  test('whoever opens the address of the API comes to the playground', async () => {
    await page.goto(`${home}graphql`);
    expect(page.url()).toBe(home);
  });

  test("the auditor's page opens from the playground, and finds", async () => {
    await page.goto(home);
    await page.getByRole('link', { name: '权责查询' }).click();
    expect(page.url()).toBe(`${home}explore/`);
    await page.getByRole('searchbox').fill(POWER);
    await page.getByRole('button', { name: '查询' }).click();
    await page.getByRole('link', { name: POWER, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: POWER }).waitFor();
    expect(page.url()).toContain(`${home}explore/?`);
  });

  test("an address of the auditor's page without the slash keeps what it shows", async () => {
    await page.goto(`${home}explore?lang=en&q=17`);
    expect(page.url()).toBe(`${home}explore/?lang=en&q=17`);
  });

  test('the pages of the schema open from there, and lead back', async () => {
    await page.goto(`${home}explore/?lang=en`);
    await page.getByRole('link', { name: 'Schema documentation' }).click();
    expect(page.url()).toBe(`${home}schema/`);
    await page.goto(`${home}schema`);
    expect(page.url()).toBe(`${home}schema/`);
    await page.getByRole('link', { name: 'whoOwns' }).click();
    expect(page.url()).toBe(`${home}schema/holding.html#Query.whoOwns`);
    await page.getByRole('link', { name: '权责查询' }).click();
    expect(page.url()).toBe(`${home}explore/`);
    await page.goto(`${home}schema/`);
    await page.getByRole('link', { name: 'Playground' }).click();
    expect(page.url()).toBe(home);
  });

  test('nothing is looked for outside the path', () => {
    expect({ lost, offences }).toEqual({ lost: [], offences: { elsewhere: [], complaints: [] } });
  });
});
