import type { LineRange } from '../gazette/source-text.js';
import { dayIn, isDayAlone } from './days.js';
import type { SourceLine } from './source-lines.js';

/** A document as its head and its signature show it. */
export interface FoundDocument {
  readonly title: string;
  readonly number: string | undefined;
  /** The titles of what it prints: 关于印发X的通知 prints X. */
  readonly aliases: readonly string[];
  readonly issuer: string | undefined;
  readonly issuedOn: string | undefined;
  readonly lines: LineRange;
  /** Lines of its title and number, and of what stands between them. */
  readonly headLines: readonly number[];
  /** Why the head is doubtful; empty if nothing is. */
  readonly doubts: readonly string[];
}

/** 长政办发〔2020〕32号, in any brackets, alone on a line. */
const DOCUMENT_NUMBER =
  /^\(?(?<n>[\p{Script=Han}]{1,12}[〔([【﹝]\s?(?:19|20)\d\d\s?[〕)\]】﹞]第?\d{1,4}号)\)?$/u;
/** Words at the end of a title. */
const KIND_OF_DOCUMENT =
  /(?:通知|意见|决定|办法|方案|规定|条例|细则|规则|预案|规划|计划|公告|通告|通报|批复|命令|决议|清单|函|令|要点|措施|目录)(?:\([^()]{1,12}\))?$/u;
const ABOUT = /关于|印发|转发|公布/u;
/** 关于印发X的通知, 关于印发《X》的通知. */
const PRINTS = /(?:印发|转发|公布)《?(?<inner>.+?)》?的(?:通知|公告|决定)$/u;
const LONGEST_TITLE_LINES = 5;
/** 2003年5月8日 青山市第九届人民代表大会常务委员会第十二次会议通过 */
const PASSED = /(?:通过|修正|修订|批准|公布|发布|施行)\)?(?:根据.*)?$/u;

interface Head {
  readonly at: number;
  readonly title: string;
  readonly number: string | undefined;
  readonly end: number;
}

const isTitle = (plain: string) => KIND_OF_DOCUMENT.test(plain) && !/[。;:]/u.test(plain);

/**
 * @param at index of the line with the number
 * @returns index of the first line of the title above it; undefined if no title stands there
 */
function titleAbove(lines: readonly SourceLine[], at: number): number | undefined {
  let title = '';
  for (let first = at - 1; first >= Math.max(0, at - LONGEST_TITLE_LINES); first--) {
    const line = lines[first];
    if (
      line === undefined ||
      line.cells !== undefined ||
      /[。;:]$/u.test(line.plain) ||
      isDayAlone(line.plain)
    )
      return undefined;
    title = line.plain + title;
    if (!isTitle(title)) continue;
    // The issuer may stand on lines of its own above 关于….
    if (/^关于/u.test(title)) {
      const above = lines[first - 1];
      if (
        above !== undefined &&
        /(?:政府|办公[厅室]|委员会|[局厅部委院])$/u.test(above.plain) &&
        above.plain.length < 40
      )
        return first - 1;
      return first;
    }
    if (line.heading > 0 || ABOUT.test(title)) return first;
  }
  return undefined;
}

/** @returns the heads of the documents: a title above a number, or a first heading that is a title */
function headsOf(lines: readonly SourceLine[]): Head[] {
  const heads: Head[] = [];
  for (const [at, line] of lines.entries()) {
    const number = DOCUMENT_NUMBER.exec(line.plain)?.groups?.n;
    if (number === undefined) continue;
    const first = titleAbove(lines, at);
    if (first !== undefined) {
      heads.push({ at: first, title: titleOf(lines, first, at), number, end: at });
      continue;
    }
    // The number may stand above the title.
    const below = lines.slice(at + 1, at + 1 + LONGEST_TITLE_LINES);
    const until = below.findIndex((_, count) => isTitle(titlePlain(below.slice(0, count + 1))));
    if (until >= 0)
      heads.push({
        at,
        title: titleOf(lines, at + 1, at + until + 2),
        number,
        end: at + until + 1,
      });
  }
  if (heads.length > 0) return heads;
  const first = lines.slice(0, LONGEST_TITLE_LINES).findIndex(({ plain }) => isTitle(plain));
  if (first >= 0)
    return [{ at: first, title: titleOf(lines, first, first + 1), number: undefined, end: first }];
  const until = lines
    .slice(0, LONGEST_TITLE_LINES)
    .findIndex((_, count) => isTitle(titlePlain(lines.slice(0, count + 1))));
  return until < 0 ? [] : [{ at: 0, title: titleOf(lines, 0, until + 1), number: undefined, end: until }];
}

const titlePlain = (lines: readonly SourceLine[]) => lines.map(({ plain }) => plain).join('');
const titleOf = (lines: readonly SourceLine[], from: number, to: number) =>
  lines
    .slice(from, to)
    .map(({ words }) => words)
    .join('');

/** @returns the day and the issuer of the signature: the first day alone on a line, and the line above it */
function signatureOf(lines: readonly SourceLine[]) {
  const at = lines.findIndex(({ plain }, index) => index > 0 && isDayAlone(plain));
  const line = lines[at];
  if (line === undefined) return undefined;
  return { issuedOn: dayIn(line.plain), issuer: lines[at - 1]?.words };
}

/** @returns the body in whose name a title speaks: 青山市人民政府关于… */
function issuerOfTitle(title: string): string | undefined {
  const before =
    /^(?<issuer>[\p{Script=Han}]{2,40}?(?:政府|办公[厅室]|委员会|[局厅部委院办]))(?:关于|印发|转发)/u.exec(
      title,
    );
  return before?.groups?.issuer;
}

/**
 * Finds the documents of an issue by their heads. What stands before the first head is front matter and no document.
 * @param lines the lines of the text that are not blank
 * @returns the documents, in their order; empty if no head was found
 */
export function findDocuments(lines: readonly SourceLine[]): FoundDocument[] {
  const heads = headsOf(lines);
  return heads.map((head, index) => {
    const next = heads[index + 1];
    const own = lines.slice(head.at, next?.at);
    const body = own.slice(head.end - head.at + 1);
    const first = own[0]?.number ?? 1;
    const last = next === undefined ? (lines.at(-1)?.number ?? first) : (lines[next.at]?.number ?? first) - 1;
    const passed = body.slice(0, 10).filter(({ plain }) => dayIn(plain) !== undefined && PASSED.test(plain));
    const signed = signatureOf(body);
    const days = passed.flatMap(({ plain }) => dayIn(plain) ?? []).sort();
    const issuedOn = signed?.issuedOn ?? days.at(-1);
    const title = head.title;
    const inner = PRINTS.exec(title)?.groups?.inner;
    const issuer = issuerOfTitle(title) ?? signed?.issuer;
    return {
      title,
      number: head.number?.replace(/\s/gu, ''),
      aliases: inner === undefined || inner === title ? [] : [inner],
      issuer,
      issuedOn,
      lines: [first, last],
      headLines: [
        ...own.slice(0, head.end - head.at + 1),
        ...passed,
        ...body.slice(0, 12).filter(({ words }) => /^<!--.*-->$/u.test(words)),
      ].map(({ number }) => number),
      doubts: [
        ...(head.number === undefined ? ['no number stands at the head of the document'] : []),
        ...(issuedOn === undefined ? ['no day of the document was found'] : []),
        ...(issuer === undefined ? ['no issuer was found'] : []),
      ],
    };
  });
}
