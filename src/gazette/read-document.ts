import { certaintyOf, type Doubt } from '../records/doubts.js';
import { groupBy } from '../records/group-by.js';
import type { RecordOf, RecordSet } from '../records/index.js';
import { BETWEEN_CELLS, toOneLine } from '../records/markup.js';
import { PREFIXES } from '../records/prefixes.js';
import { type Certainty, type DerivationRule, type DoubtSubject, limitedTo } from '../records/terms.js';
import { titleOf } from '../records/text.js';
import { addDisagreementsOn, addDisagreementsOnBody } from './disagreements.js';
import { type DocumentNames, type NamedDocument, printedId } from './document-names.js';
import type { Draft } from './draft.js';
import { titleIn } from './earlier-facts.js';
import type { Correction, ManifestDocument } from './manifest.js';
import { listNameDoubts, type NameAuthority, type ResolvedHolder } from './name-authority.js';
import {
  type ChangesContext,
  dayOf,
  type Party,
  placeOf,
  readDelegationBan,
  readEnding,
  readFulfilment,
  readSuccession,
  selectEarlierFacts,
} from './read-changes.js';
import { addExpiryOfAmended, type Expiry, readAmendment, readRepeal } from './read-document-changes.js';
import { readPowerSuccession } from './read-power-successions.js';
import { readRemoval } from './read-removals.js';
import type { ReadHolder, Reading, ReadParty } from './reading.js';
import { type LineRange, parseLineRange } from './source-text.js';

/** The results of reading a document that the rest of the extraction needs. */
export interface ReadDocument {
  /** Provision ids by path; a path follows the document's own numbering. */
  readonly byPath: ReadonlyMap<string, string>;
  /** Lines that are headings or page furniture. */
  readonly otherLines: readonly LineRange[];
  /** Fact ids by the key of the correction on which they rest. */
  readonly doubts: ReadonlyMap<string, readonly string[]>;
  /** Where the document sets up each working group, by the id of the group. */
  readonly groups: ReadonlyMap<string, GroupPlace>;
  /** The first day on which the document takes effect. */
  readonly start: ChangesContext['start'];
  /** How long the document is valid; undefined if it does not say so. */
  readonly expiry: Expiry | undefined;
  /**
   * Reads what the document says of its own lists too; to be called when these have been read.
   * @throws Error as `readDocument`
   */
  readonly readChangesOfLists: () => void;
}

/** The fields of a working group that the gazette gives which sets it up. */
export type GroupPlace = Pick<RecordOf<'working-groups'>, 'provision' | 'reviewed'>;

interface NameLookups {
  readonly authority: NameAuthority;
  readonly documents: DocumentNames;
  /** The records of the gazettes of the city that were read before. */
  readonly earlier: readonly RecordSet[];
  /** Corrections by their keys. */
  readonly corrections: ReadonlyMap<string, Correction>;
  /** Id of the city's region: the area of a body whose entry names no area. */
  readonly cityRegion: string;
}

type Provision = RecordOf<'provisions'>;

/**
 * A table of indicators prints assessors only beside the rows of the lowest level.
 * @returns the indicators of the reading; with `headingAssessors`, each heading also gets the assessors of the rows under it
 */
function withAssessors({ indicators, headingAssessors }: Reading): Reading['indicators'] {
  if (headingAssessors === undefined) return indicators;
  const under = groupBy(indicators, ({ parent }) => parent);
  const assessorsOf = (one: Reading['indicators'][number]): ReadHolder[] => [
    ...one.holders
      .filter(({ role }) => role === 'ASSESS')
      .map((holder) => ({ ...holder, at: holder.at ?? one.at ?? one.key })),
    ...(under.get(one.key) ?? []).flatMap(assessorsOf),
  ];
  return indicators.map((one) => {
    if (!under.has(one.key)) return one;
    const each = new Map<string, ReadHolder>();
    for (const holder of assessorsOf(one)) {
      const name = holder.is ?? holder.written;
      if (!each.has(name)) each.set(name, { ...holder, ...headingAssessors });
    }
    return { ...one, holders: [...one.holders, ...each.values()] };
  });
}

/**
 * Turns a reading into records and checks every quoted word against the source.
 * @param draft receives the records
 * @returns the ids and lines that later steps need
 * @throws Error with the document and every fact whose words are not at its provisions, whose key is unknown, or whose name is in
 * no authority file
 */
export function readDocument(
  draft: Draft,
  document: ManifestDocument,
  reading: Reading,
  { authority, documents, earlier, corrections, cityRegion }: NameLookups,
): ReadDocument {
  const { slug } = document;
  const documentId = printedId(draft.city, document);
  const provisions = new Map<string, Provision>();
  const doubts = new Map<string, string[]>();
  const fail = (what: string, error: unknown): never => {
    throw new Error(`${slug} ${what}: ${error instanceof Error ? error.message : error}`);
  };

  /** `each` continues after a fact that cannot be read, so that one extraction reports all such facts. */
  const problems: string[] = [];
  function each<T extends object>(list: readonly T[], add: (one: T, index: number) => void): void {
    for (const [index, one] of list.entries())
      try {
        draft.readEntry(one, () => add(one, index));
      } catch (error) {
        problems.push(error instanceof Error ? error.message : String(error));
      }
  }

  each(reading.provisions, ({ key, path, lines, parent, words }) => {
    const range = parseLineRange(lines);
    const piece = words === undefined ? undefined : draft.words(range, words, `${slug} ${key}`);
    const at = piece?.lines ?? range;
    if (provisions.has(key)) fail(key, 'another provision has this key');
    provisions.set(
      key,
      draft.add('provisions', {
        id: draft.id('provision', `${slug}/${key}`),
        order: draft.order('provisions', at[0]),
        document: documentId,
        parent: parent === undefined ? undefined : provision(parent, key).id,
        path,
        text: piece?.text ?? draft.source.words(at),
        lines: [...at],
      }),
    );
  });
  const parents = new Map(reading.provisions.map(({ key, parent }) => [key, parent]));

  function provision(key: string, what: string): Provision {
    return provisions.get(key) ?? fail(what, `the provision '${key}' does not exist`);
  }

  /** @returns the keys of a provision and of the provisions that contain it, innermost first */
  function around(start: string): string[] {
    const path: string[] = [];
    for (let key: string | undefined = start; key !== undefined; key = parents.get(key)) path.push(key);
    return path;
  }

  /** @returns the words as printed in one of the provisions or in a provision that contains it, and their lines */
  function find(words: string, keys: readonly string[], what: string): { text: string; lines: LineRange } {
    for (const key of keys.flatMap(around)) {
      const found = draft.source.find(words, provision(key, what).lines);
      if (found !== null) return { text: toOneLine(found.text), lines: found.lines };
    }
    return fail(what, `'${words}' is not in ${[...new Set(keys)].join(', ')}`);
  }
  function quoteFrom(words: string, keys: readonly string[], what: string): string {
    return find(words, keys, what).text;
  }

  /**
   * Finds the provision that names a body for the provisions below it (第十一条 消防救援机构履行下列…).
   * @returns the key of the narrowest surrounding provision that contains the words; empty if one of the provisions contains them
   */
  function namedAbove(words: string, keys: readonly string[], what: string): string[] {
    const linesOf = (key: string) => provision(key, what).lines;
    if (keys.some((key) => draft.source.find(words, linesOf(key)) !== null)) return [];
    const { lines } = find(words, keys, what);
    const above = new Set(keys.flatMap(around));
    const isAbove = (key: string | undefined) => key !== undefined && above.has(key);
    const lengthOf = (key: string) => linesOf(key)[1] - linesOf(key)[0];
    const [narrowest] = reading.provisions
      .filter(({ key, parent }) => isAbove(key) || isAbove(parent))
      .filter(({ key }) => linesOf(key)[0] <= lines[0] && lines[1] <= linesOf(key)[1])
      .sort((a, b) => lengthOf(a.key) - lengthOf(b.key));
    return narrowest === undefined ? [] : [narrowest.key];
  }

  /** The clause that sets the document's first day of effect, if it has one. */
  const beginning = reading.effective === undefined ? [] : [reading.effective.at];
  const start = firstDay(document, reading);
  const existing = new Set(reading.existing.map(({ at }) => at));
  for (const at of existing) provision(at, 'existing');
  const isExisting = (at: string): boolean => around(at).some((key) => existing.has(key));

  /** @returns words in one piece or in several, joined; each piece must be in one of the provisions */
  function quotePieces(words: string | readonly string[], keys: readonly string[], what: string): string {
    return [words]
      .flat()
      .map((piece) => quoteFrom(piece, keys, what))
      .join('');
  }
  function quoteIfGiven(
    words: string | undefined,
    keys: readonly string[],
    what: string,
  ): string | undefined {
    return words === undefined ? undefined : quoteFrom(words, keys, what);
  }

  /** @returns a holder's share as printed; for a row of a table, each cell with the head of its column */
  function shareOf(
    share: string | undefined,
    heads: string | undefined,
    keys: readonly string[],
    what: string,
  ): string | undefined {
    if (share === undefined || heads === undefined) return quoteIfGiven(share, keys, what);
    const cells = quoteFrom(share, keys, what).split(BETWEEN_CELLS);
    const columns = quoteFrom(heads, keys, what).split(BETWEEN_CELLS);
    if (cells.length !== columns.length)
      fail(what, `its share has ${cells.length} cells, but ${columns.length} column heads`);
    return columns.map((column, at) => `${column} ${cells[at]}`).join('; ');
  }

  function named(name: string, what: string): ResolvedHolder {
    try {
      return authority.holder(name);
    } catch (error) {
      return fail(what, error);
    }
  }
  function placed(name: string | undefined, what: string): string | undefined {
    if (name === undefined) return undefined;
    try {
      return authority.region(name);
    } catch (error) {
      return fail(what, error);
    }
  }

  type Doubted = string | readonly string[] | undefined;
  const keysOf = (doubt: Doubted): readonly string[] => (doubt === undefined ? [] : [doubt].flat());

  function rests(id: string, doubt: Doubted): void {
    for (const key of keysOf(doubt)) {
      const ids = doubts.get(key) ?? [];
      if (!ids.includes(id)) ids.push(id);
      doubts.set(key, ids);
    }
  }

  /** @returns the doubts of a fact, with the subjects that its correction gives in `about`, otherwise with `subject` */
  function doubtsOf(
    { certainty, doubt }: { readonly certainty: Certainty; readonly doubt?: Doubted },
    subject: DoubtSubject,
    what: string,
  ): Doubt[] {
    if (certainty === 'CERTAIN') return [];
    const [first = '', ...others] = keysOf(doubt);
    return [first, ...others].flatMap((key) => {
      const correction =
        corrections.get(key) ??
        fail(what, `is ${certainty}, but its doubt '${key}' is not an entry of corrections.yaml`);
      const { about = [subject], reason, alternatives, from, to, affectsVerdict } = correction;
      return about.map((one) => ({
        about: one,
        certainty,
        reason,
        alternatives: [...alternatives],
        anomaly: draft.id('anomaly', key),
        from,
        to,
        affectsVerdict,
      }));
    });
  }
  const certaintyFields = (doubts: Doubt[]) => ({ certainty: certaintyOf(doubts), doubts });

  /** @returns the body that a reading names as a party, the words that name it, and the doubts about it */
  function party(read: ReadParty, subject: DoubtSubject, keys: readonly string[], what: string): Party {
    const body = named(read.is ?? read.written, what);
    return {
      body,
      written: quoteFrom(read.written, keys, what),
      doubts: [...doubtsOf(read, subject, what), ...listNameDoubts(body, subject)],
    };
  }

  function jurisdiction(
    given: { region?: string | undefined; except: readonly string[]; ownArea?: boolean | undefined },
    body: ResolvedHolder,
    what: string,
  ): RecordOf<'holdings'>['jurisdiction'] {
    return {
      region: placed(given.region, what) ?? body.region ?? cityRegion,
      except: given.except.map((name) => placed(name, what) as string),
      ownArea: given.ownArea ?? body.ownArea,
    };
  }

  function groundsOf(keys: readonly string[], what: string): string[] {
    return [...new Set(keys)].map((key) => provision(key, what).id);
  }

  function hold(
    responsibility: {
      id: string;
      key: string;
      at: string;
      grounds: readonly string[];
      shareHeads: string | undefined;
    },
    read: ReadHolder,
    taken: Set<string>,
  ): void {
    const what = `${responsibility.key} ${read.written}`;
    const at = read.at ?? responsibility.at;
    const keys = [at, ...read.grounds, responsibility.at, ...responsibility.grounds];
    const body = named(read.is ?? read.written, what);
    const conditional = read.condition !== undefined;
    const begins = startOf(at);
    const since = read.from === undefined && isExisting(at) ? undefined : (read.from ?? begins?.on);
    const isFirstDay = read.from === undefined && since !== undefined;
    const derivedBy: DerivationRule[] = isFirstDay ? [...(begins?.derivedBy ?? [])] : [];
    if (conditional) derivedBy.push('EXERCISE_POSTPONED');
    const base = `${slug}/${responsibility.key}/${body.id.split('/').at(-1)}/${read.role.toLowerCase()}`;
    let id = draft.id('holding', base);
    for (let count = 2; taken.has(id); count++) id = draft.id('holding', `${base}-${count}`);
    taken.add(id);
    draft.add('holdings', {
      id,
      order: draft.order('holdings', provision(at, what).lines[0]),
      holder: body.id,
      responsibility: responsibility.id,
      role: read.role,
      status: conditional ? 'CONDITIONAL' : 'IN_FORCE',
      jurisdiction: jurisdiction(read, body, what),
      ...limitedTo(quoteIfGiven(read.limitation, keys, what)),
      condition: quoteIfGiven(read.condition, keys, what),
      validFrom: since,
      validTo: read.to,
      asWritten: quoteFrom(read.written, keys, what),
      roleAsWritten: quoteFrom(read.roleWords, keys, what),
      share: shareOf(read.share, responsibility.shareHeads, keys, what),
      proviso: quoteIfGiven(read.proviso, keys, what),
      person: read.person === undefined ? undefined : named(read.person, what).id,
      accountable: read.accountable === undefined ? undefined : named(read.accountable, what).id,
      alternatives: read.alternatives.map((name) => named(name, what).id),
      ...certaintyFields([...doubtsOf(read, 'HOLDER', what), ...listNameDoubts(body, 'HOLDER')]),
      derivedBy,
      provision: provision(at, what).id,
      grounds: groundsOf(
        [
          at,
          ...read.grounds,
          responsibility.at,
          ...namedAbove(read.written, keys, what),
          ...(isFirstDay && begins === start ? beginning : []),
        ],
        what,
      ),
    });
    rests(id, read.doubt);
  }

  const responsibilities = new Map<string, { id: string; title: string; at: string }>();

  /** Makes the fields that all kinds of responsibilities share, and adds their holders as holdings. */
  function responsibility(
    kind: 'powers' | 'duties' | 'tasks' | 'policies' | 'service-items' | 'indicators',
    prefix: string,
    read: Reading['serviceItems'][number] | Reading['duties'][number] | Reading['powers'][number],
  ) {
    const at = read.at ?? read.key;
    const what = read.key;
    const keys = [at, ...read.grounds];
    const stated = provision(at, what);
    const id = draft.id(prefix, `${slug}/${read.key}`);
    if (responsibilities.has(read.key)) fail(what, 'another responsibility has this key');
    const main = quotePieces(read.title, keys, what);
    const sub = 'subItem' in read ? quoteIfGiven(read.subItem, keys, what) : undefined;
    const title = titleOf({ main, sub });
    responsibilities.set(read.key, { id, title, at });
    const text = read.text === undefined ? toOneLine(stated.text) : quotePieces(read.text, keys, what);
    rests(id, read.doubt);
    const taken = new Set<string>();
    for (const one of read.holders)
      draft.readEntry(one, () =>
        hold({ id, key: read.key, at, grounds: read.grounds, shareHeads: read.shareHeads }, one, taken),
      );
    return {
      keys,
      what,
      main,
      sub,
      shared: {
        id,
        order: draft.order(kind, stated.lines[0]),
        title,
        text: text === title ? undefined : text,
        field: read.field ?? reading.field,
        ...certaintyFields(doubtsOf(read, 'ITEM', what)),
        provisions: keys.map((key) => provision(key, what).id),
      },
    };
  }

  const changes: ChangesContext = {
    draft,
    document,
    authority,
    documents,
    earlier,
    named,
    party,
    quoteFrom,
    fail,
    provision,
    groundsOf,
    certaintyFields,
    start,
    rests,
  };
  /** @returns the first day of what a provision says: that of the amendment whose new words it has, else that of the document */
  function startOf(at: string): ChangesContext['start'] {
    const path = around(at);
    const amendment = reading.amendments.find(({ by }) => by !== undefined && path.includes(by));
    return amendment?.on === undefined ? start : dayOf(changes, amendment, amendment.key);
  }
  /** @returns the document whose act a provision is: the one that it amends, else the document itself */
  function instrumentOf(at: string): string {
    return around(at).flatMap((key) => provisions.get(key)?.amends ?? [])[0] ?? documentId;
  }

  each(reading.bindsNobody, ({ at }) => provision(at, 'bindsNobody'));
  if (reading.effective !== undefined) {
    const { at, words } = reading.effective;
    quoteFrom(words, [at], 'effective');
    const [record] = draft.records.documents.filter(({ id }) => id === documentId);
    if (record !== undefined) {
      record.validFrom = start?.on;
      record.effectiveIn = provision(at, 'effective').id;
    }
  }
  const expiry = readTerm(reading.expiry);
  /** @throws Error if the words are not there, or if the document ends before it takes effect */
  function readTerm(read: Reading['expiry']): Expiry | undefined {
    if (read === undefined) return undefined;
    const what = placeOf(changes, 'expiry', read.at);
    if (start !== undefined && read.on <= start.on)
      fail(what, `the document takes effect on ${start.on}, so it cannot end on ${read.on}`);
    const words = quoteFrom(read.words, [read.at], what);
    return { on: read.on, words, stated: provision(read.at, what), reviewed: read.reviewed };
  }
  // The words that amendments put into earlier documents are among the provisions of those before their facts are read.
  each(reading.amendments, (read) => readAmendment(changes, read));
  const same = new Map<string, string[]>();
  for (const [a, b] of reading.sameDuty)
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const)
      same.set(one, [...(same.get(one) ?? []), other]);
  const hazardIds = new Map(reading.hazards.map(({ key, name }) => [name, draft.id('hazard', key)]));
  const hazard = (name: string, what: string): string =>
    hazardIds.get(name) ?? fail(what, `'${name}' is not a hazard of this document`);

  const powers = new Map<string, string>();
  each(reading.powers, (read) => {
    const { shared, main, sub } = responsibility('powers', 'power', read);
    draft.add('powers', {
      ...shared,
      powerType: read.powerType,
      mainItem: main,
      subItem: sub,
      wordings: [],
      codes: [],
      accountability: [],
    });
    powers.set(read.key, shared.id);
  });
  each(reading.duties, (read) => {
    const { shared, what } = responsibility('duties', 'duty', read);
    draft.add('duties', {
      ...shared,
      hazards: read.hazards.map((name) => hazard(name, what)),
      levels: read.levels,
      sameAs: (same.get(read.key) ?? []).map((key) => draft.id('duty', `${slug}/${key}`)),
      accompanies: [],
      prohibits: read.prohibits,
    });
  });
  each(reading.tasks, (read) => {
    const { shared, keys, what } = responsibility('tasks', 'task', read);
    draft.add('tasks', {
      ...shared,
      number: read.number,
      headings: read.headings,
      dueText: quoteIfGiven(read.dueText, keys, what),
      dueOn: read.dueOn,
      milestones: read.milestones.map(({ text, dueText, dueOn, holder, at = read.at ?? read.key }) => ({
        text: quoteFrom(text, [at, ...keys], what),
        dueText: quoteFrom(dueText, [at, ...keys], what),
        dueOn,
        holder: holder === undefined ? undefined : named(holder, what).id,
        provision: provision(at, what).id,
      })),
    });
  });
  const linkId = (at: string, index: number) => draft.id('link', `${slug}/${at}/${index + 1}`);
  const bases = new Map<string, string[]>();
  for (const [index, { policy, at }] of reading.links.entries())
    if (policy !== undefined) bases.set(policy, [...(bases.get(policy) ?? []), linkId(at, index)]);
  each(reading.policies, (read) => {
    const { shared, keys, what } = responsibility('policies', 'policy', read);
    draft.add('policies', {
      ...shared,
      number: read.number,
      policyType: quoteIfGiven(read.policyType, keys, what),
      beneficiaries: quoteIfGiven(read.beneficiaries, keys, what),
      eligibility: quoteIfGiven(read.eligibility, keys, what),
      standard: quoteIfGiven(read.standard, keys, what),
      period: quoteIfGiven(read.period, keys, what),
      legalBasis: bases.get(read.key) ?? [],
    });
  });
  each(reading.serviceItems, (read) => {
    const { shared } = responsibility('service-items', 'service', read);
    draft.add('service-items', { ...shared, number: read.number, codes: [], accountability: [] });
  });
  each(withAssessors(reading), (read) => {
    const { shared, keys, what } = responsibility('indicators', 'indicator', read);
    draft.add('indicators', {
      ...shared,
      points: read.points,
      criterion: quoteIfGiven(read.criterion, keys, what),
      method: quoteIfGiven(read.method, keys, what),
      bonus: quoteIfGiven(read.bonus, keys, what),
      bonusKind: read.bonusKind,
      parent: read.parent === undefined ? undefined : draft.id('indicator', `${slug}/${read.parent}`),
    });
  });

  /** @returns the responsibility that a transfer gives: one of this reading, or the one item of an earlier document */
  function givenItem(of: Reading['transfers'][number]['of'], what: string): { id: string; title: string } {
    if (typeof of === 'string')
      return responsibilities.get(of) ?? fail(what, `the responsibility '${of}' does not exist`);
    const facts = selectEarlierFacts(changes, of, what);
    const [first, ...others] = new Map(facts.map((fact) => [fact.responsibility, fact])).values();
    if (first === undefined || others.length > 0)
      return fail(what, 'it names several items of the earlier document; name one row or provision');
    const title = titleIn([...earlier, draft.records], first.responsibility) ?? '';
    return { id: first.responsibility, title };
  }

  each(reading.transfers, (read) => {
    const what = placeOf(changes, `transfer ${read.key}`, read.at);
    const keys = [read.at, ...read.grounds];
    if (read.pending !== undefined) {
      if (read.effectiveFrom !== undefined)
        fail(what, "it has both 'effectiveFrom' and 'pending'; it takes effect on a day or on a fact");
      if (read.status !== 'CONDITIONAL' || read.condition !== undefined)
        fail(what, "with 'pending', the status is CONDITIONAL, and the words of 'pending' are the condition");
    }
    const of = givenItem(read.of, what);
    const from = read.from && party(read.from, 'GIVER', keys, what);
    const to = party(read.to, 'HOLDER', keys, what);
    const by = read.by && party(read.by, 'GIVER', keys, what);
    const id = draft.id('transfer', `${slug}/${read.key}`);
    const begins = startOf(read.at);
    const derivedBy: DerivationRule[] = ['PLACE_OF_RECEIVER'];
    if (read.effectiveFrom === undefined) derivedBy.push(...(begins?.derivedBy ?? []));
    if (read.status === 'CONDITIONAL') derivedBy.push('EXERCISE_POSTPONED');
    draft.add('transfers', {
      id,
      order: draft.order('transfers', provision(read.at, what).lines[0]),
      kind: read.kind,
      verb: quoteFrom(read.verb, keys, what),
      from: from?.body.id,
      to: to.body.id,
      grantedBy: by?.body.id,
      responsibility: of.id,
      asWritten: read.written === undefined ? of.title : quoteFrom(read.written, keys, what),
      fromAsWritten: from?.written,
      fromGrounds: [],
      toAsWritten: to.written,
      ...limitedTo(quoteIfGiven(read.limitation, keys, what), read.limitationBounds),
      remark: quoteIfGiven(read.remark, keys, what),
      status: read.status,
      condition: quoteIfGiven(read.pending?.words ?? read.condition, keys, what),
      pendingOn: read.pending === undefined ? undefined : 'HANDOVER',
      jurisdiction: jurisdiction(read, to.body, what),
      effectiveFrom: read.effectiveFrom ?? begins?.on,
      effectiveTo: read.effectiveTo,
      instrument: instrumentOf(read.at),
      alternatives: read.alternatives.map((name) => named(name, what).id),
      ...certaintyFields([
        ...doubtsOf(read, 'ITEM', what),
        ...(from?.doubts ?? []),
        ...to.doubts,
        ...(by?.doubts ?? []),
      ]),
      derivedBy,
      provision: provision(read.at, what).id,
      grounds: groundsOf(
        [...keys, ...(read.effectiveFrom === undefined && begins === start ? beginning : [])],
        what,
      ),
    });
    for (const { doubt } of [read, read.from, read.to, read.by].filter((one) => one !== undefined))
      rests(id, doubt);
  });

  each(reading.endings, (read) => readEnding(changes, read));
  each(reading.fulfilments, (read) => readFulfilment(changes, read));
  each(reading.bodies, (read, index) => {
    const what = `body ${read.name}`;
    const { id: of } = named(read.name, what);
    const body = authority.records.organizations.find(({ id }) => id === of);
    if (body === undefined) return fail(what, `${of} is no organization`);
    const words = quoteFrom(read.words, [read.at], what);
    const place = { id: `${slug}/body-${index + 1}`, document: documentId, stated: provision(read.at, what) };
    addDisagreementsOnBody(draft, body, { ...read, words }, place);
  });
  each(reading.successions, (read) => readSuccession(changes, read));
  each(reading.powerSuccessions, (read) =>
    readPowerSuccession({ ...changes, powerOf: (key) => powers.get(key) }, read),
  );

  const groups = new Map<string, GroupPlace>();
  each(reading.groups, (read) => {
    const { id } = named(read.name, `group ${read.name}`);
    if (!id.startsWith(`${PREFIXES['working-groups']}:`))
      fail(`group ${read.name}`, 'organizations.yaml does not have it as a group');
    if (!groups.has(id))
      groups.set(id, { provision: provision(read.at, read.name).id, reviewed: read.reviewed });
  });
  const members = new Set<string>();
  each(reading.memberships, (read) => {
    const what = `member ${read.written}`;
    const keys = [read.at, ...read.grounds];
    const group = named(read.group, what);
    const member = named(read.is ?? read.written, what);
    const tail = (id: string) => id.split('/').at(-1);
    const base = `${slug}/${tail(group.id)}/${tail(member.id)}/${read.role.toLowerCase()}`;
    let id = draft.id('membership', base);
    for (let count = 2; members.has(id); count++) id = draft.id('membership', `${base}-${count}`);
    members.add(id);
    draft.add('memberships', {
      id,
      order: draft.order('memberships', provision(read.at, what).lines[0]),
      group: group.id,
      member: member.id,
      person: read.person === undefined ? undefined : named(read.person, what).id,
      role: read.role,
      asWritten: [read.written, read.rest]
        .flatMap((words) => quoteIfGiven(words, keys, what) ?? [])
        .join('…'),
      on: read.joins && dayOf(changes, read.joins, what).on,
      ...certaintyFields([...doubtsOf(read, 'MEMBER', what), ...listNameDoubts(member, 'MEMBER')]),
      provision: provision(read.at, what).id,
      grounds: groundsOf(keys, what),
    });
    rests(id, read.doubt);
  });

  each(reading.removals, (read) => readRemoval(changes, read));

  each(reading.hazards, ({ key, name, aliases, definition, at }) => {
    const stated = provision(at, name);
    draft.add('hazards', {
      id: draft.id('hazard', key),
      order: draft.order('hazards', stated.lines[0]),
      name,
      aliases,
      definition: quoteIfGiven(definition, [at], name),
      provision: stated.id,
    });
  });
  each(reading.criteria, (read) => {
    const { hazard: name, level, exists, criterion, at } = read;
    const what = `${name} ${level}`;
    const of = hazard(name, what);
    const id = `criterion:${of.slice('hazard:'.length)}/${level}`;
    rests(id, read.doubt);
    draft.add('criteria', {
      id,
      order: draft.order('criteria', provision(at, what).lines[0]),
      hazard: of,
      level,
      exists,
      criterion: quoteIfGiven(criterion, [at], what),
      doubts: doubtsOf(read, 'ITEM', what),
      provision: provision(at, what).id,
    });
  });
  each(reading.authorities, (read, index) => {
    const what = `${read.level} ${read.step}`;
    const body = named(read.is ?? read.written, what);
    const id = draft.id('authority', `${slug}/${read.level}/${index + 1}-${read.step.toLowerCase()}`);
    draft.add('authorities', {
      id,
      order: draft.order('authorities', provision(read.at, what).lines[0]),
      level: read.level,
      step: read.step,
      holder: body.id,
      asWritten: quoteFrom(read.written, [read.at], what),
      ...certaintyFields([...doubtsOf(read, 'HOLDER', what), ...listNameDoubts(body, 'HOLDER')]),
      provision: provision(read.at, what).id,
    });
    rests(id, read.doubt);
  });
  each(reading.levelGroups, (read) => {
    const { level, name, at } = read;
    const group = named(name, `${level} ${name}`).id;
    const id = draft.id('level-group', `${slug}/${level}/${group.split('/').at(-1)}`);
    rests(id, read.doubt);
    draft.add('level-groups', {
      id,
      order: draft.order('level-groups', provision(at, name).lines[0]),
      level,
      group,
      ...certaintyFields(doubtsOf(read, 'HOLDER', `${level} ${name}`)),
      provision: provision(at, name).id,
    });
  });

  function documentOf(number: string | undefined, title: string | undefined, what: string): NamedDocument {
    try {
      return documents.cited(number, title);
    } catch (error) {
      return fail(what, error);
    }
  }
  each(reading.links, (read, index) => {
    const { number, title, relation, phrase, provisions: paths, at, grounds } = read;
    const what = `link at ${at}`;
    for (const words of [number, title]) quoteIfGiven(words, [at, ...grounds], what);
    const cited = documentOf(number, title, what);
    const link = draft.add('document-links', {
      id: linkId(at, index),
      order: draft.order('document-links', provision(at, what).lines[0]),
      from: documentId,
      to: cited.id,
      relation,
      phrase: quoteFrom(phrase, [at, ...grounds], what),
      article: read.article ?? paths?.join('、'),
      provision: provision(at, what).id,
    });
    const stated = provision(at, what);
    addDisagreementsOn(draft, [...earlier, draft.records], cited, read, { link, stated });
    if (relation === 'REPEALS') readRepeal(changes, read, link, `${slug}/${at}/${index + 1}`);
  });
  addExpiryOfAmended(draft, earlier, { id: documentId, slug });

  const refuseProblems = () => {
    if (problems.length > 0) throw new Error(problems.join('\n'));
  };
  refuseProblems();
  return {
    byPath: new Map([...provisions.values()].map(({ path, id }) => [path, id])),
    otherLines: [...reading.headings, ...reading.furniture].map(parseLineRange),
    doubts,
    groups,
    start,
    expiry,
    readChangesOfLists: () => {
      each(reading.delegationBans, (read) => readDelegationBan(changes, read));
      refuseProblems();
    },
  };
}

/** Returns the first day on which a document takes effect, and the rules that give it; undefined if it has no day. */
function firstDay({ issuedOn }: ManifestDocument, { effective }: Reading): ChangesContext['start'] {
  if (effective?.on !== undefined) return { on: effective.on, derivedBy: [] };
  return issuedOn === undefined ? undefined : { on: issuedOn, derivedBy: ['DATE_OF_DOCUMENT'] };
}
