// Parent values of resolvers that are no rows: results of rules, with the rows that belong to them. codegen.ts names the GraphQL
// type of each.
import type { CriterionRow, Doubt, HoldingRow, TransferRow } from '../queries/rows.js';
import type { Chain, Hop } from '../rules/chain.js';
import type { Liability } from '../rules/liability.js';
import type { GivenVerdict } from '../rules/unreviewed-verdict.js';
import type { BadInputError } from './bad-input.js';

/** A hop with the row of its transfer. */
export interface HopParent extends Hop {
  readonly transfer: TransferRow;
}
/** A chain with the rows of its transfers. */
export interface ChainParent extends Chain {
  readonly hops: readonly HopParent[];
}

/** The result of the liability rule with the id of the body that bears the liability. */
export interface LiabilityParent extends Liability {
  readonly bearerId: string | null;
}

/** A verdict with the rows of the holdings that it names. */
export interface VerdictParent extends Pick<GivenVerdict, 'answer' | 'reason' | 'explanation'> {
  readonly holding: HoldingRow | null;
  readonly others: readonly HoldingRow[];
  readonly doubts: readonly Doubt[];
  readonly provisionIds: readonly string[];
}

/** Why a case cannot be answered. It is no error of the operation, which GraphQL would take for one if it were an `Error`. */
export interface CaseErrorParent {
  readonly refusal: Pick<BadInputError, 'extensions' | 'inLanguages' | 'suggestions'>;
}
/** The answer to one case of a batch. */
export interface CaseVerdictParent {
  readonly verdict: VerdictParent | null;
  readonly error: CaseErrorParent | null;
}

/** A criterion of a level of response, and the day that was asked about. */
export interface EmergencyParent extends CriterionRow {
  readonly asOf: string | undefined;
}
