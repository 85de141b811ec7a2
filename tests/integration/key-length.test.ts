import { beforeAll, describe, expect, test, vi } from 'vitest';
import { compareSource } from '../../src/load/compare-source.js';
import { loadRecords } from '../../src/load/load.js';
import { emptyRecords, fieldsOf, KINDS, type RecordSet } from '../../src/records/index.js';
import { RECORD_KINDS, type RecordKind } from '../../src/records/prefixes.js';
import {
  danglingReferences,
  RecordsError,
  readRecords,
  type SourceRecords,
} from '../../src/records/read-files.js';
import { CHANGZHI, NAMES_OF_CHANGZHI, together } from '../kit/gazette.js';
import { emptyNeo4j } from '../kit/neo4j.js';

/** Some 120 small transactions on a Neo4j of its own. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 });

type Values = Readonly<Record<string, unknown>>;
/** A text of a record, by the field that has it. */
interface Place {
  readonly kind: RecordKind;
  readonly field: string;
  readonly id: string;
}

/** Records of each kind, with whatever they refer to. */
function withReferred(read: SourceRecords, wanted: ReadonlySet<string>): SourceRecords {
  const ids = new Set(wanted);
  for (;;) {
    const records: RecordSet = emptyRecords();
    for (const kind of RECORD_KINDS)
      (records[kind] as { id: string }[]) = read.records[kind].filter(({ id }) => ids.has(id));
    const part = { ...read, records };
    const missing = [...danglingReferences(part).keys()];
    if (missing.length === 0) return part;
    for (const id of missing) ids.add(id);
  }
}

/** All sources under data/ as one, so that a load of it shows the problems of each. */
async function everySource(): Promise<SourceRecords> {
  const all = await Promise.all([...NAMES_OF_CHANGZHI, CHANGZHI].map((folder) => readRecords(folder)));
  const sourceOf = new Map(
    all.flatMap((read) =>
      Object.values(read.records).flatMap((list) => list.map(({ id }) => [id, read] as const)),
    ),
  );
  const gazette = all.at(-1) as SourceRecords;
  return {
    source: gazette.source,
    records: together(all),
    placeOf: (id) => (sourceOf.get(id) ?? gazette).placeOf(id),
  };
}

function withTexts(read: SourceRecords, texts: ReadonlyMap<Place, string>): SourceRecords {
  const records: RecordSet = emptyRecords();
  for (const kind of RECORD_KINDS)
    (records[kind] as object[]) = read.records[kind].map((record) => {
      let changed: Values = { ...record };
      for (const [{ id, field, kind: of }, text] of texts)
        if (of === kind && id === record.id)
          changed = { ...changed, [field]: Array.isArray(changed[field]) ? [text] : text };
      return changed;
    });
  return { ...read, records };
}

const isText = (value: unknown) =>
  typeof value === 'string' || (Array.isArray(value) && value.length > 0 && typeof value[0] === 'string');

/** For each field that may hold any text, a record that has it. */
function placesOfTexts({ records }: SourceRecords): Place[] {
  return RECORD_KINDS.flatMap((kind) =>
    fieldsOf(kind)
      .filter(({ name, type }) => type === 'value' && name !== 'id')
      .flatMap(({ name: field }) => {
        const found = records[kind].find((record) => isText((record as unknown as Values)[field]));
        if (found === undefined) return [];
        const value = (found as unknown as Values)[field];
        const long = { ...found, [field]: Array.isArray(value) ? ['甲'] : '甲' };
        return KINDS[kind].schema.safeParse(long).success ? [{ kind, field, id: found.id }] : [];
      }),
  );
}

let read: SourceRecords;
let places: Place[];
/** What a load would refuse; empty where it would not. */
let refusal: (source: SourceRecords) => Promise<string>;
let load: (texts: ReadonlyMap<Place, string>) => Promise<unknown>;
beforeAll(async () => {
  const { driver } = await emptyNeo4j();
  const gazette = await everySource();
  places = placesOfTexts(gazette);
  read = withReferred(gazette, new Set(places.map(({ id }) => id)));
  load = (texts) => loadRecords(driver, { database: 'neo4j' }, [withTexts(read, texts)]);
  await load(new Map());
  refusal = async (source) => {
    const refused = await compareSource(driver, { database: 'neo4j' }, source).catch(
      (error: unknown) => error,
    );
    return refused instanceof RecordsError ? refused.message : '';
  };
});

describe('a text that no index could hold', () => {
  test('is refused by its name, file, line and length; one that stands in no index is loaded', async () => {
    const anyLength = new Map<Place, string>();
    const refused: string[] = [];
    for (const place of places) {
      const message = await refusal(withTexts(read, new Map([[place, '甲'.repeat(20_000)]])));
      const { file, line } = read.placeOf(place.id);
      if (message === '') {
        anyLength.set(place, '甲'.repeat(20_000));
        continue;
      }
      const [, at, name, allowed] =
        /^Nothing was loaded: 1 problem\n(.+?): (\w+): '甲{20}…' has 60000 bytes, too many for an index; allowed: at most (\d+) bytes \(a Chinese character has 3\)$/u.exec(
          message,
        ) ?? [];
      expect([at, name], message).toEqual([
        `${file}:${line}`,
        expect.stringMatching(/^(name|title|limitation)$/u),
      ]);
      refused.push(`${place.kind} ${place.field}`);
      const most = 'x'.repeat(Number(allowed));
      expect(
        await refusal(withTexts(read, new Map([[place, `${most}x`]]))),
        `${place.kind} ${place.field}`,
      ).toMatch(new RegExp(String(at).replace(/[.]/gu, '\\.'), 'u'));
    }
    expect(refused).toEqual([
      'regions name',
      'regions aliases',
      'organizations name',
      'organizations aliases',
      'categories name',
      'categories aliases',
      'persons name',
      'persons aliases',
      'posts name',
      'posts aliases',
      'working-groups name',
      'working-groups aliases',
      'documents number',
      'documents title',
      'documents aliases',
      'hazards name',
      'hazards aliases',
      'powers title',
      'duties title',
      'tasks title',
      'policies title',
      'service-items title',
      'indicators title',
      'transfers limitation',
    ]);
    expect(anyLength.size).toBeGreaterThan(20);
    await load(anyLength);
  });

  test('an id too', async () => {
    const [region] = read.records.regions;
    const id = `region:changzhi/${'甲'.repeat(3_000)}`;
    const regions = [...read.records.regions, { ...region, id, name: '甲地' }] as RecordSet['regions'];
    expect(await refusal({ ...read, records: { ...read.records, regions } })).toMatch(
      /: id: 'region:changzhi\/甲{4}…' has 9016 bytes, too many for an index; allowed: at most \d+ bytes /u,
    );
  });
});
