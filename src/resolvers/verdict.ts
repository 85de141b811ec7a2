import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../../loaders/index.js';
import { itemHistory } from '../rules/power-history.js';
import { isReviewed } from '../rules/unreviewed.js';
import {
  type Counted,
  countedFacts,
  countedHistory,
  verdictByReviewed,
} from '../rules/unreviewed-verdict.js';
import { verdictOf } from '../rules/verdict.js';
import type { SentenceInput } from '../rules/verdict-sentence.js';
import { findHolderId, findPlaceAndAround, successorOn, undefinedIfNull } from './arguments.js';
import { badInputError } from './bad-input.js';
import { citations } from './citation.js';
import { knownOn } from './known-on.js';
import type { VerdictParent } from './parent-types.js';
import type { QueryMayExerciseArgs, Resolvers } from './types.generated.js';

async function verdictOn(
  args: QueryMayExerciseArgs,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<VerdictParent> {
  const { loaders } = context;
  const asKnownOn = knownOn(args.asKnownOn, context, info);
  const bases = loaders.verdictBasis(asKnownOn);
  const [holder, place] = await Promise.all([
    findHolderId(context, 'holder', args.holder),
    findPlaceAndAround(context, 'place', args.place),
  ]);
  const { responsibility } = args;
  const [named, all] = await Promise.all([
    bases.load({ holder: holder as string, responsibility }),
    loaders.history(responsibility, asKnownOn),
  ]);
  // If the body was renamed by that day, the verdict is about its successor, which the explanation names.
  const body = named && successorOn(named, undefinedIfNull(args.asOf), undefined);
  const basis =
    body === null || body === named?.id ? named : await bases.load({ holder: body, responsibility });
  if (basis === null)
    throw badInputError(
      'responsibility',
      `no responsibility has the id "${args.responsibility}"`,
      'the id of a responsibility, as whoOwns and responsibilities return it',
    );
  const { exceptions, openClasses, successions, title, provisionIds, prohibits, reviewed, ...rest } = basis;
  const rule = (counted: Counted): SentenceInput => {
    const { history, ...names } = itemHistory(
      responsibility,
      countedHistory(all, counted),
      countedFacts(successions, counted),
    );
    const question = {
      body: { ...rest, pendingChanges: countedFacts(rest.pendingChanges, counted) },
      history,
      names,
      exceptions: countedFacts(exceptions, counted),
      openClasses,
      prohibits: prohibits && (counted === 'ALL' || isReviewed({ reviewed })),
      place,
      asOf: undefinedIfNull(args.asOf),
      asKnownOn,
    };
    return { question, ruling: verdictOf(question), title, placeName: undefinedIfNull(args.place) };
  };
  const facts = [...all.holdings, ...all.transfers, ...successions, ...exceptions, { reviewed }];
  const given = verdictByReviewed(rule('REVIEWED'), facts.every(isReviewed) ? undefined : rule('ALL'));
  const { answer, reason, explanation, ruling } = given;
  const others = new Set(ruling.others.map(({ id }) => id));
  return {
    answer,
    reason,
    explanation,
    holding: all.holdings.find(({ id }) => id === ruling.holding?.id) ?? null,
    doubts: ruling.doubts,
    others: all.holdings.filter(({ id }) => others.has(id)),
    provisionIds: ruling.provisionIds.length === 0 ? provisionIds : ruling.provisionIds,
  };
}

export const verdict: Resolvers = {
  Query: { mayExercise: (_, args, context, info) => verdictOn(args, context, info) },
  Verdict: {
    citations,
  },
};
