import { referred } from '../../loaders/batch.js';
import type { RequestContext } from '../../loaders/index.js';
import { following, type MaybePromise } from '../../loaders/maybe-promise.js';
import type { CitationPlace, ProvisionRow } from '../queries/rows.js';
import { unmarked } from '../records/markup.js';
import { connectionFields } from './connection.js';
import { leading, leadsTo, mayLeadTo, reading } from './reading.js';
import type { Resolvers } from './types.generated.js';

/** The columns that tell where a row stands. */
export const LINES = ['lineStart', 'lineEnd'];

/** The line range of a row that always has one. */
export function linesOf({ lineStart, lineEnd }: { readonly lineStart: number; readonly lineEnd: number }) {
  return { start: lineStart, end: lineEnd };
}

/** Resolves a field of a citation by the row of the provision that it names. */
function ofProvision<Value>(
  columns: readonly string[],
  value: (row: ProvisionRow, context: RequestContext) => MaybePromise<Value>,
) {
  return reading(columns, ({ provisionId }: CitationPlace, _: object, context: RequestContext) =>
    following(referred(context.loaders.provisions, provisionId), (row) => value(row, context)),
  );
}

/** Where something stands that is stated at several places. */
export const citations = leading(
  { loader: 'provisions', lists: ['provisionIds'] },
  ({ provisionIds }: { readonly provisionIds: readonly string[] }) =>
    provisionIds.map((provisionId): CitationPlace => ({ provisionId })),
);

/** Fields of whatever is stated at one place and may rest on more. */
export const cited = {
  citation: leading(
    { loader: 'provisions', ids: ['provisionId'] },
    ({ provisionId }: CitationPlace): CitationPlace => ({ provisionId }),
  ),
  // The place itself is among its grounds in all 3,138 records of the gazette; where it is not, it is loaded by its id.
  grounds: leading(
    { loader: 'provisions', lists: ['groundIds'], beside: ['provisionId'] },
    ({ provisionId, groundIds }: CitationPlace & { readonly groundIds: readonly string[] }) =>
      [...new Set([provisionId, ...groundIds])].map((id): CitationPlace => ({ provisionId: id })),
  ),
};

export const citation: Resolvers = {
  Citation: {
    document: ofProvision(['documentId'], ({ documentId }, { loaders }) =>
      referred(loaders.documents, documentId),
    ),
    provision: ofProvision([], (row) => row),
    path: ofProvision(['path'], ({ path }) => path),
    quote: ofProvision(['text'], ({ text }) => text),
    lines: ofProvision(LINES, linesOf),
    anomalies: reading([], ({ provisionId }: CitationPlace, _: object, { loaders }: RequestContext) =>
      loaders.anomaliesAt.load(provisionId),
    ),
  },
  Provision: {
    text: reading(['text'], ({ text }) => unmarked(text)),
    document: leadsTo('documents', 'documentId'),
    parent: mayLeadTo('provisions', 'parentId'),
    lines: reading(LINES, linesOf),
  },
  ProvisionConnection: connectionFields,
};
