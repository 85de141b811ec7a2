import {
  type DocumentNode,
  defaultFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { ROWS_BY_ID } from '../../loaders/index.js';
import type { Columns, Referred, WantedOf } from '../database/columns.js';
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
import { HOLDER_TYPENAMES } from './holder.js';
import { type Reading, readingOf } from './reading.js';
import { RESPONSIBILITY_TYPENAMES } from './responsibility.js';

/** The columns behind the types that pages have most of. A citation is read from the provision that it names. */
const COLUMNS: Readonly<Record<string, Columns>> = {
  ...Object.fromEntries(Object.values(HOLDER_TYPENAMES).map((type) => [type, HOLDER])),
  ...Object.fromEntries(Object.values(RESPONSIBILITY_TYPENAMES).map((type) => [type, RESPONSIBILITY])),
  Holding: HOLDING,
  Transfer: TRANSFER,
  Document: DOCUMENT,
  Provision: PROVISION,
  Citation: PROVISION,
  Membership: MEMBERSHIP,
  Region: REGION,
  ResponsibilityEdge: RESPONSIBILITY,
};

/** What is read of a row whatever the question: its id, its type, and by what a group's members are chosen. */
const ALWAYS = ['id', 'type', 'kind', 'role'];

/** What the fields of a question read of rows of one kind, all together. */
class Gathered {
  readonly columns = new Set(ALWAYS);
  readonly leads = new Map<Referred, { readonly ids: Set<string>; readonly lists: Set<string> }>();

  add({ columns, lead }: Reading): void {
    for (const column of columns) this.columns.add(column);
    if (lead === undefined || lead.loader === 'nodes') return;
    const to = ROWS_BY_ID[lead.loader];
    const known = this.leads.get(to) ?? { ids: new Set(), lists: new Set() };
    this.leads.set(to, known);
    for (const column of lead.ids ?? []) known.ids.add(column);
    for (const column of lead.lists ?? []) known.lists.add(column);
  }
}

/** Types whose fields are made of what another resolver has read, or of nothing that stands in a row. */
const MADE = /Connection$|Edge$|^(?:PageInfo|Jurisdiction|LineRange|Milestone|Doubt|SearchHit)$|^__/;

/**
 * Which columns a question needs, so that a statement need return no others: 500 transfers with four neighbours each take
 * a third of the time then, here and in Neo4j.
 * @returns undefined where a field has not said what it reads: then everything is needed
 */
export function wantedBy(schema: GraphQLSchema, document: DocumentNode): WantedOf | undefined {
  const wanted = new Map(Object.values(COLUMNS).map((columns) => [columns, new Gathered()]));
  let isKnown = true;
  const types = new TypeInfo(schema);
  const add = (type: GraphQLObjectType, name: string) => {
    const field = type.getFields()[name];
    const columns = COLUMNS[type.name];
    if (field === undefined || (columns === undefined && MADE.test(type.name))) return;
    const { resolve } = field;
    const isPlain = resolve === undefined || resolve === defaultFieldResolver;
    const read = isPlain ? { columns: [name] } : readingOf(resolve);
    if (read === undefined) isKnown = false;
    else if (columns !== undefined) wanted.get(columns)?.add(read);
  };
  visit(
    document,
    visitWithTypeInfo(types, {
      enter: (node) => {
        if (node.kind !== Kind.FIELD) return;
        const name = node.name.value;
        const parent = types.getParentType();
        if (isObjectType(parent)) add(parent, name);
        else if (isAbstractType(parent)) for (const type of schema.getPossibleTypes(parent)) add(type, name);
      },
    }),
  );
  return isKnown ? wanted : undefined;
}
