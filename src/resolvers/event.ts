import { loadReference } from '../../loaders/batch.js';
import type { RequestContext } from '../../loaders/index.js';
import { mapMaybe } from '../../loaders/maybe-promise.js';
import { cited } from './citation.js';
import { connectionFields } from './connection.js';
import { dependsOn, toOne, toOneIfLoaded } from './depends-on.js';
import { reviewable } from './reviewed.js';
import type { Resolvers } from './types.generated.js';

interface WordedRow {
  readonly words: string | null;
  readonly provisionId: string;
}

/** Resolves the words of a row; those of its provision if the row has none of its own. */
const words = dependsOn(
  ['words', 'provisionId'],
  ({ words: own, provisionId }: WordedRow, _: object, { loaders }: RequestContext) =>
    own ?? mapMaybe(loadReference(loaders.provisions, provisionId), ({ text }) => text),
  { provisions: { columns: ['text'] } },
);

export const event: Resolvers = {
  Event: {
    ...reviewable,
    words,
    document: toOne('documents', 'documentId'),
    citation: cited.citation,
    subject: toOneIfLoaded('nodes', 'subjectId'),
  },
  Ending: {
    ...reviewable,
    responsibility: toOne('responsibilities', 'responsibilityId'),
    from: toOne('holders', 'fromId'),
    on: dependsOn(['endedOn'], ({ endedOn }) => endedOn),
    pending: dependsOn(['endedOn'], ({ endedOn }) => endedOn === null),
    words,
    citation: cited.citation,
  },
  EventConnection: connectionFields,
};
