import { SEARCH_KINDS, searchList } from '../graph/search.js';
import { snippet } from '../graph/snippet.js';
import { unmarked } from '../records/markup.js';
import { wordsOf } from './arguments.js';
import { connect, connectionFields } from './connection.js';
import { leadsTo, reading } from './reading.js';
import type { Resolvers } from './types.generated.js';

/** Scores by class of match; Lucene's own drift with what is loaded. */
const SCORES = [1, 0.8, 0.6, 0.4, 0.2];

export const search: Resolvers = {
  SearchHit: {
    node: leadsTo('nodes', 'id'),
    score: (hit) => SCORES[hit.class] ?? 0,
    snippet: ({ texts, words }) => snippet(texts.map(unmarked), words),
  },
  SearchConnection: connectionFields,
  Query: {
    search: reading([], (_, args, context, info) =>
      connect({ context, args, info }, searchList(wordsOf('text', args.text), args.kinds ?? SEARCH_KINDS)),
    ),
  },
};
