import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packageRoot } from '../../src/config/package-root.js';
import { type RunningApp, startApp } from '../kit/app.js';
import { type Offences, startBrowser, watch } from '../kit/browser.js';
import { sharedDriver } from '../kit/neo4j.js';

const POWER = '对破坏耕地的处罚';
const ROW_92 = 'power:changzhi/zf-2020-17/annex1/92';
const ROW_6 = 'power:changzhi/zf-2020-17/annex1/6';
const CONDITION =
  '待长治经开区具备承接能力后,长治经开区管委会向市行政审批制度改革工作领导小组办公室备案后即可实施';
const DESK = { width: 1280, height: 900 };
/** From the search to the words of clause 五. */
const PICTURE = { x: 0, y: 0, width: 1280, height: 1180 };
const TELEPHONE = { width: 390, height: 844 };
/** `SCREENSHOTS=docs npx vitest run tests/integration/explore.test.ts` takes the pictures of the documentation anew. */
const SCREENSHOTS = process.env.SCREENSHOTS ?? '.state';
const PATIENCE = { timeout: 20_000 };

function operation(name: string): string {
  return readFileSync(join(packageRoot, 'operations', 'page', `${name}.graphql`), 'utf8');
}

describe("the auditor's page", () => {
  let service: RunningApp;
  let browser: Browser;
  const offences: Offences = { elsewhere: [], complaints: [] };

  async function open(address: string, viewport = DESK): Promise<Page> {
    const page = await browser.newPage({ viewport });
    page.setDefaultTimeout(PATIENCE.timeout);
    watch(page, offences);
    await page.goto(`${service.url}/explore${address}`);
    return page;
  }
  const clause5 = (page: Page) => page.locator('.line', { hasText: '五、赋予长治高新区管委会' });
  const focused = (page: Page) => page.evaluate<string>('document.activeElement?.textContent ?? ""');
  async function pressUntil(page: Page, key: string, reached: () => Promise<boolean>): Promise<void> {
    for (let presses = 0; presses < 80; presses += 1) {
      await page.keyboard.press(key);
      if (await reached()) return;
    }
    throw new Error(`${key} does not lead there`);
  }

  beforeAll(async () => {
    [service, browser] = await Promise.all([
      startApp(sharedDriver(), { deadlineMs: PATIENCE.timeout }),
      startBrowser(),
    ]);
    // The first time that Neo4j is asked these it plans for seconds; a browser's patience is for the page.
    await Promise.all([
      service.post(operation('search'), { text: POWER }),
      service.post(operation('open'), { id: ROW_92, place: '长治经开区', asOf: '2020-08-01' }),
    ]);
  });
  afterAll(() => browser?.close());

  test('leads from a search by the card and another place to the words of clause 五', async () => {
    const page = await open('');
    await page.getByRole('searchbox').fill(POWER);
    await page.getByRole('button', { name: '查询' }).click();
    await page.getByRole('link', { name: POWER, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: POWER }).waitFor();
    await page.getByLabel('地点').selectOption('长治经济技术开发区');
    await expect.poll(() => page.locator('.holding').count(), PATIENCE).toBe(3);
    const card = page.locator('.holding-CONDITIONAL');
    expect(await card.locator('.sentence').textContent()).toBe(
      '附条件自2020年6月23日起，在长治经济技术开发区，已赋予长治经济技术开发区管理委员会，条件成就后方可行使。',
    );
    expect(await card.locator('q').first().textContent()).toBe(CONDITION);
    await clause5(page).waitFor();
    expect(await clause5(page).locator('mark').allTextContents()).toContain(CONDITION);
    expect(await clause5(page).locator('.line-number').textContent()).toBe('133');
    expect(new URL(page.url()).searchParams.get('place')).toBe('长治经济技术开发区');
    await page.close();
  });

  test('an address that was sent opens the same view', async () => {
    const page = await open(`?id=${ROW_92}&place=长治经开区&asOf=2020-08-01`);
    expect(await page.locator('.holding-CONDITIONAL q').first().textContent()).toBe(CONDITION);
    expect(await page.locator('.holding').count()).toBe(2);
    // The official name is there when the list of places is, which another question brings.
    await expect.poll(() => page.getByLabel('地点').inputValue()).toBe('长治经济技术开发区');
    expect(await page.getByLabel('日期').inputValue()).toBe('2020-08-01');
    await page.close();
  });

  test('draws the giver, the instrument and the receivers, the conditional way dashed', async () => {
    const page = await open(`?q=${POWER}&id=${ROW_92}`, DESK);
    await page.locator('.react-flow__edge-text').first().waitFor();
    expect((await page.locator('.box-name').allTextContents()).sort()).toEqual([
      '长政发〔2020〕17号',
      '长治市人民政府',
      '长治市规划和自然资源局',
      '长治经济技术开发区管理委员会',
      '长治高新技术产业开发区管理委员会',
    ]);
    expect(await page.locator('.react-flow__edge-path[style*="dasharray"]').count()).toBe(1);
    expect(await page.locator('.react-flow__edge-path').count()).toBe(4);
    await clause5(page).waitFor();
    await page.screenshot({ path: `${SCREENSHOTS}/explore-desktop.png`, clip: PICTURE, fullPage: true });
    await page.close();
  });

  test.each([
    ['zh', ['2020年6月23日载明', '2020年6月23日赋予', '2020年6月23日附条件赋予', '尚待条件成就']],
    [
      'en',
      [
        '23 June 2020Stated',
        '23 June 2020Given',
        '23 June 2020Given under a condition',
        'PendingCondition met',
      ],
    ],
  ])('tells what happened as a line of time, walked by keyboard, in the language %s', async (lang, told) => {
    const page = await open(`?id=${ROW_92}&lang=${lang}`);
    const events = page.getByRole('list').and(page.locator('.history')).getByRole('listitem');
    await expect.poll(() => events.count(), PATIENCE).toBe(4);
    const [from, gaoxin, jingkai] = [
      '长治市规划和自然资源局',
      '长治高新技术产业开发区管理委员会',
      '长治经济技术开发区管理委员会',
    ];
    expect(await events.locator('.event').allTextContents()).toEqual([
      told[0],
      `${told[1]}${from} → ${gaoxin}`,
      `${told[2]}${from} → ${jingkai}`,
      `${told[3]}${from} → ${jingkai}`,
    ]);
    expect(await events.locator('time').first().getAttribute('datetime')).toBe('2020-06-23');
    expect(await events.locator('time').count()).toBe(3);
    expect(await events.locator('> q').allTextContents()).toEqual(Array(4).fill(`92 ${POWER}`));
    expect(await events.last().locator('.basis').first().textContent()).toContain('备案后即可实施');
    expect(await events.locator('.basis').last().textContent()).toContain('长政发〔2020〕17号 附件1 第92项');
    await pressUntil(page, 'Tab', () =>
      page.evaluate<boolean>('document.activeElement?.closest(".history li:last-child .basis") != null'),
    );
    await page.keyboard.press('Enter');
    await page
      .getByRole('heading', {
        level: 1,
        name: '长治市人民政府关于赋予长治高新区和长治经开区部分市级行政管理事项的通知',
      })
      .waitFor();
    await page.close();
  });

  test('tells what happened to a body, page by page, each event with its power', async () => {
    const page = await open('?id=org:changzhi/jingkai-committee&lang=en');
    const events = page.locator('.history > li');
    await expect.poll(() => events.count(), PATIENCE).toBe(25);
    expect(await events.first().locator('.event').allTextContents()).toEqual([
      '23 June 2020Given under a condition长治市规划和自然资源局 → 长治经济技术开发区管理委员会',
      '建设用地审批',
    ]);
    await page.getByRole('region', { name: 'What happened to it' }).getByRole('button').click();
    await expect.poll(() => events.count(), PATIENCE).toBe(50);
    await page.close();
  });

  test('tells a doubtful reading with its alternatives, on the card and at the line', async () => {
    const page = await open(`?id=${ROW_6}&place=潞州区&asOf=2020-08-01&lang=en`);
    expect(await page.locator('.holding .doubt').textContent()).toBe(
      'AmbiguousOther readings: 长治市行政审批服务管理局',
    );
    const doubt = page.locator('.doubts li');
    expect(await doubt.locator('dd').allTextContents()).toEqual([
      '市行政审批局',
      '市规划和自然资源局 (市政府批准)',
      '市行政审批局',
      expect.stringContaining('the label may stand three rows early'),
    ]);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.close();
  });

  test.each([
    ['长治经开区管委会', '长治经济技术开发区管理委员会', '权责 564 项'],
    [
      '长政发[2020] 17 号',
      '长治市人民政府关于赋予长治高新区和长治经开区部分市级行政管理事项的通知',
      '载明的事项 560 项',
    ],
  ])('finds %s and opens it', async (text, name, content) => {
    const page = await open(`?q=${encodeURIComponent(text)}`);
    await page.getByRole('link', { name, exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.getByRole('heading', { level: 2, name: content }).waitFor();
    expect(await page.locator('.rows > li').count()).toBe(25);
    // The first button is that of the list; a body's history below has one too.
    await page.getByRole('button', { name: '继续列出' }).first().click();
    await expect.poll(() => page.locator('.rows > li').count(), PATIENCE).toBe(50);
    await page.close();
  });

  test('can be walked by keyboard alone', async () => {
    const page = await open('');
    // Before React has drawn the page there is nothing that Tab could reach.
    await page.getByText('跳到答案').waitFor({ state: 'attached' });
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('跳到答案');
    await pressUntil(page, 'Tab', () => page.evaluate<boolean>('document.activeElement?.id === "q"'));
    await page.keyboard.insertText(POWER);
    await page.keyboard.press('Enter');
    await page.locator('.hit').first().waitFor();
    await pressUntil(page, 'Tab', async () => (await focused(page)) === POWER);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate('document.activeElement?.tagName'), PATIENCE).toBe('H1');
    await pressUntil(page, 'Tab', async () => (await focused(page)) === '五');
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
    await page.keyboard.press('Enter');
    expect(await page.locator('.passage:has(:target) .line-cited').first().textContent()).toContain(
      '五、赋予',
    );
    await page.close();
  });

  test('fits a telephone without scrolling sideways', async () => {
    const page = await open(`?id=${ROW_92}&place=长治经开区`, TELEPHONE);
    await clause5(page).waitFor();
    await page.locator('.react-flow__edge-text').first().waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(TELEPHONE.width);
    const boxes = await Promise.all((await page.locator('.box').all()).map((box) => box.boundingBox()));
    expect(boxes.length).toBe(5);
    for (const box of boxes) {
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(TELEPHONE.width);
    }
    await page.screenshot({ path: `${SCREENSHOTS}/explore-telephone.png`, fullPage: true });
    await page.close();
  });

  test('prints the question and the answer, and no controls', async () => {
    const page = await open(`?id=${ROW_92}&place=长治经开区&asOf=2020-08-01`);
    await clause5(page).waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('searchbox').isVisible()).toBe(false);
    expect(await page.locator('.printed').textContent()).toContain('地点: 长治经开区 · 日期: 2020年8月1日');
    expect(await page.locator('.ours li').first().isVisible()).toBe(true);
    await page.close();
  });

  test('asks no other machine, and nothing that its policy forbids', () => {
    expect(offences).toEqual({ elsewhere: [], complaints: [] });
  });
});
