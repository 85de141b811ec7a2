import type {
  AnomalyKind,
  Certainty,
  DerivationRule,
  DocumentStatus,
  HoldingRole,
  HoldingStatus,
  LimitationBounds,
  MembershipRole,
  PowerType,
  ResponsibilityKind,
} from './operations.generated.js';

export type Language = 'zh' | 'en';
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
  readonly due: string;
  readonly trace: string;
  readonly traceLegend: { readonly solid: string; readonly dashed: string; readonly pale: string };
  readonly formerHolder: string;
  readonly granter: string;
  readonly receives: (giver: string, receiver: string, document: string) => string;
  readonly states: (document: string, holder: string) => string;
  readonly moreNodes: (count: number) => string;
  readonly source: string;
  readonly lines: (start: number, end: number) => string;
  readonly cited: string;
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
  /** @param day the first day on which the holding is no longer valid */
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
    '查一项权力或职责由谁行使：在哪里、自何日起、有无条件、依据哪份文件的哪一条。每个答案旁边都是公报原文。',
  examples: '例如',
  results: '查询结果',
  nothingFound: (text) => `没有与“${text}”相符的事项、单位或文件。`,
  near: '相近的词句：',
  found: (count, more) => `${more ? '先列出' : '共'} ${count} 项。`,
  back: '返回查询结果',
  waiting: '查询中…',
  refused: '无法回答：',
  unknown: '没有这一条记录。它可能来自其他版本的数据。',
  more: '继续列出',
  nobodyHere: '记录中，此地此日没有单位持有这一事项。',
  moreHolders: '还有其他单位，见全部记录',
  who: '由谁行使',
  basis: '依据',
  condition: '条件（原文）',
  limitation: { HELD: '限定：仅限所列（原文）', EXCEPTED: '限定：仅限所列以外的部分（原文）' },
  proviso: '附带文字（原文）',
  approver: '须经批准：',
  share: '份额（原文）',
  answeredBy: '责任人',
  ourReading: '我们的理解（原文未明写）',
  doubt: { INFERRED: '推定', AMBIGUOUS: '存疑' },
  otherReadings: '另一种读法',
  due: '完成时限',
  trace: '来龙去脉',
  traceLegend: { solid: '实线：有效', dashed: '虚线：附条件', pale: '浅色：不及于所选地点或日期' },
  formerHolder: '原实施部门',
  granter: '发文赋予',
  receives: (giver, receiver, document) => `${document}：${giver} → ${receiver}`,
  states: (document, holder) => `${document}：${holder}`,
  moreNodes: (count) => `另有 ${count} 个单位，见上文`,
  source: '公报原文',
  lines: (start, end) => (start === end ? `第 ${start} 行` : `第 ${start}–${end} 行`),
  cited: '所引',
  anomalies: '原文疑点',
  asPrinted: '原文印作',
  reading: '我们读作',
  reason: '理由',
  aliases: '又称',
  holds: (count) => `权责 ${count} 项`,
  transfersReceived: '承接的转移',
  transfersGiven: '转出的转移',
  groups: '参加的议事协调机构',
  issuer: '发文机关',
  issuedOn: '成文日期',
  basedOn: '依据或贯彻的文件',
  repealedBy: '被废止于',
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
    LICENSE: '行政许可',
    PENALTY: '行政处罚',
    COERCION: '行政强制',
    COLLECTION: '行政征收',
    PAYMENT: '行政给付',
    INSPECTION: '行政检查',
    CONFIRMATION: '行政确认',
    REWARD: '行政奖励',
    ADJUDICATION: '行政裁决',
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
    PLACE_OF_RECEIVER: '原文未写明在何地行使；我们按承接单位的区域理解。',
    FORMER_HOLDER_OUTSIDE: '原文未写明其余地方归谁；我们理解为仍归原实施部门。',
    DATE_OF_DOCUMENT: '原文未写明自何日起；我们按成文日期理解。',
    EXERCISE_POSTPONED: '原文未写明条件成就之前由谁行使；我们理解为此前仍由原实施部门行使。',
    MEMBER_OF_CLASS: '原文写的是一类单位；我们由类别及于其成员。',
    FORMER_HOLDER_AGAIN: '原文未写明终止之后归谁；我们理解为归还原实施部门。',
    SUCCESSOR_OF_HOLDER: '原文写的是原单位；我们由承继其职责的单位承接。',
  },
};

const en: Words = {
  title: 'Mandate Graph',
  otherLanguage: '中文',
  schemaPages: 'Schema documentation',
  skip: 'Skip to the answer',
  searchLabel: 'Who holds it?',
  searchHint: 'A power, body, duty or 文号',
  searchButton: 'Search',
  place: 'Place',
  everywhere: 'Any place',
  day: 'Day',
  anyDay: 'Any day',
  intro:
    "Who holds a public power or duty: where, since when, on which condition, and by which clause of which document. Beside every answer stand the gazette's own lines.",
  examples: 'For example',
  results: 'Results',
  nothingFound: (text) => `No power, duty, body or document matches “${text}”.`,
  near: 'Near to it:',
  found: (count, more) => `${more ? 'The first ' : ''}${count} ${count === 1 ? 'match' : 'matches'}.`,
  back: 'Back to the results',
  waiting: 'Searching …',
  refused: 'No answer:',
  unknown: 'There is no such record. It may belong to another version of the data.',
  more: 'Show more',
  nobodyHere: 'On record, nobody holds this at this place on this day.',
  moreHolders: 'There are more holders: open the full record',
  who: 'Who holds it',
  basis: 'By',
  condition: 'Condition (as written)',
  limitation: {
    HELD: 'Limited to these words (as written)',
    EXCEPTED: 'Keeps only what these words leave out (as written)',
  },
  proviso: 'Subject to (as written)',
  approver: 'Needs the approval of',
  share: 'Share (as written)',
  answeredBy: 'Answers through',
  ourReading: "Our reading (not in the document's words)",
  doubt: { INFERRED: 'Inferred', AMBIGUOUS: 'Ambiguous' },
  otherReadings: 'Another reading',
  due: 'Due',
  trace: 'Where it came from',
  traceLegend: {
    solid: 'Solid: in force',
    dashed: 'Dashed: conditional',
    pale: 'Pale: not at the chosen place or day',
  },
  formerHolder: 'former holder',
  granter: 'grants',
  receives: (giver, receiver, document) => `${document}: ${giver} → ${receiver}`,
  states: (document, holder) => `${document}: ${holder}`,
  moreNodes: (count) => `${count} more, listed above`,
  source: "The gazette's own lines",
  lines: (start, end) => (start === end ? `line ${start}` : `lines ${start}–${end}`),
  cited: 'cited',
  anomalies: 'Doubts about these lines',
  asPrinted: 'Printed',
  reading: 'We read',
  reason: 'Why',
  aliases: 'Also written',
  holds: (count) => `Holds ${count}`,
  transfersReceived: 'Transfers received',
  transfersGiven: 'Transfers given away',
  groups: 'Member of',
  issuer: 'Issued by',
  issuedOn: 'Issued on',
  basedOn: 'Rests on or carries out',
  repealedBy: 'Repealed by',
  statedHere: (count) => `States ${count} items`,
  sources: 'Sources',
  sourceFacts: (facts) => `${facts} facts`,
  role: {
    OWNER: 'answers for it',
    LEAD: 'leads in it',
    COOPERATE: 'supports the lead',
    IMPLEMENT: 'carries it out',
    GUIDE: 'guides others in it',
    ACCEPT: 'accepts applications',
    ASSESS: 'assesses others by it',
    ASSESSED: 'is assessed by it',
    SUPERVISE: 'has it in charge',
    ACCOUNTABLE: 'answers for it in person',
  },
  status: { IN_FORCE: 'In force', CONDITIONAL: 'Conditional' },
  until: (day) => `until ${day}`,
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
    OFFICE: 'carries its office',
    OFFICE_HEAD: 'head of its office',
    OFFICE_DEPUTY: 'deputy head of its office',
    ADVISER: 'adviser',
  },
  documentStatus: {
    IN_FORCE: 'In force',
    REPEALED: 'Repealed',
    CITED_ONLY: 'Only cited; its text is not loaded',
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
    PLACE_OF_RECEIVER: "The document does not say where; we take it to be the receiver's own territory.",
    FORMER_HOLDER_OUTSIDE:
      'The document does not say who holds the rest; we take it that the former holder does.',
    DATE_OF_DOCUMENT: 'The document does not say from which day; we take the day of its issue.',
    EXERCISE_POSTPONED:
      'The document does not say who exercises it until the condition is met; we take it that the former holder does.',
    MEMBER_OF_CLASS: 'The document names a class; we read it as holding for the member.',
    FORMER_HOLDER_AGAIN:
      'The document does not say who holds it after the end; we take it that the former holder does again.',
    SUCCESSOR_OF_HOLDER: 'The document names the former body; we read it as holding for its successor.',
  },
};

const WORDS: Readonly<Record<Language, Words>> = { zh, en };

export function wordsIn(language: Language): Words {
  return WORDS[language];
}
