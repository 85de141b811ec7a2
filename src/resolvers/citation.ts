import { maybeReferred, referred } from '../../loaders/batch.js';
import type { RequestContext } from '../../loaders/index.js';
import { following } from '../../loaders/maybe-promise.js';
import type { CitationPlace } from '../graph/rows.js';
import { connectionFields } from './connection.js';
import type { Resolvers } from './types.generated.js';

/** The line range of a row that always has one. */
export function linesOf({ lineStart, lineEnd }: { readonly lineStart: number; readonly lineEnd: number }) {
  return { start: lineStart, end: lineEnd };
}

function provisionOf({ provisionId }: CitationPlace, { loaders }: RequestContext) {
  return referred(loaders.provisions, provisionId);
}

/** Fields of whatever is stated at one place and may rest on more. */
export const cited = {
  citation: ({ provisionId }: CitationPlace): CitationPlace => ({ provisionId }),
  grounds: ({ provisionId, groundIds }: CitationPlace & { readonly groundIds: readonly string[] }) =>
    [...new Set([provisionId, ...groundIds])].map((id): CitationPlace => ({ provisionId: id })),
};

export const citation: Resolvers = {
  Citation: {
    document: (place, _, context) =>
      following(provisionOf(place, context), ({ documentId }) =>
        referred(context.loaders.documents, documentId),
      ),
    provision: (place, _, context) => provisionOf(place, context),
    path: (place, _, context) => following(provisionOf(place, context), ({ path }) => path),
    quote: (place, _, context) => following(provisionOf(place, context), ({ text }) => text),
    lines: (place, _, context) => following(provisionOf(place, context), linesOf),
    anomalies: ({ provisionId }, _, { loaders }) => loaders.anomaliesAt.load(provisionId),
  },
  Provision: {
    document: ({ documentId }, _, { loaders }) => referred(loaders.documents, documentId),
    parent: ({ parentId }, _, { loaders }) => maybeReferred(loaders.provisions, parentId),
    lines: linesOf,
  },
  ProvisionConnection: connectionFields,
};
