import { POWER_TYPES } from '../shared/power-types.js';
import type {
  AnomalyKind,
  Certainty,
  DerivationRule,
  DocumentStatus,
  EventKind,
  HoldingRole,
  HoldingStatus,
  LimitationBounds,
  MembershipRole,
  PowerType,
  ResponsibilityKind,
} from './operations.generated.js';

/** A language of the page: Chinese (default) or English. */
export type Language = 'zh' | 'en';
/** The GraphQL types of a holder. */
export type HolderType = 'Organization' | 'HolderCategory' | 'WorkingGroup' | 'Post' | 'Person';

/** All texts of the page itself. The words of documents are never translated. */
export interface Words {
  readonly title: string;
  readonly otherLanguage: string;
  readonly schemaPages: string;
  readonly skip: string;
  readonly searchLabel: string;
  readonly searchHint: string;
  readonly searchButton: string;
  readonly place: string;
  readonly everywhere: string;
  readonly day: string;
  readonly anyDay: string;
  readonly intro: string;
  readonly examples: string;
  readonly results: string;
  readonly nothingFound: (text: string) => string;
  /** Introduces similar words, if the search text itself occurs nowhere. */
  readonly near: string;
  readonly found: (count: number, more: boolean) => string;
  readonly back: string;
  readonly waiting: string;
  readonly refused: string;
  readonly unknown: string;
  readonly more: string;
  readonly nobodyHere: string;
  readonly moreHolders: string;
  readonly who: string;
  readonly basis: string;
  readonly condition: string;
  readonly limitation: Readonly<Record<LimitationBounds, string>>;
  readonly proviso: string;
  readonly approver: string;
  readonly share: string;
  readonly answeredBy: string;
  readonly ourReading: string;
  readonly doubt: Readonly<Record<Exclude<Certainty, 'CERTAIN'>, string>>;
  readonly otherReadings: string;
  /** Marks what a program drafted and nobody has confirmed. */
  readonly unreviewed: string;
  readonly due: string;
  readonly trace: string;
  readonly traceLegend: { readonly solid: string; readonly dashed: string; readonly pale: string };
  readonly formerHolder: string;
  readonly granter: string;
  readonly receives: (giver: string, receiver: string, document: string) => string;
  readonly states: (document: string, holder: string) => string;
  readonly moreNodes: (count: number) => string;
  readonly history: string;
  readonly noDay: string;
  /** Stands in the place of the day of an event that has not happened yet. */
  readonly pending: string;
  readonly event: Readonly<Record<EventKind, string>>;
  readonly source: string;
  readonly lines: (start: number, end: number) => string;
  readonly anomalies: string;
  readonly asPrinted: string;
  readonly reading: string;
  readonly reason: string;
  readonly aliases: string;
  readonly holds: (count: number) => string;
  readonly transfersReceived: string;
  readonly transfersGiven: string;
  readonly groups: string;
  readonly issuer: string;
  readonly issuedOn: string;
  readonly basedOn: string;
  readonly repealedBy: string;
  readonly statedHere: (count: number) => string;
  readonly sources: string;
  readonly sourceFacts: (facts: number) => string;
  readonly role: Readonly<Record<HoldingRole, string>>;
  readonly status: Readonly<Record<HoldingStatus, string>>;
  /** @param day the first day on which a membership counts */
  readonly since: (day: string) => string;
  /** @param day the first day on which a holding or membership is no longer valid */
  readonly until: (day: string) => string;
  readonly kind: Readonly<Record<ResponsibilityKind, string>>;
  readonly powerType: Readonly<Record<PowerType, string>>;
  readonly holderType: Readonly<Record<HolderType, string>>;
  readonly memberRole: Readonly<Record<MembershipRole, string>>;
  readonly documentStatus: Readonly<Record<DocumentStatus, string>>;
  readonly document: string;
  readonly anomaly: Readonly<Record<AnomalyKind, string>>;
  readonly derived: Readonly<Record<DerivationRule, string>>;
}

const zh: Words = {
  title: '权责图谱',
  otherLanguage: 'English',
  schemaPages: '接口模式文档（英文，附中文术语）',
  skip: '跳到答案',
  searchLabel: '查权责',
  searchHint: '权力事项、单位、职责或文号',
  searchButton: '查询',
  place: '地点',
  everywhere: '不限地点',
  day: '日期',
  anyDay: '不限日期',
  intro:
    '查询一项权力或职责由谁行使：在哪里、从哪一天起、有没有条件、依据哪份文件的哪一条。每个答案旁边都列出公报原文。',
  examples: '例如',
  results: '查询结果',
  nothingFound: (text) => `没有找到与“${text}”相符的事项、单位或文件。`,
  near: '相近的词语：',
  found: (count, more) => `${more ? '以下是前' : '共找到'} ${count} 项。`,
  back: '返回查询结果',
  waiting: '正在加载…',
  refused: '查询失败：',
  unknown: '数据中没有这条记录。它可能属于其他版本的数据。',
  more: '继续列出',
  nobodyHere: '记录中没有单位在所选地点和日期行使或负责这一事项。',
  moreHolders: '打开完整记录，查看其他单位',
  who: '由谁行使',
  basis: '依据',
  condition: '条件（原文）',
  limitation: { HELD: '限定：只包括以下内容（原文）', EXCEPTED: '限定：不包括以下内容（原文）' },
  proviso: '附带文字（原文）',
  approver: '须经以下单位批准：',
  share: '份额（原文）',
  answeredBy: '责任人',
  ourReading: '我们的理解（原文没有写明）',
  doubt: { INFERRED: '推定', AMBIGUOUS: '存疑' },
  otherReadings: '其他读法',
  unreviewed: '未经审核',
  due: '完成时限',
  trace: '权责的来源',
  traceLegend: { solid: '实线：有效', dashed: '虚线：附条件', pale: '浅色：不适用于所选地点或日期' },
  formerHolder: '原实施部门',
  granter: '赋予机关',
  receives: (giver, receiver, document) => `${document}：${giver} → ${receiver}`,
  states: (document, holder) => `${document}：${holder}`,
  moreNodes: (count) => `另有 ${count} 个单位，见上方列表`,
  history: '沿革',
  noDay: '日期未记载',
  pending: '尚待',
  event: {
    STATED: '载明',
    GRANTED: '赋予',
    CONDITION_SET: '附条件赋予',
    CONDITION_MET: '条件成就',
    HANDED_OVER: '交接',
    WITHDRAWN: '收回',
    ABOLISHED: '取消',
    ENDED: '停止执行',
    EXPIRED: '期满',
    RESUMED: '恢复行使',
    AMENDED: '修改',
    RENAMED: '更名',
    MERGED: '合并',
    SPLIT: '拆分',
    RETYPED: '调整类型',
    REPLACED: '取代',
    MEMBER_CHANGED: '成员调整',
    DISSOLVED: '撤销',
    SET_UP: '设立',
  },
  source: '公报原文',
  lines: (start, end) => (start === end ? `第 ${start} 行` : `第 ${start}–${end} 行`),
  anomalies: '原文疑点',
  asPrinted: '印刷的文字',
  reading: '我们的读法',
  reason: '理由',
  aliases: '其他名称',
  holds: (count) => `权责 ${count} 项`,
  transfersReceived: '承接的转移',
  transfersGiven: '转出的转移',
  groups: '所在的议事协调机构',
  issuer: '发文机关',
  issuedOn: '成文日期',
  basedOn: '依据或贯彻的文件',
  repealedBy: '废止本文件的文件',
  statedHere: (count) => `载明的事项 ${count} 项`,
  sources: '数据来源',
  sourceFacts: (facts) => `${facts} 条事实`,
  role: {
    OWNER: '负责',
    LEAD: '牵头',
    COOPERATE: '配合',
    IMPLEMENT: '落实',
    GUIDE: '指导',
    ACCEPT: '受理',
    ASSESS: '考核',
    ASSESSED: '接受考核',
    SUPERVISE: '分管',
    ACCOUNTABLE: '作为责任人负责',
  },
  status: { IN_FORCE: '有效', CONDITIONAL: '附条件' },
  since: (day) => `自${day}起`,
  until: (day) => `${day}之前`,
  kind: {
    POWER: '行政权力',
    DUTY: '职责',
    TASK: '任务',
    POLICY: '政策事项',
    SERVICE_ITEM: '服务事项',
    INDICATOR: '考核指标',
  },
  powerType: {
    ...POWER_TYPES,
    OTHER: '其他权力',
  },
  holderType: {
    Organization: '单位',
    HolderCategory: '一类单位',
    WorkingGroup: '议事协调机构',
    Post: '职务',
    Person: '人员',
  },
  memberRole: {
    LEADER: '负责人',
    DEPUTY: '副职',
    MEMBER: '成员',
    OFFICE: '办公室所在单位',
    OFFICE_HEAD: '办公室主任',
    OFFICE_DEPUTY: '办公室副主任',
    ADVISER: '顾问',
  },
  documentStatus: { IN_FORCE: '现行有效', REPEALED: '已废止', CITED_ONLY: '仅被引用，未载入全文' },
  document: '文件',
  anomaly: {
    SHIFTED_COLUMN: '错列',
    MERGED_CELL: '合并单元格',
    BROKEN_CELL: '断行',
    MISSING_TEXT: '缺文',
    MISPRINT: '错字',
    REPEATED_TEXT: '重复',
    MISPLACED_TEXT: '错置',
    REORDERED_LINES: '错序',
    COUNT_MISMATCH: '计数不符',
    CONTRADICTION: '自相矛盾',
    NAME_VARIANT: '名称异写',
    MARKUP: '标记残留',
  },
  derived: {
    PLACE_OF_RECEIVER: '原文没有写明在哪里行使。我们理解为在承接单位的区域内行使。',
    FORMER_HOLDER_OUTSIDE: '原文没有写明其余地方由谁行使。我们理解为仍由原实施部门行使。',
    DATE_OF_DOCUMENT: '原文没有写明从哪一天起有效。我们理解为从成文日期起有效。',
    EXERCISE_POSTPONED: '原文没有写明条件成就之前由谁行使。我们理解为仍由原实施部门行使。',
    MEMBER_OF_CLASS: '原文写的是一类单位。我们理解为适用于这一类中的每个成员。',
    FORMER_HOLDER_AGAIN: '原文没有写明终止之后由谁行使。我们理解为重新由原实施部门行使。',
    SUCCESSOR_OF_HOLDER: '原文写的是原单位。我们理解为由承继其职责的单位行使。',
    SUCCESSOR_OF_POWER: '原文没有写明调整后的事项由谁行使。我们理解为仍由原实施主体行使。',
    HOLDING_OF_GIVER: '原文没有写明委托的地域和期限。我们理解为不超出委托单位自己的职权范围。',
  },
};

const en: Words = {
  title: 'Mandate Graph',
  otherLanguage: '中文',
  schemaPages: 'Schema documentation',
  skip: 'Skip to the answer',
  searchLabel: 'Who holds it?',
  searchHint: 'Power, duty, body or document number',
  searchButton: 'Search',
  place: 'Place',
  everywhere: 'Any place',
  day: 'Day',
  anyDay: 'Any day',
  intro:
    'Find out who holds a public power or duty: where, from which day, on which condition, and which clause of which document says so. Every answer shows the lines of the gazette beside it.',
  examples: 'Examples',
  results: 'Results',
  nothingFound: (text) => `No power, duty, body or document matches “${text}”.`,
  near: 'Did you mean:',
  found: (count, more) => `${more ? 'The first ' : ''}${count} ${count === 1 ? 'result' : 'results'}.`,
  back: 'Back to the results',
  waiting: 'Loading …',
  refused: 'The request failed:',
  unknown: 'The data has no such record. The record may belong to another version of the data.',
  more: 'Show more',
  nobodyHere: 'The records show no holder for the chosen place and day.',
  moreHolders: 'Open the full record to see more holders',
  who: 'Who holds it',
  basis: 'Basis',
  condition: 'Condition (as written)',
  limitation: {
    HELD: 'Limitation: only the following (as written)',
    EXCEPTED: 'Limitation: everything except the following (as written)',
  },
  proviso: 'Proviso (as written)',
  approver: 'Needs the approval of',
  share: 'Share (as written)',
  answeredBy: 'Responsible person or post',
  ourReading: 'Our interpretation (the document does not say so)',
  doubt: { INFERRED: 'Inferred', AMBIGUOUS: 'Ambiguous' },
  otherReadings: 'Other readings',
  unreviewed: 'Not reviewed',
  due: 'Due',
  trace: 'How the holders received it',
  traceLegend: {
    solid: 'Solid: in force',
    dashed: 'Dashed: conditional',
    pale: 'Pale: does not apply at the chosen place or day',
  },
  formerHolder: 'former holder',
  granter: 'granting body',
  receives: (giver, receiver, document) => `${document}: ${giver} → ${receiver}`,
  states: (document, holder) => `${document}: ${holder}`,
  moreNodes: (count) => `${count} more holders: see the list above`,
  history: 'What happened to it',
  noDay: 'No day on record',
  pending: 'Pending',
  event: {
    STATED: 'Stated',
    GRANTED: 'Given',
    CONDITION_SET: 'Given under a condition',
    CONDITION_MET: 'Condition met',
    HANDED_OVER: 'Handed over',
    WITHDRAWN: 'Taken back',
    ABOLISHED: 'Abolished',
    ENDED: 'Discontinued',
    EXPIRED: 'Expired',
    RESUMED: 'Held again',
    AMENDED: 'Amended',
    RENAMED: 'Renamed',
    MERGED: 'Merged',
    SPLIT: 'Divided',
    RETYPED: 'Changed in type',
    REPLACED: 'Replaced',
    MEMBER_CHANGED: 'Member changed',
    DISSOLVED: 'Dissolved',
    SET_UP: 'Formed',
  },
  source: 'Lines of the gazette',
  lines: (start, end) => (start === end ? `line ${start}` : `lines ${start}–${end}`),
  anomalies: 'Doubts about these lines',
  asPrinted: 'Printed text',
  reading: 'Our reading',
  reason: 'Reason',
  aliases: 'Other names',
  holds: (count) => `Holds ${count} ${count === 1 ? 'responsibility' : 'responsibilities'}`,
  transfersReceived: 'Transfers received',
  transfersGiven: 'Transfers given',
  groups: 'Member of',
  issuer: 'Issued by',
  issuedOn: 'Issued on',
  basedOn: 'Based on, or implements',
  repealedBy: 'Repealed by',
  statedHere: (count) => `States ${count} ${count === 1 ? 'responsibility' : 'responsibilities'}`,
  sources: 'Sources',
  sourceFacts: (facts) => `${facts} facts`,
  role: {
    OWNER: 'is responsible for it',
    LEAD: 'leads the work on it',
    COOPERATE: 'helps the body that leads',
    IMPLEMENT: 'carries it out',
    GUIDE: 'guides others in it',
    ACCEPT: 'accepts applications',
    ASSESS: 'assesses others by it',
    ASSESSED: 'is assessed by it',
    SUPERVISE: 'is the leader in charge of it',
    ACCOUNTABLE: 'is personally responsible for it',
  },
  status: { IN_FORCE: 'In force', CONDITIONAL: 'Conditional' },
  since: (day) => `since ${day}`,
  until: (day) => `before ${day}`,
  kind: {
    POWER: 'Power',
    DUTY: 'Duty',
    TASK: 'Task',
    POLICY: 'Policy',
    SERVICE_ITEM: 'Service item',
    INDICATOR: 'Indicator',
  },
  powerType: {
    LICENSE: 'licence',
    PENALTY: 'penalty',
    COERCION: 'coercion',
    COLLECTION: 'collection',
    PAYMENT: 'payment',
    INSPECTION: 'inspection',
    CONFIRMATION: 'confirmation',
    REWARD: 'reward',
    ADJUDICATION: 'adjudication',
    OTHER: 'other power',
  },
  holderType: {
    Organization: 'Body',
    HolderCategory: 'Class of bodies',
    WorkingGroup: 'Working group',
    Post: 'Post',
    Person: 'Person',
  },
  memberRole: {
    LEADER: 'leader',
    DEPUTY: 'deputy',
    MEMBER: 'member',
    OFFICE: 'hosts its office',
    OFFICE_HEAD: 'head of its office',
    OFFICE_DEPUTY: 'deputy head of its office',
    ADVISER: 'adviser',
  },
  documentStatus: {
    IN_FORCE: 'In force',
    REPEALED: 'Repealed',
    CITED_ONLY: 'Only cited: its text is not loaded',
  },
  document: 'Document',
  anomaly: {
    SHIFTED_COLUMN: 'Shifted column',
    MERGED_CELL: 'Merged cell',
    BROKEN_CELL: 'Broken cell',
    MISSING_TEXT: 'Missing text',
    MISPRINT: 'Misprint',
    REPEATED_TEXT: 'Repeated text',
    MISPLACED_TEXT: 'Misplaced text',
    REORDERED_LINES: 'Reordered lines',
    COUNT_MISMATCH: 'Count mismatch',
    CONTRADICTION: 'Contradiction',
    NAME_VARIANT: 'Name variant',
    MARKUP: 'Markup',
  },
  derived: {
    PLACE_OF_RECEIVER: 'The document does not say where it applies. We assume the territory of the receiver.',
    FORMER_HOLDER_OUTSIDE:
      'The document does not say who holds it in the rest of the territory. We assume that the former holder still does.',
    DATE_OF_DOCUMENT:
      'The document does not say from which day it applies. We assume the date of the document.',
    EXERCISE_POSTPONED:
      'The document does not say who exercises it until the condition is met. We assume that the former holder still does.',
    MEMBER_OF_CLASS:
      'The document names a class of bodies. We assume that it applies to each member of the class.',
    FORMER_HOLDER_AGAIN:
      'The document does not say who holds it after the transfer has ended. We assume that the former holder holds it again.',
    SUCCESSOR_OF_HOLDER: 'The document names the former body. We assume that its successor holds it.',
    SUCCESSOR_OF_POWER:
      'The document does not say who holds the item as which this one goes on. We assume that whoever held this one does.',
    HOLDING_OF_GIVER:
      'The document does not say where and until when it entrusts it. We assume no more than the giver itself holds.',
  },
};

const WORDS: Readonly<Record<Language, Words>> = { zh, en };

/** @returns the texts of the page in a language */
export function wordsIn(language: Language): Words {
  return WORDS[language];
}
