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

/** A record with the provision that states it. */
interface Stated {
  readonly provision: string;
}

/** The first day on which a document or a provision no longer holds, and how it ended. */
export interface DocumentEnd {
  /** The document, or a provision of it. What is within it ends with it. */
  readonly id: string;
  readonly on: string;
  readonly kind: EndingKind;
  /** The change that ends it. */
  readonly by: string;
  /** The day from which the published documents let one know the end; absent if it counts as known on every day. */
  readonly knownFrom?: string | undefined;
}

/**
 * Finds what ends, and when. A change of a provision whose text is not loaded ends nothing that is loaded, and neither does one that
 * still waits for a fact. An end that waited for a fact is known once the documents of both are published.
 * @param knownSince returns the day from which a provision counts as known; undefined if it counts as known on every day
 * @returns all ends, by day and then by the id of the change: of several that end the same document or provision, the first counts
 */
export function endsOfDocuments(
  changes: readonly (DocumentChange & Stated)[],
  fulfilled: readonly (FulfilledChange & Stated)[],
  knownSince: (provision: string) => string | undefined,
): DocumentEnd[] {
  const met = groupBy(fulfilled, ({ fulfils }) => fulfils);
  const ends = changes.flatMap((change): DocumentEnd[] => {
    const kind = ENDING_OF_CHANGE[change.kind];
    const ended = change.article === undefined ? change.document : change.ends;
    if (kind === null || ended === undefined) return [];
    const known = knownSince(change.provision);
    const days = change.on === undefined ? (met.get(change.id) ?? []) : [{ ...change, on: change.on }];
    return days.map(({ on, provision }) => ({
      id: ended,
      on,
      kind,
      by: change.id,
      knownFrom: [known, knownSince(provision)]
        .filter((day) => day !== undefined)
        .sort()
        .at(-1),
    }));
  });
  const orderOf = ({ on, by }: DocumentEnd) => `${on} ${by}`;
  return ends.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}
