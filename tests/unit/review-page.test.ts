// The review page in a real browser; it needs no database.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { draftFile } from '../../src/drafting/draft-file.js';
import { settle } from '../../src/review/settle.js';
import { Reviewing } from '../../src/review-page/reviewing.js';
import { type ReviewPage, serveReview } from '../../src/review-page/serve.js';
import { type Offences, startBrowser, watch } from '../kit/browser.js';
import { compiled } from '../kit/compiled.js';
import { draftedNotice, listed, ROWS } from '../kit/drafted-notice.js';
import { temporaryFolder } from '../kit/folder.js';

const NAME = 'qingshan/2021-03';
const NOTICE = `青山市人民政府关于加强消防工作的通知
青政发〔2021〕5号
各县、区人民政府:
一、市公安局负责道路安全监督。
二、市教育局、市财政局负责学校消防经费。
三、市商务局可以推动商场改造,推动效果明显。
青山市人民政府
2021年3月1日
`;

describe('the review page', () => {
  const folder = temporaryFolder();
  const out = path.join(folder, 'data');
  const source = path.join(out, NAME);
  const offences: Offences = { elsewhere: [], complaints: [] };
  const pages: ReviewPage[] = [];
  let browser: Browser;

  beforeAll(async () => {
    mkdirSync(out);
    const file = path.join(out, 'notice.txt');
    writeFileSync(file, NOTICE);
    [browser] = await Promise.all([
      startBrowser(),
      compiled(),
      draftFile(file, { as: NAME, out, report: () => {} }),
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    await Promise.all(pages.map((one) => one.stop()));
  });

  async function serve(reviewer: string, data = out): Promise<string> {
    const page = await serveReview(new Reviewing(data, NAME, reviewer));
    pages.push(page);
    return page.url;
  }
  async function open(reviewer: string, data = out): Promise<Page> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.setDefaultTimeout(20_000);
    watch(page, offences);
    await page.goto(await serve(reviewer, data));
    await page.locator('.fact-current').waitFor();
    return page;
  }
  const decided = (reviewer: string, folder = source): string[] =>
    (
      parse(readFileSync(path.join(folder, `reviews/${reviewer}.yaml`), 'utf8')).decisions as {
        decision: string;
        about: { words: string };
      }[]
    ).map(({ decision, about }) => `${decision} ${about.words}`);
  const left = (page: Page) => page.getByRole('status').textContent();

  it('shows the doubt first, with its words at the left, and how much is left', async () => {
    const page = await open('reader');
    expect(await left(page)).toBe('还剩 7 项（共 7 项），其中存疑 1 项');
    expect(await page.locator('.fact-current dd').first().textContent()).toBe('市商务局');
    expect(await page.locator('.line-cited').textContent()).toContain('三、市商务局可以推动商场改造');
    expect(await page.locator('.line-cited mark').allTextContents()).toEqual([
      '市商务局可以推动商场改造,推动效果明显',
    ]);
    expect(await page.locator('.doubt').textContent()).toBe(
      '只写“可以”；名称是新的，词尾表明是单位。其他可能: 只是许可，并非职责；是本市名单中某单位的别称',
    );
    await page.getByRole('button', { name: 'English' }).click();
    expect(await left(page)).toBe('7 of 7 left, 1 of them in doubt');
    expect(await page.locator('.doubt').textContent()).toContain('the words only permit it');
    await page.close();
  });

  it('takes decisions by keyboard, each written at once, and a second reviewer sees none of them', async () => {
    const page = await open('li');
    const key = async (pressed: string, leaves: string) => {
      await page.keyboard.press(pressed);
      await expect.poll(() => left(page)).toContain(leaves);
    };
    await key('n', '还剩 5 项');
    expect(decided('li')).toEqual([
      'BINDS_NOBODY 市商务局 OWNER: 可以推动商场改造,推动效果明显',
      'BINDS_NOBODY 可以推动商场改造,推动效果明显',
    ]);
    await key('a', '还剩 4 项');
    expect(await page.locator('.fact-current dd').first().textContent()).toBe('市公安局');
    await key('u', '还剩 4 项');
    await page.keyboard.press('c');
    await page.getByLabel('角色').selectOption('LEAD');
    await page.getByRole('button', { name: '保存' }).click();
    await expect.poll(() => left(page)).toContain('还剩 3 项');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await key('r', '还剩 2 项');
    await page.keyboard.press('Shift+A');
    await expect
      .poll(() => left(page))
      .toBe(
        '全部审阅完毕：起草的每项事实、未读出内容的每个条款都已决定。已有事实的条款若另有遗漏，请按 m 补录。',
      );
    expect(decided('li').toSorted()).toEqual(
      [
        'ACCEPT 市教育局 OWNER: 负责学校消防经费',
        'ACCEPT 负责学校消防经费',
        'ACCEPT 负责道路安全监督',
        'BINDS_NOBODY 可以推动商场改造,推动效果明显',
        'BINDS_NOBODY 市商务局 OWNER: 可以推动商场改造,推动效果明显',
        'CHANGE 市公安局 OWNER: 负责道路安全监督',
        'REJECT 市财政局 OWNER: 负责学校消防经费',
      ].toSorted(),
    );
    const second = await open('wang');
    expect(await left(second)).toBe('还剩 7 项（共 7 项），其中存疑 1 项');
    expect(readdirSync(path.join(source, 'reviews'))).not.toContain('wang.yaml');
    await Promise.all([page.close(), second.close()]);
  });

  it('takes one decision for one key: a held key, a key before the answer and Caps Lock decide on no other fact', async () => {
    const page = await open('qian');
    let answer: (() => void) | undefined;
    const waiting = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/decisions', async (route) => {
      await waiting;
      await route.continue();
    });
    await page.keyboard.press('a');
    await page.keyboard.press('r');
    answer?.();
    await expect.poll(() => left(page)).toContain('还剩 5 项');
    expect(decided('qian').map((one) => one.split(' ')[0])).toEqual(['ACCEPT', 'ACCEPT']);
    await page.unroute('**/decisions');
    const press = (key: string, how: string) =>
      page.evaluate(`window.dispatchEvent(new KeyboardEvent('keydown', { key: '${key}', ${how} }))`);
    await press('a', 'repeat: true');
    await press('A', 'shiftKey: false');
    await expect.poll(() => left(page)).toContain('还剩 4 项');
    expect(decided('qian')).toHaveLength(3);
    await page.close();
  });

  it('keeps what is typed in the form, and a change when the rest of the clause is accepted', async () => {
    const page = await open('wu');
    await page.getByRole('button', { name: '按行排列' }).click();
    await page.locator('.fact-head', { hasText: '承担者' }).click();
    await page.keyboard.press('c');
    await page.getByLabel('单位').fill('市交警支队');
    await page.locator('.fact-head', { hasText: '职责' }).click();
    expect(await page.getByLabel('单位').inputValue()).toBe('市交警支队');
    await page.getByRole('button', { name: '保存' }).click();
    await expect.poll(() => left(page)).toContain('还剩 5 项');
    await page.keyboard.press('k');
    await page.keyboard.press('Shift+A');
    await page.keyboard.press('j');
    await page.keyboard.press('r');
    await expect.poll(() => left(page)).toContain('还剩 2 项');
    expect(decided('wu')).toContain('CHANGE 市公安局 OWNER: 负责道路安全监督');
    await page.close();
  });

  it('adds a fact that the draft missed: lines chosen at the left, refused until its words are of the clause', async () => {
    const page = await open('feng');
    await page.keyboard.press('m');
    await page.getByRole('button', { name: '4', exact: true }).click();
    expect(await page.getByRole('note').textContent()).toContain('第 4 行');
    await page.getByLabel('事项', { exact: true }).fill('推动商场改造');
    await page.getByLabel('原文名称').fill('市公安局');
    await page.getByLabel('角色').selectOption('GUIDE');
    await page.getByLabel('职责用语（原文）').fill('监督');
    await page.getByRole('button', { name: '保存' }).click();
    expect(await page.getByRole('alert').textContent()).toBe(
      '事项“推动商场改造”不在这一条的原文中，请照抄原文。',
    );
    await page.getByLabel('事项', { exact: true }).fill('道路安全监督');
    await page.getByRole('button', { name: '保存' }).click();
    await expect.poll(() => page.locator('.fact-current .decided').textContent()).toBe('补录');
    expect(decided('feng')).toEqual(['ADD 市公安局 GUIDE: 道路安全监督']);
    await page.keyboard.press('u');
    await expect.poll(() => left(page)).toBe('还剩 7 项（共 7 项），其中存疑 1 项');
    expect(decided('feng')).toEqual([]);
    offences.complaints.splice(0);
    await page.close();
  });

  it('shows the files as they are when another page has decided, and says that nothing was saved', async () => {
    const [page, other] = [await open('zheng'), await open('zheng')];
    await page.keyboard.press('n');
    await expect.poll(() => left(page)).toContain('还剩 5 项');
    await other.keyboard.press('a');
    expect(await other.getByRole('alert').textContent()).toBe(
      '文件已在别处更改（另一页面、结算或重新读取）；刚才的决定没有保存。页面已更新，请再决定一次。',
    );
    await expect.poll(() => left(other)).toContain('还剩 5 项');
    offences.complaints.splice(0);
    await other.keyboard.press('a');
    await expect.poll(() => left(other)).toContain('还剩 4 项');
    expect(decided('zheng').map((one) => one.split(' ')[0])).toEqual([
      'BINDS_NOBODY',
      'BINDS_NOBODY',
      'ACCEPT',
    ]);
    await Promise.all([page.close(), other.close()]);
  });

  it('says why words that are not in the clause are no change, and writes nothing', async () => {
    const page = await open('zhao');
    await page.getByRole('button', { name: '按行排列' }).click();
    await page.locator('.fact-head', { hasText: '职责' }).click();
    await page.keyboard.press('c');
    await page.getByLabel('事项').fill('不在原文');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('alert').textContent()).toBe(
      '事项“不在原文”不在这一条的原文中，请照抄原文。',
    );
    expect(readdirSync(path.join(source, 'reviews'))).not.toContain('zhao.yaml');
    offences.complaints.splice(0);
    await page.close();
  });

  it('shows the rows of a list of powers, doubts first and a page at a time; one key accepts all that are in no doubt', async () => {
    const more = Array.from({ length: 60 }, (_, at) => `${at + 6}\t行政检查\t检查第${at + 1}种行为\t\t\t`);
    const given = await draftedNotice(folder, listed([...ROWS, ...more]));
    const page = await open('li', given.out);
    expect(await left(page)).toBe('还剩 65 项（共 65 项），其中存疑 2 项');
    const cells = () => page.locator('.fact-current dd').allTextContents();
    expect(await cells()).toEqual(['4', '行政处罚', '对违法取水的处罚', '市水利局', '市政府批准']);
    expect(await page.locator('.line-cited').textContent()).toContain('对违法取水的处罚');
    expect(await page.locator('.doubt').textContent()).toBe(
      '本页开头没有类型；沿用上一页的类型，序号也连续。',
    );
    expect(await page.locator('.fact').count()).toBe(50);
    const pages = page.getByRole('navigation', { name: '分页' });
    expect(await pages.textContent()).toBe('上一页第 1 至 50 项（共 65 项）下一页');
    await page.keyboard.press('r');
    await expect
      .poll(() => page.getByRole('alert').textContent())
      .toBe('清单的格式不能略去一行，只能接受该行或修改其中各格。');
    offences.complaints.splice(0);
    await page.keyboard.press('Shift+A');
    await expect.poll(() => left(page)).toBe('还剩 2 项（共 65 项），其中存疑 2 项');
    await page.keyboard.press('c');
    await page.getByLabel('事项类型').selectOption('行政检查');
    await page.getByRole('button', { name: '保存' }).click();
    await expect.poll(() => left(page)).toContain('还剩 1 项');
    await page.getByRole('button', { name: 'English' }).click();
    expect(await cells()).toEqual(['5', '行政处罚', '取水许可审批', '市水利局', '市政府批准']);
    await page.getByRole('button', { name: 'Page after' }).click();
    await expect.poll(() => page.locator('.fact').count()).toBe(15);
    await page.getByRole('button', { name: 'Page before' }).click();
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await expect
      .poll(() => left(page))
      .toBe(
        'Everything is reviewed: every drafted fact, and every clause in which nothing was understood. If a clause with a fact states another one, add it (m).',
      );
    expect(decided('li', given.source).filter((one) => !one.includes('行政检查'))).toEqual([
      'ACCEPT 1. 施工许可证核发 (行政许可, 市住建局)',
      'ACCEPT 2. 对违法施工的处罚 / 未取得许可的 (行政处罚, 市住建局)',
      'ACCEPT 3. 对违法施工的处罚 / 未按图施工的 (行政处罚, 市住建局)',
      'CHANGE 4. 对违法取水的处罚 (行政处罚, 市水利局 市政府批准)',
      'ACCEPT 5. 取水许可审批 (行政处罚, 市水利局 市政府批准)',
    ]);
    expect(settle(given.out, NAME)).toMatchObject({ accepted: 64, changed: 1, open: 0, waiting: 0 });
    await page.close();
  });

  it('shows the clauses in which nothing was understood after the facts, and asks for a word on each', async () => {
    const given = await draftedNotice(
      folder,
      NOTICE.replace('青山市人民政府\n2021', '四、形成人人关心消防的良好氛围。\n青山市人民政府\n2021'),
    );
    const page = await open('li', given.out);
    expect(await left(page)).toBe('还剩 8 项（共 8 项），其中存疑 1 项，未读出内容的条款 1 条');
    for (const [at, open] of [6, 4].entries()) {
      await page.keyboard.press(at === 0 ? 'n' : 'Shift+A');
      await expect.poll(() => left(page)).toContain(`还剩 ${open} 项`);
    }
    await page.keyboard.press('Shift+A');
    await expect.poll(() => left(page)).toBe('还剩 1 项（共 8 项），其中存疑 0 项，未读出内容的条款 1 条');
    expect(await page.locator('.fact-current .fact-kind').textContent()).toBe('未读出内容的条款');
    expect(await page.locator('.line-cited').textContent()).toContain('四、形成人人关心消防');
    await page.keyboard.press('r');
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('按 m 补录');
    offences.complaints.splice(0);
    await page.keyboard.press('a');
    await expect.poll(() => left(page)).toContain('全部审阅完毕');
    expect(decided('li', given.source).at(-1)).toBe('BINDS_NOBODY 四、形成人人关心消防的良好氛围。');
    await page.close();
  });

  it('opens once, for this machine and this page only', async () => {
    const url = await serve('sun');
    const { port } = new URL(url);
    const ask = (headers: Readonly<Record<string, string>>, method = 'GET', address = url) =>
      new Promise<{ status: number; cookie: string }>((resolve, reject) => {
        const { pathname, search, port: to } = new URL(address);
        const asked = request(
          { host: '127.0.0.1', port: to, path: pathname + search, method, headers },
          (response) => {
            response.resume();
            resolve({
              status: response.statusCode ?? 0,
              cookie: String(response.headers['set-cookie'] ?? ''),
            });
          },
        );
        asked.once('error', reject);
        asked.end();
      });
    const facts = `http://127.0.0.1:${port}/review/facts`;
    expect((await ask({ host: `evil.example:${port}` })).status).toBe(403);
    expect((await ask({}, 'GET', facts)).status).toBe(403);
    const first = await ask({});
    expect(first.status).toBe(302);
    expect(first.cookie).toContain('HttpOnly; SameSite=Strict');
    const [cookie = ''] = first.cookie.split(';');
    expect((await ask({ cookie }, 'GET', facts)).status).toBe(200);
    expect((await ask({})).status).toBe(403);
    expect((await ask({ cookie, origin: 'http://evil.example' }, 'POST', facts)).status).toBe(403);
    expect((await ask({ cookie, host: 'evil.example' }, 'GET', facts)).status).toBe(403);
    const second = await ask({}, 'GET', (await serve('zhou')).replace('localhost', '127.0.0.1'));
    expect(second.cookie.split('=')[0]).not.toBe(cookie.split('=')[0]);
  });

  it('asks no other machine and complains of nothing', () => {
    expect(offences).toEqual({ elsewhere: [], complaints: [] });
  });

  it('leaves what is settled in the readings', () => {
    for (const one of ['feng', 'qian', 'wu', 'zheng']) rmSync(path.join(source, `reviews/${one}.yaml`));
    expect(settle(out, NAME)).toMatchObject({ accepted: 3, changed: 1, removed: 3, differ: [], open: 0 });
  });
});
