import { loadReference } from '../../loaders/batch.js';
import type { RequestContext } from '../../loaders/index.js';
import { type MaybePromise, mapMaybe } from '../../loaders/maybe-promise.js';
import type { CitationPlace, ProvisionRow } from '../queries/rows.js';
import { stripMarkup } from '../records/markup.js';
import { connectionFields } from './connection.js';
import { dependsOn, toOne, toOneIfLoaded, toOptional, withDependencies } from './depends-on.js';
import { END_COLUMNS, endKnown, rowsKnown } from './known-on.js';
import type { Resolvers } from './types.generated.js';

/** The columns with the lines of a row in its source file. */
export const LINE_COLUMNS = ['lineStart', 'lineEnd'] as const;

/** @returns the line range of a row that always has one */
export function lineRange({ lineStart, lineEnd }: { readonly lineStart: number; readonly lineEnd: number }) {
  return { start: lineStart, end: lineEnd };
}

/** Resolves a field of a citation from columns of the provision that the citation names. */
function ofProvision<const Column extends keyof ProvisionRow, Value>(
  columns: readonly Column[],
  value: (row: Pick<ProvisionRow, Column>, context: RequestContext) => MaybePromise<Value>,
) {
  return withDependencies({ columns }, ({ provisionId }: CitationPlace, _: object, context: RequestContext) =>
    mapMaybe(loadReference(context.loaders.provisions, provisionId), (row) => value(row, context)),
  );
}

/** Resolves the citations of a row that several provisions state. */
export const citations = dependsOn(
  ['provisionIds'],
  ({ provisionIds }: { readonly provisionIds: readonly string[] }) =>
    provisionIds.map((provisionId): CitationPlace => ({ provisionId })),
  { provisions: { by: ['provisionIds'] } },
);

/** Fields of a row that one provision states and that may be based on further provisions. */
export const cited = {
  citation: dependsOn(['provisionId'], ({ provisionId }: CitationPlace): CitationPlace => ({ provisionId }), {
    provisions: { by: ['provisionId'] },
  }),
  // In all 3,138 records of the gazette, the grounds contain the stating provision too; if they do not, it is loaded by its id.
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
    lines: ofProvision(LINE_COLUMNS, lineRange),
    anomalies: ({ provisionId }: CitationPlace, _: object, { loaders }: RequestContext) =>
      loaders.anomaliesAt.load(provisionId),
  },
  Provision: {
    text: ({ text }) => stripMarkup(text),
    document: toOne('documents', 'documentId'),
    parent: toOptional('provisions', 'parentId'),
    lines: dependsOn(LINE_COLUMNS, lineRange),
    amends: toOneIfLoaded('documents', 'amendsId'),
    validTo: dependsOn(END_COLUMNS, (row, _, context, info) => endKnown(row, context, info).on),
    changes: ({ id }, _, context, info) =>
      mapMaybe(context.loaders.changesOfProvision.load(id), (all) => [...rowsKnown(all, context, info)]),
  },
  ProvisionConnection: connectionFields,
};
