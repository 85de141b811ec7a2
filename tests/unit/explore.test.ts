import { describe, expect, test } from 'vitest';
import { addressOf, readAddress } from '../../web/explorer/address.js';
import { linesOfPassage, passagesOf } from '../../web/explorer/passages.js';
import { holdingInWords, type Sentence } from '../../web/explorer/sentence.js';
import { traceOf } from '../../web/explorer/trace.js';
import { wordsIn } from '../../web/explorer/words.js';
import { markWords } from '../../web/shared/marks.js';

const GAOXIN = { id: 'region:gaoxin', name: '长治高新区' };
const CITY = { id: 'region:city', name: '长治市' };
const JINGKAI = { id: 'region:jingkai', name: '长治经开区' };
const BUREAU = { id: 'org:bureau', name: '市规划和自然资源局' };
const COMMITTEE = { id: 'org:jingkai', name: '长治经开区管委会' };
const DOCUMENT = { id: 'document:17', number: '长政发〔2020〕17号', title: null };

function read(sentence: Sentence): string {
  return sentence.map((piece) => (typeof piece === 'string' ? piece : piece.name)).join('');
}

function cited(path: string, start: number, end = start) {
  return { path, lines: { start, end }, provision: { id: path }, document: DOCUMENT, anomalies: [] };
}

const HELD = {
  id: 'holding:bureau',
  role: 'OWNER',
  status: 'IN_FORCE',
  asWritten: '市规划和自然资源局',
  condition: null,
  limitation: null,
  limitationBounds: null,
  proviso: null,
  approver: null,
  share: null,
  validFrom: '2020-06-23',
  validTo: null,
  certainty: 'CERTAIN',
  reviewed: true,
  derivedBy: [],
  holder: BUREAU,
  person: null,
  accountable: null,
  alternatives: [],
  arisesFrom: null,
  jurisdiction: { region: CITY, except: [GAOXIN], ownArea: false },
  grounds: [cited('附件1 第92项', 254)],
} as const;
const GIVEN = {
  ...HELD,
  id: 'holding:jingkai',
  status: 'CONDITIONAL',
  holder: COMMITTEE,
  arisesFrom: { id: 'transfer:jingkai' },
  jurisdiction: { region: JINGKAI, except: [], ownArea: false },
} as const;
const TRANSFER = {
  id: 'transfer:jingkai',
  kind: 'GRANT',
  verb: '同步赋予',
  status: 'CONDITIONAL',
  asWritten: '对破坏耕地的处罚',
  condition: null,
  limitation: null,
  limitationBounds: null,
  remark: null,
  proviso: null,
  effectiveFrom: '2020-06-23',
  effectiveTo: null,
  certainty: 'CERTAIN',
  reviewed: true,
  from: BUREAU,
  to: COMMITTEE,
  grantedBy: { id: 'org:city', name: '长治市人民政府' },
  instrument: DOCUMENT,
  grounds: [cited('附件1 第92项', 254), cited('五', 133)],
} as const;

describe('an address', () => {
  test('gives back the view that it was made of', () => {
    const view = {
      lang: 'en',
      q: '长政发〔2020〕17号',
      id: 'power:a/1',
      place: '潞州区',
      asOf: '2020-08-01',
    } as const;
    expect(readAddress(addressOf(view))).toEqual(view);
  });

  test('leaves out what is no day, no language and blank', () => {
    expect(readAddress('?q=+&asOf=1.8.2020&lang=fr')).toEqual({ lang: 'zh' });
  });
});

describe('a holding is told in words', () => {
  test('a power in force: since when, where, by whom', () => {
    expect(read(holdingInWords(HELD, true, 'zh'))).toBe(
      '自2020年6月23日起，在长治市（长治高新区除外），由市规划和自然资源局行使。',
    );
    expect(read(holdingInWords(HELD, true, 'en'))).toBe(
      'From 23 June 2020, in 长治市 (except 长治高新区): 市规划和自然资源局 exercises it.',
    );
  });

  test('a conditional one is given, and not exercised yet', () => {
    expect(read(holdingInWords(GIVEN, true, 'zh'))).toBe(
      '自2020年6月23日起，在长治经开区，已赋予长治经开区管委会，条件成就后方可行使。',
    );
    expect(read(holdingInWords(GIVEN, true, 'en'))).toBe(
      'From 23 June 2020, in 长治经开区: 长治经开区管委会 has it, but may exercise it only after the condition is met.',
    );
  });

  test('a duty without dates, each in its own area', () => {
    const duty = {
      ...HELD,
      role: 'LEAD',
      validFrom: null,
      jurisdiction: { region: CITY, except: [], ownArea: true },
    } as const;
    expect(read(holdingInWords(duty, false, 'zh'))).toBe('在长治市各自辖区内，由市规划和自然资源局牵头。');
    expect(read(holdingInWords(duty, false, 'en'))).toBe(
      'In 长治市, each in its own area: 市规划和自然资源局 leads the work on it.',
    );
  });

  test('the last day is the first on which it holds no longer', () => {
    const ended = { ...HELD, validFrom: null, validTo: '2020-06-23' } as const;
    expect(read(holdingInWords(ended, true, 'en'))).toMatch(/^Before 23 June 2020, /u);
  });
});

describe('the trace', () => {
  test('goes from the giver through the instrument to the receiver, dashed where conditional', () => {
    const { boxes, arrows } = traceOf(
      { holdings: [HELD, GIVEN], transfers: [TRANSFER], limited: false },
      wordsIn('zh'),
    );
    expect(boxes.map(({ name, note }) => [name, note])).toEqual([
      ['长政发〔2020〕17号', '附件1 第92项; 五'],
      ['市规划和自然资源局', '有效'],
      ['长治市人民政府', ''],
      ['长治经开区管委会', '附条件'],
    ]);
    expect(arrows.map(({ from, to, label, conditional }) => [from, to, label, conditional])).toEqual([
      ['org:bureau', 'document:17', '原实施部门', false],
      ['org:city', 'document:17', '赋予机关', false],
      ['document:17', 'org:jingkai', '同步赋予 · 附条件', true],
    ]);
    expect(arrows.some(({ pale }) => pale)).toBe(false);
  });

  test('draws back what does not reach the chosen place', () => {
    const { arrows } = traceOf({ holdings: [HELD], transfers: [TRANSFER], limited: true }, wordsIn('zh'));
    expect(arrows.every(({ pale }) => pale)).toBe(true);
  });

  test('marks a doubtful giver on its arrow', () => {
    const transfers = [{ ...TRANSFER, certainty: 'AMBIGUOUS' }] as const;
    const { arrows } = traceOf({ holdings: [], transfers, limited: false }, wordsIn('en'));
    expect(arrows[0]?.label).toBe('former holder · Ambiguous');
  });

  test('leads from the document straight to holders of what was never transferred, eight of them at most', () => {
    const holdings = Array.from({ length: 10 }, (_, index) => ({
      ...HELD,
      holder: { id: `org:${index}`, name: `单位${index}` },
    }));
    const { boxes } = traceOf({ holdings, transfers: [], limited: false }, wordsIn('zh'));
    expect(boxes.length).toBe(10);
    expect(boxes.at(-1)?.name).toBe('另有 2 个单位，见上方列表');
  });
});

describe('the quoted lines', () => {
  test('show each cited place once, close ones together, the most particular first', () => {
    const passages = passagesOf([
      cited('第92项', 254),
      cited('五', 133),
      cited('四', 131),
      cited('第92项', 254),
    ]);
    expect(passages.map(({ start, end, citations }) => [start, end, citations.length])).toEqual([
      [251, 257, 1],
      [128, 136, 2],
    ]);
  });

  test('are put together out of provisions, the longer text of a line winning', () => {
    const [passage] = passagesOf([cited('五', 5)]);
    if (passage === undefined) throw new Error('no passage');
    const provisions = [
      { id: 'a', text: '五、赋予\n\n续行\t\t', lines: { start: 5, end: 7 } },
      { id: 'b', text: '赋予', lines: { start: 5, end: 5 } },
      { id: 'c', text: '很远', lines: { start: 90, end: 90 } },
    ];
    expect(linesOfPassage(passage, provisions)).toEqual([
      { number: 5, text: '五、赋予' },
      { number: 7, text: '续行' },
    ]);
  });

  test('mark words that overlap as one, and leave single characters alone', () => {
    expect(markWords('同步赋予长治经开区', ['赋予', '同步赋予', '区'])).toEqual([
      { text: '同步赋予', marked: true },
      { text: '长治经开区', marked: false },
    ]);
  });
});
