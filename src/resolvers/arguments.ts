import { loadReferences } from '../../loaders/batch.js';
import type { RequestContext } from '../../loaders/index.js';
import { type MaybePromise, mapMaybe } from '../../loaders/maybe-promise.js';
import type { NamedKind, NameMatchRow } from '../queries/name.js';
import type { NearKind } from '../queries/near.js';
import type { HazardRow, HolderRow } from '../queries/rows.js';
import {
  type About,
  aboutParams,
  nodesByName,
  parsePath,
  parseSearchText,
  responsibilitiesAbout,
  type SearchText,
} from '../queries/text-match.js';
import { fold } from '../records/text.js';
import { badInputError } from './bad-input.js';

type Nullish<T> = T | null | undefined;

/** The argument of a list that is returned as a whole where `first` is left out. */
export interface FirstRows {
  readonly first?: Nullish<number>;
}

/** How many rows of a list are returned where the client does not say. */
export const DEFAULT_PAGE = 50;
/** How many rows of a list, or nodes by id, one field returns at most. */
export const LARGEST_PAGE = 500;
const SUGGESTIONS = 5;

/** Treats an argument that is null as one that is left out. */
export function undefinedIfNull<T>(value: Nullish<T>): T | undefined {
  return value ?? undefined;
}

/**
 * @returns `first`, or 50 where it is left out
 * @throws GraphQLError when `first` is below 0 or above 500
 */
export function pageSize(first: Nullish<number>): number {
  const size = first ?? DEFAULT_PAGE;
  if (size < 0 || size > LARGEST_PAGE)
    throw badInputError('first', `${size} is out of range`, `0 to ${LARGEST_PAGE}`);
  return size;
}

/**
 * @returns the first rows of a list, or all rows where `first` is left out
 * @throws GraphQLError when `first` is out of range, or when it is left out and the list has more than 500 rows
 */
export function takeFirst<T>(rows: readonly T[], first: Nullish<number>): readonly T[] {
  if (first != null) return rows.slice(0, pageSize(first));
  if (rows.length > LARGEST_PAGE)
    throw badInputError(
      'first',
      `the list has ${rows.length} items, and without first at most ${LARGEST_PAGE} are returned`,
      `0 to ${LARGEST_PAGE}`,
    );
  return rows;
}

/**
 * @returns the text in the forms that a search needs
 * @throws GraphQLError for a text without a letter, digit or Chinese character
 */
export function readSearchText(argument: string, text: string): SearchText {
  const search = parseSearchText(text);
  if (search === undefined)
    throw badInputError(
      argument,
      `"${text}" has nothing to search for`,
      'at least one letter, digit or Chinese character',
    );
  return search;
}

/** What an argument that names a node calls it, in a sentence, and which names it takes. */
const CALLED = {
  HOLDER: {
    what: { EN: 'holder', ZH: '主体' },
    allowed: {
      EN: 'the id, official name or any alias of a holder',
      ZH: '主体的编号、正式名称或别名',
    },
  },
  REGION: {
    what: { EN: 'region', ZH: '区域' },
    allowed: {
      EN: 'the id, official name or any alias of a region',
      ZH: '区域的编号、正式名称或别名',
    },
  },
  DOCUMENT: {
    what: { EN: 'document', ZH: '文件' },
    allowed: {
      EN: 'the number (文号) of a document in any style of brackets and spaces, the title of a document without a number, or the id of a document',
      ZH: '文件的文号（括号和空格不限）、无文号文件的标题，或文件的编号',
    },
  },
  HAZARD: {
    what: { EN: 'hazard', ZH: '灾害种类' },
    allowed: {
      EN: 'the id, name or any alias of a hazard',
      ZH: '灾害种类的编号、名称或别名',
    },
  },
} as const;

/** The names of nodes with their ids, as English and as Chinese list them. */
function listNames(nodes: readonly { readonly id: string; readonly name: string }[]) {
  return {
    EN: nodes.map(({ id, name }) => `${name} (${id})`).join(', '),
    ZH: nodes.map(({ id, name }) => `${name}（${id}）`).join('、'),
  };
}

/** Suggestions for a name that no node has: all hazards, because there are few, else the most similar names. */
async function suggestNodes({ loaders }: RequestContext, of: NamedKind, text: string, city: string | null) {
  if (of === 'HAZARD')
    return { are: { EN: 'the hazards are', ZH: '灾害种类有：' }, nodes: await loaders.allHazards() };
  return {
    are: { EN: 'the most similar names are', ZH: '最相近的名称是：' },
    nodes: (await loaders.names.nearest(of, text, city)).slice(0, SUGGESTIONS),
  };
}

/**
 * Finds the node with a name as written.
 * @param city search only the names that this city uses; null searches the names of every city
 * @throws GraphQLError: with the most similar names where no node has the name, with all nodes where several have it
 */
function findByName(
  context: RequestContext,
  argument: string,
  of: NamedKind,
  text: string,
  city: string | null = null,
): MaybePromise<NameMatchRow> {
  const { allowed } = CALLED[of];
  if (fold(text) === '')
    return Promise.reject(badInputError(argument, { EN: 'the name is blank', ZH: '名称为空' }, allowed));
  return mapMaybe(context.loaders.names.find(of, text, city), (found): MaybePromise<NameMatchRow> => {
    const [only] = found;
    if (only === undefined) return unknownName(context, argument, of, text, city);
    if (found.length === 1) return only;
    const shared = found.map(({ id, name }) => ({ id, name }));
    const { EN, ZH } = listNames(shared);
    throw badInputError(
      argument,
      { EN: `several share the name "${text}": ${EN}`, ZH: `名称“${text}”对应多个：${ZH}` },
      { EN: 'one of their ids', ZH: '其中一个的编号' },
      shared,
    );
  });
}

async function unknownName(
  context: RequestContext,
  argument: string,
  of: NamedKind,
  text: string,
  city: string | null,
): Promise<never> {
  const { what, allowed } = CALLED[of];
  const { are, nodes } = await suggestNodes(context, of, text, city);
  const meant = nodes.map(({ id, name }) => ({ id, name }));
  const { EN, ZH } = listNames(meant);
  const hint =
    meant.length === 0
      ? { EN: 'there is no similar name', ZH: '没有相近的名称' }
      : { EN: `${are.EN} ${EN}`, ZH: `${are.ZH}${ZH}` };
  throw badInputError(
    argument,
    {
      EN: `no ${what.EN} is called "${text}"; ${hint.EN}`,
      ZH: `没有名为“${text}”的${what.ZH}；${hint.ZH}`,
    },
    allowed,
    meant,
  );
}

const idOf = ({ id }: { readonly id: string }) => id;

/**
 * @returns the id of the holder that an argument names; undefined where it is left out
 * @throws GraphQLError where no holder or several have the name
 */
export function findHolderId(
  context: RequestContext,
  argument: string,
  name: Nullish<string>,
): MaybePromise<string | undefined> {
  return name == null ? undefined : mapMaybe(findByName(context, argument, 'HOLDER', name), idOf);
}

/**
 * @returns the id of the holder that has a name in the city of a place
 * @throws GraphQLError where no holder or several have the name there, or where no region or several are called so
 */
export async function findHolderIdIn(
  context: RequestContext,
  name: string,
  place: string,
): Promise<string | undefined> {
  return (await findByName(context, 'name', 'HOLDER', name, await findCity(context, 'place', place))).id;
}

/** The columns with the successors of a body. */
export const SUCCESSORS = ['successorIds', 'successorsOn', 'knownSuccessors'] as const;

/**
 * @param asKnownOn only the successions in documents published by this day count; undefined if all do
 * @returns the id of a body's last successor that had replaced it by a day; its own id if there is none, or without a day
 */
export function successorOn(
  body: Pick<HolderRow, 'id' | 'successorIds' | 'successorsOn'> & Partial<Pick<HolderRow, 'knownSuccessors'>>,
  on: string | undefined,
  asKnownOn: string | undefined,
): string {
  if (on === undefined) return body.id;
  const { ids, days } =
    asKnownOn === undefined
      ? { ids: body.successorIds ?? [], days: body.successorsOn ?? [] }
      : successorsKnown(body.knownSuccessors ?? [], asKnownOn);
  return ids[days.findLastIndex((day) => day <= on)] ?? body.id;
}

/** Reads the successors that were known on a day from the texts that the load stores: id, day, known from, known until. */
function successorsKnown(texts: readonly string[], asKnownOn: string) {
  const known = texts
    .map((text) => text.split(' '))
    .filter(([, , from = '', to = '']) => from <= asKnownOn && (to === '' || asKnownOn < to));
  return { ids: known.map(([id = '']) => id), days: known.map(([, on = '']) => on) };
}

/**
 * @returns the id of the document that an argument names; undefined where it is left out
 * @throws GraphQLError where no document or several have the name
 */
export function findDocumentId(
  context: RequestContext,
  argument: string,
  name: Nullish<string>,
): MaybePromise<string | undefined> {
  return name == null ? undefined : mapMaybe(findByName(context, argument, 'DOCUMENT', name), idOf);
}

/** @throws GraphQLError: no responsibility has the id */
export function unknownResponsibility(id: string, argument = 'responsibility'): never {
  throw badInputError(
    argument,
    { EN: `no responsibility has the id "${id}"`, ZH: `没有编号为“${id}”的权责事项` },
    {
      EN: 'the id of a responsibility, as whoOwns and responsibilities return it',
      ZH: '权责事项的编号，即 whoOwns 和 responsibilities 返回的编号',
    },
  );
}

/**
 * @returns the id of the responsibility that an argument names; undefined where it is left out
 * @throws GraphQLError where no responsibility has the id
 */
export function findResponsibilityId(
  { loaders }: RequestContext,
  argument: string,
  id: Nullish<string>,
): MaybePromise<string | undefined> {
  if (id == null) return undefined;
  return mapMaybe(loaders.responsibilities.load(id), (found) =>
    found === null ? unknownResponsibility(id, argument) : found.id,
  );
}

/**
 * @param narrow chooses among several hazards of one name: those of the plan that holds on a day
 * @returns the id of the hazard that an argument names
 * @throws GraphQLError where no hazard or several have the name
 */
export async function findHazardId(
  context: RequestContext,
  argument: string,
  name: string,
  narrow: (hazards: readonly HazardRow[]) => Promise<readonly HazardRow[]>,
): Promise<string> {
  const found = await context.loaders.names.find('HAZARD', name, null);
  if (found.length > 1) {
    const hazards = await loadReferences(context.loaders.hazards, found.map(idOf));
    const [only, second] = await narrow(hazards);
    if (only !== undefined && second === undefined) return only.id;
  }
  return (await findByName(context, argument, 'HAZARD', name)).id;
}

/**
 * @returns the city that uses the name of the place; null where the place is left out
 * @throws GraphQLError where no region or several have the name
 */
export async function findCity(
  context: RequestContext,
  argument: string,
  place: Nullish<string>,
): Promise<string | null> {
  return place == null ? null : (await findByName(context, argument, 'REGION', place)).city;
}

function findPlace<T>(
  context: RequestContext,
  argument: string,
  name: Nullish<string>,
  part: (place: NameMatchRow) => T,
): MaybePromise<T | undefined> {
  return name == null ? undefined : mapMaybe(findByName(context, argument, 'REGION', name), part);
}

/** @returns the ids of the place that an argument names and of the regions that contain it; undefined where it is left out */
export function findPlaceAndAround(
  context: RequestContext,
  argument: string,
  name: Nullish<string>,
): MaybePromise<readonly string[] | undefined> {
  return findPlace(context, argument, name, ({ around }) => around);
}

/** @returns the ids of the place that an argument names, of the regions that contain it and of the regions inside it */
export function findPlaceAroundAndInside(
  context: RequestContext,
  argument: string,
  name: Nullish<string>,
): MaybePromise<readonly string[] | undefined> {
  return findPlace(context, argument, name, ({ around, inside }) => [...new Set([...around, ...inside])]);
}

/** @returns the ids of the place that an argument names and of the regions inside it; undefined where it is left out */
export function findPlaceAndInside(
  context: RequestContext,
  argument: string,
  name: Nullish<string>,
): MaybePromise<readonly string[] | undefined> {
  return findPlace(context, argument, name, ({ inside }) => inside);
}

/** A folded document number such as 长政发(2020)17号, and the text after it. */
const DOCUMENT_NUMBER = /^(?<number>\p{L}+\(\d{4}\)\d+号)(?<rest>.*)$/u;

/**
 * Reads a text about responsibilities.
 * @returns its words; the document, if the text is a 文号; and the path, if the text is one or is a 文号 followed by one
 * @throws GraphQLError for a text without a letter, digit or Chinese character
 */
export async function readAbout(context: RequestContext, argument: string, text: string): Promise<About> {
  const search = readSearchText(argument, text);
  const { number, rest = '' } = DOCUMENT_NUMBER.exec(search.whole)?.groups ?? {};
  if (number === undefined)
    return { search, documentId: undefined, path: parsePath(search.whole, undefined) };
  const found = await context.loaders.names.find('DOCUMENT', number);
  const document = found.length === 1 ? found[0]?.id : undefined;
  return {
    search,
    documentId: rest === '' ? document : undefined,
    path: document === undefined ? undefined : parsePath(rest, document),
  };
}

/** @returns the text search of a list about responsibilities, for `makeSearchConnection`; undefined without a text */
export function responsibilityTextMatch(about: About | undefined) {
  if (about === undefined) return undefined;
  const kinds: NearKind[] = DOCUMENT_NUMBER.test(about.search.whole)
    ? ['DOCUMENT', 'RESPONSIBILITY']
    : ['RESPONSIBILITY'];
  return { search: about.search, from: responsibilitiesAbout(about), params: aboutParams(about), kinds };
}

/** @returns the text search of a list of nodes with names, for `makeSearchConnection`; undefined without a text */
export function nameTextMatch(
  search: SearchText | undefined,
  of: 'HOLDER' | 'DOCUMENT',
  kind: NearKind = of,
) {
  return search && { search, from: nodesByName(of), params: search, kinds: [kind] };
}

/** As `readAbout`, for a text that may be left out. */
export async function readOptionalAbout(
  context: RequestContext,
  argument: string,
  text: Nullish<string>,
): Promise<About | undefined> {
  return text == null ? undefined : readAbout(context, argument, text);
}
