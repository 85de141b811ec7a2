import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { prepareSource } from '../../src/load/prepare-source.js';
import { emptyRecords, KINDS } from '../../src/records/index.js';
import { RECORD_KINDS, RESPONSIBILITIES, type RecordKind } from '../../src/records/prefixes.js';
import { readRecords, type SourceRecords } from '../../src/records/read-files.js';
import { referencesOf } from '../../src/records/references.js';
import { markWhatRestsOnUnreviewed } from '../../src/records/rests-on-unreviewed.js';
import { isReviewed } from '../../src/rules/unreviewed.js';
import { draftedIssues, extractInto } from '../kit/later-issues.js';

const FIRST = 'changzhi/2020-03';
let data: string;
let issues: readonly string[];
let all: SourceRecords;

beforeAll(async () => {
  ({ data, issues } = draftedIssues());
  expect(extractInto(data)).toMatchObject({ code: 0 });
  all = await sample();
}, 120_000);

/** The records of several sources as those of one. */
async function joined(names: readonly string[]): Promise<SourceRecords> {
  const [first, ...others] = await Promise.all(names.map((name) => readRecords(path.join(data, name))));
  if (first === undefined) throw new Error('there is no source');
  const records = emptyRecords();
  for (const kind of RECORD_KINDS)
    records[kind] = [first, ...others].flatMap((one) => one.records[kind] as never[]) as never;
  return { ...first, records };
}

/** Kinds whose records say nothing that could be decided: what others name, and the words on which they rest. */
const WITHOUT_MARK: readonly RecordKind[] = [
  'regions',
  'organizations',
  'categories',
  'persons',
  'posts',
  'documents',
  'provisions',
  'anomalies',
];
const MARKED = RECORD_KINDS.filter((kind) => 'reviewed' in KINDS[kind].schema.shape);

/** The kinds of records that the invented later issues have. */
const LATER_KINDS = [
  'document-links',
  'document-changes',
  'successions',
  'powers',
  'duties',
  'holdings',
  'transfers',
  'endings',
  'fulfilments',
  'power-successions',
  'delegation-bans',
  'memberships',
  'removals',
];

const NAMES = ['shared/documents', 'changzhi/authority'];

test('every kind of record can say that nobody has reviewed it, but for names and for the words themselves', () => {
  expect(RECORD_KINDS.filter((kind) => !MARKED.includes(kind))).toEqual(WITHOUT_MARK);
});

test('every act of a drafted issue says that nobody has reviewed it', async () => {
  const { records } = await joined(issues);
  const kinds = MARKED.filter((kind) => records[kind].length > 0);
  expect(kinds).toEqual(LATER_KINDS);
  for (const kind of kinds)
    for (const record of records[kind]) expect(record, kind).toMatchObject({ reviewed: false });
  expect(records.provisions.filter(({ amends }) => amends !== undefined)).toEqual([]);
});

/**
 * Compares the facts of records with those of the reviewed ones among them.
 * @returns the ids of reviewed facts that are lost, changed or new
 */
function changedFacts(read: SourceRecords): string[] {
  const records = emptyRecords();
  for (const kind of RECORD_KINDS)
    records[kind] = (read.records[kind] as { reviewed?: false }[]).filter(isReviewed) as never;
  const factsOf = (of: SourceRecords) =>
    new Map(
      [...prepareSource(of).facts].flatMap(([id, { labels, properties, relationships }]) => {
        const { changedByUnreviewed: _, ...said } = properties;
        // Names lead to their bodies, groups and hazards, which have the mark.
        return said.reviewed === false || labels.includes('Name')
          ? []
          : [[id, JSON.stringify({ labels, relationships, said })] as const];
      }),
    );
  const [alone, all] = [factsOf({ ...read, records }), factsOf(read)];
  return [...new Set([...alone.keys(), ...all.keys()])].filter((id) => alone.get(id) !== all.get(id));
}

/** As many records of each kind as the later issues and these need to be whole. */
const OF_EACH_KIND = 12;

/** The later issues, the first records of each kind of the first issue, and all to which one of these refers or that acts on one. */
async function sample(): Promise<SourceRecords> {
  const read = await joined([FIRST, ...NAMES, ...issues]);
  const every = RECORD_KINDS.flatMap((kind) =>
    read.records[kind].map((record) => ({
      kind,
      record,
      refers: referencesOf(kind, record).map(({ id }) => id),
    })),
  );
  const byId = new Map(every.map((one) => [one.record.id, one]));
  const taken = new Set([
    ...(await joined(issues)).records.provisions.map(({ id }) => id),
    ...RECORD_KINDS.flatMap((kind) => read.records[kind].slice(0, OF_EACH_KIND).map(({ id }) => id)),
  ]);
  const acts: ReadonlySet<RecordKind> = new Set(['holdings', 'transfers', 'memberships']);
  for (const id of taken) {
    for (const one of byId.get(id)?.refers ?? []) taken.add(one);
    if (RESPONSIBILITIES.some((kind) => byId.get(id)?.kind === kind))
      for (const { kind, record, refers } of every)
        if (acts.has(kind) && refers.includes(id)) taken.add(record.id);
  }
  for (const { record, refers } of every)
    if (!taken.has(record.id) && 'provision' in record && refers.every((id) => taken.has(id)))
      taken.add(record.id);
  const records = emptyRecords();
  for (const kind of RECORD_KINDS)
    records[kind] = (read.records[kind] as { id: string }[]).filter(({ id }) => taken.has(id)) as never;
  return { ...read, records };
}

test('drafted issues change no fact of the first one', () => {
  expect(changedFacts(all)).toEqual([]);
});

test.each(MARKED)('unreviewed %s change no reviewed fact', (kind) => {
  const read = { ...all, records: structuredClone(all.records) };
  const recordsOf = (of: RecordKind) => read.records[of] as { reviewed?: false }[];
  for (const each of MARKED) for (const record of recordsOf(each)) delete record.reviewed;
  for (const [index, record] of recordsOf(kind).entries()) if (index % 3 === 0) record.reviewed = false;
  markWhatRestsOnUnreviewed([read.records]);
  expect(recordsOf(kind).filter((one) => !isReviewed(one)).length).toBeGreaterThan(0);
  expect(changedFacts(read)).toEqual([]);
});
