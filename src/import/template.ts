import { type CellStyle, type DataValidation, type WriteSheet, writeXlsx } from 'hucre';
import * as terms from '../records/terms.js';
import { CLASS } from './add-names.js';
import { ITEM_TYPES } from './list-words.js';
import { columnsOf, type TableColumn, type TableName } from './table-columns.js';
import { columnLetters } from './tables/sheet.js';

/** The languages of the heads of a template. */
export const TEMPLATE_LANGUAGES = ['en', 'zh'] as const;
/** The language of the heads of a template. */
export type TemplateLanguage = (typeof TEMPLATE_LANGUAGES)[number];

/** The sheet that explains; data/list-words.yaml says that it is no list. */
const GUIDE = { en: 'How to fill in', zh: '怎样填写' } as const;
/** The sheets, the most important first. */
const SHEETS = [
  'powers',
  'transfers',
  'organizations',
  'regions',
  'matches',
] as const satisfies readonly TableName[];
/** The hidden sheet with the values of the drop-downs: what a validation itself may list is 255 characters. */
const CHOICES = 'choices';
/** Drop-downs are in this many rows. A row below them takes the same words, without a drop-down. */
const ROWS = 5_000;
const WIDTHS = { narrow: 16, wide: 32, text: 90 } as const;
const TEXT_FORMAT = '@';

const CHINESE_TYPES: Readonly<Partial<Record<string, string>>> = {
  ...Object.fromEntries(Object.entries(terms.POWER_TYPES).map(([name, value]) => [value, name])),
  DUTY: '职责',
  PROHIBITION: '禁止',
  TASK: '任务',
  SERVICE_ITEM: '公共服务',
};

/** The closed words of columns, by table and head. */
function choicesOf(
  table: TableName,
  head: string,
  language: TemplateLanguage,
): readonly string[] | undefined {
  if (head === 'type')
    return ITEM_TYPES.map((type) => (language === 'zh' ? (CHINESE_TYPES[type] ?? type) : type));
  if (head === 'role') return terms.HOLDING_ROLES;
  if (head === 'level') return terms.LEVELS;
  if (head !== 'kind') return undefined;
  if (table === 'transfers') return terms.TRANSFER_KINDS;
  return table === 'regions' ? terms.REGION_KINDS : [...terms.ORGANIZATION_KINDS, CLASS];
}

/** The columns whose cells may also be words that the drop-down does not have: 许可, several levels, a body of another source. */
const NAMED_IN: Readonly<Partial<Record<string, TableName>>> = {
  holder: 'organizations',
  from: 'organizations',
  to: 'organizations',
  granted_by: 'organizations',
  approver: 'organizations',
  region: 'regions',
  part_of: 'regions',
};
const MAY_BE_OTHER = new Set(['type', 'level']);

const BOLD: CellStyle = { font: { bold: true } };
const REQUIRED: CellStyle = {
  ...BOLD,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF2CC' } },
};

const columnsIn = (table: TableName) =>
  columnsOf(table).flatMap(([, column]) => (column.isKept === true ? [] : [column]));

/**
 * Makes a workbook in which a person can type a list: a sheet for each table, with drop-downs and with cells that keep what is typed
 * (007), and a sheet that explains the columns.
 */
export async function templateWorkbook(language: TemplateLanguage): Promise<Uint8Array> {
  const choices: (readonly string[])[] = [];
  const headOf = ({ head, chinese }: TableColumn) => (language === 'zh' ? chinese : head);
  const choose = (values: readonly string[]) => {
    choices.push(values);
    const letters = columnLetters(choices.length - 1);
    return `${CHOICES}!$${letters}$1:$${letters}$${values.length}`;
  };

  function validationsOf(table: TableName): DataValidation[] {
    return columnsIn(table).flatMap((column, at): DataValidation[] => {
      const range = `${columnLetters(at)}2:${columnLetters(at)}${ROWS + 1}`;
      const named = NAMED_IN[column.head];
      const said = choicesOf(table, column.head, language);
      if (named === undefined && said === undefined) return [];
      const formula1 = named === undefined ? choose(said ?? []) : `${named}!$A$2:$A$${ROWS + 1}`;
      const isOpen = named !== undefined || MAY_BE_OTHER.has(column.head);
      return [
        {
          type: 'list',
          formula1,
          range,
          allowBlank: true,
          showErrorMessage: !isOpen,
          errorStyle: 'stop',
          errorTitle: headOf(column),
          errorMessage: column.allowed.slice(0, 200),
        },
      ];
    });
  }

  const sheets = SHEETS.map((table): WriteSheet => {
    const columns = columnsIn(table);
    return {
      name: table,
      rows: [columns.map(headOf)],
      columns: columns.map(({ head }) => ({
        width: /item|quote|basis|name|limitation/u.test(head) ? WIDTHS.wide : WIDTHS.narrow,
        numFmt: TEXT_FORMAT,
      })),
      cells: new Map(
        columns.map((column, at) => [
          `0,${at}`,
          { value: headOf(column), type: 'string', style: column.required === undefined ? BOLD : REQUIRED },
        ]),
      ),
      freezePane: { rows: 1 },
      dataValidations: validationsOf(table),
    };
  });
  const guide: WriteSheet = {
    name: GUIDE[language],
    rows: guideRows(),
    columns: [WIDTHS.narrow, WIDTHS.narrow, WIDTHS.narrow, WIDTHS.wide, WIDTHS.text].map((width) => ({
      width,
    })),
    freezePane: { rows: 1 },
  };
  const most = Math.max(...choices.map(({ length }) => length));
  const hidden: WriteSheet = {
    name: CHOICES,
    hidden: true,
    rows: Array.from({ length: most }, (_, row) => choices.map((values) => values[row] ?? null)),
  };
  return writeXlsx({ sheets: [guide, ...sheets, hidden] });
}

/** What each table is for, and what belongs in each column. */
const TABLES_IN_WORDS: Readonly<Record<TableName, string>> = {
  powers: 'The list: one row for each power, duty, task or service item and the bodies that hold it. 清单',
  transfers:
    'Who gave what to whom, one row for each giving of an item. Leave it empty if nothing was given. 转移',
  matches: 'Rows that are the same item in other words. Leave it empty if there are none. 对应关系',
  organizations: 'The bodies that the list names and that no loaded source of the city has. 机构',
  regions: 'The places of a city that is not loaded yet. 区域',
};
const MUST_BE_FILLED = {
  ALWAYS: 'yes 必填',
  WHERE_PRESENT: 'in all rows or in none 全填或全空',
} as const;

function guideRows(): string[][] {
  return [
    ['sheet 表', 'column 列', '中文', 'must be filled 是否必填', 'what belongs in it 内容'],
    ...SHEETS.flatMap((table) => [
      [table, '', '', '', TABLES_IN_WORDS[table]],
      ...columnsIn(table).map(({ head, chinese, required, allowed }) => [
        table,
        head,
        chinese,
        required === undefined ? '' : MUST_BE_FILLED[required],
        allowed,
      ]),
    ]),
  ];
}
