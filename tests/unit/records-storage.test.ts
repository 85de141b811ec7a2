import { describe, expect, test } from 'vitest';
import { orderKey } from '../../src/load/records-to-facts.js';
import { fieldsOf, KINDS } from '../../src/records/index.js';
import { RECORD_KINDS } from '../../src/records/prefixes.js';
import { propertiesOfKind, restoreRecord, storedProperties } from '../../src/records/storage.js';
import { largest, smallest } from '../kit/smallest.js';

describe('a record comes back from the properties of its node', () => {
  test.each(RECORD_KINDS)('%s', (kind) => {
    const { schema } = KINDS[kind];
    for (const made of [smallest(kind), largest(kind)]) {
      const record = schema.parse(made);
      const order = 'order' in record ? { ord: orderKey('x/1', record.order) } : {};
      const properties = { ...storedProperties(kind, record as never), ...order, id: record.id };
      expect(restoreRecord(kind, properties)).toEqual(record);
    }
    const fields = fieldsOf(kind).map(({ name }) => name);
    expect(Object.keys(schema.parse(largest(kind)))).toEqual(fields);
    const names = propertiesOfKind(kind).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('a field is stored', () => {
  const transfer = storedProperties('transfers', KINDS.transfers.schema.parse(largest('transfers')));

  test('a value under its own name', () => {
    expect(transfer).toMatchObject({ verb: 'x', kind: 'GRANT', effectiveFrom: '2020-01-01' });
  });

  test('a reference as the id that it holds', () => {
    expect(transfer).toMatchObject({
      toId: 'org:x/organizations',
      fromGroundIds: ['provision:x/provisions'],
      alternativeIds: ['org:x/organizations'],
    });
    expect(storedProperties('policies', KINDS.policies.schema.parse(largest('policies')))).toMatchObject({
      legalBasisIds: ['link:x/document-links'],
    });
  });

  test('a jurisdiction as three properties, named after the field where it is not the only one', () => {
    const region = 'region:x/regions';
    expect(transfer).toMatchObject({ regionId: region, exceptIds: [], ownArea: false });
    expect(transfer).toMatchObject({ fromRegionId: region, fromExceptIds: [], fromOwnArea: false });
  });

  test('objects as texts of JSON, lines as two numbers', () => {
    expect(transfer.doubts).toEqual([
      '{"about":"HOLDER","certainty":"INFERRED","reason":"x","alternatives":[]}',
    ]);
    expect(
      storedProperties('provisions', KINDS.provisions.schema.parse(largest('provisions'))),
    ).toMatchObject({ lineStart: 1, lineEnd: 1 });
  });
});
