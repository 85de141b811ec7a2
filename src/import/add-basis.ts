import type { RecordOf } from '../records/index.js';
import { shortChecksum, slugOf } from './items.js';
import { type BasisAct, mayBeSameNumber, parseLegalBasis } from './legal-basis.js';
import type { ListDraft } from './list-draft.js';
import type { TableRow } from './table.js';

/** Where a list names an act as a basis. */
interface ListedAt {
  readonly document: RecordOf<'documents'>;
  /** The part of ids that the links share. */
  readonly path: string;
  readonly provision: string;
}

/**
 * Links the document of a list with the acts that a cell names as the basis of an item.
 * @param key the column of the acts
 */
export function addBasis<Key extends string>(
  draft: ListDraft,
  row: TableRow<Key>,
  key: Key,
  { document, path, provision }: ListedAt,
): void {
  for (const act of row.values(key).flatMap(({ text }) => parseLegalBasis(text))) {
    const usual = `link:${path}/${shortChecksum(`${act.title}${provision}`)}`;
    const before = draft.basis.get(usual);
    // Rows that share their words may name other articles of one act.
    const id =
      before === undefined || before === act.words
        ? usual
        : `link:${path}/${shortChecksum(`${act.title}${provision}${act.words}`)}`;
    if (draft.basis.has(id)) continue;
    draft.basis.set(id, act.words);
    draft.add(
      'document-links',
      {
        id,
        order: row.order,
        from: document.id,
        to: citedDocument(draft, row, act).id,
        relation: 'BASED_ON',
        phrase: act.words,
        article: act.article,
        provision,
      },
      row,
    );
  }
}

/**
 * Finds the document that is an act of a list, or adds it. Acts of one title whose numbers differ are documents of their own; the
 * first of them has the title alone in its id. An act without a number is the first of its title.
 */
function citedDocument(
  draft: ListDraft,
  row: TableRow<never>,
  { title, number }: BasisAct,
): RecordOf<'documents'> {
  const usual = `document:${draft.source}/${slugOf(title)}`;
  const cited = draft.cited.get(usual) ?? draft.records.documents.filter(({ id }) => id === usual);
  draft.cited.set(usual, cited);
  const found = cited.find((one) => mayBeSameNumber(one.number, number));
  if (found === undefined) {
    const id = cited.length === 0 || number === undefined ? usual : `${usual}~${slugOf(number)}`;
    const document = draft.add(
      'documents',
      { id, order: row.order, number, title, aliases: [], status: 'CITED_ONLY' },
      row,
    );
    cited.push(document);
    return document;
  }
  if (found.status === 'CITED_ONLY') found.number ??= number;
  return found;
}
