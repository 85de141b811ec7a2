/** A column of a table that people fill in. */
export interface TableColumn {
  /** The head of the column in English. A file may use `head`, `chinese` or a head of data/list-words.yaml. */
  readonly head: string;
  readonly chinese: string;
  /** ALWAYS: the table must have it. WHERE_PRESENT: a table that has it has no blank cell in it. Absent: cells may be blank. */
  readonly required?: 'ALWAYS' | 'WHERE_PRESENT';
  /** A description of the allowed contents, which the manual and the error messages quote. */
  readonly allowed: string;
  /** True for a number that identifies something. Telephone numbers are not masked in it. */
  readonly isDesignation?: boolean;
  /** True for the body that has the item: the numbers of a list may start again for each. */
  readonly isDepartment?: boolean;
  /** True if several columns of a file may be this column. */
  readonly mayRepeat?: boolean;
  /** True for what an exported list says of itself, so that it can be imported again. People leave it out. */
  readonly isKept?: boolean;
}

type Columns = Readonly<Record<string, TableColumn>>;

const always = (head: string, chinese: string, allowed: string) =>
  ({ head, chinese, required: 'ALWAYS', allowed }) as const;
const wherePresent = (head: string, chinese: string, allowed: string) =>
  ({ head, chinese, required: 'WHERE_PRESENT', allowed }) as const;
const optional = (head: string, chinese: string, allowed: string) => ({ head, chinese, allowed }) as const;

const DAY = 'a day, as 2020-06-23, 2020年6月23日 or a date of a workbook';

/** The columns of an item, which several tables have. */
const ITEM = {
  number: {
    ...wherePresent('number', '序号', 'the running number of the item in its document, as printed'),
    isDesignation: true,
  },
  code: {
    ...optional(
      'code',
      '编码',
      'the code of the item, with its leading zeros; as text, not as a number, in a workbook',
    ),
    isDesignation: true,
    mayRepeat: true,
  },
  type: always(
    'type',
    '类型',
    'a type of power in Chinese or English (行政许可 or LICENSE), 职责 or DUTY for a duty, 任务 or TASK for a task, 公共服务 or SERVICE_ITEM for a service item, 禁止 or PROHIBITION for what must not be done',
  ),
  main: always('main_item', '主项', 'the main item, or the duty in one line'),
  sub: optional('sub_item', '子项', 'the sub-item'),
} as const satisfies Columns;

/** What an exported list says of its items, so that it can be imported again. */
const KEPT_ITEM = {
  key: {
    ...optional(
      'item_key',
      '事项标识',
      'what stands for the item in its id, in small letters and without spaces; its number, code or title where blank',
    ),
    isDesignation: true,
    isKept: true,
  },
  sameAs: {
    ...optional('same_as', '同一事项标识', 'the item above that the row repeats, as document/item_key'),
    isDesignation: true,
    mayRepeat: true,
    isKept: true,
  },
  wording: {
    ...optional('wording', '其他表述', 'another wording of the item'),
    mayRepeat: true,
    isKept: true,
  },
} as const satisfies Columns;

/** What an exported list says of the places of its rows. */
const KEPT_PLACE = {
  endedPath: {
    ...optional(
      'ended_path',
      '收回出处',
      'the place that is cited for what ended it; that of the row where blank',
    ),
    isKept: true,
  },
  endedLines: {
    ...optional(
      'ended_lines',
      '收回行',
      'the lines that are cited for what ended it; those of the row where blank',
    ),
    isDesignation: true,
    isKept: true,
  },
  endedQuote: {
    ...optional(
      'ended_quote',
      '收回引文',
      'the words that are cited for what ended it; those of the row where blank',
    ),
    isKept: true,
  },
  citation: {
    ...optional(
      'words_key',
      '原文标识',
      'what stands for the words in their id; that of the item where blank',
    ),
    isDesignation: true,
    isKept: true,
  },
  lines: {
    ...optional(
      'source_lines',
      '原表行',
      'the lines of the row in the list that it comes from, as 12 or 12-14',
    ),
    isDesignation: true,
    isKept: true,
  },
  order: {
    ...optional('source_order', '原表次序', 'a number: the place of the row in the list that it comes from'),
    isDesignation: true,
    isKept: true,
  },
} as const satisfies Columns;

const DETAILS = {
  basis: { ...optional('basis', '依据', 'the acts on which it rests, with their articles'), mayRepeat: true },
  step: {
    ...optional('step', '进度', 'a step of a task, with the words that say when it is due'),
    mayRepeat: true,
  },
  due: optional('due', '时限', 'when a task is due, in words'),
} as const satisfies Columns;

/** The columns of a 权责清单: the duties that go with a power, and who answers for it. */
const DUTIES = {
  duty: {
    ...optional(
      'duty',
      '责任事项',
      'a duty that goes with a power or a service item; several if they are numbered, or each in a row of its own',
    ),
    mayRepeat: true,
  },
  stage: optional(
    'stage',
    '责任环节',
    'the stage of the procedure at which the duty is owed; where blank, the one with which the duty begins (受理责任：)',
  ),
  dutyBasis: optional(
    'duty_basis',
    '责任事项依据',
    'the acts on which the duties rest, with their articles; numbered like the duties, or all for each of them',
  ),
  situations: optional('accountability', '追责情形', 'when somebody answers for how it is exercised'),
  subjects: optional('accountable', '追责对象', 'who then answers for it'),
  accountabilityBasis: optional(
    'accountability_basis',
    '追责依据',
    'the acts on which that rests, with their articles',
  ),
} as const satisfies Columns;

/** The columns for what ends what a row states, and for a ban on giving it on. */
const LIMITS = {
  endedOn: optional(
    'ended_on',
    '收回日期',
    `the first day on which a later document has ended it; the day of that document where blank: ${DAY}`,
  ),
  endedBy: {
    ...optional(
      'ended_by',
      '收回文件',
      'the number or title of the document that ends it; the document of the row where blank',
    ),
    isDesignation: true,
  },
  ending: optional(
    'ending',
    '收回方式',
    'how it ends: 收回 or WITHDRAWN, as where blank, 取消 or ABOLISHED, 停止执行 or DISCONTINUED, 废止 or REPEALED, 有效期届满 or EXPIRED, 修改 or AMENDED',
  ),
  endedWords: optional('ended_words', '收回原文', 'the words of the document that ends it'),
  notToDelegate: optional(
    'not_to_delegate',
    '不得委托',
    'the words that forbid whoever has it to give it on; blank where it may be given on',
  ),
} as const satisfies Columns;

const DOCUMENT = {
  documentNumber: {
    ...optional('document_number', '文号', 'the number (文号) of the document; give it or the title'),
    isDesignation: true,
  },
  documentTitle: optional('document_title', '文件名称', 'the title of the document'),
  issuedOn: optional('issued_on', '印发日期', DAY),
  path: wherePresent('path', '条款', 'the place in the document, as 附件1 第80项'),
  quote: wherePresent('quote', '原文', 'the words of the document that say so'),
} as const satisfies Columns;

/** powers.csv: one row for each pair of a power, duty, task or service item and the bodies that hold it. */
export const POWERS = {
  ...ITEM,
  holder: {
    ...always('holder', '实施部门', 'the body: an official name or alias known in this city'),
    mayRepeat: true,
    isDepartment: true,
  },
  unit: optional('unit', '承办机构', 'the unit within the body that handles it, as the list names it'),
  role: optional('role', '角色', 'a role of a holding, OWNER where blank'),
  level: optional('level', '层级', 'the levels whose bodies hold it, as 省级、市级'),
  region: optional(
    'region',
    '区域',
    "where it holds: a region known in this city; the body's own area where blank",
  ),
  since: optional('since', '生效日期', `the first day: ${DAY}`),
  until: optional('until', '失效日期', `the first day on which it no longer holds: ${DAY}`),
  lastDay: optional('last_day', '有效期', `the last day on which it holds: ${DAY}`),
  ...LIMITS,
  limitation: optional('limitation', '限定', 'the words that limit what is held'),
  ...DETAILS,
  ...DUTIES,
  remark: { ...optional('remark', '备注', 'words that qualify who holds it'), mayRepeat: true },
  ...DOCUMENT,
  ...KEPT_ITEM,
  roleAsWritten: {
    ...optional('role_as_written', '角色原文', 'the words of the list for the role'),
    isKept: true,
  },
  ...KEPT_PLACE,
} as const satisfies Columns;

/** transfers.csv: one row for each giving of an item by one body to another. */
export const TRANSFERS = {
  ...ITEM,
  from: {
    ...optional('from', '原实施部门', 'who held it before: an official name or alias known in this city'),
    isDepartment: true,
  },
  to: always('to', '承接单位', 'who receives it: an official name or alias known in this city'),
  grantedBy: optional(
    'granted_by',
    '赋权主体',
    'whose act gives it: an official name or alias known in this city',
  ),
  verb: always('verb', '转移方式', 'the verb of the document, such as 赋予, 下放 or 委托'),
  kind: optional('kind', '转移类型', 'a kind of transfer; that of the verb where blank'),
  region: optional(
    'region',
    '区域',
    "where the receiver holds it: a region known in this city; the receiver's own area where blank",
  ),
  condition: optional('condition', '条件', 'what must happen before the receiver exercises it'),
  limitation: optional('limitation', '限定', 'the words that limit what is given'),
  approver: optional('approver', '审批主体', 'the body whose approval is required of whoever holds it'),
  effectiveFrom: optional(
    'effective_from',
    '生效日期',
    `the first day; the day of the document where blank: ${DAY}`,
  ),
  effectiveTo: optional('effective_to', '失效日期', `the first day without effect: ${DAY}`),
  ...LIMITS,
  ...DETAILS,
  remark: optional('remark', '备注', 'what else the row says'),
  ...DOCUMENT,
  ...KEPT_ITEM,
  fromRoleAsWritten: {
    ...optional('from_role_as_written', '原实施部门原文', 'the words of the list for who held it before'),
    isKept: true,
  },
  ...KEPT_PLACE,
} as const satisfies Columns;

/** matches.csv: rows of the list that are the same item in other words. */
export const MATCHES = {
  sheet: always('sheet', '表', 'the sheet or file of the row'),
  number: { ...always('number', '序号', 'the number of the row'), isDesignation: true },
  sameSheet: always('same_sheet', '对应表', 'the sheet or file of a row above it'),
  sameNumber: {
    ...always('same_number', '对应序号', 'the number of the row that is the same item'),
    isDesignation: true,
  },
  reason: always('reason', '理由', 'why both are the same item'),
} as const satisfies Columns;

/** organizations.csv: the bodies that the list names. */
export const ORGANIZATIONS = {
  name: always('name', '名称', 'the full official name'),
  aliases: optional('aliases', '别名', 'other names for the same body, separated by 、 or ;'),
  kind: always('kind', '类别', 'a kind of organization, or CLASS for a class of bodies (各县区政府)'),
  level: optional('level', '层级', 'an administrative level; several, separated by 、 or ;, for a class'),
  region: optional('region', '区域', 'its own area: a region known in this city'),
} as const satisfies Columns;

/** regions.csv: the city itself, its counties, districts and zones. */
export const REGIONS = {
  name: always('name', '名称', 'the full official name'),
  aliases: optional('aliases', '别名', 'other names for the same region, separated by 、 or ;'),
  kind: always('kind', '类别', 'a kind of region'),
  partOf: optional('part_of', '上级', 'the region that it is part of'),
} as const satisfies Columns;

/** The tables of an import by name, in reading order: a table may use names that an earlier table defines. */
export const TABLES = {
  regions: REGIONS,
  organizations: ORGANIZATIONS,
  powers: POWERS,
  transfers: TRANSFERS,
  matches: MATCHES,
} as const;
/** The name of a table: of its file, without the end, or of its sheet. */
export type TableName = keyof typeof TABLES;
/** The names of the tables, in reading order. */
export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

/** @returns the columns of a table with their keys */
export function columnsOf(table: TableName): readonly (readonly [string, TableColumn])[] {
  return Object.entries(TABLES[table]);
}
