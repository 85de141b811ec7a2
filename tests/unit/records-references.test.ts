import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readImport } from '../../src/import/import.js';
import { KINDS } from '../../src/records/index.js';
import { PREFIXES, RECORD_KINDS, type RecordKind } from '../../src/records/prefixes.js';
import { type Problem, RecordsError, readRecords } from '../../src/records/read-files.js';
import { referencesOf } from '../../src/records/references.js';
import { firstOf, type Made, referenceFields, smallest } from '../kit/smallest.js';

const folder = mkdtempSync(path.join(tmpdir(), 'mandate-graph-references-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FIELDS = referenceFields();

/** What loading and importing say of a file with the smallest record that is allowed in its first line, and these below. */
async function problems(kind: RecordKind, below: readonly Made[]): Promise<readonly Problem[]> {
  const own = mkdtempSync(path.join(folder, 'source-'));
  const file = path.join(own, `${kind}.jsonl`);
  writeFileSync(file, [smallest(kind), ...below].map((record) => `${JSON.stringify(record)}\n`).join(''));
  writeFileSync(
    path.join(own, 'source.json'),
    JSON.stringify({ name: 'x/1', title: 'x', sha256: '0'.repeat(64) }),
  );
  const known = { load: async () => [] } as never;
  const [imported, loaded] = await Promise.allSettled([
    readImport({ path: file, as: 'x/1', title: undefined, known }),
    readRecords(own),
  ]);
  const told = [imported, loaded].map((outcome) => {
    if (outcome.status === 'fulfilled') return [];
    if (!(outcome.reason instanceof RecordsError)) throw outcome.reason;
    return outcome.reason.problems.map(({ file: name, ...rest }) => ({ ...rest, file: path.basename(name) }));
  });
  expect(told[0]).toEqual(told[1]);
  return told[0] ?? [];
}

describe('every field that leads to other records', () => {
  test('is found: of each kind, the fields that it has', () => {
    expect(FIELDS.map(({ kind, field }) => `${kind}.${field}`)).toMatchInlineSnapshot(`
      [
        "regions.partOf",
        "organizations.region",
        "categories.members",
        "categories.within",
        "categories.place",
        "posts.organization",
        "posts.occupants",
        "working-groups.partOf",
        "working-groups.provision",
        "documents.issuer",
        "documents.effectiveIn",
        "provisions.document",
        "provisions.amends",
        "provisions.parent",
        "document-links.from",
        "document-links.to",
        "document-links.provision",
        "document-changes.document",
        "document-changes.ends",
        "document-changes.replacedBy",
        "document-changes.provision",
        "successions.from",
        "successions.to",
        "successions.ofDocuments",
        "successions.provision",
        "hazards.provision",
        "criteria.hazard",
        "criteria.doubts.anomaly",
        "criteria.provision",
        "authorities.holder",
        "authorities.doubts.anomaly",
        "authorities.provision",
        "level-groups.group",
        "level-groups.doubts.anomaly",
        "level-groups.provision",
        "powers.doubts.anomaly",
        "powers.provisions",
        "powers.accountability.provision",
        "duties.doubts.anomaly",
        "duties.provisions",
        "duties.hazards",
        "duties.sameAs",
        "duties.accompanies",
        "tasks.doubts.anomaly",
        "tasks.provisions",
        "tasks.milestones.holder",
        "tasks.milestones.provision",
        "policies.doubts.anomaly",
        "policies.provisions",
        "policies.legalBasis",
        "service-items.doubts.anomaly",
        "service-items.provisions",
        "service-items.accountability.provision",
        "indicators.doubts.anomaly",
        "indicators.provisions",
        "indicators.parent",
        "holdings.holder",
        "holdings.responsibility",
        "holdings.jurisdiction.region",
        "holdings.jurisdiction.except",
        "holdings.arisesFrom",
        "holdings.approver",
        "holdings.person",
        "holdings.accountable",
        "holdings.alternatives",
        "holdings.doubts.anomaly",
        "holdings.provision",
        "holdings.grounds",
        "transfers.from",
        "transfers.to",
        "transfers.grantedBy",
        "transfers.responsibility",
        "transfers.fromJurisdiction.region",
        "transfers.fromJurisdiction.except",
        "transfers.fromGrounds",
        "transfers.provisoIn",
        "transfers.approver",
        "transfers.jurisdiction.region",
        "transfers.jurisdiction.except",
        "transfers.instrument",
        "transfers.under",
        "transfers.alternatives",
        "transfers.doubts.anomaly",
        "transfers.provision",
        "transfers.grounds",
        "endings.ends",
        "endings.provision",
        "fulfilments.fulfils",
        "fulfilments.provision",
        "power-successions.from",
        "power-successions.to",
        "power-successions.provision",
        "delegation-bans.bars",
        "delegation-bans.body",
        "delegation-bans.provision",
        "memberships.group",
        "memberships.member",
        "memberships.person",
        "memberships.doubts.anomaly",
        "memberships.provision",
        "memberships.grounds",
        "removals.removes",
        "removals.provision",
        "anomalies.document",
        "anomalies.about",
        "anomalies.provisions",
      ]
    `);
  });

  test.each(FIELDS.map((one) => [`${one.kind}.${one.field}`, one] as const))('%s', async (_, one) => {
    const { kind, field, kinds, leadingTo } = one;
    const own = (index: number) => `${PREFIXES[kind]}:x/own-${index}`;
    expect(
      await problems(
        kind,
        kinds.map((allowed, index) => leadingTo(firstOf(allowed), own(index))),
      ),
    ).toEqual([]);
    const wrongKinds = RECORD_KINDS.filter((other) => !kinds.includes(other)).map(firstOf);
    const right = PREFIXES[kinds[0] as RecordKind];
    const malformed = [
      'organization:x/1',
      `${right}:X/1`,
      `${right}:x`,
      `${right}:x/`,
      `${right}:x/a b`,
      'x',
      '',
    ];
    const wrong = [...wrongKinds, ...malformed];
    const found = await problems(
      kind,
      wrong.map((id, index) => leadingTo(id, own(index))),
    );
    const allowed = kinds.map((other) => `${PREFIXES[other]}:city/path`).join(', ');
    expect(
      found.map(({ file, line, problem }) => ({ file, line, problem: problem.replace(/\.0\b/gu, '') })),
    ).toEqual(
      wrong.map((id, index) => ({
        file: `${kind}.jsonl`,
        line: index + 2,
        problem: `${field}: ${JSON.stringify(id)} is not allowed here; allowed: ${allowed}`,
      })),
    );
    for (const { column } of found) expect(column).toBeGreaterThan(1);
  });
});

test.each(RECORD_KINDS)('a record of %s has an id of its kind, and no other', async (kind) => {
  const ids = ['other:x/2', `${PREFIXES[kind]}:X/2`, `${PREFIXES[kind]}:2`];
  const found = await problems(
    kind,
    [`${PREFIXES[kind]}:x/2`, ...ids].map((id) => ({ ...smallest(kind), id })),
  );
  expect(found.map(({ line, problem }) => [line, problem])).toEqual(
    ids.map((id, index) => [
      index + 3,
      `id: ${JSON.stringify(id)} is not allowed here; allowed: ${PREFIXES[kind]}:city/path`,
    ]),
  );
});

test('words that look like an id lead nowhere', () => {
  const words = { asWritten: 'org:x/9', roleAsWritten: 'org:x/9', condition: 'org:x/9' };
  const holding = KINDS.holdings.schema.parse({ ...smallest('holdings'), ...words });
  expect(referencesOf('holdings', holding).map(({ id }) => id)).not.toContain('org:x/9');
});
