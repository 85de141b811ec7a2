import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { packageRoot } from '../../src/config/package-root.js';
import { sharedDriver } from '../kit/neo4j.js';

/** 36 bits of the hash of each id that the graph of 0.1.0 had, of records and of what was derived from them, by kind. */
const IDS: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(path.join(packageRoot, 'tests/fixtures/ids-of-0.1.0.json'), 'utf8'),
);
const LENGTH = 6;
const hashOf = (id: string) => createHash('sha256').update(id).digest('base64url').slice(0, LENGTH);
const kindOf = (id: string) => id.slice(0, id.indexOf(':'));

/** What 0.1.0 read wrongly and 0.2.0 corrected: another bearer, another class, a body that is a group. */
const CORRECTED = [
  'conflict:same-duty-two-bearers/changzhi/zb-2020-32/art12.i5+art22-b',
  'conflict:same-duty-two-bearers/changzhi/zb-2020-32/art7.i3+art13-a',
  'holding:changzhi/zb-2020-32/art17.p2-b/public-security-organs/owner',
  'holding:changzhi/zb-2020-32/art52-a/county-governments/owner',
  'holding:changzhi/zb-2020-33/s3.5.1.p3-c/county-governments/owner',
  'holding:changzhi/zb-2020-33/s3.5.1.p3-c/subdistrict-offices/owner',
  'holding:changzhi/zb-2020-33/s3.5.1.p3-c/town-governments/owner',
  'holding:changzhi/zb-2020-34/s11-c/county-governments/owner',
  'holding:changzhi/zf-2020-17/c5/approval-reform-office/accept',
  'name:class:changzhi/other-counties-zb38/其他县区政府(38号)',
  'name:class:changzhi/related-counties-zb38/有关县区政府(38号)',
  'name:org:changzhi/approval-reform-office/市行政审批制度改革工作领导小组办公室',
  'name:org:changzhi/approval-reform-office/长治市行政审批制度改革工作领导小组办公室',
  'org:changzhi/approval-reform-office',
];

test('every record and every derived holding of 0.1.0 has its id, but for what was corrected', async () => {
  const { records } = await sharedDriver().executeQuery('MATCH (n:Entity) RETURN n.id AS id');
  const now = new Set(
    [...records.map((row): string => row.get('id')), ...CORRECTED].map((id) => `${kindOf(id)} ${hashOf(id)}`),
  );
  const before = Object.entries(IDS).flatMap(([kind, hashes]) =>
    Array.from(
      { length: hashes.length / LENGTH },
      (_, at) => `${kind} ${hashes.slice(at * LENGTH, (at + 1) * LENGTH)}`,
    ),
  );
  expect(before.length).toBe(10_890);
  expect(before.filter((one) => !now.has(one))).toEqual([]);
  const left = new Set(before);
  expect(CORRECTED.filter((id) => !left.has(`${kindOf(id)} ${hashOf(id)}`))).toEqual([]);
  const ids = new Set(records.map((row): string => row.get('id')));
  expect(CORRECTED.filter((id) => ids.has(id))).toEqual([]);
});
