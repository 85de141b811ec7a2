import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packageRoot } from '../../src/config/package-root.js';
import { loadSources } from '../../src/load/load.js';
import { CHANGZHI } from '../kit/gazette.js';
import { asking } from '../kit/graph.js';
import { extractOneLaterIssue } from '../kit/later-issues.js';
import { emptyNeo4j } from '../kit/neo4j.js';

/**
 * A later document changes what comes after, never what was: every published question that takes a day, asked about days
 * before it, is answered after it was loaded as it was before.
 */
const { later: FIXTURE, names: NAMES } = extractOneLaterIssue();

const { driver } = await emptyNeo4j();
const ask = asking(driver);
const load = (...folders: string[]) => loadSources(driver, { database: 'neo4j' }, folders);
const scratch = mkdtempSync(path.join(tmpdir(), 'mandate-graph-past-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

type Json = Readonly<Record<string, unknown>>;
const recordsOf = (kind: string): Json[] =>
  readFileSync(path.join(CHANGZHI, 'records', `${kind}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

const WITHDRAWN = 'power:changzhi/zf-2020-17/annex1/235';
/** Given to one zone in force and to the other on a condition; a third gets it in 2021. */
const POSTPONED_LATER = 'power:changzhi/zf-2020-17/annex1/13';
/** A duty that words of the gazette state and no transfer of it touches. */
const REASSIGNED = 'duty:changzhi/zb-2020-32/art13-a';

/** The invented later gazette, which also reassigns a stated duty and gives a power on a condition, both in 2021. */
function later(): string {
  const folder = path.join(scratch, 'later');
  cpSync(path.join(FIXTURE, 'records'), path.join(folder, 'records'), { recursive: true });
  const file = path.join(folder, 'records', 'transfers.jsonl');
  const [given] = readFileSync(file, 'utf8').trim().split('\n');
  const like = JSON.parse(given ?? '') as Json;
  const [stated] = recordsOf('holdings').filter(({ responsibility }) => responsibility === REASSIGNED);
  const { from: _, fromJurisdiction: __, ...plain } = like;
  const transfers = [
    like,
    {
      ...plain,
      id: 'transfer:changzhi/zf-2021-33/c2',
      order: 20.1,
      kind: 'REASSIGNMENT',
      from: stated?.holder,
      to: 'org:changzhi/emergency-management-bureau',
      toAsWritten: '市应急管理局',
      jurisdiction: stated?.jurisdiction,
      responsibility: REASSIGNED,
      effectiveFrom: '2021-04-01',
    },
    {
      ...like,
      id: 'transfer:changzhi/zf-2021-33/c3',
      order: 20.2,
      from: 'org:changzhi/approval-bureau',
      to: 'org:changzhi/luzhou-government',
      toAsWritten: '潞州区政府',
      status: 'CONDITIONAL',
      condition: '备案后',
      jurisdiction: { region: 'region:changzhi/luzhou' },
      responsibility: POSTPONED_LATER,
      effectiveFrom: '2021-05-01',
    },
  ];
  writeFileSync(file, transfers.map((one) => `${JSON.stringify(one)}\n`).join(''));
  return folder;
}
const LATER = later();
const LATER_DOCUMENTS = readFileSync(path.join(LATER, 'records', 'documents.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => (JSON.parse(line) as { number: string }).number);

/** The published questions that take a day, those of the auditor's page among them. */
const QUESTIONS = ['', 'page']
  .flatMap((folder) =>
    readdirSync(path.join(packageRoot, 'operations', folder), { withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.graphql'))
      .map(({ name }) => path.join(folder, name)),
  )
  .map((name) => [name, readFileSync(path.join(packageRoot, 'operations', name), 'utf8')] as const)
  .filter(([, text]) => /\$asOf: Date\b/u.test(text));

/** Everything that is told of a holding; the published questions select a part of it. */
const ALL_OF_IT = `query ($about: String!, $asOf: Date, $place: String) {
  whoOwns(about: $about, asOf: $asOf, place: $place, first: 100) {
    totalCount
    nodes {
      id holder { id name } responsibility { id } role status limitation condition validFrom validTo
      jurisdiction { region { name } except { name } ownArea }
      arisesFrom { id kind status effectiveFrom effectiveTo }
      asWritten roleAsWritten share proviso person { id } accountable { id } alternatives { id } certainty derivedBy
      citation { path document { number } } grounds { path document { number } }
      chain { complete gap root { name } hops { giverHeldBy transfer { id } evidence { path document { number } } } }
    }
  }
}`;

const DAYS = ['2020-06-22', '2020-08-01', '2021-02-28'];
const PLACES = [undefined, '长治高新区'];
const ABOUT = new Map(
  [...recordsOf('powers'), ...recordsOf('duties')].map(({ id, title }) => [id as string, title as string]),
);
const SUBJECTS = [WITHDRAWN, POSTPONED_LATER, REASSIGNED];
const BODIES = ['市城管局', '长治高新区管委会', '长治经开区管委会', '县级以上人民政府', '潞州区政府'];
const STATUSES = [undefined, ['CONDITIONAL']];

/** What to ask of a question for each variable that it has; the others keep their defaults. */
const VALUES: Readonly<Record<string, readonly unknown[]>> = {
  about: SUBJECTS.map((id) => ABOUT.get(id)),
  responsibility: SUBJECTS,
  id: [...SUBJECTS, 'org:changzhi/urban-management-bureau', 'org:changzhi/gaoxin-committee'],
  text: SUBJECTS.map((id) => ABOUT.get(id)),
  holder: BODIES,
  name: BODIES,
  left: ['长治高新区管委会', '市城管局'],
  right: ['长治经开区管委会'],
  place: PLACES,
  status: STATUSES,
  asOf: DAYS,
};

function asked(text: string): Json[] {
  const names = [...text.matchAll(/\$(\w+): /gu)].map(([, name]) => name as string);
  let all: Json[] = [{}];
  for (const name of names) {
    const values = VALUES[name];
    if (values !== undefined)
      all = all.flatMap((one) =>
        values.map((value) => (value === undefined ? one : { ...one, [name]: value })),
      );
  }
  return all;
}

/** Why nobody is found to hold it; a later document that gives it may tell more of the why, and nothing of the day. */
const NOT_HELD = new Set(['NO_RECORD', 'NOT_YET_EFFECTIVE']);

/** An answer without what tells of the later end: its day, where that day is from, and the words of the later documents. */
function untilThen(value: unknown): unknown {
  if (Array.isArray(value))
    return value.filter((one) => !LATER_DOCUMENTS.includes(one?.document?.number)).map(untilThen);
  if (typeof value === 'string')
    return value.replaceAll(/ until \d{4}-\d\d-\d\d(?: \(from then on in [^)]+\))?/gu, '');
  if (typeof value !== 'object' || value === null) return value;
  // That a body will get it is told where the document that gives it is on record: the answer is the same.
  if ('reason' in value && NOT_HELD.has(value.reason as string))
    return { ...value, reason: [...NOT_HELD].join(' or '), holding: null, explanation: '', citations: [] };
  const kept = Object.entries(value).filter(
    // What the page tells of a fact beside its holdings hangs on no day.
    ([name]) =>
      !['validTo', 'effectiveTo', 'transfers', 'transfersReceived', 'transfersGiven', 'endCursor'].includes(
        name,
      ),
  );
  const same = Object.fromEntries(kept.map(([name, one]) => [name, untilThen(one)]));
  // Of a fact without a first day the rule says where the last one is from.
  return 'derivedBy' in value && 'validFrom' in value && value.validFrom === null
    ? { ...same, derivedBy: (value.derivedBy as string[]).filter((rule) => rule !== 'DATE_OF_DOCUMENT') }
    : same;
}

type Answers = Map<string, unknown>;
async function answers(text: string): Promise<Answers> {
  const all: Answers = new Map();
  for (const variables of asked(text)) {
    const { data, errors } = await ask(text, variables);
    expect(errors).toEqual([]);
    all.set(JSON.stringify(variables), untilThen(data));
  }
  return all;
}

const ALL: readonly (readonly [string, string])[] = [...QUESTIONS, ['everything of a holding', ALL_OF_IT]];
const before = new Map<string, Answers>();
beforeAll(async () => {
  await load(...NAMES, CHANGZHI);
  for (const [name, text] of ALL) before.set(name, await answers(text));
  await load(LATER);
}, 300_000);

test('the published questions with a day are those that this file sweeps', () => {
  expect(QUESTIONS.map(([name]) => name)).toEqual([
    'chain-of-a-power.graphql',
    'compare-two-zones.graphql',
    'emergency-response.graphql',
    'list-holdings.graphql',
    'may-a-body-exercise.graphql',
    'members-of-a-group.graphql',
    'what-a-body-holds.graphql',
    'who-owns-a-power.graphql',
    'page/held.graphql',
    'page/open.graphql',
    'page/search.graphql',
  ]);
  for (const [, text] of ALL) expect(parse(text).definitions.length).toBeGreaterThan(0);
});

describe('after the later document, days before it are answered as they were', () => {
  test.each(ALL)('%s', { timeout: 300_000 }, async (name, text) => {
    const now = await answers(text);
    const then = before.get(name) ?? new Map();
    expect(now.size).toBeGreaterThanOrEqual(DAYS.length);
    const other = [...now].filter(
      ([variables, answer]) => JSON.stringify(answer) !== JSON.stringify(then.get(variables)),
    );
    expect(other.slice(0, 3).map(([variables, answer]) => [variables, answer])).toEqual(
      other.slice(0, 3).map(([variables]) => [variables, then.get(variables)]),
    );
  });
});

test('and days after it are not: the sweep would see a change', async () => {
  const { data } = await ask(ALL_OF_IT, {
    about: ABOUT.get(WITHDRAWN),
    asOf: '2021-03-01',
    place: '长治高新区',
  });
  const { nodes } = (data as { whoOwns: { nodes: { holder: { name: string } }[] } }).whoOwns;
  expect(nodes.map(({ holder }) => holder.name)).toContain('长治市城市管理局');
});

test('what was in force on a day and ended since is compared among what was in force then', async () => {
  const QUESTION = readFileSync(path.join(packageRoot, 'operations', 'compare-two-zones.graphql'), 'utf8');
  const counts = async (asOf: string) => {
    const { data } = await ask(QUESTION, { asOf });
    const { both, onlyLeft } = (data as { compareHolders: Record<string, { totalCount: number }> })
      .compareHolders;
    return (both?.totalCount ?? 0) + (onlyLeft?.totalCount ?? 0);
  };
  expect([await counts('2020-08-01'), await counts('2021-03-01')]).toEqual([550, 549]);
});
