import { following } from '../../loaders/maybe-promise.js';
import type { TransferRow } from '../queries/rows.js';
import { chainOf } from '../rules/chain.js';
import { citations } from './citation.js';
import { mayLeadTo } from './reading.js';
import type { Resolvers } from './types.generated.js';

export const chain: Resolvers = {
  Holding: {
    chain: (row, _, { loaders }) =>
      following(loaders.history(row.responsibilityId), (history) => {
        const transfers = new Map(history.transfers.map((one) => [one.id, one]));
        const { hops, ...rest } = chainOf(row, history);
        return {
          ...rest,
          hops: hops.map((hop) => ({ ...hop, transfer: transfers.get(hop.transferId) as TransferRow })),
        };
      }),
  },
  Chain: { root: mayLeadTo('holders', 'rootId') },
  ChainHop: {
    evidence: citations,
  },
};
