import { referred } from '../../loaders/batch.js';
import type { RequestContext } from '../../loaders/index.js';
import { allOf, following, type MaybePromise } from '../../loaders/maybe-promise.js';
import type { HolderRow, TransferRow } from '../queries/rows.js';
import { ORGANIZATION_KINDS } from '../records/terms.js';
import { liabilityOf } from '../rules/liability.js';
import type { LiabilityFound } from './found.js';
import { mayLeadTo } from './reading.js';
import type { Resolvers } from './types.generated.js';

/** The kinds of a body, or of the known members of a class. */
function kindsOf(receiver: HolderRow, { loaders }: RequestContext) {
  const bodies = receiver.type === 'HOLDER_CATEGORY' ? loaders.membersOfClass.load(receiver.id) : [receiver];
  return following(bodies, (found: readonly HolderRow[]) =>
    ORGANIZATION_KINDS.filter((known) =>
      found.some(({ type, kind }) => type === 'ORGANIZATION' && kind === known),
    ),
  );
}

function answering(transfer: TransferRow, context: RequestContext): MaybePromise<LiabilityFound> {
  const { holders, documents } = context.loaders;
  const parties = allOf([referred(holders, transfer.toId), referred(documents, transfer.instrumentId)]);
  return following(parties, ([receiver, instrument]) =>
    following(kindsOf(receiver, context), (kinds) => {
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
  Transfer: { liability: (row, _, context) => answering(row, context) },
  Liability: { bearer: mayLeadTo('holders', 'bearerId') },
};
