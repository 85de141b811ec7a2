import { z } from 'zod';
import { id, jurisdiction, lines, RECORDS, type RecordKind } from './schema.js';

/** What a field of a record holds, as far as exports treat it apart. */
export type FieldType = 'reference' | 'references' | 'lines' | 'jurisdiction' | 'objects' | 'value';
export interface Field {
  readonly name: string;
  readonly type: FieldType;
}

function plain(schema: unknown): unknown {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? plain(schema.unwrap()) : schema;
}

function typeOf(name: string, schema: unknown): FieldType {
  const inner = plain(schema);
  if (inner === lines) return 'lines';
  if (inner === jurisdiction) return 'jurisdiction';
  if (inner === id) return name === 'id' ? 'value' : 'reference';
  if (inner instanceof z.ZodArray && inner.element === id) return 'references';
  return inner instanceof z.ZodArray && inner.element instanceof z.ZodObject ? 'objects' : 'value';
}

/** @returns the fields of a kind of record as its schema has them, in its order. */
export function fieldsOf(kind: RecordKind): readonly Field[] {
  return FIELDS[kind];
}
const FIELDS = Object.fromEntries(
  Object.entries(RECORDS).map(([kind, schema]) => [
    kind,
    Object.entries(schema.shape).map(([name, field]): Field => ({ name, type: typeOf(name, field) })),
  ]),
) as Record<RecordKind, Field[]>;
