import type { Doubt } from '../records/doubts.js';
import type { RecordOf, RecordSet } from '../records/index.js';
import { type DerivationRule, type DoubtSubject, limitedTo } from '../records/terms.js';
import type { DocumentNames } from './document-names.js';
import type { Draft } from './draft.js';
import { bearerOf, type EarlierFact, findEarlierFacts } from './earlier-facts.js';
import type { ManifestDocument } from './manifest.js';
import { listNameDoubts, type NameAuthority, type ResolvedHolder } from './name-authority.js';
import type { EarlierFactsRead, Reading, ReadParty } from './reading.js';

/** What a document changes of earlier ones is read with the help of the reading of the document itself. */
export interface ChangesContext {
  readonly draft: Draft;
  readonly document: ManifestDocument;
  readonly authority: NameAuthority;
  readonly documents: DocumentNames;
  /** The records of the gazettes of the city that were read before. */
  readonly earlier: readonly RecordSet[];
  /** @returns the body that a name means. @throws Error if no authority file has the name */
  readonly named: (name: string, what: string) => ResolvedHolder;
  /** @returns the words as printed in one of the provisions. @throws Error if they are not there */
  readonly stand: (words: string, keys: readonly string[], what: string) => string;
  /** Throws an error that names the document, the subject and what is wrong. */
  readonly fail: (what: string, error: unknown) => never;
  readonly provision: (key: string, what: string) => RecordOf<'provisions'>;
  readonly groundsOf: (keys: readonly string[], what: string) => string[];
  readonly doubtsOf: (read: ReadParty, subject: DoubtSubject, what: string) => Doubt[];
  readonly certain: (doubts: Doubt[]) => Pick<RecordOf<'transfers'>, 'certainty' | 'doubts'>;
}

/**
 * @returns the facts of earlier documents that a reading names
 * @throws Error if the document is unknown, or if it has no such facts
 */
export function earlierFactsOf(
  { draft, authority, documents, earlier, fail }: Omit<ChangesContext, 'document'>,
  { document, holder, ...selection }: EarlierFactsRead,
  what: string,
): EarlierFact[] {
  try {
    const isNumber = /〔\d{4}〕/u.test(document);
    const id = isNumber ? documents.resolve(document, undefined) : documents.resolve(undefined, document);
    const body = holder === undefined ? undefined : authority.holder(holder).id;
    return findEarlierFacts([...earlier, draft.records], { ...selection, document: id, holder: body });
  } catch (error) {
    return fail(what, error);
  }
}

/** @returns the subject of an error message: the entry of the reading, and the line of the document where its words stand */
export function placeOf({ provision }: Pick<ChangesContext, 'provision'>, what: string, at: string): string {
  return `${what} (line ${provision(at, what).lines[0]})`;
}

/** Returns a function that gives each fact an id under the entry; the only fact of an entry has the id of the entry. */
function idsUnder(base: string, facts: readonly EarlierFact[]): (fact: EarlierFact) => string {
  const tailOf = (id: string) => id.slice(id.indexOf('/') + 1);
  return ({ id }) => (facts.length === 1 ? base : `${base}/${tailOf(id)}`);
}

const firstDayOf = (fact: EarlierFact) => ('to' in fact ? fact.effectiveFrom : fact.validFrom);

/**
 * Adds the records of one ending: an ending for each fact that goes back to its former holder or ends, a transfer for each that
 * passes to another body, waits for a handover, or leaves a part with the body from which it is taken.
 * @throws Error if the words are not at the provision, if the earlier document has no such facts, or if the entry has both a day
 * and a fact on which it waits
 */
export function readEnding(context: ChangesContext, read: Reading['endings'][number]): void {
  const { draft, document, stand, provision, fail } = context;
  const what = placeOf(context, `ending ${read.key}`, read.at);
  const keys = [read.at, ...read.grounds];
  const words = stand(read.words, keys, what);
  if (read.on !== undefined && read.pending !== undefined)
    fail(what, "it has both 'on' and 'pending'; it takes effect on a day or on a fact");
  const isPartial = read.pending !== undefined || read.limitation !== undefined;
  if (isPartial && read.kind === 'ABOLISHED')
    fail(what, "what is abolished passes to nobody, so it has neither 'pending' nor 'limitation'");
  if (read.kind === 'ABOLISHED' && (read.of.holder ?? read.passesTo) !== undefined)
    fail(
      what,
      "what is abolished ends for everybody, so it has neither 'holder' nor 'passesTo'; write WITHDRAWN",
    );
  const on = read.on ?? document.issuedOn ?? fail(what, 'neither the reading nor the document has a day');
  const derivedBy: DerivationRule[] = read.on === undefined ? ['DATE_OF_DOCUMENT'] : [];
  const stated = provision(read.at, what);
  const facts = earlierFactsOf(context, read.of, what);
  const idOf = idsUnder(`${document.slug}/${read.key}`, facts);
  const next = read.passesTo === undefined ? undefined : receiver(context, read.passesTo, keys, what);
  for (const fact of facts) {
    const begins = firstDayOf(fact);
    if (begins !== undefined && on < begins)
      fail(what, `${fact.id} begins on ${begins}, so it cannot end on ${on}`);
    const isReturn = next === undefined || ('from' in fact && fact.from === next.id);
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
        on,
        what,
      });
  }
}

interface Receiver {
  readonly id: string;
  readonly asWritten: string;
  readonly doubts: Doubt[];
}

function receiver(
  { named, stand, doubtsOf }: ChangesContext,
  read: ReadParty,
  keys: readonly string[],
  what: string,
): Receiver {
  const body = named(read.is ?? read.written, what);
  return {
    id: body.id,
    asWritten: stand(read.written, keys, what),
    doubts: [...doubtsOf(read, 'HOLDER', what), ...listNameDoubts(body, 'HOLDER')],
  };
}

/** Returns the body to which a fact goes back. @throws Error if the earlier document does not name it */
function formerHolder({ fail }: ChangesContext, fact: EarlierFact, what: string): Receiver {
  const { from, fromAsWritten } = 'to' in fact ? fact : {};
  return from === undefined || fromAsWritten === undefined
    ? fail(what, `${fact.id} does not say who held it before; give the body that takes it over as 'passesTo'`)
    : { id: from, asWritten: fromAsWritten, doubts: [] };
}

/** Adds the transfer by which an earlier fact passes to a body, on a day or with a handover, in whole or without a part. */
function addTransfer(
  context: ChangesContext,
  {
    read,
    fact,
    to,
    id,
    on,
    what,
  }: {
    readonly read: Reading['endings'][number];
    readonly fact: EarlierFact;
    readonly to: Receiver;
    readonly id: string;
    readonly on: string;
    readonly what: string;
  },
): void {
  const { draft, document, stand, provision, groundsOf, fail } = context;
  const keys = [read.at, ...read.grounds];
  const stated = provision(read.at, what);
  if ('to' in fact && fact.kind === 'REFERRAL')
    fail(what, `${fact.id} passes on cases alone, so nothing of it can pass to another body`);
  if (read.limitation !== undefined && fact.limitation !== undefined)
    fail(what, `${fact.id} is limited already, to “${fact.limitation}”`);
  const verb = stand(read.words, keys, what);
  const rules: DerivationRule[] = ['PLACE_OF_RECEIVER'];
  if (read.on === undefined) rules.unshift('DATE_OF_DOCUMENT');
  if (read.pending !== undefined) rules.push('EXERCISE_POSTPONED');
  draft.add('transfers', {
    id: draft.id('transfer', id),
    order: draft.order('transfers', stated.lines[0]),
    kind: 'REASSIGNMENT',
    verb,
    from: bearerOf(fact),
    to: to.id,
    responsibility: fact.responsibility,
    asWritten: verb,
    fromGrounds: [],
    toAsWritten: to.asWritten,
    ...(read.limitation === undefined
      ? limitedTo(fact.limitation, fact.limitationBounds)
      : limitedTo(stand(read.limitation, keys, what), 'EXCEPTED')),
    ...statusOf(read.pending && stand(read.pending.words, keys, what)),
    jurisdiction: fact.jurisdiction,
    effectiveFrom: on,
    instrument: draft.documentId(document),
    alternatives: [],
    ...context.certain(to.doubts),
    derivedBy: rules,
    provision: stated.id,
    grounds: groundsOf(keys, what),
  });
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
 * Adds the records of one entry of `fulfilments`: one for each conditional fact.
 * @throws Error if the words are not at the provision, or if a fact is not conditional or begins later
 */
export function readFulfilment(context: ChangesContext, read: Reading['fulfilments'][number]): void {
  const { draft, document, stand, provision, fail } = context;
  const what = placeOf(context, `fulfilment ${read.key}`, read.at);
  const words = stand(read.words, [read.at, ...read.grounds], what);
  const on = read.on ?? document.issuedOn ?? fail(what, 'neither the reading nor the document has a day');
  const stated = provision(read.at, what);
  const facts = earlierFactsOf(context, read.of, what);
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
    draft.add('fulfilments', {
      id: draft.id('fulfilment', idOf(fact)),
      order: draft.order('fulfilments', stated.lines[0]),
      fulfils: fact.id,
      on,
      words,
      derivedBy: read.on === undefined ? ['DATE_OF_DOCUMENT'] : [],
      provision: stated.id,
    });
  }
}

/** Adds the record of one succession of bodies. @throws Error if the words are not at the provision or a body has no entry */
export function readSuccession(context: ChangesContext, read: Reading['successions'][number]): void {
  const { draft, document, named, stand, provision, fail } = context;
  const what = placeOf(context, `succession ${read.key}`, read.at);
  stand(read.words, [read.at], what);
  const [from, to] = [named(read.from, what).id, named(read.to, what).id];
  if (from === to) fail(what, `${read.from} and ${read.to} are the same body`);
  draft.add('successions', {
    id: draft.id('succession', `${document.slug}/${read.key}`),
    from,
    to,
    kind: read.kind,
    on: read.on ?? document.issuedOn,
    provision: provision(read.at, what).id,
  });
}
