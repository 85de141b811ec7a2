import { loadReference } from '../../loaders/batch.js';
import type { RequestContext } from '../../loaders/index.js';
import { allMaybe, type MaybePromise, mapMaybe } from '../../loaders/maybe-promise.js';
import type { HolderRow, TransferRow } from '../queries/rows.js';
import { ORGANIZATION_KINDS } from '../records/terms.js';
import { liabilityOf } from '../rules/liability.js';
import { dependsOn, toOptional } from './depends-on.js';
import type { LiabilityParent } from './parent-types.js';
import type { Resolvers } from './types.generated.js';

/** The kinds of organization of a body, or of the known members of a class. */
function kindsOf(receiver: HolderRow, { loaders }: RequestContext) {
  const bodies = receiver.type === 'HOLDER_CATEGORY' ? loaders.membersOfClass.load(receiver.id) : [receiver];
  return mapMaybe(bodies, (found: readonly HolderRow[]) =>
    ORGANIZATION_KINDS.filter((known) =>
      found.some(({ type, kind }) => type === 'ORGANIZATION' && kind === known),
    ),
  );
}

/** The columns with the parties of a transfer and with the document that makes the transfer. */
const PARTIES = ['toId', 'fromId', 'grantedById', 'instrumentId'] as const;

function answering(
  transfer: Pick<TransferRow, (typeof PARTIES)[number] | 'kind'>,
  context: RequestContext,
): MaybePromise<LiabilityParent> {
  const { holders, documents } = context.loaders;
  const parties = allMaybe([
    loadReference(holders, transfer.toId),
    loadReference(documents, transfer.instrumentId),
  ]);
  return mapMaybe(parties, ([receiver, instrument]) =>
    mapMaybe(kindsOf(receiver, context), (kinds) => {
      const liability = liabilityOf({
        kind: transfer.kind,
        receiver: { type: receiver.type, name: receiver.name, kinds },
        instrumentTitle: instrument.title,
      });
      const giverId = transfer.fromId ?? transfer.grantedById;
      return {
        ...liability,
        bearerId: { RECEIVER: transfer.toId, GIVER: giverId, NOBODY: null }[liability.bearer],
      };
    }),
  );
}

export const liability: Resolvers = {
  Transfer: {
    liability: dependsOn(PARTIES, (row, _, context) => answering(row, context), {
      holders: { by: ['toId'], columns: ['type', 'kind', 'name'] },
      documents: { by: ['instrumentId'], columns: ['title'] },
    }),
  },
  Liability: { bearer: toOptional('holders', 'bearerId') },
};
