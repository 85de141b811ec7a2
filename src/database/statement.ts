import type { Columns } from './columns.js';
import type { ProjectableStatement } from './projection.js';

/**
 * A named Cypher text. The name is used in golden files, metrics and logs. `row` and `params` have no values: they carry the
 * types of the rows and the parameters for the compiler.
 */
export interface Statement<Row, Params extends object = object> {
  readonly name: string;
  readonly cypher: string;
  /** The kind of its rows, and the function that limits its text to the columns that an operation reads. */
  readonly columns?: Columns;
  readonly project?: ProjectableStatement['project'];
  readonly row?: Row;
  readonly params?: Params;
}
