import { z } from 'zod';
import { certaintyOf, type Doubt } from '../../src/records/doubts.js';
import { type Reference, referenceOf, unwrapSchema } from '../../src/records/fields.js';
import { KINDS } from '../../src/records/index.js';
import { PREFIXES, RECORD_KINDS, type RecordKind } from '../../src/records/prefixes.js';

/** A record that is made only from the schema, so that a new field of a kind is included automatically. */
export type Made = { readonly id: string } & Readonly<Record<string, unknown>>;

/**
 * @returns the id of the first record of a kind. No other kind has its path, because the holding that arises from a transfer gets
 * the transfer's path.
 */
export const firstOf = (kind: RecordKind): string => `${PREFIXES[kind]}:x/${kind}`;

function value(schema: z.ZodType, kind: RecordKind): unknown {
  const whole = unwrapSchema(schema);
  const [led] = referenceOf(whole)?.kinds ?? [];
  if (led !== undefined) return firstOf(led);
  if (whole instanceof z.ZodEnum) return whole.options[0];
  if (whole instanceof z.ZodObject) return required(whole, kind);
  if (whole instanceof z.ZodArray) return [value(whole.element as z.ZodType, kind)];
  if (whole instanceof z.ZodTuple) return whole.def.items.map(() => 1);
  if (whole instanceof z.ZodNumber) return 1;
  if (whole instanceof z.ZodBoolean) return true;
  if (whole instanceof z.ZodLiteral) return whole.value;
  return whole instanceof z.ZodISODate ? '2020-01-01' : 'x';
}

function required(schema: z.ZodObject, kind: RecordKind): Record<string, unknown> {
  const all = Object.entries(schema.shape as Record<string, z.ZodType>);
  return Object.fromEntries(
    all
      .filter(([, field]) => unwrapSchema(field) === field)
      .map(([name, field]) => [name, name === 'id' ? firstOf(kind) : value(field, kind)]),
  );
}

/** @returns a record of a kind that has every field */
export function largest(kind: RecordKind): Made {
  const fields = Object.entries(KINDS[kind].schema.shape as Record<string, z.ZodType>);
  return {
    ...smallest(kind),
    ...Object.fromEntries(
      fields
        .filter(([, field]) => unwrapSchema(field) !== field)
        .map(([name, field]) => [name, value(field, kind)]),
    ),
  };
}

/** @returns the smallest valid record of a kind, without any optional field */
export function smallest(kind: RecordKind): Made {
  return required(KINDS[kind].schema, kind) as Made;
}

/** A field that refers to other records, and a function to set its id. */
export interface ReferenceField extends Reference {
  readonly kind: RecordKind;
  readonly field: string;
  /** @returns the smallest record of the kind that has `id` in the field; its own id differs from that of the first record */
  readonly leadingTo: (id: string, own?: string) => Made;
}

/** @returns every field of every kind of record that refers to other records, including nested fields */
export function referenceFields(): ReferenceField[] {
  return RECORD_KINDS.flatMap((kind) => fieldsIn(KINDS[kind].schema, kind, []));
}

function fieldsIn(schema: z.ZodObject, kind: RecordKind, path: readonly string[]): ReferenceField[] {
  return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([name, field]) => {
    const whole = unwrapSchema(field);
    const inner = whole instanceof z.ZodArray ? (whole.element as z.ZodType) : whole;
    const at = [...path, name];
    if (inner instanceof z.ZodObject) return fieldsIn(inner, kind, at);
    const leads = referenceOf(inner);
    if (leads === undefined) return [];
    const leadingTo = (id: string, own = `${PREFIXES[kind]}:x/2`) => {
      const made = put(KINDS[kind].schema, smallest(kind), at, kind, id) as Made;
      const { doubts } = made as { readonly doubts?: readonly Doubt[] };
      const isSure = doubts === undefined || !('certainty' in made);
      return { ...made, ...(isSure ? {} : { certainty: certaintyOf(doubts) }), id: own };
    };
    return [{ ...leads, kind, field: at.join('.'), leadingTo }];
  });
}

/** @returns a copy of a record with an id at a path; missing fields on the path are added */
function put(
  schema: z.ZodType,
  record: unknown,
  [name, ...rest]: readonly string[],
  kind: RecordKind,
  id: string,
): unknown {
  if (name === undefined) return id;
  const field = (schema as z.ZodObject).shape[name] as z.ZodType;
  const whole = unwrapSchema(field);
  const before = (record as Record<string, unknown>)[name] ?? value(field, kind);
  const inside = whole instanceof z.ZodArray ? (whole.element as z.ZodType) : whole;
  const one = whole instanceof z.ZodArray ? (before as unknown[])[0] : before;
  const now = put(inside, one, rest, kind, id);
  return { ...(record as object), [name]: whole instanceof z.ZodArray ? [now] : now };
}
