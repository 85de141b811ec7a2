import type { Columns } from './columns.js';
import type { ProjectableStatement } from './projection.js';

/**
 * A named Cypher text. The name is what the golden files, metrics and logs tell; `row` and `params` exist for the
 * compiler only and say what the text returns and wants.
 */
export interface Statement<Row, Params extends object = object> {
  readonly name: string;
  readonly cypher: string;
  /** The kind of its rows, and its text with no more of their columns than an operation reads. */
  readonly columns?: Columns;
  readonly project?: ProjectableStatement['project'];
  readonly row?: Row;
  readonly params?: Params;
}
