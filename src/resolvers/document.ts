import type { GraphQLResolveInfo } from 'graphql';
import { loadOptionalReference } from '../../loaders/batch.js';
import type { Loaders, RequestContext } from '../../loaders/index.js';
import { type MaybePromise, mapMaybe } from '../../loaders/maybe-promise.js';
import { documentList, provisionList } from '../queries/document.js';
import { responsibilitiesOfDocument } from '../queries/responsibility.js';
import type { DocumentLinkRow, DocumentRow } from '../queries/rows.js';
import { transfersOf } from '../queries/transfer.js';
import { LINKS } from '../rules/document-links.js';
import {
  type FirstRows,
  findDocumentId,
  findHolderId,
  nameTextMatch,
  readSearchText,
  takeFirst,
  undefinedIfNull,
} from './arguments.js';
import { cited, LINE_COLUMNS, lineRange } from './citation.js';
import { makeNestedConnection, makeSearchConnection, searchedFields } from './connection.js';
import { dependsOn, toOne, toOneIfLoaded, toOptional } from './depends-on.js';
import { END_COLUMNS, endKnown, knownOn, rowsKnown } from './known-on.js';
import { reviewable } from './reviewed.js';
import type { Resolvers } from './types.generated.js';

type Relation = DocumentLinkRow['relation'];

/** @returns the links of a document in one direction: those with one of the relations, or all where `relations` is left out */
export function linksOf(
  loaders: Loaders,
  direction: 'linksFrom' | 'linksTo',
  document: string,
  relations?: readonly Relation[],
): MaybePromise<readonly DocumentLinkRow[]> {
  return mapMaybe(loaders[direction].load(document), (all) =>
    relations === undefined ? all : all.filter(({ relation }) => relations.includes(relation)),
  );
}

function links(direction: 'linksFrom' | 'linksTo', relations?: readonly Relation[]) {
  return ({ id }: DocumentRow, { first }: FirstRows, context: RequestContext, info: GraphQLResolveInfo) =>
    mapMaybe(linksOf(context.loaders, direction, id, relations), (all) =>
      takeFirst(rowsKnown(all, context, info), first),
    );
}

export const document: Resolvers = {
  Document: {
    issuer: toOneIfLoaded('holders', 'issuerId'),
    lines: dependsOn(LINE_COLUMNS, ({ lineStart, lineEnd }) =>
      lineStart === null || lineEnd === null ? null : lineRange({ lineStart, lineEnd }),
    ),
    status: dependsOn(['status', 'lineStart', ...END_COLUMNS], (row, _, context, info) => {
      const { id, status, lineStart } = row;
      if (status === 'IN_FORCE') return endKnown(row, context, info).as === 'REPEALED' ? 'REPEALED' : status;
      if (status !== 'REPEALED' || knownOn(undefined, context, info) === undefined) return status;
      // It is on record as repealed because another document says so, which may not have been published by then.
      return mapMaybe(linksOf(context.loaders, 'linksTo', id, LINKS.repealing), (all) => {
        if (all.length === 0 || rowsKnown(all, context, info).length > 0) return status;
        return lineStart === null ? 'CITED_ONLY' : 'IN_FORCE';
      });
    }),
    effectiveIn: dependsOn(
      ['effectiveInId'],
      ({ effectiveInId }) => (effectiveInId === null ? null : { provisionId: effectiveInId }),
      { provisions: { by: ['effectiveInId'] } },
    ),
    validTo: dependsOn(END_COLUMNS, (row, _, context, info) => endKnown(row, context, info).on),
    changes: ({ id }, { first }, context, info) =>
      mapMaybe(context.loaders.changesOfDocument.load(id), (all) =>
        takeFirst(rowsKnown(all, context, info), first),
      ),
    repeals: links('linksFrom', LINKS.repealing),
    repealedBy: links('linksTo', LINKS.repealing),
    basedOn: links('linksFrom', LINKS.resting),
    cites: links('linksFrom'),
    citedBy: links('linksTo'),
    provisions: ({ id }, args, context, info) =>
      makeNestedConnection(id, { context, args, info }, () => provisionList(args.lines ?? {})),
    transfers: ({ id }, args, context, info) =>
      makeNestedConnection(id, { context, args, info }, (asKnownOn) =>
        transfersOf('transfersByDocument', { asKnownOn }),
      ),
    responsibilities: ({ id }, args, context, info) =>
      makeNestedConnection(id, { context, args, info }, () =>
        responsibilitiesOfDocument({ kinds: undefinedIfNull(args.kinds) }),
      ),
  },
  DocumentLink: {
    ...reviewable,
    from: toOne('documents', 'fromId'),
    to: toOne('documents', 'toId'),
    citation: cited.citation,
  },
  DocumentChange: {
    ...reviewable,
    document: toOneIfLoaded('documents', 'documentId'),
    provision: toOneIfLoaded('provisions', 'endsId'),
    replacedBy: toOptional('provisions', 'replacedById'),
    citation: cited.citation,
  },
  DocumentConnection: searchedFields,
  Query: {
    document: async (_, { number }, context) =>
      loadOptionalReference(
        context.loaders.documents,
        (await findDocumentId(context, 'number', number)) ?? null,
      ),
    documents: async (_, args, context, info) => {
      const filter = args.filter ?? {};
      const about = filter.about == null ? undefined : readSearchText('about', filter.about);
      const query = documentList(
        {
          issuer: await findHolderId(context, 'issuer', filter.issuer),
          status: undefinedIfNull(filter.status),
          issuedFrom: undefinedIfNull(filter.issuedFrom),
          issuedTo: undefinedIfNull(filter.issuedTo),
        },
        about,
      );
      return makeSearchConnection({ context, args, info }, query, nameTextMatch(about, 'DOCUMENT'));
    },
  },
};
