import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../../loaders/index.js';
import { allMaybe, type MaybePromise, mapMaybe } from '../../loaders/maybe-promise.js';
import type { VerdictRow } from '../queries/verdict.js';
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
import {
  findHolderId,
  findPlaceAndAround,
  successorOn,
  undefinedIfNull,
  unknownResponsibility,
} from './arguments.js';
import { BadInputError, valueOrRefusal } from './bad-input.js';
import { citations } from './citation.js';
import { knownOn } from './known-on.js';
import type { CaseVerdictParent, VerdictParent } from './parent-types.js';
import type { QueryMayExerciseAllArgs, QueryMayExerciseArgs, Resolvers } from './types.generated.js';
import { UnreadDay } from './unread-day.js';

/** A question for a verdict. Below `mayExerciseAll`, the day may be a value of a variable that is none. */
type Case = Pick<QueryMayExerciseArgs, 'holder' | 'responsibility' | 'place'> & {
  readonly asOf?: string | UnreadDay | null | undefined;
};

/** The ids of the body and of the regions that a case names, and its day. */
interface NamedCase {
  readonly holder: string;
  readonly place: readonly string[] | undefined;
  readonly asOf: string | undefined;
}

async function nameCase({ holder, place, asOf }: Case, context: RequestContext): Promise<NamedCase> {
  if (asOf instanceof UnreadDay) throw asOf.refusal('asOf');
  const [id, around] = await Promise.all([
    findHolderId(context, 'holder', holder),
    findPlaceAndAround(context, 'place', place),
  ]);
  return { holder: id as string, place: around, asOf: undefinedIfNull(asOf) };
}

/** What the database has for a case. */
interface CaseFacts {
  readonly basis: VerdictRow;
  readonly all: Awaited<ReturnType<RequestContext['loaders']['history']>>;
}

function verdictFrom(
  { responsibility, place: placeName }: Case,
  { place, asOf }: NamedCase,
  { basis, all }: CaseFacts,
  asKnownOn: string | undefined,
): VerdictParent {
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
      asOf,
      asKnownOn,
    };
    return { question, ruling: verdictOf(question), title, placeName: undefinedIfNull(placeName) };
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

/**
 * Answers cases. Each step waits for all of them, so that the number of statements does not depend on how many there are.
 * @returns for each case its verdict, or why it cannot be answered
 */
async function verdictsOn(
  cases: readonly Case[],
  asKnownOn: string | undefined,
  context: RequestContext,
): Promise<(VerdictParent | BadInputError)[]> {
  const { verdictBasis, history } = context.loaders;
  const bases = verdictBasis(asKnownOn);
  const eachCase = <T, Next>(
    before: readonly (T | BadInputError)[],
    step: (one: T, of: Case) => MaybePromise<Next>,
  ) =>
    Promise.all(
      cases.map((one, index) => {
        const found = before[index] as T | BadInputError;
        return found instanceof BadInputError ? found : valueOrRefusal(() => step(found, one));
      }),
    );
  const named = await eachCase(cases, (one) => nameCase(one, context));
  const read = await eachCase(named, (names, { responsibility }) =>
    mapMaybe(
      allMaybe([bases.load({ holder: names.holder, responsibility }), history(responsibility, asKnownOn)]),
      ([basis, all]) => ({ names, all, basis: basis ?? unknownResponsibility(responsibility) }),
    ),
  );
  // If the body was renamed by that day, the verdict is about its successor, which the explanation names.
  const renamed = await eachCase(read, ({ names, all, basis }, { responsibility }) => {
    const body = successorOn(basis, names.asOf, undefined);
    if (body === basis.id) return { names, all, basis };
    return mapMaybe(bases.load({ holder: body, responsibility }), (successor) => ({
      names,
      all,
      basis: successor ?? unknownResponsibility(responsibility),
    }));
  });
  return eachCase(renamed, ({ names, ...facts }, one) => verdictFrom(one, names, facts, asKnownOn));
}

async function verdictOn(
  { asKnownOn, ...one }: QueryMayExerciseArgs,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<VerdictParent> {
  const [verdict] = await verdictsOn([one], knownOn(asKnownOn, context, info), context);
  if (verdict === undefined || verdict instanceof BadInputError) throw verdict;
  return verdict;
}

async function caseVerdicts(
  { asKnownOn, cases }: QueryMayExerciseAllArgs,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<CaseVerdictParent[]> {
  const answers = await verdictsOn(cases, knownOn(asKnownOn, context, info), context);
  return answers.map((answer) =>
    answer instanceof BadInputError
      ? { verdict: null, error: { refusal: answer } }
      : { verdict: answer, error: null },
  );
}

export const verdict: Resolvers = {
  Query: {
    mayExercise: (_, args, context, info) => verdictOn(args, context, info),
    mayExerciseAll: (_, args, context, info) => caseVerdicts(args, context, info),
  },
  Verdict: {
    citations,
  },
  CaseError: {
    code: ({ refusal }) => String(refusal.extensions.code),
    message: ({ refusal }, { language }) => refusal.inLanguages[language ?? 'EN'],
    suggestions: ({ refusal }) => (refusal.suggestions ?? []).map(({ id }) => id),
  },
};
