import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { packageRoot } from '../../src/config/package-root.js';
import { extractSources } from '../../src/gazette/extract.js';
import { readingFile } from '../../src/gazette/reading.js';
import { groupBy } from '../../src/records/group-by.js';
import { readYaml } from '../../src/records/read-yaml.js';
import { DOCUMENT_RELATIONS, POWER_TYPE_VALUES, RESPONSE_LEVELS } from '../../src/records/terms.js';
import { deriveHoldings } from '../../src/rules/holdings.js';
import { temporaryFolder } from '../kit/folder.js';
import { CHANGZHI, changzhi, extracted } from '../kit/gazette.js';

const { manifest, source } = changzhi();
const { records, accounts } = extracted();
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
    expect([records.provisions.length, elsewhere]).toEqual([1742, []]);
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

describe('where a body is printed once for several', () => {
  const fromOf = (id: string) => records.transfers.find((one) => one.id === `transfer:changzhi/${id}`)?.from;
  const at = (grounds: readonly string[]) => grounds.map((id) => id.split('/').slice(1).join('/'));
  const bodies = new Map(records.organizations.map(({ id, name, aliases }) => [id, [name, ...aliases]]));

  test('its row is a ground of every transfer and holding of the rows below it', () => {
    const given = records.transfers.find(({ id }) => id.endsWith('zf-2020-17/annex1/390/gaoxin'));
    const rows = ['zf-2020-17/annex1/390', 'zf-2020-17/annex1/387'];
    expect([at(given?.fromGrounds ?? []), at(given?.grounds ?? [])]).toEqual([
      [rows[1]],
      [...rows, 'zf-2020-17/preamble'],
    ]);
    const former = derivedHoldings().find(
      ({ responsibility, validFrom, holder }) =>
        responsibility === 'power:changzhi/zf-2020-17/annex1/390' &&
        validFrom === undefined &&
        holder === fromOf('zf-2020-17/annex1/390/gaoxin'),
    );
    expect(at(former?.grounds ?? [])).toEqual(rows);
  });

  test('all 1,146 transfers of 17号 have a ground that prints the former holder, and the remark of rows 1 to 8', () => {
    const of17 = records.transfers.filter(({ instrument }) => instrument.endsWith('zf-2020-17'));
    const prints = (words: string, { provision, fromGrounds }: (typeof of17)[number]) =>
      [provision, ...fromGrounds].some(
        (id) => source.find(words, provisions.get(id)?.lines ?? [1, 1]) !== null,
      );
    const silent = of17.filter(
      (one) => !(bodies.get(one.from ?? '') ?? []).some((name) => prints(name, one)),
    );
    expect([of17.length, silent.map(({ id }) => id)]).toEqual([1146, []]);
    const unremarked = of17.filter((one) => one.remark !== undefined && !prints(one.remark, one));
    expect(unremarked.map(({ id }) => id)).toEqual([]);
  });

  test('the head of an article of 32号 is a ground of what its items give: 78 holdings', () => {
    const headed = records.holdings.filter(
      ({ grounds, provision }) => !provision.endsWith('.head') && grounds.some((id) => id.endsWith('.head')),
    );
    const counts = groupBy(headed, ({ grounds }) => /art\d+(?=\.head)/u.exec(grounds.join(' '))?.[0]);
    expect(Object.fromEntries([...counts].map(([head, list]) => [head, list.length]))).toEqual({
      art5: 9,
      art7: 12,
      art8: 7,
      art10: 3,
      art11: 10,
      art12: 5,
      art17: 4,
      art41: 4,
      art42: 7,
      art43: 7,
      art44: 10,
    });
  });

  test('the grounds of every stated holding print its holder', () => {
    const elsewhere = records.holdings.filter(
      ({ grounds, asWritten }) =>
        !grounds.some((id) => source.find(asWritten, provisions.get(id)?.lines ?? [1, 1]) !== null),
    );
    expect(elsewhere.map(({ id }) => id)).toEqual([]);
  });
});

describe('the first day', () => {
  const firstDays = (of: string) => {
    const held = records.holdings.filter(({ id }) => id.startsWith(`holding:changzhi/${of}`));
    return [held.length, ...new Set(held.map(({ validFrom }) => validFrom))];
  };

  test('is none for what a list tells as it is: 34号’s policies but the one with a period of its own, 38号’s items', () => {
    expect(firstDays('zb-2020-34/pol')).toEqual([54, undefined, '2020-01-01']);
    expect(firstDays('zb-2020-38/annex2.r')).toEqual([27, undefined]);
  });

  test('rests on the clause that states it, where 26号 and 32号 have one', () => {
    for (const [document, clause] of [
      ['zb-2020-26', 's7.3'],
      ['zb-2020-32', 'art56'],
    ]) {
      const own = [...records.holdings, ...records.transfers].filter(
        ({ id, derivedBy }) => id.includes(`/${document}/`) && derivedBy.includes('DATE_OF_DOCUMENT'),
      );
      const ground = `provision:changzhi/${document}/${clause}`;
      expect(own.filter(({ grounds }) => !grounds.includes(ground)).map(({ id }) => id)).toEqual([]);
    }
  });
});

describe('an item of 38号 in the words of a power of 17号', () => {
  const powers = new Map(records.powers.map(({ title, id }) => [title, id]));
  const zones = (item: string, place: string) =>
    records.holdings.filter(
      ({ responsibility, jurisdiction }) =>
        responsibility === `service:changzhi/${item}` && jurisdiction.region === `region:changzhi/${place}`,
    );

  test('is one of two of the fourteen', () => {
    expect(records['service-items'].flatMap(({ title }) => powers.get(title) ?? [])).toEqual([
      'power:changzhi/zf-2020-17/annex1/30',
      'power:changzhi/zf-2020-17/annex1/77',
    ]);
  });

  test.each(['zb-2020-38/annex2.r2', 'zb-2020-38/annex2.r3'])(
    '%s is open in 长治高新区, inferred in 长治经开区, and each zone committee may be meant there',
    (item) => {
      const told = ['gaoxin', 'jingkai'].map((zone) =>
        zones(item, zone).map(({ certainty, alternatives }) => `${certainty} ${alternatives.join()}`),
      );
      expect(told).toEqual([
        ['AMBIGUOUS org:changzhi/gaoxin-committee', 'AMBIGUOUS org:changzhi/gaoxin-committee'],
        ['INFERRED org:changzhi/jingkai-committee', 'INFERRED org:changzhi/jingkai-committee'],
      ]);
      const [doubt] = zones(item, 'gaoxin')[0]?.doubts ?? [];
      expect([doubt?.about, doubt?.reason.includes('annex 1 of 长政发〔2020〕17号')]).toEqual([
        'HOLDER',
        true,
      ]);
    },
  );

  test('the place of the power says so too, without a doubt about the power', () => {
    const places = records.anomalies.filter(({ id }) => /zf17-l\d+-item$/u.test(id));
    expect(places.map(({ about, subjects }) => [about[0], subjects])).toEqual([
      ['power:changzhi/zf-2020-17/annex1/30', []],
      ['power:changzhi/zf-2020-17/annex1/77', []],
    ]);
  });
});

describe('a duty', () => {
  const duties = new Map(records.duties.map((one) => [one.id.replace('duty:changzhi/zb-2020-', ''), one]));

  test.each([
    ['26/s2.2.1-a', '征收承包到户的农村集体土地'],
    ['26/s2.2.1-b', '征收承包到户的农村集体土地'],
    ['26/s2.2.2.p1', '征收未承包到户或因其他原因不能明确具体补贴对象的农村集体土地'],
    ['26/s3.2.1.p2-b', '征地项目获批后'],
    ['26/s3.2.2.p2-b', '征地项目获批后'],
    ['26/s4.p1-b', '征地项目获批后'],
    ['27/s3.8.p1-b', '气象灾害减弱或得到有效处置后'],
    ['27/s3.8.p1-c', '气象灾害减弱或得到有效处置后'],
    ['32/art51-b', '因消防安全责任不落实发生一般及以上火灾事故的'],
    ['33/s3.3.1-c', '政策性文件的解读方案或解读材料'],
    ['33/s3.3.1-e', '政策性文件的解读方案或解读材料'],
    ['36/s4.4-b', '提出初步考核等次建议'],
  ])('%s keeps its occasion, its case or its object in its text: %s', (key, words) => {
    expect(duties.get(key)?.text).toContain(words);
  });

  test.each([
    ['27/s3.8.p1-b', '解除应急响应建议,市指挥部同意'],
    ['32/art16-a', '指导督促通信业、通信设施建设的消防安全管理'],
    ['32/art16-b', '指导督促民用爆炸物品生产、销售的消防安全管理'],
    ['32/art40', '确保消防供水、消防通信、消防车通道等公共消防设施的完好有效'],
  ])('%s is titled by what it is alone: %s', (key, title) => {
    expect(duties.get(key)?.title).toBe(title);
  });

  test('is the same as another only where both owe the same', () => {
    const pairs = records.duties.flatMap(({ id, sameAs }) => sameAs.map((other) => [id, other]));
    expect(pairs).toEqual([
      ['duty:changzhi/zb-2020-32/art16-a', 'duty:changzhi/zb-2020-32/art38.p2'],
      ['duty:changzhi/zb-2020-32/art38.p2', 'duty:changzhi/zb-2020-32/art16-a'],
    ]);
  });

  test.each([
    ['27/s3.4.2.p4-b', ['weather-headquarters OWNER']],
    ['27/s3.4.3.p4-b', ['weather-headquarters OWNER']],
    [
      '27/s3.4.4.p4-c',
      ['weather-headquarters-office OWNER', 'weather-headquarters-members-concerned IMPLEMENT'],
    ],
    ['32/art5.i4-b', ['governments-county-and-above OWNER']],
  ])('%s, an approval or what carries out an order, has its own bearer', (key, bearers) => {
    const held = records.holdings.filter(
      ({ responsibility }) => responsibility === `duty:changzhi/zb-2020-${key}`,
    );
    expect(held.map(({ holder, role }) => `${holder.split('/')[1]} ${role}`)).toEqual(bearers);
  });
});

describe('a contradiction', () => {
  test('is about the facts that it makes doubtful; where it is about none, it is about words, links or copies', () => {
    const silent = records.anomalies.filter(
      ({ kind, about }) => kind === 'CONTRADICTION' && about.length === 0,
    );
    expect(silent.map(({ id }) => id.slice('anomaly:changzhi/'.length))).toEqual([
      // Issuer, number or title of a document that is cited.
      'zb24-l1054',
      // What an annex is said to hold; definitions beside criteria; the order and the words of headings.
      'zb27-l1382',
      'zb27-l1541',
      'zb27-l1715',
      'zb27-l1735',
      'zb27-l1522',
      // A table printed again in the wrong document.
      'zb33-l2702-method',
      'zb33-l2710-words',
      'zb34-l2718-number5',
      'zb34-l2796-2018-39',
      'zb34-l2796-number5',
      'zb34-l2806-number5',
      'zb34-l2808-number5',
      'zb34-l2816-number5',
      'zb34-l2872-2875-number5',
      'zb34-l2880-number5',
      // A note that gives nobody anything.
      'zb34-l2884-leavers',
      'doc-l1054-16',
    ]);
  });

  test('of place and actor is inferred in 33号 for towns as for counties, and in 23号 for roles of a page that lost a column', () => {
    const resting = (key: string) =>
      records.holdings.filter(({ doubts }) =>
        doubts.some(({ anomaly }) => anomaly === `anomaly:changzhi/${key}`),
      );
    const towns = resting('zb33-towns');
    expect([towns.length, new Set(towns.map(({ certainty }) => certainty))]).toEqual([
      15,
      new Set(['INFERRED']),
    ]);
    const rows = resting('zb23-l1029');
    const about = rows.flatMap(({ doubts }) => doubts.map(({ about: subject }) => subject));
    expect([rows.length, new Set(about)]).toEqual([28, new Set(['ROLE', 'ITEM'])]);
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
    // Article 56, by which it enters into force, is a ground of whatever begins with it.
    expect(without).toEqual(['art1', 'art50', 'art51', 'art54', 'art55']);
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

  test('every heading of the assessment tables is assessed by whoever assesses what stands under it, which is inferred', () => {
    const assessors = new Map(
      records.indicators.map(({ id }) => [
        id,
        records.holdings.filter(({ responsibility, role }) => responsibility === id && role === 'ASSESS'),
      ]),
    );
    const namesOf = (id: string) => (assessors.get(id) ?? []).map(({ holder }) => holder);
    const headings = records.indicators.filter(({ id }) =>
      records.indicators.some(({ parent }) => parent === id),
    );
    expect(headings).toHaveLength(44);
    for (const { id } of headings) {
      const under = records.indicators
        .filter(({ parent }) => parent === id)
        .flatMap((one) => namesOf(one.id));
      expect([...new Set(namesOf(id))].sort(), id).toEqual([...new Set(under)].sort());
      for (const { certainty } of assessors.get(id) ?? []) expect(certainty, id).toBe('INFERRED');
    }
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
    expect(doubtful.filter(({ doubts }) => doubts.length === 0)).toEqual([]);
    const told = doubtful.filter(({ doubts }) => doubts.some(({ anomaly }) => anomaly !== undefined));
    expect(told.filter(({ id }) => !about.has(id))).toEqual([]);
    // Which rows clause 六 means is a reading of sound words: no anomaly of the source.
    const others = doubtful.filter(({ id }) => !about.has(id)).flatMap(({ doubts }) => doubts);
    expect(new Set(others.map((one) => `${one.about} ${one.anomaly}`))).toEqual(
      new Set(['CONDITION undefined']),
    );
  });

  test('names only facts and provisions that there are', () => {
    const known = new Set(Object.values(records).flatMap((list) => list.map(({ id }) => id)));
    const missing = records.anomalies.flatMap(({ id, about, provisions: at }) =>
      [...about, ...at].filter((one) => !known.has(one)).map((one) => [id, one]),
    );
    expect(missing).toEqual([]);
  });
});

describe('what the README lists as left doubtful', () => {
  const text = readFileSync(path.join(CHANGZHI, 'README.md'), 'utf8');
  const [, list = ''] = text.split('## What is left doubtful');
  const items = [...list.matchAll(/^\d+\. (?<item>.+)$/gmu)].map(({ groups }) => groups?.item ?? '');
  const linesOf = (item: string) => {
    const [, numbers = ''] = /lines? (?<numbers>\d[\d-]*(?:(?:, | and )\d[\d-]*)*)/u.exec(item) ?? [];
    return numbers.split(/, | and /u).map((one) => one.split('-').map(Number));
  };

  test('is ten doubts', () => {
    expect(items.length).toBe(10);
  });

  test.each(items.map((item) => [item]))('%s', (item) => {
    for (const [start = 0, end = start] of linesOf(item)) {
      const told = records.anomalies.filter(({ lines, alternatives }) => {
        const meets = lines[0] <= end && start <= lines[1];
        return meets && alternatives.length > 0;
      });
      expect([start, told.length > 0]).toEqual([start, true]);
      const about = new Set(told.flatMap((one) => one.about));
      const facts = [...records.holdings, ...records.transfers, ...records.indicators];
      const doubtful = facts.filter(({ id, certainty }) => about.has(id) && certainty !== 'CERTAIN');
      expect([start, doubtful.length > 0]).toEqual([start, true]);
    }
  });

  test('names the zones as another reading of who looks into a fire in a county', () => {
    const held = records.holdings.filter(({ responsibility }) =>
      responsibility.endsWith('zb-2020-32/art52-a'),
    );
    expect(held.map(({ holder, certainty, alternatives }) => [holder, certainty, alternatives])).toEqual([
      ['class:changzhi/accident-county-governments', 'INFERRED', ['class:changzhi/zone-administrations']],
    ]);
  });
});

describe('a class', () => {
  const bodies = new Map(records.organizations.map((one) => [one.id, one]));

  test('of this city has no member of another level than its own, and none outside its place', () => {
    const stray = records.categories.flatMap(({ name, levels, place, members }) =>
      members.flatMap((id) => {
        const body = bodies.get(id);
        if (body?.level === undefined) return [];
        const wrongLevel = levels.length > 0 && !levels.includes(body.level);
        const outside = place === 'region:changzhi/changzhi' && body.region === 'region:changzhi/shanxi';
        return wrongLevel || outside ? [[name, body.name]] : [];
      }),
    );
    // Three bodies by which the plan for weather emergencies names members of the city's headquarters are the province's.
    expect(stray).toEqual([
      ['长治市气象灾害应急指挥部成员单位', '山西省漳泽水库管理局'],
      ['监测预警组成员单位', '山西省漳泽水库管理局'],
      ['参与气象灾害应急工作的市指挥部成员单位', '山西省漳泽水库管理局'],
      ['市指挥部有关成员单位', '山西省漳泽水库管理局'],
    ]);
  });

  test('of all levels does not reach the province, in whatever words', () => {
    const province = 'org:changzhi/shanxi-government';
    const named = records.categories.filter(({ members }) => members.includes(province));
    expect(named.map(({ name }) => name)).toEqual(['上级人民政府']);
    const provincial = records.categories.filter(({ levels }) => levels.includes('PROVINCE'));
    expect(provincial.map(({ name }) => name)).toEqual([
      '国家级、省级开发区管理机构',
      '通信管理部门',
      '通信部门',
      '铁路部门',
      '上级人民政府',
    ]);
  });

  test('keeps the condition of its words', () => {
    const on = records.categories.filter(({ condition }) => condition !== undefined);
    expect(on.map(({ name, condition, members }) => [name, condition, members.length])).toEqual([
      ['事发地人民政府', '事发地', 12],
      ['相关县政府(23号第3项)', '相关', 8],
      ['相关县政府(23号第4项)', '相关', 8],
      ['相关县政府(23号第22项)', '相关', 8],
      ['相关县区政府(23号第71项)', '相关', 12],
      ['相关县区长(23号第3项)', '相关', 0],
      ['相关县区长(23号第4项)', '相关', 0],
      ['相关县长(23号第22项)', '相关', 0],
      ['相关县区长(23号第71项)', '相关', 0],
      ['事发地县(区)人民政府主要负责人或分管负责人', '事发地', 0],
      ['涉事县区宣传部门', '涉事', 0],
      ['在省级经济技术开发区(园区)区域出让“标准地”的有关县(区)政府', '在省级经济技术开发区(园区)区域', 12],
      ['事故发生地县级人民政府', '事故发生地', 12],
      ['相关涉事县区政府(33号)', '相关涉事', 12],
      ['相关涉事乡(镇)政府(33号)', '相关涉事', 0],
      ['相关涉事街道办事处(33号)', '相关涉事', 0],
      ['有条件的县(区)政府(34号)', '有条件', 12],
      ['具有管辖权的公安机关', '具有管辖权', 1],
      ['逐步开展“标准地”出让工作的其他县区政府', '其他', 12],
      ['涉事责任部门', '涉事', 0],
      ['考核为不合格等次的单位', '考核为不合格等次', 46],
      ['项目所涉及县(区)政府(26号)', '项目所涉及', 12],
      ['参与气象灾害应急工作的市指挥部成员单位', '参与气象灾害应急工作', 31],
      ['市指挥部有关成员单位', '有关', 31],
    ]);
  });

  test('all counties by their bare name are their governments by inference, in every document', () => {
    const bare = records.holdings.filter(
      ({ holder, asWritten }) => holder === 'class:changzhi/county-governments' && !/政府/u.test(asWritten),
    );
    expect(bare.length).toBe(22);
    expect(bare.filter(({ certainty }) => certainty === 'CERTAIN')).toEqual([]);
  });
});

test('every office of a group is tied to its group, the duty room to the office', () => {
  const groups = new Map(records['working-groups'].map((one) => [one.id, one]));
  const offices = [...groups.values()].filter(
    ({ name, kind }) => kind === 'OFFICE' || name.endsWith('办公室'),
  );
  expect(offices.map(({ name, partOf = '' }) => [name, groups.get(partOf)?.name])).toEqual([
    ['长治市气象灾害应急指挥部办公室', '长治市气象灾害应急指挥部'],
    ['长治市气象灾害应急指挥部办公室应急值班室', '长治市气象灾害应急指挥部办公室'],
    ['长治市企业技术创新活动推进小组办公室', '长治市企业技术创新活动推进小组'],
    ['长治市被征地农民社会保障工作领导小组办公室', '长治市被征地农民社会保障工作领导小组'],
    ['长治市道路交通安全委员会办公室', '长治市道路交通安全委员会'],
    ['长治市政务公开领导小组办公室', '长治市政务公开领导小组'],
    ['长治市“标准地”改革工作联席会议办公室', '长治市“标准地”改革工作联席会议'],
    ['长治市行政审批制度改革工作领导小组办公室', '长治市行政审批制度改革工作领导小组'],
  ]);
  const strays = records.organizations.filter(({ name }) =>
    /(?:小组|委员会|指挥部|联席会议)办公室$/u.test(name),
  );
  expect(strays).toEqual([]);
});

test('short names stand for what they mean in this gazette', () => {
  const { authority } = changzhi();
  expect(
    ['交警', '公安交警', '武警', '建设局', '房管', '联席会'].map((name) =>
      authority.nameOf(authority.holder(name).id),
    ),
  ).toEqual([
    '长治市公安交警支队',
    '长治市公安交警支队',
    '武警长治支队',
    '长治市住房和城乡建设局',
    '长治市住房和城乡建设局',
    '长治市“标准地”改革工作联席会议',
  ]);
});

test('who receives a report or a filing accepts it, wherever its words name one', () => {
  const told = records.holdings.filter(({ role }) => role === 'ACCEPT');
  const reports = told.filter(({ roleAsWritten }) => /报|备案|出具公函/u.test(roleAsWritten));
  expect(
    reports.map(({ asWritten, provision }) => `${provisions.get(provision)?.lines[0]} ${asWritten}`),
  ).toEqual([
    '133 市行政审批制度改革工作领导小组办公室',
    '1152 市推进小组办公室',
    '1154 市推进小组办公室',
    '1122 长治市企业技术创新活动推进小组办公室',
    '1218 乡镇政府(街道办事处)',
    '1218 县(区)人力资源和社会保障局',
    '1232 村(居)委会',
    '1312 市人力资源和社会保障局',
    '1410 市指挥部',
    '1412 市指挥部办公室',
    '1414 市指挥部办公室',
    '1416 市指挥部',
    '1430 市指挥部办公室',
    '1432 市指挥部',
    '1442 市指挥部办公室',
    '1442 市人民政府',
    '1444 市指挥部',
    '1452 市指挥部办公室',
    '1452 市人民政府',
    '1454 市指挥部',
    '1464 市指挥部办公室',
    '1464 市人民政府',
    '1466 市指挥部',
    '1466 市委',
    '1466 市政府',
    '1466 山西省气象局',
    '1470 市指挥部办公室',
    '1861 市道路交通安全委员会办公室',
    '1861 市道路交通安全委员会办公室',
    '2216 本级人民政府',
    '2234 上级人民政府',
    '2316 本级人民政府',
    '2320 本级人民政府',
    '2408 乡(镇)人民政府',
    '2408 街道办事处',
    '2436 当地消防救援机构',
    '2564 相应政务公开工作机构',
    '2568 受理公开申请的政务公开工作机构',
    '2586 相应政务公开机构',
    '2600 市政务新媒体主管部门',
    '2960 政务公开领导小组办公室',
    '3185 市规划和自然资源局',
    '3185 省自然资源厅',
    '3185 市政府',
  ]);
  const names = /(?:报|报送|上报|报告|报知|向)(?<who>[^,,。;；]{2,30}?)(?:报告|报送|备案|专题报告)/u;
  const silent = records.duties.filter(({ id, title, text = title }) => {
    const accepted = told.some(({ responsibility }) => responsibility === id);
    return !accepted && names.test(text);
  });
  expect(silent.map(({ title }) => title)).toEqual([]);
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
  const code = extractSources({
    check: true,
    dataDir: path.join(packageRoot, 'data'),
    docsDir: path.join(packageRoot, 'docs'),
    report: (line) => lines.push(line),
  });
  expect([code, lines]).toEqual([
    0,
    [
      expect.stringMatching(/^changzhi\/2020-03: 3239 of 3239 lines accounted for, \d+ records$/u),
      expect.stringMatching(/^changzhi\/authority: \d+ records$/u),
      expect.stringMatching(/^shared\/documents: \d+ records$/u),
    ],
  ]);
});

test('an extraction into another folder writes the same records there, and nothing into the data folder', () => {
  const out = temporaryFolder();
  const data = path.join(packageRoot, 'data');
  const before = readFileSync(path.join(data, 'changzhi/2020-03/records/source.json'), 'utf8');
  expect(extractSources({ check: false, dataDir: data, out, report: () => {} })).toBe(0);
  for (const file of ['changzhi/2020-03/records/duties.jsonl', 'shared/documents/records/documents.jsonl'])
    expect(readFileSync(path.join(out, file), 'utf8')).toBe(readFileSync(path.join(data, file), 'utf8'));
  expect(readFileSync(path.join(data, 'changzhi/2020-03/records/source.json'), 'utf8')).toBe(before);
});
