import type { Columns, RowOf } from '../database/columns.js';
import { entityOf, makeProjectable, type RowLookup } from '../database/projection.js';
import type { Statement } from '../database/statement.js';
import type { ParentParams, RowWithParent } from './page.js';

/** @returns a statement that finds nodes of one label by the ids in `$keys`. It begins at the unique index of ids. */
export function rowsByIdStatement<C extends Columns>(
  name: string,
  label: string,
  columns: C,
): Statement<RowOf<C>, ParentParams> & RowLookup {
  return {
    name,
    label,
    ...makeProjectable(
      columns,
      (list) => `UNWIND $keys AS key\nMATCH (n:${entityOf(label)} {id: key})\nRETURN ${list}`,
    ),
  };
}

/**
 * @param match binds `n` to the nodes that belong to the node with the id `parent`
 * @returns a statement that finds the whole lists of the parents in `$keys`, each in document order. It begins at the index that
 *   `match` names first: mostly the unique index of ids.
 */
export function listByParentStatement<C extends Columns, Params extends object = object>(
  name: string,
  match: string,
  columns: C,
): Statement<RowWithParent<RowOf<C>>, ParentParams & Params> {
  return {
    name,
    ...makeProjectable(
      columns,
      (list) => `UNWIND $keys AS parent
MATCH ${match}
WITH DISTINCT parent, n
RETURN parent, ${list}
ORDER BY n.ord, n.id`,
    ),
  };
}
