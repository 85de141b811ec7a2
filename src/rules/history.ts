import type {
  Certainty,
  End,
  EndingKind,
  HoldingRole,
  LimitationBounds,
  PendingFact,
  Status,
  TransferKind,
} from '../records/terms.js';

/** A provision as a sentence names it: its document by number, or by title where it has none, and its path in it. */
export interface NamedProvision {
  readonly instrumentName: string;
  readonly path: string;
}

/** A holding as the rules for verdicts and chains read it, with the names for the sentence. */
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
  /** For each exception: its region and all regions that contain it, innermost first. */
  readonly exceptAround: readonly (readonly string[])[];
  readonly ownArea: boolean;
  readonly limitation: string | null;
  /** Whether the limitation describes the part that is held or the part that is excepted; null if there is no limitation. */
  readonly limitationBounds: LimitationBounds | null;
  readonly condition: string | null;
  /** The fact on which it takes effect, if `condition` names a fact such as the handover (自交接之日起). */
  readonly pendingOn: PendingFact | null;
  /** Words that qualify the holding without changing its status. */
  readonly proviso: string | null;
  /** The body that must approve what the holder does, and the words that require this. */
  readonly approverId: string | null;
  readonly approvalWords: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** DAY_UNKNOWN if the record says that the holding ended, but not when; else null. */
  readonly ended: End | null;
  readonly arisesFromId: string | null;
  readonly alternativeIds: readonly string[];
  readonly certainty: Certainty;
  /** Each doubt as a JSON text; `readDoubts` parses it. */
  readonly doubts: readonly string[];
  readonly provisionId: string;
  readonly groundIds: readonly string[];
  /** The first document that states the holding, and its date; null if no such document has a date. */
  readonly statedBy: string | null;
  readonly statedOn: string | null;
  /** What ended the holding (收回, 取消, 停止执行, 废止), and the words that say so; null if no act ended it. */
  readonly endedAs: EndingKind | null;
  readonly endedWords: string | null;
  /** The later document that ended the holding, and the place in it; null if none did. */
  readonly endedBy: NamedProvision | null;
  /** The words for the fact with which the holding will end (待新办法施行后废止); null if no end waits for a fact. */
  readonly endPending: string | null;
  /** The day from which the published documents let one know the holding; null if it counts as known on every day. */
  readonly knownFrom: string | null;
}

/** A document that an instrument names as its legal basis (根据). */
export interface LegalBasis {
  readonly title: string | null;
  /** The article that the instrument names; null if it names none. */
  readonly article: string | null;
  readonly provisionId: string;
}

/** A transfer as the rules for verdicts and chains read it. */
export interface TransferFact {
  readonly id: string;
  readonly kind: TransferKind;
  readonly verb: string;
  /** CONDITIONAL until `conditionMetOn`, if the record has that day. */
  readonly status: Status;
  readonly condition: string | null;
  readonly pendingOn: PendingFact | null;
  /** The first day on which its condition is on record as met; null if it is not, or if there is no condition. */
  readonly conditionMetOn: string | null;
  readonly fromId: string | null;
  readonly fromName: string | null;
  readonly toId: string;
  readonly toName: string;
  readonly grantedById: string | null;
  readonly grantedByName: string | null;
  readonly responsibilityId: string;
  readonly limitation: string | null;
  /** Further words of the transfer's own row, and words of another clause about the transfer. */
  readonly remark: string | null;
  readonly proviso: string | null;
  readonly regionId: string;
  readonly exceptIds: readonly string[];
  /** The region for which the power is given and all regions that contain it, innermost first. */
  readonly around: readonly string[];
  readonly effectiveFrom: string | null;
  /** For a transfer of an item that goes on as the item in question: the day from which it concerns this one. */
  readonly countsFrom?: string | undefined;
  readonly effectiveTo: string | null;
  readonly underId: string | null;
  readonly alternativeIds: readonly string[];
  readonly certainty: Certainty;
  readonly doubts: readonly string[];
  readonly provisionId: string;
  readonly groundIds: readonly string[];
  /** The former holder, and the classes that include it. */
  readonly fromAndClassIds: readonly string[];
  /** The body that grants the transfer, and the classes that include this body. */
  readonly grantedByAndClassIds: readonly string[];
  readonly instrumentName: string;
  readonly path: string;
  /** As in HoldingFact. */
  readonly knownFrom: string | null;
  readonly bases: readonly LegalBasis[];
  /** The words that forbid what it does: it gives on what may not be given on (不得再行委托); null if none do. */
  readonly brokenBan: {
    readonly words: string;
    readonly instrumentName: string;
    readonly path: string;
  } | null;
  /** True if the limitation excepts other items of the same article, so that this item is given whole (除第(二)(三)项外). */
  readonly exceptsOtherItems: boolean;
}

/** All recorded holdings and transfers of a responsibility. */
export interface History {
  readonly holdings: readonly HoldingFact[];
  readonly transfers: readonly TransferFact[];
}

/** Returns the ids of all provisions that support the facts, each fact's own provision first. */
export function groundsOf(
  ...facts: readonly { provisionId: string; groundIds: readonly string[] }[]
): string[] {
  return [...new Set(facts.flatMap(({ provisionId, groundIds }) => [provisionId, ...groundIds]))];
}
