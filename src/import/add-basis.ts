import type { RecordOf } from '../records/index.js';
import { shortChecksum, slugOf } from './items.js';
import { parseLegalBasis } from './legal-basis.js';
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
    const cited = `document:${draft.source}/${slugOf(act.title)}`;
    const usual = `link:${path}/${shortChecksum(`${act.title}${provision}`)}`;
    const before = draft.basis.get(usual);
    // Rows that share their words may name other articles of one act.
    const id =
      before === undefined || before === act.words
        ? usual
        : `link:${path}/${shortChecksum(`${act.title}${provision}${act.words}`)}`;
    if (draft.basis.has(id)) continue;
    draft.basis.set(id, act.words);
    if (!draft.has(cited))
      draft.add(
        'documents',
        {
          id: cited,
          order: row.order,
          number: act.number,
          title: act.title,
          aliases: [],
          status: 'CITED_ONLY',
        },
        row,
      );
    draft.add(
      'document-links',
      {
        id,
        order: row.order,
        from: document.id,
        to: cited,
        relation: 'BASED_ON',
        phrase: act.words,
        article: act.article,
        provision,
      },
      row,
    );
  }
}
