import { z } from 'zod';
import { maskContacts } from './mask-contacts.js';
import { PREFIXES, type RecordKind } from './prefixes.js';
import * as terms from './terms.js';

/** The types of fields that storage and exports treat differently. */
export type FieldType =
  | 'id'
  | 'order'
  | 'reference'
  | 'references'
  | 'lines'
  | 'jurisdiction'
  | 'objects'
  | 'value';

/** Lets the compiler distinguish schemas of the same form. At run time TYPES and REFERENCES do that. */
declare const mark: unique symbol;
/** A schema of one type of field. */
export interface FieldMark<Type extends FieldType> {
  readonly [mark]: Type;
}
/** The target of a field that refers to other records: the kinds of record, and the type of the relationship in the graph. */
export interface Reference {
  readonly kinds: readonly RecordKind[];
  readonly relationship: string;
  /** True if the target may be missing, because another source may bring it later. The load then adds the relationship. */
  readonly mayWait?: boolean;
}

/** The targets of reference fields, by the schema of the field. */
const REFERENCES = z.registry<Reference>();
/** The types of fields that cannot be recognized by the form of the schema. */
const TYPES = z.registry<{ readonly type: FieldType }>();
function ofType<Type extends FieldType, S extends z.ZodType>(type: Type, schema: S): S & FieldMark<Type> {
  TYPES.add(schema, { type });
  return schema as S & FieldMark<Type>;
}

/** @returns a schema without the wrappers that make its field optional or give it a default */
export function unwrapSchema(schema: unknown): z.ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? unwrapSchema(schema.unwrap())
    : (schema as z.ZodType);
}

/** @returns the target of a field with this schema; undefined if the field does not hold the id of another record */
export function referenceOf(schema: z.ZodType): Reference | undefined {
  return REFERENCES.get(schema);
}

/** @returns the target of a field with this schema that holds one id or a list of ids; undefined for other fields */
export function referenceIn(schema: unknown): Reference | undefined {
  const whole = unwrapSchema(schema);
  return referenceOf(whole instanceof z.ZodArray ? (whole.element as z.ZodType) : whole);
}

/** @returns the type of a field with this schema */
export function fieldType(schema: unknown): FieldType {
  const whole = unwrapSchema(schema);
  const { type } = TYPES.get(whole) ?? {};
  if (type !== undefined) return type;
  const isList = whole instanceof z.ZodArray;
  if (isList && whole.element instanceof z.ZodObject) return 'objects';
  return isList && referenceIn(whole) !== undefined ? 'references' : 'value';
}

function idSchema(kinds: readonly RecordKind[]) {
  const prefixes = kinds.map((kind) => PREFIXES[kind]);
  const allowed = prefixes.map((prefix) => `${prefix}:city/path`).join(', ');
  return z.string().regex(new RegExp(`^(?:${prefixes.join('|')}):[a-z0-9-]+/\\S+$`, 'u'), {
    error: ({ input }) => `${JSON.stringify(input)} is not allowed here; allowed: ${allowed}`,
  });
}

/** A record's own id. */
const ownId = (kind: RecordKind) => ofType('id', idSchema([kind])).describe('Its own id');

/**
 * A field that holds the id of another record. Everything else follows from this declaration: loading and import check the id,
 * the JSON Schema has its form, and the graph has the relationship, which prevents another source from removing the target.
 */
export function reference(relationship: string, ...kinds: RecordKind[]) {
  return referenceTo({ kinds, relationship });
}
/**
 * As reference(), but the target may be missing: sources are loaded in any order, and a source may be removed while others refer
 * to it. No other field may have the same relationship.
 */
export function waitingReference(relationship: string, ...kinds: RecordKind[]) {
  return referenceTo({ kinds, relationship, mayWait: true });
}
function referenceTo(target: Reference) {
  const schema = ofType('reference', idSchema(target.kinds));
  REFERENCES.add(schema, target);
  return schema;
}
/** A field that holds the ids of other records; empty by default. Like `reference` in everything else. */
export const references = (relationship: string, ...kinds: RecordKind[]) =>
  z.array(reference(relationship, ...kinds)).default([]);

/** Free text. Contact details are masked when a record is read, no matter where it comes from. */
export const words = z.string().min(1).overwrite(maskContacts);
/** A number or code that identifies something. It is not masked, because masking could make two of them equal. */
export const designation = z.string().min(1);
/** A day as YYYY-MM-DD. */
export const day = z.iso.date();
export const lines = ofType(
  'lines',
  z
    .tuple([z.number().int().positive(), z.number().int().positive()])
    .refine(([start, end]) => start <= end, 'the first line must not come after the last'),
).describe('First and last line in the text of the source');
/** A boolean, false by default. */
export const flag = z.boolean().default(false);
/** A list of words of a vocabulary, empty by default. */
export const listOf = <T extends string>(values: readonly T[]) => z.array(z.enum(values)).default([]);

/** A region without its exceptions. A record may have several such places; the two relationship types distinguish them. */
export const jurisdictionField = (region: string, except: string) =>
  ofType(
    'jurisdiction',
    z.strictObject({
      region: reference(region, 'regions').describe('The territory'),
      except: references(except, 'regions').describe('Territories in it that are left out'),
      ownArea: flag.describe(
        'True for a class whose members each hold it in their own area within the region (各县区政府)',
      ),
    }),
  );
/** The place of a holding, or of what a transfer gives. */
export const jurisdiction = jurisdictionField('IN_REGION', 'EXCEPT');

const stated = reference('STATED_IN', 'provisions');
/** The provision that states a record. */
export const statedIn = stated.describe(
  'The most specific provision that states it: a row, an article, a clause',
);
export const grounds = z
  .array(stated)
  .min(1)
  .describe(
    'Every provision that it rests on: the one that states it, and those that give, limit or condition it',
  );

/** A doubt about a reading, with its reason. */
export const doubt = z
  .strictObject({
    about: z.enum(terms.DOUBT_SUBJECTS).describe('What is doubtful'),
    certainty: z
      .enum(terms.CERTAINTIES)
      .exclude(['CERTAIN'])
      .describe(
        'INFERRED: it needed more than plain reading. AMBIGUOUS: another careful reader could read it otherwise',
      ),
    reason: words.describe('Why'),
    alternatives: z.array(words).default([]).describe('What it could be instead, in words'),
    anomaly: reference('TOLD_BY', 'anomalies')
      .optional()
      .describe('The anomaly that says so, where the source itself is at fault'),
    from: day
      .optional()
      .describe(
        'The first day on which the readings differ, where they differ on some days only (10月后 may begin in October or in November)',
      ),
    to: day.optional().describe('The first day on which they no longer differ'),
    affectsVerdict: z
      .literal(false)
      .optional()
      .describe(
        'False where no reading changes who may exercise what: the heading of an item that is whole by itself',
      ),
  })
  .describe('What a reading is doubtful about');
const doubts = z.array(doubt).default([]).describe('What the reading is doubtful about (存疑之处)');

export { doubts };
/** `certainty` is that of the worst doubt, or CERTAIN if there is none. uncertaintyProblem() in doubts.ts checks this. */
export const doubtful = {
  certainty: z
    .enum(terms.CERTAINTIES)
    .describe('How sure the reading is: as its worst doubt says, or CERTAIN if it has no doubt'),
  doubts,
};

/**
 * Set on what a program drafted. It is absent, and never true, on what is reviewed, so that one fact has one form.
 */
export const reviewed = z
  .literal(false)
  .optional()
  .describe(
    'False for what a program drafted, until a person has confirmed it and all that it rests on (未经审核); absent for what is reviewed',
  );

export const aliases = z.array(words).default([]).describe('Its other names');
/** The fields of records that have names and no place in the source. */
export const namedFields = (kind: RecordKind) => ({
  id: ownId(kind),
  name: words.describe('Its official name'),
  aliases,
});
/** A record with an official name and other names. */
export interface WithNames {
  readonly name: string;
  readonly aliases: readonly string[];
}
/** All names of a record, the official one first. */
export const allNames = ({ name, aliases: others }: WithNames) => [name, ...others];
/** The fields of records that have no place in the source. */
export const unplacedFields = (kind: RecordKind) => ({ id: ownId(kind) });
/** The fields of records that have a place in the source, by which lists are ordered. */
export const placedFields = (kind: RecordKind) => ({
  id: ownId(kind),
  order: ofType('order', z.number().nonnegative()).describe(
    'Its place in the source: by line, and within a line by sequence',
  ),
});
