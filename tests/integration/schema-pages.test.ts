import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packageRoot } from '../../src/config/package-root.js';
import { buildSchema } from '../../src/resolvers/index.js';
import { schemaPages } from '../../web/schema-pages/schema-pages.js';
import { topicsIn } from '../../web/schema-pages/topics.js';
import { accessWith, type RunningApp, startApp } from '../kit/app.js';
import { type Offences, startBrowser, watch } from '../kit/browser.js';
import { sharedDriver } from '../kit/neo4j.js';
import { partsOf } from '../kit/parts.js';

const FOLDER = path.join(packageRoot, 'schema');
/** In the browser: every place of a page with what is told there. */
const PLACES = `[...document.querySelectorAll('[id]')].map(({ id, nextElementSibling: next }) => [
  id, (next?.querySelector('p') ?? next)?.textContent ?? '',
])`;
const driver = sharedDriver();

/** Query itself is told in parts, on the pages of its topics. */
const all = partsOf(buildSchema()).filter(({ at }) => at !== 'Query');

describe('the pages of the schema', () => {
  let browser: Browser;
  let page: Page;
  let service: RunningApp;
  const offences: Offences = { elsewhere: [], complaints: [] };
  beforeAll(async () => {
    [service, browser] = await Promise.all([startApp(driver), startBrowser()]);
    page = await browser.newPage();
    watch(page, offences);
  });
  afterAll(() => browser?.close());

  test('tell every type, field, argument, enum value and directive at its place, with its description', async () => {
    const found = new Map<string, string>();
    for (const { name } of topicsIn(FOLDER)) {
      await page.goto(`${service.url}/schema/${name}.html`);
      const told = await page.evaluate<[string, string][]>(PLACES);
      for (const [at = '', text = ''] of told) found.set(at, text.trim());
    }
    const missing = all.filter(({ at, description }) => !found.get(at)?.startsWith(description));
    expect(missing).toEqual([]);
    expect(all.length).toBeGreaterThan(900);
  });

  test('lead to each other: every link to a type has its place', async () => {
    const pages = schemaPages(topicsIn(FOLDER));
    const lost = [...pages].flatMap(([from, text]) =>
      [...text.matchAll(/href="([\w-]+\.html)(?:#([\w.@]+))?"/gu)]
        .filter(([, file = '', at]) => {
          const there = pages.get(file);
          return there === undefined || (at !== undefined && !there.includes(`id="${at}"`));
        })
        .map(([link]) => `${from}: ${link}`),
    );
    expect(lost).toEqual([]);
  });

  test('open from the playground and from the auditor’s page', async () => {
    await page.goto(service.url);
    await page.getByRole('link', { name: 'Schema' }).click();
    expect(await page.title()).toBe('Schema · Mandate Graph 权责图谱');
    await page.goto(`${service.url}/explore?lang=en`);
    await page.getByRole('link', { name: 'Schema documentation' }).click();
    expect(await page.locator('h1').textContent()).toBe('Schema');
    await page.getByRole('link', { name: 'whoOwns' }).click();
    expect(page.url()).toBe(`${service.url}/schema/holding.html#Query.whoOwns`);
  });

  test('ask no other machine, and nothing that the policy forbids', () => {
    expect(offences).toEqual({ elsewhere: [], complaints: [] });
  });

  test('are what the schema of the day gives', () => {
    const built = path.join(packageRoot, 'dist', 'web', 'schema');
    const pages = schemaPages(topicsIn(FOLDER));
    expect(readdirSync(built).sort()).toEqual([...pages.keys(), 'icon.svg', 'schema.css'].sort());
    for (const [file, text] of pages) expect(readFileSync(path.join(built, file), 'utf8')).toBe(text);
  });

  test('are not there where only persisted operations are answered, and nothing leads to them', async () => {
    const closed = await startApp(driver, { access: accessWith({ persistedOnly: true }) });
    for (const address of ['/schema', '/schema/', '/schema/holding.html'])
      expect((await fetch(`${closed.url}${address}`)).status).toBe(404);
    const text = await (await fetch(`${closed.url}/explore`)).text();
    expect(text).toContain('id="explore"');
    expect(text).not.toContain('schema');
  });
});
