import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningApp, startApp } from '../kit/app.js';
import { startBrowser } from '../kit/browser.js';
import { sharedDriver } from '../kit/neo4j.js';

describe('the playground', () => {
  let service: RunningApp;
  let browser: Browser;
  let page: Page;
  const elsewhere: string[] = [];
  const complaints: string[] = [];
  beforeAll(async () => {
    [service, browser] = await Promise.all([startApp(sharedDriver()), startBrowser()]);
    page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
    page.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (protocol.startsWith('http') && hostname !== '127.0.0.1') elsewhere.push(request.url());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
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
    expect(answer).toContain('长治高新区');
    await page.screenshot({ path: process.env.SCREENSHOT ?? '.state/playground.png' });
  });

  test('shows each published question in a tab', async () => {
    const titles = await page.locator('.graphiql-tab').allInnerTexts();
    expect(titles.length).toBeGreaterThan(1);
    expect(titles).not.toContain('<untitled>');
  });

  test('asks no other machine, and nothing that its policy forbids', () => {
    expect(elsewhere).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
