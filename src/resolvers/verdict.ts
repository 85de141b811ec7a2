import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../../loaders/index.js';
import { itemHistory } from '../rules/power-history.js';
import { verdictOf } from '../rules/verdict.js';
import { verdictSentence } from '../rules/verdict-sentence.js';
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
  const { exceptions, openClasses, successions, title, provisionIds, prohibits, ...rest } = basis;
  const { history, ...names } = itemHistory(responsibility, all, successions);
  const question = {
    body: rest,
    history,
    names,
    exceptions,
    openClasses,
    prohibits,
    place,
    asOf: undefinedIfNull(args.asOf),
    asKnownOn,
  };
  const ruling = verdictOf(question);
  const { answer, reason } = ruling;
  const others = new Set(ruling.others.map(({ id }) => id));
  return {
    answer,
    reason,
    explanation: verdictSentence({ question, ruling, title, placeName: undefinedIfNull(args.place) }),
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
