import type { Columns } from '../database/columns.js';
import { codeKey } from '../records/responsibility.js';
import { toSearchTokens } from '../records/text.js';
import { countsBeside, dayCondition, placeCondition, REVIEWED_OR_NOT } from './conditions.js';
import { knownCondition, labelsKnownOn, publishedCondition } from './known.js';
import { listByParentStatement, rowsByIdStatement } from './lookup.js';
import {
  DOCUMENT_ORDER,
  type KeyPart,
  type List,
  type ListQuery,
  listQuery,
  MATCH_ORDER,
  type NestedListQuery,
  nestedListQuery,
  predicates,
} from './page.js';
import { POWER_SUCCESSION, RESPONSIBILITY, type ResponsibilityRow } from './rows.js';
import { type About, aboutParams, responsibilitiesAbout } from './text-match.js';

export const responsibilitiesById = rowsByIdStatement(
  'responsibilitiesById',
  'Responsibility',
  RESPONSIBILITY,
);

/** Successions by which these powers go on as others that are on record. */
export const powerSuccessionsFrom = listByParentStatement(
  'powerSuccessionsFrom',
  '(:Entity {id: parent})<-[:CONTINUES]-(n:PowerSuccession)-[:GOES_ON_AS]->()',
  POWER_SUCCESSION,
);
/** Successions by which others that are on record go on as these powers. */
export const powerSuccessionsTo = listByParentStatement(
  'powerSuccessionsTo',
  '(:Entity {id: parent})<-[:GOES_ON_AS]-(n:PowerSuccession)-[:CONTINUES]->()',
  POWER_SUCCESSION,
);

/** Duties that go with these powers and service items. It begins at the unique index of ids. */
export const accompanyingDuties: NestedListQuery<ResponsibilityRow> = nestedListQuery({
  name: 'accompanyingDuties',
  from: 'MATCH (:Entity {id: parent})<-[:ACCOMPANIES]-(n:Duty)',
  where: [],
  order: DOCUMENT_ORDER,
  columns: RESPONSIBILITY,
  params: {},
});

/** The orders of a list of responsibilities. DUE_ON puts responsibilities without a deadline last. */
export type ResponsibilityOrder = 'DOCUMENT_ORDER' | 'TITLE' | 'DUE_ON';

const ORDERS: Readonly<Record<ResponsibilityOrder, readonly KeyPart[]>> = {
  DOCUMENT_ORDER,
  TITLE: [{ expression: 'n.title', type: 'string' }, ...DOCUMENT_ORDER],
  DUE_ON: [{ expression: 'n.dueKey', type: 'string' }, ...DOCUMENT_ORDER],
};

/** Conditions on the holdings of a responsibility: one holding must meet all of them. */
export interface HeldFilter {
  readonly holder?: string | undefined;
  readonly roles?: readonly string[] | undefined;
  readonly asOf?: string | undefined;
  /** Only what the documents published by this day let one know. */
  readonly asKnownOn?: string | undefined;
  readonly place?: readonly string[] | undefined;
}

/** Limits a list of responsibilities; `document` is an id. An absent part does not limit the list. */
export interface ResponsibilityFilter {
  readonly kinds?: readonly string[] | undefined;
  readonly fields?: readonly string[] | undefined;
  readonly powerTypes?: readonly string[] | undefined;
  readonly document?: string | undefined;
  readonly certainty?: readonly string[] | undefined;
  readonly reviewed?: boolean | undefined;
  readonly code?: CodeMatch | undefined;
}

/** An item's code, for a query. */
export interface CodeMatch {
  /** As a record has it; see `codeKey`. */
  readonly key: string;
  /** Lucene query on search tokens; '' if the code has no letter or digit. */
  readonly query: string;
}

/** @returns a code for a query: of one scheme, or of any */
export function codeMatch(code: string, scheme?: string): CodeMatch {
  const tokens = toSearchTokens(code);
  return { key: codeKey(code, scheme), query: tokens === '' ? '' : `"${tokens}"` };
}

/** Bounds for the days on which a task or one of its milestones is due. */
export interface DueFilter {
  readonly dueFrom?: string | undefined;
  readonly dueTo?: string | undefined;
}

const CLAUSES: { readonly [Part in keyof Required<ResponsibilityFilter>]: string } = {
  kinds: 'n.kind IN $kinds',
  fields: 'n.field IN $fields',
  powerTypes: 'n.powerType IN $powerTypes',
  document: 'EXISTS { (n)-[:STATED_IN]->(:Provision {documentId: $document}) }',
  certainty: 'n.certainty IN $certainty',
  reviewed: REVIEWED_OR_NOT,
  code: '$code.key IN n.codeKeys',
};

/**
 * The part of a Cypher comprehension that selects the days on which a task or one of its milestones is due. A day must meet
 * both bounds. If the filter names a holder, a day that binds only another holder is left out.
 */
function daysDue(filter: DueFilter, holder: string | undefined): string | undefined {
  const days = predicates(filter, {
    dueFrom: 'n.dueDays[at] >= $dueFrom',
    dueTo: 'n.dueDays[at] <= $dueTo',
  });
  if (days.length === 0) return undefined;
  const binding = holder === undefined ? [] : ["n.dueHolderIds[at] IN ['', $holder]"];
  return `at IN range(0, size(coalesce(n.dueDays, [])) - 1) WHERE ${["n.dueDays[at] <> ''", ...days, ...binding].join(' AND ')}`;
}

/** The row has the mark of the item alone, so that an unreviewed holding puts no reviewed item into the list. */
const COUNTS_AS_HELD = countsBeside('held', 'n');

function heldConditions(filter: Omit<HeldFilter, 'holder'>): string[] {
  return predicates(filter, {
    roles: 'held.role IN $roles',
    asOf: dayCondition('validFrom', 'validTo', 'held'),
    asKnownOn: knownCondition('held'),
    place: placeCondition('held'),
  });
}

/** A condition: a document that states `n` counts as known on the day `$asKnownOn` (`dayKnown`). */
const STATED_BY_THEN = `EXISTS {
    MATCH (n)-[:STATED_IN]->(provision:Provision)
    MATCH (document:Entity&Document {id: provision.documentId})
    WHERE ${publishedCondition('document')}
  }`;

/** Without a condition on its holdings, an item that nobody holds counts too: it is known by the document that states it. */
function heldBySome({ holder, ...filter }: HeldFilter): string[] {
  const { asKnownOn, ...others } = filter;
  if (holder === undefined && heldConditions(others).length === 0)
    return asKnownOn === undefined ? [] : [STATED_BY_THEN];
  const conditions = [
    ...(holder === undefined ? [] : ['held.holderId = $holder']),
    ...heldConditions(filter),
    COUNTS_AS_HELD,
  ];
  return [
    `EXISTS {\n    MATCH (n)<-[:OF]-(held:${labelsKnownOn('Holding', filter)})\n    WHERE ${conditions.join('\n      AND ')}\n  }`,
  ];
}

/** One holder has few of all responsibilities, so they are matched from the holder and then sorted. */
function heldByOne(filter: HeldFilter): string {
  const conditions = [...heldConditions(filter), COUNTS_AS_HELD];
  return `MATCH (:Entity {id: $holder})<-[:BY]-(held:${labelsKnownOn('Holding', filter)})-[:OF]->(n:Responsibility)
WHERE ${conditions.join('\n  AND ')}
WITH DISTINCT n`;
}

/** An index cannot hold the elements of a list, but the full-text index has the characters of the codes. */
const WITH_CODE = `CALL db.index.fulltext.queryNodes('responsibility_text', $code.query) YIELD node AS n
WITH n`;

/** The clauses that bind `n`, and those predicates on the holding that the clauses do not contain. */
function entrance(
  about: About | undefined,
  holding: HeldFilter,
  code: CodeMatch | undefined,
): Pick<List<Columns>, 'from' | 'where'> {
  if (about !== undefined)
    return { from: responsibilitiesAbout(about), where: ['class IS NOT NULL', ...heldBySome(holding)] };
  if (holding.holder !== undefined) return { from: heldByOne(holding), where: [] };
  return {
    from: (code?.query ?? '') === '' ? 'MATCH (n:Responsibility)' : WITH_CODE,
    where: heldBySome(holding),
  };
}

/**
 * Lists responsibilities. A text ranks them if the order is document order; in any other order it only filters them. It begins at the
 * full-text indexes if a text or a code is given, else at the id of the holder if one is given, else at the index of the order.
 */
export function responsibilityList(
  filter: ResponsibilityFilter,
  days: DueFilter,
  holding: HeldFilter,
  about: About | undefined,
  orderBy: ResponsibilityOrder,
): ListQuery<ResponsibilityRow> {
  const { from, where } = entrance(about, holding, filter.code);
  const due = daysDue(days, holding.holder);
  return listQuery({
    name: nameOf(filter, about),
    from,
    where: [...where, ...predicates(filter, CLAUSES), ...(due === undefined ? [] : [`any(${due})`])],
    order: about !== undefined && orderBy === 'DOCUMENT_ORDER' ? MATCH_ORDER : ORDERS[orderBy],
    columns: RESPONSIBILITY,
    ...(due === undefined ? {} : { computed: `[${due} | at] AS dueAt` }),
    params: { ...filter, ...days, ...holding, ...(about && aboutParams(about)) },
  });
}

function nameOf({ code }: ResponsibilityFilter, about: About | undefined): string {
  if (about !== undefined) return 'responsibilitiesAbout';
  return code === undefined ? 'responsibilities' : 'responsibilitiesWithCode';
}

/** Lists the responsibilities that documents state. It begins at the index on documentId of the provisions. */
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
