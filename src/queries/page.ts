import { type Columns, columnList, type RowOf } from '../database/columns.js';
import { makeProjectable } from '../database/projection.js';
import type { Statement } from '../database/statement.js';

/** One part of the key by which a list is ordered. */
export interface KeyPart {
  readonly expression: string;
  readonly type: 'string' | 'number';
}
/** The place of a row in a list: its values for each part of the order. A cursor contains it. */
export type Key = readonly (string | number)[];

/** Document order, then id: the default order of lists, which also breaks the ties of the other orders. */
export const DOCUMENT_ORDER: readonly KeyPart[] = [
  { expression: 'n.ord', type: 'string' },
  { expression: 'n.id', type: 'string' },
];
/** The order of a text search: the class of the match first. */
export const MATCH_ORDER: readonly KeyPart[] = [{ expression: 'class', type: 'number' }, ...DOCUMENT_ORDER];

/** The definition of a list, from which its statements are made. */
export interface List<C extends Columns> {
  readonly name: string;
  /** Clauses that bind `n` (and `class`, `parent` where used) and end so that WHERE may follow. */
  readonly from: string;
  /**
   * As `from`, for the facts as they were known on earlier days: the list then has the rows of both. Each part is cut to the size of
   * a page by its own index, because the planner would not use two indexes for one pattern.
   */
  readonly fromEarlier?: string | undefined;
  /**
   * A list of values, each of which is sought in the index of `within` by the variable `as` of `from`. The rows of each value are cut
   * to the size of a page, so that values with many rows are not read to their ends.
   */
  readonly each?: { readonly values: string; readonly as: string } | undefined;
  readonly where: readonly string[];
  /** The property that is the same in all rows and by which the index is sought; the planner needs it in ORDER BY too. */
  readonly within?: string | undefined;
  readonly order: readonly KeyPart[];
  readonly columns: C;
  /** Further columns that are computed, as Cypher, where the properties of the node are not enough. */
  readonly computed?: string;
  /** The expression for the item that a row is about, if several rows may be about one item. The items are counted too. */
  readonly item?: string;
  readonly params: object;
}

/** A row with its place in the list. */
export type RowWithKey<Row> = Row & { readonly key: Key };
/** A row of a list that belongs to the node with the id `parent`. */
export type RowWithParent<Row> = Row & { readonly parent: string };
/** The maximum number of rows of a page. */
export interface PageParams {
  readonly limit: number;
}
/** The ids of the nodes to fetch, or of the parents whose lists are fetched. */
export interface ParentParams {
  readonly keys: readonly string[];
}

/** The statements of a list: one for a page of it, one that counts its rows, and one that counts their items. */
export interface ListQuery<Row> {
  readonly page: Statement<RowWithKey<Row>>;
  readonly count: Statement<{ total: number }>;
  /** Absent if each row is about a different item. */
  readonly items?: Statement<{ total: number }> | undefined;
  readonly order: readonly KeyPart[];
  readonly params: object;
}
/** The statements of a list that each of many parents has: each parent gets its own page and counts. */
export interface NestedListQuery<Row> {
  readonly page: Statement<RowWithParent<RowWithKey<Row>>, PageParams & ParentParams>;
  readonly count: Statement<RowWithParent<{ total: number }>, ParentParams>;
  readonly items?: Statement<RowWithParent<{ total: number }>, ParentParams> | undefined;
  readonly order: readonly KeyPart[];
  readonly params: object;
}

const START: Readonly<Record<KeyPart['type'], string | number>> = { string: '', number: -1 };

/** @returns the parameters with which a page begins after a key, or at the start of the list */
export function afterParams(
  order: readonly KeyPart[],
  after: Key | undefined,
): Record<string, string | number> {
  return Object.fromEntries(
    order.map(({ type }, index) => [`after${index}`, after?.[index] ?? START[type]] as const),
  );
}

/**
 * A condition: the key of the row is after the given key. The first part has a predicate of its own, so that the index is
 * sought by it. A CASE decides the ties, because the planner turns an OR into a union of two seeks and a sort.
 */
function afterKeyCondition([part, ...ties]: readonly KeyPart[], index = 0): string {
  if (part === undefined) return 'false';
  const [expression, bound] = [part.expression, `$after${index}`];
  if (ties.length === 0) return `${expression} > ${bound}`;
  return `${expression} >= ${bound} AND CASE WHEN ${expression} = ${bound} THEN ${afterKeyCondition(ties, index + 1)} ELSE true END`;
}

/**
 * The planner uses an index over several properties only if each of them has a predicate, so all parts of the key get one. An
 * order that does not begin with a property (but with a match class) cannot use an index and needs no predicates.
 */
function isPresentConditions([first, ...rest]: readonly KeyPart[]): string[] {
  if (!first?.expression.startsWith('n.')) return [];
  return [first, ...rest].map(({ expression }) => `${expression} IS NOT NULL`);
}

function whereClause(predicates: readonly string[]): string {
  return predicates.length === 0 ? '' : `\nWHERE ${predicates.join('\n  AND ')}`;
}

/** The statements that count the rows of a list and the items that the rows are about. */
function countStatements(
  { name, item }: Pick<List<Columns>, 'name' | 'item'>,
  text: (counted: string) => string,
) {
  return {
    count: { name: `${name}Count`, cypher: text('count(*)') },
    items: item === undefined ? undefined : { name: `${name}Items`, cypher: text(`count(DISTINCT ${item})`) },
  };
}

/** @param text makes the statement of a page from the list of what it returns: the columns, and the computed columns */
function pageStatement(
  { name, columns, computed }: Pick<List<Columns>, 'name' | 'columns' | 'computed'>,
  text: (list: string) => string,
) {
  const list = (some: string) => (computed === undefined ? some : `${some}, ${computed}`);
  return { name: `${name}Page`, ...makeProjectable(columns, (some) => text(list(some))) };
}

function indent(cypher: string): string {
  return cypher.replace(/^/gmu, '  ');
}

/** The expressions by which the rows of a list are ordered. */
function orderOf({ within, order }: Pick<List<Columns>, 'within' | 'order'>): string {
  const key = order.map(({ expression }) => expression);
  return (within === undefined ? key : [within, ...key]).join(', ');
}

/** The expressions by which the rows of all values of `each` are ordered together. */
function orderOfAll({ each, within, order }: Pick<List<Columns>, 'each' | 'within' | 'order'>): string {
  return orderOf({ within: each === undefined ? within : undefined, order });
}

/** The column with the key of a row, and the ORDER BY of the list. */
function keyed(list: Pick<List<Columns>, 'each' | 'within' | 'order'>): string {
  return `[${list.order.map(({ expression }) => expression).join(', ')}] AS key
ORDER BY ${orderOfAll(list)}`;
}

/**
 * The clauses that bind `n` to the rows of a list which meet some conditions.
 * @param variables the variables that `from` uses
 * @param cut the clauses that cut each part of a list with two parts to the size of a page; empty for a count
 */
function matchRows(
  { from, fromEarlier, each }: Pick<List<Columns>, 'from' | 'fromEarlier' | 'each'>,
  conditions: readonly string[],
  variables: string,
  cut: string,
): string {
  const where = whereClause(conditions);
  if (fromEarlier === undefined && each === undefined) return `${from}${where}`;
  const parts = (fromEarlier === undefined ? [from] : [from, fromEarlier]).map((part) =>
    indent(`${part}${where}\nRETURN n${cut}`),
  );
  const call = (of: string) => `CALL (${of}) {\n${parts.join('\n  UNION ALL\n')}\n}`;
  return each === undefined ? call(variables) : `UNWIND ${each.values} AS ${each.as}\n${call(each.as)}`;
}

/** @returns the statements of a list of the whole graph. A page begins after the key in the parameters of `afterParams`. */
export function listQuery<C extends Columns>(list: List<C>): ListQuery<RowOf<C>> {
  const { where, order, params } = list;
  // Without a predicate the count is read from the count store.
  const counted = where.length === 0 ? [] : [...where, ...isPresentConditions(order)];
  const conditions = [...where, afterKeyCondition(order), ...isPresentConditions(order).slice(1)];
  const rows = matchRows(list, conditions, '', `\nORDER BY ${orderOf(list)}\nLIMIT $limit`);
  return {
    page: pageStatement(list, (some) => `${rows}\nRETURN ${some}, ${keyed(list)}\nLIMIT $limit`),
    ...countStatements(list, (total) => `${matchRows(list, counted, '', '')}\nRETURN ${total} AS total`),
    order,
    params,
  };
}

/** @returns the statements of a list that each of many parents has. One statement serves all parents in `$keys`. */
export function nestedListQuery<C extends Columns>(
  list: Omit<List<C>, 'computed'>,
): NestedListQuery<RowOf<C>> {
  const { where, order, params } = list;
  const conditions = [...where, afterKeyCondition(order), ...isPresentConditions(order).slice(1)];
  const cut = `\nORDER BY ${orderOf(list)}\nLIMIT $limit`;
  const rows = indent(`${matchRows(list, conditions, 'parent', cut)}
RETURN n, ${keyed(list)}
LIMIT $limit`);
  const counted = matchRows(list, [...where, ...isPresentConditions(order)], 'parent', '');
  return {
    page: pageStatement(
      list,
      (some) => `UNWIND $keys AS parent\nCALL (parent) {\n${rows}\n}\nRETURN parent, key, ${some}`,
    ),
    ...countStatements(
      list,
      (total) =>
        `UNWIND $keys AS parent\nCALL (parent) {\n${indent(`${counted}\nRETURN ${total} AS total`)}\n}\nRETURN parent, total`,
    ),
    order,
    params,
  };
}

/** Nodes from which rows of a `MadeList` are made. */
export interface Branch {
  /** Clauses that bind `n` to the nodes of `parent`, and end so that WHERE may follow. */
  readonly from: string;
  readonly where?: readonly string[];
  /** Properties that are the same in all its nodes and by which the index is sought, as in List. */
  readonly within?: string;
}

/** A list that each of many parents has, whose rows are no nodes: each is made from a node. */
export interface MadeList<C extends Columns> {
  readonly name: string;
  /** Usually one. Where an index finds the nodes by one of two properties, each has a branch. No node may be in two. */
  readonly branches: readonly Branch[];
  /** As in List, on `n` and on what all branches bind. If they are the properties of an index, it has the order. */
  readonly order: readonly KeyPart[];
  /** Variables that all branches bind and `reach` or `row` needs. */
  readonly carry?: readonly string[];
  /** Clauses that bind what only the rows of the page need. */
  readonly reach?: string;
  /** A Cypher expression for each column. */
  readonly row: { readonly [Name in keyof C]: string };
  readonly columns: C;
  readonly params: object;
}

/**
 * @returns the statements of a list whose rows are made from nodes. Each branch is cut to the length of the page before the branches
 * are merged, so that one with an index in the order of the list reads no more nodes than a page has rows. The statements have the same
 * text for all operations, so that Neo4j plans them once.
 */
export function madeListQuery<C extends Columns>(list: MadeList<C>): NestedListQuery<RowOf<C>> {
  const { branches, order, carry = [], reach, row, columns, params } = list;
  const onNode = order.filter(({ expression }) => !expression.startsWith("'"));
  const key = onNode.map(({ expression }) => expression).join(', ');
  const bound = ['n', ...carry].join(', ');
  // `afterKeyCondition` has a predicate for the first part alone.
  const present = isPresentConditions(onNode).slice(onNode[0] === order[0] ? 1 : 0);
  const inBranches = (text: (branch: Branch) => string) =>
    `CALL (parent) {\n${indent(branches.map(text).join('\nUNION ALL\n'))}\n}`;
  const rowsOf = ({ from, where = [], within }: Branch) =>
    `${from}${whereClause([...where, afterKeyCondition(order), ...present])}
RETURN ${bound}
ORDER BY ${within === undefined ? key : `${within}, ${key}`}
LIMIT $limit`;
  const made = Object.entries(row)
    .map(([name, expression]) => `${name}: ${expression}`)
    .join(', ');
  const rows = [
    inBranches(rowsOf),
    `WITH ${bound}\nORDER BY ${key}\nLIMIT $limit`,
    ...(reach === undefined ? [] : [reach]),
    `RETURN {${made}} AS made, [${order.map(({ expression }) => expression).join(', ')}] AS key`,
  ].join('\n');
  const total = `${inBranches(
    ({ from, where = [] }) =>
      `${from}${whereClause([...where, ...isPresentConditions(onNode)])}\nRETURN count(*) AS some`,
  )}\nRETURN sum(some) AS total`;
  return {
    page: {
      name: `${list.name}Page`,
      cypher: `UNWIND $keys AS parent\nCALL (parent) {\n${indent(rows)}\n}\nWITH parent, key, made AS n\nRETURN parent, key, ${columnList(columns)}`,
    },
    ...countStatements(
      { name: list.name },
      () => `UNWIND $keys AS parent\nCALL (parent) {\n${indent(total)}\n}\nRETURN parent, total`,
    ),
    order,
    params,
  };
}

/**
 * A list whose rows are reached from other nodes. An index has those nodes in the order of the list, so that the page is cut
 * before the rows are read.
 */
export interface ReachedList<C extends Columns> {
  readonly name: string;
  /** Binds the nodes that the index has in order. */
  readonly from: string;
  /** As in List. */
  readonly fromEarlier?: string | undefined;
  readonly where: readonly string[];
  /** Properties of those nodes: `ord` and `id` make the key, and `within` is the same for all rows. */
  readonly by: { readonly within: string; readonly ord: string; readonly id: string };
  /** Further variables that `reach` needs. */
  readonly carry: readonly string[];
  /** Binds `n` to the row of a key. */
  readonly reach: string;
  readonly columns: C;
  readonly computed?: string;
  /** As in List, but an expression on those nodes. */
  readonly item?: string;
  readonly params: object;
}

/** @returns the statements of a list whose rows are reached from other nodes */
export function reachedListQuery<C extends Columns>(list: ReachedList<C>): ListQuery<RowOf<C>> {
  const { from, fromEarlier, where, by, carry, reach, params } = list;
  const order: KeyPart[] = [
    { expression: by.ord, type: 'string' },
    { expression: by.id, type: 'string' },
  ];
  const present = [`${by.ord} IS NOT NULL`, `${by.id} IS NOT NULL`];
  const keys = `WITH DISTINCT ${[`${by.within} AS within`, `${by.ord} AS ord`, `${by.id} AS id`, ...carry].join(', ')}`;
  const cut = `${keys}
ORDER BY within, ord, id
LIMIT $limit`;
  const found = ['within', 'ord', 'id', ...carry].join(', ');
  /** Binds the keys of the rows: those of both parts, if the list has two. */
  const matchKeys = (conditions: readonly string[], ending: string): string => {
    const parts = [from, ...(fromEarlier === undefined ? [] : [fromEarlier])].map(
      (part) => `${part}${whereClause(conditions)}\n${ending}`,
    );
    if (parts.length === 1) return parts.join('');
    const branches = parts.map((part) => indent(`${part}\nRETURN ${found}`));
    return `CALL () {\n${branches.join('\n  UNION\n')}\n}`;
  };
  const both = fromEarlier === undefined ? '' : `\nWITH ${found}\nORDER BY within, ord, id\nLIMIT $limit`;
  const rows = `${matchKeys([...where, afterKeyCondition(order), ...present.slice(1)], cut)}${both}
${reach}`;
  return {
    page: pageStatement(list, (some) => `${rows}\nRETURN ${some}, [ord, id] AS key\nORDER BY ord, id`),
    ...countStatements(
      list,
      (total) => `${matchKeys([...where, ...present], keys)}\nRETURN ${total} AS total`,
    ),
    order,
    params,
  };
}

/**
 * @returns the predicates for those parts of a filter that are given. The others are left out of the statement, because the
 * planner does not use an index if a null parameter can switch off the predicate.
 */
export function predicates<Filter extends object>(
  filter: Filter,
  clauses: { readonly [Part in keyof Required<Filter>]: string },
): string[] {
  return (Object.keys(clauses) as (keyof Filter)[])
    .filter((part) => filter[part] !== undefined)
    .map((part) => clauses[part]);
}
