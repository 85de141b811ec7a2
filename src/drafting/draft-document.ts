// The draft of one document: its provisions and facts, in the format of a reading.

import type { ReadingInput } from '../gazette/reading.js';
import { type SourceText, writtenRange } from '../gazette/source-text.js';
import type { Certainty } from '../records/terms.js';
import { bracketTasksOf } from './brackets.js';
import { dutiesOf } from './duties.js';
import type { EarlierPower } from './earlier-powers.js';
import { type EndingInput, endingsOf } from './endings.js';
import {
  CERTAIN_FROM,
  type DraftedHolder,
  type DraftedResponsibility,
  INFERRED_FROM,
  REASONS,
  type ReasonName,
  scoreOf,
} from './facts.js';
import type { FoundDocument } from './find-documents.js';
import {
  type DraftedMembership,
  groupTableMembers,
  membershipsOf,
  notesOnMembers,
  rosterMembers,
} from './groups.js';
import { basisLinks, type DraftedLink, linksOf, notesOnRepeals } from './links.js';
import type { Names } from './names.js';
import { type Outline, outlineOf, type Table, type Unit } from './outline.js';
import { paragraphsOf } from './paragraphs.js';
import { lettersOf, toPlain } from './plain-text.js';
import { isPowerList } from './power-lists.js';
import type { SourceLine } from './source-lines.js';
import { type SuccessionInput, successionsOf } from './successions.js';
import { columnKind, tableFacts } from './tables.js';
import { type DraftedTerm, termOf } from './term.js';
import { type DraftedParty, type DraftedTransfer, transfersOf } from './transfers.js';

export type { ReadingInput };

/** A doubtful fact for the list of what to look at first. */
export interface DraftedDoubt {
  readonly slug: string;
  readonly line: number;
  readonly what: string;
  readonly score: number;
  readonly certainty: Certainty;
  readonly reasons: readonly ReasonName[];
  /** Key of its entry in corrections.yaml. */
  readonly key: string;
}

/** What was drafted of one document. */
export interface DraftedDocument {
  readonly outline: Outline;
  readonly reading: ReadingInput;
  readonly doubts: readonly DraftedDoubt[];
  /** What a person must decide about endings, repeals and changes of members. */
  readonly notes: readonly string[];
}

/** What the draft of a document needs beside its lines. */
export interface DocumentContext {
  readonly slug: string;
  readonly found: Pick<FoundDocument, 'title' | 'number' | 'aliases' | 'issuedOn'>;
  readonly names: Names;
  readonly source: SourceText;
  readonly earlier: readonly EarlierPower[];
  /** Finds out how a link can name a document so that the extraction finds it. */
  readonly citation: (link: DraftedLink) => { readonly number?: string; readonly title?: string } | undefined;
}

/** @returns the year of a document: that of its day, of its number, or the first one that it names */
const yearOf = ({ issuedOn, number }: DocumentContext['found'], lines: readonly SourceLine[]): number =>
  Number(
    issuedOn?.slice(0, 4) ??
      /(?:19|20)\d\d/u.exec(number ?? '')?.[0] ??
      /(?:19|20)\d\d(?=年)/u.exec(lines.map(({ plain }) => plain).join(' '))?.[0],
  );

const certaintyOf = (score: number): Certainty =>
  score >= CERTAIN_FROM ? 'CERTAIN' : score >= INFERRED_FROM ? 'INFERRED' : 'AMBIGUOUS';

const PLAN_TITLE = /预案/u;

/** @returns the tables whose facts count: one under a title that the list of annexes does not have was printed in the wrong place */
function trustedTables({ tables, annexTitles }: Outline): {
  readonly trusted: Table[];
  readonly misplaced: Table[];
} {
  const announced = annexTitles.map(lettersOf).filter(Boolean);
  const isTrusted = ({ annex }: Table) => {
    const title = lettersOf(annex?.title ?? '');
    if (announced.length === 0 || title === '') return true;
    return announced.some((one) => sharesRun(one, title, 6)) || title.length < 6;
  };
  return { trusted: tables.filter(isTrusted), misplaced: tables.filter((table) => !isTrusted(table)) };
}

/** @returns whether two texts have this many characters in a row in common */
function sharesRun(one: string, other: string, length: number): boolean {
  for (let at = 0; at + length <= one.length; at++)
    if (other.includes(one.slice(at, at + length))) return true;
  return one !== '' && (one === other || (one.length < length && other.includes(one)));
}

/** @returns the responsibilities that a text states: those of its brackets, otherwise those of its sentences */
function responsibilitiesOf(unit: Unit, context: Parameters<typeof dutiesOf>[1]): DraftedResponsibility[] {
  const { tasks, whole } = bracketTasksOf(unit, context);
  return whole && tasks.length > 0 ? [...tasks] : [...tasks, ...dutiesOf(unit, context)];
}

/** Joins responsibilities of one provision with the same title, and leaves a body once in each role. */
function joined(all: readonly DraftedResponsibility[]): DraftedResponsibility[] {
  // An indicator is one of its row and level, and names the one above it.
  const indicators = all.filter(({ kind }) => kind === 'INDICATOR');
  const list = all.filter(({ kind }) => kind !== 'INDICATOR');
  const byTitle = new Map<string, DraftedResponsibility>();
  for (const one of list) {
    const key = `${one.at} ${one.title}`;
    const before = byTitle.get(key);
    if (before === undefined) byTitle.set(key, one);
    else byTitle.set(key, { ...before, holders: [...before.holders, ...one.holders] });
  }
  const others = [...byTitle.values()].map((one) => {
    const seen = new Map<string, DraftedHolder>();
    for (const holder of one.holders) {
      const key = `${holder.is ?? holder.written} ${holder.role}`;
      if (!seen.has(key)) seen.set(key, holder);
    }
    return { ...one, holders: [...seen.values()] };
  });
  return [...others, ...indicators];
}

/**
 * Leaves out what an ending or a transfer says already: 由B实施 after 收回A的X, and, where it waits for the handover, also 交接前仍由A承担.
 * @param stating the responsibilities that the document states
 */
function withoutPassed(
  stating: readonly DraftedResponsibility[],
  transfers: readonly DraftedTransfer[],
  endings: readonly EndingInput[],
): DraftedResponsibility[] {
  const passed = new Set([
    ...endings.flatMap(({ at, passesTo }) => (passesTo === undefined ? [] : `${at} ${passesTo.written}`)),
    ...transfers.flatMap(({ at, pending, from, to }) =>
      pending === undefined ? [] : [from, to].map((party) => `${at} ${party?.written}`),
    ),
  ]);
  return stating.flatMap((one) => {
    const holders = one.holders.filter(
      ({ written, roleWords }) => !(roleWords.startsWith('由') && passed.has(`${one.at} ${written}`)),
    );
    // Other facts name a responsibility as the object that it is.
    if (holders.length === one.holders.length || transfers.some(({ of }) => of === one)) return one;
    return holders.length === 0 ? [] : { ...one, holders };
  });
}

/** Drafts one document. Every word that it quotes stands in the provision that it names. */
export function draftDocument(lines: readonly SourceLine[], context: DocumentContext): DraftedDocument {
  const { found, names, source } = context;
  const outline = outlineOf(paragraphsOf(lines));
  const year = yearOf(found, lines);
  const dutyContext = { names, year, plan: PLAN_TITLE.test(found.title) };
  const { trusted, misplaced } = trustedTables(outline);
  const misplacedAnnexes = new Set(misplaced.map(({ annex }) => annex?.key));
  const powerTables = new Set(outline.tables.filter(isPowerList));
  const tables = trusted.filter((table) => !powerTables.has(table));
  const units = outline.units.filter(({ annex }) => annex === undefined || !misplacedAnnexes.has(annex.key));

  const stating = joined([
    ...units.flatMap((unit) => responsibilitiesOf(unit, dutyContext)),
    ...tables.flatMap((table) => tableFacts(table, { names, year, rawLine: (line) => source.line(line) })),
  ]);
  const transfers = units.flatMap((unit) => transfersOf(unit, { ...dutyContext, duties: stating, units }));
  const ended = units.map((unit) => endingsOf(unit, names, context.earlier));
  const succeeded = units.map((unit) => successionsOf(unit, names));
  const responsibilities = withoutPassed(
    stating,
    transfers,
    ended.flatMap(({ endings }) => endings),
  );
  const given = transfers.map(({ of }) => of).filter((one) => !responsibilities.includes(one));
  const stated = [
    ...units.flatMap((unit) => membershipsOf(unit, names)),
    ...tables.flatMap((table) => groupTableMembers(table, names)),
  ];
  const memberships = [...stated, ...outline.tables.flatMap((table) => rosterMembers(table, names, stated))];
  const ownTitles = [found.title, ...found.aliases];
  const links = [
    ...outline.units.flatMap((unit) => linksOf(unit, ownTitles)),
    ...outline.tables
      .filter((table) => !powerTables.has(table))
      .flatMap((table) => tableLinks(table, ownTitles)),
  ];
  const powerRows = new Set(
    outline.tables
      .filter((table) => powerTables.has(table))
      .flatMap(({ rows }) => rows.map(({ key }) => key)),
  );
  const powerAnnexes = new Set([...powerTables].map(({ annex }) => annex?.key));
  const writer = new ReadingWriter(context, textsOf(outline), outline);
  const reading = writer.write({
    responsibilities: [...responsibilities, ...given],
    transfers,
    endings: ended.flatMap(({ endings }) => endings),
    successions: succeeded.flatMap(({ successions }) => successions),
    memberships,
    links,
    term: termOf(units, found.issuedOn),
    provisions: outline.provisions.filter(({ key }) => !powerRows.has(key) && !powerAnnexes.has(key)),
  });
  const notes = [
    ...ended.flatMap((one) => one.notes),
    ...succeeded.flatMap((one) => one.notes),
    ...notesOnRepeals(links),
    ...units.flatMap(notesOnMembers),
  ];
  return { outline, reading, doubts: writer.doubts, notes };
}

/** @returns every text and every row of an outline, each with the key of its provision */
const textsOf = ({ units, tables }: Outline) => [
  ...units,
  ...tables.flatMap(({ rows }) => rows.map(({ key, cells }) => ({ key, plain: toPlain(cells.join(' ')) }))),
];

/** @returns the documents that the cells of a table name */
function tableLinks({ head, rows }: Table, own: readonly string[]): DraftedLink[] {
  const bases = new Set(head.flatMap((one, column) => (columnKind(one) === 'BASIS' ? [column] : [])));
  return rows.flatMap(({ cells, key, line }) =>
    cells.flatMap((cell, column) =>
      bases.has(column)
        ? basisLinks(cell, key, line)
        : linksOf({ key, words: cell, plain: toPlain(cell), lines: [line, line], headings: [] }, own),
    ),
  );
}

/** @returns provisions as a reading lists them, each under its parent if the parent is among them */
export function writtenProvisions(provisions: Outline['provisions']): ReadingInput['provisions'] {
  const keys = new Set(provisions.map(({ key }) => key));
  return provisions.map(({ key, path, lines, parent }) => ({
    key,
    path,
    lines: writtenRange(lines),
    ...(parent === undefined || !keys.has(parent) ? {} : { parent }),
  }));
}

interface DraftedFacts {
  readonly responsibilities: readonly DraftedResponsibility[];
  readonly transfers: readonly DraftedTransfer[];
  readonly endings: readonly EndingInput[];
  readonly successions: readonly SuccessionInput[];
  readonly memberships: readonly DraftedMembership[];
  readonly links: readonly DraftedLink[];
  readonly term: DraftedTerm;
  readonly provisions: Outline['provisions'];
}

/** Writes drafted facts as a reading. A fact whose words are not at its provision is left out. */
class ReadingWriter {
  readonly doubts: DraftedDoubt[] = [];
  readonly #linesOf: ReadonlyMap<string, readonly [number, number]>;
  readonly #parentOf: ReadonlyMap<string, string | undefined>;
  readonly #keys = new Map<DraftedResponsibility, string>();
  readonly #used = new Set<string>();
  /** What was looked up before: the rows of a table look for the same words of its head in the whole annex. */
  readonly #quoted = new Map<string, boolean>();

  constructor(
    private readonly context: DocumentContext,
    private readonly units: readonly Pick<Unit, 'key' | 'plain'>[],
    outline: Outline,
  ) {
    this.#linesOf = new Map(outline.provisions.map(({ key, lines }) => [key, lines]));
    this.#parentOf = new Map(outline.provisions.map(({ key, parent }) => [key, parent]));
  }

  /** @returns whether the words stand in this provision or in one around it */
  #isQuoted(words: string, at: string | undefined): boolean {
    if (at === undefined) return false;
    const asked = `${at} ${words}`;
    const before = this.#quoted.get(asked);
    if (before !== undefined) return before;
    const lines = this.#linesOf.get(at);
    const quoted =
      (lines !== undefined && this.context.source.find(words, lines) !== null) ||
      this.#isQuoted(words, this.#parentOf.get(at));
    this.#quoted.set(asked, quoted);
    return quoted;
  }

  /** @returns the certainty of a fact; a doubtful one gets an entry for the corrections */
  #certainty(
    line: number,
    what: string,
    reasons: readonly ReasonName[],
  ): { certainty?: Certainty; doubt?: string } {
    const score = scoreOf(reasons);
    const certainty = certaintyOf(score);
    if (certainty === 'CERTAIN') return {};
    const key = `draft-${this.context.slug}-l${line}-${this.doubts.length + 1}`;
    this.doubts.push({
      slug: this.context.slug,
      line,
      what,
      score,
      certainty,
      reasons,
      key,
    });
    return { certainty, doubt: key };
  }

  write({
    responsibilities,
    transfers,
    endings,
    successions,
    memberships,
    links,
    term,
    provisions,
  }: DraftedFacts): ReadingInput {
    const { names, slug } = this.context;
    const duties: NonNullable<ReadingInput['duties']> = [];
    const tasks: NonNullable<ReadingInput['tasks']> = [];
    const policies: NonNullable<ReadingInput['policies']> = [];
    const serviceItems: NonNullable<ReadingInput['serviceItems']> = [];
    const indicators: NonNullable<ReadingInput['indicators']> = [];
    for (const one of responsibilities) {
      const shared = this.#shared(one, one.kind === 'INDICATOR' || transfers.some(({ of }) => of === one));
      if (shared === undefined) continue;
      const number = one.number === undefined ? {} : { number: one.number };
      switch (one.kind) {
        case 'TASK':
          tasks.push({ ...shared, ...number, ...this.#due(one) });
          break;
        case 'POLICY':
          policies.push({ ...shared, ...number, ...one.fields });
          break;
        case 'SERVICE_ITEM':
          serviceItems.push({ ...shared, ...number });
          break;
        case 'INDICATOR':
          indicators.push({
            ...shared,
            ...one.fields,
            ...(one.parent === undefined ? {} : { parent: this.#keys.get(one.parent) ?? '' }),
          });
          break;
        default:
          duties.push({ ...shared, ...(one.prohibits === true ? { prohibits: true } : {}) });
      }
    }
    const writtenTransfers = transfers.flatMap((one) => this.#transfer(one) ?? []);
    const groups = new Map<string, string>();
    const writtenMembers = memberships.flatMap((one) => {
      const written = this.#membership(one);
      if (written !== undefined && !groups.has(written.group)) groups.set(written.group, one.at);
      return written ?? [];
    });
    for (const { key, plain } of this.units)
      for (const name of names.groupsIn(plain))
        if (![...groups.keys()].some((one) => names.isSame(one, name))) groups.set(name, key);
    const hasHeadings = indicators.some(({ parent }) => parent !== undefined);
    const headingDoubt = hasHeadings
      ? this.#certainty(
          responsibilities.find(({ kind }) => kind === 'INDICATOR')?.line ?? 1,
          'assessors of the rows also assess the heading',
          ['TABLE_COLUMN', 'MERGED_CELL'],
        )
      : {};
    const document: ReadingInput = {
      document: slug,
      headings: [],
      provisions: writtenProvisions(provisions),
      ...term,
      duties,
      tasks,
      policies,
      serviceItems,
      indicators,
      ...(headingDoubt.doubt === undefined || headingDoubt.certainty === undefined
        ? {}
        : { headingAssessors: { certainty: headingDoubt.certainty, doubt: headingDoubt.doubt } }),
      transfers: writtenTransfers,
      endings: endings.map((one) =>
        one.passesTo === undefined
          ? one
          : { ...one, passesTo: this.#party({ written: one.passesTo.written, is: undefined }) },
      ),
      successions: [...successions],
      groups: [...groups].map(([name, at]) => ({ name, at })),
      memberships: writtenMembers,
      links: links.flatMap((link) => this.#link(link) ?? []),
    };
    return document;
  }

  #key(one: DraftedResponsibility): string {
    const key = this.#unusedKey(one.at);
    this.#keys.set(one, key);
    return key;
  }

  /** @returns the key, or with a number behind it if another entry of the document has it */
  #unusedKey(base: string): string {
    let key = base;
    for (let count = 2; this.#used.has(key); count++) key = `${base}-${count}`;
    this.#used.add(key);
    return key;
  }

  /** @returns the fields that all kinds of responsibilities share; undefined if its words are not in its provision or nobody bears it */
  #shared(one: DraftedResponsibility, needsNoHolder: boolean) {
    if (one.title === '' || !this.#isQuoted(one.title, one.at)) return undefined;
    const holders = one.holders.flatMap((holder) => {
      const { written, roleWords } = holder;
      if (!this.#isQuoted(written, one.at) || !this.#isQuoted(roleWords, one.at)) return [];
      const list =
        holder.role === 'ACCOUNTABLE' || holder.role === 'SUPERVISE' ? personOrPost(written) : undefined;
      const name = this.context.names.ensure(holder, list);
      return {
        written,
        ...(name === written ? {} : { is: name }),
        role: holder.role,
        roleWords,
        ...this.#certainty(one.line, `${written} ${holder.role}: ${one.title}`, holder.reasons),
      };
    });
    if (holders.length === 0 && !needsNoHolder) return undefined;
    const text =
      one.text !== undefined && one.text !== one.title && this.#isQuoted(one.text, one.at)
        ? one.text
        : undefined;
    return {
      key: this.#key(one),
      at: one.at,
      title: one.title,
      ...(text === undefined ? {} : { text }),
      ...(one.titleIsGuess === true ? this.#certainty(one.line, one.title, ['TITLE_CHOSEN']) : {}),
      holders,
    };
  }

  #due(one: DraftedResponsibility) {
    if (one.dueText === undefined) return {};
    const quoted = this.#isQuoted(one.dueText, one.at);
    if (!quoted) return {};
    const milestones = (one.milestones ?? []).filter(
      ({ dueText, text }) => this.#isQuoted(dueText, one.at) && this.#isQuoted(text, one.at),
    );
    return {
      dueText: one.dueText,
      ...(one.dueOn === undefined ? {} : { dueOn: one.dueOn }),
      ...(milestones.length === 0 ? {} : { milestones }),
    };
  }

  #party(party: DraftedParty) {
    const name = this.context.names.ensure(party);
    return { written: party.written, ...(name === party.written ? {} : { is: name }) };
  }

  #transfer(one: DraftedTransfer): NonNullable<ReadingInput['transfers']>[number] | undefined {
    const of = this.#keys.get(one.of);
    if (of === undefined || !this.#isQuoted(one.verb, one.at) || !this.#isQuoted(one.to.written, one.at))
      return undefined;
    const grounds = one.of.at === one.at ? [] : [one.of.at];
    const fromQuoted =
      one.from !== undefined &&
      (this.#isQuoted(one.from.written, one.at) || this.#isQuoted(one.from.written, one.of.at));
    return {
      key: this.#unusedKey(`t${of}-${one.at}`.replace(/[^a-zA-Z0-9.-]/gu, '-')),
      of,
      kind: one.kind,
      verb: one.verb,
      ...(one.from !== undefined && fromQuoted ? { from: this.#party(one.from) } : {}),
      to: this.#party(one.to),
      status: one.status,
      ...(one.pending === undefined ? {} : { pending: { words: one.pending } }),
      ...(one.condition === undefined ? {} : { condition: one.condition }),
      ...(one.limitation === undefined ? {} : { limitation: one.limitation }),
      at: one.at,
      grounds,
      ...this.#certainty(
        one.line,
        `${one.from?.written ?? '…'} → ${one.to.written}: ${one.of.title}`,
        one.reasons,
      ),
    };
  }

  #membership(one: DraftedMembership): NonNullable<ReadingInput['memberships']>[number] | undefined {
    if (!this.#isQuoted(one.written, one.at)) return undefined;
    const { names } = this.context;
    const group = names.ensure({ written: one.group, is: undefined }, 'groups');
    const name = names.ensure(
      one,
      one.written.length >= 2 && /[市县区]?长$|主任$|负责人$|调研员$|书记$/u.test(one.written)
        ? 'posts'
        : undefined,
    );
    const person =
      one.person === undefined ? undefined : names.ensure({ written: one.person, is: undefined }, 'persons');
    return {
      group,
      written: one.written,
      ...(name === one.written ? {} : { is: name }),
      ...(one.rest !== undefined && one.rest !== '' && this.#isQuoted(one.rest, one.at)
        ? { rest: one.rest }
        : {}),
      role: one.role,
      ...(person === undefined ? {} : { person }),
      at: one.at,
      ...this.#certainty(one.line, `${one.written} ${one.role} ${one.group}`, one.reasons),
    };
  }

  #link(link: DraftedLink): NonNullable<ReadingInput['links']>[number] | undefined {
    const cited = this.context.citation(link);
    if (cited === undefined || !this.#isQuoted(link.phrase, link.at)) return undefined;
    for (const words of [cited.number, cited.title])
      if (words !== undefined && !this.#isQuoted(words, link.at)) return undefined;
    return {
      ...cited,
      relation: link.relation,
      phrase: link.phrase,
      ...(link.article === undefined ? {} : { article: link.article }),
      ...(link.provisions === undefined ? {} : { provisions: [...link.provisions] }),
      at: link.at,
    };
  }
}

const personOrPost = (written: string) =>
  /^[\p{Script=Han}]{2,4}$/u.test(written) && !/[长任记员]$/u.test(written)
    ? 'persons'
    : /^(?:各|相关|有关)/u.test(written)
      ? 'categories'
      : 'posts';

/** @returns what the words could mean instead, for each reason that leaves it open */
export const othersOfReasons = (reasons: readonly ReasonName[]): string[] =>
  [...new Set(reasons)].flatMap((reason) => {
    const named: (typeof REASONS)[ReasonName] = REASONS[reason];
    return 'other' in named ? named.other : [];
  });

/** @returns the words of reasons for a reviewer */
export const wordsOfReasons = (reasons: readonly ReasonName[]): string =>
  [...new Set(reasons)]
    .filter((reason) => REASONS[reason].factor < 0.95)
    .map((reason) => REASONS[reason].words)
    .join('; ') || reasons.map((reason) => REASONS[reason].words).join('; ');
