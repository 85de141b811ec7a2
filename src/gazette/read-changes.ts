import type { Doubt } from '../records/doubts.js';
import type { RecordOf, RecordSet } from '../records/index.js';
import { type DerivationRule, type DoubtSubject, limitedTo } from '../records/terms.js';
import { addDisagreementOnSuccession } from './disagreements.js';
import { type DocumentNames, printedId } from './document-names.js';
import type { Draft } from './draft.js';
import {
  bearerOf,
  type EarlierFact,
  findEarlierFacts,
  findEarlierPowers,
  findPendingActs,
  firstDayOf,
  type PendingAct,
} from './earlier-facts.js';
import type { ManifestDocument } from './manifest.js';
import type { NameAuthority, ResolvedHolder } from './name-authority.js';
import type { FactSelector, ItemSelector, Reading, ReadParty } from './reading.js';

/** A body that a reading names, the words that name it, and the doubts about it. */
export interface Party {
  readonly body: ResolvedHolder;
  readonly written: string;
  readonly doubts: Doubt[];
}

/** What the functions of this file need from `readDocument`: look-ups, and functions that check quotes. */
export interface ChangesContext {
  readonly draft: Draft;
  readonly document: ManifestDocument;
  readonly authority: NameAuthority;
  readonly documents: DocumentNames;
  /** The records of the gazettes of the city that were read before. */
  readonly earlier: readonly RecordSet[];
  /** @returns the body that a name means. @throws Error if no authority file has the name */
  readonly named: (name: string, what: string) => ResolvedHolder;
  /** @returns the party whose name the reading quotes. @throws Error if the words are not there or no entry has the name */
  readonly party: (read: ReadParty, subject: DoubtSubject, keys: readonly string[], what: string) => Party;
  /** @returns the words as printed in one of the provisions. @throws Error if they are not there */
  readonly quoteFrom: (words: string, keys: readonly string[], what: string) => string;
  /** Throws an error that names the document, the subject and what is wrong. */
  readonly fail: (what: string, error: unknown) => never;
  readonly provision: (key: string, what: string) => RecordOf<'provisions'>;
  readonly groundsOf: (keys: readonly string[], what: string) => string[];
  readonly certaintyFields: (doubts: Doubt[]) => Pick<RecordOf<'transfers'>, 'certainty' | 'doubts'>;
  /** The first day on which the document takes effect, and the rules that give it; undefined if the document has no day. */
  readonly start: { readonly on: string; readonly derivedBy: DerivationRule[] } | undefined;
  /** Notes that a fact rests on corrections, by their keys. */
  readonly rests: (id: string, doubt: ReadParty['doubt']) => void;
}

/**
 * @returns the id of the document that a reading names by its number or title
 * @throws Error if no document is called so
 */
export function resolveDocument(
  { documents, fail }: Pick<ChangesContext, 'documents' | 'fail'>,
  name: string,
  what: string,
): string {
  try {
    return documents.resolve(name, undefined);
  } catch (error) {
    return fail(what, error);
  }
}

/**
 * @returns the facts of earlier documents that a reading names
 * @throws Error if the document is unknown, or if it has no such facts
 */
export function selectEarlierFacts(
  { draft, authority, documents, earlier, fail }: Omit<ChangesContext, 'document'>,
  { document, holder, ...selection }: FactSelector,
  what: string,
): EarlierFact[] {
  try {
    const id = documents.resolve(document, undefined);
    const body = holder === undefined ? undefined : authority.holder(holder).id;
    return findEarlierFacts([...earlier, draft.records], { ...selection, document: id, holder: body });
  } catch (error) {
    return fail(what, error);
  }
}

/**
 * @returns the ids of the powers of an earlier document that a reading names
 * @throws Error if the document is unknown, or if it states no such power
 */
export function selectEarlierPowers(
  { draft, documents, earlier, fail }: Pick<ChangesContext, 'draft' | 'documents' | 'earlier' | 'fail'>,
  { document, ...selection }: ItemSelector,
  what: string,
): string[] {
  try {
    const id = documents.resolve(document, undefined);
    return findEarlierPowers([...earlier, draft.records], { ...selection, document: id });
  } catch (error) {
    return fail(what, error);
  }
}

/**
 * @returns the endings and changes of documents that the named provision of an earlier document states, and that wait for a fact
 * @throws Error if the document is unknown
 */
function selectPendingActs(
  { draft, documents, earlier, fail }: ChangesContext,
  { document, provision }: FactSelector,
  what: string,
): PendingAct[] {
  try {
    return findPendingActs([...earlier, draft.records], documents.resolve(document, undefined), provision);
  } catch (error) {
    return fail(what, error);
  }
}

/** @returns the subject of an error message: the entry of the reading, and the line of the document where its words stand */
export function placeOf({ provision }: Pick<ChangesContext, 'provision'>, what: string, at: string): string {
  return `${what} (line ${provision(at, what).lines[0]})`;
}

/** @returns a function that gives each fact an id under the entry; the only fact of an entry has the id of the entry */
export function idsUnder(
  base: string,
  facts: readonly { readonly id: string }[],
): (fact: { readonly id: string }) => string {
  const tailOf = (id: string) => id.slice(id.indexOf('/') + 1);
  return ({ id }) => (facts.length === 1 ? base : `${base}/${tailOf(id)}`);
}

/**
 * Adds the records of one ending: an ending for each fact that goes back to its former holder or ends, a transfer for each that
 * passes to another body, waits for a handover, or leaves a part with the body from which it is taken.
 * @throws Error if the words are not at the provision, if the earlier document has no such facts, or if the entry has both a day
 * and a fact on which it waits
 */
export function readEnding(context: ChangesContext, read: Reading['endings'][number]): void {
  const { draft, document, party, quoteFrom, provision, fail } = context;
  const what = placeOf(context, `ending ${read.key}`, read.at);
  const keys = [read.at, ...read.grounds];
  const words = quoteFrom(read.words, keys, what);
  refuseDayAndFact(context, read, what);
  const isPartial = read.pending !== undefined || read.limitation !== undefined;
  if (isPartial && read.kind === 'ABOLISHED')
    fail(what, "what is abolished passes to nobody, so it has neither 'pending' nor 'limitation'");
  if (read.kind === 'ABOLISHED' && (read.of.holder ?? read.passesTo) !== undefined)
    fail(
      what,
      "what is abolished ends for everybody, so it has neither 'holder' nor 'passesTo'; write WITHDRAWN",
    );
  const { on, derivedBy } = dayOf(context, read, what);
  const stated = provision(read.at, what);
  const facts = selectEarlierFacts(context, read.of, what);
  const idOf = idsUnder(`${document.slug}/${read.key}`, facts);
  const next = read.passesTo && party(read.passesTo, 'HOLDER', keys, what);
  for (const fact of facts) {
    const begins = firstDayOf(fact);
    if (begins !== undefined && on < begins)
      fail(what, `${fact.id} begins on ${begins}, so it cannot end on ${on}`);
    const isReturn = next === undefined || ('from' in fact && fact.from === next.body.id);
    if (isReturn && !isPartial)
      draft.add('endings', {
        id: draft.id('ending', idOf(fact)),
        order: draft.order('endings', stated.lines[0]),
        kind: read.kind,
        ends: fact.id,
        on,
        words,
        derivedBy,
        provision: stated.id,
      });
    else
      addTransfer(context, {
        read,
        fact,
        to: next ?? formerHolder(context, fact, what),
        id: idOf(fact),
        day: { on, derivedBy },
        what,
      });
  }
}

/** The body to which a fact passes. */
interface Receiver extends Pick<Party, 'written' | 'doubts'> {
  readonly body: Pick<ResolvedHolder, 'id'>;
}

/**
 * @returns the first day of a change, and the rules that give it: the first day of the document where the reading gives none
 * @throws Error if neither has a day
 */
export function dayOf(
  { start, fail }: Pick<ChangesContext, 'start' | 'fail'>,
  { on }: { readonly on?: string | undefined },
  what: string,
): { readonly on: string; readonly derivedBy: DerivationRule[] } {
  if (on !== undefined) return { on, derivedBy: [] };
  return start ?? fail(what, 'neither the reading nor the document has a day');
}

/** Returns the body to which a fact goes back. @throws Error if the earlier document does not name it */
function formerHolder({ fail }: ChangesContext, fact: EarlierFact, what: string): Receiver {
  const { from, fromAsWritten } = 'to' in fact ? fact : {};
  return from === undefined || fromAsWritten === undefined
    ? fail(what, `${fact.id} does not say who held it before; give the body that takes it over as 'passesTo'`)
    : { body: { id: from }, written: fromAsWritten, doubts: [] };
}

/** Adds the transfer by which an earlier fact passes to a body, on a day or with a handover, in whole or without a part. */
function addTransfer(
  context: ChangesContext,
  {
    read,
    fact,
    to,
    id,
    day: { on, derivedBy },
    what,
  }: {
    readonly read: Reading['endings'][number];
    readonly fact: EarlierFact;
    readonly to: Receiver;
    readonly id: string;
    readonly day: ReturnType<typeof dayOf>;
    readonly what: string;
  },
): void {
  const { draft, document, quoteFrom, provision, groundsOf, fail } = context;
  const keys = [read.at, ...read.grounds];
  const stated = provision(read.at, what);
  if ('to' in fact && fact.kind === 'REFERRAL')
    fail(what, `${fact.id} passes on cases alone, so nothing of it can pass to another body`);
  if (read.limitation !== undefined && fact.limitation !== undefined)
    fail(what, `${fact.id} is limited already, to “${fact.limitation}”`);
  const verb = quoteFrom(read.words, keys, what);
  const rules: DerivationRule[] = [...derivedBy, 'PLACE_OF_RECEIVER'];
  if (read.pending !== undefined) rules.push('EXERCISE_POSTPONED');
  const transfer = draft.add('transfers', {
    id: draft.id('transfer', id),
    order: draft.order('transfers', stated.lines[0]),
    kind: 'REASSIGNMENT',
    verb,
    from: bearerOf(fact),
    to: to.body.id,
    responsibility: fact.responsibility,
    asWritten: verb,
    fromGrounds: [],
    toAsWritten: to.written,
    ...(read.limitation === undefined
      ? limitedTo(fact.limitation, fact.limitationBounds)
      : limitedTo(quoteFrom(read.limitation, keys, what), 'EXCEPTED')),
    ...statusOf(read.pending && quoteFrom(read.pending.words, keys, what)),
    jurisdiction: fact.jurisdiction,
    effectiveFrom: on,
    instrument: printedId(draft.city, document),
    alternatives: [],
    ...context.certaintyFields(to.doubts),
    derivedBy: rules,
    provision: stated.id,
    grounds: groundsOf(keys, what),
  });
  context.rests(transfer.id, read.passesTo?.doubt);
}

/**
 * @param pending the words for the handover with which a transfer takes effect; undefined if it takes effect on a day
 * @returns the status of the transfer
 */
function statusOf(
  pending: string | undefined,
): Pick<RecordOf<'transfers'>, 'status' | 'condition' | 'pendingOn'> {
  return pending === undefined
    ? { status: 'IN_FORCE' }
    : { status: 'CONDITIONAL', condition: pending, pendingOn: 'HANDOVER' };
}

/**
 * Adds the records of one entry of `fulfilments`: one for each conditional fact, or for each repeal that waits for the fact.
 * @throws Error if the words are not at the provision, or if a fact is not conditional or begins later
 */
export function readFulfilment(context: ChangesContext, read: Reading['fulfilments'][number]): void {
  const { draft, document, quoteFrom, provision, fail } = context;
  const what = placeOf(context, `fulfilment ${read.key}`, read.at);
  const words = quoteFrom(read.words, [read.at, ...read.grounds], what);
  const { on, derivedBy } = dayOf(context, read, what);
  const stated = provision(read.at, what);
  const add = (id: string, fulfils: string) =>
    draft.add('fulfilments', {
      id: draft.id('fulfilment', id),
      order: draft.order('fulfilments', stated.lines[0]),
      fulfils,
      on,
      words,
      derivedBy,
      provision: stated.id,
    });
  const acts = selectPendingActs(context, read.of, what);
  for (const { id, statedOn } of acts) {
    if (statedOn !== undefined && on < statedOn)
      fail(what, `${id} is of ${statedOn}, so the fact for which it waits cannot come about on ${on}`);
    add(`${document.slug}/${read.key}/${id.replace(/:[^/]*/u, '')}`, id);
  }
  if (acts.length > 0) return;
  const facts = selectEarlierFacts(context, read.of, what);
  const idOf = idsUnder(`${document.slug}/${read.key}`, facts);
  for (const fact of facts) {
    if (fact.status !== 'CONDITIONAL')
      fail(
        what,
        `${fact.id} has no condition that could be met; name the body that holds it on a condition as 'holder'`,
      );
    const begins = firstDayOf(fact);
    if (begins !== undefined && on < begins)
      fail(what, `${fact.id} begins on ${begins}, so its condition cannot be met on ${on}`);
    add(idOf(fact), fact.id);
  }
}

/**
 * Adds the records of one entry of `delegationBans`: one for each fact or item that may not be given on.
 * @throws Error if the words are not at the provision, if the entry names not exactly one of facts and items, or if a fact has
 * ended before the day
 */
export function readDelegationBan(context: ChangesContext, read: Reading['delegationBans'][number]): void {
  const { draft, document, named, quoteFrom, provision, fail } = context;
  const what = placeOf(context, `delegation ban ${read.key}`, read.at);
  const words = quoteFrom(read.words, [read.at, ...read.grounds], what);
  const { on, derivedBy } = dayOf(context, read, what);
  const stated = provision(read.at, what);
  if ((read.of === undefined) === (read.reserved === undefined))
    fail(what, "it needs either 'of' or 'reserved'");
  const facts = read.of === undefined ? [] : selectEarlierFacts(context, read.of, what);
  for (const fact of facts) {
    const ends = 'to' in fact ? fact.effectiveTo : fact.validTo;
    if (ends !== undefined && ends <= on)
      fail(what, `${fact.id} ends on ${ends}, so nothing can be forbidden of it on ${on}`);
  }
  const items = read.reserved === undefined ? [] : selectEarlierPowers(context, read.reserved.items, what);
  const body = read.reserved && named(read.reserved.holder, what).id;
  const barred = [...facts, ...items.map((id) => ({ id }))];
  const idOf = idsUnder(`${document.slug}/${read.key}`, barred);
  for (const one of barred)
    draft.add('delegation-bans', {
      id: draft.id('delegation-ban', idOf(one)),
      order: draft.order('delegation-bans', stated.lines[0]),
      bars: one.id,
      body,
      on,
      words,
      derivedBy,
      provision: stated.id,
    });
}

/** @throws Error if a change has both a day and a fact on which it waits */
export function refuseDayAndFact(
  { fail }: Pick<ChangesContext, 'fail'>,
  { on, pending }: { readonly on?: string | undefined; readonly pending?: object | undefined },
  what: string,
): void {
  if (on !== undefined && pending !== undefined)
    fail(what, "it has both 'on' and 'pending'; it takes effect on a day or on a fact");
}

/** Returns the day of a succession of bodies, or the fact for which it waits and the day of the document. */
function startOf(
  context: ChangesContext,
  read: Reading['successions'][number],
  what: string,
): Pick<RecordOf<'successions'>, 'on' | 'pending' | 'pendingSince'> {
  const { start, quoteFrom } = context;
  const { on, pending, at } = read;
  refuseDayAndFact(context, read, what);
  if (pending === undefined) return { on: on ?? start?.on };
  return { pending: quoteFrom(pending.words, [at], what), pendingSince: start?.on };
}

/**
 * Adds the record of one succession of bodies, or an anomaly if an earlier text says something else of it.
 * @throws Error if the words are not at the provision or a body has no entry, if it has both a day and a fact on which it waits, or
 * if it takes effect before the day of the document by which it waited for the fact
 */
export function readSuccession(context: ChangesContext, read: Reading['successions'][number]): void {
  const { draft, document, earlier, named, quoteFrom, provision, fail } = context;
  const what = placeOf(context, `succession ${read.key}`, read.at);
  const words = quoteFrom(read.words, [read.at], what);
  const [from, to] = [named(read.from, what).id, named(read.to, what).id];
  if (from === to) fail(what, `${read.from} and ${read.to} are the same body`);
  const stated = provision(read.at, what);
  if (read.part !== undefined && read.kind !== 'SPLIT')
    fail(what, `a part of the duties passes by SPLIT, and not by ${read.kind}`);
  const succession = {
    id: draft.id('succession', `${document.slug}/${read.key}`),
    from,
    to,
    kind: read.kind,
    ...startOf(context, read, what),
    part: read.part && quoteFrom(read.part.words, [read.at], what),
    ofKinds: read.part?.kinds ?? [],
    ofFields: read.part?.fields ?? [],
    ofDocuments: (read.part?.documents ?? []).map((name) => resolveDocument(context, name, what)),
    provision: stated.id,
  };
  const place = { words, document: printedId(draft.city, document), stated };
  const waiting = [...earlier, draft.records]
    .flatMap(({ successions }) => successions)
    .find((one) => one.from === from && one.to === to && one.pending !== undefined);
  const { on } = succession;
  if (on !== undefined && waiting?.pendingSince !== undefined && on < waiting.pendingSince)
    fail(
      what,
      `${waiting.id} is of ${waiting.pendingSince}, so the fact for which it waits cannot come about on ${on}`,
    );
  if (!addDisagreementOnSuccession(draft, [...earlier, draft.records], succession, place))
    draft.add('successions', succession);
}
