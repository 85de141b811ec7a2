/**
 * What a statement returns of a node: its properties as plain columns, which cost half of what maps do (50 rows of 16
 * values: 0.46 ms instead of 1.15). The row type follows from the list of columns, so that the two cannot part.
 */
export interface Column<T> {
  readonly of?: T;
  /**
   * The type of the relationships that lead from the node to those whose ids stand in the column: to walk one takes a quarter
   * of what seeking an id does.
   */
  readonly by?: string;
  /** Whether a value is a list. */
  readonly isList?: boolean;
}
export type Columns = Readonly<Record<string, Column<unknown>>>;
export type RowOf<C extends Columns> = {
  readonly [Name in keyof C]: C[Name] extends Column<infer T> ? T : never;
};

export const text: Column<string> = {};
export const texts: Column<readonly string[]> = { isList: true };
export const oneOf = <T extends string>(_values: readonly T[]): Column<T> => ({});
/** A property that a node may lack. */
export const maybe = <T>({ isList = false }: Column<T>): Column<T | null> => ({ isList });

/** The columns of the node `n` as Cypher returns them. */
export function columnList(columns: Columns, names: readonly string[] = Object.keys(columns)): string {
  return names.map((name) => `n.${name} AS ${name}`).join(', ');
}

/** The row of a node whose properties were returned as one map. */
export function rowOf<C extends Columns>(
  columns: C,
  properties: Readonly<Record<string, unknown>>,
): RowOf<C> {
  return Object.fromEntries(Object.keys(columns).map((name) => [name, properties[name] ?? null])) as RowOf<C>;
}
