import { z } from 'zod';
import { type Reference, referenceIn, referenceOf, unwrapSchema } from './fields.js';
import { KINDS } from './index.js';
import { RECORD_KINDS, type RecordKind } from './prefixes.js';

/** A reference whose target may be missing, as the graph stores it. */
export interface WaitingReference extends Reference {
  /** The label of the nodes that have it. */
  readonly label: string;
  /** The property that holds the id of the target. */
  readonly property: string;
}

/** All references whose target may be missing. */
export const WAITING_REFERENCES: readonly WaitingReference[] = RECORD_KINDS.flatMap((kind) =>
  Object.entries(KINDS[kind].schema.shape).flatMap(([name, schema]) => {
    const target = referenceIn(schema);
    return target?.mayWait === true
      ? [{ ...target, label: KINDS[kind].labels[0], property: `${name}Id` }]
      : [];
  }),
);
/** The types of their relationships. */
export const WAITING_RELATIONSHIPS: ReadonlySet<string> = new Set(
  WAITING_REFERENCES.map(({ relationship }) => relationship),
);

/** @returns the schema of a list's elements or of an object's field; undefined if the schema has no such part */
function partOf(schema: z.ZodType, name: string): z.ZodType | undefined {
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  return schema instanceof z.ZodObject ? schema.shape[name] : undefined;
}

/** An id that a record refers to, with the kinds of record that the id may belong to. */
export interface RecordReference extends Reference {
  readonly id: string;
}

/**
 * @param record a valid record; properties that are not fields of its kind are ignored
 * @returns every reference to another record in it
 */
export function referencesOf(kind: RecordKind, record: object): RecordReference[] {
  const found: RecordReference[] = [];
  const collect = (schema: z.ZodType, value: unknown) => {
    const whole = unwrapSchema(schema);
    const leads = referenceOf(whole);
    if (leads !== undefined && typeof value === 'string') found.push({ ...leads, id: value });
    if (typeof value !== 'object' || value === null) return;
    for (const [name, part] of Object.entries(value)) {
      const inner = partOf(whole, name);
      if (inner !== undefined) collect(inner, part);
    }
  };
  collect(KINDS[kind].schema, record);
  return found;
}
