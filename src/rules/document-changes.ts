import { groupBy } from '../records/group-by.js';
import type { RecordOf } from '../records/index.js';
import { ENDING_OF_CHANGE, type EndingKind } from '../records/terms.js';

/** The fields of a change of a document that decide what ends. */
export type DocumentChange = Pick<
  RecordOf<'document-changes'>,
  'id' | 'kind' | 'document' | 'article' | 'ends' | 'on'
>;

/** The statement that the fact has come about for which a change waits, and since when. */
export type FulfilledChange = Pick<RecordOf<'fulfilments'>, 'fulfils' | 'on'>;

/** The first day on which a document or a provision no longer holds, and how it ended. */
export interface DocumentEnd {
  /** The document, or a provision of it. What is within it ends with it. */
  readonly id: string;
  readonly on: string;
  readonly kind: EndingKind;
}

/**
 * Finds what ends, and when. Of several changes that end the same document or provision, the earliest counts; of several on one
 * day, the one with the first id. A change of a provision whose text is not loaded ends nothing that is loaded, and neither does one
 * that still waits for a fact.
 * @returns at most one entry for each document and provision
 */
export function endsOfDocuments(
  changes: readonly DocumentChange[],
  fulfilled: readonly FulfilledChange[],
): DocumentEnd[] {
  const met = groupBy(fulfilled, ({ fulfils }) => fulfils);
  const ends = changes.flatMap((change): (DocumentEnd & { readonly by: string })[] => {
    const kind = ENDING_OF_CHANGE[change.kind];
    const ended = change.article === undefined ? change.document : change.ends;
    const on = change.on ?? (met.get(change.id) ?? []).map((one) => one.on).sort()[0];
    return kind === null || ended === undefined || on === undefined
      ? []
      : [{ id: ended, on, kind, by: change.id }];
  });
  const isEarlier = (a: (typeof ends)[0], b: (typeof ends)[0]) => (a.on === b.on ? a.by < b.by : a.on < b.on);
  return [...groupBy(ends, ({ id }) => id).values()].map((all) => {
    const { id, on, kind } = all.reduce((first, one) => (isEarlier(one, first) ? one : first));
    return { id, on, kind };
  });
}
