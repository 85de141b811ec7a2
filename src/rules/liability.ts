import type { HolderType, OrganizationKind, TransferKind } from '../records/terms.js';
import { isLaw } from './law.js';

/** The fields of the receiving body that the rule reads. */
export interface Receiver {
  readonly type: HolderType;
  readonly name: string;
  /** The kind of the body; for a class, the kinds of its known members. */
  readonly kinds: readonly OrganizationKind[];
}

/** The fields of a transfer that the rule reads. */
export interface LiabilityTransfer {
  readonly kind: TransferKind;
  readonly receiver: Receiver;
  /** The title of the document that makes the transfer. */
  readonly instrumentTitle: string | null;
}

/** The rule that decides who is liable for what the receiver does. */
export type LiabilityRule =
  | 'RECEIVER_IN_OWN_NAME'
  | 'GIVER_FOR_RECEIVER'
  | 'DEPENDS_ON_RECEIVER_STANDING'
  | 'UNDETERMINED';

/** Who is liable, and why. `basis` names the articles of the law; it is null if no rule decides. */
export interface Liability {
  readonly rule: LiabilityRule;
  readonly bearer: 'RECEIVER' | 'GIVER' | 'NOBODY';
  readonly explanation: string;
  readonly basis: string | null;
}

const LITIGATION_LAW = '中华人民共和国行政诉讼法(2017修正)';
const INTERPRETATION = '最高人民法院关于适用《中华人民共和国行政诉讼法》的解释(法释〔2018〕1号)';

const ADMINISTRATIVE: readonly OrganizationKind[] = ['GOVERNMENT', 'DEPARTMENT', 'VERTICAL_AGENCY'];
/** If the members of a class are not on record, only the last word of its name shows that it is administrative. */
const ADMINISTRATIVE_CLASS = /(?:政府|办事处|部门|行政机关)$/u;

const ENTRUSTED: Liability = {
  rule: 'GIVER_FOR_RECEIVER',
  bearer: 'GIVER',
  explanation:
    'Derived, not stated by the document: whoever acts under an entrustment (委托) acts for the organ that entrusts, and that organ is the defendant.',
  basis: `${LITIGATION_LAW} 第二十六条第五款`,
};
const AUTHORISED_BY_LAW: Liability = {
  rule: 'RECEIVER_IN_OWN_NAME',
  bearer: 'RECEIVER',
  explanation:
    'Derived, not stated by the document: an organization that a law, regulation or rule authorises (法律、法规、规章授权) answers for its acts as an organ does.',
  basis: `${LITIGATION_LAW} 第二条第二款`,
};
const AUTHORISED_WITHOUT_LAW: Liability = {
  rule: 'GIVER_FOR_RECEIVER',
  bearer: 'GIVER',
  explanation:
    'Derived, not stated by the document: an authorization (授权) without a law, regulation or rule behind it counts as an entrustment (委托), so the organ that gave it is the defendant.',
  basis: `${INTERPRETATION} 第二十条第三款`,
};
const ZONE: Liability = {
  rule: 'DEPENDS_ON_RECEIVER_STANDING',
  bearer: 'NOBODY',
  explanation:
    'Derived, not stated by the document: the management body of a development zone (开发区管理机构) is the defendant itself where the State Council or a provincial government approved the zone, and so is its department for its own acts; in other zones the management body answers for its departments too, and where it has no standing (行政主体资格) the local government that set it up does; who approved this zone is not on record.',
  basis: `${INTERPRETATION} 第二十一条`,
};
const SET_UP_BODY: Liability = {
  rule: 'DEPENDS_ON_RECEIVER_STANDING',
  bearer: 'NOBODY',
  explanation:
    'Derived, not stated by the document: a body that an organ set up and that cannot answer for itself leaves the defence to the organ that set it up; whether this one can is not on record.',
  basis: `${INTERPRETATION} 第二十条第一款`,
};
const OWN_NAME: Liability = {
  rule: 'RECEIVER_IN_OWN_NAME',
  bearer: 'RECEIVER',
  explanation:
    'Derived, not stated by the document: an administrative organ (行政机关) that takes a power over acts in its own name, and the organ that acted is the defendant.',
  basis: `${LITIGATION_LAW} 第二十六条第一款`,
};

function undetermined(why: string): Liability {
  return {
    rule: 'UNDETERMINED',
    bearer: 'NOBODY',
    explanation: `No rule is on record for this: ${why}.`,
    basis: null,
  };
}

function isAdministrative({ type, kinds, name }: Receiver): boolean {
  if (kinds.length > 0) return kinds.every((kind) => ADMINISTRATIVE.includes(kind));
  return type === 'HOLDER_CATEGORY' && ADMINISTRATIVE_CLASS.test(name);
}

/**
 * Derives who is the defendant in court for acts under a transfer, from its kind and its receiver; the document does not say it.
 * The rules are those of 行政诉讼法 (2017) and 法释〔2018〕1号, which were in force when the gazette was printed, in our own words;
 * `basis` names their articles.
 * @returns the rule that applies; UNDETERMINED without a basis if no rule is on record
 */
export function liabilityOf({ kind, receiver, instrumentTitle }: LiabilityTransfer): Liability {
  if (kind === 'REFERRAL')
    return undetermined(
      'a referral (移送) passes on cases and no power, so each body answers for what it does itself',
    );
  if (kind === 'ENTRUSTMENT') return ENTRUSTED;
  if (receiver.type === 'WORKING_GROUP') return SET_UP_BODY;
  if (receiver.kinds.length > 0 && receiver.kinds.every((one) => one === 'ZONE_COMMITTEE')) return ZONE;
  if (isAdministrative(receiver)) return OWN_NAME;
  if (kind === 'AUTHORIZATION') return isLaw(instrumentTitle) ? AUTHORISED_BY_LAW : AUTHORISED_WITHOUT_LAW;
  return undetermined(`that ${receiver.name} is an administrative organ (行政机关) is not on record`);
}
