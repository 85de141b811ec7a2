/** An act that a cell names as the basis of an item. */
export interface BasisAct {
  /** Without its angle quotes. */
  readonly title: string;
  /** 国发〔2010〕21号, where it stands beside the title. */
  readonly number: string | undefined;
  /** 第三十九条第二款; several, joined by 、 */
  readonly article: string | undefined;
  /** The words of the cell about this act. */
  readonly words: string;
}

const [OPEN, CLOSE] = ['《', '》'];
/** What may stand between the last mark and the title of an act: its kind in a bracket, and the body that issued it. */
const LONGEST_ISSUER = 30;
/** Words before a title that make it part of another act or of its words, and no basis. */
const WITHIN = /按照|依照|根据|违反|依据|不符合|适用|修改|废止|附件[\d一二三四五六七八九十]*[：:]?$/u;
const MARKS = /[\n。；;、，,：:.．和及]/u;
const [COUNTED, COUNTED_LOW] = ['[〇零一二三四五六七八九十百千\\d]+', '[一二三四五六七八九十\\d]+'];
const ITEM = `第?[（(]?${COUNTED_LOW}[）)]?项`;
const CLAUSE = `第${COUNTED_LOW}款`;
const ARTICLE = `第${COUNTED}条(?:之${COUNTED_LOW})?(?:${CLAUSE})?(?:${ITEM})?`;
/** Between the first and the last of several articles. */
const RANGE = '[至到~～—－-]';
/** Articles follow their title at once; what comes after the first other words is the text of the article. */
const ARTICLES = new RegExp(
  `^(?:[（(][^）)\\n]*[）)]|[【〔[][^）)】〕\\]\\n]*[）)】〕\\]])*[\\s：:]*(${ARTICLE}(?:(?:\\s*(?:[、，,和及]|${RANGE})\\s*|\\s+)(?:${ARTICLE}|${CLAUSE}(?:${ITEM})?|${ITEM}))*)`,
  'u',
);
/** 国发〔2010〕21号, 国务院令第442号, without the day before it. The number of what amended an act is not its own. */
const NUMBER =
  /(?<=^|[^\p{Script=Han}、]|\d日)(?![年月日、])(?:\p{Script=Han}+[〔[【(（]\d{4}[〕\]】)）]第?\d+号|[\p{Script=Han}、]*令(?:\d{4}年)?第?\d+号|第\d+号令)(?!(?:第\p{Script=Han}次)?(?:修订|修正|修改))/u;
/** The number that a list of acts has before each of them. */
const COUNTER = `(?:[（(]${COUNTED_LOW}[）)][.．、]?|${COUNTED_LOW}[.．、)）])`;
const [LEADING, TRAILING] = [
  new RegExp(`^\\s*${COUNTER}\\s*`, 'u'),
  new RegExp(`(?:[、，,；;和及\\s]|(?<=[\\s；;。])${COUNTER})+$`, 'u'),
];
/** 根据 where a part of the cell begins says that an act is a basis. Within the words of an article it names what the article follows. */
const LISTED = new RegExp(
  `(?:^[、，,；;。和及\\s]*(?:${COUNTER}\\s*)?|\\n\\s*(?:${COUNTER}\\s*)?|[\\s；;。]${COUNTER}\\s*)(?:根据|依据)$`,
  'u',
);

/** 国发〔2010〕21号: its issuer is told in one way. */
const WITH_YEAR = /^(?<issuer>\p{Script=Han}+)[〔[【(（](?<year>\d{4})[〕\]】)）]第?(?<number>\d+)号$/u;
/** People write the issuer of an order in many ways, and its year or not. */
const OF_ORDER = /(?<year>\d{4})?\D*(?<number>\d+)号/u;

/** @returns whether two numbers are, as far as they say, that of one act. One that is not told may be any. */
export function mayBeSameNumber(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return true;
  const [a, b] = [one, other].map((text) => (WITH_YEAR.exec(text) ?? OF_ORDER.exec(text))?.groups);
  return (['issuer', 'year', 'number'] as const).every(
    (part) => a?.[part] === undefined || b?.[part] === undefined || a[part] === b[part],
  );
}

interface Title {
  /** Where the part of the cell about the act begins: its kind, its issuer, or its title. */
  readonly from: number;
  readonly start: number;
  readonly end: number;
  /** The articles that follow it. */
  readonly articles: readonly string[];
}

/** @returns the titles in the text that are no part of the words of another act */
function titlesIn(text: string): Title[] {
  const found: Title[] = [];
  let brackets = 0;
  let mark = 0;
  let last = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    // A bracket that nothing closes ends with its line, or it would hide all further acts.
    if (character === '\n') brackets = 0;
    if (/[（(]/u.test(character)) brackets += 1;
    else if (/[）)]/u.test(character)) brackets = Math.max(0, brackets - 1);
    else if (brackets === 0 && character === '【') mark = at;
    else if (brackets === 0 && MARKS.test(character)) mark = at + 1;
    if (character !== OPEN) continue;
    let depth = 1;
    let end = at + 1;
    for (; end < text.length && depth > 0; end += 1) {
      if (text[end] === OPEN) depth += 1;
      else if (text[end] === CLOSE) depth -= 1;
    }
    const before = text.slice(mark, at).trim();
    const followed = ARTICLES.exec(text.slice(end));
    const isBasis = !WITHIN.test(before) || LISTED.test(text.slice(last, at));
    if (brackets === 0 && depth === 0 && before.length <= LONGEST_ISSUER && isBasis)
      found.push({ from: mark, start: at + 1, end: end - 1, articles: articlesIn(followed?.[1] ?? '') });
    mark = end + (followed?.[0].length ?? 0);
    last = mark;
    at = mark - 1;
  }
  return found;
}

/** @returns the articles of a text that has nothing else; 第三条至第五条 is one */
const articlesIn = (text: string) =>
  text
    .replace(new RegExp(`\\s*(${RANGE})\\s*`, 'gu'), '$1')
    .split(/[、，,和及\s]+/u)
    .filter((one) => one !== '');

/**
 * Reads a cell that names the acts on which an item rests: 【法律】《…》第三十九条. Titles in brackets and in the words of an article are
 * not acts of their own.
 * @returns the acts, each once with all its articles; none if the cell names none
 */
export function parseLegalBasis(text: string): BasisAct[] {
  const titles = titlesIn(text);
  const acts: BasisAct[] = [];
  for (const [index, { from, start, end, articles }] of titles.entries()) {
    const after = text.slice(end + 1, titles[index + 1]?.from);
    const title = text.slice(start, end).trim();
    const number = NUMBER.exec(after.split('\n')[0]?.slice(0, 60) ?? '')?.[0];
    const at = acts.findIndex((act) => act.title === title && mayBeSameNumber(act.number, number));
    const before = acts[at];
    const all = [...new Set([...(before?.article?.split('、') ?? []), ...articles])];
    const words = text
      .slice(from, titles[index + 1]?.from ?? text.length)
      .replace(TRAILING, '')
      .replace(LEADING, '')
      .trim();
    acts.splice(at === -1 ? acts.length : at, 1, {
      title,
      number: before?.number ?? number,
      article: all.length === 0 ? undefined : all.join('、'),
      words: before === undefined ? words : `${before.words}\n${words}`,
    });
  }
  return acts.filter(({ title }) => title !== '');
}
