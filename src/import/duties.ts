/** A duty that a cell names beside a power. */
export interface ListedDuty {
  /** The stage of the procedure with which the words begin: 受理责任. */
  readonly stage: string | undefined;
  /** As printed, without the number. */
  readonly words: string;
  /** The words of the cell of bases that are about this duty. */
  readonly basis: string | undefined;
}

/** A part of a cell, with its number if it has one. */
interface Part {
  readonly number: number | undefined;
  readonly words: string;
}

const CHINESE = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;
/** Longer lists than this have numbers of another kind, such as articles. */
const MOST_PARTS = 30;
/** What may stand before a number that begins a part: the end of the part before, or nothing. */
const BEFORE = '(?:^|(?<=[。；;.：:])|(?<=\\s))\\s*';

const chineseNumber = (number: number) =>
  number <= 10 ? CHINESE[number - 1] : `十${CHINESE[number - 11] ?? ''}`;

/** The ways in which people number the parts of a cell, each as a pattern for one number. A digit after 1. is a decimal place. */
const STYLES: readonly ((number: number) => string)[] = [
  (number) => `${number}(?:-\\d{1,2}[.、．]?|[.、．](?!\\d))`,
  (number) => `[（(]${chineseNumber(number)}[）)]`,
  (number) => `[（(]${number}[）)]`,
  (number) => `${chineseNumber(number)}、`,
  (number) => String.fromCodePoint(0x2460 + number - 1),
];

/** @returns the parts of a text that are numbered 1, 2, 3 in one way, and what stands before the first; one part if there are none */
function numberedParts(text: string): Part[] {
  const found = STYLES.map((style) => startsOf(text, style))
    .filter((starts) => starts.length > 0)
    .sort(([a], [b]) => (a?.at ?? 0) - (b?.at ?? 0))[0];
  if (found === undefined) return [{ number: undefined, words: text.trim() }];
  const introduction = text.slice(0, found[0]?.at).trim();
  const parts = found.map(
    ({ number, end }, index): Part => ({ number, words: text.slice(end, found[index + 1]?.at).trim() }),
  );
  return [...(introduction === '' ? [] : [{ number: undefined, words: introduction }]), ...parts].filter(
    ({ words }) => words !== '',
  );
}

interface Start {
  readonly number: number;
  readonly at: number;
  readonly end: number;
}

/** @returns where the numbers of one way begin. A number may be passed over or stand again (1-1, 1-2), but never goes back. */
function startsOf(text: string, style: (number: number) => string): Start[] {
  const starts: Start[] = [];
  const numbers = Array.from({ length: MOST_PARTS }, (_, index) => index + 1);
  const one = new RegExp(`${BEFORE}(?:${numbers.map((number) => `(${style(number)})`).join('|')})\\s*`, 'gu');
  for (const match of text.matchAll(one)) {
    const number = match.slice(1).findIndex((group) => group !== undefined) + 1;
    const last = starts.at(-1)?.number ?? 0;
    if (number < last || (last === 0 && number !== 1)) continue;
    starts.push({ number, at: match.index, end: match.index + match[0].length });
  }
  return starts;
}

const STAGE = /^([\p{Script=Han}、（）()]{1,14}?(?:责任|阶段|环节))\s*[：:]/u;
/** A stage that only its place shows to be one. */
const SHORT_STAGE = /^(\p{Script=Han}{2,6})\s*[：:]/u;
/** Words that announce the duties and are none. */
const ANNOUNCEMENT = /[：:]$/u;

/** @returns the duties of a cell without numbers: one for each line, if each line names its stage */
function linesOf(text: string): Part[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.length > 1 && lines.every((line) => SHORT_STAGE.test(line) || STAGE.test(line))
    ? lines.map((words) => ({ number: undefined, words }))
    : [{ number: undefined, words: text.trim() }];
}

/**
 * Reads a cell of the duties that go with a power: 1.受理责任：…2.审查责任：…
 * @param basis the cell of their bases. If its parts have the numbers of duties, each duty gets its part, else each gets all of it
 * @returns the duties in their order; none if the cell is blank
 */
export function parseDuties(text: string, basis: string): ListedDuty[] {
  const numbered = numberedParts(text);
  const isNumbered = numbered.some(({ number }) => number !== undefined);
  const parts = (isNumbered ? numbered : linesOf(text)).filter(
    ({ number, words }) => words !== '' && !(isNumbered && number === undefined && ANNOUNCEMENT.test(words)),
  );
  const haveShortStages =
    parts.length > 1 && parts.every(({ words }) => SHORT_STAGE.test(words) || STAGE.test(words));
  const bases = basisOf(basis, new Set(parts.map(({ number }) => number)));
  return parts.map(({ number, words }) => ({
    stage: (STAGE.exec(words) ?? (haveShortStages ? SHORT_STAGE.exec(words) : null))?.[1],
    words,
    basis: bases(number),
  }));
}

function basisOf(
  text: string,
  numbers: ReadonlySet<number | undefined>,
): (number: number | undefined) => string | undefined {
  const parts = numberedParts(text);
  if (parts.some(({ number }) => number === undefined || !numbers.has(number)))
    return () => text.trim() || undefined;
  return (number) =>
    parts
      .filter((part) => part.number === number)
      .map(({ words }) => words)
      .join('\n') || undefined;
}
