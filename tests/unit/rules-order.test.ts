import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  classesIn,
  collectStatedRecords,
  regionTree,
  responsibilitiesOf,
} from '../../src/load/prepare-source.js';
import { sourceFolders } from '../../src/load/source-folders.js';
import { RECORD_KINDS } from '../../src/records/prefixes.js';
import { readRecords, type SourceRecords } from '../../src/records/read-files.js';
import { findConflicts, findLoops } from '../../src/rules/conflicts.js';
import { type SettlementInput, settleHoldings } from '../../src/rules/settlement.js';
import { firstNames, predecessorsOf, successorsOf } from '../../src/rules/successions.js';
import { temporaryFolder } from '../kit/folder.js';
import { together } from '../kit/gazette.js';
import { extractInto, withLaterIssues } from '../kit/later-issues.js';
import { randomness } from '../kit/orders.mjs';
import { SEED } from '../kit/seed.js';

const ORDERS = 50;

const data = withLaterIssues(temporaryFolder());
extractInto(data);
const extracted = await Promise.all(sourceFolders(data).map(readRecords));
const sources = [...extracted, ...extracted.map(saidAgain)];

/**
 * A source that says all acts of another once more, on the same days, by the provisions of that source; a body is followed by
 * another one too. So every choice of the rules among several acts has a tie.
 */
function saidAgain({ source, records, placeOf }: SourceRecords): SourceRecords {
  const again = together([]);
  for (const kind of [
    'endings',
    'fulfilments',
    'successions',
    'transfers',
    'power-successions',
    'delegation-bans',
  ] as const)
    (again[kind] as object[]).push(...records[kind].map((one) => ({ ...one, id: `${one.id}/again` })));
  again.successions.push(
    ...records.successions.map((one) => ({
      ...one,
      id: `${one.id}/other`,
      to: 'org:changzhi/emergency-management-bureau',
    })),
  );
  return { source: { ...source, name: `${source.name}-again` }, records: again, placeOf };
}

const sortedById = (list: readonly { readonly id: string }[]) =>
  [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
const sortedByKey = (map: ReadonlyMap<string, unknown>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));

/** The hash of everything that the rules derive from these records, in the order in which they are given. */
function hashOfDerived(given: readonly SourceRecords[], shuffled = <T>(list: readonly T[]) => [...list]) {
  const records = together(given);
  for (const kind of RECORD_KINDS) (records[kind] as object[]) = shuffled<object>(records[kind]);
  const stated = given.map(collectStatedRecords);
  const kinds = Object.keys(collectStatedRecords({ ...given[0], records } as SourceRecords));
  const input = Object.fromEntries(
    kinds.map((kind) => [
      kind,
      shuffled(stated.flatMap((one): readonly object[] => one[kind as keyof SettlementInput])),
    ]),
  ) as unknown as SettlementInput;
  const about = { name: 'changzhi/all', title: '', sha256: '' };
  const partOf = regionTree({ source: about, records, placeOf: (file) => ({ file, line: 1 }) });
  const settled = settleHoldings(input, partOf);
  const conflicts = findConflicts({
    responsibilities: shuffled(
      given.flatMap((one) => [...responsibilitiesOf(one)].map(([id, said]) => ({ ...said, id }))),
    ),
    transfers: settled.transfers,
    holdings: settled.holdings,
    powerSuccessions: input.powerSuccessions,
    partOf,
    classesOf: classesIn(records),
  });
  const { successions, transfers } = records;
  const made = [
    Object.entries(settled).map(([kind, list]) => [kind, sortedById(list)]),
    sortedById(conflicts),
    findLoops(successions).sort(),
    findLoops(transfers.map(({ id, under = '' }) => ({ from: id, to: under }))).sort(),
    [successorsOf, predecessorsOf, firstNames].map((rule) => sortedByKey(rule(successions))),
  ];
  return createHash('sha256').update(JSON.stringify(made)).digest('hex');
}

const hashes = new Map<string, string>();
/** The hash for a set of sources in the order of their names. */
function hashInOrder(given: readonly SourceRecords[]): string {
  const inOrder = [...given].sort((a, b) => (a.source.name < b.source.name ? -1 : 1));
  const names = inOrder.map(({ source }) => source.name).join(' ');
  const hash = hashes.get(names) ?? hashOfDerived(inOrder);
  hashes.set(names, hash);
  return hash;
}

test(`what the rules derive does not depend on the order of sources and records, in ${ORDERS} random orders (seed ${SEED})`, () => {
  const { below, shuffled } = randomness(SEED);
  for (let order = 0; order < ORDERS; order++) {
    const all = shuffled(sources);
    const given = order % 2 === 0 ? all : all.slice(below(all.length));
    expect(hashOfDerived(given, shuffled), given.map(({ source }) => source.name).join(', ')).toBe(
      hashInOrder(given),
    );
  }
}, 120_000);

test('the sources say things that the rules must tell apart', () => {
  const all = hashInOrder(sources);
  for (const one of sources)
    if (
      RECORD_KINDS.some(
        (kind) => ['transfers', 'endings', 'holdings'].includes(kind) && one.records[kind].length > 0,
      )
    )
      expect(hashInOrder(sources.filter((other) => other !== one)), one.source.name).not.toBe(all);
}, 120_000);
