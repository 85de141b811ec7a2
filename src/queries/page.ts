import type { Columns, RowOf } from '../database/columns.js';
import { projectable } from '../database/projection.js';
import type { Statement } from '../database/statement.js';

/** One part of the key by which a list is ordered. */
export interface KeyPart {
  readonly expression: string;
  readonly type: 'string' | 'number';
}
export type Key = readonly (string | number)[];

/** Document order, then id: what every list without a better order has, and what breaks the ties of the others. */
export const DOCUMENT_ORDER: readonly KeyPart[] = [
  { expression: 'n.ord', type: 'string' },
  { expression: 'n.id', type: 'string' },
];
/** How well a text matches comes first, where the statement has found by text. */
export const MATCH_ORDER: readonly KeyPart[] = [{ expression: 'class', type: 'number' }, ...DOCUMENT_ORDER];

/** What distinguishes one list from another; the rest of its statements follows. */
export interface List<C extends Columns> {
  readonly name: string;
  /** Clauses that bind `n` (and `class`, `parent` where used) and end so that WHERE may follow. */
  readonly from: string;
  readonly where: readonly string[];
  /** The property that all rows share and by which the index is entered; the planner wants it in the order too. */
  readonly within?: string | undefined;
  readonly order: readonly KeyPart[];
  readonly columns: C;
  /** What else to return, where properties of the node are not enough. */
  readonly computed?: string;
  /** What a row is about, where several rows may be about one thing: those things can be counted too. */
  readonly item?: string;
  readonly params: object;
}

export type RowWithKey<Row> = Row & { readonly key: Key };
export type RowWithParent<Row> = Row & { readonly parent: string };
export interface PageParams {
  readonly limit: number;
}
export interface ParentParams {
  readonly keys: readonly string[];
}

/** A list as statements: a page of it, how many rows there are, and about how many things. */
export interface ListQuery<Row> {
  readonly page: Statement<RowWithKey<Row>>;
  readonly count: Statement<{ total: number }>;
  /** Absent where each row is about one of its own. */
  readonly items?: Statement<{ total: number }> | undefined;
  readonly order: readonly KeyPart[];
  readonly params: object;
}
/** The same for many parents at once, each with its own page. */
export interface NestedListQuery<Row> {
  readonly page: Statement<RowWithParent<RowWithKey<Row>>, PageParams & ParentParams>;
  readonly count: Statement<RowWithParent<{ total: number }>, ParentParams>;
  readonly items?: Statement<RowWithParent<{ total: number }>, ParentParams> | undefined;
  readonly order: readonly KeyPart[];
  readonly params: object;
}

const START: Readonly<Record<KeyPart['type'], string | number>> = { string: '', number: -1 };

/** The parameters that place a page after a key, or at the start. */
export function afterParams(
  order: readonly KeyPart[],
  after: Key | undefined,
): Record<string, string | number> {
  return Object.fromEntries(
    order.map(({ type }, index) => [`after${index}`, after?.[index] ?? START[type]] as const),
  );
}

/**
 * Keys after the given one. The first part stands alone, so that the index is sought by it; the ties are told by CASE,
 * because of an OR the planner makes a union of two seeks, and sorts.
 */
function beyond([part, ...ties]: readonly KeyPart[], index = 0): string {
  if (part === undefined) return 'false';
  const [expression, bound] = [part.expression, `$after${index}`];
  if (ties.length === 0) return `${expression} > ${bound}`;
  return `${expression} >= ${bound} AND CASE WHEN ${expression} = ${bound} THEN ${beyond(ties, index + 1)} ELSE true END`;
}

/**
 * An index over several properties serves only where each has a predicate, so all parts of the key get one. Where the
 * order does not begin with a property (a match class), no index could serve.
 */
function present([first, ...rest]: readonly KeyPart[]): string[] {
  if (!first?.expression.startsWith('n.')) return [];
  return [first, ...rest].map(({ expression }) => `${expression} IS NOT NULL`);
}

function whereClause(predicates: readonly string[]): string {
  return predicates.length === 0 ? '' : `\nWHERE ${predicates.join('\n  AND ')}`;
}

/** The statements that count rows, and what these are about. */
function counts({ name, item }: Pick<List<Columns>, 'name' | 'item'>, text: (counted: string) => string) {
  return {
    count: { name: `${name}Count`, cypher: text('count(*)') },
    items: item === undefined ? undefined : { name: `${name}Items`, cypher: text(`count(DISTINCT ${item})`) },
  };
}

/** The text of a page around its list of what it returns: columns, and what else is computed. */
function pageOf(
  { name, columns, computed }: Pick<List<Columns>, 'name' | 'columns' | 'computed'>,
  text: (list: string) => string,
) {
  const list = (some: string) => (computed === undefined ? some : `${some}, ${computed}`);
  return { name: `${name}Page`, ...projectable(columns, (some) => text(list(some))) };
}

function indent(cypher: string): string {
  return cypher.replace(/^/gmu, '  ');
}

/** The key of a row as a column, and the order by it. */
function keyed({ within, order }: Pick<List<Columns>, 'within' | 'order'>): string {
  const key = order.map(({ expression }) => expression);
  return `[${key.join(', ')}] AS key
ORDER BY ${(within === undefined ? key : [within, ...key]).join(', ')}`;
}

export function listQuery<C extends Columns>(list: List<C>): ListQuery<RowOf<C>> {
  const { from, where, order, params } = list;
  // Without a predicate the count is read from the count store.
  const counted = where.length === 0 ? [] : [...where, ...present(order)];
  const rows = `${from}${whereClause([...where, beyond(order), ...present(order).slice(1)])}`;
  return {
    page: pageOf(list, (some) => `${rows}\nRETURN ${some}, ${keyed(list)}\nLIMIT $limit`),
    ...counts(list, (total) => `${from}${whereClause(counted)}\nRETURN ${total} AS total`),
    order,
    params,
  };
}

export function nestedListQuery<C extends Columns>(
  list: Omit<List<C>, 'computed'>,
): NestedListQuery<RowOf<C>> {
  const { from, where, order, params } = list;
  const rows = indent(`${from}${whereClause([...where, beyond(order), ...present(order).slice(1)])}
RETURN n, ${keyed(list)}
LIMIT $limit`);
  const counted = `${from}${whereClause([...where, ...present(order)])}`;
  return {
    page: pageOf(
      list,
      (some) => `UNWIND $keys AS parent\nCALL (parent) {\n${rows}\n}\nRETURN parent, key, ${some}`,
    ),
    ...counts(
      list,
      (total) =>
        `UNWIND $keys AS parent\nCALL (parent) {\n${indent(`${counted}\nRETURN ${total} AS total`)}\n}\nRETURN parent, total`,
    ),
    order,
    params,
  };
}

/** A list whose rows are reached from other nodes, which an index has in order: the page is cut before the rows are read. */
export interface ReachedList<C extends Columns> {
  readonly name: string;
  /** Binds the nodes that are in order. */
  readonly from: string;
  readonly where: readonly string[];
  /** The two properties that make the key, and the one that all rows share. */
  readonly by: { readonly within: string; readonly ord: string; readonly id: string };
  /** What else of those nodes is needed to reach the rows. */
  readonly carry: readonly string[];
  /** Binds `n` to the row of a key. */
  readonly reach: string;
  readonly columns: C;
  readonly computed?: string;
  /** What a row is about, told by the nodes that are in order. */
  readonly item?: string;
  readonly params: object;
}

export function reachedListQuery<C extends Columns>(list: ReachedList<C>): ListQuery<RowOf<C>> {
  const { from, where, by, carry, reach, params } = list;
  const order: KeyPart[] = [
    { expression: by.ord, type: 'string' },
    { expression: by.id, type: 'string' },
  ];
  const present = [`${by.ord} IS NOT NULL`, `${by.id} IS NOT NULL`];
  const keys = `WITH DISTINCT ${[`${by.within} AS within`, `${by.ord} AS ord`, `${by.id} AS id`, ...carry].join(', ')}`;
  const rows = `${from}${whereClause([...where, beyond(order), ...present.slice(1)])}
${keys}
ORDER BY within, ord, id
LIMIT $limit
${reach}`;
  return {
    page: pageOf(list, (some) => `${rows}\nRETURN ${some}, [ord, id] AS key\nORDER BY ord, id`),
    ...counts(
      list,
      (total) => `${from}${whereClause([...where, ...present])}\n${keys}\nRETURN ${total} AS total`,
    ),
    order,
    params,
  };
}

/**
 * The predicates of those parts of a filter that are given. Only they enter the statement: a predicate that is switched
 * off by a null parameter would keep the planner from its index.
 */
export function predicates<Filter extends object>(
  filter: Filter,
  clauses: { readonly [Part in keyof Required<Filter>]: string },
): string[] {
  return (Object.keys(clauses) as (keyof Filter)[])
    .filter((part) => filter[part] !== undefined)
    .map((part) => clauses[part]);
}
