import type { RequestContext } from '../../loaders/index.js';
import type { HoldingRow } from '../graph/rows.js';
import { type VerdictAnswer, type VerdictReason, verdictOf } from '../rules/verdict.js';
import { sentenceOf } from '../rules/verdict-sentence.js';
import { given, holderId, placeAndAround } from './arguments.js';
import { badInput } from './errors.js';
import type { QueryMayExerciseArgs, Resolvers } from './types.generated.js';

/** A verdict with the rows of the holdings that it names. */
export interface VerdictGiven {
  readonly answer: VerdictAnswer;
  readonly reason: VerdictReason;
  readonly explanation: string;
  readonly holding: HoldingRow | null;
  readonly others: readonly HoldingRow[];
  readonly provisionIds: readonly string[];
}

async function verdictOn(args: QueryMayExerciseArgs, context: RequestContext): Promise<VerdictGiven> {
  const { loaders } = context;
  const [holder, place] = await Promise.all([
    holderId(context, 'holder', args.holder),
    placeAndAround(context, 'in', args.in),
  ]);
  const [asked, history] = await Promise.all([
    loaders.verdictAsked.load({ holder: holder as string, responsibility: args.responsibility }),
    loaders.history(args.responsibility),
  ]);
  if (asked === null)
    throw badInput(
      'responsibility',
      `no responsibility has the id "${args.responsibility}"`,
      'the id of a responsibility, as whoOwns and responsibilities return it',
    );
  const { exceptions, openClasses, title, provisionIds, ...body } = asked;
  const question = { body, history, exceptions, openClasses, place, on: given(args.on) };
  const ruling = verdictOf(question);
  const { answer, reason } = ruling;
  const others = new Set(ruling.others.map(({ id }) => id));
  return {
    answer,
    reason,
    explanation: sentenceOf({ question, ruling, title, placeName: given(args.in) }),
    holding: history.holdings.find(({ id }) => id === ruling.holding?.id) ?? null,
    others: history.holdings.filter(({ id }) => others.has(id)),
    provisionIds: ruling.provisionIds.length === 0 ? provisionIds : ruling.provisionIds,
  };
}

export const verdict: Resolvers = {
  Query: { mayExercise: (_, args, context) => verdictOn(args, context) },
  Verdict: {
    citations: ({ provisionIds }) => provisionIds.map((provisionId) => ({ provisionId })),
  },
};
