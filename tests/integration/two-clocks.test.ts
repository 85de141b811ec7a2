import { beforeAll, describe, expect, test } from 'vitest';
import { askVerdict, FIRST, laterGraph, NAMES } from '../kit/later-graph.js';

/** It loads the first issue, which takes 20 s on a free machine. */
const LONG = { timeout: 240_000 };
const { ask, extract, load } = await laterGraph();

/** The last day on which no document of the later issues was published: the first is of 2020-09-01. */
const BEFORE_LATER = '2020-08-31';

const PARTS = `
  fragment OfHolding on Holding {
    id role status limitation condition validFrom validTo asWritten derivedBy knownFrom
    holder { id }
    responsibility { id }
    jurisdiction { region { id } except { id } }
    arisesFrom { id effectiveTo status onward { id } }
    chain { complete gap root { id } hops { giverHeldBy transfer { id effectiveTo } } }
    citation { quote document { number } }
  }
  fragment OfTransfer on Transfer {
    id status effectiveFrom effectiveTo conditionMetOn knownFrom onward { id }
    from { id } to { id } responsibility { id }
  }`;
/** Rows of 附件1 of which the later issues say something, and one of which they say nothing. */
const CHANGED_ROWS = [60, 92, 200, 202, 236, 300, 400];
const CHANGED_BODIES = [
  '市城市管理局',
  '长治市城市管理综合执法局',
  '市应急管理局',
  '长治经开区管委会',
  '市气象灾害应急指挥部',
];
/** Without the hundreds of grants. */
const MOST_KINDS =
  'CONDITION_MET, HANDED_OVER, WITHDRAWN, ABOLISHED, ENDED, EXPIRED, RESUMED, AMENDED, RENAMED, MERGED, SPLIT, REPLACED, SET_UP';
const EVENTS = `{
  totalCount
  nodes {
    kind on pending pendingOn words
    document { number }
    citation { quote }
    subject {
      __typename id
      ... on Transfer { status effectiveFrom effectiveTo conditionMetOn from { id } to { id } }
      ... on Holding { validFrom validTo }
      ... on Ending { on pending from { id } }
    }
  }
}`;
const LISTS: Readonly<Record<string, string>> = {
  whoOwns: `query ($known: Date, $at: String) {
    whoOwns(about: "破坏耕地", asKnownOn: $known, first: 500, after: $at) { totalCount itemCount nodes { ...OfHolding } }
  }`,
  'whoOwns in a place on a day': `query ($known: Date) {
    whoOwns(about: "处罚", asKnownOn: $known, asOf: "2020-10-01", place: "长治高新区", first: 500) {
      totalCount nodes { ...OfHolding }
    }
  }`,
  'holdings of the zone': `query ($known: Date) {
    holder(by: {name: "长治高新区管委会"}) {
      holdings(asKnownOn: $known, first: 500) { totalCount itemCount nodes { ...OfHolding } }
    }
  }`,
  'holdings of a department on a day': `query ($known: Date) {
    holder(by: {name: "市规划和自然资源局"}) {
      holdings(asKnownOn: $known, asOf: "2021-12-01", includeCategories: true, first: 500) {
        totalCount nodes { ...OfHolding }
      }
    }
  }`,
  'what is below a power follows it': `query ($known: Date) {
    responsibilities(filter: {asKnownOn: $known, holder: "长治高新区管委会"}, first: 400) {
      totalCount
      nodes {
        id title
        holdings(first: 20) { totalCount nodes { id validFrom validTo knownFrom } }
        transfers(first: 20) { totalCount nodes { ...OfTransfer } }
      }
    }
  }`,
  'histories of powers': `query ($known: Date) {
    ${CHANGED_ROWS.map(
      (row) => `row${row}: responsibility(id: "power:changzhi/zf-2020-17/annex1/${row}") {
      history(asKnownOn: $known) ${EVENTS}
    }`,
    ).join('\n    ')}
  }`,
  'histories below holdings follow them': `query ($known: Date) {
    whoOwns(about: "破坏耕地", asKnownOn: $known) {
      nodes { holder { history(kinds: [WITHDRAWN]) ${EVENTS} } responsibility { history ${EVENTS} } }
    }
  }`,
  'successors of bodies below holdings': `query ($known: Date) {
    responsibility(id: "power:changzhi/zf-2020-17/annex1/224") {
      holdings(asKnownOn: $known) {
        nodes { holder { ... on Organization { successors { on to { id } } predecessors { on from { id } } } } }
      }
    }
  }`,
  'history of a zone': `query ($known: Date, $after: String) {
    holder(by: {name: "长治高新区管委会"}) { history(asKnownOn: $known, first: 500, after: $after) ${EVENTS} }
  }`,
  'histories of bodies': `query ($known: Date) {
    ${CHANGED_BODIES.map(
      (body, index) => `body${index}: holder(by: {name: "${body}"}) {
      history(asKnownOn: $known, kinds: [${MOST_KINDS}]) ${EVENTS}
    }`,
    ).join('\n    ')}
  }`,
  'ends of one kind': `query ($known: Date) {
    holder(by: {name: "市规划和自然资源局"}) {
      history(asKnownOn: $known, first: 500, kinds: [WITHDRAWN, HANDED_OVER, RENAMED]) ${EVENTS}
    }
  }`,
  transfers: `query ($known: Date) {
    transfers(filter: {asKnownOn: $known, to: "长治高新区管委会"}, first: 500) { totalCount nodes { ...OfTransfer } }
  }`,
  'all transfers by title': `query ($known: Date) {
    transfers(filter: {asKnownOn: $known}, orderBy: TITLE, first: 500) { totalCount nodes { ...OfTransfer } }
  }`,
  'transfers about': `query ($known: Date) {
    transfers(filter: {asKnownOn: $known, about: "处罚"}, first: 500) { totalCount nodes { ...OfTransfer } }
  }`,
  'every responsibility': `query ($known: Date) {
    responsibilities(filter: {asKnownOn: $known, kinds: [POLICY, SERVICE_ITEM, INDICATOR]}, first: 500) {
      totalCount nodes { id }
    }
  }`,
  compareHolders: `query ($known: Date) {
    compareHolders(left: "长治高新区管委会", right: "市规划和自然资源局", asKnownOn: $known) {
      both(first: 500) { totalCount nodes { id } }
      onlyLeft(first: 500) { totalCount nodes { id } }
      onlyRight(first: 500) { totalCount nodes { id } }
    }
  }`,
  conflicts: `query ($known: Date) {
    conflicts(filter: {asKnownOn: $known}, first: 500) { totalCount nodes { id kind explanation holdings { id } } }
  }`,
};

/** The answer, with its facts under the ids that they have where they are still known so. */
async function answer(operation: string, known: string | null): Promise<unknown> {
  const used = ['OfHolding', 'OfTransfer'].filter((name) => operation.includes(`...${name}`));
  const fragments = PARTS.split(/(?=fragment )/u).filter((one) =>
    used.some((name) => one.includes(`fragment ${name} `)),
  );
  const { data: found, errors } = await ask(`${operation}\n${fragments.join('\n')}`, { known });
  expect(errors).toEqual([]);
  return JSON.parse(JSON.stringify(found).replaceAll(/~known-[0-9a-z-]+/gu, ''));
}

const verdict = (known: string | null, asOf: string) =>
  askVerdict<Verdict>(
    ask,
    'answer reason explanation holding { id validTo knownFrom knownTo chain { complete hops { transfer { id } } } }',
    {
      holder: '长治高新区管委会',
      responsibility: 'power:changzhi/zf-2020-17/annex1/92',
      place: '长治高新区',
      asOf,
      asKnownOn: known,
    },
  );
interface Verdict {
  readonly answer: string;
  readonly reason: string;
  readonly explanation: string;
  readonly holding: { readonly id: string; readonly validTo: string | null; readonly knownTo: string | null };
}

const firstAlone = new Map<string, unknown>();
beforeAll(async () => {
  extract();
  await load(...NAMES, FIRST);
  for (const [name, operation] of Object.entries(LISTS)) firstAlone.set(name, await answer(operation, null));
  await load('changzhi/2020-09', 'changzhi/2021-03');
}, LONG.timeout);

describe('what was known before a later issue', () => {
  test.each(Object.entries(LISTS))('is what the first issue alone answers: %s', async (name, operation) => {
    expect(await answer(operation, BEFORE_LATER)).toEqual(firstAlone.get(name));
  });

  test('is another answer than what is known now, where the later issue reaches', LONG, async () => {
    const changed: string[] = [];
    for (const [name, operation] of Object.entries(LISTS))
      if (JSON.stringify(await answer(operation, null)) !== JSON.stringify(firstAlone.get(name)))
        changed.push(name);
    expect(changed).toEqual(
      expect.arrayContaining([
        'whoOwns',
        'holdings of the zone',
        'transfers',
        'what is below a power follows it',
        'histories of powers',
        'histories below holdings follow them',
        'history of a zone',
        'histories of bodies',
        'ends of one kind',
      ]),
    );
  });

  test(
    'has nothing before the first document was published, but what documents without a day say',
    LONG,
    async () => {
      const { data: found } = await ask(
        '{ transfers(filter: {asKnownOn: "2019-12-31"}, first: 500) { nodes { knownFrom } } }',
      );
      const { transfers } = found as { transfers: { nodes: { knownFrom: string | null }[] } };
      expect(transfers.nodes.filter(({ knownFrom }) => knownFrom !== null)).toEqual([]);
    },
  );
});

describe('a verdict of two clocks', () => {
  test('for a day after the withdrawal differs by what was known', async () => {
    const then = await verdict(BEFORE_LATER, '2020-10-01');
    expect([then.answer, then.reason, then.holding.validTo]).toEqual(['YES', 'HOLDS_BY_TRANSFER', null]);
    expect(then.explanation).toContain(
      `only the documents published by ${BEFORE_LATER} count (该日前已公布的文件)`,
    );
    const now = await verdict(null, '2020-10-01');
    expect([now.answer, now.reason, now.holding.validTo]).toEqual(['NO', 'ENDED', '2020-09-01']);
    expect(now.explanation).not.toContain('published by');
    const since = await verdict('2020-09-01', '2020-10-01');
    expect([since.answer, since.reason]).toEqual(['NO', 'ENDED']);
  });

  test('what was known is a node of its own, which node(id) finds and whose chain is of that day', async () => {
    const { holding } = await verdict(BEFORE_LATER, '2020-10-01');
    expect([holding.id, holding.knownTo]).toEqual([
      'holding:changzhi/zf-2020-17/annex1/92/gaoxin~known-2020-06-23',
      '2020-09-01',
    ]);
    const { data: found, errors } = await ask(
      'query ($id: ID!) { node(id: $id) { ... on Holding { id knownTo chain { complete hops { transfer { id effectiveTo } } } } } }',
      { id: holding.id },
    );
    expect(errors).toEqual([]);
    expect(found).toEqual({
      node: {
        id: holding.id,
        knownTo: '2020-09-01',
        chain: {
          complete: true,
          hops: [
            {
              transfer: {
                id: 'transfer:changzhi/zf-2020-17/annex1/92/gaoxin~known-2020-06-23',
                effectiveTo: null,
              },
            },
          ],
        },
      },
    });
  });

  test('a chain for a day on which the holding was not known so is refused, with the days on which it was', async () => {
    const { holding } = await verdict(null, '2020-10-01');
    const { errors } = await ask(
      'query ($id: ID!) { node(id: $id) { ... on Holding { chain(asKnownOn: "2020-07-01") { complete } } } }',
      { id: holding.id },
    );
    expect(errors.map(({ message }: { message: string }) => message)).toEqual([
      expect.stringContaining('a day from 2020-09-01 on'),
    ]);
  });
});
