import type { Doubt } from '../records/doubts.js';
import type { RecordOf, RecordSet } from '../records/index.js';
import type { DerivationRule, DoubtSubject } from '../records/terms.js';
import type { DocumentNames } from './document-names.js';
import type { Draft } from './draft.js';
import { bearerOf, type EarlierFact, findEarlierFacts } from './earlier-facts.js';
import type { ManifestDocument } from './manifest.js';
import { listNameDoubts, type NameAuthority } from './name-authority.js';
import type { EarlierFactsRead, Reading, ReadParty } from './reading.js';

/** What a document changes of earlier ones is read with the help of the reading of the document itself. */
export interface ChangesContext {
  readonly draft: Draft;
  readonly document: ManifestDocument;
  readonly authority: NameAuthority;
  readonly documents: DocumentNames;
  /** The records of the gazettes of the city that were read before. */
  readonly earlier: readonly RecordSet[];
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
function placeOf({ provision }: ChangesContext, what: string, at: string): string {
  return `${what} (line ${provision(at, what).lines[0]})`;
}

const tailOf = (id: string) => id.slice(id.indexOf('/') + 1);

/**
 * Adds the records of one ending: an ending for each fact that goes back to its former holder or ends, a transfer for each that
 * passes to another body.
 * @throws Error if the words are not at the provision, or if the earlier document has no such facts
 */
export function readEnding(context: ChangesContext, read: Reading['endings'][number]): void {
  const { draft, document, authority, stand, provision, groundsOf, fail } = context;
  const what = placeOf(context, `ending ${read.key}`, read.at);
  const keys = [read.at, ...read.grounds];
  const words = stand(read.words, keys, what);
  const on = read.on ?? document.issuedOn ?? fail(what, 'neither the reading nor the document has a day');
  const derivedBy: DerivationRule[] = read.on === undefined ? ['DATE_OF_DOCUMENT'] : [];
  const stated = provision(read.at, what);
  const facts = earlierFactsOf(context, read.of, what);
  const base = `${document.slug}/${read.key}`;
  const idOf = (fact: EarlierFact) => (facts.length === 1 ? base : `${base}/${tailOf(fact.id)}`);
  const next =
    read.passesTo === undefined ? undefined : authority.holder(read.passesTo.is ?? read.passesTo.written);
  for (const fact of facts) {
    const begins = 'to' in fact ? fact.effectiveFrom : fact.validFrom;
    if (begins !== undefined && on < begins)
      fail(what, `${fact.id} begins on ${begins}, so it cannot end on ${on}`);
    const isReturn = next === undefined || ('from' in fact && fact.from === next.id);
    if (isReturn) {
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
      continue;
    }
    const { written } = read.passesTo as ReadParty;
    draft.add('transfers', {
      id: draft.id('transfer', idOf(fact)),
      order: draft.order('transfers', stated.lines[0]),
      kind: 'REASSIGNMENT',
      verb: words,
      from: bearerOf(fact),
      to: next.id,
      responsibility: fact.responsibility,
      asWritten: words,
      fromGrounds: [],
      toAsWritten: stand(written, keys, what),
      status: 'IN_FORCE',
      jurisdiction: fact.jurisdiction,
      effectiveFrom: on,
      instrument: draft.documentId(document),
      alternatives: [],
      ...context.certain([
        ...context.doubtsOf(read.passesTo as ReadParty, 'HOLDER', what),
        ...listNameDoubts(next, 'HOLDER'),
      ]),
      derivedBy: [...derivedBy, 'PLACE_OF_RECEIVER'],
      provision: stated.id,
      grounds: groundsOf(keys, what),
    });
  }
  if (read.passesTo !== undefined) stand(read.passesTo.written, keys, what);
}

/** Adds the record of one succession of bodies. @throws Error if the words are not at the provision or a body has no entry */
export function readSuccession(context: ChangesContext, read: Reading['successions'][number]): void {
  const { draft, document, authority, stand, provision, fail } = context;
  const what = placeOf(context, `succession ${read.key}`, read.at);
  stand(read.words, [read.at], what);
  const [from, to] = [authority.holder(read.from).id, authority.holder(read.to).id];
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
