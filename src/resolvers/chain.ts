import { mapMaybe } from '../../loaders/maybe-promise.js';
import type { TransferRow } from '../queries/rows.js';
import { traceChain } from '../rules/chain.js';
import { isReviewed } from '../rules/unreviewed.js';
import { countedHistory } from '../rules/unreviewed-verdict.js';
import { citations } from './citation.js';
import { dependsOn, toOptional } from './depends-on.js';
import { rowKnownOn } from './known-on.js';
import type { Resolvers } from './types.generated.js';

export const chain: Resolvers = {
  Holding: {
    chain: dependsOn(
      ['responsibilityId', 'holderId', 'arisesFromId', 'knownFrom', 'knownTo', 'reviewed'],
      (row, { asKnownOn }, context, info) =>
        mapMaybe(
          context.loaders.history(row.responsibilityId, rowKnownOn(row, asKnownOn, context, info)),
          (all) => {
            const history = countedHistory(all, isReviewed(row) ? 'REVIEWED' : 'ALL');
            const transfers = new Map(history.transfers.map((one) => [one.id, one]));
            const { hops, ...rest } = traceChain(row, history);
            return {
              ...rest,
              hops: hops.map((hop) => ({ ...hop, transfer: transfers.get(hop.transferId) as TransferRow })),
            };
          },
        ),
    ),
  },
  Chain: { root: toOptional('holders', 'rootId') },
  ChainHop: {
    evidence: citations,
  },
};
