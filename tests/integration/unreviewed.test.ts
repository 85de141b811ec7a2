import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { StatementRunner } from '../../src/database/statement-runner.js';
import { exportGraph } from '../../src/export/export.js';
import { loadSources } from '../../src/load/load.js';
import { removeSource } from '../../src/load/remove-source.js';
import { difference, type Everything, everything, NONE } from '../kit/everything.mjs';
import { temporaryFolder } from '../kit/folder.js';
import { asking } from '../kit/graph.js';
import { askVerdict, type Case } from '../kit/later-graph.js';
import { emptyNeo4j } from '../kit/neo4j.js';
import { writeSource } from '../kit/source-folder.js';
import { DRAFT, ENDED_TRANSFER, FIRST, power } from '../kit/unreviewed.js';

const { driver } = await emptyNeo4j();
const ask = asking(driver);
const folder = temporaryFolder();
const load = (name: string) => loadSources(driver, { database: 'neo4j' }, [path.join(folder, name)]);

let reviewed: Everything;
let both: Everything;

beforeAll(async () => {
  writeSource(folder, 'city/first', FIRST as never);
  writeSource(folder, 'city/draft', DRAFT as never);
  await load('city/first');
  reviewed = await everything(driver);
  await load('city/draft');
  both = await everything(driver);
}, 120_000);

async function answer<Data>(operation: string): Promise<Data> {
  const { data, errors } = await ask(operation);
  expect(errors).toEqual([]);
  return data as Data;
}

interface Held {
  readonly holder: { readonly name: string };
  readonly jurisdiction: { readonly region: { readonly name: string } };
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly reviewed: boolean;
}
const HELD = 'nodes { holder { name } jurisdiction { region { name } } validFrom validTo reviewed }';
const spans = ({ nodes }: { readonly nodes: readonly Held[] }) =>
  nodes
    .map(
      (one) =>
        `${one.holder.name} in ${one.jurisdiction.region.name} ${one.validFrom ?? '…'} ${one.validTo ?? '…'}${one.reviewed ? '' : ', unreviewed'}`,
    )
    .sort();
const heldOf = async (name: string) =>
  spans(
    (
      await answer<{ responsibility: { holdings: { nodes: Held[] } } }>(
        `{ responsibility(id: "${power(name)}") { holdings { ${HELD} } } }`,
      )
    ).responsibility.holdings,
  );

describe('lists show what nobody has reviewed, marked', () => {
  test('what a drafted transfer gives and takes stands beside the reviewed holding', async () => {
    expect(await heldOf('one')).toEqual([
      '市局 in 某市 2021-03-01 …, unreviewed',
      '市局 in 某市 … 2021-03-01, unreviewed',
      '市局 in 某市 … …',
      '管委会 in 某区 2021-03-01 …, unreviewed',
    ]);
  });

  test('what a drafted ending ends stands beside the reviewed holdings', async () => {
    expect(await heldOf('two')).toEqual([
      '市局 in 某市 2020-06-23 2021-03-01, unreviewed',
      '市局 in 某市 2020-06-23 …',
      '市局 in 某市 2021-03-01 …, unreviewed',
      '市局 in 某市 … 2020-06-23',
      '管委会 in 某区 2020-06-23 2021-03-01, unreviewed',
      '管委会 in 某区 2020-06-23 …',
    ]);
  });

  test('a list can have only the reviewed or only the others; a transfer is listed once', async () => {
    const listed = await answer<Record<string, { nodes: { id: string; reviewed: boolean }[] }>>(`{
      all: transfers { nodes { id reviewed } }
      reviewed: transfers(filter: { reviewed: true }) { nodes { id reviewed } }
      drafted: transfers(filter: { reviewed: false }) { nodes { id reviewed } }
      duties: responsibilities(filter: { reviewed: false }) { nodes { id reviewed } }
      powers: responsibilities(filter: { reviewed: true }) { nodes { id reviewed } }
      groups: workingGroups(filter: { reviewed: false }) { nodes { id reviewed } }
    }`);
    const given = { id: 'transfer:city/draft/first', reviewed: false };
    expect(listed).toEqual({
      all: { nodes: [given, { id: ENDED_TRANSFER, reviewed: true }] },
      reviewed: { nodes: [{ id: ENDED_TRANSFER, reviewed: true }] },
      drafted: { nodes: [given] },
      duties: {
        nodes: [
          { id: 'duty:city/fire', reviewed: false },
          { id: 'duty:city/banned', reviewed: false },
        ],
      },
      powers: { nodes: ['one', 'two', 'three'].map((name) => ({ id: power(name), reviewed: true })) },
      groups: { nodes: [] },
    });
  });

  test('a holding leads to the transfer as it would be, and so does its chain', async () => {
    const { responsibility } = await answer<{
      responsibility: { holdings: { nodes: { arisesFrom: object | null; chain: { hops: object[] } }[] } };
    }>(`{ responsibility(id: "${power('two')}") { holdings(asOf: "2021-01-01", place: "某区") { nodes {
      arisesFrom { id effectiveTo reviewed } chain { hops { transfer { id } } }
    } } } }`);
    const twin = `${ENDED_TRANSFER}~unreviewed`;
    expect(responsibility.holdings.nodes.filter(({ arisesFrom }) => arisesFrom !== null)).toEqual([
      {
        arisesFrom: { id: ENDED_TRANSFER, effectiveTo: null, reviewed: true },
        chain: { hops: [{ transfer: { id: ENDED_TRANSFER } }] },
      },
      {
        arisesFrom: { id: twin, effectiveTo: '2021-03-01', reviewed: false },
        chain: { hops: [{ transfer: { id: twin } }] },
      },
    ]);
  });

  test('a history has the drafted acts, marked, and no act twice', async () => {
    const { responsibility } = await answer<{ responsibility: { history: { nodes: object[] } } }>(
      `{ responsibility(id: "${power('two')}") { history { nodes { kind on reviewed } } } }`,
    );
    expect(responsibility.history.nodes).toEqual([
      { kind: 'GRANTED', on: '2020-06-23', reviewed: true },
      { kind: 'STATED', on: '2020-06-23', reviewed: true },
      { kind: 'WITHDRAWN', on: '2021-03-01', reviewed: false },
    ]);
  });

  test('a source says whether all of it is reviewed', async () => {
    expect(await answer('{ graph { sources { name reviewed } } }')).toEqual({
      graph: {
        sources: [
          { name: 'city/draft', reviewed: false },
          { name: 'city/first', reviewed: true },
        ],
      },
    });
  });
});

interface Verdict {
  readonly answer: string;
  readonly reason: string;
  readonly explanation: string;
  readonly holding: { readonly reviewed: boolean } | null;
}
const verdict = (of: Case) => askVerdict<Verdict>(ask, 'answer reason explanation holding { reviewed }', of);

describe('a verdict', () => {
  const one = power('one');
  const two = power('two');
  const asOf = '2021-06-01';

  test('that only drafted words would decide is UNKNOWN and says what it would be, in both languages', async () => {
    const told = await verdict({ holder: '管委会', responsibility: one, asOf, place: '某区' });
    expect(told).toEqual({
      answer: 'UNKNOWN',
      reason: 'UNREVIEWED_SOURCE',
      holding: { reviewed: false },
      explanation:
        'The record does not tell whether 管委会 may exercise “甲事项” in 某区 on 2021-06-01: only words that nobody has reviewed (未经审核) decide it. With them the answer would be YES: 管委会 may exercise “甲事项” in 某区 on 2021-06-01: the document gave it (赋予) by 某政发〔2021〕2号 一, in 某区 from 2021-03-01. （仅有未经审核的文字可据，无法判断；如经审核确认，结论将为“可以行使”。）',
    });
  });

  test.each([
    ['管委会', one, '2020-12-01', '某区', 'NO', 'NO_RECORD'],
    ['市局', one, '2020-12-01', '某区', 'YES', 'HOLDS_ORIGINALLY'],
    ['市局', one, asOf, '某市', 'YES', 'HOLDS_ORIGINALLY'],
    ['市局', one, asOf, '某区', 'YES', 'HOLDS_ORIGINALLY'],
    ['管委会', two, asOf, '某区', 'YES', 'HOLDS_BY_TRANSFER'],
    ['市局', two, asOf, '某区', 'UNKNOWN', 'UNREVIEWED_SOURCE'],
    ['市局', 'duty:city/fire', asOf, undefined, 'UNKNOWN', 'UNREVIEWED_SOURCE'],
    ['市局', 'duty:city/banned', asOf, undefined, 'UNKNOWN', 'UNREVIEWED_SOURCE'],
    ['管委会', 'duty:city/fire', asOf, undefined, 'UNKNOWN', 'UNREVIEWED_SOURCE'],
    ['管委会', one, undefined, '某区', 'UNKNOWN', 'UNREVIEWED_SOURCE'],
    ['管委会', power('three'), asOf, '某区', 'UNKNOWN', 'UNREVIEWED_SOURCE'],
    ['管委会', power('three'), '2021-02-28', '某区', 'NO', 'NO_RECORD'],
  ])('of %s on %s on %s in %s is %s, %s', async (holder, responsibility, on, place, answered, reason) => {
    const told = await verdict({ holder, responsibility, asOf: on, place });
    expect([told.answer, told.reason]).toEqual([answered, reason]);
  });

  test('that drafted words would take stays as the reviewed words decide it, and says so', async () => {
    const { explanation } = await verdict({ holder: '市局', responsibility: one, asOf, place: '某区' });
    expect(explanation).toContain(
      'Words that nobody has reviewed (未经审核) decide nothing; with them the answer would be NO: 市局 may not exercise “甲事项” in 某区 on 2021-06-01',
    );
    expect(explanation).toContain('结论将为“不得行使”');
  });

  test('counts what the documents of a day let one know, as before', async () => {
    const asked = { holder: '管委会', responsibility: one, asOf, place: '某区' };
    const then = await verdict({ ...asked, asKnownOn: '2020-12-01' });
    expect([then.answer, then.reason]).toEqual(['NO', 'NO_RECORD']);
    const now = await verdict({ ...asked, asKnownOn: '2021-06-01' });
    expect([now.answer, now.reason]).toEqual(['UNKNOWN', 'UNREVIEWED_SOURCE']);
  });
});

describe('comparisons and conflicts leave it out', () => {
  test('unless a comparison asks for it', async () => {
    const pair = (more: string) => `compareHolders(left: "市局", right: "管委会"${more}) {
      both { nodes { id } } onlyLeft { nodes { id } } onlyRight { nodes { id } } }`;
    const ids = (...of: readonly string[]) => ({ nodes: of.map((id) => ({ id })) });
    const [one, two, three] = ['one', 'two', 'three'].map(power) as [string, string, string];
    expect(await answer(`{ reviewed: ${pair('')} all: ${pair(', includeUnreviewed: true')} }`)).toEqual({
      reviewed: { both: ids(two), onlyLeft: ids(one, three), onlyRight: ids() },
      all: {
        both: ids(one, two, three),
        onlyLeft: ids('duty:city/fire', 'duty:city/banned'),
        onlyRight: ids(),
      },
    });
  });

  test('unless a list of conflicts asks for it', async () => {
    const list = (filter: string) => `conflicts${filter} { nodes { kind reviewed } }`;
    expect(
      await answer(`{ reviewed: ${list('')} all: ${list('(filter: { includeUnreviewed: true })')} }`),
    ).toEqual({
      reviewed: { nodes: [] },
      all: { nodes: [{ kind: 'SEVERAL_OWNERS_HERE', reviewed: false }] },
    });
  });
});

describe('exports', () => {
  const write = async (format: 'csv' | 'jsonl' | 'jsonld', out: string) => {
    const graph = new StatementRunner(driver, { database: 'neo4j' });
    await exportGraph(graph, {
      format,
      out: path.join(folder, out),
      kinds: [],
      bom: false,
      exact: false,
    });
  };
  const written = (...file: readonly string[]) => readFileSync(path.join(folder, ...file), 'utf8');

  test('in CSV say of each holding and transfer whether it is reviewed', async () => {
    await write('csv', 'csv');
    const rows = (kind: string) =>
      (parse(written('csv', `${kind}.csv`), { columns: true }) as Record<string, string>[]).map(
        ({ id, reviewed }) => [id, reviewed],
      );
    expect(rows('transfers')).toEqual([
      ['transfer:city/draft/first', 'false'],
      [ENDED_TRANSFER, ''],
      [`${ENDED_TRANSFER}~unreviewed`, 'false'],
    ]);
    expect(rows('holdings').filter(([, reviewed]) => reviewed === 'false')).toHaveLength(9);
    expect(rows('holdings').filter(([, reviewed]) => reviewed === '')).toHaveLength(5);
  });

  test('in JSONL are the records as they were loaded', async () => {
    await write('jsonl', 'jsonl');
    for (const [name, given] of [
      ['first', FIRST],
      ['draft', DRAFT],
    ] as const)
      for (const kind of ['holdings', 'transfers'] as const) {
        const lines = written('jsonl', 'city', name, 'records', `${kind}.jsonl`).trim().split('\n');
        const marks = (records: readonly object[]) =>
          records
            .map((one) => one as { readonly id: string; readonly reviewed?: boolean })
            .map(({ id, reviewed }) => [id, reviewed]);
        expect(new Map(marks(lines.map((line) => JSON.parse(line))) as never), name).toEqual(
          new Map(marks(given[kind]) as never),
        );
      }
  });

  test('in JSON-LD refer to nothing that is not in the file', async () => {
    await write('jsonld', 'graph.jsonld');
    const { '@graph': nodes } = JSON.parse(written('graph.jsonld')) as {
      '@graph': ({ '@id': string } & Record<string, unknown>)[];
    };
    const ids = new Set(nodes.map((node) => node['@id']));
    const origins = nodes.flatMap(
      (node) => (node['prov:wasGeneratedBy'] as { '@id': string } | undefined) ?? [],
    );
    expect(origins.map((one) => one['@id']).filter((id) => !ids.has(id))).toEqual([]);
    expect(origins.length).toBeGreaterThan(2);
  });
});

test('a source that is taken away leaves the graph as it was, and another order of loading makes the same graph', async () => {
  await removeSource(driver, { database: 'neo4j' }, 'city/draft');
  expect(difference(await everything(driver), reviewed)).toEqual(NONE);
  await load('city/draft');
  expect(difference(await everything(driver), both)).toEqual(NONE);
}, 120_000);
