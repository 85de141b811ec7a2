import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadSources } from '../../src/load/load.js';
import { temporaryFolder } from '../kit/folder.js';
import { asking } from '../kit/graph.js';
import { askVerdict, type Case } from '../kit/later-graph.js';
import { emptyNeo4j } from '../kit/neo4j.js';
import { grant, owner } from '../kit/records.js';
import { writeSource } from '../kit/source-folder.js';
import { FIRST, power } from '../kit/unreviewed.js';

const { driver } = await emptyNeo4j();
const ask = asking(driver);
const folder = temporaryFolder();
const load = async (name: string, records: object) => {
  writeSource(folder, name, records as never);
  await loadSources(driver, { database: 'neo4j' }, [path.join(folder, name)]);
};

const DAYS = { rules: '2020-09-01', draft: '2021-03-01' } as const;
type Source = keyof typeof DAYS;
const provision = (source: Source, key: string) => `provision:city/${source}/${key}`;
const drafted = <R extends object>(record: R) => ({ ...record, reviewed: false as const });
const document = (source: Source) => ({
  id: `document:city/${source}`,
  order: 1,
  number: `某政发〔${DAYS[source].slice(0, 4)}〕9号`,
  issuedOn: DAYS[source],
  status: 'IN_FORCE',
  lines: [1, 9],
});
const stated = (source: Source, key: string, parent?: string) => ({
  id: provision(source, key),
  order: 2,
  document: `document:city/${source}`,
  ...(parent === undefined ? {} : { parent: provision(source, parent) }),
  path: key,
  text: `${key} 的文字`,
  lines: [2, 3],
});
const ITEMS = ['patrol', 'training', 'records'] as const;
const duty = (name: string) => `duty:city/rules/${name}`;

/**
 * The article gives the bureau three duties. A clause gives the zone those of the article but the second: the first by a transfer of its
 * own; the third is the item of no transfer.
 */
const RULES = {
  documents: [document('rules')],
  provisions: [
    stated('rules', 'article'),
    ...ITEMS.map((name) => stated('rules', name, 'article')),
    stated('rules', 'clause'),
  ],
  duties: ITEMS.map((name, index) => ({
    id: duty(name),
    order: 3 + index,
    title: name,
    certainty: 'CERTAIN',
    provisions: [provision('rules', name)],
  })),
  holdings: ITEMS.map((name) => ({
    ...owner('bureau', { responsibility: duty(name), day: DAYS.rules }),
    id: `holding:city/rules/own/${name}`,
    provision: provision('rules', name),
    grounds: [provision('rules', name)],
  })),
  'working-groups': [
    { id: 'group:city/rules', name: '专班', kind: 'HEADQUARTERS', provision: provision('rules', 'clause') },
  ],
  memberships: [
    {
      id: 'membership:city/rules/bureau',
      order: 6,
      group: 'group:city/rules',
      member: 'org:city/bureau',
      role: 'MEMBER',
      asWritten: '市局',
      certainty: 'CERTAIN',
      provision: provision('rules', 'clause'),
      grounds: [provision('rules', 'clause')],
    },
  ],
  transfers: [
    {
      ...grant('rules/patrol', { from: 'bureau', to: 'zone', day: DAYS.rules }),
      responsibility: duty('patrol'),
      limitation: '除第二项、第三项外',
      limitationBounds: 'HELD',
      instrument: 'document:city/rules',
      provision: provision('rules', 'clause'),
      grounds: [provision('rules', 'clause')],
    },
  ],
};

const NEW_POWER = {
  id: power('new'),
  order: 3,
  title: '新事项',
  mainItem: '新事项',
  powerType: 'LICENSE',
  certainty: 'CERTAIN',
  provisions: [provision('draft', 'clause')],
};
/** A reviewed source that says who holds the drafted power. */
const LIST = {
  documents: [{ ...document('rules'), id: 'document:city/list' }],
  provisions: [{ ...stated('rules', 'row'), id: 'provision:city/list/row', document: 'document:city/list' }],
  holdings: [
    {
      ...owner('bureau', { responsibility: NEW_POWER.id, day: DAYS.rules }),
      provision: 'provision:city/list/row',
      grounds: ['provision:city/list/row'],
    },
  ],
};

/** It gives the zone the two other items too, on its own day, and says that the bureau leaves the group. */
const DRAFT = {
  documents: [document('draft')],
  provisions: [stated('draft', 'clause')],
  powers: [drafted(NEW_POWER)],
  removals: [
    drafted({
      id: 'removal:city/draft/bureau',
      order: 5,
      removes: 'membership:city/rules/bureau',
      on: DAYS.draft,
      words: '不再担任成员单位',
      derivedBy: [],
      provision: provision('draft', 'clause'),
    }),
  ],
  transfers: ['training', 'records'].map((name) =>
    drafted({
      ...grant(`draft/${name}`, { from: 'bureau', to: 'zone', day: DAYS.draft }),
      responsibility: duty(name),
      instrument: 'document:city/draft',
      provision: provision('draft', 'clause'),
      grounds: [provision('draft', 'clause')],
    }),
  ),
  memberships: [
    drafted({
      id: 'membership:city/draft/zone',
      order: 6,
      group: 'group:city/rules',
      member: 'org:city/zone',
      role: 'MEMBER',
      asWritten: '管委会',
      certainty: 'CERTAIN',
      on: DAYS.draft,
      provision: provision('draft', 'clause'),
      grounds: [provision('draft', 'clause')],
    }),
  ],
  holdings: [
    drafted({
      ...owner('zone', { responsibility: duty('records'), day: DAYS.draft }),
      id: 'holding:city/draft/own/records',
      role: 'GUIDE',
      provision: provision('draft', 'clause'),
      grounds: [provision('draft', 'clause')],
    }),
  ],
  'power-successions': [
    drafted({
      id: 'power-succession:city/draft/one',
      order: 4,
      from: power('one'),
      to: power('two'),
      kind: 'REPLACED',
      on: DAYS.draft,
      words: '由其承接',
      newHolders: false,
      derivedBy: [],
      provision: provision('draft', 'clause'),
    }),
  ],
};

const verdict = async (of: Partial<Case> & Pick<Case, 'responsibility'>) => {
  const { answer, reason } = await askVerdict<{ answer: string; reason: string }>(ask, 'answer reason', {
    holder: '管委会',
    place: '某区',
    ...of,
  });
  return `${answer} ${reason}`;
};
const CASES = ['2020-12-01', '2021-06-01'].flatMap((asOf) =>
  [undefined, '2020-12-01', '2021-06-01'].flatMap((asKnownOn) =>
    ITEMS.map((name) => ({ asOf, asKnownOn, responsibility: duty(name) })),
  ),
);
async function verdicts(): Promise<readonly string[]> {
  const answers: string[] = [];
  for (const one of CASES) answers.push(await verdict(one));
  return answers;
}
const owners = async (asOf: string) => {
  const { data, errors } = await ask(
    `{ whoOwns(about: "甲事项", asOf: "${asOf}") { nodes { id responsibility { id } } } }`,
  );
  expect(errors).toEqual([]);
  return data;
};

/** Lists that do not show the holdings and memberships by which they are limited. */
const limited = async () => {
  const { data, errors } = await ask(`{
    held: responsibilities(filter: { holder: "管委会" }) { nodes { id } }
    owned: responsibilities(filter: { roles: [OWNER], place: "某区" }) { nodes { id } }
    holders: holders(filter: { roles: [GUIDE] }) { nodes { name } }
    members: holders(filter: { memberOf: "专班" }) { nodes { name } }
    groups: workingGroups(filter: { member: "管委会" }) { nodes { name } }
  }`);
  expect(errors).toEqual([]);
  return data;
};

let before: { readonly verdicts: readonly string[]; readonly owners: unknown; readonly limited: unknown };

beforeAll(async () => {
  await load('city/first', FIRST);
  await load('city/rules', RULES);
  before = { verdicts: await verdicts(), owners: await owners('2020-12-01'), limited: await limited() };
  await load('city/draft', DRAFT);
}, 120_000);

describe('an item of an article that a drafted transfer gives', () => {
  const isDrafted = ({ asOf, asKnownOn = asOf, responsibility }: (typeof CASES)[number]) =>
    responsibility !== duty('patrol') && asOf >= DAYS.draft && asKnownOn >= DAYS.draft;
  const told = (answerOf: (of: (typeof CASES)[number]) => string) =>
    CASES.map((of) => [of.responsibility, of.asOf, of.asKnownOn, answerOf(of)]);
  const asReviewed = ({ responsibility }: (typeof CASES)[number]) =>
    responsibility === duty('patrol') ? 'YES HOLDS_BY_TRANSFER' : 'NO LIMITED';

  test('is left out by the reviewed words, so that they give the other item whole', () => {
    expect(told((of) => before.verdicts[CASES.indexOf(of)] ?? '')).toEqual(told(asReviewed));
  });

  test('changes no answer about the other item, and none of a day before the draft', async () => {
    const after = await verdicts();
    expect(told((of) => after[CASES.indexOf(of)] ?? '')).toEqual(
      told((of) => (isDrafted(of) ? 'UNKNOWN UNREVIEWED_SOURCE' : asReviewed(of))),
    );
  });
});

test('a member whom a drafted document takes out still belongs to the group; the history shows it, marked', async () => {
  const { data, errors } = await ask(
    '{ holder(by: { name: "专班" }) { ... on WorkingGroup { members { validTo reviewed } history(kinds: [MEMBER_CHANGED]) { nodes { on reviewed } } } } }',
  );
  expect(errors).toEqual([]);
  expect(data).toEqual({
    holder: {
      members: [
        { validTo: null, reviewed: false },
        { validTo: null, reviewed: true },
      ],
      history: {
        nodes: [
          { on: DAYS.draft, reviewed: false },
          { on: DAYS.draft, reviewed: false },
        ],
      },
    },
  });
});

test('a list limited by who holds or belongs has no reviewed item or body because of drafted words', async () => {
  expect(before.limited).toEqual({
    held: { nodes: [{ id: power('two') }, { id: duty('patrol') }] },
    owned: { nodes: [...['one', 'two', 'three'].map(power), ...ITEMS.map(duty)].map((id) => ({ id })) },
    holders: { nodes: [] },
    members: { nodes: [{ name: '市局' }] },
    groups: { nodes: [] },
  });
  expect(await limited()).toEqual(before.limited);
});

test('a drafted change of a power leads to no holder of another one', async () => {
  expect(await owners('2021-06-01')).toEqual(before.owners);
});

test('who holds a drafted item is reviewed once the item is, in whatever order the sources are loaded', async () => {
  await load('city/list', LIST);
  const asked = { holder: '市局', place: '某市', responsibility: NEW_POWER.id, asOf: '2021-06-01' };
  expect(await verdict(asked)).toBe('UNKNOWN UNREVIEWED_SOURCE');
  await load('city/draft', { ...DRAFT, powers: [NEW_POWER] });
  expect(await verdict(asked)).toBe('YES HOLDS_ORIGINALLY');
  await load('city/draft', DRAFT);
  expect(await verdict(asked)).toBe('UNKNOWN UNREVIEWED_SOURCE');
  const { data } = await ask(
    `{ responsibility(id: "${NEW_POWER.id}") { holdings { nodes { holder { name } reviewed } } } }`,
  );
  expect(data).toEqual({
    responsibility: { holdings: { nodes: [{ holder: { name: '市局' }, reviewed: false }] } },
  });
});
