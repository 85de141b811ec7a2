import type { Column } from '../database/columns.js';
import { KINDS } from '../records/index.js';
import type { RecordKind } from '../records/prefixes.js';
import { propertiesOfKind, type StoredProperty, type StoredRow } from '../records/storage.js';

type NameIn<Union> = Union extends Union ? keyof Union & string : never;
/** The type of a column of several kinds. A kind that lacks the field has null in its rows. */
type ValueIn<Union, Name extends string> = Union extends Union
  ? Name extends keyof Union
    ? Union[Name]
    : null
  : never;
/** The columns of the nodes of some kinds of record, by the name of the field. */
export type RecordColumns<K extends RecordKind, Without extends string = never> = {
  readonly [Name in Exclude<NameIn<StoredRow<K>>, Without>]: Column<ValueIn<StoredRow<K>, Name>>;
};

/**
 * Whether the relationships of a property's type lead to exactly the nodes whose ids the property holds. If several properties
 * share a type (`provisionId`, `groundIds`), this is true only of the list, which contains the ids of the others too.
 */
function isWalked(properties: readonly StoredProperty[], { relationship, isList }: StoredProperty): boolean {
  const sharing = properties.filter((one) => one.relationship === relationship);
  return sharing.length === 1 || (isList && sharing.filter((one) => one.isList).length === 1);
}

/**
 * @param without columns that no answer reads
 * @returns the columns of the nodes of one or several kinds of record, as their fields are stored
 */
export function recordColumns<K extends RecordKind, Without extends NameIn<StoredRow<K>> = never>(
  kinds: readonly K[],
  without: readonly Without[] = [],
): RecordColumns<K, Without> {
  const columns: Record<string, Column<unknown>> = { id: {}, ord: {} };
  for (const kind of kinds) {
    for (const name of Object.keys(KINDS[kind].fixed)) columns[name] = {};
    const properties = propertiesOfKind(kind);
    for (const property of properties) {
      const { name, relationship, isList } = property;
      const by = isWalked(properties, property) ? relationship : undefined;
      const isSame = columns[name] === undefined || columns[name].by === by;
      columns[name] = by !== undefined && isSame ? { by, isList } : { isList };
    }
  }
  for (const name of without) delete columns[name];
  return columns as RecordColumns<K, Without>;
}
