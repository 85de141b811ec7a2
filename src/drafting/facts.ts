import type { HoldingRole } from '../records/terms.js';

/** A named reason for or against a reading, with the factor by which it changes the score. */
export type ReasonName = keyof typeof REASONS;

/**
 * The reasons that make a score, each with its factor and its words for a reviewer. `other` is what the words could mean instead; `zh` and `otherZh` are the
 * same in Chinese. The
 * factors were set by hand; `bench/draft.mjs` shows how many of the facts that they leave CERTAIN are wrong.
 */
export const REASONS = {
  TABLE_COLUMN: { factor: 0.98, words: 'the head of the column says the role', zh: '表头列明角色' },
  BRACKET_WITH_ROLE: {
    factor: 0.97,
    words: 'a bracket at the end names the bearers and their role',
    zh: '条末括号列明单位及其角色',
  },
  BRACKET_WITHOUT_VERB: {
    factor: 0.7,
    words: 'a bracket names the bearers without a verb',
    zh: '括号只列单位，没有动词',
    other: 'the bodies are named for information only',
    otherZh: '这些单位只是顺带提及',
  },
  LIST_OF_ITEMS: {
    factor: 0.95,
    words: 'the words before the list name the bearer of its items',
    zh: '列项之前的文字写明承担者',
  },
  CHARGED: {
    factor: 0.93,
    words: 'the bearer is followed by 负责, 承担 or 履行',
    zh: '单位之后是“负责”“承担”或“履行”',
  },
  MODAL: { factor: 0.9, words: 'the bearer is followed by 应当, 要 or 须', zh: '单位之后是“应当”“要”或“须”' },
  FORBIDDEN: { factor: 0.9, words: 'the bearer is followed by 不得', zh: '单位之后是“不得”' },
  VERB: {
    factor: 0.78,
    words: 'the bearer is followed by a bare verb',
    zh: '单位之后只有动词',
    other: 'the sentence describes what the body does, and binds it to nothing',
    otherZh: '只是叙述该单位做什么，并不约束它',
  },
  PERMITTED: {
    factor: 0.6,
    words: 'the words only permit it (可以)',
    zh: '只写“可以”',
    other: 'a permission, and no duty',
    otherZh: '只是许可，并非职责',
  },
  PASSIVE: { factor: 0.85, words: 'the bearer stands after 由', zh: '单位在“由”之后' },
  CONSENT: {
    factor: 0.68,
    words: 'the body must agree before the act of another',
    zh: '他人行为须经该单位同意',
    other: 'a condition of the act of another, and no duty of its own',
    otherZh: '只是他人行为的条件，并非其职责',
  },
  RECEIVES: {
    factor: 0.72,
    words: 'something is reported to or filed with the body',
    zh: '有事项报送该单位或在其备案',
    other: 'the body has no part in it',
    otherZh: '该单位并不承担',
  },
  WITH_OTHERS: {
    factor: 0.8,
    words: 'the body stands after 会同',
    zh: '单位在“会同”之后',
    other: 'the body has no part of its own',
    otherZh: '该单位没有自己的职责',
  },
  CARRIED_ON: {
    factor: 0.85,
    words: 'the bearer of the sentence before goes on',
    zh: '沿用上一句的单位',
    other: 'the sentence has another bearer, or none',
    otherZh: '这一句另有承担者，或者没有',
  },
  MERGED_CELL: {
    factor: 0.78,
    words: 'the cell is empty; the one above is taken to go on',
    zh: '单元格为空，按上一格延续',
    other: 'the cell is empty',
    otherZh: '单元格就是空的',
  },
  NAME_BY_HEAD: {
    factor: 0.97,
    words: 'the first name of the list gives this one its beginning',
    zh: '名单中第一个名称给出其前缀',
  },
  NAME_NEW_BY_FORM: {
    factor: 0.9,
    words: 'the name is new; its end shows that it is a body',
    zh: '名称是新的，词尾表明是单位',
    other: "another name of a body that the city's file has",
    otherZh: '是本市名单中某单位的别称',
  },
  NAME_NEW_BY_PLACE: {
    factor: 0.65,
    words: 'the name is new; only its place shows that it is a body',
    zh: '名称是新的，只凭位置看作单位',
    other: 'these words are the name of no body',
    otherZh: '这些文字不是单位名称',
  },
  NAME_DEPENDS: {
    factor: 0.82,
    words: 'the words name a body only together with the text around them (本级, 有关)',
    zh: '名称须结合上下文才能确定（本级、有关）',
    other: 'the text around it means another body',
    otherZh: '上下文所指为另一单位',
  },
  NAME_DESCRIBED: {
    factor: 0.85,
    words: 'a clause describes the class; where its name begins is open',
    zh: '主体由一个分句描述，名称从何处开始不确定',
    other: 'the words before the class say when or where, and do not belong to it',
    otherZh: '该类主体之前的文字只说明条件或地点',
  },
  BODY_IN_CONDITION: {
    factor: 0.7,
    words: 'the sentence begins with a condition',
    zh: '句首是条件',
    other: 'it holds only in the case that the condition describes',
    otherZh: '只在该条件下成立',
  },
  ROW_FITTED: {
    factor: 0.9,
    words: 'the row has fewer cells than the head; the cells are told by their content',
    zh: '该行单元格比表头少，按内容归列',
    other: 'the cells belong to other columns',
    otherZh: '单元格属于其他列',
  },
  EXTENDED: {
    factor: 0.75,
    words: 'the clause extends the duties of another bearer as a whole',
    zh: '该条整体扩展另一主体的职责',
    other: 'only some of the duties are extended',
    otherZh: '只扩展其中一部分',
  },
  HANDED_OVER: {
    factor: 0.85,
    words: 'the words say that it passes to another body',
    zh: '文中写明转由另一单位',
  },
  TITLE_CHOSEN: {
    factor: 0.7,
    words: 'the sentence has several parts; which of them says what must be done is a guess',
    zh: '句子有几部分，哪一部分说的是要做的事只是推测',
    other: 'another part of the sentence says what must be done',
    otherZh: '要做的事写在句子的另一部分',
  },
} as const;

/** @returns the score of these reasons: the product of their factors */
export const scoreOf = (reasons: readonly ReasonName[]): number =>
  reasons.reduce((product, reason) => product * REASONS[reason].factor, 1);

/** A drafted fact at or above this score is CERTAIN, one at or above the second is INFERRED, others are AMBIGUOUS. */
export const CERTAIN_FROM = 0.8;
export const INFERRED_FROM = 0.5;

/** A bearer of a drafted responsibility. */
export interface DraftedHolder {
  readonly written: string;
  readonly is: string | undefined;
  readonly role: HoldingRole;
  readonly roleWords: string;
  readonly reasons: readonly ReasonName[];
}

/** A stage of a task with its own last day. */
export interface DraftedMilestone {
  readonly text: string;
  readonly dueText: string;
  readonly dueOn: string;
}

/** What a document makes one or several bodies do. */
export interface DraftedResponsibility {
  readonly kind: 'DUTY' | 'TASK' | 'POLICY' | 'SERVICE_ITEM' | 'INDICATOR';
  /** Key of the provision that states it. */
  readonly at: string;
  readonly line: number;
  readonly title: string;
  /** True if the grammar leaves it open which part of the sentence says what must be done. */
  readonly titleIsGuess?: boolean | undefined;
  readonly text?: string | undefined;
  readonly prohibits?: boolean;
  readonly number?: number | undefined;
  readonly dueText?: string | undefined;
  readonly dueOn?: string | undefined;
  readonly milestones?: readonly DraftedMilestone[];
  readonly holders: readonly DraftedHolder[];
  /** Further quoted fields of the kind: the standard of a policy, the points of an indicator. */
  readonly fields?: Readonly<Record<string, string | number>>;
  /** The responsibility of which it is a part: a heading of a table of indicators. */
  readonly parent?: DraftedResponsibility | undefined;
}

/** The words of REASONS, the longest first, so that none is replaced within another. */
const IN_CHINESE = Object.values(REASONS)
  .flatMap((one): (readonly [string, string])[] => [
    [one.words, one.zh],
    ...('other' in one && 'otherZh' in one ? [[one.other, one.otherZh] as const] : []),
  ])
  .sort(([a], [b]) => b.length - a.length);

/** @returns the reason that a draft wrote beside a doubt, in Chinese; words of a person stay as they are */
export const reasonInChinese = (reason: string): string =>
  IN_CHINESE.reduce((text, [words, zh]) => text.replaceAll(words, zh), reason)
    .replace(/^Drafted by the program and not reviewed \((?:INFERRED|AMBIGUOUS)\): /u, '')
    .replaceAll('; ', '；')
    .replace(/\.$/u, '。');
