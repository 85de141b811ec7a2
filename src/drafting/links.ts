// What a document says about other documents.

import type { DOCUMENT_RELATIONS } from '../records/terms.js';
import { sentencesOf } from './clauses.js';
import type { Unit } from './outline.js';
import { lettersOf, toPlain } from './plain-text.js';

type Relation = (typeof DOCUMENT_RELATIONS)[number];

/** A document that a text names, and what the text says about it. */
export interface DraftedLink {
  readonly title: string | undefined;
  readonly number: string | undefined;
  readonly relation: Relation;
  readonly phrase: string;
  readonly article: string | undefined;
  /** The paths of the provisions that it repeals; absent if it repeals the whole document, or nothing. */
  readonly provisions?: readonly string[];
  /** True if it repeals a part of the document that it does not name by articles alone. */
  readonly repealsOther?: boolean;
  readonly at: string;
  readonly line: number;
  /** The name by which the document calls it from here on: 以下简称《实施意见》. */
  readonly shortName: string | undefined;
}

/** A text that may cite documents: a paragraph, or the cell of a table. */
export type CitingText = Pick<Unit, 'key' | 'words' | 'plain' | 'lines' | 'headings'>;

interface RelationWord {
  readonly relation: Relation;
  readonly pattern: RegExp;
  readonly examples: readonly string[];
}

/** The words before a title that say what it is to this document. The last of them before the title decides. */
export const RELATION_WORDS: readonly RelationWord[] = [
  {
    relation: 'FOLLOWS',
    pattern: /(?:严格)?(?:按照|按|依照|参照|比照|遵照|遵守)|严格(?:执行|依据|根据)|符合/u,
    examples: ['严格按照《', '参照《', '严格执行《'],
  },
  { relation: 'BASED_ON', pattern: /根据|依据/u, examples: ['根据《', '依据《'] },
  {
    relation: 'IMPLEMENTS',
    pattern: /贯彻(?:落实)?|落实|实施|(?<!严格)执行|出台/u,
    examples: ['为贯彻落实《', '全面实施《'],
  },
];

/** The words after a title that say it, where none before it does. */
export const RELATION_WORDS_AFTER: readonly RelationWord[] = [
  {
    relation: 'FOLLOWS',
    pattern: /^(?:第[^,。]{1,12}[条款项])?(?:所)?规定的(?:情形|情况|条件|标准)/u,
    examples: ['》第十五条规定的情形', '》规定的条件'],
  },
  { relation: 'IMPLEMENTS', pattern: /^的?(?:贯彻|落实|执行|实施)/u, examples: ['》落实情况', '》的执行'] },
];

const TITLE =
  /《(?<title>[^《》]*(?:《[^《》]*》[^《》]*)*)》(?<bracket>[(][^()]*(?:[(][^()]*[)][^()]*)*[)])?/gu;
const NUMBER = /(?<n>[\p{Script=Han}]{1,10}[〔([【][12]\d{3}[〕)\]】]第?\d{1,4}号)/u;
const ENDS = /^(?<part>[^,。;]{0,40}?)(?:废止|停止执行|失效|不再执行)(?=$|[。;,])/u;
/** 废止《办法》第七条: the word before the title. */
const ENDS_BEFORE = /(?:^|[,、和及:]|决定|予以|同时|一并)废止[^,。;《]{0,8}$/u;
const ARTICLE = /^(?<articles>第[一二三四五六七八九十百]+条(?:[、和]第[一二三四五六七八九十百]+条)*)/u;
const PROVISION =
  '第[一二三四五六七八九十百]+条(?:第[一二三四五六七八九十百]+款)?(?:第[一二三四五六七八九十百]+项)?';
const PROVISIONS = new RegExp(
  `^(?<provisions>${PROVISION}(?:[、和]${PROVISION})*)(?![、和至—-]|第|中|的)`,
  'u',
);
/** Words between a title and its repeal that name a part of the document. */
const PART_OF_IT = /第|中|有关|相关|部分|附件|条款|规定/u;
/** All that may stand between a title and its repeal if the whole document is repealed. */
const WHOLE =
  /^(?:[、和及]|《[^《》]*》(?:[(][^()]*[)])?|等[^,。;]{0,8}?文件|自[^,。;]*?起|同时|即行|即|予以|一并|相应|自动|均|已|现)*$/u;
const RULED = /^(?:第[^,。]{1,12}条)?(?:的)?(?:有关|相关)?(?:规定|要求)/u;
const BASES_HEADING = /(?:编制|制定)依据$/u;

/** What a text repeals of a document whose title it names. */
type Repealed = Pick<DraftedLink, 'provisions' | 'repealsOther'>;

/** @returns what the words before and after a title repeal of the document; undefined if they repeal nothing */
function repealedBy(before: string, after: string): Repealed | undefined {
  const verbAfter = ENDS.exec(after);
  const verbBefore = verbAfter === null && ENDS_BEFORE.test(before);
  if (verbAfter === null && !verbBefore) return undefined;
  const part = verbAfter?.groups?.part ?? /^[^,。;]*/u.exec(after)?.[0] ?? '';
  const provisions = PROVISIONS.exec(part)?.groups?.provisions?.split(/[、和]/u);
  if (provisions !== undefined) return { provisions };
  if (WHOLE.test(part)) return {};
  return PART_OF_IT.test(part) ? { repealsOther: true } : undefined;
}

/** @returns what a person must decide about the repeals among the links */
export const notesOnRepeals = (links: readonly DraftedLink[]): string[] =>
  links.flatMap(({ relation, number, title, provisions, repealsOther, line }) => {
    const name = number ?? title ?? '';
    if (repealsOther === true)
      return `line ${line}: repeals a part of ${name}; write the link REPEALS with its provisions by hand`;
    if (relation !== 'REPEALS') return [];
    return provisions === undefined
      ? `line ${line}: is taken to repeal the whole of ${name}; check that no less is meant`
      : `line ${line}: is taken to repeal ${provisions.join('、')} of ${name}; check that no more and no less is meant`;
  });

/** @returns the relation that the words before and after a title give it */
function relationOf(unit: CitingText, before: string, after: string): Relation {
  if (unit.headings.some(({ plain }) => BASES_HEADING.test(plain))) return 'BASED_ON';
  if (/对$/u.test(before) && /责任分[解工]|任务分[解工]/u.test(after)) return 'IMPLEMENTS';
  // The words of other titles say nothing about this one.
  const own = before.replace(/《[^《》]*》/gu, (title) => '·'.repeat(title.length));
  let last: { at: number; relation: Relation } | undefined;
  for (const { relation, pattern } of RELATION_WORDS)
    for (const match of own.matchAll(new RegExp(pattern.source, 'gu')))
      if (last === undefined || match.index > last.at) last = { at: match.index, relation };
  if (last === undefined)
    return RELATION_WORDS_AFTER.find(({ pattern }) => pattern.test(after))?.relation ?? 'CITES';
  // 根据《条例》第三条的规定,设置…: it is followed, not the ground of this document.
  const purpose = /制定|提出|精神|结合|现就|经.{0,12}同意|编制/u.test(after) || unit.key === 'preamble';
  if (last.relation === 'BASED_ON' && RULED.test(after) && !purpose) return 'FOLLOWS';
  return last.relation;
}

/**
 * @param match of TITLE
 * @param words the text as printed
 * @param at where the title begins in it
 * @returns the number in the bracket after a title, as printed
 */
function numberInBracket(match: RegExpExecArray, words: string, at: number): string | undefined {
  const { bracket = '' } = match.groups ?? {};
  const found = NUMBER.exec(bracket);
  if (found === null) return undefined;
  const start = at + match[0].indexOf(bracket) + found.index;
  return words.slice(start, start + found[0].length);
}

/**
 * @param own titles of this document and of what it prints
 * @returns the links that a text states, in its order
 */
export function linksOf(unit: CitingText, own: readonly string[]): DraftedLink[] {
  const { plain, words, key } = unit;
  const ownTitles = new Set(own.map(lettersOf));
  const links: DraftedLink[] = [];
  for (const sentence of sentencesOf(plain)) {
    const text = plain.slice(sentence.start, sentence.end);
    for (const match of text.matchAll(TITLE)) {
      const { title = '', bracket = '' } = match.groups ?? {};
      const before = text.slice(0, match.index);
      const after = text.slice(match.index + match[0].length);
      if (ownTitles.has(lettersOf(title)) || title.length < 2) continue;
      if (/以下简称[“"]?$/u.test(before)) continue;
      const at = sentence.start + match.index;
      const shortName = /(?:以下|下)简称[《“"](?<short>[^》”"]+)/u.exec(bracket)?.groups?.short;
      const repealed = repealedBy(before, after);
      const relation =
        repealed === undefined || repealed.repealsOther === true
          ? relationOf(unit, before, after)
          : 'REPEALS';
      const phraseFrom = Math.max(sentence.start, at - 12);
      links.push({
        title: words.slice(at + 1, at + 1 + title.length),
        number: numberInBracket(match, words, at),
        relation,
        phrase: words.slice(phraseFrom, at + match[0].length),
        article: relation === 'REPEALS' ? undefined : ARTICLE.exec(after)?.groups?.articles,
        ...repealed,
        at: key,
        line: unit.lines[0],
        shortName,
      });
    }
  }
  return onceEach(links);
}

/** A document that a text names twice in the same way, or once more only by the way, is one link: the first that says more than CITES. */
function onceEach(links: readonly DraftedLink[]): DraftedLink[] {
  const kept = new Map<string, DraftedLink>();
  for (const link of links) {
    const name = lettersOf(link.number ?? link.title ?? '');
    const before = kept.get(name);
    if (before !== undefined && (before.relation !== 'CITES' || link.relation === 'CITES')) continue;
    // A link stays at its own place in the text.
    kept.delete(name);
    kept.set(name, link);
  }
  return [...kept.values()];
}

/** @returns the links of a cell that lists the documents on which a row rests */
export function basisLinks(cell: string, at: string, line: number): DraftedLink[] {
  const plain = toPlain(cell);
  return [...plain.matchAll(TITLE)].map((match) => {
    const { title = '' } = match.groups ?? {};
    return {
      title: cell.slice(match.index + 1, match.index + 1 + title.length),
      number: numberInBracket(match, cell, match.index),
      relation: 'BASED_ON',
      phrase: cell.slice(match.index, match.index + match[0].length),
      article: undefined,
      at,
      line,
      shortName: undefined,
    };
  });
}
