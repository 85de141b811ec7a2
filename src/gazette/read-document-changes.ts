import type { RecordOf, RecordSet } from '../records/index.js';
import { type DerivationRule, ENDING_OF_CHANGE, type EndingKind } from '../records/terms.js';
import type { Draft } from './draft.js';
import {
  type EarlierFact,
  factsRestingOn,
  findProvisions,
  firstDayOf,
  hasWords,
  lackingProvision,
} from './earlier-facts.js';
import { type ChangesContext, dayOf, idsUnder, placeOf, resolveDocument } from './read-changes.js';
import type { Reading } from './reading.js';

type Provision = RecordOf<'provisions'>;

/** Words that end something, and the provision with them. */
interface Act {
  /** The id of the entry of the reading, without prefix and city. */
  readonly base: string;
  readonly words: string;
  /** The day; undefined if it waits for a fact. */
  readonly on: string | undefined;
  /** The words for the fact for which it waits. */
  readonly pending?: string | undefined;
  readonly derivedBy: DerivationRule[];
  readonly stated: Provision;
}
type DatedAct = Act & { readonly on: string };

/** The clause by which a document says how long it is valid. */
export type Expiry = Pick<DatedAct, 'on' | 'words' | 'stated'> &
  Pick<RecordOf<'document-changes'>, 'reviewed'>;

type ChangedPart = Pick<
  RecordOf<'document-changes'>,
  'kind' | 'document' | 'article' | 'ends' | 'replacedBy'
>;

/** @returns the records of the gazettes that were read before, and of the one that is being read */
export const sourcesOf = ({
  draft,
  earlier,
}: Pick<ChangesContext, 'draft' | 'earlier'>): readonly RecordSet[] => [...earlier, draft.records];

function addChange(
  draft: Draft,
  { base, words, on, pending, derivedBy, stated }: Act,
  part: ChangedPart,
): void {
  const { article } = part;
  draft.add('document-changes', {
    id: draft.id('document-change', article === undefined ? base : `${base}/${article}`),
    order: draft.order('document-changes', stated.lines[0]),
    ...part,
    on,
    pending,
    words,
    derivedBy,
    provision: stated.id,
  });
}

/** Adds an ending for each fact. One that would begin later ends on its first day. */
export function addEndings(
  draft: Draft,
  facts: readonly EarlierFact[],
  kind: EndingKind,
  { base, words, on, pending, derivedBy, stated }: Act,
): void {
  const idOf = idsUnder(base, facts);
  for (const fact of facts) {
    const begins = firstDayOf(fact);
    draft.add('endings', {
      id: draft.id('ending', idOf(fact)),
      order: draft.order('endings', stated.lines[0]),
      kind,
      ends: fact.id,
      on: on !== undefined && begins !== undefined && begins > on ? begins : on,
      pending,
      words,
      derivedBy,
      provision: stated.id,
    });
  }
}

/** @throws Error if the act takes effect before the day of the document that it changes */
function refuseEarlyChange(context: ChangesContext, document: string, { on }: Act, what: string): void {
  const { issuedOn } =
    sourcesOf(context)
      .flatMap(({ documents }) => documents)
      .find(({ id }) => id === document) ?? {};
  if (issuedOn !== undefined && on !== undefined && on < issuedOn)
    context.fail(what, `${document} is of ${issuedOn}, so it cannot change on ${on}`);
}

/**
 * Adds the records of a repeal of a document, in whole or of some of its provisions: the changes, and an ending for each fact that
 * rests on them.
 * @param base the id of the link that says so, without prefix and city
 * @throws Error if a gazette prints the document and it has no such provision, or if it is repealed before its own day
 */
export function readRepeal(
  context: ChangesContext,
  { at, grounds, provisions: paths = [], on, pending }: Reading['links'][number],
  { to: document, phrase: words }: RecordOf<'document-links'>,
  base: string,
): void {
  const { draft, provision, quoteFrom, fail } = context;
  const what = placeOf(context, `repeal of ${document}`, at);
  const day =
    pending === undefined
      ? dayOf(context, { on }, what)
      : { on: undefined, pending: quoteFrom(pending.words, [at, ...grounds], what), derivedBy: [] };
  const act: Act = { base, words, ...day, stated: provision(at, what) };
  refuseEarlyChange(context, document, act, what);
  const sources = sourcesOf(context);
  if (paths.length === 0) addChange(draft, act, { kind: 'REPEALED', document });
  for (const article of paths) {
    const found = findProvisions(sources, document, article);
    if (found?.length === 0) fail(what, lackingProvision(sources, document, article));
    addChange(draft, act, { kind: 'REPEALED', document, article, ends: found?.at(-1)?.id });
  }
  const facts = factsRestingOn(sources, document, paths).map(({ fact }) => fact);
  addEndings(draft, facts, 'REPEALED', act);
}

/**
 * Adds the records of an amendment: the change, and an ending for each fact that rests on the old words and does not go on. The
 * new words become a provision of the amended document. Their own facts are read afterwards.
 * @throws Error if no gazette prints the document, if it has no such provision or, for an addition, has it already, if that ended
 * before, or if what goes on does not rest on the old words or is not in the new ones
 */
export function readAmendment(context: ChangesContext, read: Reading['amendments'][number]): void {
  const { draft, document: own, quoteFrom, provision, fail } = context;
  const what = placeOf(context, `amendment ${read.key}`, read.at);
  const act: DatedAct = {
    base: `${own.slug}/${read.key}`,
    words: quoteFrom(read.words, [read.at, ...read.grounds], what),
    ...dayOf(context, read, what),
    stated: provision(read.at, what),
  };
  const { provision: article, document: name } = read.of;
  const document = resolveDocument(context, name, what);
  refuseEarlyChange(context, document, act, what);
  const sources = sourcesOf(context);
  const found =
    findProvisions(sources, document, article) ??
    fail(what, `no gazette of the city that was read before prints ${document}`);
  const old = found.at(-1);
  const isAdded = read.kind === 'ADDED';
  if (isAdded && old !== undefined) fail(what, `${document} has ${article} already; write REPLACED`);
  if (!isAdded && old === undefined) fail(what, lackingProvision(sources, document, article));
  const ended = sources
    .flatMap((records) => records['document-changes'])
    .find(
      (one) =>
        one.document === document &&
        one.reviewed !== false &&
        ENDING_OF_CHANGE[one.kind] !== null &&
        one.on !== undefined &&
        one.on <= act.on &&
        (one.article === undefined || (old !== undefined && one.ends === old.id)),
    );
  if (ended !== undefined)
    fail(
      what,
      `${document}${ended.article === undefined ? '' : ` ${article}`} ended on ${ended.on}, so it cannot be amended on ${act.on}`,
    );
  const next = read.by === undefined ? undefined : provision(read.by, what);
  addChange(draft, act, {
    kind: read.kind,
    document,
    article,
    ends: old?.id,
    replacedBy: next?.id,
  });
  const resting = isAdded ? [] : factsRestingOn(sources, document, [article]).map(({ fact }) => fact);
  const goingOn = read.keeps.flatMap((id) => {
    const facts = resting.filter((fact) => fact.id === id || fact.responsibility === id);
    if (facts.length === 0) fail(what, `${id} does not rest on the words that are replaced`);
    for (const fact of facts)
      refuseLostWords(context, { fact, old: old?.text ?? '', next: next?.text ?? '', what });
    return facts;
  });
  addEndings(
    draft,
    resting.filter((fact) => !goingOn.includes(fact)),
    'AMENDED',
    act,
  );
  // The provision becomes one of the amended document only if a person has reviewed that: reviewed facts may rest on it.
  if (next === undefined || !draft.isReviewed) return;
  next.amends = document;
  next.article = article;
}

/** @throws Error if words of the old provision that give the fact are not in the new one, so that it cannot go on */
function refuseLostWords(
  { fail }: ChangesContext,
  {
    fact,
    old,
    next,
    what,
  }: { readonly fact: EarlierFact; readonly old: string; readonly next: string; readonly what: string },
): void {
  const words = 'verb' in fact ? [fact.verb, fact.toAsWritten] : [fact.asWritten, fact.roleAsWritten];
  const lost = words.find((one) => hasWords(old, one) && !hasWords(next, one));
  if (lost !== undefined) fail(what, `${fact.id} cannot go on: the new words do not have '${lost}'`);
}

/**
 * Adds the records of a document's own term: the change, and an ending for each fact of the document.
 * @param document the document, with its slug
 */
export function addExpiry(
  draft: Draft,
  { id: document, slug }: { readonly id: string; readonly slug: string },
  expiry: Expiry,
): void {
  const act: Act = { ...expiry, base: `${slug}/expiry`, derivedBy: [] };
  draft.readEntry(expiry, () => {
    addChange(draft, act, { kind: 'EXPIRED', document });
    addEndings(
      draft,
      factsRestingOn([draft.records], document, []).map(({ fact }) => fact),
      'EXPIRED',
      act,
    );
  });
}

/**
 * Adds endings for the facts that rest on new words of earlier documents whose own term ends: an amendment does not prolong it.
 * @param amending the amending document, with its slug
 */
export function addExpiryOfAmended(
  draft: Draft,
  earlier: readonly RecordSet[],
  { id: amending, slug }: { readonly id: string; readonly slug: string },
): void {
  const changes = [...earlier, draft.records].flatMap((records) => records['document-changes']);
  const provisions = new Map(
    [...earlier, draft.records].flatMap((one) => one.provisions.map((each) => [each.id, each])),
  );
  const isOwn = (id: string) => provisions.get(id)?.document === amending;
  const own = draft.records.provisions.filter(({ id }) => isOwn(id));
  for (const document of new Set(own.flatMap(({ amends }) => amends ?? []))) {
    const term = changes.find((one) => one.kind === 'EXPIRED' && one.document === document);
    const stated = term && provisions.get(term.provision);
    if (term === undefined || stated === undefined) continue;
    const { on, words } = term;
    const facts = factsRestingOn([draft.records], document, [])
      .map(({ fact }) => fact)
      .filter(({ provision }) => isOwn(provision));
    const base = `${slug}/expiry-of-${document.slice(document.indexOf('/') + 1)}`;
    draft.readEntry(term, () =>
      addEndings(draft, facts, 'EXPIRED', { base, on, words, derivedBy: [], stated }),
    );
  }
}
