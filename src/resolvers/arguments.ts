import type { RequestContext } from '../../loaders/index.js';
import { type MaybePromise, mapMaybe } from '../../loaders/maybe-promise.js';
import type { NameMatchRow, NameOf } from '../queries/name.js';
import type { NearKind } from '../queries/near.js';
import type { HolderRow } from '../queries/rows.js';
import {
  type About,
  aboutParams,
  named as namedNodes,
  pathText,
  responsibilitiesAbout,
  type SearchText,
  searchText,
} from '../queries/text.js';
import { fold } from '../records/text.js';
import { badInput } from './errors.js';

type Given<T> = T | null | undefined;

/** The argument of a list that is given whole where it is left out. */
export interface FirstRows {
  readonly first?: Given<number>;
}

/** How many rows of a list are given where the caller does not say. */
export const DEFAULT_PAGE = 50;
/** How many rows of a list, or nodes by id, one field gives at most. */
export const LARGEST_PAGE = 500;
const SUGGESTIONS = 5;

/** An argument that is null is one that is left out. */
export function given<T>(value: Given<T>): T | undefined {
  return value ?? undefined;
}

/** @throws GraphQLError when fewer than none or more than 500 are asked for */
export function pageSize(first: Given<number>): number {
  const size = first ?? DEFAULT_PAGE;
  if (size < 0 || size > LARGEST_PAGE)
    throw badInput('first', `${size} is out of range`, `0 to ${LARGEST_PAGE}`);
  return size;
}

/**
 * The first rows of a list that is given whole where `first` is left out.
 * @throws GraphQLError when out of range, and when the whole is more than one answer gives
 */
export function firstOf<T>(rows: readonly T[], first: Given<number>): readonly T[] {
  if (first != null) return rows.slice(0, pageSize(first));
  if (rows.length > LARGEST_PAGE)
    throw badInput(
      'first',
      `the list has ${rows.length} items, and without first at most ${LARGEST_PAGE} are returned`,
      `0 to ${LARGEST_PAGE}`,
    );
  return rows;
}

/** @throws GraphQLError for a text in which there is nothing to look for */
export function wordsOf(argument: string, text: string): SearchText {
  const search = searchText(text);
  if (search === undefined)
    throw badInput(
      argument,
      `"${text}" has nothing to search for`,
      'at least one letter, digit or Chinese character',
    );
  return search;
}

const CALLED = {
  HOLDER: {
    what: 'holder',
    allowed: 'the id, official name or any alias of a holder',
  },
  REGION: {
    what: 'region',
    allowed: 'the id, official name or any alias of a region',
  },
  DOCUMENT: {
    what: 'document',
    allowed:
      'the number (文号) of a document in any style of brackets and spaces, the title of a document without a number, or the id of a document',
  },
  HAZARD: {
    what: 'hazard',
    allowed: 'the id, name or any alias of a hazard',
  },
} as const;

function listed(nodes: readonly { readonly id: string; readonly name: string }[]): string {
  return nodes.map(({ id, name }) => `${name} (${id})`).join(', ');
}

/** What may be meant by a name that nothing has: hazards are few, so all of them; else the nearest names. */
async function suggested({ loaders }: RequestContext, of: NameOf, text: string, city: string | null) {
  if (of === 'HAZARD') return { are: 'the hazards are', nodes: await loaders.allHazards() };
  return {
    are: 'the most similar names are',
    nodes: (await loaders.names.nearest(of, text, city)).slice(0, SUGGESTIONS),
  };
}

/**
 * What a name as written stands for.
 * @param city whose names are meant; every city's where null
 * @throws GraphQLError with the nearest names where nothing has it, and with all of them where several share it
 */
function named(
  context: RequestContext,
  argument: string,
  of: NameOf,
  text: string,
  city: string | null = null,
): MaybePromise<NameMatchRow> {
  const { allowed } = CALLED[of];
  if (fold(text) === '') return Promise.reject(badInput(argument, 'the name is blank', allowed));
  return mapMaybe(context.loaders.names.find(of, text, city), (found): MaybePromise<NameMatchRow> => {
    const [only] = found;
    if (only === undefined) return unknownName(context, argument, of, text, city);
    if (found.length === 1) return only;
    const shared = found.map(({ id, name }) => ({ id, name }));
    throw badInput(
      argument,
      `several share the name "${text}": ${listed(shared)}`,
      'one of their ids',
      shared,
    );
  });
}

async function unknownName(
  context: RequestContext,
  argument: string,
  of: NameOf,
  text: string,
  city: string | null,
): Promise<never> {
  const { what, allowed } = CALLED[of];
  const { are, nodes } = await suggested(context, of, text, city);
  const meant = nodes.map(({ id, name }) => ({ id, name }));
  const hint = meant.length === 0 ? 'there is no similar name' : `${are} ${listed(meant)}`;
  throw badInput(argument, `no ${what} is called "${text}"; ${hint}`, allowed, meant);
}

const idOf = ({ id }: { readonly id: string }) => id;

/** The id of the holder that an argument names. */
export function holderId(
  context: RequestContext,
  argument: string,
  name: Given<string>,
): MaybePromise<string | undefined> {
  return name == null ? undefined : mapMaybe(named(context, argument, 'HOLDER', name), idOf);
}

/** The id of the holder that has a name in a city. */
export async function holderIdIn(
  context: RequestContext,
  name: string,
  place: string,
): Promise<string | undefined> {
  return (await named(context, 'name', 'HOLDER', name, await cityOf(context, 'place', place))).id;
}

/** Who has a body's place on a day: itself, or the last of its successors by then. Without a day, itself. */
export function successorOn(
  { id, successorIds, successorsOn }: Pick<HolderRow, 'id' | 'successorIds' | 'successorsOn'>,
  on: string | undefined,
): string {
  const followed = (successorsOn ?? []).findLastIndex((day) => on !== undefined && day <= on);
  return successorIds?.[followed] ?? id;
}

/** The id of the document that an argument names. */
export function documentId(
  context: RequestContext,
  argument: string,
  name: Given<string>,
): MaybePromise<string | undefined> {
  return name == null ? undefined : mapMaybe(named(context, argument, 'DOCUMENT', name), idOf);
}

/** The id of the hazard that an argument names. */
export async function hazardId(context: RequestContext, argument: string, name: string): Promise<string> {
  return (await named(context, argument, 'HAZARD', name)).id;
}

/** The city in whose names a place is known. */
export async function cityOf(
  context: RequestContext,
  argument: string,
  place: Given<string>,
): Promise<string | null> {
  return place == null ? null : (await named(context, argument, 'REGION', place)).city;
}

function placeOf<T>(
  context: RequestContext,
  argument: string,
  name: Given<string>,
  part: (place: NameMatchRow) => T,
): MaybePromise<T | undefined> {
  return name == null ? undefined : mapMaybe(named(context, argument, 'REGION', name), part);
}

/** The place that an argument names, and everything around it. */
export function placeAndAround(
  context: RequestContext,
  argument: string,
  name: Given<string>,
): MaybePromise<readonly string[] | undefined> {
  return placeOf(context, argument, name, ({ around }) => around);
}

/** The place that an argument names, everything around it and everything inside it. */
export function placeAroundAndInside(
  context: RequestContext,
  argument: string,
  name: Given<string>,
): MaybePromise<readonly string[] | undefined> {
  return placeOf(context, argument, name, ({ around, inside }) => [...new Set([...around, ...inside])]);
}

/** The place that an argument names, and everything inside it. */
export function placeAndInside(
  context: RequestContext,
  argument: string,
  name: Given<string>,
): MaybePromise<readonly string[] | undefined> {
  return placeOf(context, argument, name, ({ inside }) => inside);
}

/** 长政发(2020)17号, folded, and what follows it. */
const DOCUMENT_NUMBER = /^(?<number>\p{L}+\(\d{4}\)\d+号)(?<rest>.*)$/u;

/** What a text about responsibilities means: its words, the document whose 文号 it is, and the place in documents. */
export async function aboutOf(context: RequestContext, argument: string, text: string): Promise<About> {
  const search = wordsOf(argument, text);
  const { number, rest = '' } = DOCUMENT_NUMBER.exec(search.whole)?.groups ?? {};
  if (number === undefined) return { search, documentId: undefined, path: pathText(search.whole, undefined) };
  const found = await context.loaders.names.find('DOCUMENT', number);
  const document = found.length === 1 ? found[0]?.id : undefined;
  return {
    search,
    documentId: rest === '' ? document : undefined,
    path: document === undefined ? undefined : pathText(rest, document),
  };
}

/** What a list of what is about responsibilities is asked for; nothing where no text is. */
export function responsibilityTextMatch(about: About | undefined) {
  if (about === undefined) return undefined;
  const kinds: NearKind[] = DOCUMENT_NUMBER.test(about.search.whole)
    ? ['DOCUMENT', 'RESPONSIBILITY']
    : ['RESPONSIBILITY'];
  return { search: about.search, from: responsibilitiesAbout(about), params: aboutParams(about), kinds };
}

/** What a list of what has names is asked for; nothing where no text is. */
export function nameTextMatch(
  search: SearchText | undefined,
  of: 'HOLDER' | 'DOCUMENT',
  kind: NearKind = of,
) {
  return search && { search, from: namedNodes(of), params: search, kinds: [kind] };
}

/** The same where the text may be left out. */
export async function maybeAboutOf(
  context: RequestContext,
  argument: string,
  text: Given<string>,
): Promise<About | undefined> {
  return text == null ? undefined : aboutOf(context, argument, text);
}
