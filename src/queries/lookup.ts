import type { Columns, RowOf } from '../database/columns.js';
import { projectable, type RowLookup } from '../database/projection.js';
import type { Statement } from '../database/statement.js';
import type { ParentParams, RowWithParent } from './page.js';

/** Nodes of one label by their ids. */
export function byId<C extends Columns>(
  name: string,
  label: string,
  columns: C,
): Statement<RowOf<C>, ParentParams> & RowLookup {
  return {
    name,
    label,
    ...projectable(
      columns,
      (list) => `UNWIND $keys AS key\nMATCH (n:Entity:${label} {id: key})\nRETURN ${list}`,
    ),
  };
}

/**
 * Whole lists that belong to parents, each in document order.
 * @param match binds `n` to what belongs to the node with the id `parent`
 */
export function listByParent<C extends Columns, Params extends object = object>(
  name: string,
  match: string,
  columns: C,
): Statement<RowWithParent<RowOf<C>>, ParentParams & Params> {
  return {
    name,
    ...projectable(
      columns,
      (list) => `UNWIND $keys AS parent
MATCH ${match}
WITH DISTINCT parent, n
RETURN parent, ${list}
ORDER BY n.ord, n.id`,
    ),
  };
}
