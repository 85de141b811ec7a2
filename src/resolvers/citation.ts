import { maybeReferred, referred } from '../../loaders/batch.js';
import type { RequestContext } from '../../loaders/index.js';
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
    document: async (place, _, context) =>
      referred(context.loaders.documents, (await provisionOf(place, context)).documentId),
    provision: (place, _, context) => provisionOf(place, context),
    path: async (place, _, context) => (await provisionOf(place, context)).path,
    quote: async (place, _, context) => (await provisionOf(place, context)).text,
    lines: async (place, _, context) => linesOf(await provisionOf(place, context)),
    anomalies: ({ provisionId }, _, { loaders }) => loaders.anomaliesAt.load(provisionId),
  },
  Provision: {
    document: ({ documentId }, _, { loaders }) => referred(loaders.documents, documentId),
    parent: ({ parentId }, _, { loaders }) => maybeReferred(loaders.provisions, parentId),
    lines: linesOf,
  },
  ProvisionConnection: connectionFields,
};
