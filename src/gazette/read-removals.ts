import type { RecordOf } from '../records/index.js';
import { PREFIXES } from '../records/prefixes.js';
import { bearerOf, type EarlierFact } from './earlier-facts.js';
import { type ChangesContext, dayOf, idsUnder, placeOf, refuseDayAndFact } from './read-changes.js';
import { addEndings, sourcesOf } from './read-document-changes.js';
import type { Reading } from './reading.js';

type Read = Reading['removals'][number];

/** Returns the memberships of earlier documents that an entry names. @throws Error if there are none */
function earlierMemberships(
  context: ChangesContext,
  { group, member, role }: NonNullable<Read['member']>,
  what: string,
): RecordOf<'memberships'>[] {
  const { named, fail } = context;
  const [of, who] = [named(group, what), named(member, what)];
  const sources = sourcesOf(context);
  const ended = sources
    .flatMap(({ removals }) => removals)
    .filter(({ pending, reviewed }) => pending === undefined && reviewed !== false);
  const gone = new Set(ended.map(({ removes }) => removes));
  const found = sources
    .flatMap(({ memberships }) => memberships)
    .filter((one) => one.group === of.id && (one.member === who.id || one.person === who.id))
    .filter((one) => (role === undefined || one.role === role) && !gone.has(one.id));
  return found.length > 0
    ? found
    : fail(what, `no document of the city that was read before has ${member} as a member of ${group}`);
}

/** @throws Error if the fact for which an earlier removal waits would come about before the day of its document */
function refuseEarlyFact(
  context: ChangesContext,
  removes: string,
  on: string | undefined,
  what: string,
): void {
  const sources = sourcesOf(context);
  const waiting = sources
    .flatMap(({ removals }) => removals)
    .find((one) => one.removes === removes && one.pending !== undefined);
  const { document } =
    sources.flatMap(({ provisions }) => provisions).find(({ id }) => id === waiting?.provision) ?? {};
  const { issuedOn } = sources.flatMap(({ documents }) => documents).find(({ id }) => id === document) ?? {};
  if (waiting !== undefined && on !== undefined && issuedOn !== undefined && on < issuedOn)
    context.fail(
      what,
      `${waiting.id} is of ${issuedOn}, so the fact for which it waits cannot come about on ${on}`,
    );
}

/** The endings by which what a body or group holds ends with its dissolution, once a fact has come about: their ids by what they end. */
function waitingEndings(context: ChangesContext, dissolved: string): Map<string, string> {
  const sources = sourcesOf(context);
  const acts = new Set(
    sources
      .flatMap(({ removals }) => removals)
      .filter(({ removes, pending }) => removes === dissolved && pending !== undefined)
      .map(({ provision }) => provision),
  );
  return new Map(
    sources
      .flatMap(({ endings }) => endings)
      .filter(({ provision, pending }) => pending !== undefined && acts.has(provision))
      .map(({ ends, id }) => [ends, id]),
  );
}

/**
 * Adds the records of one removal: of each membership that ends; or of a group or body that is dissolved, with an ending for each
 * fact of an earlier document that gives it something or says what it holds.
 * @throws Error if the words are not at the provision, if an earlier document has no such member, if the membership would end before
 * it begins, if it is no group and no body, if the entry has both or neither, or both a day and a fact on which it waits
 */
export function readRemoval(context: ChangesContext, read: Read): void {
  const { draft, document, quoteFrom, provision, named, fail } = context;
  const what = placeOf(context, `removal ${read.key}`, read.at);
  const { member, dissolved } = read;
  if ((member === undefined) === (dissolved === undefined))
    fail(what, "it has either 'member' or 'dissolved'");
  const base = `${document.slug}/${read.key}`;
  const words = quoteFrom(read.words, [read.at], what);
  const stated = provision(read.at, what);
  refuseDayAndFact(context, read, what);
  const pending = read.pending && quoteFrom(read.pending.words, [read.at], what);
  const { on, derivedBy } =
    pending === undefined ? dayOf(context, read, what) : { on: undefined, derivedBy: [] };
  const add = (id: string, removes: string) => {
    refuseEarlyFact(context, removes, on, what);
    draft.add('removals', {
      id: draft.id('removal', id),
      order: draft.order('removals', stated.lines[0]),
      removes,
      on,
      pending,
      words,
      derivedBy,
      provision: stated.id,
    });
  };
  if (member !== undefined) {
    const memberships = earlierMemberships(context, member, what);
    const idOf = idsUnder(base, memberships);
    for (const one of memberships) {
      if (one.on !== undefined && on !== undefined && on < one.on)
        fail(what, `${one.id} begins on ${one.on}, so it cannot end on ${on}`);
      add(idOf(one), one.id);
    }
  }
  if (dissolved !== undefined) {
    const { id } = named(dissolved, what);
    const isDissolvable = (['working-groups', 'organizations'] as const).some((kind) =>
      id.startsWith(`${PREFIXES[kind]}:`),
    );
    if (!isDissolvable) fail(what, `${dissolved} is neither a group nor a body`);
    add(base, id);
    const facts = sourcesOf(context)
      .flatMap(({ transfers, holdings }): EarlierFact[] => [...transfers, ...holdings])
      .filter((fact) => bearerOf(fact) === id);
    const waiting = on === undefined ? new Map() : waitingEndings(context, id);
    addEndings(
      draft,
      facts.filter((fact) => !waiting.has(fact.id)),
      'DISCONTINUED',
      { base, words, on, pending, derivedBy, stated },
    );
    const idOf = idsUnder(base, facts);
    for (const fact of facts) {
      const ending = waiting.get(fact.id);
      if (ending !== undefined && on !== undefined)
        draft.add('fulfilments', {
          id: draft.id('fulfilment', idOf(fact)),
          order: draft.order('fulfilments', stated.lines[0]),
          fulfils: ending,
          on,
          words,
          derivedBy,
          provision: stated.id,
        });
    }
  }
}
