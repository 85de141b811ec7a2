// Tables whose columns say who bears what.

import type { HoldingRole } from '../records/terms.js';
import { latestDue } from './days.js';
import { holdersOf, reasonsOfName } from './duties.js';
import type { DraftedHolder, DraftedResponsibility, ReasonName } from './facts.js';
import { NAME_END, PERSON } from './name-forms.js';
import type { Names } from './names.js';
import type { Table, TableRow } from './outline.js';
import { lettersOf, squeeze, toPlain } from './plain-text.js';
import { titleFrom } from './titles.js';

/** What a column holds. */
export type ColumnKind =
  | 'NUMBER'
  | 'ASPECT'
  | 'ITEM'
  | 'DUTIES'
  | 'BEARER'
  | 'OWNER'
  | 'LEAD'
  | 'COOPERATE'
  | 'IMPLEMENT'
  | 'GUIDE'
  | 'ACCEPT'
  | 'ASSESS'
  | 'SUPERVISE'
  | 'ACCOUNTABLE'
  | 'DUE'
  | 'GROUP'
  | 'GROUP_LEADER'
  | 'GROUP_DEPUTY'
  | 'GROUP_MEMBER'
  | 'INDICATOR'
  | 'POINTS'
  | 'CRITERION'
  | 'BONUS'
  | 'METHOD'
  | 'POLICY'
  | 'POLICY_TYPE'
  | 'BENEFICIARIES'
  | 'ELIGIBILITY'
  | 'STANDARD'
  | 'PERIOD'
  | 'BASIS'
  | 'OTHER';

interface ColumnForm {
  readonly kind: ColumnKind;
  readonly pattern: RegExp;
  /** Heads of this kind. The tests read them. */
  readonly examples: readonly string[];
}

/** The heads of columns, in the order in which they are tried. */
export const COLUMN_FORMS: readonly ColumnForm[] = [
  { kind: 'NUMBER', pattern: /^(?:序号|编号|项次|No\.?|号)$/iu, examples: ['序号'] },
  {
    kind: 'GROUP',
    pattern: /^(?:.{0,4}工作组|组别|组名|小组名称|应急组)$/u,
    examples: ['应急工作组', '组别'],
  },
  { kind: 'GROUP_LEADER', pattern: /^(?:组长单位|组长|牵头组长)$/u, examples: ['组长单位'] },
  { kind: 'GROUP_DEPUTY', pattern: /^副组长(?:单位)?$/u, examples: ['副组长'] },
  { kind: 'GROUP_MEMBER', pattern: /^成员(?:单位)?$/u, examples: ['成员单位'] },
  { kind: 'LEAD', pattern: /^(?:主要)?牵头(?:责任)?(?:单位|部门)?$/u, examples: ['牵头单位', '牵头部门'] },
  {
    kind: 'COOPERATE',
    pattern: /^(?:配合|协办|参加|参与|协同|协助)(?:责任)?(?:单位|部门)?$/u,
    examples: ['配合单位', '协办单位'],
  },
  { kind: 'IMPLEMENT', pattern: /^(?:落实|执行)(?:单位|部门|主体)$/u, examples: ['落实单位'] },
  { kind: 'GUIDE', pattern: /^指导(?:单位|部门)$/u, examples: ['指导单位'] },
  { kind: 'ACCEPT', pattern: /^受理(?:机构|部门|单位)$/u, examples: ['受理机构'] },
  { kind: 'ASSESS', pattern: /^(?:考核|考评|评分)(?:部门|单位|机构)$/u, examples: ['考核部门'] },
  {
    kind: 'SUPERVISE',
    pattern: /^(?:分管|包联|牵头|责任|市级|挂牌)(?:市)?领导$/u,
    examples: ['分管领导', '牵头领导'],
  },
  { kind: 'ACCOUNTABLE', pattern: /^(?:.{0,4}责任人|负责人)$/u, examples: ['责任人'] },
  {
    kind: 'OWNER',
    pattern:
      /^(?:.{0,2}责任(?:单位|部门|主体)?|主管(?:部门|单位)|负责(?:部门|单位)|承办(?:部门|单位)|实施(?:部门|单位|主体|机关)|主办单位|行使主体|检查主体|抽查主体)$/u,
    examples: ['责任单位', '主管部门', '实施主体'],
  },
  {
    kind: 'DUE',
    pattern: /^(?:完成|办结|落实)?(?:时限|时间|期限|时间节点|完成日期)(?:要求)?$/u,
    examples: ['完成时限', '完成时间'],
  },
  { kind: 'INDICATOR', pattern: /^[一二三四]级指标$/u, examples: ['一级指标', '三级指标'] },
  { kind: 'POINTS', pattern: /^(?:赋分|分值|权重|标准分)$/u, examples: ['赋分'] },
  { kind: 'CRITERION', pattern: /^(?:评分标准|考核标准|评分细则|扣分标准)$/u, examples: ['评分标准'] },
  { kind: 'BONUS', pattern: /^(?:加分项|加分)$/u, examples: ['加分项'] },
  { kind: 'METHOD', pattern: /^(?:考核方式|考核方法|评分方式)$/u, examples: ['考核方式'] },
  { kind: 'POLICY', pattern: /^政策名称$/u, examples: ['政策名称'] },
  { kind: 'POLICY_TYPE', pattern: /^政策类[型别]$/u, examples: ['政策类型'] },
  { kind: 'BENEFICIARIES', pattern: /^(?:享受|补贴|支持)对象$/u, examples: ['享受对象'] },
  { kind: 'ELIGIBILITY', pattern: /^(?:申请|享受|申领)条件$/u, examples: ['申请条件'] },
  { kind: 'STANDARD', pattern: /^(?:执行|补贴|补助)标准$/u, examples: ['执行标准'] },
  { kind: 'PERIOD', pattern: /^(?:享受|补贴)期限$/u, examples: ['享受期限'] },
  { kind: 'BASIS', pattern: /^(?:政策|法律|设定|实施)?依据$/u, examples: ['政策依据'] },
  { kind: 'DUTIES', pattern: /^(?:主要|工作)?职责(?:任务|分工)?$/u, examples: ['主要职责'] },
  {
    kind: 'BEARER',
    pattern: /^(?:单位名称|成员单位名称|单位|部门|部门名称|机构名称)$/u,
    examples: ['单位名称', '部门'],
  },
  {
    kind: 'ITEM',
    pattern:
      /^(?:.{0,6}任务(?:内容)?|.{0,4}事项(?:名称)?|.{0,4}项目(?:名称)?|工作内容|主要工作|工作措施|主要措施|具体措施|.{0,4}领域|重点工作|主要内容)$/u,
    examples: ['重点工作任务', '事项名称', '试点领域'],
  },
  { kind: 'ASPECT', pattern: /^(?:方面|类别|分类|工作类别)$/u, examples: ['方面'] },
];

/** @returns what a column with this head holds */
export const columnKind = (head: string): ColumnKind =>
  COLUMN_FORMS.find(({ pattern }) => pattern.test(toPlain(head).replace(/[\s()]/gu, '')))?.kind ?? 'OTHER';

const ROLES: Partial<Readonly<Record<ColumnKind, HoldingRole>>> = {
  OWNER: 'OWNER',
  LEAD: 'LEAD',
  COOPERATE: 'COOPERATE',
  IMPLEMENT: 'IMPLEMENT',
  GUIDE: 'GUIDE',
  ACCEPT: 'ACCEPT',
  ASSESS: 'ASSESS',
  SUPERVISE: 'SUPERVISE',
  ACCOUNTABLE: 'ACCOUNTABLE',
};

/** The cells of a row, each at the column in which it belongs. */
interface FittedRow {
  readonly cells: ReadonlyMap<number, string>;
  /** True if the cells do not stand in their own columns. */
  readonly moved: boolean;
}

const DUE_CELL =
  /^(?:\d{1,4}年)?(?:\d{1,2}月(?:\d{1,2}日|底)?(?:前)?|年底(?:前)?|全年|长期|[上下]半年|\d季度)/u;

/** @returns how well a cell fits a column, from -3 to 3 */
function fitness(cell: string, kind: ColumnKind, names: Names): number {
  const plain = toPlain(cell);
  const short = plain.length <= 40;
  const listedPerson = names.isPerson(cell);
  const body = !listedPerson && (names.isListed(cell) || (short && NAME_END.test(plain)));
  const person = listedPerson || PERSON.test(plain) || (short && /[市县区]长$/u.test(plain));
  switch (kind) {
    case 'NUMBER':
    case 'POINTS':
      return /^\d{1,4}(?:\.\d)?$/u.test(plain) ? 3 : -3;
    case 'DUE':
      return DUE_CELL.test(plain) ? 3 : -3;
    case 'SUPERVISE':
    case 'ACCOUNTABLE':
      return /^\d/u.test(plain) || DUE_CELL.test(plain)
        ? -3
        : person && !body
          ? 2
          : /[市县区]长$/u.test(plain)
            ? 2
            : body
              ? -2
              : short
                ? 0
                : -3;
    case 'OWNER':
    case 'LEAD':
    case 'COOPERATE':
    case 'ASSESS':
    case 'ACCEPT':
    case 'GUIDE':
    case 'IMPLEMENT':
    case 'BEARER':
      return /^\d/u.test(plain) || DUE_CELL.test(plain) ? -3 : body ? 3 : short ? 0 : -3;
    case 'BONUS':
      return plain === '-' ? 3 : /加\d/u.test(plain) ? 2 : -1;
    case 'CRITERION':
      return /[扣加]\d?.{0,3}分/u.test(plain) ? 2 : -1;
    default:
      return /^\d{1,3}$/u.test(plain) || DUE_CELL.test(plain)
        ? -2
        : body && short && plain.length < 12
          ? -1
          : 1;
  }
}

/**
 * Puts the cells of a row into the columns of the head. A row with as many cells as the head stays as it is; in another one, the cells
 * keep their order and go to the columns that fit their content.
 */
function fitRow(row: TableRow, kinds: readonly ColumnKind[], names: Names): FittedRow {
  const { cells } = row;
  const trailing = cells.length > kinds.length && cells.slice(kinds.length).every((cell) => cell === '');
  const own = trailing ? cells.slice(0, kinds.length) : cells;
  const plainScore = own.reduce(
    (sum, cell, at) => sum + (cell === '' ? 0 : fitness(cell, kinds[at] ?? 'OTHER', names)),
    0,
  );
  const fits = own.every((cell, at) => cell === '' || fitness(cell, kinds[at] ?? 'OTHER', names) > -2);
  if (own.length === kinds.length && fits)
    return {
      cells: new Map(own.flatMap((cell, at) => (cell === '' ? [] : [[at, cell] as const]))),
      moved: false,
    };
  const filled = own.filter((cell) => cell !== '');
  // best[cell][column]: the best score of the first cells in the first columns.
  const columns = kinds.length;
  const best = Array.from({ length: filled.length + 1 }, () =>
    new Array<number>(columns + 1).fill(Number.NEGATIVE_INFINITY),
  );
  for (let column = 0; column <= columns; column++) (best[0] as number[])[column] = 0;
  for (let cell = 1; cell <= filled.length; cell++)
    for (let column = 1; column <= columns; column++) {
      const before = best[cell - 1]?.[column - 1] ?? Number.NEGATIVE_INFINITY;
      const here = before + fitness(filled[cell - 1] ?? '', kinds[column - 1] ?? 'OTHER', names);
      (best[cell] as number[])[column] = Math.max(best[cell]?.[column - 1] ?? Number.NEGATIVE_INFINITY, here);
    }
  const placed = new Map<number, string>();
  let column = columns;
  for (let cell = filled.length; cell > 0 && column > 0; column--) {
    if ((best[cell]?.[column] ?? 0) === (best[cell]?.[column - 1] ?? Number.NEGATIVE_INFINITY)) continue;
    placed.set(column - 1, filled[cell - 1] ?? '');
    cell--;
  }
  const score = best[filled.length]?.[columns] ?? Number.NEGATIVE_INFINITY;
  if (score <= plainScore && own.length === columns)
    return {
      cells: new Map(own.flatMap((cell, at) => (cell === '' ? [] : [[at, cell] as const]))),
      moved: false,
    };
  return { cells: placed, moved: true };
}

const SEVERAL = /[、,，;；/]|\s/u;

/** @returns the names in a cell: a list, or names that only line breaks part */
function namesInCell(names: Names, cell: string, raw: string): readonly string[] {
  const parts = raw.split(/\s+/u).filter(Boolean);
  if (
    parts.length > 1 &&
    parts.every((part) => names.isListed(part) || NAME_END.test(toPlain(part)) || PERSON.test(part))
  )
    return parts.flatMap((part) => (SEVERAL.test(part) ? part.split(SEVERAL) : [part]));
  const inner = /^(?<outer>[^()（）]+)[(（](?<inner>[^()（）]+)[)）]$/u.exec(cell)?.groups;
  if (inner?.outer !== undefined && inner.inner !== undefined && !names.isListed(cell) && cell.length <= 14)
    return [inner.outer, inner.inner];
  return [cell];
}

interface TableContext {
  readonly names: Names;
  readonly year: number;
  /** The line as printed, with its tabs: spaces within a cell part names. */
  readonly rawLine: (line: number) => string;
}

function rawCell(context: TableContext, row: TableRow, cell: string): string {
  const raw = context
    .rawLine(row.line)
    .split(/\t|\|/u)
    .find((one) => squeeze(one) === cell);
  return (raw ?? cell).replace(/[*]+|<\/?p>/gu, ' ').trim();
}

function holdersOfCell(
  context: TableContext,
  row: TableRow,
  cell: string,
  role: HoldingRole,
  head: string,
  reasons: readonly ReasonName[],
): DraftedHolder[] {
  const { names } = context;
  const parts = namesInCell(names, cell, rawCell(context, row, cell));
  if (role === 'SUPERVISE' || role === 'ACCOUNTABLE')
    return parts
      .flatMap((part) => part.split(/[、,，]/u))
      .filter(Boolean)
      .map((written) => {
        const named = names.meant(written);
        return {
          written,
          is: named.is,
          role,
          roleWords: head,
          reasons: [...reasons, ...(PERSON.test(written) ? [] : reasonsOfName(named))],
        };
      });
  return parts.flatMap((part) => holdersOf(names, part.replace(/[。.]$/u, ''), role, head, reasons));
}

/** Tables of figures and criteria bind nobody. */
const isBinding = (kinds: readonly ColumnKind[]) =>
  kinds.some((kind) => ROLES[kind] !== undefined) ||
  (kinds.includes('BEARER') && kinds.includes('DUTIES')) ||
  (kinds.includes('GROUP') && kinds.includes('DUTIES'));

/** @returns the responsibilities that the rows of a table state; empty if its head names no bearer */
export function tableFacts(table: Table, context: TableContext): DraftedResponsibility[] {
  const kinds = table.head.map(columnKind);
  if (!isBinding(kinds)) return [];
  if (kinds.includes('INDICATOR')) return indicatorFacts(table, kinds, context);
  const facts: DraftedResponsibility[] = [];
  const carried = new Map<number, string>();
  const guide = /指导.{0,6}(?:分工|责任)/u.test(table.annex?.title ?? '');
  for (const row of table.rows) {
    const { cells, moved } = fitRow(row, kinds, context.names);
    const at = (kind: ColumnKind) => {
      const column = kinds.indexOf(kind);
      return column < 0 ? undefined : cells.get(column);
    };
    const itemKind: ColumnKind =
      (['POLICY', 'ITEM', 'DUTIES'] as const).find((kind) => at(kind) !== undefined) ?? 'OTHER';
    const item = at(itemKind);
    const group = at('GROUP');
    if (item === undefined || /^(?:合计|总计|小计|备注)/u.test(toPlain([...cells.values()][0] ?? '')))
      continue;
    const holders: DraftedHolder[] = [];
    const reasons: ReasonName[] = ['TABLE_COLUMN', ...(moved ? (['ROW_FITTED'] as const) : [])];
    const bearer = at('BEARER') ?? (kinds.includes('DUTIES') ? group : undefined);
    const dutiesHead = table.head[kinds.indexOf('DUTIES')] ?? '';
    if (bearer !== undefined && kinds.includes('DUTIES')) {
      const plain = toPlain(item);
      const cooperates = /^(?:配合|协助|参与)/u.test(plain);
      const words = plain.startsWith('负责') ? '负责' : cooperates ? item.slice(0, 2) : dutiesHead;
      holders.push(
        ...holdersOfCell(context, row, bearer, cooperates ? 'COOPERATE' : 'OWNER', words, reasons),
      );
      const together =
        /会同(?<body>[^,。;:]{3,20}?)(?=做好|建立|制定|负责|组织|开展|研究|加强|对|提出)/u.exec(plain);
      const body = together?.groups?.body;
      if (
        together !== null &&
        body !== undefined &&
        context.names.isListed(item.slice(together.index + 2, together.index + 2 + body.length))
      )
        holders.push(
          ...holdersOf(
            context.names,
            item.slice(together.index + 2, together.index + 2 + body.length),
            'COOPERATE',
            item.slice(together.index, together.index + 2 + body.length),
            ['WITH_OTHERS'],
          ),
        );
    } else
      for (const [column, kind] of kinds.entries()) {
        const role = ROLES[kind];
        if (role === undefined) continue;
        const head = table.head[column] ?? '';
        const cell = cells.get(column);
        const above = carried.get(column);
        const used = guide && role === 'OWNER' ? 'GUIDE' : role;
        if (cell !== undefined) {
          holders.push(...holdersOfCell(context, row, cell, used, guide ? '指导责任分工' : head, reasons));
          carried.set(column, cell);
        } else if (above !== undefined && !moved && role !== 'SUPERVISE' && role !== 'ACCOUNTABLE')
          holders.push(
            ...holdersOfCell(context, row, above, used, guide ? '指导责任分工' : head, [
              ...reasons,
              'MERGED_CELL',
            ]),
          );
      }
    if (holders.length === 0) continue;
    const numberCell = at('NUMBER');
    const due = at('DUE');
    const kind =
      itemKind === 'POLICY'
        ? 'POLICY'
        : isServiceTable(table)
          ? 'SERVICE_ITEM'
          : due !== undefined || kinds.includes('DUE')
            ? 'TASK'
            : 'DUTY';
    facts.push({
      kind,
      at: row.key,
      line: row.line,
      ...(itemKind === 'POLICY' || kind === 'SERVICE_ITEM'
        ? { title: item }
        : titleFrom(item, toPlain(item), { start: 0, end: item.length })),
      text: item,
      number: numberCell !== undefined && /^\d+$/u.test(numberCell) ? Number(numberCell) : undefined,
      dueText: due,
      dueOn: due === undefined ? undefined : latestDue(toPlain(due), context.year),
      holders,
      fields: itemKind === 'POLICY' ? policyFields(at) : {},
    });
  }
  return facts;
}

const isServiceTable = ({ annex, head }: Table) =>
  /服务事项/u.test(annex?.title ?? '') && head.some((one) => /主管/u.test(one));

function policyFields(at: (kind: ColumnKind) => string | undefined): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [kind, name] of [
    ['POLICY_TYPE', 'policyType'],
    ['BENEFICIARIES', 'beneficiaries'],
    ['ELIGIBILITY', 'eligibility'],
    ['STANDARD', 'standard'],
    ['PERIOD', 'period'],
  ] as const) {
    const cell = at(kind);
    if (cell !== undefined) fields[name] = cell;
  }
  return fields;
}

/** Tables of indicators: each level of a row is an indicator; the title says who is assessed, the last column who assesses. */
function indicatorFacts(
  table: Table,
  kinds: readonly ColumnKind[],
  context: TableContext,
): DraftedResponsibility[] {
  const { names } = context;
  const levels = kinds.flatMap((kind, column) => (kind === 'INDICATOR' ? [column] : []));
  const assessColumn = kinds.indexOf('ASSESS');
  const assessed = /[(（](?<class>[A-Z]类)[)）]/u.exec(table.annex?.title ?? '')?.groups?.class;
  const facts: DraftedResponsibility[] = [];
  const open: (DraftedResponsibility | undefined)[] = [];
  /** The assessor of the row above, which goes on over empty cells. */
  let assessor: string | undefined;
  for (const row of table.rows) {
    const { cells, moved } = fitRow(row, kinds, names);
    const reasons: ReasonName[] = ['TABLE_COLUMN', ...(moved ? (['ROW_FITTED'] as const) : [])];
    const assessedHolders: DraftedHolder[] =
      assessed === undefined
        ? []
        : [
            {
              written: assessed,
              is: undefined,
              role: 'ASSESSED',
              roleWords: assessed,
              reasons: ['TABLE_COLUMN'],
            },
          ];
    const own = cells.get(assessColumn);
    if (own !== undefined && own.length <= 20) assessor = own;
    const shown = levels.filter((column) => cells.has(column));
    const last = shown.at(-1);
    for (const [depth, column] of levels.entries()) {
      const title = cells.get(column);
      if (title === undefined) continue;
      const leaf = column === last;
      const assessHolders =
        leaf && assessor !== undefined
          ? holdersOf(
              names,
              assessor,
              'ASSESS',
              table.head[assessColumn] ?? '',
              own === undefined ? [...reasons, 'MERGED_CELL'] : reasons,
            )
          : [];
      const points = cells.get(kinds.indexOf('POINTS'));
      const fields: Record<string, string | number> = {};
      if (leaf) {
        if (points !== undefined && /^\d+(?:\.\d)?$/u.test(points)) fields.points = Number(points);
        const criterion = cells.get(kinds.indexOf('CRITERION'));
        const method = cells.get(kinds.indexOf('METHOD'));
        const bonus = cells.get(kinds.indexOf('BONUS'));
        if (criterion !== undefined) fields.criterion = criterion;
        if (method !== undefined) fields.method = method;
        if (bonus !== undefined && lettersOf(bonus) !== '') fields.bonus = bonus;
      }
      const fact: DraftedResponsibility = {
        kind: 'INDICATOR',
        at: row.key,
        line: row.line,
        title,
        holders: [...assessedHolders, ...assessHolders],
        fields,
        parent: depth === 0 ? undefined : open[depth - 1],
      };
      facts.push(fact);
      open[depth] = fact;
      open.length = depth + 1;
    }
  }
  return facts;
}
