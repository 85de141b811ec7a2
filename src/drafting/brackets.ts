// Brackets that name the bearers of what stands before them: (市公安局牵头,市住建局、交通局配合,11月底前完成).

import type { HoldingRole } from '../records/terms.js';
import { type Span, splitAt } from './clauses.js';
import { duesIn, latestDue } from './days.js';
import { type DutyContext, holdersOf } from './duties.js';
import type { DraftedHolder, DraftedMilestone, DraftedResponsibility, ReasonName } from './facts.js';
import { NAME_END } from './name-forms.js';
import type { Names } from './names.js';
import { numberingOf } from './numbering.js';
import { DUE_BRACKET, type Unit } from './outline.js';
import { titleFrom } from './titles.js';
import type { RoleForm } from './verbs.js';

const BY_DUTY =
  '(?:等(?:部门|单位)?)?(?:依法)?(?:按|按照|根据)?(?:各自)?(?:的)?(?:职责|职能)?(?:分工)?(?:协同|共同|分别|分工|具体|统筹)?';

/** The roles at the end of a part of a bracket, in the order in which they are tried. The group `words` of a pattern makes the role. */
export const BRACKET_ROLES: readonly RoleForm[] = [
  {
    role: 'LEAD',
    pattern: new RegExp(`(?<words>${BY_DUTY}牵头(?:负责|组织|落实|实施|推进)?)$`, 'u'),
    examples: ['市公安局牵头', '市交通局、市住建局按职责牵头负责'],
  },
  {
    role: 'COOPERATE',
    pattern: new RegExp(`(?<words>${BY_DUTY}(?:参与|参加|配合|协助)(?:配合|落实|实施)?)$`, 'u'),
    examples: ['市住建局、交通局配合', '各有关部门按职责配合'],
  },
  {
    role: 'OWNER',
    pattern: new RegExp(`(?<words>${BY_DUTY}(?:组织)?负责(?:落实|组织实施|实施)?)$`, 'u'),
    examples: ['市场监管总局负责', '市人社局、市财政局按职责分工负责', '各县区政府负责落实'],
  },
  {
    role: 'IMPLEMENT',
    pattern: new RegExp(`(?<words>${BY_DUTY}(?:组织|配套|贯彻)?(?:落实|实施|执行)|${BY_DUTY}组织)$`, 'u'),
    examples: ['各县区政府组织落实', '各县区政府落实'],
  },
  {
    role: 'GUIDE',
    pattern: new RegExp(`(?<words>${BY_DUTY}指导)$`, 'u'),
    examples: ['市民政局指导'],
  },
];

/** The labels before a list in a bracket, and the roles that they make. */
export const BRACKET_LABELS: readonly RoleForm[] = [
  { role: 'LEAD', pattern: /^(?:主要)?牵头(?:责任)?(?:单位|部门|领导)?:/u, examples: ['牵头单位:市发改委'] },
  {
    role: 'COOPERATE',
    pattern: /^(?:配合|协办|参加|参与|协同)(?:责任)?(?:单位|部门)?:/u,
    examples: ['配合单位:市水利局'],
  },
  {
    role: 'OWNER',
    pattern: /^(?:责任|负责|主管|承办|主办|实施|完成)(?:单位|部门|主体)?:/u,
    examples: ['责任单位:各县区政府'],
  },
  { role: 'IMPLEMENT', pattern: /^落实(?:单位|部门)?:/u, examples: ['落实单位:各乡镇'] },
  { role: 'GUIDE', pattern: /^指导(?:单位|部门)?:/u, examples: ['指导单位:市民政局'] },
];

/** A bracket with the text before it. */
export interface BearerBracket {
  /** The bracket itself, with its marks. */
  readonly span: Span;
  readonly holders: readonly DraftedHolder[];
  /** The words that fix a last day, as the bracket prints them. */
  readonly dueText: string | undefined;
}

/** @returns the brackets of a plain text; an inner bracket belongs to the outer one */
function bracketsIn(plain: string): Span[] {
  const found: Span[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < plain.length; at++) {
    const character = plain.charAt(at);
    if (character === '(') {
      if (depth === 0) start = at;
      depth++;
    } else if (character === ')' && depth > 0) {
      depth--;
      if (depth === 0) found.push({ start, end: at + 1 });
    }
  }
  return found;
}

/** A due word of a bracket: it fixes a day, or says that the task goes on. */
const IS_DUE = /(?:\d+月|年底|月底|全年|年内|长期|时间表|季度)/u;
const NOT_A_LIST = /应当|的,|以下简称|包括|不含|含|例如|如|以上|以内|试行|即|见附|下同/u;

/** @returns whether every member of a list is a body, known or by its form */
function isListOfBodies(names: Names, words: string, plain: string): boolean {
  if (plain.length < 2 || NOT_A_LIST.test(plain) || /\d/u.test(plain)) return false;
  const named = names.split(words);
  const sure = named.filter(
    ({ basis, written }) =>
      basis === 'KNOWN' || basis === 'HEAD' || (basis === 'NEW_BY_FORM' && NAME_END.test(written)),
  ).length;
  return sure > 0 && sure * 3 >= named.length * 2;
}

/** @returns the bearers that a bracket names and its due words; undefined if it names no bearer */
function readBracket(names: Names, plain: string, words: string, span: Span): BearerBracket | undefined {
  const holders: DraftedHolder[] = [];
  const dues: Span[] = [];
  const inside = { start: span.start + 1, end: span.end - 1 };
  let pending: Span | undefined;
  let label: HoldingRole | undefined;
  for (const part of splitAt(plain, /[,;。]/u, inside.start, inside.end)) {
    const text = plain.slice(part.start, part.end);
    const labelled = BRACKET_LABELS.find(({ pattern }) => pattern.test(text));
    if (labelled !== undefined) {
      const mark = labelled.pattern.exec(text)?.[0] ?? '';
      label = labelled.role;
      const list = words.slice(part.start + mark.length, part.end).replace(/等$/u, '');
      holders.push(
        ...holdersOf(names, list, label, words.slice(part.start, part.start + mark.length - 1), [
          'BRACKET_WITH_ROLE',
        ]),
      );
      continue;
    }
    const form = BRACKET_ROLES.find(({ pattern }) => pattern.test(text));
    const roleWords = form?.pattern.exec(text)?.groups?.words;
    if (form !== undefined && roleWords !== undefined) {
      const start = pending?.start ?? part.start;
      const end = part.end - roleWords.length;
      const list = words.slice(start, end);
      const together = /^(?<lead>.+?)(?:会同|会商)(?<others>.+)$/u.exec(list)?.groups;
      const said = roleWordsOf(words.slice(end, part.end));
      const reasons: readonly ReasonName[] = ['BRACKET_WITH_ROLE'];
      if (together?.lead !== undefined && together.others !== undefined) {
        holders.push(
          ...holdersOf(names, together.lead, form.role, said, reasons),
          ...(/^(?:有关|相关)/u.test(together.others)
            ? []
            : holdersOf(names, together.others, 'COOPERATE', `会同${together.others}`, reasons)),
        );
      } else if (isListOfBodies(names, list, plain.slice(start, end)))
        holders.push(...holdersOf(names, list, form.role, said, reasons));
      pending = undefined;
      continue;
    }
    const next = splitAt(plain, /[,;。]/u, part.end + 1, inside.end)[0];
    const ofOne =
      /前$/u.test(text) &&
      next !== undefined &&
      !BRACKET_ROLES.some(({ pattern }) => pattern.test(plain.slice(next.start, next.end)));
    if (IS_DUE.test(text) && ofOne) continue;
    if (IS_DUE.test(text)) {
      dues.push(part);
      continue;
    }
    // A comma within a list: (市人社局,市财政局负责).
    if (isListOfBodies(names, words.slice(part.start, part.end), text)) pending ??= part;
    else if (label === undefined) pending = undefined;
  }
  if (holders.length === 0) {
    const all = words.slice(inside.start, inside.end);
    if (!isListOfBodies(names, all, plain.slice(inside.start, inside.end)) || !/[、,]|局|委|部|厅/u.test(all))
      return undefined;
    if (names.split(all).some(({ basis }) => basis !== 'KNOWN' && basis !== 'HEAD')) return undefined;
    holders.push(
      ...holdersOf(names, all, 'OWNER', words.slice(span.start, span.end), ['BRACKET_WITHOUT_VERB']),
    );
  }
  const first = dues[0];
  const last = dues.at(-1);
  const contiguous =
    first !== undefined &&
    last !== undefined &&
    !plain.slice(first.start, last.end).match(/牵头|配合|负责|落实/u);
  return {
    span,
    holders,
    dueText: contiguous ? words.slice(first.start, last.end) : first && words.slice(first.start, first.end),
  };
}

/** 等部门按职责负责: the words that make the role, without the end of the list. */
const roleWordsOf = (words: string) => words.replace(/^等?(?:部门|单位)?/u, '') || words;

/** @returns the stages of due words that fix several days: 6月底前部署,9月底前力争达到目标 */
function milestonesOf(dueText: string, year: number): DraftedMilestone[] {
  const dues = duesIn(dueText, year);
  return dues.length < 2 ? [] : dues.map(({ words, day }) => ({ text: dueText, dueText: words, dueOn: day }));
}

/** @returns the due words of the nearest heading above: (十)提升城市道路渠化水平(11月底前完成) */
function dueOfHeadings({ headings }: Unit) {
  const near = headings.toReversed().find(({ plain }) => DUE_BRACKET.test(plain));
  const due = near && DUE_BRACKET.exec(near.plain)?.groups?.due;
  if (near === undefined || due === undefined) return undefined;
  const at = near.plain.lastIndexOf(due);
  return { words: near.words.slice(at, at + due.length), line: near.line };
}

/**
 * Finds the tasks whose bearers stand in brackets.
 * @returns the tasks, and whether the brackets say who bears the whole text
 */
export function bracketTasksOf(
  unit: Unit,
  { names, year }: DutyContext,
): { readonly tasks: readonly DraftedResponsibility[]; readonly whole: boolean } {
  const { plain, words } = unit;
  const found = bracketsIn(plain)
    .map((span) => readBracket(names, plain, words, span))
    .filter((one) => one !== undefined)
    .filter(({ span }) => /^[。;,]?$/u.test(plain.slice(span.end, span.end + 1)));
  const heading = unit.headings.at(-1);
  let from = 0;
  const tasks = found.map(({ span, holders, dueText }, index): DraftedResponsibility => {
    const until = span.start;
    const own: Span = { start: from, end: until };
    from = span.end + (/[。;]/u.test(plain.charAt(span.end)) ? 1 : 0);
    const titled = unit.wholeSection && index === 0 && heading !== undefined;
    const above = dueText === undefined ? dueOfHeadings(unit) : undefined;
    const due = dueText ?? above?.words;
    const inText =
      due === undefined && !unit.wholeSection
        ? /(?:\d{4}年)?(?:\d{1,2}月底|年底)前/u.exec(plain.slice(own.start, own.end))?.[0]
        : undefined;
    const dueWords = due ?? inText;
    const title = titled
      ? { title: heading.words.slice(numberingOf(heading.plain)?.length ?? 0) }
      : titleFrom(words, plain, own);
    return {
      kind: dueWords === undefined && unit.numbering?.kind !== 'ARABIC' ? 'DUTY' : 'TASK',
      at: unit.key,
      line: unit.lines[0],
      ...title,
      text: found.length > 1 ? words.slice(own.start, own.end) : undefined,
      number: unit.numbering?.kind === 'ARABIC' ? unit.numbering.number : undefined,
      dueText: dueWords,
      dueOn: dueWords === undefined ? undefined : latestDue(dueWords, year),
      milestones: dueWords === undefined ? [] : milestonesOf(dueWords, year),
      holders,
    };
  });
  const last = found.at(-1);
  return {
    tasks,
    whole:
      last !== undefined && plain.slice(last.span.end).replace(/[。;]/gu, '') === '' && !unit.wholeSection,
  };
}
