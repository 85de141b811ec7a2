import { MARK_OF } from '../database/commit-mark.js';

/** The properties that a load stores on bodies that have successors or predecessors. */
export const SUCCESSION_NOTES = [
  'successorIds',
  'successorsOn',
  'predecessorIds',
  'predecessorsSince',
  'predecessorWays',
  'knownSuccessors',
  'knownPredecessors',
] as const;
/**
 * Those properties of one body. The lists of successors have the same order, and so have the lists of predecessors. Those that were
 * ever known are texts: the id, the day (of a predecessor also the effect), and the days from which and until which it was known,
 * each blank where it is open, with a space between them.
 */
export type SuccessionNotes = Readonly<Record<(typeof SUCCESSION_NOTES)[number], readonly string[]>>;

/**
 * The properties that a load stores on documents and provisions that end: the first day on which they no longer hold, and how they
 * ended. `knownEnds` has all ends as texts, the first in time first: the day, how, and the day from which it was known, blank where it
 * counts as known on every day, with a space between them.
 */
export const DOCUMENT_END_NOTES = ['endsOn', 'endsAs', 'knownEnds'] as const;

/** Binds `ending` to the document or provision `whole`, to the provisions in it, and to those that amendments put into it. */
const WITHIN = `CALL (whole) {
  MATCH (whole)<-[:PART_OF*0..]-(ending:Document|Provision)
  RETURN ending
  UNION
  MATCH (whole)<-[:AMENDS]-()<-[:PART_OF*0..]-(ending:Provision)
  RETURN ending
}`;

/**
 * The statements of a load. Labels and relationship types are parameters too (Neo4j 5.26), but come from the load's own code
 * and never from a record.
 *
 * Each look-up by id names its index (USING INDEX SEEK). Without it, until Neo4j had sampled a newly filled index, its planner
 * scanned the index of sources for each of 5,000 ids, which took 40 s for a batch.
 */
export const WRITE_STATEMENTS = {
  /** The load lock. The transaction holds it until it ends, so that loads run one after the other. */
  lock: `MERGE (lock:GraphState {id: 'load'})
SET lock.at = datetime()`,

  /** Runs in a transaction of its own, before the commit or rebuild that the mark announces (`database/commit-mark.ts`). */
  mark: `MERGE (m:GraphState {id: 'mark'})
SET m.load = $load, m.kind = $kind, m.by = $by, m.sources = $sources, m.beat = 0,
  m.since = datetime(), m.at = datetime()`,

  standingMark: `MATCH (m:GraphState {id: 'mark'})
RETURN ${MARK_OF} AS mark`,

  beat: `MATCH (m:GraphState {id: 'mark'})
WHERE m.load = $load
SET m.beat = m.beat + 1, m.at = datetime()`,

  /** Runs after the load's commit. Readers see parts of a commit early, and the new version may be among the first parts. */
  unmark: `MATCH (m:GraphState {id: 'mark'})
WHERE m.load = $load
DELETE m
WITH count(*) AS marks
MATCH (g:GraphState {id: 'graph'})
SET g.soundAt = coalesce($verifiedCommit, g.soundAt)`,

  factsOfSource: `MATCH (n:Entity {source: $source})
RETURN n.id AS id, n.hash AS hash, n.responsibilityId AS responsibilityId`,

  /** Ids that no node has. */
  missing: `UNWIND $ids AS id
OPTIONAL MATCH (n:Entity {id: id})
USING INDEX SEEK n:Entity(id)
WITH id, n WHERE n IS NULL
RETURN id`,

  /** Those of the ids that a node has. */
  existing: `UNWIND $ids AS id
MATCH (n:Entity {id: id})
USING INDEX SEEK n:Entity(id)
RETURN id`,

  /** Ids that nodes of other sources already use. */
  taken: `UNWIND $ids AS id
MATCH (n:Entity {id: id})
USING INDEX SEEK n:Entity(id)
WHERE n.source <> $source
RETURN id, n.source AS source`,

  /**
   * Facts of other sources that refer to nodes about to be removed, and that the load does not itself write again or remove.
   * Relationships of the types `$waiting` do not count: their targets may be missing.
   */
  referred: `UNWIND $ids AS id
MATCH (n:Entity {id: id})<-[r]-(other:Entity)
USING INDEX SEEK n:Entity(id)
WHERE other.source <> $source AND NOT other.id IN $rewritten AND NOT type(r) IN $waiting
RETURN id, other.id AS by, other.source AS source
LIMIT 100`,

  remove: `UNWIND $ids AS id
MATCH (n:Entity {id: id})
USING INDEX SEEK n:Entity(id)
DETACH DELETE n`,

  /** Labels are set last: Neo4j checks each property of a labelled node against every index, which costs it a tenth more. */
  create: `UNWIND $rows AS row
CREATE (n)
SET n = row.properties
SET n:$(row.labels)`,

  update: `UNWIND $rows AS row
MATCH (n:Entity {id: row.properties.id})
USING INDEX SEEK n:Entity(id)
SET n = row.properties
WITH n
MATCH (n)-[old]->()
DELETE old`,

  /** A stated holding has the label Replaced while derived ones replace it, and the label Holding otherwise. */
  relabel: `UNWIND $ids AS id
MATCH (n:Entity {id: id})
USING INDEX SEEK n:Entity(id)
REMOVE n:Holding:Replaced
SET n:$($label)`,

  /** Removes successors and predecessors of bodies. They come from all sources together, so no source's facts include them. */
  forgetSuccessions: `MATCH (n:Holder)
WHERE n.knownSuccessors IS NOT NULL
REMOVE ${SUCCESSION_NOTES.map((name) => `n.${name}`).join(', ')}`,
  noteSuccessions: `UNWIND $rows AS row
MATCH (n:Entity {id: row.id})
USING INDEX SEEK n:Entity(id)
SET n += row.properties`,

  /** Removes the ends of documents and of their provisions. Changes of several sources decide them, so no source's facts have them. */
  forgetDocumentEnds: `UNWIND $ids AS id
MATCH (whole:Entity {id: id})
USING INDEX SEEK whole:Entity(id)
${WITHIN}
WITH ending
WHERE ending.endsOn IS NOT NULL
REMOVE ${DOCUMENT_END_NOTES.map((name) => `ending.${name}`).join(', ')}`,
  /** A provision ends with the first of the documents and provisions that contain it. */
  noteDocumentEnds: `UNWIND $rows AS row
MATCH (whole:Entity {id: row.id})
USING INDEX SEEK whole:Entity(id)
${WITHIN}
WITH ending, row
ORDER BY row.on, row.id, row.by
WITH ending, collect(row) AS ends
SET ending.endsOn = ends[0].on, ending.endsAs = ends[0].kind,
  ending.knownEnds = [end IN ends | end.on + ' ' + end.kind + ' ' + coalesce(end.knownFrom, '')]`,

  relate: `UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
USING INDEX SEEK a:Entity(id)
UNWIND row.leaving AS relationship
MATCH (b:Entity {id: relationship.to})
USING INDEX SEEK b:Entity(id)
CREATE (a)-[:$(relationship.type)]->(b)
RETURN count(*) AS written`,

  putSource: `MERGE (s:Source {name: $name})
SET s.version = $version, s.sha256 = $sha256, s.title = $title, s.made = $made, s.reviewed = $reviewed`,

  /** The number of facts of each source. A load may change it for other sources too, whose holdings it derives again. */
  putCounts: `UNWIND $counts AS one
MATCH (s:Source {name: one.name})
SET s.facts = one.facts`,

  removeSource: `MATCH (s:Source {name: $name})
DELETE s`,

  sourceVersions: `MATCH (s:Source)
RETURN s.name AS name, s.version AS version, coalesce(s.facts, 0) AS facts, s.made AS made
ORDER BY name`,

  putVersion: `MERGE (g:GraphState {id: 'graph'})
SET g.version = $version, g.loadedAt = $loadedAt, g.layout = $layout, g.contents = $contents,
  g.soundAt = $verifiedCommit, g.longest = $longest, g.waiting = $waiting`,

  storeVerifiedCommit: `MATCH (g:GraphState {id: 'graph'})
SET g.soundAt = $verifiedCommit`,

  /** Deletes in several transactions, because all facts of a large graph exceed the memory of one transaction. */
  removeFacts: `MATCH (n:Entity)
CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS`,

  /** Runs last, so that a partly emptied graph still has its sources and state. It keeps the mark of the rebuild. */
  removeState: `MATCH (n:Source|GraphState)
WHERE n:Source OR n.id <> 'mark'
DETACH DELETE n`,

  awaitIndexes: 'CALL db.awaitIndexes($seconds)',

  planAnew: 'CALL db.prepareForReplanning()',
} as const;
