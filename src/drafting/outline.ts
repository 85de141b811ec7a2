// The provisions of a document: its chapters, articles, paragraphs and items, the rows of its tables, and what belongs to its letter.

import type { LineRange } from '../gazette/source-text.js';
import { isDayAlone } from './days.js';
import type { Numbering, NumberingKind } from './numbering.js';
import { ANNEX_LIST, type Paragraph, SIGNER } from './paragraphs.js';
import { squeeze } from './plain-text.js';

/** A provision as a reading lists it. */
export interface OutlineProvision {
  readonly key: string;
  readonly path: string;
  readonly lines: LineRange;
  readonly parent: string | undefined;
}

/** A text in which facts may stand: a paragraph, an item, or the words before a list of items. */
export interface Unit {
  /** Key of its provision. */
  readonly key: string;
  readonly lines: LineRange;
  /** As printed, without spaces and without its number. */
  readonly words: string;
  /** The same in half-width punctuation, character by character. */
  readonly plain: string;
  readonly numbering: Numbering | undefined;
  /** The texts of the headings above, outermost first, each with its number. */
  readonly headings: readonly Heading[];
  /** The text of which it is an item: 县级以上人民政府履行下列职责. */
  readonly lead: Unit | undefined;
  /** True for the words before a list of items. */
  readonly introduces: boolean;
  /** Key of the article in which it stands. */
  readonly article: string | undefined;
  readonly part: 'LETTER' | 'BODY' | 'ANNEX';
  readonly annex: Annex | undefined;
  /** True if it is the only text under its heading, so that heading and text are one provision. */
  readonly wholeSection: boolean;
}

/** A heading above a text. */
export interface Heading {
  readonly words: string;
  readonly plain: string;
  readonly line: number;
}

/** An annex with its label and its title. */
export interface Annex {
  readonly key: string;
  readonly path: string;
  readonly title: string;
  readonly lines: LineRange;
}

/** A row of a table, with the key of its provision. */
export interface TableRow {
  readonly key: string;
  readonly line: number;
  readonly cells: readonly string[];
}

/** A table: the rows under one head. */
export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly TableRow[];
  /** The lines from its first head to its last row. */
  readonly lines: LineRange;
  readonly annex: Annex | undefined;
}

/** What a document consists of. Every line that is not blank is in a provision or among the heading lines. */
export interface Outline {
  readonly provisions: readonly OutlineProvision[];
  readonly headingLines: readonly number[];
  readonly units: readonly Unit[];
  readonly tables: readonly Table[];
  /** The titles in the list of annexes at the end of the letter. */
  readonly annexTitles: readonly string[];
}

const RANKS: Readonly<Record<NumberingKind, number>> = {
  CHAPTER: 0,
  ARTICLE: 1,
  DECIMAL: 2,
  CHINESE: 3,
  CHINESE_BRACKET: 4,
  ARABIC: 5,
  ARABIC_BRACKET: 6,
  CIRCLE: 7,
};

interface Node {
  readonly paragraph: Paragraph | undefined;
  readonly numbering: Numbering | undefined;
  readonly children: Node[];
  readonly rows: Paragraph[];
  end: number;
}

const node = (paragraph?: Paragraph): Node => ({
  paragraph,
  numbering: paragraph?.numbering,
  children: [],
  rows: [],
  end: paragraph?.lines[1] ?? 0,
});

const isRow = (paragraph: Paragraph | undefined) => paragraph?.kind === 'ROW';
/** 收文机关: the first lines of a letter, which end with a colon. */
const ADDRESSEE = /[:]$/u;
const TO_WHOM = /^(?:各|市|省|县|区|国务院|本|有关|全)/u;
/** Words in a bracket after a heading that bind: (11月底前完成). */
export const DUE_BRACKET = /\((?<due>[^()]*(?:\d月|年底|全年|长期)[^()]*)\)$/u;
const CLOSED_LABEL = /^[(（]此[件页].*[)）]$/u;

/** @returns whether an open node may contain a paragraph with this number */
function isInside(open: Node, numbering: Numbering): boolean {
  const own = open.numbering;
  if (own === undefined) return true;
  if (own.kind === numbering.kind) return own.kind === 'DECIMAL' && own.depth < numbering.depth;
  return RANKS[own.kind] < RANKS[numbering.kind];
}

/** Puts paragraphs under the numbers above them. */
function treeOf(paragraphs: readonly Paragraph[]): Node {
  const root = node();
  let path: Node[] = [root];
  const innermost = () => path.at(-1) ?? root;
  const grow = (end: number) => {
    for (const one of path) one.end = end;
  };
  for (const [at, paragraph] of paragraphs.entries()) {
    const { kind, numbering, lines } = paragraph;
    const between =
      paragraphs.slice(Math.max(0, at - 10), at).some(isRow) && paragraphs.slice(at + 1, at + 11).some(isRow);
    if (kind === 'ROW') innermost().rows.push(paragraph);
    else if (kind === 'ANNEX_LABEL' || (between && paragraph.plain.length < 20)) {
      innermost().children.push(node({ ...paragraph, kind: 'HEADING', numbering: undefined }));
    } else if (numbering !== undefined) {
      while (path.length > 1 && !isInside(innermost(), numbering)) path = path.slice(0, -1);
      const opened = node(paragraph);
      innermost().children.push(opened);
      path = [...path, opened];
    } else if (kind === 'HEADING') {
      innermost().children.push(node(paragraph));
    } else {
      // A paragraph without a number after items belongs to the article, not to its last item.
      const article = path.find((one) => one.numbering?.kind === 'ARTICLE');
      const items = article === undefined ? undefined : path[path.indexOf(article) + 1];
      if (article !== undefined && items !== undefined) path = path.slice(0, path.indexOf(article) + 1);
      innermost().children.push(node(paragraph));
    }
    grow(lines[1]);
  }
  return root;
}

/** Splits the paragraphs after the head of a document into the letter, the text that it brings and the annexes. */
function partsOf(paragraphs: readonly Paragraph[]) {
  const signedAt = paragraphs.findIndex(({ plain, kind }) => kind === 'TEXT' && isDayAlone(plain));
  const letterEnd = signedAt < 0 ? 0 : signedAt + 1;
  const letter = paragraphs.slice(0, letterEnd);
  const rest = paragraphs.slice(letterEnd);
  const labels = rest.flatMap(({ kind }, at) => {
    if (kind !== 'ANNEX_LABEL') return [];
    // The title may stand above the label, where the page put it.
    const above = rest[at - 1];
    const titleAbove =
      above !== undefined &&
      above.kind !== 'ROW' &&
      above.kind !== 'ANNEX_LABEL' &&
      above.numbering === undefined &&
      above.plain.length <= 40 &&
      !CLOSED_LABEL.test(above.plain) &&
      !/[。;:)）]$/u.test(above.plain.replace(/\([A-Z]类\)$/u, '')) &&
      (isRow(rest[at + 1]) || above.heading === 0) &&
      isRow(rest.slice(at + 1).find((one) => one.kind !== 'ANNEX_LABEL'));
    return [{ label: at, start: titleAbove ? at - 1 : at }];
  });
  const body = rest.slice(0, labels[0]?.start);
  const annexes = labels.map(({ start, label }, index) => ({
    label: rest[label],
    paragraphs: rest.slice(start, labels[index + 1]?.start),
  }));
  return { letter, body, annexes };
}

const isHeadingNode = (one: Node) =>
  one.paragraph?.kind === 'HEADING' || one.paragraph?.kind === 'ANNEX_LABEL';

/** Collects the provisions of a document while it walks through the parts. */
class OutlineBuilder {
  readonly provisions: OutlineProvision[] = [];
  readonly headingLines: number[] = [];
  readonly units: Unit[] = [];
  readonly tables: Table[] = [];
  readonly #keys = new Set<string>();

  add(key: string, path: string, lines: LineRange, parent: string | undefined): string {
    let own = key;
    for (let count = 2; this.#keys.has(own); count++) own = `${key}-${count}`;
    this.#keys.add(own);
    this.provisions.push({ key: own, path, lines, parent });
    return own;
  }

  heading(paragraph: Paragraph | undefined): void {
    if (paragraph === undefined) return;
    for (let line = paragraph.lines[0]; line <= paragraph.lines[1]; line++) this.headingLines.push(line);
  }
}

interface Place {
  readonly part: Unit['part'];
  readonly annex: Annex | undefined;
  readonly prefix: string;
  readonly keys: string;
  readonly parent: string | undefined;
  readonly headings: readonly Heading[];
  readonly article: string | undefined;
  readonly lead: Unit | undefined;
}

/** The place outside all numbers: that of the text itself. */
const TOP: Place = {
  part: 'BODY',
  annex: undefined,
  prefix: '',
  keys: '',
  parent: undefined,
  headings: [],
  article: undefined,
  lead: undefined,
};

const headingOf = (paragraph: Paragraph): Heading => ({
  words: paragraph.words,
  plain: paragraph.plain,
  line: paragraph.lines[0],
});

function pathOf(numbering: Numbering, prefix: string): string {
  switch (numbering.kind) {
    case 'DECIMAL':
      // 2.1 says by itself that it stands in 2.
      return [prefix.replace(/\s?\d+(?:\.\d+)*$/u, ''), numbering.label].filter(Boolean).join(' ');
    case 'ARTICLE':
      return [prefix, numbering.label].filter(Boolean).join(' ');
    case 'CHINESE_BRACKET':
      return /条(?:之.)?(?:第.款)?$/u.test(prefix)
        ? `${prefix}第${numbering.label.replace(/[()（）]/gu, '')}项`
        : `${prefix}${numbering.label}`;
    case 'CHINESE':
      return [prefix, numbering.label].filter(Boolean).join(' ');
    case 'ARABIC':
      return `${prefix}第${numbering.number}项`;
    default:
      return `${prefix}${numbering.label}`;
  }
}

function keyOf(numbering: Numbering, keys: string): string {
  const own =
    numbering.kind === 'ARTICLE'
      ? `art${numbering.number}${numbering.label.includes('之') ? 'b' : ''}`
      : numbering.kind === 'DECIMAL'
        ? `d${numbering.label}`
        : String(numbering.number);
  if (numbering.kind === 'ARTICLE' || numbering.kind === 'DECIMAL')
    return keys.startsWith('annex') ? `${keys.split('.')[0]}.${own}` : own;
  return keys === '' ? `s${own}` : `${keys}.${own}`;
}

const ORDINALS = '一二三四五六七八九十';
const ordinal = (number: number) => (number <= 10 ? (ORDINALS[number - 1] ?? '') : String(number));

function unitOf(
  paragraph: Paragraph,
  key: string,
  place: Place,
  more: Partial<Pick<Unit, 'introduces' | 'wholeSection' | 'lines'>> = {},
): Unit {
  const cut = paragraph.numbering?.length ?? 0;
  return {
    key,
    lines: paragraph.lines,
    words: paragraph.words.slice(cut),
    plain: paragraph.plain.slice(cut),
    numbering: paragraph.numbering,
    headings: place.headings,
    lead: place.lead,
    introduces: false,
    article: place.article,
    part: place.part,
    annex: place.annex,
    wholeSection: false,
    ...more,
  };
}

function addNode(builder: OutlineBuilder, one: Node, place: Place): void {
  const { paragraph, numbering, children, rows } = one;
  if (paragraph === undefined) return;
  const [start] = paragraph.lines;
  if (numbering === undefined) {
    if (isHeadingNode(one)) builder.heading(paragraph);
    return;
  }
  const path = pathOf(numbering, place.prefix);
  const keys = keyOf(numbering, place.keys);
  const inner = { ...place, prefix: path, keys };
  const addAll = (list: readonly Node[], at: Place) => addChildren(builder, list, at);

  if (paragraph.kind === 'HEADING') {
    builder.heading(paragraph);
    const headings = [...place.headings, headingOf(paragraph)];
    if (numbering.kind === 'CHAPTER') {
      addAll(children, { ...place, headings });
      addTables(builder, rows, { ...place, headings });
      return;
    }
    const texts = children.filter((child) => !isHeadingNode(child) || child.numbering !== undefined);
    if (texts.length === 0 && rows.length === 0) {
      for (const child of children) builder.heading(child.paragraph);
      if (DUE_BRACKET.test(paragraph.plain)) builder.add(keys, path, paragraph.lines, place.parent);
      return;
    }
    const key = builder.add(keys, path, [start, one.end], place.parent);
    const [only] = texts;
    if (
      texts.length === 1 &&
      rows.length === 0 &&
      only?.numbering === undefined &&
      only?.paragraph !== undefined
    ) {
      for (const child of children) if (child !== only) builder.heading(child.paragraph);
      builder.units.push(unitOf(only.paragraph, key, { ...inner, headings }, { wholeSection: true }));
      return;
    }
    addAll(children, { ...inner, headings, parent: key });
    addTables(builder, rows, { ...inner, headings, parent: key });
    return;
  }

  const article = numbering.kind === 'ARTICLE';
  if (children.length === 0 && rows.length === 0) {
    const key = builder.add(keys, path, paragraph.lines, place.parent);
    builder.units.push(unitOf(paragraph, key, { ...place, article: article ? key : place.article }));
    return;
  }
  const key = builder.add(keys, path, [start, one.end], place.parent);
  const within: Place = { ...inner, parent: key, article: article ? key : place.article };
  const items = children.filter((child) => child.numbering !== undefined);
  const paragraphs = children.filter((child) => child.numbering === undefined);
  if (items.length === 0) {
    const own = builder.add(`${keys}.p1`, `${path}${article ? '' : ' '}第一款`, paragraph.lines, key);
    builder.units.push(unitOf(paragraph, own, within));
    addParagraphs(builder, paragraphs, within, 2);
  } else if (article) {
    const lastItem = items.at(-1)?.end ?? one.end;
    const hasMore = paragraphs.length > 0;
    const list = hasMore ? builder.add(`${keys}.p1`, `${path}第一款`, [start, lastItem], key) : key;
    const head = builder.add(
      `${keys}.head`,
      `${hasMore ? `${path}第一款` : path} 首句`,
      paragraph.lines,
      list,
    );
    const lead = unitOf(paragraph, head, within, { introduces: true });
    builder.units.push(lead);
    for (const item of items) addNode(builder, item, { ...within, parent: list, lead });
    addParagraphs(builder, paragraphs, within, 2);
  } else {
    const lead = unitOf(paragraph, key, within, { introduces: true });
    builder.units.push(lead);
    addChildren(builder, children, { ...within, lead });
  }
  addTables(builder, rows, within);
}

function addParagraphs(builder: OutlineBuilder, list: readonly Node[], place: Place, first: number): void {
  let count = first;
  for (const { paragraph } of list) {
    if (paragraph === undefined) continue;
    if (paragraph.kind !== 'TEXT') {
      builder.heading(paragraph);
      continue;
    }
    const space = place.article === undefined || place.prefix === '' ? ' ' : '';
    const key = builder.add(
      place.keys === '' ? `p${count}` : `${place.keys}.p${count}`,
      `${place.prefix}${space}第${ordinal(count)}款`.trim(),
      paragraph.lines,
      place.parent,
    );
    builder.units.push(unitOf(paragraph, key, place));
    count++;
  }
}

/** Adds children in their order: runs of paragraphs, and numbered pieces between them. */
function addChildren(builder: OutlineBuilder, list: readonly Node[], place: Place): void {
  let count = 1;
  for (const child of list) {
    if (child.numbering !== undefined && !(child.paragraph?.kind === 'ANNEX_LABEL'))
      addNode(builder, child, place);
    else {
      addParagraphs(builder, [child], place, count);
      if (child.paragraph?.kind === 'TEXT') count++;
    }
  }
}

/** A cell with these words is a head, not a fact. */
const HEAD_WORDS =
  /^(?:序号|编号|方面|类别|事项|事项类型|事项名称|主项|子项|项目|任务|.{0,6}任务|.{0,4}(?:单位|部门|机构|领导|负责人)|责任人|.{0,4}(?:时限|时间|期限)|.{0,4}指标|赋分|分值|评分标准|加分项|.{0,2}方式|.{0,4}职责|应急工作组|工作组|组别|姓名|职务|备注|.{0,4}名称|.{0,4}依据|.{0,4}条件|.{0,4}标准|.{0,4}对象|.{0,4}类型|.{0,4}领域|县\(区\)|县区|等级种类|等级|种类|.{0,4}主体|事项限定)$/u;

const isHead = (cells: readonly string[]) => {
  const filled = cells.map(squeeze).filter(Boolean);
  return filled.length >= 2 && filled.filter((cell) => HEAD_WORDS.test(cell)).length * 2 > filled.length;
};

/** Makes tables of rows: a repeated head continues a table, another head begins one. */
function addTables(builder: OutlineBuilder, rows: readonly Paragraph[], around: Place): void {
  const [top, bottom] = [rows[0], rows.at(-1)];
  if (top === undefined || bottom === undefined) return;
  const place: Place =
    around.parent === undefined
      ? { ...around, parent: builder.add('table', '表', [top.lines[0], bottom.lines[1]], undefined) }
      : around;
  let head: readonly string[] | undefined;
  /** The first line of the head, as a page repeats it. */
  let repeated = '';
  let found: TableRow[] = [];
  let first = rows[0]?.lines[0] ?? 0;
  let last = first;
  const close = () => {
    if (head !== undefined || found.length > 0)
      builder.tables.push({
        head: head ?? [],
        rows: found,
        lines: [first, last],
        annex: place.annex,
      });
    found = [];
  };
  let count = 0;
  for (const row of rows) {
    const cells = (row.cells ?? []).map(squeeze);
    if (isHead(cells)) {
      builder.heading(row);
      if (head !== undefined && cells.join('') === repeated) {
        last = row.lines[1];
        continue;
      }
      // A second line of the head: 主项, 子项 under 事项名称.
      if (head !== undefined && found.length === 0) {
        head = cells.map((cell, at) => cell || (head?.[at] ?? ''));
        continue;
      }
      if (head !== undefined && cells.filter(Boolean).every((cell) => head?.includes(cell) ?? false))
        continue;
      if (isContinuedHead(cells, head)) continue;
      close();
      first = row.lines[0];
      head = cells;
      repeated = cells.join('');
      continue;
    }
    last = row.lines[1];
    if (cells.filter(Boolean).length < 2) {
      builder.heading(row);
      continue;
    }
    count++;
    const key = builder.add(
      `${place.keys === '' ? 't' : place.keys}.r${count}`,
      `${place.prefix} 第${count}行`.trim(),
      row.lines,
      place.parent,
    );
    found.push({ key, line: row.lines[0], cells });
  }
  close();
}

/** Whether a head only continues the one above: 主项 and 子项 under a repeated head. */
const isContinuedHead = (cells: readonly string[], head: readonly string[] | undefined) =>
  head !== undefined && cells[0] === '' && cells.filter(Boolean).length === 2;

function addLetter(builder: OutlineBuilder, paragraphs: readonly Paragraph[]): string[] {
  const titles: string[] = [];
  const last = paragraphs.at(-1);
  let body = [...paragraphs];
  const first = body[0];
  if (
    first !== undefined &&
    ADDRESSEE.test(first.plain) &&
    TO_WHOM.test(first.plain) &&
    first.numbering === undefined
  ) {
    builder.add('addressee', '主送机关', first.lines, undefined);
    body = body.slice(1);
  }
  let signature: LineRange | undefined;
  if (last !== undefined && isDayAlone(last.plain)) {
    body = body.filter((one) => one !== last);
    const signer = body.at(-1);
    const isSigner = signer !== undefined && signer.plain.length < 40 && SIGNER.test(signer.plain);
    signature = [isSigner ? signer.lines[0] : last.lines[0], last.lines[1]];
    if (isSigner) body = body.slice(0, -1);
  }
  const listAt = body.findIndex(({ plain }) => ANNEX_LIST.test(plain));
  const list = listAt < 0 ? [] : body.slice(listAt);
  if (listAt >= 0) body = body.slice(0, listAt);
  addTree(builder, body, { ...TOP, part: 'LETTER' });
  titles.push(...addAnnexList(builder, list));
  if (signature !== undefined) builder.add('signature', '落款', signature, undefined);
  return titles;
}

function addAnnexList(builder: OutlineBuilder, list: readonly Paragraph[]): string[] {
  const [first] = list;
  const last = list.at(-1);
  if (first === undefined || last === undefined) return [];
  builder.add('annexlist', '附件目录', [first.lines[0], last.lines[1]], undefined);
  return list.map(({ words }) => words.replace(/^附[件表]?[:：]/u, '').replace(/^\d{1,2}[.、]/u, ''));
}

function addTree(builder: OutlineBuilder, paragraphs: readonly Paragraph[], place: Place): void {
  const root = treeOf(paragraphs);
  const numbered = root.children.findIndex(({ numbering }) => numbering !== undefined);
  const before = numbered < 0 ? root.children : root.children.slice(0, numbered);
  const texts = before.filter(({ paragraph }) => paragraph?.kind === 'TEXT');
  // One paragraph before the first number is the preamble.
  if (place.part !== 'ANNEX' && texts.length === 1 && numbered > 0) {
    for (const { paragraph } of before) {
      if (paragraph === undefined) continue;
      if (paragraph.kind !== 'TEXT') builder.heading(paragraph);
      else {
        const key = builder.add('preamble', '序言', paragraph.lines, place.parent);
        builder.units.push(unitOf(paragraph, key, place));
      }
    }
  } else addChildren(builder, before, place);
  addChildren(builder, numbered < 0 ? [] : root.children.slice(numbered), place);
  addTables(builder, root.rows, place);
}

/**
 * @param paragraphs of a document, without its title and number
 * @returns its provisions, texts and tables; every paragraph is in one of them or among the headings
 */
export function outlineOf(paragraphs: readonly Paragraph[]): Outline {
  const builder = new OutlineBuilder();
  const { letter, body, annexes } = partsOf(paragraphs);
  const annexTitles = addLetter(builder, letter);
  const listAt = body.findIndex(({ plain }) => ANNEX_LIST.test(plain));
  const listEnd =
    listAt < 0
      ? -1
      : body.findIndex(
          ({ numbering, kind, plain }, at) =>
            at > listAt && (kind !== 'TEXT' || numbering === undefined || plain.length > 60),
        );
  const list = listAt < 0 ? [] : body.slice(listAt, listEnd < 0 ? undefined : listEnd);
  const text = body.filter((one) => !list.includes(one) && !CLOSED_LABEL.test(one.plain));
  for (const one of body) if (CLOSED_LABEL.test(one.plain)) builder.heading(one);
  addTree(builder, text, TOP);
  annexTitles.push(...addAnnexList(builder, list));
  for (const [index, { label, paragraphs: own }] of annexes.entries()) {
    const first = own[0]?.lines[0] ?? 0;
    const last = own.at(-1)?.lines[1] ?? first;
    const number = /(?<n>\d+|[一二三四五六七八九十]+)[:.]?$/u.exec(label?.plain ?? '')?.groups?.n;
    const path = (label?.plain ?? '附件').replace(/[:.]$/u, '');
    const titled = own.filter(
      (one) =>
        one.kind === 'HEADING' ||
        (one.kind === 'TEXT' &&
          one.numbering === undefined &&
          one.plain.length <= 60 &&
          !/[。;:]$/u.test(one.plain)),
    );
    const titles = titled.filter((one) => one.numbering === undefined).slice(0, 1);
    const annexKey = builder.add(
      `annex${number === undefined ? '' : /^\d/u.test(number) ? number : index + 1}`,
      path,
      [first, last],
      undefined,
    );
    const annex: Annex = {
      key: annexKey,
      path,
      title: titles.map(({ words }) => words).join(''),
      lines: [first, last],
    };
    const inside = own.filter((one) => one !== label && !titles.includes(one));
    builder.heading(label);
    for (const one of titles) builder.heading(one);
    addTree(builder, inside, {
      ...TOP,
      part: 'ANNEX',
      annex,
      prefix: path,
      keys: annexKey,
      parent: annexKey,
    });
  }
  return {
    provisions: builder.provisions,
    headingLines: [...new Set(builder.headingLines)].sort((a, b) => a - b),
    units: builder.units,
    tables: builder.tables,
    annexTitles,
  };
}
