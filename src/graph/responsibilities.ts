import { covers, holdsOn } from './as-of.js';
import { byId } from './lookup.js';
import {
  DOCUMENT_ORDER,
  type KeyPart,
  type ListQuery,
  listQuery,
  MATCH_ORDER,
  type NestedListQuery,
  nestedListQuery,
  predicates,
} from './page.js';
import { RESPONSIBILITY, type ResponsibilityRow } from './rows.js';
import { type About, aboutParams, responsibilitiesAbout } from './text.js';

export const responsibilitiesById = byId('responsibilitiesById', 'Responsibility', RESPONSIBILITY);

export type ResponsibilityOrder = 'DOCUMENT_ORDER' | 'TITLE' | 'DUE_ON';

const ORDERS: Readonly<Record<ResponsibilityOrder, readonly KeyPart[]>> = {
  DOCUMENT_ORDER,
  TITLE: [{ expression: 'n.title', type: 'string' }, ...DOCUMENT_ORDER],
  DUE_ON: [{ expression: 'n.dueKey', type: 'string' }, ...DOCUMENT_ORDER],
};

/** Conditions that one holding of the responsibility must meet together. */
export interface HeldFilter {
  readonly holder?: string | undefined;
  readonly roles?: readonly string[] | undefined;
  readonly on?: string | undefined;
  readonly place?: readonly string[] | undefined;
}

export interface ResponsibilityFilter {
  readonly kinds?: readonly string[] | undefined;
  readonly fields?: readonly string[] | undefined;
  readonly powerTypes?: readonly string[] | undefined;
  readonly document?: string | undefined;
  readonly dueFrom?: string | undefined;
  readonly dueTo?: string | undefined;
  readonly certainty?: readonly string[] | undefined;
}

const CLAUSES: { readonly [Part in keyof Required<ResponsibilityFilter>]: string } = {
  kinds: 'n.kind IN $kinds',
  fields: 'n.field IN $fields',
  powerTypes: 'n.powerType IN $powerTypes',
  document: 'EXISTS { (n)-[:STATED_IN]->(:Provision {documentId: $document}) }',
  dueFrom: 'n.dueOn >= $dueFrom',
  dueTo: 'n.dueOn <= $dueTo',
  certainty: 'n.certainty IN $certainty',
};

function held(filter: HeldFilter): string[] {
  return predicates(filter, {
    holder: 'held.holderId = $holder',
    roles: 'held.role IN $roles',
    on: holdsOn('validFrom', 'validTo', 'held'),
    place: covers('held'),
  });
}

/** What one holder holds is few beside all there is, so it is entered from the holder and sorted. */
function heldByOne(conditions: readonly string[]): string {
  return `MATCH (held:Holding)-[:OF]->(n:Responsibility)
WHERE ${conditions.join('\n  AND ')}
WITH DISTINCT n`;
}

function heldBySome(conditions: readonly string[]): string {
  return `EXISTS {\n    MATCH (n)<-[:OF]-(held:Holding)\n    WHERE ${conditions.join('\n      AND ')}\n  }`;
}

function source(about: About | undefined, { holder }: HeldFilter, conditions: readonly string[]): string {
  if (about !== undefined) return responsibilitiesAbout(about);
  return holder === undefined ? 'MATCH (n:Responsibility)' : heldByOne(conditions);
}

/** Responsibilities; a text that is asked for ranks before document order, and only filters any other order. */
export function responsibilityList(
  filter: ResponsibilityFilter,
  holding: HeldFilter,
  about: About | undefined,
  orderBy: ResponsibilityOrder,
): ListQuery<ResponsibilityRow> {
  const conditions = held(holding);
  const entered = about === undefined && holding.holder !== undefined;
  return listQuery({
    name: about === undefined ? 'responsibilities' : 'responsibilitiesAbout',
    from: source(about, holding, conditions),
    where: [
      ...(about === undefined ? [] : ['class IS NOT NULL']),
      ...predicates(filter, CLAUSES),
      ...(entered || conditions.length === 0 ? [] : [heldBySome(conditions)]),
    ],
    order: about !== undefined && orderBy === 'DOCUMENT_ORDER' ? MATCH_ORDER : ORDERS[orderBy],
    columns: RESPONSIBILITY,
    params: { ...filter, ...holding, ...(about && aboutParams(about)) },
  });
}

/** Responsibilities that documents state. */
export function responsibilitiesOfDocument(
  filter: Pick<ResponsibilityFilter, 'kinds'>,
): NestedListQuery<ResponsibilityRow> {
  return nestedListQuery({
    name: 'responsibilitiesOfDocument',
    from: `MATCH (:Provision {documentId: parent})<-[:STATED_IN]-(n:Responsibility)
WITH DISTINCT n`,
    where: predicates(filter, { kinds: CLAUSES.kinds }),
    order: DOCUMENT_ORDER,
    columns: RESPONSIBILITY,
    params: filter,
  });
}
