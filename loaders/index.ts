import type { Statement } from '../src/database/statement.js';
import type { RequestReader } from '../src/database/statement-runner.js';
import { anomaliesAt, anomaliesById } from '../src/queries/anomaly.js';
import {
  changesOfDocument,
  changesOfProvision,
  documentLinksById,
  documentsById,
  linksFrom,
  linksTo,
  provisionsById,
} from '../src/queries/document.js';
import { actionsAt, authoritiesAt, groupsFormedAt } from '../src/queries/emergency.js';
import { countsByType, loadedSourceFacts } from '../src/queries/graph.js';
import { allHazards, criteriaOf, hazardsById } from '../src/queries/hazard.js';
import { historyStatements } from '../src/queries/history.js';
import {
  categoriesOf,
  groupsOf,
  holdersById,
  membersOfClass,
  membersWithin,
  postsOf,
  successionsFrom,
  successionsTo,
} from '../src/queries/holder.js';
import { holdingsById } from '../src/queries/holding.js';
import type { KnownFilter } from '../src/queries/known.js';
import { nodeRow, nodesById } from '../src/queries/node.js';
import type { ParentParams, RowWithParent } from '../src/queries/page.js';
import { allRegions, regionsById } from '../src/queries/region.js';
import {
  powerSuccessionsFrom,
  powerSuccessionsTo,
  responsibilitiesById,
} from '../src/queries/responsibility.js';
import type { NodeRow } from '../src/queries/rows.js';
import { transfersById, transfersUnder } from '../src/queries/transfer.js';
import { type VerdictKey, type VerdictRow, verdictBasis } from '../src/queries/verdict.js';
import { type MembershipFilter, membersOf, removalsOf } from '../src/queries/working-group.js';
import { cachedLoader, type Loader, loadRows, ParentLoaders, rowsById, rowsByParent } from './batch.js';
import { allMaybe, mapMaybe } from './maybe-promise.js';
import { NameLoader } from './name.js';
import { SuggestionLoader } from './near.js';
import { PageLoader, ParentListLoader } from './page.js';

function nodes(graph: RequestReader): Loader<string, NodeRow | null> {
  const find = async (ids: readonly string[]) => {
    const rows = (await graph.run(nodesById, { keys: ids })).map(nodeRow);
    const byId = new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, row]])));
    return ids.map((id) => byId.get(id) ?? null);
  };
  return cachedLoader(graph, { space: nodesById.name, keyOf: (id) => id, find });
}

function verdictBasisLoader(graph: RequestReader) {
  return perDay((known): Loader<VerdictKey, VerdictRow | null> => {
    const statement = verdictBasis(known);
    const find = async (keys: readonly VerdictKey[]) => {
      const rows = await graph.run(statement, { keys, ...known });
      const byPosition = new Map(rows.map((row) => [row.position, row]));
      return keys.map((_, position) => byPosition.get(position) ?? null);
    };
    const space = `${statement.name} ${known.asKnownOn ?? ''}`;
    return cachedLoader(graph, { space, keyOf: JSON.stringify, find });
  });
}

/** Makes a loader for each day up to whose publications documents count; without a day, all count. */
function perDay<Made>(make: (known: KnownFilter) => Made): (asKnownOn: string | undefined) => Made {
  const made = new Map<string | undefined, Made>();
  return (asKnownOn) => {
    const found = made.get(asKnownOn) ?? make(asKnownOn === undefined ? {} : { asKnownOn });
    made.set(asKnownOn, found);
    return found;
  };
}

/** The statements that find rows by id, under the names of the loaders that run them. */
export const ROWS_BY_ID = {
  holders: holdersById,
  regions: regionsById,
  responsibilities: responsibilitiesById,
  holdings: holdingsById,
  transfers: transfersById,
  hazards: hazardsById,
  documents: documentsById,
  provisions: provisionsById,
  documentLinks: documentLinksById,
  anomalies: anomaliesById,
};

type LoaderFactories = Readonly<Record<string, (graph: RequestReader) => unknown>>;
type LoadersOf<M extends LoaderFactories> = { readonly [Name in keyof M]: ReturnType<M[Name]> };

/** Makes each loader when it is first used, because an operation needs only three or four of them. */
function makeLazily<M extends LoaderFactories>(makers: M): (graph: RequestReader) => LoadersOf<M> {
  class Lazily {
    readonly made: Record<string, unknown> = {};
    constructor(readonly graph: RequestReader) {}
  }
  for (const [name, make] of Object.entries(makers))
    Object.defineProperty(Lazily.prototype, name, {
      get(this: Lazily) {
        this.made[name] ??= make(this.graph);
        return this.made[name];
      },
    });
  return (graph) => new Lazily(graph) as unknown as LoadersOf<M>;
}

const idLoader =
  <Row extends { readonly id: string }>(statement: Statement<Row, ParentParams>) =>
  (graph: RequestReader) =>
    rowsById(graph, statement);
const parentLoader =
  <Row>(statement: Statement<RowWithParent<Row>, ParentParams>) =>
  (graph: RequestReader) =>
    rowsByParent(graph, statement, {});
const listLoader =
  <Row>(statement: Statement<Row>) =>
  (graph: RequestReader) =>
  () =>
    loadRows(graph, statement, {});

/**
 * All loaders of one request. Loaders by key keep what they have fetched until the request ends; lists that have no parent are
 * kept by the shared cache only.
 */
const loadersFor = makeLazily({
  names: (graph) => new NameLoader(graph),
  near: (graph) => new SuggestionLoader(graph),
  pages: (graph) => new PageLoader(graph),
  lists: (graph) => new ParentListLoader(graph),
  nodes,

  holders: idLoader(ROWS_BY_ID.holders),
  membersOfClass: parentLoader(membersOfClass),
  categoriesOf: parentLoader(categoriesOf),
  membersWithin: (graph) => {
    const ofParents = new ParentLoaders(graph);
    return (regions: readonly string[]) => ofParents.of(membersWithin, { regions });
  },
  postsOf: parentLoader(postsOf),
  groupsOf: parentLoader(groupsOf),
  membersOf: (graph) => {
    const ofParents = new ParentLoaders(graph);
    return (filter: MembershipFilter) => ofParents.of(membersOf(filter), filter);
  },
  removalsOf: parentLoader(removalsOf),
  successionsFrom: parentLoader(successionsFrom),
  successionsTo: parentLoader(successionsTo),
  regions: idLoader(ROWS_BY_ID.regions),

  responsibilities: idLoader(ROWS_BY_ID.responsibilities),
  powerSuccessionsFrom: parentLoader(powerSuccessionsFrom),
  powerSuccessionsTo: parentLoader(powerSuccessionsTo),
  holdings: idLoader(ROWS_BY_ID.holdings),
  transfers: idLoader(ROWS_BY_ID.transfers),
  transfersUnder: (graph) => perDay((known) => rowsByParent(graph, transfersUnder(known), known)),
  /**
   * All holdings and transfers of a responsibility, and of those under which it was transferred: two statements. With a day, as the
   * documents published by then let one know them.
   */
  history: (graph) => {
    const on = perDay((known) => {
      const { holdings, transfers } = historyStatements(known);
      return [rowsByParent(graph, holdings, known), rowsByParent(graph, transfers, known)] as const;
    });
    return (responsibility: string, asKnownOn?: string) => {
      const [holdingsOf, transfersOf] = on(asKnownOn);
      return mapMaybe(
        allMaybe([holdingsOf.load(responsibility), transfersOf.load(responsibility)]),
        ([holdings, transfers]) => ({ holdings, transfers }),
      );
    };
  },
  hazards: idLoader(ROWS_BY_ID.hazards),
  criteriaOf: parentLoader(criteriaOf),
  authoritiesAt: parentLoader(authoritiesAt),
  groupsFormedAt: parentLoader(groupsFormedAt),
  actionsAt: parentLoader(actionsAt),

  documents: idLoader(ROWS_BY_ID.documents),
  provisions: idLoader(ROWS_BY_ID.provisions),
  documentLinks: idLoader(ROWS_BY_ID.documentLinks),
  linksFrom: parentLoader(linksFrom),
  linksTo: parentLoader(linksTo),
  changesOfDocument: parentLoader(changesOfDocument),
  changesOfProvision: parentLoader(changesOfProvision),
  anomalies: idLoader(ROWS_BY_ID.anomalies),
  anomaliesAt: parentLoader(anomaliesAt),
  verdictBasis: verdictBasisLoader,

  allRegions: listLoader(allRegions),
  allHazards: listLoader(allHazards),
  version: (graph) => () => graph.version(),
  sources: listLoader(loadedSourceFacts),
  counts: listLoader(countsByType),
});
/** The loaders of one request, by name. */
export type Loaders = ReturnType<typeof loadersFor>;

/** The context value of the resolvers of one request. */
export interface RequestContext {
  readonly graph: RequestReader;
  readonly loaders: Loaders;
  /** The days of `asKnownOn`, by the field that has the argument (`src/resolvers/known-on.ts`). */
  readonly daysOfFields: Map<string, string>;
}

/** @returns the context of one request, with loaders that have fetched nothing yet */
export function createContext(graph: RequestReader): RequestContext {
  return { graph, loaders: loadersFor(graph), daysOfFields: new Map() };
}
