/** A column of a table that people fill in. */
export interface TableColumn {
  /** The head of the column in English. A file may use `head` or `chinese`. */
  readonly head: string;
  readonly chinese: string;
  readonly required: boolean;
  /** A description of the allowed contents, which the manual and the error messages quote. */
  readonly allowed: string;
  /** True for a number that identifies something. Telephone numbers are not masked in it. */
  readonly isDesignation?: boolean;
}

type Table = Readonly<Record<string, TableColumn>>;

function column(head: string, chinese: string, required: boolean, allowed: string): TableColumn {
  return { head, chinese, required, allowed };
}
const requiredColumn = (head: string, chinese: string, allowed: string) =>
  column(head, chinese, true, allowed);
const optionalColumn = (head: string, chinese: string, allowed: string) =>
  column(head, chinese, false, allowed);

/** powers.csv: one row for each pair of a power or duty and a body that holds it. */
export const POWERS = {
  number: {
    ...requiredColumn('number', '序号', 'the running number of the item in its document, as printed'),
    isDesignation: true,
  },
  type: requiredColumn(
    'type',
    '类型',
    'a type of power in Chinese or English (行政许可 or LICENSE), or 职责 or DUTY for a duty',
  ),
  main: requiredColumn('main_item', '主项', 'the main item, or the duty in one line'),
  sub: optionalColumn('sub_item', '子项', 'the sub-item'),
  holder: requiredColumn('holder', '实施部门', 'the body: an official name or alias known in this city'),
  role: optionalColumn('role', '角色', 'a role of a holding, OWNER where blank'),
  region: optionalColumn(
    'region',
    '区域',
    "where it holds: a region known in this city; the body's own area where blank",
  ),
  since: optionalColumn('since', '生效日期', 'the first day, as 2020-06-23'),
  limitation: optionalColumn('limitation', '限定', 'the words that limit what is held'),
  documentNumber: {
    ...optionalColumn('document_number', '文号', 'the number (文号) of the document; give it or the title'),
    isDesignation: true,
  },
  documentTitle: optionalColumn('document_title', '文件名称', 'the title of the document'),
  issuedOn: optionalColumn('issued_on', '印发日期', 'a date, as 2020-06-23'),
  path: requiredColumn('path', '条款', 'the place in the document, as 附件1 第80项'),
  quote: requiredColumn('quote', '原文', 'the words of the document that say so'),
} as const satisfies Table;

/** organizations.csv: the bodies that the list names. */
export const ORGANIZATIONS = {
  name: requiredColumn('name', '名称', 'the full official name'),
  aliases: optionalColumn('aliases', '别名', 'other names for the same body, separated by 、 or ;'),
  kind: requiredColumn('kind', '类别', 'a kind of organization'),
  level: optionalColumn('level', '层级', 'an administrative level'),
  region: optionalColumn('region', '区域', 'its own area: a region known in this city'),
} as const satisfies Table;

/** regions.csv: the city itself, its counties, districts and zones. */
export const REGIONS = {
  name: requiredColumn('name', '名称', 'the full official name'),
  aliases: optionalColumn('aliases', '别名', 'other names for the same region, separated by 、 or ;'),
  kind: requiredColumn('kind', '类别', 'a kind of region'),
  partOf: optionalColumn('part_of', '上级', 'the region that it is part of'),
} as const satisfies Table;

/** The tables of an import by file name, in reading order: a table may use names that an earlier table defines. */
export const TABLES = { regions: REGIONS, organizations: ORGANIZATIONS, powers: POWERS } as const;
/** The name of a table, which is its file name without .csv. */
export type TableName = keyof typeof TABLES;
