import { z } from 'zod';
import type { Index } from './indexes.js';
import type { DoubtSubject } from './terms.js';

/** A value that Neo4j stores in a property. */
export type Scalar = string | number | boolean;
/** The properties of a node; undefined for a property that the node does not have. */
export type Properties = Readonly<Record<string, Scalar | readonly Scalar[] | undefined>>;

/** The terms of standard vocabularies for a kind of record. */
export interface LinkedData {
  readonly types: readonly string[];
  /** The properties of standard vocabularies, by field. Other fields use our own vocabulary. */
  readonly terms?: Readonly<Record<string, string | readonly string[]>>;
}

/** Names by which the nodes of a kind are looked up. */
export interface NameDeclaration<R> {
  readonly of: 'HOLDER' | 'REGION' | 'DOCUMENT' | 'HAZARD';
  /** The official name comes first. */
  readonly texts: (record: R) => readonly string[];
}

/**
 * The complete declaration of a kind of record. Validation, loading, restoring, exports, the JSON Schema and docs/records.md
 * follow from it. The type of a field decides how it is stored (storage.ts).
 */
interface Declaration<F extends z.ZodRawShape, R, P> {
  /** One sentence for authors of records. */
  readonly description: string;
  readonly fields: F;
  /** The labels of its nodes. Reads use the indexes of the first label. The last label belongs to this kind only. */
  readonly labels: readonly [string, ...string[]];
  /** Properties that all its nodes share. */
  readonly fixed?: P;
  /** Properties for finding and ordering, computed from the fields. A property with the name of a field replaces that field. */
  readonly derived?: (record: R) => Properties;
  readonly indexes: readonly Index[];
  readonly names?: NameDeclaration<R>;
  /** The subject of the doubt of an uncertain record that names none: the part on which a verdict rests most. */
  readonly doubtSubject?: DoubtSubject;
  readonly linkedData: LinkedData;
}

type SchemaOf<F extends z.ZodRawShape> = z.ZodObject<F, z.core.$strict>;
type FixedProperties = Readonly<Record<string, string>>;
/** A kind of record: its declaration, with the schema made from its fields. */
export interface Kind<
  F extends z.ZodRawShape = z.ZodRawShape,
  R = never,
  P extends FixedProperties = FixedProperties,
> extends Omit<Declaration<F, R, P>, 'fields' | 'fixed'> {
  /** Unknown fields are rejected, so that a misspelt field is never silently lost. */
  readonly schema: SchemaOf<F>;
  readonly fixed: P;
}

/** @returns the kind, with the schema of its records */
export function kindOfRecord<
  F extends z.ZodRawShape,
  const P extends FixedProperties = Record<never, never>,
>({
  fields,
  fixed,
  ...declared
}: Declaration<F, z.output<SchemaOf<F>>, P>): Kind<F, z.output<SchemaOf<F>>, P> {
  const schema = z.strictObject(fields).describe(declared.description);
  return { ...declared, schema, fixed: fixed ?? ({} as P) };
}
