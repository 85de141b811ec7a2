import type { Narrowed, WantedOf } from './columns.js';

/**
 * A named Cypher text. The name is what the golden files, metrics and logs tell; `row` and `params` exist for the
 * compiler only and say what the text returns and wants.
 */
export interface Statement<Row, Params extends object = object> {
  readonly name: string;
  readonly cypher: string;
  /** The text that returns no more than a question needs. */
  readonly narrowed?: (wanted: WantedOf) => Narrowed;
  readonly row?: Row;
  readonly params?: Params;
}
