import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { prepareSource } from '../../src/load/prepare-source.js';
import { readRecords } from '../../src/records/read-files.js';
import { grant, owner } from '../kit/records.js';

const folder = mkdtempSync(path.join(tmpdir(), 'mandate-graph-earlier-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
writeFileSync(
  path.join(folder, 'source.json'),
  JSON.stringify({ name: 'city/one', title: '一', sha256: '0'.repeat(64) }),
);

/** What loading reads of records as 0.1.0 published them. */
async function read(kind: 'categories' | 'holdings' | 'transfers', record: object) {
  for (const name of ['categories', 'holdings', 'transfers']) {
    const lines = name === kind ? `${JSON.stringify(record)}\n` : '';
    writeFileSync(path.join(folder, `${name}.jsonl`), lines);
  }
  const source = await readRecords(folder);
  return { record: source.records[kind][0], source };
}
const ended = { status: 'ENDED' };

test.each([
  ['in force, where it has no condition', {}, 'IN_FORCE'],
  ['conditional, where it has one', { condition: '备案后' }, 'CONDITIONAL'],
])('what ENDED on a day in 0.1.0 was %s', async (_, says, status) => {
  const holding = { ...owner('bureau'), ...ended, ...says, validTo: '2021-03-01' };
  expect((await read('holdings', holding)).record).toEqual({
    ...owner('bureau'),
    ...says,
    status,
    validTo: '2021-03-01',
  });
  const given = grant('g', { from: 'bureau', to: 'zone', day: '2020-06-23' });
  const transfer = { ...given, ...ended, ...says, effectiveTo: '2021-03-01' };
  expect((await read('transfers', transfer)).record).toEqual({
    ...given,
    ...says,
    status,
    effectiveTo: '2021-03-01',
  });
});

test('what ENDED without a day ended on a day that nobody knows, and no day of it is sure', async () => {
  const reason = 'The record says that it ended and not on which day.';
  const doubts = [{ about: 'DAY', certainty: 'AMBIGUOUS', reason, alternatives: [] }];
  const doubt = { ended: 'DAY_UNKNOWN', certainty: 'AMBIGUOUS', doubts };
  const { record } = await read('holdings', { ...owner('bureau'), ...ended });
  expect(record).toEqual({ ...owner('bureau'), ...doubt });
  const given = grant('g', { from: 'bureau', to: 'zone', day: '2020-06-23' });
  const transfers = await read('transfers', { ...given, ...ended });
  expect(transfers.record).toEqual({ ...given, ...doubt });
  expect(prepareSource(transfers.source).facts.get('holding:city/g')?.properties).toMatchObject({
    status: 'IN_FORCE',
    ended: 'DAY_UNKNOWN',
  });
});

test('a status that no release had is refused with its line', async () => {
  await expect(read('holdings', { ...owner('bureau'), status: 'OVER' })).rejects.toThrow(
    /holdings\.jsonl:1:\d+: status: Invalid option: expected one of "IN_FORCE"\|"CONDITIONAL"/u,
  );
});

describe('closed in a class of 0.2.0', () => {
  const counties = {
    id: 'class:city/counties',
    name: '各县区',
    levels: [],
    aliases: [],
    members: [],
    within: [],
  };

  test.each([true, false])('is exhaustive: %s', async (closed) => {
    const { record } = await read('categories', { ...counties, closed });
    expect(record).toEqual({ ...counties, exhaustive: closed });
  });

  test('is refused beside exhaustive, with its line, for the two could differ', async () => {
    await expect(read('categories', { ...counties, closed: true, exhaustive: false })).rejects.toThrow(
      /categories\.jsonl:1: Unrecognized key: "closed"/u,
    );
  });

  test('is refused where it is neither true nor false, with its line and column', async () => {
    await expect(read('categories', { ...counties, closed: 'yes' })).rejects.toThrow(
      /categories\.jsonl:1(:\d+)?: exhaustive: Invalid input: expected boolean, received string/u,
    );
  });
});
