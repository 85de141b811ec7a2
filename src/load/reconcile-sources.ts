import type { ManagedTransaction, Transaction } from 'neo4j-driver';
import { labelAsKnown, TRANSFER_WITH_UNREVIEWED } from '../records/as-known.js';
import { dayKnown } from '../records/document.js';
import { groupBy } from '../records/group-by.js';
import type { RecordOf } from '../records/index.js';
import { PREFIXES, RESPONSIBILITIES, type RecordKind } from '../records/prefixes.js';
import { danglingReferences, type SourceRecords } from '../records/read-files.js';
import { orderOf } from '../records/storage.js';
import type { Conflict } from '../rules/conflicts.js';
import { type DocumentEnd, endsOfDocuments, type FulfilledChange } from '../rules/document-changes.js';
import type { Transfer } from '../rules/holdings.js';
import type { AsKnown } from '../rules/known.js';
import { successionsAsKnown, successionsOfBodies } from '../rules/known-successions.js';
import { findLoopConflicts, findLoopsAsKnown } from '../rules/loops.js';
import { type Jurisdiction, type RegionTree, withContainingRegions } from '../rules/place.js';
import type { PowerSuccession } from '../rules/power-successions.js';
import type {
  DerivedDelegationBan,
  DerivedEnding,
  DerivedFulfilment,
  SettlementInput,
} from '../rules/settlement.js';
import type { Succession } from '../rules/successions.js';
import { type Apart, isReviewed, settleApart } from '../rules/unreviewed.js';
import type { Fact } from './fact.js';
import { loadedRecord } from './loaded-record.js';
import {
  classesIn,
  collectStatedRecords,
  daysKnown,
  type PreparedSource,
  regionTree,
  responsibilitiesOf,
} from './prepare-source.js';
import { RECONCILE_STATEMENTS } from './reconcile-statements.js';
import {
  type ConflictInOrder,
  emptyFacts,
  type FactContext,
  type FactSet,
  type ResponsibilitySummary,
  recordsToFacts,
} from './records-to-facts.js';
import { rowsIn } from './rows-in.js';
import type { SuccessionNotes } from './write-statements.js';

/** The values of a stored fact that a load compares. */
export interface StoredFact {
  readonly hash: string;
  readonly source: string;
  readonly responsibilityId?: string | null;
}
/** The successors and predecessors of a body, with their days. */
interface SuccessionUpdate {
  readonly id: string;
  readonly properties: SuccessionNotes;
}

/** The state that a load must produce: all facts of the source, and the facts of other sources that the source affects. */
export interface LoadTarget {
  readonly facts: ReadonlyMap<string, Fact>;
  /** The facts in the graph that `facts` replaces. */
  readonly standing: ReadonlyMap<string, StoredFact>;
  /** Undefined if no source has a succession. */
  readonly successions: readonly SuccessionUpdate[] | undefined;
  readonly documentEnds: DocumentEnds;
}

/** The ends of documents and provisions that a load may change. */
interface DocumentEnds {
  /** The ids of the documents concerned. */
  readonly documents: readonly string[];
  /** All that ends of them and of their provisions. */
  readonly ends: readonly DocumentEnd[];
}

type Properties = Readonly<Record<string, unknown>>;
type RunCypher = <Row>(cypher: string, params?: object) => Promise<Row[]>;
interface StatedFact {
  readonly id: string;
  readonly source: string;
  readonly hash: string;
  readonly labels: readonly string[];
  readonly properties: Properties;
}

/** The source name of facts computed from all sources together. No source has it, because names of sources have a slash. */
export const OF_ALL_SOURCES = 'graph';

/**
 * Derives the holdings of responsibilities about which several sources have records. The graph then equals that of one load of
 * all sources into an empty graph, whatever the order of loading.
 * @param own the facts of the source, derived without other sources
 * @param before the facts that the graph has of the source
 * @returns the state that the load must produce
 * @throws RecordsError if a region of the source contains itself through regions of other sources
 */
export async function reconcileWithOtherSources(
  transaction: Transaction | ManagedTransaction,
  read: SourceRecords,
  own: PreparedSource,
  before: ReadonlyMap<string, StoredFact>,
): Promise<LoadTarget> {
  const run: RunCypher = (cypher, params = {}) => rowsIn(transaction, cypher, { ...params, source });
  const source = read.source.name;
  const facts = new Map(own.facts);
  const standing = new Map(before);
  const put = (fact: Fact) => facts.set(fact.id, fact);

  const successions = await successionsOfAll(run, read);
  const powerSuccessions = await powerSuccessionsOfAll(run, read);
  const [others] = await run<{ count: number }>(RECONCILE_STATEMENTS.otherSources);
  if (Number(others?.count ?? 0) > 0) {
    const regions = await regionsOfAll(run, read);
    const classes = await classesOfSources(run, read, before);
    const shared = await sharedResponsibilities(run, read, {
      before,
      successions,
      powerSuccessions,
      regions,
      classes,
    });
    const waiting = await waitingForSource(run, read);
    for (const { responsibility } of waiting) shared.add(responsibility);
    addLinkedPowers(shared, powerSuccessions.before);
    if (shared.size > 0) {
      const said = (await run<StatedFact>(RECONCILE_STATEMENTS.saidByOthers, { ids: [...shared] })).filter(
        ({ properties }) => properties.kind !== 'CYCLE',
      );
      said.push(...waiting.map(({ fact }) => fact));
      for (const { id, hash, source: of } of said) standing.set(id, { hash, source: of });
      for (const [id, fact] of facts)
        if (
          OF_RESPONSIBILITY.has(fact.labels[0] ?? '') &&
          shared.has(String(fact.properties.responsibilityId))
        )
          facts.delete(id);
      for (const fact of await deriveSharedFacts(run, read, {
        ids: shared,
        said,
        successions: successions.now,
        powerSuccessions: powerSuccessions.now,
        partOf: regions.partOf,
        classes,
      }))
        put(fact);
    }
  }
  for (const { id, hash } of await run<{ id: string; hash: string }>(RECONCILE_STATEMENTS.loops))
    standing.set(id, { hash, source: OF_ALL_SOURCES });
  for (const fact of await findLoopFacts(
    run,
    read,
    successions.now.filter(isReviewed),
    powerSuccessions.now.filter(isReviewed),
  ))
    put(fact);
  return {
    facts,
    standing,
    successions: successions.any
      ? successionRows(
          successions.now.filter(isReviewed),
          (await provisionsInAll(run, read, successions.now)).knownSince,
        )
      : undefined,
    documentEnds: await documentEndsOfAll(run, read),
  };
}

/** Returns the ends of the documents that the source changes, before or after the load, and of its own documents. */
async function documentEndsOfAll(run: RunCypher, read: SourceRecords): Promise<DocumentEnds> {
  const { source, records } = read;
  const rows = await run<{ source: string; properties: Properties }>(RECONCILE_STATEMENTS.documentChanges);
  const stored = rows.map((row) => ({
    isOwn: row.source === source.name,
    change: loadedRecord('document-changes', row.properties),
  }));
  const now = [
    ...stored.filter(({ isOwn }) => !isOwn).map(({ change }) => change),
    ...records['document-changes'],
  ];
  const fulfilled = await run<FulfilledChange & { readonly source: string; readonly provision: string }>(
    RECONCILE_STATEMENTS.fulfilledChanges,
  );
  const isOfSource = (one: { readonly source: string }) => one.source === source.name;
  const met = new Set(
    [...fulfilled.filter(isOfSource), ...records.fulfilments].map(({ fulfils }) => fulfils),
  );
  const own = new Set(records.documents.map(({ id }) => id));
  const changed = [
    ...stored.filter(({ isOwn }) => isOwn).map(({ change }) => change),
    ...records['document-changes'],
    ...now.filter(({ id, document }) => own.has(document) || met.has(id)),
  ];
  const documents = new Set(changed.map(({ document }) => document));
  const acts = now.filter((one) => documents.has(one.document) && isReviewed(one));
  const facts = [...fulfilled.filter((one) => !isOfSource(one)), ...records.fulfilments.filter(isReviewed)];
  return {
    documents: [...documents],
    ends: endsOfDocuments(acts, facts, (await provisionsInAll(run, read, [...acts, ...facts])).knownSince),
  };
}

/** Returns the endings, fulfilments and bans of other sources that wait for facts of the source, with the responsibility of each. */
async function waitingForSource(
  run: RunCypher,
  { records }: SourceRecords,
): Promise<{ readonly fact: StatedFact; readonly responsibility: string }[]> {
  const responsibilities = new Map(
    [...records.transfers, ...records.holdings].flatMap(({ id, responsibility }) => [
      [id, responsibility] as const,
      [responsibility, responsibility] as const,
    ]),
  );
  // A fulfilment may wait for an ending of this source. What that ends may be in another source, or missing too.
  const elsewhere = records.endings.map(({ ends }) => ends).filter((id) => !responsibilities.has(id));
  const found = await run<{ id: string; responsibility: string }>(RECONCILE_STATEMENTS.responsibilityOfEach, {
    ids: elsewhere,
  });
  const ofEnded = new Map([
    ...responsibilities,
    ...found.map((one) => [one.id, one.responsibility] as const),
  ]);
  for (const { id, ends } of records.endings) {
    const responsibility = ofEnded.get(ends);
    if (responsibility !== undefined) responsibilities.set(id, responsibility);
  }
  const rows = await run<StatedFact & { readonly subject: string }>(RECONCILE_STATEMENTS.waiting, {
    ids: [...responsibilities.keys()],
  });
  return rows.map(({ subject, ...fact }) => ({ fact, responsibility: responsibilities.get(subject) ?? '' }));
}

const isResponsibility = (id: string) => RESPONSIBILITIES.some((kind) => id.startsWith(`${PREFIXES[kind]}:`));

const OF_RESPONSIBILITY = new Set(
  ['Transfer', 'Holding', 'Ending', 'Fulfilment', 'Conflict', TRANSFER_WITH_UNREVIEWED]
    .flatMap((label) => [label, labelAsKnown(label)])
    .concat('Replaced'),
);

interface Successions {
  /** All successions after the load. */
  readonly now: readonly Succession[];
  /** The successions of the source, before and after the load. */
  readonly own: readonly Succession[];
  readonly others: readonly Succession[];
  /** Whether there are any successions, before or after the load. */
  readonly any: boolean;
}

async function successionsOfAll(run: RunCypher, { source, records }: SourceRecords): Promise<Successions> {
  const rows = await run<{ source: string; properties: Properties }>(RECONCILE_STATEMENTS.successions);
  const inGraph = (own: boolean) =>
    rows
      .filter((row) => (row.source === source.name) === own)
      .map(({ properties }) => loadedRecord('successions', properties));
  const others = inGraph(false);
  const now = [...others, ...records.successions].sort((a, b) => (a.id < b.id ? -1 : 1));
  const own = [...records.successions, ...inGraph(true)];
  return { now, own, others, any: rows.length > 0 || now.length > 0 };
}

interface PowerSuccessions {
  /** All successions of powers after the load. */
  readonly now: readonly PowerSuccession[];
  /** Those after the load, and those of the source before it. */
  readonly before: readonly PowerSuccession[];
  /** Those of the source, before and after the load. */
  readonly own: readonly PowerSuccession[];
}

async function powerSuccessionsOfAll(run: RunCypher, read: SourceRecords): Promise<PowerSuccessions> {
  const rows = await run<{ source: string; properties: Properties }>(RECONCILE_STATEMENTS.powerSuccessions);
  const stored = rows.map((row) => withSource('power-successions', row));
  const isOwn = ({ source }: PowerSuccession) => source === read.source.name;
  const added = collectStatedRecords(read).powerSuccessions;
  const own = [...added, ...stored.filter(isOwn)];
  return {
    now: [...stored.filter((one) => !isOwn(one)), ...added].sort((a, b) => (a.id < b.id ? -1 : 1)),
    before: [...stored, ...added],
    own,
  };
}

/** Adds the powers that go on as one of the responsibilities, or as which one of them goes on, directly or through others. */
function addLinkedPowers(responsibilities: Set<string>, successions: readonly PowerSuccession[]): void {
  const beside = groupBy(
    successions.flatMap(({ from, to }) => [
      { one: from, other: to },
      { one: to, other: from },
    ]),
    ({ one }) => one,
  );
  for (const one of responsibilities)
    for (const { other } of beside.get(one) ?? []) responsibilities.add(other);
}

const bodiesOf = (successions: readonly Succession[]) => successions.flatMap(({ from, to }) => [from, to]);

interface Regions {
  /** The region tree of all sources after the load. */
  readonly partOf: RegionTree;
  /** Regions of any source whose containing regions change, and the regions within them. */
  readonly moved: readonly string[];
  /** Whether the regions around a region differ from those that the source alone records. */
  readonly liesInOthers: (region: string) => boolean;
}

/** @throws RecordsError if a region of the source contains itself through regions of other sources */
async function regionsOfAll(run: RunCypher, read: SourceRecords): Promise<Regions> {
  const rows = await run<{ id: string; partOf: string | null; source: string }>(RECONCILE_STATEMENTS.regions);
  const partOf = regionTree(
    read,
    rows.filter(({ source }) => source !== read.source.name),
  );
  const before = new Map(rows.map((row) => [row.id, row.partOf]));
  const own = new Map(read.records.regions.map((region) => [region.id, region.partOf]));
  const differs = (region: string, other: RegionTree) =>
    withContainingRegions(region, partOf).join(' ') !== withContainingRegions(region, other).join(' ');
  return {
    partOf,
    moved: [...before.keys()].filter((region) => differs(region, (one) => before.get(one))),
    liesInOthers: (region) => differs(region, (one) => own.get(one)),
  };
}

const regionsNamedBy = ({ region, except }: Jurisdiction) => [region, ...except];

/**
 * Returns the responsibilities that must be derived together with other sources: those of the source, before or after the load,
 * about which another source has a record, and those of other sources that the source changes.
 */
async function sharedResponsibilities(
  run: RunCypher,
  read: SourceRecords,
  {
    before,
    successions,
    powerSuccessions,
    regions,
    classes,
  }: {
    readonly before: ReadonlyMap<string, StoredFact>;
    readonly successions: Successions;
    readonly powerSuccessions: PowerSuccessions;
    readonly regions: Regions;
    readonly classes: Classes | undefined;
  },
): Promise<Set<string>> {
  const { records } = read;
  const idsOf = async (cypher: string, ids: Iterable<string>) =>
    (await run<{ id: string }>(cypher, { ids: [...ids] })).map(({ id }) => id);
  const facts = [...records.transfers, ...records.holdings];
  // A record that refers to a record of another source can be derived only together with that source.
  const leadingAway = new Set([...danglingReferences(read).values()].flat());
  const bodies = new Set(bodiesOf(successions.others));
  const shared = new Set(
    facts
      .filter((fact) => {
        const holders = 'holder' in fact ? [fact.holder] : [fact.from, fact.to];
        const places = 'holder' in fact ? [] : regionsNamedBy(fact.fromJurisdiction ?? fact.jurisdiction);
        return (
          leadingAway.has(fact.id) ||
          holders.some((holder) => holder !== undefined && bodies.has(holder)) ||
          [...regionsNamedBy(fact.jurisdiction), ...places].some(regions.liesInOthers)
        );
      })
      .map(({ responsibility }) => responsibility),
  );
  // The day of a document of another source decides from when on its facts are known.
  const documents = new Set(records.documents.map(({ id }) => id));
  const elsewhere = new Set(
    records.provisions.filter(({ document }) => !documents.has(document)).map(({ id }) => id),
  );
  for (const { provision, responsibility } of facts) if (elsewhere.has(provision)) shared.add(responsibility);
  for (const { id } of records.duties) if (leadingAway.has(id)) shared.add(id);
  for (const { from, to } of powerSuccessions.own) shared.add(from).add(to);
  for (const { bars } of records['delegation-bans']) if (isResponsibility(bars)) shared.add(bars);
  const concerned = new Set([
    // What holds a responsibility rests on it: it is reviewed only if the responsibility is.
    ...RESPONSIBILITIES.flatMap((kind) => records[kind].map(({ id }) => id)),
    ...facts.map(({ responsibility }) => responsibility),
    ...[...before.values()].flatMap(({ responsibilityId }) => responsibilityId ?? []),
  ]);
  const found = [
    await idsOf(RECONCILE_STATEMENTS.withOthers, concerned),
    await idsOf(RECONCILE_STATEMENTS.responsibilitiesOfFacts, [
      ...records.endings.map(({ ends }) => ends),
      ...records.fulfilments.map(({ fulfils }) => fulfils),
      ...records['delegation-bans'].map(({ bars }) => bars),
    ]),
    await idsOf(
      RECONCILE_STATEMENTS.statedIn,
      records.documents.map(({ id }) => id),
    ),
    await idsOf(RECONCILE_STATEMENTS.heldBy, bodiesOf(successions.own)),
    await idsOf(RECONCILE_STATEMENTS.heldIn, regions.moved),
    await idsOf(RECONCILE_STATEMENTS.givenBy, classes === undefined ? [] : reclassified(classes)),
  ];
  for (const id of found.flat()) shared.add(id);
  for (const { from, to } of powerSuccessions.now)
    if (concerned.has(from) || concerned.has(to)) shared.add(from);
  addLinkedPowers(shared, powerSuccessions.before);
  for (const id of await idsOf(RECONCILE_STATEMENTS.withSame, shared)) shared.add(id);
  for (let size = -1; size !== shared.size; ) {
    size = shared.size;
    for (const { id, sameAs } of records.duties)
      if ([id, ...sameAs].some((one) => shared.has(one))) for (const one of [id, ...sameAs]) shared.add(one);
  }
  return shared;
}

/** Returns the record of a loaded fact, with the source that it belongs to. */
function withSource<K extends RecordKind>(
  kind: K,
  { source, properties }: Pick<StatedFact, 'source' | 'properties'>,
): RecordOf<K> & { readonly source: string } {
  return { ...loadedRecord(kind, properties), source };
}

/** Returns the facts of shared responsibilities, each with the source to which it belongs. */
async function deriveSharedFacts(
  run: RunCypher,
  read: SourceRecords,
  {
    ids,
    said,
    successions,
    powerSuccessions,
    partOf,
    classes,
  }: {
    ids: ReadonlySet<string>;
    said: readonly StatedFact[];
    successions: readonly Succession[];
    powerSuccessions: readonly PowerSuccession[];
    partOf: RegionTree;
    classes: Classes | undefined;
  },
): Promise<Fact[]> {
  const own = collectStatedRecords(read);
  const responsibilities = await readResponsibilitySummaries(run, read, ids);
  const stated = (label: string) => said.filter(({ labels }) => labels.includes(label));
  const all: SettlementInput = {
    transfers: [
      ...own.transfers.filter(({ responsibility }) => ids.has(responsibility)),
      ...stated('Transfer').map((fact) => withSource('transfers', fact)),
    ],
    holdings: [
      ...own.holdings.filter(({ responsibility }) => ids.has(responsibility)),
      ...[...stated('Holding').filter(({ properties }) => properties.stated), ...stated('Replaced')].map(
        (fact) => ({
          ...withSource('holdings', fact),
          instrument: fact.properties.instrumentId as string | undefined,
        }),
      ),
    ],
    endings: [...own.endings, ...stated('Ending').map((fact) => withSource('endings', fact))],
    fulfilments: [...own.fulfilments, ...stated('Fulfilment').map((fact) => withSource('fulfilments', fact))],
    delegationBans: [
      ...own.delegationBans,
      ...stated('DelegationBan').map((fact) => withSource('delegation-bans', fact)),
    ],
    successions,
    responsibilities: [...responsibilities].map(([id, { field }]) => ({ id, field })),
    powerSuccessions,
  };
  const { responsibilities: _, ...acts } = all;
  const { documentOf, knownSince } = await provisionsInAll(run, read, [
    ...Object.values(acts).flat(),
    ...[...responsibilities.values()].flatMap(({ provisions }) =>
      provisions.map((provision) => ({ provision })),
    ),
  ]);
  const settled = settleApart(all, {
    responsibilities: [...responsibilities].map(([id, one]) => ({ ...one, id })),
    partOf,
    classesOf: await classesOfAll(run, classes, all.transfers),
    knownSince,
  });
  const { transfers, holdings, replaced, endings, fulfilments, delegationBans, conflicts, earlier } = settled;
  const bySource = new Map<string, FactSet>();
  const of = (source: string | undefined): FactSet => {
    const name = source ?? read.source.name;
    const part = bySource.get(name) ?? emptyFacts();
    bySource.set(name, part);
    return part;
  };
  for (const transfer of transfers) of(transfer.source).transfers.push(transfer);
  for (const holding of holdings) of(holding.source).holdings.push(holding);
  for (const holding of replaced) of(holding.source).replaced.push(holding);
  // An ending, fulfilment or ban of another source waits again if the load removes its transfer or holding.
  const isConcerned = ({
    responsibility,
    source,
  }: DerivedEnding | DerivedFulfilment | DerivedDelegationBan) =>
    responsibility === undefined ? source !== read.source.name : ids.has(responsibility);
  for (const ending of endings.filter(isConcerned)) of(ending.source).endings.push(ending);
  for (const fulfilment of fulfilments.filter(isConcerned))
    of(fulfilment.source).fulfilments.push(fulfilment);
  for (const ban of delegationBans.filter(isConcerned)) of(ban.source)['delegation-bans'].push(ban);
  for (const transfer of earlier.transfers) of(transfer.source).earlier.transfers.push(transfer);
  for (const holding of earlier.holdings) of(holding.source).earlier.holdings.push(holding);
  for (const ending of earlier.endings) of(ending.source).earlier.endings.push(ending);
  for (const fulfilment of earlier.fulfilments) of(fulfilment.source).earlier.fulfilments.push(fulfilment);
  const putConflict = (conflict: Apart<Conflict>, to: (facts: FactSet) => ConflictInOrder[]) => {
    const { ord, source } = responsibilities.get(conflict.responsibility ?? '') ?? {};
    to(of(source)).push({ ...conflict, order: orderOf(ord ?? '') });
  };
  for (const conflict of conflicts) putConflict(conflict, (facts) => facts.conflicts);
  for (const conflict of earlier.conflicts) putConflict(conflict, (facts) => facts.earlier.conflicts);
  return [...bySource].flatMap(([source, part]) => [
    ...recordsToFacts(part, {
      source,
      city: '',
      responsibilities,
      orderOf: () => undefined,
      documentOf,
      knownSince: () => undefined,
    }).values(),
  ]);
}

/** What is known of the provisions of all sources: the document of each, and the day from which it counts as known (`daysKnown`). */
async function provisionsInAll(
  run: RunCypher,
  read: SourceRecords,
  facts: readonly { readonly provision: string }[],
): Promise<Pick<FactContext, 'documentOf' | 'knownSince'>> {
  const own = daysKnown(read);
  const provisions = facts.map(({ provision }) => provision);
  const rows = await run<{ id: string; document: string }>(RECONCILE_STATEMENTS.documentsOfProvisions, {
    ids: [...new Set(provisions.filter((id) => own(id) === undefined))],
  });
  const documents = new Map(
    [...read.records.provisions.map(({ id, document }) => ({ id, document })), ...rows].map(
      ({ id, document }) => [id, document],
    ),
  );
  const stored = await run<{ id: string; day: string | null }>(RECONCILE_STATEMENTS.daysOfDocuments, {
    ids: [...new Set(documents.values())],
  });
  const days = new Map([
    ...stored.map(({ id, day }) => [id, day ?? undefined] as const),
    ...read.records.documents.map((document) => [document.id, dayKnown(document)] as const),
  ]);
  const documentOf = (provision: string) => documents.get(provision);
  return { documentOf, knownSince: (provision) => days.get(documentOf(provision) ?? '') };
}

/** Returns the fields of shared responsibilities that other facts use, from every source. */
async function readResponsibilitySummaries(
  run: RunCypher,
  read: SourceRecords,
  ids: ReadonlySet<string>,
): Promise<Map<string, ResponsibilitySummary & { readonly source: string }>> {
  const rows = await run<{ id: string; source: string; properties: Properties }>(
    RECONCILE_STATEMENTS.responsibilities,
    {
      ids: [...ids],
    },
  );
  const own = [...responsibilitiesOf(read)].filter(([id]) => ids.has(id));
  return new Map([
    ...own.map(([id, one]) => [id, { ...one, source: read.source.name }] as const),
    ...rows.map(({ id, source, properties }) => {
      const { provisionIds, sameAsIds = [], ...said } = properties;
      return [id, { ...said, provisions: provisionIds, sameAs: sameAsIds, source } as never] as const;
    }),
  ]);
}

/** The classes of all sources, before and after the load. */
interface Classes {
  readonly before: readonly ClassRow[];
  readonly after: readonly ClassRow[];
}
type ClassRow = Pick<RecordOf<'categories'>, 'id' | 'members' | 'within'>;

/**
 * Reads the classes of all sources. Most sources have none, and reading those of all cities takes as long as loading a small list.
 * @returns undefined if the source has no classes, neither before nor after the load
 */
async function classesOfSources(
  run: RunCypher,
  { source, records }: SourceRecords,
  stored: ReadonlyMap<string, StoredFact>,
): Promise<Classes | undefined> {
  const hadClasses = [...stored.keys()].some((id) => id.startsWith(`${PREFIXES.categories}:`));
  if (records.categories.length === 0 && !hadClasses) return undefined;
  const before = await run<ClassRow & { readonly source: string }>(RECONCILE_STATEMENTS.classes);
  return { before, after: [...before.filter((one) => one.source !== source.name), ...records.categories] };
}

/** Returns the bodies whose classes the load changes. What they gave is derived again, because a class may have held it. */
function reclassified({ before, after }: Classes): string[] {
  const [classesBefore, classesAfter] = [classesIn({ categories: before }), classesIn({ categories: after })];
  const bodies = new Set([...before, ...after].flatMap(({ id, members }) => [id, ...members]));
  const sorted = (ids: readonly string[]) => [...ids].sort().join(' ');
  return [...bodies].filter((id) => sorted(classesBefore(id)) !== sorted(classesAfter(id)));
}

/** Returns a function that gives the classes of all sources, after the load, that include a giver. */
async function classesOfAll(
  run: RunCypher,
  classes: Classes | undefined,
  transfers: readonly Transfer[],
): Promise<(holder: string) => string[]> {
  if (classes !== undefined) return classesIn({ categories: classes.after });
  const givers = [...new Set(transfers.flatMap(({ from, grantedBy }) => from ?? grantedBy ?? []))];
  const rows = await run<{ id: string; classes: string[] }>(RECONCILE_STATEMENTS.classesOf, { ids: givers });
  const found = new Map(rows.map(({ id, classes: around }) => [id, around]));
  return (holder) => found.get(holder) ?? [];
}

/** Returns the conflicts for loops of transfers and of successions, over all sources. */
async function findLoopFacts(
  run: RunCypher,
  read: SourceRecords,
  successions: readonly Succession[],
  powerSuccessions: readonly PowerSuccession[],
): Promise<Fact[]> {
  const rows = await run<{ properties: Properties }>(RECONCILE_STATEMENTS.under);
  const transfers = [
    ...rows.map(({ properties }) => loadedRecord('transfers', properties)),
    ...read.records.transfers.filter(({ under }) => under !== undefined),
  ].filter(isReviewed);
  const found = { transfers, successions, powerSuccessions };
  const loops = findLoopConflicts(found);
  if (loops.length === 0) return [];
  const provisions = loops.flatMap((loop) => loop.provisions.map((provision) => ({ provision })));
  const { knownSince } = await provisionsInAll(run, read, provisions);
  const known = findLoopsAsKnown(found, knownSince);
  const inOrder = (conflicts: readonly AsKnown<Conflict>[]) => conflicts.map((one) => ({ ...one, order: 0 }));
  const none = emptyFacts();
  const set = {
    ...none,
    conflicts: inOrder(known.now),
    earlier: { ...none.earlier, conflicts: inOrder(known.earlier) },
  };
  return [
    ...recordsToFacts(set, {
      source: OF_ALL_SOURCES,
      city: '',
      responsibilities: new Map(),
      orderOf: () => undefined,
      documentOf: () => undefined,
      knownSince: () => undefined,
    }).values(),
  ];
}

const asEntry = (...parts: readonly (string | null | undefined)[]) =>
  parts.map((part) => part ?? '').join(' ');

function successionRows(
  successions: readonly Succession[],
  knownSince: (provision: string) => string | undefined,
): SuccessionUpdate[] {
  const now = new Map(successionsOfBodies(successions).map((one) => [one.id, one]));
  return successionsAsKnown(successions, knownSince).map(({ id, successors, predecessors }) => {
    const { successors: followedBy = [], predecessors: follows = [] } = now.get(id) ?? {};
    return {
      id,
      properties: {
        successorIds: followedBy.map((one) => one.id),
        successorsOn: followedBy.map(({ on }) => on),
        predecessorIds: follows.map((one) => one.id),
        predecessorsSince: follows.map(({ since }) => since ?? ''),
        predecessorWays: follows.map(({ effect }) => effect),
        knownSuccessors: successors.map(({ id: next, on, knownFrom, knownTo }) =>
          asEntry(next, on, knownFrom, knownTo),
        ),
        knownPredecessors: predecessors.map(({ id: former, since, effect, knownFrom, knownTo }) =>
          asEntry(former, since, effect, knownFrom, knownTo),
        ),
      },
    };
  });
}
