import { beforeEach, describe, expect, test } from 'vitest';
import { StatementRunner } from '../../src/database/statement-runner.js';
import { checkReadiness } from '../../src/http/health.js';
import { IntegrityMonitor } from '../../src/http/integrity-monitor.js';
import { loadSources } from '../../src/load/load.js';
import { removeSource } from '../../src/load/remove-source.js';
import { findWaiting, waitingInWords } from '../../src/load/waiting-list.js';
import { readRecords } from '../../src/records/read-files.js';
import { difference, everything, NONE } from '../kit/everything.mjs';
import { temporaryFolder } from '../kit/folder.js';
import { asking } from '../kit/graph.js';
import { stated } from '../kit/many-duties.mjs';
import { emptyNeo4j } from '../kit/neo4j.js';
import { writeSource } from '../kit/source-folder.js';

const { driver } = await emptyNeo4j();
const root = temporaryFolder();
const options = { database: 'neo4j', allowed: { removals: true } };

const source = (name: string, records: Parameters<typeof writeSource>[2]) => writeSource(root, name, records);

const names = (members: readonly string[]) => ({
  regions: [
    { id: 'region:jia/jia', name: '甲市', kind: 'CITY' },
    { id: 'region:jia/zone', name: '甲高新区', kind: 'DEVELOPMENT_ZONE', partOf: 'region:jia/jia' },
  ],
  organizations: ['government', 'bureau', 'zone'].map((id) => ({
    id: `org:jia/${id}`,
    name: id,
    kind: 'DEPARTMENT',
    region: 'region:jia/jia',
  })),
  categories: [{ id: 'class:jia/offices', name: '有关部门', members }],
});
const NAMES = source('jia/authority', names(['org:jia/bureau']));
const GRANT = 'transfer:jia/grant/1';
const FIRST = source('jia/2020', {
  ...stated('grant'),
  powers: [
    {
      id: 'power:jia/grant/1',
      order: 3,
      title: '某许可',
      certainty: 'CERTAIN',
      provisions: ['provision:jia/grant/c1'],
      powerType: 'LICENSE',
      mainItem: '某许可',
    },
  ],
  transfers: [
    {
      id: GRANT,
      order: 4,
      kind: 'GRANT',
      verb: '赋予',
      from: 'org:jia/bureau',
      to: 'org:jia/zone',
      grantedBy: 'org:jia/government',
      responsibility: 'power:jia/grant/1',
      asWritten: '某许可',
      fromAsWritten: '某局',
      fromJurisdiction: { region: 'region:jia/jia' },
      toAsWritten: '某管委会',
      status: 'IN_FORCE',
      jurisdiction: { region: 'region:jia/zone' },
      effectiveFrom: '2020-06-23',
      instrument: 'document:jia/grant',
      certainty: 'CERTAIN',
      derivedBy: ['PLACE_OF_RECEIVER'],
      provision: 'provision:jia/grant/c1',
      grounds: ['provision:jia/grant/c1'],
    },
  ],
});
const WITHDRAWAL = source('jia/2021', {
  ...stated('withdrawal'),
  endings: [
    {
      id: 'ending:jia/withdrawal/c1',
      order: 3,
      ends: GRANT,
      on: '2021-01-01',
      provision: 'provision:jia/withdrawal/c1',
    },
  ],
});

const load = (...folders: string[]) => loadSources(driver, options, folders);
const remove = (name: string) => removeSource(driver, options, name);

/** The successive holders of the power in the zone, with the days of each holding. */
async function holdings(): Promise<string[]> {
  const { records } = await driver.executeQuery(
    `MATCH (n:Holding {responsibilityId: 'power:jia/grant/1'})
     RETURN n.holderId + ' ' + coalesce(n.validFrom, '…') + ' ' + coalesce(n.validTo, '…') AS held ORDER BY held`,
  );
  return records.map((row) => row.get('held'));
}
async function relationships(type: string): Promise<string[]> {
  const { records } = await driver.executeQuery(
    'MATCH (a)-[r]->(b) WHERE type(r) = $type RETURN a.id + " → " + b.id AS one ORDER BY one',
    { type },
  );
  return records.map((row) => row.get('one'));
}

const WITHDRAWN = [
  'org:jia/bureau 2020-06-23 2021-01-01',
  'org:jia/bureau 2021-01-01 …',
  'org:jia/bureau … 2020-06-23',
  'org:jia/zone 2020-06-23 2021-01-01',
];

beforeEach(async () => {
  await driver.executeQuery('MATCH (n) DETACH DELETE n');
  await load(NAMES);
});

describe('an ending', () => {
  test('that is loaded before what it ends waits for it, and then ends it', async () => {
    await load(WITHDRAWAL);
    expect(await relationships('ENDS')).toEqual([]);
    await load(FIRST);
    expect(await relationships('ENDS')).toEqual([`ending:jia/withdrawal/c1 → ${GRANT}`]);
    expect(await holdings()).toEqual(WITHDRAWN);
    const oneOrder = await everything(driver);
    await driver.executeQuery('MATCH (n) DETACH DELETE n');
    await load(NAMES, FIRST, WITHDRAWAL);
    expect(difference(await everything(driver), oneOrder)).toEqual(NONE);
  });

  test('waits again when what it ends is removed, and ends it again when it comes back', async () => {
    await load(WITHDRAWAL);
    const waiting = await everything(driver);
    await load(FIRST);
    const both = await everything(driver);
    await remove('jia/2020');
    expect(difference(await everything(driver), waiting)).toEqual(NONE);
    await load(FIRST);
    expect(difference(await everything(driver), both)).toEqual(NONE);
  });

  test('of a derived holding is refused, or what derives it, whichever comes second', async () => {
    const derived = source('jia/2024', {
      ...stated('wrong'),
      endings: [
        {
          id: 'ending:jia/wrong/c1',
          order: 3,
          ends: 'holding:jia/grant/1',
          on: '2021-01-01',
          provision: 'provision:jia/wrong/c1',
        },
      ],
    });
    await load(derived);
    await expect(load(FIRST)).rejects.toThrow(
      'holding:jia/grant/1 would be derived, so it can be neither ended nor fulfilled, but ending:jia/wrong/c1 of jia/2024 waits for it',
    );
    await remove('jia/2024');
    await load(FIRST);
    await expect(load(derived)).rejects.toThrow(
      'holding:jia/grant/1 is not a recorded transfer or holding, so it can be neither ended nor fulfilled',
    );
  });

  test('that is removed gives back what it ended', async () => {
    await load(FIRST);
    const before = await everything(driver);
    await load(WITHDRAWAL);
    await remove('jia/2021');
    expect(difference(await everything(driver), before)).toEqual(NONE);
  });
});

describe('what waits', () => {
  const graph = new StatementRunner(driver, { database: 'neo4j' });
  const listed = async () =>
    (await checkReadiness(graph, { versions: new Map(), required: false }, new IntegrityMonitor(graph)))
      .waiting;
  const ending = (at: number) => ({
    id: `ending:jia/withdrawal/c${at}`,
    order: 2 + at,
    ends: at === 1 ? GRANT : `transfer:jia/grant/${at}`,
    on: '2021-01-01',
    provision: 'provision:jia/withdrawal/c1',
  });

  test('is listed by readiness with its source, its place and what it waits for, until that comes', async () => {
    await load(WITHDRAWAL);
    expect(await listed()).toEqual({
      count: 1,
      records: [
        { id: 'ending:jia/withdrawal/c1', source: 'jia/2021', place: 'withdrawal line 1', waitsFor: GRANT },
      ],
    });
    await load(FIRST);
    expect(await listed()).toEqual({ count: 0, records: [] });
    await remove('jia/2020');
    expect(await listed()).toMatchObject({ count: 1 });
  });

  test('is counted, and of many only twenty are listed', async () => {
    const many = { ...stated('withdrawal'), endings: Array.from({ length: 25 }, (_, at) => ending(at + 1)) };
    const folder = writeSource(temporaryFolder(), 'jia/2021', many);
    await load(folder, FIRST);
    const list = await listed();
    expect([list?.count, list?.records.length, list?.records[0]?.waitsFor]).toEqual([
      24,
      20,
      'transfer:jia/grant/2',
    ]);

    const ofFiles = await findWaiting(await Promise.all([NAMES, folder, FIRST].map(readRecords)));
    expect([ofFiles.count, waitingInWords(ofFiles).length]).toEqual([24, 21]);
    expect(waitingInWords(ofFiles).filter((_, at) => at % 20 === 0)).toEqual([
      'ending:jia/withdrawal/c2 of jia/2021 (2021/records/endings.jsonl:2) waits for transfer:jia/grant/2, which no source has',
      'and 4 more',
    ]);
  });
});

describe('a withdrawal of what no loaded source gave', () => {
  /** The withdrawal states that the body held it: a holding without a first day, which it ends. */
  const HELD = 'holding:jia/withdrawal/1/zone/owner';
  const UNGIVEN = source('jia/2023', {
    ...stated('withdrawal'),
    documents: stated('withdrawal').documents.map((one) => ({ ...one, issuedOn: '2021-01-01' })),
    powers: [
      {
        id: 'power:jia/withdrawal/1',
        order: 3,
        title: '另一许可',
        certainty: 'CERTAIN',
        provisions: ['provision:jia/withdrawal/c1'],
        powerType: 'LICENSE',
        mainItem: '另一许可',
      },
    ],
    holdings: [
      {
        id: HELD,
        order: 4,
        holder: 'org:jia/zone',
        responsibility: 'power:jia/withdrawal/1',
        role: 'OWNER',
        status: 'IN_FORCE',
        jurisdiction: { region: 'region:jia/zone' },
        asWritten: '某管委会',
        roleAsWritten: '收回',
        certainty: 'CERTAIN',
        provision: 'provision:jia/withdrawal/c1',
        grounds: ['provision:jia/withdrawal/c1'],
      },
    ],
    endings: [
      {
        id: 'ending:jia/withdrawal/c1',
        order: 5,
        ends: HELD,
        on: '2021-01-01',
        provision: 'provision:jia/withdrawal/c1',
      },
    ],
  });

  test.each([
    ['2020-12-31', 'YES', 'BEGINNING_NOT_ON_RECORD'],
    ['2021-01-01', 'NO', 'ENDED'],
  ])('on %s the body is told %s, %s', async (asOf, answer, reason) => {
    await load(UNGIVEN);
    const { data, errors } = await asking(driver)(
      `query ($asOf: Date) {
        mayExercise(holder: "org:jia/zone", responsibility: "power:jia/withdrawal/1", asOf: $asOf, place: "甲高新区") {
          answer reason
        }
      }`,
      { asOf },
    );
    expect([errors, data]).toEqual([[], { mayExercise: { answer, reason } }]);
  });
});

describe('a repeal that waits for a fact', () => {
  const REPEAL = source('jia/2026', {
    ...stated('repeal'),
    'document-changes': [
      {
        id: 'document-change:jia/repeal/c1',
        order: 3,
        kind: 'REPEALED',
        document: 'document:jia/grant',
        pending: '待新办法施行后',
        words: '废止',
        provision: 'provision:jia/repeal/c1',
      },
    ],
    endings: [
      {
        id: 'ending:jia/repeal/c1',
        order: 3,
        kind: 'REPEALED',
        ends: GRANT,
        pending: '待新办法施行后',
        words: '废止',
        provision: 'provision:jia/repeal/c1',
      },
    ],
  });
  const FACT = source('jia/2027', {
    ...stated('fact'),
    fulfilments: ['document-change:jia/repeal/c1', 'ending:jia/repeal/c1'].map((fulfils, at) => ({
      id: `fulfilment:jia/fact/${at}`,
      order: 3,
      fulfils,
      on: '2021-01-01',
      words: '已施行',
      provision: 'provision:jia/fact/c1',
    })),
  });
  const ends = async () =>
    (
      await driver.executeQuery(
        'MATCH (n:Document|Provision) WHERE n.endsOn IS NOT NULL RETURN n.id + " " + n.endsOn AS one ORDER BY one',
      )
    ).records.map((row) => row.get('one'));
  const REPEALED = ['document:jia/grant 2021-01-01', 'provision:jia/grant/c1 2021-01-01'];

  test('takes effect on the day of the fact, in whatever order the sources come', async () => {
    await load(FIRST, REPEAL);
    expect(await holdings()).toEqual([
      'org:jia/bureau 2020-06-23 …',
      'org:jia/bureau … 2020-06-23',
      'org:jia/zone 2020-06-23 …',
    ]);
    expect(await ends()).toEqual([]);
    const waits = await everything(driver);
    await load(FACT);
    expect(await holdings()).toEqual(WITHDRAWN);
    expect(await ends()).toEqual(REPEALED);
    const all = await everything(driver);
    await remove('jia/2027');
    expect(difference(await everything(driver), waits)).toEqual(NONE);
    for (const order of [
      [FACT, REPEAL, FIRST],
      [REPEAL, FACT, FIRST],
      [FACT, FIRST, REPEAL],
      [FIRST, FACT, REPEAL],
    ]) {
      await driver.executeQuery('MATCH (n) DETACH DELETE n');
      for (const one of [NAMES, ...order]) await load(one);
      expect(difference(await everything(driver), all)).toEqual(NONE);
    }
    for (const name of ['jia/2020', 'jia/2026']) {
      await remove(name);
      await load(name === 'jia/2020' ? FIRST : REPEAL);
      expect(difference(await everything(driver), all)).toEqual(NONE);
    }
  });
});

describe('a class of the names of a city', () => {
  /** The class holds a duty, and a body that may be in it gives the duty away without a holding of its own. */
  const DUTY = source('jia/2022', {
    ...stated('duty'),
    duties: [
      {
        id: 'duty:jia/duty/1',
        order: 3,
        title: '某职责',
        certainty: 'CERTAIN',
        provisions: ['provision:jia/duty/c1'],
      },
    ],
    holdings: [
      {
        id: 'holding:jia/duty/1/offices/owner',
        order: 4,
        holder: 'class:jia/offices',
        responsibility: 'duty:jia/duty/1',
        role: 'OWNER',
        status: 'IN_FORCE',
        jurisdiction: { region: 'region:jia/jia' },
        asWritten: '有关部门',
        roleAsWritten: '负责',
        certainty: 'CERTAIN',
        provision: 'provision:jia/duty/c1',
        grounds: ['provision:jia/duty/c1'],
      },
    ],
    transfers: [
      {
        id: 'transfer:jia/duty/1',
        order: 5,
        kind: 'GRANT',
        verb: '交由',
        from: 'org:jia/bureau',
        to: 'org:jia/zone',
        responsibility: 'duty:jia/duty/1',
        asWritten: '某职责',
        toAsWritten: '某管委会',
        status: 'IN_FORCE',
        jurisdiction: { region: 'region:jia/zone' },
        effectiveFrom: '2022-01-01',
        instrument: 'document:jia/duty',
        certainty: 'CERTAIN',
        provision: 'provision:jia/duty/c1',
        grounds: ['provision:jia/duty/c1'],
      },
    ],
  });
  const conflicts = async () =>
    (await driver.executeQuery('MATCH (n:Conflict) RETURN n.kind AS kind')).records.map((row) =>
      row.get('kind'),
    );

  test('that loses a member leaves what the member gave without a former holder, and gets it back', async () => {
    await load(DUTY);
    expect(await conflicts()).toEqual([]);
    const before = await everything(driver);
    await load(source('jia/authority', names([])));
    expect(await conflicts()).toEqual(['GIVER_NEVER_HELD']);
    await load(source('jia/authority', names(['org:jia/bureau'])));
    expect(difference(await everything(driver), before)).toEqual(NONE);
  });
});
