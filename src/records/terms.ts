// The closed vocabularies of the domain, spelt like the values of the GraphQL enums. The SDL under `schema/` describes each value
// with its Chinese term. A test compares both.

/** The types of powers (行政权力类别): the name that lists of powers print, and the value of the API. */
export const POWER_TYPES = {
  行政许可: 'LICENSE',
  行政处罚: 'PENALTY',
  行政强制: 'COERCION',
  行政征收: 'COLLECTION',
  行政给付: 'PAYMENT',
  行政检查: 'INSPECTION',
  行政确认: 'CONFIRMATION',
  行政奖励: 'REWARD',
  行政裁决: 'ADJUDICATION',
  其他权力: 'OTHER',
} as const;
/** The Chinese name of a type of power, as lists of powers print it. */
export type PowerTypeName = keyof typeof POWER_TYPES;

/** The types of powers (行政权力类别), as the API spells them. */
export const POWER_TYPE_VALUES = Object.values(POWER_TYPES);
/** From the most certain to the least certain; `leastCertain` compares by this order. */
export const CERTAINTIES = ['CERTAIN', 'INFERRED', 'AMBIGUOUS'] as const;
/** The parts of a reading that can be doubtful. */
export const DOUBT_SUBJECTS = [
  'HOLDER',
  'GIVER',
  'MEMBER',
  'ROLE',
  'ITEM',
  'TYPE',
  'DAY',
  'PLACE',
  'CONDITION',
  'LIMITATION',
  'DOCUMENT',
] as const;
export const HOLDER_TYPES = ['ORGANIZATION', 'HOLDER_CATEGORY', 'WORKING_GROUP', 'POST', 'PERSON'] as const;
export const ORGANIZATION_KINDS = [
  'GOVERNMENT',
  'DEPARTMENT',
  'ZONE_COMMITTEE',
  'PARTY_BODY',
  'LEGISLATURE',
  'JUDICIARY',
  'VERTICAL_AGENCY',
  'PUBLIC_INSTITUTION',
  'ENTERPRISE',
  'MILITARY',
  'MASS_ORGANIZATION',
  'SELF_GOVERNING_BODY',
  'OTHER',
] as const;
/** The administrative levels, from the highest to the lowest. */
export const LEVELS = ['NATIONAL', 'PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE'] as const;
export const REGION_KINDS = ['PROVINCE', 'CITY', 'COUNTY', 'DEVELOPMENT_ZONE', 'TOWNSHIP', 'OTHER'] as const;
export const GROUP_KINDS = [
  'HEADQUARTERS',
  'LEADING_GROUP',
  'WORKING_GROUP',
  'COMMITTEE',
  'JOINT_CONFERENCE',
  'OFFICE',
] as const;
export const MEMBERSHIP_ROLES = [
  'LEADER',
  'DEPUTY',
  'MEMBER',
  'OFFICE',
  'OFFICE_HEAD',
  'OFFICE_DEPUTY',
  'ADVISER',
] as const;
export const RESPONSIBILITY_FIELDS = [
  'FIRE_SAFETY',
  'METEOROLOGICAL_EMERGENCY',
  'ROAD_SAFETY',
  'OPEN_GOVERNMENT',
  'EMPLOYMENT',
  'INNOVATION',
  'LAND',
  'SOCIAL_SECURITY',
  'WORK_REPORT',
] as const;
export const HOLDING_ROLES = [
  'OWNER',
  'LEAD',
  'COOPERATE',
  'IMPLEMENT',
  'GUIDE',
  'ACCEPT',
  'ASSESS',
  'ASSESSED',
  'SUPERVISE',
  'ACCOUNTABLE',
] as const;
/** Whether the words of a limitation describe the part that is held, or the part that is not held. */
export const LIMITATION_BOUNDS = ['HELD', 'EXCEPTED'] as const;
/** The status of a holding or transfer between its first and last day. */
export const STATUSES = ['IN_FORCE', 'CONDITIONAL'] as const;
/** What is known of an end whose day is not on record. */
export const ENDS = ['DAY_UNKNOWN'] as const;
/** The facts on which something may take effect instead of a day: 自交接之日起, 完成交接后. */
export const PENDING_FACTS = ['HANDOVER'] as const;
export const TRANSFER_KINDS = [
  'GRANT',
  'DEVOLUTION',
  'AUTHORIZATION',
  'ENTRUSTMENT',
  'REASSIGNMENT',
  'EXTENSION',
  'REFERRAL',
] as const;
/** The rules of `src/rules/` that add something to the words of a document. */
export const DERIVATION_RULES = [
  'PLACE_OF_RECEIVER',
  'FORMER_HOLDER_OUTSIDE',
  'DATE_OF_DOCUMENT',
  'EXERCISE_POSTPONED',
  'MEMBER_OF_CLASS',
  'FORMER_HOLDER_AGAIN',
  'SUCCESSOR_OF_HOLDER',
  'SUCCESSOR_OF_POWER',
  'HOLDING_OF_GIVER',
] as const;
/**
 * What ends an earlier act: 收回, 取消, 停止执行 or 不再实施; or what happens to the words that it rests on: 废止, 有效期届满, 修改.
 */
export const ENDING_KINDS = [
  'WITHDRAWN',
  'ABOLISHED',
  'DISCONTINUED',
  'REPEALED',
  'EXPIRED',
  'AMENDED',
] as const;
/** What happens to a document or to one of its provisions: 废止, 有效期届满, 修改为, 删去, 增加. */
export const DOCUMENT_CHANGE_KINDS = ['REPEALED', 'EXPIRED', 'REPLACED', 'DELETED', 'ADDED'] as const;
export const SUCCESSION_KINDS = ['RENAMED', 'MERGED', 'SPLIT', 'REPLACED'] as const;
/** How an item goes on: under another name, in another item, in several, or as an item of another type. */
export const POWER_SUCCESSION_KINDS = ['RENAMED', 'MERGED', 'SPLIT', 'RETYPED', 'REPLACED'] as const;
export const DOCUMENT_STATUSES = ['IN_FORCE', 'REPEALED', 'CITED_ONLY'] as const;
export const DOCUMENT_RELATIONS = ['REPEALS', 'IMPLEMENTS', 'BASED_ON', 'FOLLOWS', 'CITES'] as const;
export const ANOMALY_KINDS = [
  'SHIFTED_COLUMN',
  'MERGED_CELL',
  'BROKEN_CELL',
  'MISSING_TEXT',
  'MISPRINT',
  'REPEATED_TEXT',
  'MISPLACED_TEXT',
  'REORDERED_LINES',
  'COUNT_MISMATCH',
  'CONTRADICTION',
  'NAME_VARIANT',
  'MARKUP',
] as const;
/** The levels of an emergency response (应急响应级别), the gravest first. */
export const RESPONSE_LEVELS = ['I', 'II', 'III', 'IV'] as const;
/** The steps before a response is declared, in the order in which the API lists them. */
export const COMMAND_STEPS = ['CONSENTS', 'SIGNS', 'CONVENES'] as const;
export const RESPONSIBILITY_KINDS = ['POWER', 'DUTY', 'TASK', 'POLICY', 'SERVICE_ITEM', 'INDICATOR'] as const;

/** Whether an indicator's extra points are added (加分项) or deducted (扣分项). */
export const BONUS_KINDS = ['ADDITION', 'DEDUCTION'] as const;

/** The contradictions between records that `src/rules/conflicts.ts` finds. */
export const CONFLICT_KINDS = [
  'SEVERAL_OWNERS_HERE',
  'SAME_DUTY_TWO_BEARERS',
  'NO_HOLDER',
  'GIVER_NEVER_HELD',
  'DELEGATION_PROHIBITED',
  'CYCLE',
] as const;

/** How precisely a source gives a day. */
export const DAY_PRECISIONS = ['DAY', 'MONTH', 'YEAR'] as const;
export type DayPrecision = (typeof DAY_PRECISIONS)[number];
export type Certainty = (typeof CERTAINTIES)[number];
export type DoubtSubject = (typeof DOUBT_SUBJECTS)[number];
export type HoldingRole = (typeof HOLDING_ROLES)[number];
export type HolderType = (typeof HOLDER_TYPES)[number];
export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number];
export type Level = (typeof LEVELS)[number];
export type TransferKind = (typeof TRANSFER_KINDS)[number];
export type LimitationBounds = (typeof LIMITATION_BOUNDS)[number];
export type End = (typeof ENDS)[number];
export type PendingFact = (typeof PENDING_FACTS)[number];
export type EndingKind = (typeof ENDING_KINDS)[number];
export type SuccessionKind = (typeof SUCCESSION_KINDS)[number];
export type PowerSuccessionKind = (typeof POWER_SUCCESSION_KINDS)[number];
export type DocumentChangeKind = (typeof DOCUMENT_CHANGE_KINDS)[number];

/** How a fact ends that rests on changed words; null if the change ends nothing. */
export const ENDING_OF_CHANGE: Readonly<Record<DocumentChangeKind, EndingKind | null>> = {
  REPEALED: 'REPEALED',
  EXPIRED: 'EXPIRED',
  REPLACED: 'AMENDED',
  DELETED: 'AMENDED',
  ADDED: null,
};
export type Status = (typeof STATUSES)[number];
export type DerivationRule = (typeof DERIVATION_RULES)[number];

/** @returns a limitation as fields of a record. By default the words describe the part that is held (HELD). */
export function limitedTo(
  limitation: string | undefined,
  bounds: LimitationBounds = 'HELD',
): { limitation: string | undefined; limitationBounds: LimitationBounds | undefined } {
  return { limitation, limitationBounds: limitation === undefined ? undefined : bounds };
}

/** @returns the lowest of several certainties: a record is not more certain than the least certain text it rests on */
export function leastCertain(...certainties: readonly Certainty[]): Certainty {
  return certainties.reduce((worst, next) =>
    CERTAINTIES.indexOf(next) > CERTAINTIES.indexOf(worst) ? next : worst,
  );
}
