import type {
  Certainty,
  End,
  HoldingRole,
  LimitationBounds,
  Status,
  TransferKind,
} from '../records/terms.js';

/** A holding as the rules about verdicts and chains see it, with the names that a sentence needs. */
export interface HoldingFact {
  readonly id: string;
  readonly holderId: string;
  readonly holderName: string;
  readonly responsibilityId: string;
  readonly role: HoldingRole;
  readonly roleAsWritten: string;
  readonly status: Status;
  readonly regionId: string;
  readonly regionName: string;
  readonly exceptIds: readonly string[];
  readonly exceptNames: readonly string[];
  /** Each exception, and everything around it. */
  readonly exceptAround: readonly (readonly string[])[];
  readonly ownArea: boolean;
  readonly limitation: string | null;
  /** Whether the words bound what is held or what is not; null where there are none. */
  readonly limitationBounds: LimitationBounds | null;
  readonly condition: string | null;
  /** Words that qualify it without changing the status. */
  readonly proviso: string | null;
  /** The body whose approval is required of its holder, and the words that require it. */
  readonly approverId: string | null;
  readonly approvalWords: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** Where the record says that it ended and not when. */
  readonly ended: End | null;
  readonly arisesFromId: string | null;
  readonly alternativeIds: readonly string[];
  readonly certainty: Certainty;
  /** Each as a JSON text, as `readDoubts` reads it. */
  readonly doubts: readonly string[];
  readonly provisionId: string;
  readonly groundIds: readonly string[];
  /** The first document that states it, and its date; null where none has a date. */
  readonly statedBy: string | null;
  readonly statedOn: string | null;
}

/** A document on which an instrument says that it rests (根据). */
export interface Basis {
  readonly title: string | null;
  /** The article that is named, where one is. */
  readonly article: string | null;
  readonly provisionId: string;
}

/** A transfer as the same rules see it. */
export interface TransferFact {
  readonly id: string;
  readonly kind: TransferKind;
  readonly verb: string;
  readonly status: Status;
  readonly fromId: string | null;
  readonly fromName: string | null;
  readonly toId: string;
  readonly toName: string;
  readonly grantedById: string | null;
  readonly grantedByName: string | null;
  readonly responsibilityId: string;
  readonly limitation: string | null;
  /** What else the row says, and what another clause says of it. */
  readonly remark: string | null;
  readonly proviso: string | null;
  readonly regionId: string;
  readonly exceptIds: readonly string[];
  /** The place for which it gives, and everything around that. */
  readonly around: readonly string[];
  readonly effectiveFrom: string | null;
  readonly effectiveTo: string | null;
  readonly underId: string | null;
  readonly alternativeIds: readonly string[];
  readonly certainty: Certainty;
  readonly doubts: readonly string[];
  readonly provisionId: string;
  readonly groundIds: readonly string[];
  /** The former holder, and the classes that include it. */
  readonly fromAndClassIds: readonly string[];
  /** The body whose act it is, and the classes that include it. */
  readonly grantedByAndClassIds: readonly string[];
  readonly instrumentName: string;
  readonly path: string;
  readonly bases: readonly Basis[];
  /** True where the limitation leaves out other items of the same article, and so gives this one whole (除第(二)(三)项外). */
  readonly exceptsOtherItems: boolean;
}

/** Who holds a responsibility and how it moved: all that is on record. */
export interface History {
  readonly holdings: readonly HoldingFact[];
  readonly transfers: readonly TransferFact[];
}

/** Every place that a fact rests on, its own provision first. */
export function groundsOf(
  ...facts: readonly { provisionId: string; groundIds: readonly string[] }[]
): string[] {
  return [...new Set(facts.flatMap(({ provisionId, groundIds }) => [provisionId, ...groundIds]))];
}
