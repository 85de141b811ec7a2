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

/** It gives the zone the two other items too, on its own day. */
const DRAFT = {
  documents: [document('draft')],
  provisions: [stated('draft', 'clause')],
  transfers: ['training', 'records'].map((name) =>
    drafted({
      ...grant(`draft/${name}`, { from: 'bureau', to: 'zone', day: DAYS.draft }),
      responsibility: duty(name),
      instrument: 'document:city/draft',
      provision: provision('draft', 'clause'),
      grounds: [provision('draft', 'clause')],
    }),
  ),
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

const verdict = async (of: Omit<Case, 'holder'>) => {
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
const verdicts = () => Promise.all(CASES.map(verdict));
const owners = async (asOf: string) => {
  const { data, errors } = await ask(
    `{ whoOwns(about: "甲事项", asOf: "${asOf}") { nodes { id responsibility { id } } } }`,
  );
  expect(errors).toEqual([]);
  return data;
};

let before: { readonly verdicts: readonly string[]; readonly owners: unknown };

beforeAll(async () => {
  await load('city/first', FIRST);
  await load('city/rules', RULES);
  before = { verdicts: await verdicts(), owners: await owners('2020-12-01') };
  await load('city/draft', DRAFT);
}, 120_000);

describe('an item of an article that a drafted transfer gives', () => {
  test('is given whole, or left out, as the reviewed words say', () => {
    expect(
      Object.fromEntries(CASES.map((one, at) => [Object.values(one).join(' '), before.verdicts[at]])),
    ).toEqual({});
  });

  test('changes no answer about the others, and none of a day before its document', async () => {
    const after = await verdicts();
    const changed = CASES.filter((_, at) => after[at] !== before.verdicts[at]);
    expect(changed).toEqual([]);
  });
});

test('a drafted change of a power leads to no holder of another one', async () => {
  expect(await owners('2021-06-01')).toEqual(before.owners);
});
