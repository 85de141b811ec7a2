import { mapMaybe } from '../../loaders/maybe-promise.js';
import { holdingsFallingWith, holdingsTakenBy } from '../queries/repeal.js';
import { transfersOf } from '../queries/transfer.js';
import { LINKS } from '../rules/document-links.js';
import { restoreHolding } from '../rules/repeal.js';
import { findDocumentId, takeFirst } from './arguments.js';
import { makeConnection, makeNestedConnection } from './connection.js';
import { dependsOn, toOne } from './depends-on.js';
import { linksOf } from './document.js';
import type { Resolvers } from './types.generated.js';

export const repeal: Resolvers = {
  RepealImpact: {
    document: toOne('documents', 'documentId'),
    transfers: ({ documentId: id }, args, context, info) =>
      makeNestedConnection(id, { context, args, info }, () => transfersOf('transfersByDocument', {})),
    ending: ({ documentId: id }, args, context, info) =>
      makeNestedConnection(id, { context, args, info }, () => holdingsFallingWith),
    resuming: dependsOn(
      ['documentId'],
      ({ documentId: id }, args, context, info) => {
        const taken = makeConnection({ context, args, info }, holdingsTakenBy(id), id);
        const without = async () => {
          const { rows, more } = await taken.page();
          return {
            rows: rows.map((row) => ({ ...restoreHolding(row, row), id: `${row.id}?without=${id}` })),
            more,
          };
        };
        return { ...taken, page: without };
      },
      { holdings: { columns: ['regionId', 'exceptIds', 'validTo', 'derivedBy', 'groundIds'] } },
    ),
    dependents: ({ documentId: id }, { first }, { loaders }) =>
      mapMaybe(linksOf(loaders, 'linksTo', id, LINKS.depending), (all) => takeFirst(all, first)),
    citing: ({ documentId: id }, { first }, { loaders }) =>
      mapMaybe(linksOf(loaders, 'linksTo', id, LINKS.citing), (all) => takeFirst(all, first)),
  },
  Query: {
    repealImpact: async (_, { document }, context) => ({
      documentId: (await findDocumentId(context, 'document', document)) ?? '',
    }),
  },
};
