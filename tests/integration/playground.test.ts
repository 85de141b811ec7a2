import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningApp, startApp } from '../kit/app.js';
import { type Offences, startBrowser, watch } from '../kit/browser.js';
import { sharedDriver } from '../kit/neo4j.js';

describe('the playground', () => {
  let service: RunningApp;
  let browser: Browser;
  let page: Page;
  const offences: Offences = { elsewhere: [], complaints: [] };
  beforeAll(async () => {
    [service, browser] = await Promise.all([startApp(sharedDriver()), startBrowser()]);
    page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
    watch(page, offences);
    await page.goto(service.url);
  });
  afterAll(() => browser?.close());

  test('opens with a question that its button answers', async () => {
    expect(await page.title()).toBe('Mandate Graph 权责图谱');
    // The button is there before the editor is, and does nothing until then.
    await page.locator('.graphiql-query-editor .view-line').first().waitFor();
    await page.locator('.graphiql-query-editor').getByText('WhoOwnsAPower').first().waitFor();
    await page.getByRole('button', { name: /^Execute query/ }).click();
    const response = page.locator('.result-window');
    await expect.poll(() => response.textContent(), { timeout: 20_000 }).toContain('"data"');
    const answer = await response.textContent();
    expect(answer).not.toContain('"errors"');
    expect(answer).toContain('长治高新技术产业开发区');
    await page.screenshot({ path: process.env.SCREENSHOT ?? '.state/playground.png' });
  });

  test('shows each published question in a tab', async () => {
    const titles = await page.locator('.graphiql-tab').allInnerTexts();
    expect(titles.length).toBeGreaterThan(1);
    expect(titles).not.toContain('<untitled>');
  });

  test('asks no other machine, and nothing that its policy forbids', () => {
    expect(offences).toEqual({ elsewhere: [], complaints: [] });
  });
});
