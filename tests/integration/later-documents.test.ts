import { beforeAll, describe, expect, test } from 'vitest';
import { removeSource } from '../../src/load/remove-source.js';
import { difference, type Everything, everything, NONE } from '../kit/everything.mjs';
import { askVerdict, FIRST, laterGraph, NAMES } from '../kit/later-graph.js';

const { driver, ask, extract, load } = await laterGraph();
/** A plan that replaces another, a document with a term, a decision that repeals, and one that amends. */
const LATER = 'changzhi/2021-12';

let first: Everything;
let both: Everything;
beforeAll(async () => {
  extract();
  await load(...NAMES, FIRST);
  first = await everything(driver);
  await load(LATER);
  both = await everything(driver);
}, 300_000);

async function answer<T>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<T> {
  const { data: found, errors } = await ask(query, variables);
  expect(errors).toEqual([]);
  return found as T;
}

interface Verdict {
  readonly answer: string;
  readonly reason: string;
  readonly explanation: string;
  readonly citations: readonly { readonly quote: string; readonly document: { readonly number: string } }[];
}

const verdict = (holder: string, responsibility: string, asOf: string, place?: string) =>
  askVerdict<Verdict>(ask, 'answer reason explanation citations { quote document { number } }', {
    holder,
    responsibility,
    asOf,
    place,
  });
const told = async (...of: Parameters<typeof verdict>) => {
  const ruling = await verdict(...of);
  return `${ruling.answer} ${ruling.reason}`;
};
const numbersOf = ({ citations }: Verdict) => [...new Set(citations.map((one) => one.document.number))];

interface Change {
  readonly kind: string;
  readonly article: string | null;
  readonly on: string;
  readonly words: string;
}
interface Document {
  readonly status: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly effectiveIn: { readonly quote: string } | null;
  readonly changes: readonly Change[];
}
interface KnownResponsibility {
  readonly citations: readonly {
    readonly document: { readonly number: string };
    readonly provision: { readonly path?: string; readonly validTo: string | null };
  }[];
}
const documentOf = async (number: string) =>
  (
    await answer<{ document: Document }>(
      `query ($number: String!) { document(number: $number) {
        status validFrom validTo effectiveIn { quote } changes { kind article on words }
      } }`,
      { number },
    )
  ).document;

describe('a document with a term', () => {
  const DUTY = 'duty:changzhi/zb-2021-71/art1';
  const [BUREAU, ZONE] = ['市规划和自然资源局', '长治高新区管委会'];

  test('has the interval that its own words give', async () => {
    expect(await documentOf('长政办发〔2021〕71号')).toEqual({
      status: 'IN_FORCE',
      validFrom: '2022-01-01',
      validTo: '2027-01-01',
      effectiveIn: { quote: '**第三条** 本办法自2022年1月1日起施行,有效期\n\n五年。' },
      changes: [{ kind: 'EXPIRED', article: null, on: '2027-01-01', words: '有效期五年' }],
    });
  });

  test.each([
    ['2021-12-31', 'NO NOT_YET_EFFECTIVE', 'UNKNOWN NO_RECORD', 'NO NOT_YET_EFFECTIVE'],
    ['2022-01-01', 'YES HOLDS_ORIGINALLY', 'NO GIVEN_TO_ANOTHER_HERE', 'YES HOLDS_BY_TRANSFER'],
    ['2026-12-31', 'YES HOLDS_ORIGINALLY', 'NO GIVEN_TO_ANOTHER_HERE', 'YES HOLDS_BY_TRANSFER'],
    ['2027-01-01', 'NO ENDED', 'NO ENDED', 'NO ENDED'],
  ])(
    'on %s the bureau is told %s outside and %s in the zone, and the zone %s',
    async (day, outside, inside, zone) => {
      expect(await told(BUREAU, DUTY, day, '潞州区')).toBe(outside);
      expect(await told(BUREAU, DUTY, day, '长治高新区')).toBe(inside);
      expect(await told(ZONE, DUTY, day, '长治高新区')).toBe(zone);
    },
  );

  test('says by which words it ended', async () => {
    const ruling = await verdict(ZONE, DUTY, '2027-01-01', '长治高新区');
    expect(ruling.explanation).toBe(
      '长治高新技术产业开发区管理委员会 may not exercise “户外招牌设置的安全检查” in 长治高新区 on 2027-01-01: it held it until 2027-01-01 and no longer, because the document that gives it was valid only until then (有效期届满) by 长政办发〔2021〕71号 第三条, in the words “有效期五年”; nobody else is on record here for that day.',
    );
    expect(ruling.citations.map(({ quote }) => quote)).toContain(
      '**第三条** 本办法自2022年1月1日起施行,有效期\n\n五年。',
    );
  });
});

describe('a document that a later one repeals', () => {
  const DUTY = 'duty:changzhi/zb-2020-27/s3.1.p1';

  test('has an end, and its provisions with it; and so has one that is only cited', async () => {
    expect(await documentOf('长政办发〔2020〕27号')).toEqual({
      status: 'REPEALED',
      validFrom: null,
      validTo: '2022-01-01',
      effectiveIn: null,
      changes: [{ kind: 'REPEALED', article: null, on: '2022-01-01', words: '同时废止' }],
    });
    expect(await documentOf('长政办发〔2015〕76号')).toMatchObject({
      status: 'REPEALED',
      validTo: '2020-06-01',
    });
    expect(await documentOf('长政办发〔2020〕26号')).toMatchObject({
      status: 'REPEALED',
      validFrom: '2020-05-25',
      validTo: '2022-03-01',
    });
    const { documents } = await answer<{ documents: { nodes: { number: string }[] } }>(
      '{ documents(filter: { status: [REPEALED] }) { nodes { number } } }',
    );
    expect(documents.nodes.map(({ number }) => number)).toEqual([
      '长政办发〔2020〕24号',
      '长政办发〔2020〕26号',
      '长政办发〔2020〕27号',
      '长政办发〔2015〕76号',
    ]);
    const { node } = await answer<{ node: object }>(
      '{ node(id: "provision:changzhi/zb-2020-27/s3.1.p1") { ... on Provision { validTo changes { kind } } } }',
    );
    expect(node).toEqual({ validTo: '2022-01-01', changes: [] });
  });

  test('was in force as known before the later document was published, and so were its provisions', async () => {
    const asKnown = async (known: string) => {
      const { responsibilities } = await answer<{ responsibilities: { nodes: KnownResponsibility[] } }>(
        `query ($known: Date) {
          responsibilities(filter: { document: "长政办发〔2020〕27号", asKnownOn: $known }, first: 500) {
            nodes { citations {
              document {
                number status validTo changes { kind on } repealedBy { from { number } }
                repeals { to { number status validTo } }
              }
              provision { validTo }
            } }
          }
        }`,
        { known },
      );
      const cited = responsibilities.nodes
        .flatMap(({ citations }) => citations)
        .filter(({ document }) => document.number === '长政办发〔2020〕27号');
      expect(cited.length).toBeGreaterThan(100);
      return [...new Set(cited.map((one) => JSON.stringify(one)))].map((one) => JSON.parse(one));
    };
    const repeals = [{ to: { number: '长政办发〔2015〕76号', status: 'REPEALED', validTo: '2020-06-01' } }];
    const number = '长政办发〔2020〕27号';
    expect(await asKnown('2021-12-09')).toEqual([
      {
        document: { number, status: 'IN_FORCE', validTo: null, changes: [], repealedBy: [], repeals },
        provision: { validTo: null },
      },
    ]);
    expect(await asKnown('2021-12-10')).toEqual([
      {
        document: {
          number,
          status: 'REPEALED',
          validTo: '2022-01-01',
          changes: [{ kind: 'REPEALED', on: '2022-01-01' }],
          repealedBy: [{ from: { number: '长政办发〔2021〕70号' } }],
          repeals,
        },
        provision: { validTo: '2022-01-01' },
      },
    ]);
  });

  test.each([
    ['2021-12-31', 'YES HOLDS_ORIGINALLY'],
    ['2022-01-01', 'NO ENDED'],
  ])('on %s the bureau is told %s of a duty of the old plan', async (day, expected) => {
    expect(await told('市气象局', DUTY, day)).toBe(expected);
  });

  test('the refusal quotes both documents; the duty of the new plan begins that day', async () => {
    const ruling = await verdict('市气象局', DUTY, '2022-01-01');
    expect(ruling.explanation).toContain(
      'it held it until 2022-01-01 and no longer, because the words that give it were repealed (废止) by 长政办发〔2021〕70号 印发通知, in the words “同时废止”',
    );
    expect(numbersOf(ruling)).toEqual(['长政办发〔2020〕27号', '长政办发〔2021〕70号']);
    expect(await told('市气象局', 'duty:changzhi/zb-2021-70/s1', '2021-12-31')).toBe('NO NOT_YET_EFFECTIVE');
    expect(await told('市气象局', 'duty:changzhi/zb-2021-70/s1', '2022-01-01')).toBe('YES HOLDS_ORIGINALLY');
  });

  describe('its hazards, levels, steps of command and groups end with it', () => {
    const DAYS = 'validFrom validTo';
    const RESPONSE = `criterion { level ${DAYS} } authority { step ${DAYS} } formed { ${DAYS} } groups { name }
      actions { validFrom validTo }`;
    interface Days {
      readonly validFrom: string | null;
      readonly validTo: string | null;
    }
    interface Response {
      readonly criterion: Days;
      readonly authority: readonly Days[];
      readonly formed: readonly Days[];
      readonly groups: readonly unknown[];
      readonly actions: readonly Days[];
    }
    const response = (asOf?: string) =>
      ask(
        `query ($asOf: Date) { emergencyResponse(hazard: "暴雨", level: II, asOf: $asOf) { ${RESPONSE} } }`,
        { asOf },
      );
    const OF_THE_PLAN = { validFrom: '2020-06-01', validTo: '2022-01-01' };

    test.each([undefined, '2021-12-31'])('asked for %s, they are told with their last day', async (day) => {
      const { data, errors } = await response(day);
      expect(errors).toEqual([]);
      const { criterion, authority, formed, groups, actions } = (data as { emergencyResponse: Response })
        .emergencyResponse;
      expect(criterion).toMatchObject(OF_THE_PLAN);
      expect([authority.length, formed.length, groups.length, actions.length]).toEqual([2, 11, 11, 35]);
      for (const one of [...authority, ...formed]) expect(one).toMatchObject(OF_THE_PLAN);
      for (const one of actions) expect(one.validTo).toBe(OF_THE_PLAN.validTo);
    });

    test.each(['2022-01-01', '2020-05-31'])(
      'asked for %s, when the plan does not hold, it is an error',
      async (day) => {
        const { errors } = await response(day);
        expect(errors).toEqual([
          expect.objectContaining({
            message: `asOf: the criteria of hazard:changzhi/rainstorm for level II do not hold on ${day}. Allowed: a day from 2020-06-01 on and before 2022-01-01.`,
          }),
        ]);
      },
    );

    test('and no hazard, level or criterion is listed for that day', async () => {
      const { before, after } = await answer<Record<string, { levels: unknown[] }[]>>(
        `{
          before: hazards(asOf: "2021-12-31") { ${DAYS} levels(asOf: "2021-12-31") { ${DAYS} } gone: levels(asOf: "2022-01-01") { level } }
          after: hazards(asOf: "2022-01-01") { name }
        }`,
      );
      expect(after).toEqual([]);
      expect(before?.length).toBe(10);
      for (const { levels, ...one } of before ?? [])
        expect({ ...one, levels: levels.length }).toEqual({ ...OF_THE_PLAN, gone: [], levels: 4 });
    });
  });

  test('what only cites it or rests on it goes on', async () => {
    const { repealImpact } = await answer<{
      repealImpact: { dependents: { from: { number: string } }[]; ending: { totalCount: number } };
    }>(
      '{ repealImpact(document: "长政办发〔2020〕26号") { dependents { from { number } } ending { totalCount } } }',
    );
    expect(repealImpact).toEqual({ dependents: [], ending: { totalCount: 0 } });
    const { records } = await driver.executeQuery(
      `MATCH (n:Ending {kind: 'REPEALED'})-[:ENDS]->(fact) RETURN DISTINCT fact.instrumentId AS id ORDER BY id`,
    );
    expect(records.map((row) => row.get('id'))).toEqual([
      'document:changzhi/zb-2020-24',
      'document:changzhi/zb-2020-26',
      'document:changzhi/zb-2020-27',
      'document:changzhi/zb-2020-32',
    ]);
  });
});

describe('a single paragraph that a later document repeals', () => {
  test.each([
    ['2022-02-28', 'CONDITIONAL CONDITION_NOT_SHOWN_MET'],
    ['2022-03-01', 'NO ENDED'],
  ])('on %s the urban management departments are told %s', async (day, expected) => {
    const who = '县级人民政府城市(乡)管理部门';
    expect(await told(who, 'duty:changzhi/zb-2020-32/art23-a', day)).toBe(expected);
    expect(await told('住房和城乡建设部门', 'duty:changzhi/zb-2020-32/art23-a', day)).toBe(
      'YES HOLDS_ORIGINALLY',
    );
  });
});

describe('an amendment', () => {
  const OLD = 'duty:changzhi/zb-2020-32/art9';
  const KEPT = 'duty:changzhi/zb-2020-32/art7.i1';
  const NEW = 'duty:changzhi/zb-2021-73/c1.new';
  const WHO = '国家级、省级开发区管理机构';

  test.each([
    ['2022-01-31', 'YES HOLDS_ORIGINALLY', 'YES HOLDS_BY_TRANSFER', 'NO NOT_YET_EFFECTIVE'],
    ['2022-02-01', 'NO ENDED', 'YES HOLDS_BY_TRANSFER', 'YES HOLDS_ORIGINALLY'],
  ])(
    'on %s the old words are answered %s, what goes on %s, and the new words %s',
    async (day, old, kept, fresh) => {
      expect(await told(WHO, OLD, day)).toBe(old);
      expect(await told(WHO, KEPT, day)).toBe(kept);
      expect(await told(WHO, NEW, day)).toBe(fresh);
    },
  );

  test('gives the old words an end, and the document new ones with lines in both', async () => {
    const { changes } = (
      await answer<{ document: { changes: object[] } }>(
        `{ document(number: "长政办发〔2020〕32号") { changes {
          kind article on provision { path lines { start } validTo changes { kind } }
          replacedBy { id path article amends { number } document { number } text lines { start } validTo }
          citation { document { number } path }
        } } }`,
      )
    ).document;
    expect(changes).toEqual([
      {
        kind: 'REPEALED',
        article: '第二十三条第二款',
        on: '2022-03-01',
        provision: {
          path: '第二十三条第二款',
          lines: { start: 2360 },
          validTo: '2022-03-01',
          changes: [{ kind: 'REPEALED' }],
        },
        replacedBy: null,
        citation: { document: { number: '长政发〔2021〕72号' }, path: '二' },
      },
      {
        kind: 'REPLACED',
        article: '第九条',
        on: '2022-02-01',
        provision: {
          path: '第九条',
          lines: { start: 2280 },
          validTo: '2022-02-01',
          changes: [{ kind: 'REPLACED' }],
        },
        replacedBy: {
          id: 'provision:changzhi/zb-2021-73/c1.new',
          path: '一 修改后的第九条',
          article: '第九条',
          amends: { number: '长政办发〔2020〕32号' },
          document: { number: '长政办发〔2021〕73号' },
          text: '国家级、省级开发区管理机构等人民政府的派出机关,按照本办法履行同级别人民政府的消防安全工作职责,定期向市消防救援支队报送消防工作情况。',
          lines: { start: 66 },
          validTo: null,
        },
        citation: { document: { number: '长政办发〔2021〕73号' }, path: '一' },
      },
      {
        kind: 'DELETED',
        article: '第十条第三项',
        on: '2022-02-01',
        provision: {
          path: '第十条第三项',
          lines: { start: 2292 },
          validTo: '2022-02-01',
          changes: [{ kind: 'DELETED' }],
        },
        replacedBy: null,
        citation: { document: { number: '长政办发〔2021〕73号' }, path: '二' },
      },
      {
        kind: 'ADDED',
        article: '第十条之一',
        on: '2022-02-01',
        provision: null,
        replacedBy: {
          id: 'provision:changzhi/zb-2021-73/c3.new',
          path: '三 增加的第十条之一',
          article: '第十条之一',
          amends: { number: '长政办发〔2020〕32号' },
          document: { number: '长政办发〔2021〕73号' },
          text: '市应急管理局负责综合协调消防安全专项治理。',
          lines: { start: 70 },
          validTo: null,
        },
        citation: { document: { number: '长政办发〔2021〕73号' }, path: '三' },
      },
    ]);
  });

  test('the impact of repealing the amended document counts the new words, and not the old', async () => {
    const { repealImpact } = await answer<{
      repealImpact: { ending: { nodes: { responsibility: { id: string } }[] } };
    }>(
      '{ repealImpact(document: "长政办发〔2020〕32号") { ending(first: 500) { nodes { responsibility { id } } } } }',
    );
    const ids = repealImpact.ending.nodes.map(({ responsibility }) => responsibility.id);
    expect(ids).toContain(NEW);
    expect(ids).toContain(KEPT);
    expect(ids).not.toContain(OLD);
  });
});

describe('the order of the sources does not matter', () => {
  test('taken away, the later issue leaves what was there before', async () => {
    await removeSource(driver, { database: 'neo4j' }, LATER);
    expect(difference(await everything(driver), first)).toEqual(NONE);
    await load(LATER);
    expect(difference(await everything(driver), both)).toEqual(NONE);
  }, 240_000);
});
