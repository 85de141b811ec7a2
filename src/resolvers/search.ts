import { hitsOf, SEARCH_KINDS, searchList } from '../queries/search.js';
import { snippet } from '../queries/snippet.js';
import { aboutParams } from '../queries/text-match.js';
import { stripMarkup } from '../records/markup.js';
import { readAbout } from './arguments.js';
import { makeSearchConnection, searchedFields } from './connection.js';
import { toOne } from './depends-on.js';
import type { Resolvers } from './types.generated.js';

/** The score of each class of match. Lucene's own scores are not used, because they change with the data that is loaded. */
const SCORES = [1, 0.8, 0.6, 0.4, 0.2];

export const search: Resolvers = {
  SearchHit: {
    node: toOne('nodes', 'id'),
    score: (hit) => SCORES[hit.class] ?? 0,
    snippet: ({ texts, words }) => snippet(texts.map(stripMarkup), words),
  },
  SearchConnection: searchedFields,
  TextMatch: {
    found: ({ found }) => found(),
    suggestions: ({ suggestions }) => suggestions(),
  },
  Suggestion: {
    node: toOne('nodes', 'id'),
  },
  Query: {
    search: async (_, args, context, info) => {
      const about = await readAbout(context, 'text', args.text);
      const kinds = args.kinds ?? SEARCH_KINDS;
      const sought = { search: about.search, from: hitsOf(about, kinds), params: aboutParams(about), kinds };
      return makeSearchConnection({ context, args, info }, searchList(about, kinds), sought);
    },
  },
};
