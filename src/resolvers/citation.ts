import { loadReference } from '../../loaders/batch.js';
import type { RequestContext } from '../../loaders/index.js';
import { type MaybePromise, mapMaybe } from '../../loaders/maybe-promise.js';
import type { CitationPlace, ProvisionRow } from '../queries/rows.js';
import { stripMarkup } from '../records/markup.js';
import { connectionFields } from './connection.js';
import { dependsOn, toOne, toOptional, withDependencies } from './depends-on.js';
import type { Resolvers } from './types.generated.js';

/** The columns that tell where a row stands. */
export const LINES = ['lineStart', 'lineEnd'] as const;

/** The line range of a row that always has one. */
export function linesOf({ lineStart, lineEnd }: { readonly lineStart: number; readonly lineEnd: number }) {
  return { start: lineStart, end: lineEnd };
}

/** Resolves a field of a citation by columns of the provision that it names. */
function ofProvision<const Column extends keyof ProvisionRow, Value>(
  columns: readonly Column[],
  value: (row: Pick<ProvisionRow, Column>, context: RequestContext) => MaybePromise<Value>,
) {
  return withDependencies({ columns }, ({ provisionId }: CitationPlace, _: object, context: RequestContext) =>
    mapMaybe(loadReference(context.loaders.provisions, provisionId), (row) => value(row, context)),
  );
}

/** Where something stands that is stated at several places. */
export const citations = dependsOn(
  ['provisionIds'],
  ({ provisionIds }: { readonly provisionIds: readonly string[] }) =>
    provisionIds.map((provisionId): CitationPlace => ({ provisionId })),
  { provisions: { by: ['provisionIds'] } },
);

/** Fields of whatever is stated at one place and may rest on more. */
export const cited = {
  citation: dependsOn(['provisionId'], ({ provisionId }: CitationPlace): CitationPlace => ({ provisionId }), {
    provisions: { by: ['provisionId'] },
  }),
  // The place itself is among its grounds in all 3,138 records of the gazette; where it is not, it is loaded by its id.
  grounds: dependsOn(
    ['provisionId', 'groundIds'],
    ({ provisionId, groundIds }: CitationPlace & { readonly groundIds: readonly string[] }) =>
      [...new Set([provisionId, ...groundIds])].map((id): CitationPlace => ({ provisionId: id })),
    { provisions: { by: ['groundIds'] } },
  ),
};

export const citation: Resolvers = {
  Citation: {
    document: ofProvision(['documentId'], ({ documentId }, { loaders }) =>
      loadReference(loaders.documents, documentId),
    ),
    provision: ({ provisionId }, _, { loaders }) => loadReference(loaders.provisions, provisionId),
    path: ofProvision(['path'], ({ path }) => path),
    quote: ofProvision(['text'], ({ text }) => text),
    lines: ofProvision(LINES, linesOf),
    anomalies: ({ provisionId }: CitationPlace, _: object, { loaders }: RequestContext) =>
      loaders.anomaliesAt.load(provisionId),
  },
  Provision: {
    text: ({ text }) => stripMarkup(text),
    document: toOne('documents', 'documentId'),
    parent: toOptional('provisions', 'parentId'),
    lines: dependsOn(LINES, linesOf),
  },
  ProvisionConnection: connectionFields,
};
