import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ProfiledPlan } from 'neo4j-driver';
import { expect, test } from 'vitest';
import { packageRoot } from '../../src/config/package-root.js';
import { type StatementRun, withIntegers } from '../../src/database/statement-runner.js';
import { askShared, WITHOUT_CACHE } from '../kit/graph.js';
import { sharedDriver } from '../kit/neo4j.js';
import { publishedQuestions } from '../kit/operations.js';

/** Lists that no published question asks for, in every order and behind every index. */
const LISTS = `{
  a: transfers { nodes { id } }
  b: transfers(orderBy: TITLE) { nodes { id } }
  c: transfers(filter: { from: "市行政审批局" }) { nodes { id } }
  d: transfers(filter: { instrument: "长政发〔2020〕17号" }) { nodes { id } }
  e: holders { nodes { id transfersReceived { nodes { id } } transfersGiven { nodes { id } } holdings { nodes { id } } } }
  f: responsibilities { nodes { id holdings { nodes { id } } transfers { nodes { id } } } }
  g: responsibilities(orderBy: TITLE) { nodes { id } }
  p: responsibilities(orderBy: DUE_ON) { nodes { id } }
  h: documents { nodes { id provisions { nodes { id } } transfers { nodes { id } } } }
  i: anomalies { nodes { id } }
  j: anomalies(filter: { document: "长政发〔2020〕17号" }) { nodes { id } }
  k: workingGroups { nodes { id } }
  l: regions { id }
  m: conflicts { nodes { id } }
  n: repealImpact(document: "长政发〔2020〕17号") { transfers { nodes { id } } ending { nodes { id } } }
  o: emergencyResponse(hazard: "暴雨", level: I) { authority { step } groups { id } formed { certainty } actions { id } }
  r: holder(by: { name: "教育部门" }) { id ... on HolderCategory { members(place: "潞州区") { id } } }
  q: hazards { levels { exists } }
  t: holders(filter: { roles: [ASSESS] }) { nodes { id } }
  u: responsibilities(filter: { dueTo: "2020-06-30" }) { edges { dueMatches { dueOn } node { id } } }
  s: documents { nodes { id provisions(lines: { start: 1, end: 200 }) { nodes { id } } } }
}`;

/** Holdings in every order and behind every index, with the other filters that run along one of them. */
const HELD = `{
  a: holdings { nodes { id } }
  b: holdings(orderBy: VALID_FROM) { nodes { id } }
  c: holdings(orderBy: HOLDER) { nodes { id } }
  d: holdings(orderBy: RESPONSIBILITY) { nodes { id } }
  e: holdings(filter: { holder: "长治高新区管委会" }) { nodes { id } }
  f: holdings(filter: { responsibility: "power:changzhi/zf-2020-17/annex1/92" }) { nodes { id } }
  g: holdings(filter: { document: "长政发〔2020〕17号" }) { nodes { id } }
  h: holdings(filter: { place: "长治高新区" }) { nodes { id } }
  i: holdings(filter: { place: "潞州区", asOf: "2020-08-01", kinds: [POWER], roles: [OWNER], reviewed: true }) { nodes { id } }
  j: holdings(filter: { place: "长治高新区", asKnownOn: "2020-08-01" }) { nodes { id } }
  k: holdings(filter: { holder: "市行政审批局", status: [IN_FORCE], certainty: [CERTAIN], asOf: "2020-08-01" }) { nodes { id } }
  l: holdings(filter: { asOf: "2020-08-01", status: [IN_FORCE] }, orderBy: VALID_FROM) { nodes { id } }
}`;
/** How many rows a list of holdings may read for each that it returns. */
const MOST_READ = 20;

/** Lists that a text is asked for, best match first, in ways that no published question has. */
const TEXTS = `{
  a: whoOwns(about: "对破坏更地的处罚") { itemCount nodes { id } textMatch { found suggestions { words node { id } } } }
  b: search(text: "附件1 第92项") { nodes { snippet } }
  c: transfers(filter: { about: "长政发〔2020〕17号 附件1 第92项" }) { nodes { id } }
  d: search(text: "对破坏更地的处罚") { textMatch { suggestions { words } } }
  e: holders(filter: { about: "应及局" }) { nodes { id } textMatch { suggestions { words } } }
}`;

/** The lists again, as known on a day: of both labels, each by its own index. */
const KNOWN = `{
  a: transfers(filter: { asKnownOn: "2020-08-01" }) { nodes { id } }
  b: transfers(filter: { asKnownOn: "2020-08-01" }, orderBy: TITLE) { nodes { id } }
  c: transfers(filter: { asKnownOn: "2020-08-01", from: "市行政审批局" }) { nodes { id onward { id } } }
  d: holders { nodes { id holdings(asKnownOn: "2020-08-01") { nodes { id } } } }
  e: responsibilities { nodes { id holdings(asKnownOn: "2020-08-01") { nodes { id chain { complete } } } } }
  f: conflicts(filter: { asKnownOn: "2020-08-01", asOf: "2020-08-01", place: "长治高新区" }) { nodes { id } }
  g: whoOwns(about: "处罚", asKnownOn: "2020-08-01") { itemCount nodes { id responsibility { transfers { nodes { id } } } } }
  h: compareHolders(left: "长治高新区管委会", right: "长治经开区管委会", asKnownOn: "2020-08-01") {
    both { totalCount nodes { id } } onlyLeft { nodes { id } } onlyRight { nodes { id } }
  }
  i: mayExercise(
    holder: "长治高新区管委会", responsibility: "power:changzhi/zf-2020-17/annex1/92", asKnownOn: "2020-08-01"
  ) { answer holding { chain { complete } } }
  j: responsibilities(filter: { holder: "长治高新区管委会", asKnownOn: "2020-08-01" }) { nodes { id } }
  k: holder(by: { name: "长治高新区管委会" }) { history(asKnownOn: "2020-08-01") { totalCount nodes { on } } }
  l: responsibility(id: "power:changzhi/zf-2020-17/annex1/92") { history(asKnownOn: "2020-08-01") { totalCount nodes { on } } }
}`;

/** The plans as they were when somebody last read them; `UPDATE_PLANS=1 npx vitest run tests/integration/api-plans.test.ts` writes them anew. */
const PLANS = path.join(packageRoot, 'bench', 'plans');
const UPDATE = process.env.UPDATE_PLANS === '1';
/** Plans vary a little with the statistics of the moment. */
const TOLERANCE = 2;
const MOST_SORTED = 1_000;

const ask = askShared(WITHOUT_CACHE);
const driver = sharedDriver();

interface Step {
  readonly operator: string;
  readonly depth: number;
  readonly rows: number;
  readonly hits: number;
}

function steps({ operatorType, rows, dbHits, children }: ProfiledPlan, depth = 0): Step[] {
  const operator = operatorType.replace('@neo4j', '');
  return [{ operator, depth, rows, hits: dbHits }, ...children.flatMap((child) => steps(child, depth + 1))];
}

interface Profile {
  readonly name: string;
  readonly steps: readonly Step[];
  readonly hits: number;
}

async function profiled({ name, cypher, params }: StatementRun): Promise<Profile> {
  const session = driver.session();
  const { summary } = await session.run(`PROFILE ${cypher}`, withIntegers(params));
  await session.close();
  if (!summary.profile) throw new Error(`${name} has no profile`);
  const taken = steps(summary.profile);
  return { name, steps: taken, hits: taken.reduce((sum, { hits }) => sum + hits, 0) };
}

async function profilesOf(question: string): Promise<Profile[]> {
  const { statements, errors } = await ask(question);
  expect(errors).toEqual([]);
  const profiles = [];
  for (const run of statements) profiles.push(await profiled(run));
  return profiles.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function written(profiles: readonly Profile[]): string {
  return profiles
    .map(({ name, steps: taken, hits }) =>
      [
        `${name}: ${hits} db hits`,
        ...taken.map(
          ({ operator, depth, rows, hits: own }) =>
            `${'  '.repeat(depth + 1)}${operator} (${rows} rows, ${own} hits)`,
        ),
      ].join('\n'),
    )
    .join('\n\n')
    .concat('\n');
}

/** How many db hits each statement had when the plans were last read; those of one name together. */
function boundsOf(text: string): Map<string, number> {
  const bounds = new Map<string, number>();
  for (const [, name = '', hits] of text.matchAll(/^(\w+): (\d+) db hits$/gmu))
    bounds.set(name, (bounds.get(name) ?? 0) + Number(hits));
  return bounds;
}

test('no list in document order or by title is sorted: an index has the order', async () => {
  const sorted = (await profilesOf(LISTS)).filter(
    ({ name, steps: taken }) =>
      name.endsWith('Page') && taken.some(({ operator }) => /Sort|^Top/u.test(operator)),
  );
  expect(sorted.map(({ name }) => name)).toEqual([]);
});

test('a list of holdings reads at most 20 rows for each that it returns', async () => {
  const read = (await profilesOf(HELD))
    .filter(({ name }) => name === 'holdingsPage')
    .map(({ steps: [result, ...taken] }) => ({
      returned: result?.rows ?? 0,
      most: Math.max(...taken.map(({ rows }) => rows)),
    }));
  expect(read).toHaveLength(12);
  expect(read.filter(({ returned, most }) => returned === 0 || most > MOST_READ * returned)).toEqual([]);
});

const QUESTIONS = [
  ['lists', LISTS] as const,
  ['held', HELD] as const,
  ['known', KNOWN] as const,
  ['texts', TEXTS] as const,
  ...publishedQuestions(),
];

test.each(QUESTIONS)(
  'nothing is found by going through all nodes or all of a label, little is sorted, and no more is read than when the plan was last looked at: %s',
  { timeout: 120_000 },
  async (name, question) => {
    const profiles = await profilesOf(question);
    const wrong = profiles.flatMap(({ name: statement, steps: taken }) =>
      taken
        .filter(
          ({ operator, rows }) =>
            /AllNodesScan|NodeByLabelScan/u.test(operator) || (/Sort/u.test(operator) && rows > MOST_SORTED),
        )
        .map(({ operator, rows }) => `${statement}: ${operator} of ${rows} rows`),
    );
    expect(wrong).toEqual([]);
    const file = path.join(PLANS, `${name}.txt`);
    if (UPDATE) {
      mkdirSync(PLANS, { recursive: true });
      writeFileSync(file, written(profiles));
    }
    const bounds = boundsOf(existsSync(file) ? readFileSync(file, 'utf8') : '');
    const hits = boundsOf(written(profiles));
    expect([...hits.keys()].sort()).toEqual([...bounds.keys()].sort());
    const dearer = [...hits].filter(([statement, count]) => count > TOLERANCE * (bounds.get(statement) ?? 0));
    expect(dearer).toEqual([]);
  },
);
