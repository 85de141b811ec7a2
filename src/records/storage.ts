import { z } from 'zod';
import { type FieldMark, type jurisdiction, type lines, referenceIn, unwrapSchema } from './fields.js';
import { type Field, fieldsOf, KINDS, type RecordOf } from './index.js';
import type { Properties, Scalar } from './kind.js';
import type { RecordKind } from './prefixes.js';

/*
 * Converts the fields of a record to properties of its node and back. A reference is stored twice: as a relationship, for queries
 * that follow it, and as an id in a property (`holderId`), so that a page is filtered, ordered and answered from the node alone.
 */

/** Fields with several references whose names end in s but are not plurals. */
const IRREGULAR = {
  sameAs: 'sameAsIds',
  legalBasis: 'legalBasisIds',
  accompanies: 'accompaniesIds',
} as const;
const isIrregular = (name: string): name is keyof typeof IRREGULAR => Object.hasOwn(IRREGULAR, name);

const LINES = ['lineStart', 'lineEnd'];

/** `jurisdiction` has `regionId`, `fromJurisdiction` has `fromRegionId`. */
function placeProperty(field: string, part: string): string {
  const before = field.replace(/jurisdiction$/iu, '');
  return before === '' ? part : `${before}${part[0]?.toUpperCase()}${part.slice(1)}`;
}

/** A property that stores a field, or a part of a field. */
export interface StoredProperty {
  readonly name: string;
  readonly isList: boolean;
  /** The type of the relationships to the nodes whose ids the property holds; undefined if it holds no ids. */
  readonly relationship: string | undefined;
}

function storedProperty(name: string, schema: unknown): StoredProperty {
  return {
    name,
    isList: unwrapSchema(schema) instanceof z.ZodArray,
    relationship: referenceIn(schema)?.relationship,
  };
}

function propertiesOf({ name, type, schema }: Field): readonly StoredProperty[] {
  switch (type) {
    case 'id':
      return [];
    case 'order':
      return [storedProperty('ord', schema)];
    case 'reference':
      return [storedProperty(`${name}Id`, schema)];
    case 'references':
      return [storedProperty(isIrregular(name) ? IRREGULAR[name] : `${name.replace(/s$/u, '')}Ids`, schema)];
    case 'lines':
      return (schema as typeof lines).def.items.map((item, index) =>
        storedProperty(LINES[index] ?? '', item),
      );
    case 'jurisdiction': {
      const { region, except, ownArea } = (schema as typeof jurisdiction).shape;
      const parts = { regionId: region, exceptIds: except, ownArea };
      return Object.entries(parts).map(([part, inner]) => storedProperty(placeProperty(name, part), inner));
    }
    default:
      return [storedProperty(name, schema)];
  }
}

type IdsName<Name extends string> = Name extends keyof typeof IRREGULAR
  ? (typeof IRREGULAR)[Name]
  : Name extends `${infer One}s`
    ? `${One}Ids`
    : `${Name}Ids`;
type PlaceName<Name extends string, Part extends string> = Name extends `${infer Before}Jurisdiction`
  ? `${Before}${Capitalize<Part>}`
  : Part;

/** The properties of a field with their types, named as in `propertiesOf`. A property that the node may lack can be null. */
type PropertiesOfField<Name extends string, S> =
  S extends z.ZodOptional<infer Inner>
    ? OrNull<PropertiesOfField<Name, Inner>>
    : S extends z.ZodDefault<infer Inner>
      ? PropertiesOfField<Name, Inner>
      : S extends FieldMark<'id'>
        ? { id: string }
        : S extends FieldMark<'order'>
          ? { ord: string }
          : S extends FieldMark<'reference'>
            ? Record<`${Name}Id`, string>
            : S extends FieldMark<'lines'>
              ? { lineStart: number; lineEnd: number }
              : S extends FieldMark<'jurisdiction'>
                ? Record<PlaceName<Name, 'regionId'>, string> &
                    Record<PlaceName<Name, 'exceptIds'>, readonly string[]> &
                    Record<PlaceName<Name, 'ownArea'>, boolean>
                : S extends z.ZodArray<infer Element>
                  ? PropertiesOfList<Name, Element>
                  : Record<Name, z.output<S>>;
type PropertiesOfList<Name extends string, Element> =
  Element extends FieldMark<'reference'>
    ? Record<IdsName<Name>, readonly string[]>
    : Record<Name, readonly (Element extends z.ZodObject ? string : z.output<Element>)[]>;
type OrNull<T> = { [Name in keyof T]: T[Name] | null };
type UnionToIntersection<Union> = (Union extends Union ? (one: Union) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never;
type PropertiesOfFields<Shape> = UnionToIntersection<
  { [Name in keyof Shape & string]: PropertiesOfField<Name, Shape[Name]> }[keyof Shape & string]
>;
/** The properties of a node of this kind that store its fields, as they are in a row of a statement's result. */
export type StoredRow<K extends RecordKind> = K extends RecordKind
  ? PropertiesOfFields<(typeof KINDS)[K]['schema']['shape']> &
      (typeof KINDS)[K]['fixed'] & { readonly ord: string }
  : never;

/** @returns the properties that store the fields of a record of this kind, except its id */
export function propertiesOfKind(kind: RecordKind): readonly StoredProperty[] {
  return fieldsOf(kind).flatMap(propertiesOf);
}

type Values = Readonly<Record<string, unknown>>;
type StoredValue = Scalar | readonly Scalar[] | undefined;

function storedValues({ type }: Field, value: unknown): readonly StoredValue[] {
  if (value === undefined) return [];
  switch (type) {
    case 'lines':
      return value as readonly number[];
    case 'jurisdiction': {
      const { region, except, ownArea } = value as RecordOf<'holdings'>['jurisdiction'];
      return [region, except, ownArea];
    }
    case 'objects':
      return [(value as readonly object[]).map((one) => JSON.stringify(one))];
    default:
      return [value as StoredValue];
  }
}

/**
 * @param record a valid record; properties that are not fields of its kind are ignored
 * @returns the properties of its node that depend only on the record, without its id and its order
 */
export function storedProperties<K extends RecordKind>(kind: K, record: RecordOf<K>): Properties {
  const properties: Record<string, StoredValue> = {};
  for (const field of fieldsOf(kind)) {
    if (field.type === 'order') continue;
    const values = storedValues(field, (record as Values)[field.name]);
    for (const [index, { name }] of propertiesOf(field).entries()) properties[name] = values[index];
  }
  const { fixed, derived } = KINDS[kind];
  return {
    ...fixed,
    ...properties,
    ...(derived as ((one: RecordOf<K>) => Properties) | undefined)?.(record),
  };
}

/** @returns the order of a record within its source, from the property `ord` of its node */
export function orderOf(ord: string): number {
  return Number(ord.slice(ord.lastIndexOf('#') + 1));
}

function fieldFrom(field: Field, row: Values): unknown {
  if (field.type === 'id') return row.id;
  const [first, second, third] = propertiesOf(field).map(({ name }) => row[name] ?? undefined);
  if (first === undefined) return undefined;
  switch (field.type) {
    case 'order':
      return orderOf(String(first));
    case 'lines':
      return [first, second];
    case 'jurisdiction':
      return { region: first, except: second, ownArea: third };
    case 'objects':
      return (first as readonly string[]).map((object) => JSON.parse(object));
    default:
      return first;
  }
}

/**
 * @param row the id of one node and its properties of `propertiesOfKind(kind)`
 * @returns the record of the node
 * @throws ZodError if another version of this program with a different record format loaded the node
 */
export function restoreRecord<K extends RecordKind>(kind: K, row: Values): RecordOf<K> {
  return KINDS[kind].schema.parse(fieldValues(kind, row)) as RecordOf<K>;
}

/** @returns the fields of the record of a node, which are not validated: another version of this program may have loaded the node */
export function fieldValues(kind: RecordKind, row: Values): Values {
  const said = fieldsOf(kind).map((field) => [field.name, fieldFrom(field, row)] as const);
  return Object.fromEntries(said.filter(([, value]) => value !== undefined));
}
