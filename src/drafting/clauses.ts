/** A piece of a plain text between two marks. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const OPENING = new Set(['(', '“', '《', '「', '〔', '[']);
const CLOSING = new Set([')', '”', '》', '」', '〕', ']']);

/** @returns the pieces of a plain text between these marks; marks within brackets and quotations do not count */
export function splitAt(plain: string, marks: RegExp, from = 0, to = plain.length): Span[] {
  const spans: Span[] = [];
  let depth = 0;
  let start = from;
  for (let at = from; at < to; at++) {
    const character = plain.charAt(at);
    if (OPENING.has(character)) depth++;
    else if (CLOSING.has(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && marks.test(character)) {
      if (at > start) spans.push({ start, end: at });
      start = at + 1;
    }
  }
  if (to > start) spans.push({ start, end: to });
  return spans;
}

/** @returns the sentences of a plain text: what stands between 。 and ; */
export const sentencesOf = (plain: string): Span[] => splitAt(plain, /[。;!?]/u);

/** @returns the parts of a sentence between commas */
export const segmentsOf = (plain: string, { start, end }: Span): Span[] =>
  splitAt(plain, /[,:]/u, start, end);

const LONGEST_TITLE = 48;
const SHORTEST_TITLE = 8;

/** A part of a sentence that says only under what circumstances somebody acts, and not what he does; and examples of parts that are none. */
export const CIRCUMSTANCE = {
  pattern:
    /^(?:应当|应|要|须|可以)?(?:根据|按照|依照|依据|遵照|结合|围绕|针对|以|在|对|将|经).*(?:规定|要求|原则|需要|实际|定位|部署|精神|导向|下|时|后|前|的|事项|问题)$/u,
  examples: [
    '应当根据本条例的规定',
    '按照精简、高效的原则',
    '在街道工作委员会的领导下',
    '对不能解决的事项',
    '将行政事务委托街道办事处承担的',
    '以服务群众、方便群众为导向',
  ],
  others: ['按照规定做好考核工作', '对施工现场进行检查', '应当检查施工现场', '将审批结果告知申请人'],
};

/**
 * @returns the beginning of a text as a title: its first part, or its first parts if the first one is short. Circumstances before it are left
 * out.
 */
export function titleFrom(words: string, plain: string, { start, end }: Span): string {
  const [sentence = { start, end }] = splitAt(plain, /[;。]/u, start, end);
  const acts = splitAt(plain, /[,:]/u, sentence.start, sentence.end).find(
    (part) => !CIRCUMSTANCE.pattern.test(plain.slice(part.start, part.end)),
  );
  const from = acts?.start ?? start;
  const parts = splitAt(plain, /[,;。:]/u, from, end);
  const first = parts.find((part) => part.end - from >= SHORTEST_TITLE) ?? parts.at(-1);
  const until = Math.min(first?.end ?? end, from + LONGEST_TITLE);
  return words.slice(from, until);
}
