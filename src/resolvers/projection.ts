import {
  type DocumentNode,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { ROWS_BY_ID } from '../../loaders/index.js';
import type { Columns } from '../database/columns.js';
import { ColumnSet, type Projection, type RowLookup } from '../database/projection.js';
import {
  DOCUMENT,
  HOLDER,
  HOLDING,
  MEMBERSHIP,
  PROVISION,
  REGION,
  RESPONSIBILITY,
  TRANSFER,
} from '../queries/rows.js';
import { ALWAYS_READ, type Dependencies, dependenciesOf } from './depends-on.js';
import { HOLDER_TYPENAMES } from './holder.js';
import { RESPONSIBILITY_TYPENAMES } from './responsibility.js';

/** The kinds of row behind the types that pages have most of. Rows of other kinds are small and read whole. */
const KINDS: Readonly<Record<string, Columns>> = {
  ...Object.fromEntries(Object.values(HOLDER_TYPENAMES).map((type) => [type, HOLDER])),
  ...Object.fromEntries(Object.values(RESPONSIBILITY_TYPENAMES).map((type) => [type, RESPONSIBILITY])),
  Holding: HOLDING,
  Transfer: TRANSFER,
  Document: DOCUMENT,
  Provision: PROVISION,
  // It is read from the provision that it names.
  Citation: PROVISION,
  Membership: MEMBERSHIP,
  Region: REGION,
  ResponsibilityEdge: RESPONSIBILITY,
};

/** What the fields of an operation read of the rows of one kind, all together. */
class KindReads {
  readonly names = new Set<string>(ALWAYS_READ);
  readonly prefetches = new Map<RowLookup, Set<string>>();

  prefetch(lookup: RowLookup, by: readonly string[]): void {
    this.prefetches.set(lookup, new Set([...(this.prefetches.get(lookup) ?? []), ...by]));
  }
}

/** What the fields of an operation read. */
class Reads {
  readonly #kinds = new Map([...new Set(Object.values(KINDS))].map((columns) => [columns, new KindReads()]));

  /** @param kind of the row that the field is resolved from; undefined where that is none of a kind */
  add(kind: Columns | undefined, { columns, rows = {} }: Dependencies): void {
    const own = kind && this.#kinds.get(kind);
    for (const column of columns) own?.names.add(column);
    for (const [loader, lookup] of Object.entries(ROWS_BY_ID)) {
      const { by = [], columns: read = [] } = rows[loader as keyof typeof ROWS_BY_ID] ?? {};
      if (by.length > 0) own?.prefetch(lookup, by);
      for (const column of read) this.#kinds.get(lookup.columns)?.names.add(column);
    }
  }

  get projection(): Projection {
    return new Map(
      [...this.#kinds].map(([columns, { names, prefetches }]) => [
        columns,
        { columns: ColumnSet.of(columns, names), prefetches },
      ]),
    );
  }
}

/**
 * Which columns an operation reads, so that a statement need return no others: 500 transfers with four neighbours each take
 * a third of the time then, here and in Neo4j. A field reads the column of its own name, unless it declares others
 * (`dependsOn`).
 */
export function projectionOf(schema: GraphQLSchema, document: DocumentNode): Projection {
  const reads = new Reads();
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      enter: (node) => {
        if (node.kind !== Kind.FIELD) return;
        const name = node.name.value;
        const parent = types.getParentType();
        const possible = isAbstractType(parent) ? schema.getPossibleTypes(parent) : [parent];
        for (const type of possible.filter(isObjectType)) {
          const { resolve } = type.getFields()[name] ?? {};
          reads.add(KINDS[type.name], (resolve && dependenciesOf(resolve)) ?? { columns: [name] });
        }
      },
    }),
  );
  return reads.projection;
}
