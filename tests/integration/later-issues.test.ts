import { cpSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadSources } from '../../src/load/load.js';
import { removeSource } from '../../src/load/remove-source.js';
import { sourceFolders } from '../../src/load/source-folders.js';
import { difference, type Everything, everything, NONE } from '../kit/everything.mjs';
import { temporaryFolder } from '../kit/folder.js';
import { askVerdict, FIRST, laterGraph, NAMES } from '../kit/later-graph.js';

/** It loads the first issue, which takes 20 s on a free machine, several times. */
const LONG = { timeout: 240_000 };
const { data, driver, ask, extract, load } = await laterGraph();
const folder = (name: string) => path.join(data, name);
const LATER = 'changzhi/2020-09';

let first: Everything;
let both: Everything;
beforeAll(async () => {
  extract();
  await load(...NAMES, FIRST);
  first = await everything(driver);
  await load(LATER);
  both = await everything(driver);
}, LONG.timeout);

const ZONE = '长治高新区管委会';
const power = (row: number) => `power:changzhi/zf-2020-17/annex1/${row}`;

const verdict = (holder: string, responsibility: string, asOf: string, place: string) =>
  askVerdict<Verdict>(ask, 'answer reason explanation citations { quote document { number } }', {
    holder,
    responsibility,
    asOf,
    place,
  });
interface Verdict {
  readonly answer: string;
  readonly reason: string;
  readonly explanation: string;
  readonly citations: readonly { readonly quote: string; readonly document: { readonly number: string } }[];
}

describe('what a later decision takes back', () => {
  test('the zone held before the day of the decision, and holds no longer from it on, by the words of both documents', async () => {
    const before = await verdict(ZONE, power(92), '2020-08-01', '长治高新区');
    expect([before.answer, before.reason]).toEqual(['YES', 'HOLDS_BY_TRANSFER']);
    const after = await verdict(ZONE, power(92), '2020-10-01', '长治高新区');
    expect([after.answer, after.reason]).toEqual(['NO', 'ENDED']);
    expect(after.citations.map(({ document }) => document.number)).toEqual(
      expect.arrayContaining(['长政发〔2020〕17号', '长政发〔2020〕61号']),
    );
    expect(after.citations.map(({ quote }) => quote)).toContain(
      '一、收回长治高新区管委会的“对破坏耕地的处罚”,由市规划和自然资源局实施。',
    );
  });

  test.each([
    ['2020-08-01', ZONE, 'YES', '市规划和自然资源局', 'NO'],
    ['2020-08-31', ZONE, 'YES', '市规划和自然资源局', 'NO'],
    ['2020-09-01', ZONE, 'NO', '市规划和自然资源局', 'YES'],
    ['2021-09-30', ZONE, 'NO', '市规划和自然资源局', 'YES'],
    ['2021-10-01', ZONE, 'YES', '市规划和自然资源局', 'NO'],
  ])('on %s in the zone, of row 92, %s is told %s and %s %s', async (asOf, one, told, other, toldOther) => {
    expect((await verdict(one, power(92), asOf, '长治高新区')).answer).toBe(told);
    expect((await verdict(other, power(92), asOf, '长治高新区')).answer).toBe(toldOther);
    expect((await verdict(other, power(92), asOf, '潞州区')).answer).toBe('YES');
  });

  test.each([
    ['2020-12-31', 'YES', 'NO'],
    ['2021-01-01', 'NO', 'YES'],
  ])(
    'on %s, what passes to a body that did not hold it before is answered %s to the zone and %s to that body',
    async (asOf, zone, body) => {
      expect((await verdict(ZONE, power(236), asOf, '长治高新区')).answer).toBe(zone);
      expect((await verdict('市应急管理局', power(236), asOf, '长治高新区')).answer).toBe(body);
      expect((await verdict('市城市管理局', power(236), asOf, '长治高新区')).answer).toBe('NO');
    },
  );

  test.each([
    ['2020-09-30', 'YES', 'YES'],
    ['2020-10-01', 'NO', 'NO'],
  ])('on %s an abolished power is answered %s in the zone and %s outside', async (asOf, zone, outside) => {
    expect((await verdict(ZONE, power(60), asOf, '长治高新区')).answer).toBe(zone);
    expect((await verdict('市行政审批局', power(60), asOf, '潞州区')).answer).toBe(outside);
    expect((await verdict('市行政审批局', power(60), asOf, '长治高新区')).answer).toBe('NO');
  });
});

describe('the order of the sources does not matter', () => {
  test('without the later issue the graph is as it was before it came', async () => {
    await removeSource(driver, { database: 'neo4j' }, LATER);
    expect(difference(await everything(driver), first)).toEqual(NONE);
    await load(LATER);
    expect(difference(await everything(driver), both)).toEqual(NONE);
  });

  /** The later issue with its endings alone, so that it refers to no power of the first. */
  function endingsOnly(): string {
    const copy = temporaryFolder();
    for (const kind of ['documents', 'provisions', 'endings'])
      cpSync(path.join(folder(LATER), `records/${kind}.jsonl`), path.join(copy, `records/${kind}.jsonl`));
    cpSync(path.join(folder(LATER), 'records/source.json'), path.join(copy, 'records/source.json'));
    return copy;
  }

  test(
    'endings wait for what they end, take effect when it comes, and wait again when it goes',
    LONG,
    async () => {
      const options = { database: 'neo4j', allowed: { removals: true } };
      await loadSources(driver, options, [endingsOnly()]);
      const after = await everything(driver);
      await removeSource(driver, options, FIRST);
      const waiting = await everything(driver);
      await load(FIRST);
      expect(difference(await everything(driver), after)).toEqual(NONE);

      await removeSource(driver, options, FIRST);
      expect(difference(await everything(driver), waiting)).toEqual(NONE);
      await removeSource(driver, options, LATER);
      await loadSources(driver, options, [endingsOnly()]);
      expect(difference(await everything(driver), waiting)).toEqual(NONE);
      await load(FIRST, LATER);
      expect(difference(await everything(driver), both)).toEqual(NONE);
    },
  );
});

test('every folder of the data is a source, and all can be loaded again unchanged', async () => {
  const folders = sourceFolders(data);
  const lines: string[] = [];
  await loadSources(driver, { database: 'neo4j' }, folders);
  await loadSources(driver, { database: 'neo4j', report: (line) => lines.push(line) }, folders);
  const later = folders
    .map((one) => path.relative(data, one))
    .filter((name) => name > FIRST && /\d$/u.test(name));
  expect(later).toContain(LATER);
  expect(lines).toEqual([
    ...['shared/documents', 'changzhi/authority', FIRST, ...later].map((name) =>
      expect.stringContaining(`${name} is unchanged`),
    ),
    `${folders.length} sources are loaded`,
  ]);
}, 240_000);
