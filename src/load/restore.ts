import { type Columns, maybe, text } from '../database/columns.js';
import { type Field, fieldsOf, KINDS, type RecordOf } from '../records/index.js';
import type { RecordKind } from '../records/prefixes.js';
import { orderOf } from './facts.js';

/** The way back from a node to its record; `facts.ts` is the way there, and a test holds the two against each other. */

type Row = Readonly<Record<string, unknown>>;

/** Plurals that end in s without being made by one. */
const IRREGULAR: Readonly<Record<string, string>> = { sameAs: 'sameAsIds', legalBasis: 'legalBasisIds' };

function placeProperties(field: string): readonly [region: string, except: string, ownArea: string] {
  return field === 'fromJurisdiction'
    ? ['fromRegionId', 'fromExceptIds', 'fromOwnArea']
    : ['regionId', 'exceptIds', 'ownArea'];
}

function propertiesOf({ name, type }: Field): readonly string[] {
  switch (type) {
    case 'reference':
      return [`${name}Id`];
    case 'references':
      return [IRREGULAR[name] ?? `${name.replace(/s$/u, '')}Ids`];
    case 'lines':
      return ['lineStart', 'lineEnd'];
    case 'jurisdiction':
      return placeProperties(name);
    default:
      return [name === 'order' ? 'ord' : name];
  }
}

/** @returns the properties that a node of this kind must be read with, as columns of a statement. */
export function columnsOf(kind: RecordKind): Columns {
  const names = new Set(['ord', 'record', ...fieldsOf(kind).flatMap(propertiesOf)]);
  return Object.fromEntries([...names].map((name) => [name, maybe(text)]));
}

function fieldFrom(field: Field, row: Row): unknown {
  const [first, second, third] = propertiesOf(field).map((name) => row[name] ?? undefined);
  if (first === undefined) return undefined;
  switch (field.type) {
    case 'lines':
      return [first, second];
    case 'jurisdiction':
      return { region: first, except: second, ownArea: third };
    case 'objects':
      return (first as readonly string[]).map((object) => JSON.parse(object));
    default:
      return field.name === 'order' ? orderOf(String(first)) : first;
  }
}

/**
 * @param row the columns of `columnsOf(kind)` of one node
 * @returns what the node says, in the fields of a record
 * @throws ZodError where the node was loaded by a version of this program whose records looked otherwise
 */
export function nodeRecord<K extends RecordKind>(kind: K, row: Row): RecordOf<K> {
  const said = fieldsOf(kind).map((field) => [field.name, fieldFrom(field, row)] as const);
  return KINDS[kind].schema.parse(
    Object.fromEntries(said.filter(([, value]) => value !== undefined)),
  ) as RecordOf<K>;
}

/**
 * @param row as for `nodeRecord`
 * @returns the record that was loaded: where other records changed what the node says, it keeps its own
 * @throws ZodError as nodeRecord
 */
export function recordOf<K extends RecordKind>(kind: K, row: Row): RecordOf<K> {
  if (typeof row.record !== 'string') return nodeRecord(kind, row);
  const kept = JSON.parse(row.record) as Row;
  const known = fieldsOf(kind).filter(({ name }) => kept[name] !== undefined);
  return KINDS[kind].schema.parse(
    Object.fromEntries(known.map(({ name }) => [name, kept[name]])),
  ) as RecordOf<K>;
}
