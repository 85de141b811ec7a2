import type { DecisionAnswer, FactAnswer, Refusal } from '../../src/review-page/answers.js';

/** A language of the page: Chinese (default) or English. */
export type Language = 'zh' | 'en';

/** All texts of the page itself. The words of documents are never translated. */
export interface Words {
  readonly title: string;
  readonly other: string;
  readonly left: (open: number, all: number, doubts: number) => string;
  readonly done: string;
  readonly doubtsFirst: string;
  readonly byLine: string;
  readonly source: string;
  readonly understood: string;
  readonly lines: (start: number, end: number) => string;
  readonly kind: Readonly<Record<FactAnswer['kind'], string>>;
  readonly certainty: Readonly<Record<FactAnswer['certainty'], string>>;
  readonly decision: Readonly<Record<DecisionAnswer['decision'], string>>;
  readonly acceptAll: string;
  /** The same key on a row of a list of powers. */
  readonly acceptRows: string;
  readonly pages: string;
  readonly pageBefore: string;
  readonly pageAfter: string;
  readonly shown: (first: number, last: number, all: number) => string;
  readonly addMissed: string;
  readonly chooseLines: (lines: string) => string;
  readonly undo: string;
  readonly next: string;
  readonly previous: string;
  readonly save: string;
  readonly cancel: string;
  readonly alternatives: string;
  readonly field: Readonly<Record<string, string>>;
  readonly value: Readonly<Record<string, string>>;
  readonly refused: Readonly<Record<Refusal['refused'], (field: string, value: string) => string>>;
  readonly lost: string;
}

const zh: Words = {
  title: '审阅',
  other: 'English',
  left: (open, all, doubts) => `还剩 ${open} 项（共 ${all} 项），其中存疑 ${doubts} 项`,
  done: '起草的事实已全部审阅。草稿遗漏的内容不在其中：请通读左侧原文，按 m 补充。',
  doubtsFirst: '存疑在前',
  byLine: '按行排列',
  source: '原文',
  understood: '读取结果',
  lines: (start, end) => (start === end ? `第 ${start} 行` : `第 ${start} 至 ${end} 行`),
  kind: {
    powers: '权力',
    duties: '职责',
    tasks: '任务',
    policies: '政策',
    serviceItems: '服务事项',
    indicators: '指标',
    holdings: '承担者',
    transfers: '转移',
    endings: '终止',
    successions: '机构承继',
    memberships: '成员',
    groups: '工作组',
    links: '引用文件',
    expiry: '有效期',
    powerLists: '权力清单',
    powerRows: '清单中的一行',
  },
  certainty: { CERTAIN: '确定', INFERRED: '推断', AMBIGUOUS: '有歧义' },
  decision: { ACCEPT: '接受', CHANGE: '修改', REJECT: '驳回', BINDS_NOBODY: '不约束任何人', ADD: '补录' },
  acceptAll: '接受本条全部',
  acceptRows: '接受清单中全部无疑的行',
  pages: '分页',
  pageBefore: '上一页',
  pageAfter: '下一页',
  shown: (first, last, all) => `第 ${first} 至 ${last} 项（共 ${all} 项）`,
  addMissed: '补录遗漏',
  chooseLines: (lines) => `${lines}。点击左侧行号选择；按住 Shift 再点可选多行。语句须照抄该条原文。`,
  undo: '撤回',
  next: '下一项',
  previous: '上一项',
  save: '保存',
  cancel: '取消',
  alternatives: '其他可能',
  field: {
    title: '事项',
    text: '原文语句',
    dueText: '期限（原文）',
    dueOn: '期限',
    is: '单位',
    written: '原文名称',
    role: '角色',
    roleWords: '职责用语（原文）',
    certainty: '确定程度',
    from: '转出',
    to: '转入',
    kind: '种类',
    condition: '条件',
    limitation: '限制',
    person: '人员',
    group: '工作组',
    relation: '关系',
    number: '文号',
    article: '条款',
    rows: '行数',
    type: '事项类型',
    main: '主项',
    sub: '子项',
    department: '原实施部门',
    remark: '部门后的括注',
    on: '失效之日',
  },
  value: {
    OWNER: '负责',
    LEAD: '牵头',
    COOPERATE: '配合',
    IMPLEMENT: '落实',
    GUIDE: '指导',
    ACCEPT: '受理',
    ASSESS: '考核',
    ASSESSED: '接受考核',
    SUPERVISE: '分管',
    ACCOUNTABLE: '责任人',
    LEADER: '负责人',
    DEPUTY: '副职',
    MEMBER: '成员',
    OFFICE: '办公室',
    OFFICE_HEAD: '办公室主任',
    OFFICE_DEPUTY: '办公室副主任',
    ADVISER: '顾问',
    GRANT: '赋予',
    DEVOLUTION: '下放',
    AUTHORIZATION: '授权',
    ENTRUSTMENT: '委托',
    REASSIGNMENT: '改由负责',
    EXTENSION: '扩展适用',
    REFERRAL: '移送',
    REPEALS: '废止',
    IMPLEMENTS: '贯彻落实',
    BASED_ON: '依据',
    FOLLOWS: '遵照',
    CITES: '提及',
    CERTAIN: '确定',
    INFERRED: '推断',
    AMBIGUOUS: '有歧义',
  },
  refused: {
    UNREADABLE: () => '服务未能读取该决定。',
    CHANGED_ELSEWHERE: () =>
      '文件已在别处更改（另一页面、结算或重新读取）；刚才的决定没有保存。页面已更新，请再决定一次。',
    REQUIRED: (field) => `${field}不能为空。`,
    UNKNOWN_FACT: () => '该项已不在读取稿中，请刷新页面。',
    UNKNOWN_FIELD: (field) => `“${field}”不能在此修改，请在文件中修改。`,
    NOT_IN_TEXT: (field, value) => `${field}“${value}”不在这一条的原文中，请照抄原文。`,
    NOT_A_DAY: (field, value) => `${field}“${value}”不是日期，应如 2020-06-23。`,
    NOT_A_CHOICE: (field, value) => `${field}不能是“${value}”。`,
    ONLY_TAKE_BACK: () => '这是您补录的内容；只能撤回后重新补录。',
    NO_PROVISION: (_field, value) => `第 ${value} 行不属于任何一条；请选择某一条之内的行。`,
    UNKNOWN_GROUP: (_field, value) => `本市名单中没有工作组“${value}”；请先在 names-to-review.yaml 中登记。`,
    UNREADABLE_LIST: () =>
      '这份清单各行无法读取，不能审阅；请先在 manifest.yaml 或 corrections.yaml 中改正，再刷新页面。',
    ROW_STAYS: () => '清单的格式不能略去一行，只能接受该行或修改其中各格。',
  },
  lost: '审阅页已停止，或无法写入文件；刚才的决定没有保存。',
};

const en: Words = {
  title: 'Review',
  other: '中文',
  left: (open, all, doubts) => `${open} of ${all} left, ${doubts} of them in doubt`,
  done: 'Every drafted fact is decided. What the draft missed is not among them: read the source at the left, and add it (m).',
  doubtsFirst: 'Doubts first',
  byLine: 'By line',
  source: 'The source',
  understood: 'What was understood',
  lines: (start, end) => (start === end ? `line ${start}` : `lines ${start} to ${end}`),
  kind: {
    powers: 'Power',
    duties: 'Duty',
    tasks: 'Task',
    policies: 'Policy',
    serviceItems: 'Service item',
    indicators: 'Indicator',
    holdings: 'Bearer',
    transfers: 'Transfer',
    endings: 'Ending',
    successions: 'Succession',
    memberships: 'Member',
    groups: 'Working group',
    links: 'Cited document',
    expiry: 'Term',
    powerLists: 'List of powers',
    powerRows: 'Row of a list',
  },
  certainty: { CERTAIN: 'certain', INFERRED: 'inferred', AMBIGUOUS: 'ambiguous' },
  decision: {
    ACCEPT: 'Accept',
    CHANGE: 'Change',
    REJECT: 'Reject',
    BINDS_NOBODY: 'Binds nobody',
    ADD: 'Added',
  },
  acceptAll: 'Accept all of this clause',
  acceptRows: 'Accept all rows of the list that are in no doubt',
  pages: 'Pages',
  pageBefore: 'Page before',
  pageAfter: 'Page after',
  shown: (first, last, all) => `${first} to ${last} of ${all}`,
  addMissed: 'Add what is missing',
  chooseLines: (lines) =>
    `It is stated in ${lines}. Choose another line by its number at the left, and more lines with Shift. Copy the printed words of the clause.`,
  undo: 'Take back',
  next: 'Next',
  previous: 'Previous',
  save: 'Save',
  cancel: 'Cancel',
  alternatives: 'What it could mean instead',
  field: {
    title: 'Item',
    text: 'Sentence',
    dueText: 'Deadline as printed',
    dueOn: 'Deadline',
    is: 'Body',
    written: 'As printed',
    role: 'Role',
    roleWords: 'Words of the role',
    certainty: 'Certainty',
    from: 'From',
    to: 'To',
    kind: 'Kind',
    condition: 'Condition',
    limitation: 'Limitation',
    person: 'Person',
    group: 'Group',
    relation: 'Relation',
    number: 'Number',
    article: 'Article',
    rows: 'Rows',
    type: 'Type',
    main: 'Main item',
    sub: 'Sub-item',
    department: 'Former holder',
    remark: 'Remark beside the former holder',
    on: 'First day on which it is no longer valid',
  },
  value: {},
  refused: {
    UNREADABLE: () => 'The decision could not be read.',
    CHANGED_ELSEWHERE: () =>
      'Somebody else has changed the files: another page, a settling or a new draft. The last decision was not saved. The page shows the files as they are now; decide again.',
    REQUIRED: (field) => `${field} cannot be empty.`,
    UNKNOWN_FACT: () => 'This is no longer in the draft. Load the page again.',
    UNKNOWN_FIELD: (field) => `${field} cannot be changed here. Change it in the file.`,
    NOT_IN_TEXT: (field, value) =>
      `${field}: “${value}” is not in the words of this clause. Copy the printed words.`,
    NOT_A_DAY: (field, value) => `${field}: “${value}” is no day. Write it like 2020-06-23.`,
    NOT_A_CHOICE: (field, value) => `${field} cannot be “${value}”.`,
    ONLY_TAKE_BACK: () => 'You added this. Take it back and add it again.',
    NO_PROVISION: (_field, value) => `Line ${value} is in no clause. Choose lines within one clause.`,
    UNKNOWN_GROUP: (_field, value) =>
      `The city's lists have no group “${value}”. Write it into names-to-review.yaml first.`,
    UNREADABLE_LIST: () =>
      'The rows of this list cannot be read, so it cannot be reviewed. Correct manifest.yaml or corrections.yaml first, then load the page again.',
    ROW_STAYS: () => 'The form of a list has no way to leave a row out. Accept the row or change its cells.',
  },
  lost: 'The review has stopped, or the file cannot be written. The last decision was not saved.',
};

/** The texts of the page by language. */
export const WORDS: Readonly<Record<Language, Words>> = { zh, en };
