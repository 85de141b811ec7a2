import { z } from 'zod';
import type { Index } from './indexes.js';
import type { DoubtSubject } from './terms.js';

export type Scalar = string | number | boolean;
/** What a node holds; undefined where it lacks a property. */
export type Properties = Readonly<Record<string, Scalar | readonly Scalar[] | undefined>>;

/** What a kind of record is to a standard vocabulary. */
export interface LinkedData {
  readonly types: readonly string[];
  /** Fields that a standard vocabulary has a property for; the others keep their names in ours. */
  readonly terms?: Readonly<Record<string, string | readonly string[]>>;
}

/** Names by which the nodes of a kind are looked up. */
export interface Names<R> {
  readonly of: 'HOLDER' | 'REGION' | 'DOCUMENT' | 'HAZARD';
  /** The official one first. */
  readonly texts: (record: R) => readonly string[];
}

/**
 * Everything that a kind of record is. Checking, loading, restoring, exports, the JSON Schema and docs/records.md are made from it.
 * How a field is stored follows from its type (storage.ts).
 */
interface Declaration<F extends z.ZodRawShape, R, P> {
  /** One sentence for whoever writes records. */
  readonly description: string;
  readonly fields: F;
  /** The labels of its nodes: the one by whose indexes it is read first, the one that no other kind has last. */
  readonly labels: readonly [string, ...string[]];
  /** Properties that all its nodes share. */
  readonly fixed?: P;
  /** Properties that are made of the fields, to be found and ordered by. One with the name of a field takes its place. */
  readonly derived?: (record: R) => Properties;
  readonly indexes: readonly Index[];
  readonly names?: Names<R>;
  /** What the certainty of a record is about that names no doubt: what a verdict about it rests on first. */
  readonly doubtSubject?: DoubtSubject;
  readonly linkedData: LinkedData;
}

type SchemaOf<F extends z.ZodRawShape> = z.ZodObject<F, z.core.$strict>;
type Fixed = Readonly<Record<string, string>>;
export interface Kind<F extends z.ZodRawShape = z.ZodRawShape, R = never, P extends Fixed = Fixed>
  extends Omit<Declaration<F, R, P>, 'fields' | 'fixed'> {
  /** Unknown fields are refused, so that a misspelt one is never lost in silence. */
  readonly schema: SchemaOf<F>;
  readonly fixed: P;
}

/** @returns the kind, with the schema of its records */
export function kindOfRecord<F extends z.ZodRawShape, const P extends Fixed = Record<never, never>>({
  fields,
  fixed,
  ...declared
}: Declaration<F, z.output<SchemaOf<F>>, P>): Kind<F, z.output<SchemaOf<F>>, P> {
  const schema = z.strictObject(fields).describe(declared.description);
  return { ...declared, schema, fixed: fixed ?? ({} as P) };
}
