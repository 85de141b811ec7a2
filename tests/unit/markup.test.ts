import { describe, expect, test } from 'vitest';
import { stripMarkup, toOneLine } from '../../src/records/markup.js';
import { extracted } from '../kit/gazette.js';

describe('what the OCR set around the words', () => {
  test.each([
    ['a formula', '出现 $\\geq 200$ 毫米降雨', '出现 ≥200 毫米降雨'],
    ['degrees', '气温 $\\geq 37^{\\circ}\\text{C}$ ,且', '气温 ≥37℃ ,且'],
    ['the head of a section', '##### 1. 未足额\n\n### 二、补贴', '1. 未足额\n\n二、补贴'],
    ['emphasis', '**第一条** 为贯彻', '第一条 为贯彻'],
    ['paragraphs of a cell', '<p>(一) 表彰;</p> <p>(二) 其他。</p>', '(一) 表彰; (二) 其他。'],
    ['an address', '<http://www.changzhi.gov.cn/>', 'http://www.changzhi.gov.cn/'],
    ['和 read as a word of English', '设施的检查 and 落实工作', '设施的检查和落实工作'],
  ])('is gone: %s', (_, printed, shown) => {
    expect(stripMarkup(printed)).toBe(shown);
  });

  test.each([
    ['a sum of money', '5$ 至 10$'],
    ['a title in angle brackets', '关于印发<就业补助资金管理暂行办法>的通知'],
    ['a number sign within a line', '第3#楼'],
    ['two words of English', 'Research and Development'],
  ])('is not taken for it: %s', (_, words) => {
    expect(stripMarkup(words)).toBe(words);
  });

  test('rows keep theirs', () => {
    expect(toOneLine('源头\n认定\t5\n属性认定\t3')).toBe('源头认定 | 5 | 属性认定 | 3');
  });

  test('cells of a row keep their borders in one line of text, and empty cells have none', () => {
    expect(toOneLine('\t\t重点领域\t重点领域信息公开\t5\t不规范, 不及时\t-\t\t\t')).toBe(
      '重点领域 | 重点领域信息公开 | 5 | 不规范,不及时 | -',
    );
  });
});

describe('of all records of the gazette', () => {
  const { records } = extracted();
  const MARK = /\$|\\[a-z]+|\^\{|(?:^|\n)\s*#+|<\/?[a-z][^<>]*>|\*\*|\p{Script=Han} ?and ?\p{Script=Han}/iu;

  function texts(value: unknown, at: string): (readonly [at: string, text: string])[] {
    if (typeof value === 'string') return [[at, value]];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([name, one]) => texts(one, `${at} ${name}`));
  }
  /** What an anomaly says of the source names the marks that it has; a provision is served without them, beside its quote. */
  const served = Object.entries({
    ...records,
    anomalies: [],
    provisions: records.provisions.map((one) => ({ ...one, text: stripMarkup(one.text) })),
  }).flatMap(([kind, list]) => list.flatMap((one) => texts(one, `${kind} ${one.id}`)));

  test('no served text has markup', () => {
    expect(served.length).toBeGreaterThan(40_000);
    // A doubt tells of the marks, as an anomaly does.
    const own = served.filter(([at]) => !at.includes(' doubts '));
    expect(own.filter(([, text]) => MARK.test(text))).toEqual([]);
  });

  test('those that had it read clean', () => {
    const text = (end: string) => served.find(([at]) => at.endsWith(end))?.[1];
    expect(text('criterion:changzhi/rainstorm/I criterion')).toMatch(
      /^预计未来24小时有3个以上县\(区\)出现≥200毫米降雨;/u,
    );
    expect(text('criterion:changzhi/heat/III criterion')).toMatch(
      /已出现最高气温≥37℃,且有1个县出现最高气温≥40℃,/u,
    );
    expect(text('duty:changzhi/zb-2020-34/s1 text')).toMatch(/^一、全力推动企业复工复产/u);
    expect(text('duty:changzhi/zb-2020-27/annex1.r18-b title')).toBe(
      '会同市发展和改革委员会建立健全市应急救援信息平台和调拨制度',
    );
    expect(text('indicator:changzhi/zb-2020-36/b3.4.1 text')).toBe(
      '重点领域 | 重点领域信息公开 | 5 | 重点领域信息公开不规范,不及时,发现一次扣1分 | -',
    );
  });

  test('a share of a table tells its numbers under their heads', () => {
    const shangdang = records.holdings.find(({ id }) =>
      id.endsWith('zb-2020-30/t22/shangdang-government/implement'),
    );
    expect(shangdang?.share).toBe(
      '平交路口数量 127; 应完成信号灯建设任务 13; 已完成信号灯数量 7; 还需完成信号灯数量 6; 应完成减速带建设任务 114; 已完成减速带数量 62; 还需完成减速带数量 52',
    );
  });
});
