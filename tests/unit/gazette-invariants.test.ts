import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { extract, extractSource } from '../../src/gazette/extract.js';
import { readingFile } from '../../src/gazette/reading.js';
import { readYaml } from '../../src/gazette/yaml.js';
import { DOCUMENT_RELATIONS, POWER_TYPE_VALUES, RESPONSE_LEVELS } from '../../src/records/terms.js';
import { packageRoot } from '../../src/root.js';
import { deriveHoldings } from '../../src/rules/holdings.js';
import { CHANGZHI, changzhi } from '../kit/gazette.js';

const { manifest, source } = changzhi();
const { records, accounts } = extractSource(CHANGZHI);
const range = (to: number) => Array.from({ length: to }, (_, at) => at + 1);
const provisions = new Map(records.provisions.map((one) => [one.id, one]));

function derivedHoldings() {
  const regions = new Map(records.regions.map((region) => [region.id, region.partOf]));
  return deriveHoldings(records.transfers, records.holdings, (id) => regions.get(id)).holdings;
}

describe('every line of the gazette', () => {
  test('is in one document: 3,238 line breaks make 3,239 lines', () => {
    const text = readFileSync(path.join(CHANGZHI, 'gazette.md'), 'utf8');
    expect([text.match(/\n/gu)?.length, text.endsWith('\n'), source.length]).toEqual([3238, false, 3239]);
    expect(accounts.reduce((sum, { blank, stated, other }) => sum + blank + stated + other, 0)).toBe(3239);
    expect(accounts.flatMap(({ unread }) => unread)).toEqual([]);
  });

  test('stands in its document: the number of each is printed within its lines', () => {
    const numbered = manifest.documents.filter(({ number }) => number !== undefined);
    expect(numbered.map(({ number }) => number)).toEqual([
      '长政发〔2020〕17号',
      ...[23, 24, 26, 27, 30, 32, 33, 34, 36, 38].map((number) => `长政办发〔2020〕${number}号`),
    ]);
    for (const { number = '', lines } of records.documents)
      if (lines !== undefined && number !== '')
        expect(source.find(number, lines)?.text.replace(' ', '')).toBe(number);
  });

  test('is quoted as it stands: each provision’s text, at its lines, contact details masked', () => {
    const elsewhere = records.provisions.filter(({ text, lines }) => !source.words(lines).includes(text));
    expect([records.provisions.length, elsewhere]).toEqual([1731, []]);
  });
});

describe('the lists of 17号', () => {
  const rows = (annex: string) =>
    records.provisions.flatMap(({ id }) => {
      const number = id.match(new RegExp(`zf-2020-17/${annex}/(\\d+)$`, 'u'))?.[1];
      return number === undefined ? [] : [Number(number)];
    });

  test('are numbered 1 to 550 and 1 to 45 without a gap', () => {
    expect(rows('annex1')).toEqual(range(550));
    expect(rows('annex2')).toEqual(range(45));
  });

  test('give 550 powers in force, 550 on a condition, and 46 by the 45 rows of annex 2', () => {
    const of17 = records.transfers.filter(({ instrument }) => instrument === 'document:changzhi/zf-2020-17');
    const count = (zone: string, status: string) =>
      of17.filter((one) => one.to === `org:changzhi/${zone}-committee` && one.status === status).length;
    expect([of17.length, count('gaoxin', 'IN_FORCE'), count('jingkai', 'CONDITIONAL')]).toEqual([
      1146, 550, 550,
    ]);
    expect(count('jingkai', 'IN_FORCE')).toBe(46);
    expect(of17.every(({ kind }) => kind === 'GRANT')).toBe(true);
  });

  test('have for every power a known type and for every transfer a former holder that is one department', () => {
    expect(records.powers.length).toBe(553);
    expect(records.powers.filter(({ powerType }) => !POWER_TYPE_VALUES.includes(powerType))).toEqual([]);
    const departments = new Map(records.organizations.map(({ id, kind }) => [id, kind]));
    const from = records.transfers
      .filter(({ instrument }) => instrument.endsWith('zf-2020-17'))
      .map((one) => departments.get(one.from ?? ''));
    expect(new Set(from)).toEqual(new Set(['DEPARTMENT']));
  });
});

describe('what qualifies rows of 17号', () => {
  const holdings = derivedHoldings();
  const rows = (list: readonly { readonly id: string }[]) =>
    [...new Set(list.map(({ id }) => Number(/annex1\/(\d+)\//u.exec(id)?.[1])))].sort((a, b) => a - b);
  const [approved, land] = [range(8), [...range(8), ...range(13).map((at) => at + 89), 104, 105, 106]];
  const clause = 'provision:changzhi/zf-2020-17/c6';

  test('the approval that rows 1 to 8 require reaches their transfers, the committees and the former holder', () => {
    const byCity = <T extends { readonly approver?: string | undefined }>(list: readonly T[]) =>
      list.filter(({ approver }) => approver === 'org:changzhi/city-government');
    expect([byCity(records.transfers).length, rows(byCity(records.transfers))]).toEqual([16, approved]);
    const held = byCity(holdings);
    expect([held.length, rows(held)]).toEqual([32, approved]);
    expect(held.filter(({ proviso }) => proviso?.startsWith('市政府批准') !== true)).toEqual([]);
  });

  test('clause 六 reaches the land matters of both zones, and no former holder', () => {
    const given = records.transfers.filter(({ provisoIn }) => provisoIn === clause);
    expect([given.length, rows(given)]).toEqual([48, land]);
    const held = holdings.filter(({ grounds }) => grounds.includes(clause));
    expect([held.length, rows(held)]).toEqual([48, land]);
    expect(held.filter(({ proviso }) => proviso?.includes('长政发〔2017〕104号') !== true)).toEqual([]);
    expect([...new Set(held.map(({ holder }) => holder))]).toEqual([
      'org:changzhi/gaoxin-committee',
      'org:changzhi/jingkai-committee',
    ]);
  });
});

describe('the documents', () => {
  test('what is done according to a document depends on it, whatever the verb, and only three places merely name one', () => {
    const links = records['document-links'];
    const counts = DOCUMENT_RELATIONS.map((one) => links.filter(({ relation }) => relation === one).length);
    expect(Object.fromEntries(DOCUMENT_RELATIONS.map((one, at) => [one, counts[at]]))).toEqual({
      REPEALS: 1,
      IMPLEMENTS: 21,
      BASED_ON: 97,
      FOLLOWS: 28,
      CITES: 3,
    });
    const naming = links.filter(({ relation }) => relation === 'CITES');
    expect(naming.filter(({ phrase }) => /按|根据|依据|依照|执行|落实|符合/u.test(phrase))).toEqual([]);
    expect(naming.map(({ provision }) => provisions.get(provision)?.lines)).toEqual([
      [914, 914],
      [1280, 1286],
      [1288, 1288],
    ]);
    const following = links.filter(({ relation }) => relation === 'FOLLOWS');
    const words = /按|根据|依据|执行|符合|第十五条规定的情形/u;
    expect(following.filter(({ phrase }) => !words.test(phrase))).toEqual([]);
  });

  test('each article 1 to 56 of 32号 has a holder, or says why it binds nobody', () => {
    const reading = readYaml(path.join(CHANGZHI, 'readings/zb-2020-32.yaml'), readingFile, 'zb-2020-32');
    const article = (id: string) => {
      let at = provisions.get(id);
      while (at?.parent !== undefined) at = provisions.get(at.parent);
      return at?.path;
    };
    const derived = derivedHoldings();
    const held = new Set(
      [...records.holdings, ...derived].flatMap(({ grounds }) => grounds.map((id) => article(id))),
    );
    const silent = new Set(reading.bindsNobody.map(({ at }) => at));
    const articles = reading.provisions.filter(({ key }) => /^art\d+$/u.test(key));
    expect(articles.map(({ key }) => key)).toEqual(range(56).map((number) => `art${number}`));
    const without = articles.filter(({ path: name }) => !held.has(name)).map(({ key }) => key);
    expect(without).toEqual(['art1', 'art50', 'art51', 'art54', 'art55', 'art56']);
    expect(
      without.filter((key) => ![...silent].some((at) => at === key || at.startsWith(`${key}.`))),
    ).toEqual([]);
  });

  test('ten hazards have 40 criteria; the cells 无此级别 are ten, and so are the levels that do not exist', () => {
    const cells = source.words([1606, 1622]).match(/无此级别/gu);
    expect(cells).toHaveLength(10);
    expect([records.hazards.length, records.criteria.length]).toEqual([10, 40]);
    for (const { id } of records.hazards)
      expect(records.criteria.filter(({ hazard }) => hazard === id).map(({ level }) => level)).toEqual([
        ...RESPONSE_LEVELS,
      ]);
    expect(
      records.criteria.filter(({ exists }) => !exists).map(({ id }) => id.replace(/^.*\/(?=.*\/)/u, '')),
    ).toEqual([
      'severe-convection/I',
      'severe-convection/II',
      'gale/I',
      'sandstorm/I',
      'sandstorm/II',
      'heat/I',
      'heat/II',
      'frost/I',
      'fog/I',
      'fog/II',
    ]);
    expect(records.criteria.filter(({ exists, criterion }) => exists !== (criterion !== undefined))).toEqual(
      [],
    );
  });

  test('the duties not to do are those whose words say 不得 or 不单独 of all that they ask', () => {
    const prohibited = records.duties.filter(({ prohibits }) => prohibits);
    expect(
      prohibited.map(({ title, provisions: [at = ''] }) => [provisions.get(at)?.lines[0], title]),
    ).toEqual([
      [1258, '任何地区、部门(单位)和个人不得挤占挪用'],
      [1312, '人力资源社会保障部门不得签署社保审核意见'],
      [1312, '规划和自然资源部门不得组卷上报'],
      [1312, '当地政府不得实施供地'],
      [2600, '县级政府部门及乡镇(街道)原则上不单独开设政务新媒体'],
    ]);
    // What is left asks for a least share, which is done by doing more.
    const words = records.duties.filter(({ title }) => /不得|严禁|禁止|不准|不允许|不单独/u.test(title));
    expect(words.filter(({ prohibits }) => !prohibits).map(({ title }) => title)).toEqual([
      '各地各部门多样化方式解读量2020年不得少于70%,自2021年起不得少于90%',
    ]);
  });

  test('each bonus of 36号 says whether it adds points or takes them; 扣分项 of both lists take them', () => {
    const kinds = records.indicators.filter(({ bonus }) => bonus !== undefined);
    expect(kinds.map(({ title, bonusKind }) => [title, bonusKind])).toEqual([
      ['9月底前指导、督促县、乡两级政府完成政务公开事项标准目录编制', 'ADDITION'],
      ['回应督办', 'ADDITION'],
      ['回应效果', 'ADDITION'],
      ['加分项', 'ADDITION'],
      ['扣分项', 'DEDUCTION'],
      ['对县、乡两级政府公开事项编制完成目录进行审核', 'ADDITION'],
      ['回应督办', 'ADDITION'],
      ['加分项', 'ADDITION'],
      ['扣分项', 'DEDUCTION'],
    ]);
    expect(
      records.indicators.filter(
        ({ bonus, bonusKind }) => (bonus === undefined) !== (bonusKind === undefined),
      ),
    ).toEqual([]);
  });

  test('the points of 36号 add up to 100 for counties and to 100 for departments', () => {
    const points = (list: string) =>
      records.indicators
        .filter(({ id }) => id.startsWith(`indicator:changzhi/zb-2020-36/${list}`))
        .reduce((sum, one) => sum + (one.points ?? 0), 0);
    expect([points('a'), points('b')]).toEqual([100, 100]);
  });
});

describe('a doubt', () => {
  test('is led to by every fact that is not certain', () => {
    const about = new Set(records.anomalies.flatMap((one) => one.about));
    const doubtful = [
      ...records.powers,
      ...records.duties,
      ...records.tasks,
      ...records.policies,
      ...records['service-items'],
      ...records.indicators,
      ...records.holdings,
      ...records.transfers,
      ...records.memberships,
      ...records.authorities,
      ...records['level-groups'],
    ].filter(({ certainty }) => certainty !== 'CERTAIN');
    expect(doubtful.length).toBeGreaterThan(700);
    expect(doubtful.filter(({ id }) => !about.has(id))).toEqual([]);
  });

  test('names only facts and provisions that there are', () => {
    const known = new Set(Object.values(records).flatMap((list) => list.map(({ id }) => id)));
    const missing = records.anomalies.flatMap(({ id, about, provisions: at }) =>
      [...about, ...at].filter((one) => !known.has(one)).map((one) => [id, one]),
    );
    expect(missing).toEqual([]);
  });
});

test('no id stands twice and no order within a kind', () => {
  for (const list of Object.values(records)) {
    const ids = list.map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  }
  for (const kind of ['provisions', 'holdings', 'transfers', 'anomalies'] as const) {
    const orders = records[kind].map(({ order }) => order);
    expect([kind, orders.filter((order, at) => orders.indexOf(order) !== at)]).toEqual([kind, []]);
  }
});

test('no telephone number and no address is in the records, though the gazette prints four numbers', () => {
  const numbers = /(?<![\d/])(?:1[3-9]\d{9}|(?:0\d{2,3}-?)?\d{7,8})(?!\d)/gu;
  const printed = readFileSync(path.join(CHANGZHI, 'gazette.md'), 'utf8').match(numbers);
  expect(printed).toHaveLength(4);
  const stored = JSON.stringify(records);
  expect(stored.match(numbers)).toBeNull();
  expect(stored.match(/@/gu)).toBeNull();
  expect(stored.match(/█+/gu)?.map(({ length }) => length)).toEqual([7, 7, 19]);
});

test('the records and the table of coverage are what the gazettes say', () => {
  const lines: string[] = [];
  const code = extract({
    check: true,
    dataDir: path.join(packageRoot, 'data'),
    docsDir: path.join(packageRoot, 'docs'),
    report: (line) => lines.push(line),
  });
  expect([code, lines]).toEqual([
    0,
    [expect.stringMatching(/^changzhi\/2020-03: 3239 of 3239 lines accounted for, \d+ records$/u)],
  ]);
});
