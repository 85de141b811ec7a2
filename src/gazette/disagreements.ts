import type { RecordOf, RecordSet } from '../records/index.js';
import type { Level, OrganizationKind } from '../records/terms.js';
import { fold } from '../records/text.js';
import type { NamedDocument } from './document-names.js';
import type { Draft } from './draft.js';

type Provision = RecordOf<'provisions'>;

/** What a text says of a document or a body, where another text says something else. */
interface Disagreement {
  /** The id of the anomaly, without prefix and city. */
  readonly id: string;
  readonly kind: 'NAME_VARIANT' | 'CONTRADICTION';
  /** The document with the text. */
  readonly document: string;
  /** The provision with the text, and that of the other text if one is loaded. */
  readonly stated: Provision;
  readonly other: Provision | undefined;
  readonly asPrinted: string;
  readonly reading: string;
  readonly reason: string;
  readonly about: readonly string[];
}

function addDisagreement(
  draft: Draft,
  { id, kind, document, stated, other, asPrinted, reading, reason, about }: Disagreement,
): void {
  draft.add('anomalies', {
    id: draft.id('anomaly', id),
    order: draft.order('anomalies', stated.lines[0]),
    kind,
    document,
    lines: [...stated.lines],
    asPrinted,
    reading,
    alternatives: [asPrinted],
    reason,
    about: [...about],
    subjects: [],
    provisions: [stated.id, ...(other === undefined ? [] : [other.id])],
  });
}

/** Whether two titles are those of one document: equal, or one the short form of the other. */
function isSameTitle(a: string, b: string): boolean {
  const [one, other] = [a, b].map((title) => fold(title).replace(/[《》]/gu, '')) as [string, string];
  return one.includes(other) || other.includes(one);
}

/** Returns the provision that says what else is on record of a document: one of its own, best with the words, or one that cites it. */
function otherPlace(
  sources: readonly RecordSet[],
  { id, number = '' }: NamedDocument,
  words: string,
  stated: Provision,
): Provision | undefined {
  const has = ({ text }: Provision, some: string) => some !== '' && fold(text).includes(fold(some));
  const others = sources.flatMap(({ provisions }) => provisions).filter((one) => one.id !== stated.id);
  const citing = new Set(
    sources.flatMap((records) =>
      records['document-links'].flatMap(({ to, provision }) => (to === id ? [provision] : [])),
    ),
  );
  return (
    others.find((one) => one.document === id && has(one, words)) ??
    others.find((one) => one.document === id) ??
    others.find((one) => citing.has(one.id) && (has(one, words) || has(one, number)))
  );
}

/** What a text says of a document that it cites. */
export interface CitedAs {
  readonly title?: string | undefined;
  readonly issuedOn?: string | undefined;
}

/**
 * Adds an anomaly for each thing that a text says of a document that it cites, if another text says something else: another title
 * for its number, another day.
 * @param sources the records of the gazettes that were read before, and of this one
 * @param cited the document as it is on record
 */
export function addDisagreementsOn(
  draft: Draft,
  sources: readonly RecordSet[],
  cited: NamedDocument,
  { title, issuedOn }: CitedAs,
  { link, stated }: { readonly link: RecordOf<'document-links'>; readonly stated: Provision },
): void {
  const base = link.id.slice(link.id.indexOf('/') + 1);
  const name = cited.number ?? cited.title ?? cited.id;
  const titles = [cited.title, ...cited.aliases].filter((one) => one !== undefined);
  const shared = { document: link.from, stated, about: [cited.id, link.id] };
  if (title !== undefined && titles.length > 0 && !titles.some((one) => isSameTitle(one, title)))
    addDisagreement(draft, {
      ...shared,
      id: `${base}/title`,
      kind: 'NAME_VARIANT',
      other: otherPlace(sources, cited, titles[0] ?? '', stated),
      asPrinted: title,
      reading: titles[0] ?? '',
      reason: `The text gives ${name} this title; elsewhere it has the title “${titles[0]}”. The number decides which document is meant.`,
    });
  if (issuedOn !== undefined && cited.issuedOn !== undefined && issuedOn !== cited.issuedOn)
    addDisagreement(draft, {
      ...shared,
      id: `${base}/day`,
      kind: 'CONTRADICTION',
      other: otherPlace(sources, cited, cited.issuedOn, stated),
      asPrinted: issuedOn,
      reading: cited.issuedOn,
      reason: `The text gives ${name} the day ${issuedOn}; elsewhere it has the day ${cited.issuedOn}. The document's own day is taken.`,
    });
}

/** What a text says of a body, and its words. */
interface SaidOfBody {
  readonly kind?: OrganizationKind | undefined;
  readonly level?: Level | undefined;
  readonly words: string;
}

/**
 * Adds an anomaly if a text says something else of a body than the authority file: another kind, another level.
 * @param body the body as the authority file has it
 */
export function addDisagreementsOnBody(
  draft: Draft,
  body: Pick<RecordOf<'organizations'>, 'id' | 'name' | 'kind' | 'level'>,
  { kind, level, words }: SaidOfBody,
  { id, document, stated }: { readonly id: string; readonly document: string; readonly stated: Provision },
): void {
  for (const [what, said, known] of [
    ['kind', kind, body.kind],
    ['level', level, body.level],
  ] as const)
    if (said !== undefined && known !== undefined && said !== known)
      addDisagreement(draft, {
        id: `${id}/${what}`,
        kind: 'CONTRADICTION',
        document,
        stated,
        other: undefined,
        asPrinted: words,
        reading: `${body.name}: ${known}`,
        reason: `The text gives ${body.name} the ${what} ${said}; organizations.yaml has ${known}, which is taken.`,
        about: [body.id],
      });
}

/**
 * Compares a succession of bodies with those that earlier texts state. If one of them gives another day or kind to the same
 * succession, adds an anomaly with both places; the earlier text is taken. What nobody has
 * reviewed is not taken before a reviewed text.
 * @returns whether they differ
 */
export function addDisagreementOnSuccession(
  draft: Draft,
  sources: readonly RecordSet[],
  succession: RecordOf<'successions'>,
  {
    words,
    document,
    stated,
  }: { readonly words: string; readonly document: string; readonly stated: Provision },
): boolean {
  const { id, from, to, kind, on } = succession;
  const earlier = sources
    .flatMap(({ successions }) => successions)
    .filter((one) => one.reviewed !== false || !draft.isReviewed)
    .find(
      (one) =>
        one.from === from &&
        one.to === to &&
        // A text that states the day for which an earlier one waits says nothing else.
        (one.kind !== kind || (one.on !== on && one.pending === undefined)),
    );
  if (earlier === undefined) return false;
  const inWords = (one: RecordOf<'successions'>) => `${one.kind} on ${one.on ?? 'an unknown day'}`;
  addDisagreement(draft, {
    id: id.slice(id.indexOf('/') + 1),
    kind: 'CONTRADICTION',
    document,
    stated,
    other: sources.flatMap(({ provisions }) => provisions).find((one) => one.id === earlier.provision),
    asPrinted: words,
    reading: inWords(earlier),
    reason: `The text says that ${from} becomes ${to}: ${inWords(succession)}. An earlier text says: ${inWords(earlier)}. The earlier text is taken.`,
    about: [earlier.id],
  });
  return true;
}
