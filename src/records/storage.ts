import { type Field, fieldsOf, KINDS, type RecordOf } from './index.js';
import type { Properties, Scalar } from './kind.js';
import type { RecordKind } from './prefixes.js';

/**
 * How the fields of a record stand in its node, and the way back. A reference is kept twice, as a relationship for whoever walks the
 * graph and as an id in a property (`holderId`), so that a page is filtered, ordered and answered from the node alone.
 */

/** Plurals that end in s without being made by one. */
const IRREGULAR: Readonly<Record<string, string>> = { sameAs: 'sameAsIds', legalBasis: 'legalBasisIds' };

/** `jurisdiction` has `regionId`, `fromJurisdiction` has `fromRegionId`. */
function placeProperties(field: string): string[] {
  const before = field.replace(/jurisdiction$/iu, '');
  return ['regionId', 'exceptIds', 'ownArea'].map((name) =>
    before === '' ? name : `${before}${name[0]?.toUpperCase()}${name.slice(1)}`,
  );
}

function propertiesOf({ name, type }: Field): readonly string[] {
  switch (type) {
    case 'id':
      return [];
    case 'order':
      return ['ord'];
    case 'reference':
      return [`${name}Id`];
    case 'references':
      return [IRREGULAR[name] ?? `${name.replace(/s$/u, '')}Ids`];
    case 'lines':
      return ['lineStart', 'lineEnd'];
    case 'jurisdiction':
      return placeProperties(name);
    default:
      return [name];
  }
}

/** @returns the properties that hold the fields of a record of this kind, beside its id */
export function propertyNames(kind: RecordKind): readonly string[] {
  return fieldsOf(kind).flatMap(propertiesOf);
}

type Values = Readonly<Record<string, unknown>>;
type Stored = Scalar | readonly Scalar[] | undefined;

function valuesOf({ type }: Field, value: unknown): readonly Stored[] {
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
      return [value as Stored];
  }
}

/**
 * @param record a valid record; what it has beside the fields of its kind does not count
 * @returns the properties of its node that follow from it alone, without its id and its place among the records of all sources
 */
export function storedProperties<K extends RecordKind>(kind: K, record: RecordOf<K>): Properties {
  const properties: Record<string, Stored> = {};
  for (const field of fieldsOf(kind)) {
    if (field.type === 'order') continue;
    const values = valuesOf(field, (record as Values)[field.name]);
    for (const [index, name] of propertiesOf(field).entries()) properties[name] = values[index];
  }
  const { fixed, derived } = KINDS[kind];
  return {
    ...fixed,
    ...properties,
    ...(derived as ((one: RecordOf<K>) => Properties) | undefined)?.(record),
  };
}

/** @returns the order that a record had in its source. */
export function orderOf(ord: string): number {
  return Number(ord.slice(ord.lastIndexOf('#') + 1));
}

function fieldFrom(field: Field, row: Values): unknown {
  if (field.type === 'id') return row.id;
  const [first, second, third] = propertiesOf(field).map((name) => row[name] ?? undefined);
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
 * @param row the id and the properties of `propertyNames(kind)` of one node
 * @returns what the node says, in the fields of a record
 * @throws ZodError where the node was loaded by a version of this program whose records looked otherwise
 */
export function restoredRecord<K extends RecordKind>(kind: K, row: Values): RecordOf<K> {
  const said = fieldsOf(kind).map((field) => [field.name, fieldFrom(field, row)] as const);
  return KINDS[kind].schema.parse(
    Object.fromEntries(said.filter(([, value]) => value !== undefined)),
  ) as RecordOf<K>;
}
