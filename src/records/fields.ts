import { z } from 'zod';
import { plain } from './references.js';
import {
  formerJurisdiction,
  jurisdiction,
  lines,
  RECORD_KINDS,
  RECORDS,
  type RecordKind,
  referenceOf,
} from './schema.js';

/** What a field of a record holds, as far as exports treat it apart. */
export type FieldType = 'reference' | 'references' | 'lines' | 'jurisdiction' | 'objects' | 'value';
export interface Field {
  readonly name: string;
  readonly type: FieldType;
}

function typeOf(schema: unknown): FieldType {
  const inner: unknown = plain(schema);
  if (inner === lines) return 'lines';
  if (inner === jurisdiction || inner === formerJurisdiction) return 'jurisdiction';
  if (inner instanceof z.ZodArray) {
    if (inner.element instanceof z.ZodObject) return 'objects';
    return referenceOf(inner.element as z.ZodType) === undefined ? 'value' : 'references';
  }
  return referenceOf(inner as z.ZodType) === undefined ? 'value' : 'reference';
}

/** @returns the fields of a kind of record as its schema has them, in its order. */
export function fieldsOf(kind: RecordKind): readonly Field[] {
  return FIELDS[kind];
}
const FIELDS = Object.fromEntries(
  RECORD_KINDS.map((kind) => [
    kind,
    Object.entries(RECORDS[kind].shape).map(([name, field]): Field => ({ name, type: typeOf(field) })),
  ]),
) as Record<RecordKind, Field[]>;
