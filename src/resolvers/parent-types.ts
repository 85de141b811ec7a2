// What resolvers find that is no row: rules' answers with the rows that belong to them. codegen.ts says of which type each is.
import type { Doubt, HoldingRow, TransferRow } from '../queries/rows.js';
import type { Chain, Hop } from '../rules/chain.js';
import type { Liability } from '../rules/liability.js';
import type { VerdictAnswer, VerdictReason } from '../rules/verdict.js';

/** A hop with the row of its transfer. */
export interface HopParent extends Hop {
  readonly transfer: TransferRow;
}
export interface ChainParent extends Chain {
  readonly hops: readonly HopParent[];
}

/** The rule's answer with the body that it means. */
export interface LiabilityParent extends Liability {
  readonly bearerId: string | null;
}

/** A verdict with the rows of the holdings that it names. */
export interface VerdictParent {
  readonly answer: VerdictAnswer;
  readonly reason: VerdictReason;
  readonly explanation: string;
  readonly holding: HoldingRow | null;
  readonly others: readonly HoldingRow[];
  readonly doubts: readonly Doubt[];
  readonly provisionIds: readonly string[];
}
