import { expect, test } from 'vitest';
import { askShared, WITHOUT_CACHE } from '../kit/graph.js';

/**
 * Each question names its pages' size as $first. The paths lead to what every row has: a path that is null in the one
 * row and not in another of the hundred costs its statement only for the hundred.
 */
const QUESTIONS: Record<string, string> = {
  'owners of what a text means, with places and words': `query ($first: Int) {
    whoOwns(about: "处罚", place: "长治高新区", asOf: "2020-08-01", first: $first) {
      totalCount
      pageInfo { endCursor }
      edges { cursor node {
        holder { name ... on Organization { region { name } } }
        responsibility { title citations { quote document { number } } }
        arisesFrom { from { name } to { name } instrument { number } }
        jurisdiction { region { name partOf { name } } }
        citation { path quote document { number } provision { parent { path } } anomalies { reason } }
        grounds { path quote }
      } }
    }
  }`,
  'transfers with everything around them': `query ($first: Int) {
    transfers(filter: { to: "长治高新区管委会" }, first: $first) {
      totalCount
      nodes {
        from { name } to { name } grantedBy { name }
        responsibility { title holdings(first: 3, place: "长治高新区", asOf: "2020-08-01") { totalCount nodes { holder { name } } } }
        instrument { number issuer { name } }
        jurisdiction { region { name } }
        onward { id }
        citation { quote anomalies { kind } }
      }
    }
  }`,
  'powers with their owners and transfers': `query ($first: Int) {
    responsibilities(filter: { kinds: [POWER] }, orderBy: TITLE, first: $first) {
      totalCount
      nodes {
        title
        citations { path lines { start } }
        holdings(first: 2) { nodes { holder { name } } pageInfo { hasNextPage } }
        transfers(first: 2) { totalCount nodes { to { name } } }
      }
    }
  }`,
  'search hits': `query ($first: Int) {
    search(text: "许可", kinds: [RESPONSIBILITY], first: $first) { totalCount nodes { score snippet node { __typename id } } }
  }`,
  'words that stand nowhere, and those that are near': `query ($first: Int) {
    whoOwns(about: "对破坏更地的处罚", first: $first) {
      totalCount
      itemCount
      nodes { id }
      textMatch { found suggestions { words score node { __typename id } } }
    }
  }`,
  'what is due, and by which deadline': `query ($first: Int) {
    responsibilities(filter: { dueFrom: "2020-01-01" }, first: $first) {
      edges { dueMatches { dueOn dueText milestone { text holder { name } citation { quote } } } node { title } }
    }
  }`,
  'departments with what they hold, their classes included': `query ($first: Int) {
    holders(filter: { organizationKinds: [DEPARTMENT] }, first: $first) {
      nodes {
        name
        ... on Organization { region { name } categories { name } successors { kind } predecessors { kind } }
        holdings(first: 2, includeCategories: true) { totalCount edges { cursor } }
        transfersReceived(first: 1) { totalCount }
        transfersGiven(first: 1) { totalCount }
        memberships(first: 1) { totalCount }
      }
    }
  }`,
  'what happened to powers': `query ($first: Int) {
    responsibilities(filter: { kinds: [POWER] }, first: $first) {
      nodes { history(first: 2) { totalCount nodes { kind on words document { number } citation { quote } subject { __typename id } } } }
    }
  }`,
  'what happened to zone committees, of some kinds': `query ($first: Int) {
    holders(filter: { organizationKinds: [ZONE_COMMITTEE] }, first: $first) {
      nodes { history(first: 1, kinds: [GRANTED, CONDITION_MET]) { totalCount pageInfo { hasNextPage } nodes { kind document { number } } } }
    }
  }`,
  'the history of one body': `query ($first: Int) {
    holder(by: { name: "长治高新区管委会" }) {
      history(first: $first) { totalCount edges { cursor node { kind document { number } citation { quote } subject { id } } } }
    }
  }`,
  'the history of one body, as known on a day': `query ($first: Int) {
    holder(by: { name: "长治高新区管委会" }) {
      history(asKnownOn: "2020-08-01", first: $first) { totalCount nodes { kind document { number } citation { quote } subject { id } } }
    }
  }`,
  'histories below rows that are as known on a day': `query ($first: Int) {
    responsibilities(filter: { kinds: [POWER], asKnownOn: "2020-08-01" }, first: $first) {
      nodes { history(first: 2) { totalCount nodes { kind words document { number } citation { quote } subject { id } } } }
    }
  }`,
  'what falls with a document': `query ($first: Int) {
    repealImpact(document: "长政发〔2020〕17号") {
      transfers(first: $first) { totalCount nodes { id } }
      ending(first: $first) { nodes { id } }
      resuming(first: $first) { nodes { id holder { name } grounds { path } } }
    }
  }`,
  'two zones side by side': `query ($first: Int) {
    compareHolders(left: "长治高新区管委会", right: "长治经开区管委会", asOf: "2020-08-01", status: [IN_FORCE]) {
      both(first: $first) { nodes { title } }
      onlyLeft(first: $first) { totalCount nodes { title } }
      onlyRight(first: $first) { nodes { title } }
    }
  }`,
  'classes that hold something, with their members at a place': `query ($first: Int) {
    whoOwns(about: "部门", place: "潞州区", first: $first) {
      nodes { holder { name ... on HolderCategory { here: members(place: "潞州区") { name } around: members(place: "长治市") { name } } } }
    }
  }`,
  'powers with the duties that go with them': `query ($first: Int) {
    responsibilities(filter: { kinds: [POWER] }, first: $first) {
      nodes { ... on Power { accountability { situations citation { path } } accompanyingDuties(first: 2) { totalCount nodes { title citations { path } ... on Duty { accompanies { title } } } } } }
    }
  }`,
  'provisions of a document': `query ($first: Int) {
    document(number: "长政发〔2020〕17号") { provisions(first: $first) { totalCount nodes { path document { number } } } }
  }`,
};

const ask = askShared(WITHOUT_CACHE);

async function statements(question: string, first: number): Promise<string[]> {
  const { errors, statements: runs } = await ask(question, { first });
  expect(errors).toEqual([]);
  return runs.map(({ name }) => name).sort();
}

test.each(Object.entries(QUESTIONS))(
  'a page of 1 costs the statements of a page of 100: %s',
  async (_, question) => {
    expect(await statements(question, 100)).toEqual(await statements(question, 1));
  },
);

test('several fields of one kind at one depth share a statement, and no path costs two', async () => {
  const question = QUESTIONS['transfers with everything around them'] ?? '';
  const runs = await statements(question, 100);
  // Holders of the transfers and their provisions come with the page, holders of the powers with the holdings.
  // The names in the arguments of two depths are two paths.
  expect(runs.filter((name, index) => runs.indexOf(name) !== index)).toEqual(['namesFound']);
  expect(runs).not.toContain('provisionsById');
});

test.each([
  [
    'repealImpact',
    '{ repealImpact(document: "长政发〔2020〕17号") { transfers { nodes { id } } ending { nodes { id } } resuming { nodes { id } } dependents { phrase } } }',
  ],
  [
    'compareHolders',
    '{ compareHolders(left: "长治高新区管委会", right: "长治经开区管委会", asOf: "2020-08-01", place: "长治高新区") { both { nodes { id } } onlyLeft { nodes { id } } onlyRight { nodes { id } } } }',
  ],
  [
    'mayExercise',
    '{ mayExercise(holder: "长治高新区管委会", responsibility: "power:changzhi/zf-2020-17/annex1/16", asOf: "2020-08-01", place: "潞州区") { answer explanation holding { id } others { id } citations { quote } } }',
  ],
  [
    'chain',
    '{ node(id: "holding:changzhi/zf-2020-17/annex1/16/gaoxin") { ... on Holding { chain { complete root { name } hops { transfer { id } } } } } }',
  ],
  ['conflicts', '{ conflicts { nodes { id holdings { id } responsibility { id } citations { path } } } }'],
])('%s answers with at most five statements', async (_, question) => {
  expect((await statements(question, 1)).length).toBeLessThanOrEqual(5);
});

test('a count is taken only when asked for, and rows are fetched only when asked for', async () => {
  expect(await statements('query ($first: Int) { transfers(first: $first) { nodes { id } } }', 5)).toEqual([
    'transfersPage',
  ]);
  expect(await statements('query ($first: Int) { transfers(first: $first) { totalCount } }', 5)).toEqual([
    'transfersCount',
  ]);
});

const RESPONSE = `query ($level: ResponseLevel!) {
  emergencyResponse(hazard: "暴雨", level: $level) {
    hazard { name }
    criterion { exists citation { path } }
    authority { holder { name } citation { quote } }
    groups { name }
    formed { group { name } citation { path } }
    actions { holder { name } responsibility { title } citation { path quote } }
  }
}`;

/** Each object or list path of the question above; paths that are answered at the same moment share a batch. */
const PATHS = 15;

const OF_RESPONSE = new Set([
  'actionsAt',
  'authoritiesAt',
  'criteriaOf',
  'groupsFormedAt',
  'hazardsById',
  'holdersById',
  'namesFound',
  'provisionsById',
]);

test('a level with eleven groups costs the statements of a level with one, at most one for each path', async () => {
  const [most, least] = [await ask(RESPONSE, { level: 'I' }), await ask(RESPONSE, { level: 'IV' })];
  const formed = [most, least].map(
    ({ data }) => (data as { emergencyResponse: { formed: unknown[] } }).emergencyResponse.formed.length,
  );
  expect(formed).toEqual([11, 1]);
  // Which of two statements that end at the same moment brings the rows of a holder differs from run to run.
  const names = [most, least].map(({ statements: runs }) => new Set(runs.map(({ name }) => name)));
  for (const found of names) expect([...found].filter((name) => !OF_RESPONSE.has(name))).toEqual([]);
  for (const { statements: runs } of [most, least]) expect(runs.length).toBeLessThanOrEqual(PATHS);
});
