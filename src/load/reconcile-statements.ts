/**
 * Statements with which a load reads the records of other sources about the same responsibilities. Each look-up by id names its
 * index, for the reason given in `write-statements.ts`.
 */
export const RECONCILE_STATEMENTS = {
  otherSources: `MATCH (s:Source)
WHERE s.name <> $source AND s.facts > 0
RETURN count(s) AS count`,

  /** All successions, with their sources. */
  successions: `MATCH (s:Succession)
RETURN s.source AS source, properties(s) AS properties`,

  /** All successions of powers, with their sources. */
  powerSuccessions: `MATCH (s:PowerSuccession)
RETURN s.source AS source, properties(s) AS properties`,
  /** All changes of documents, with their sources. */
  documentChanges: `MATCH (n:DocumentChange)
RETURN n.source AS source, properties(n) AS properties`,

  /** The responsibilities of the transfers and holdings with the given ids. */
  responsibilitiesOfFacts: `UNWIND $ids AS id
MATCH (n:Entity {id: id})
USING INDEX SEEK n:Entity(id)
WHERE n.responsibilityId IS NOT NULL
RETURN DISTINCT n.responsibilityId AS id`,

  /** The given transfers and holdings with their responsibilities. */
  responsibilityOfEach: `UNWIND $ids AS id
MATCH (n:Entity {id: id})
USING INDEX SEEK n:Entity(id)
WHERE n.responsibilityId IS NOT NULL
RETURN id, n.responsibilityId AS responsibility`,

  /** The reviewed fulfilments of changes of documents, with their sources. */
  fulfilledChanges: `MATCH (n:Fulfilment)
WHERE n.fulfilsId STARTS WITH 'document-change:' AND n.reviewed IS NULL
RETURN n.source AS source, n.fulfilsId AS fulfils, n.on AS on, n.provisionId AS provision`,

  /**
   * The endings, fulfilments and bans of other sources that wait for one of the given transfers, holdings and endings, and the
   * fulfilments of those endings.
   */
  waiting: `UNWIND $ids AS id
CALL (id) {
  MATCH (n:Ending {endsId: id}) RETURN n
  UNION
  MATCH (n:Fulfilment {fulfilsId: id}) RETURN n
  UNION
  MATCH (n:DelegationBan {barsId: id}) RETURN n
  UNION
  MATCH (ending:Ending {endsId: id}) MATCH (n:Fulfilment {fulfilsId: ending.id}) RETURN n
}
WITH id, n
WHERE n.source <> $source AND n.responsibilityId IS NULL
RETURN id AS subject, n.id AS id, n.source AS source, n.hash AS hash, labels(n) AS labels, properties(n) AS properties`,

  /** The responsibilities that bodies hold. */
  heldBy: `UNWIND $ids AS id
MATCH (n:Holding {holderId: id})
RETURN DISTINCT n.responsibilityId AS id`,

  /** Those of the given responsibilities about which another source has a record. */
  withOthers: `UNWIND $ids AS id
MATCH (r:Entity {id: id})
USING INDEX SEEK r:Entity(id)
WHERE r.source <> $source OR EXISTS { (r)<-[:OF|SAME_AS]-(n:Entity) WHERE n.source <> $source }
  OR EXISTS { (r)-[:SAME_AS]->(n:Entity) WHERE n.source <> $source }
RETURN id`,

  /** The given responsibilities, and those that are the same as one of them. */
  withSame: `UNWIND $ids AS id
MATCH (r:Entity {id: id})-[:SAME_AS*0..]-(same:Responsibility)
USING INDEX SEEK r:Entity(id)
RETURN DISTINCT same.id AS id`,

  responsibilities: `UNWIND $ids AS id
MATCH (r:Entity {id: id})
USING INDEX SEEK r:Entity(id)
WHERE r.source <> $source
RETURN id, r.source AS source, properties(r) AS properties`,

  /**
   * Facts of other sources about responsibilities: transfers; stated, replaced and derived holdings; endings; fulfilments;
   * bans on giving on; conflicts.
   */
  saidByOthers: `UNWIND $ids AS id
MATCH (r:Entity {id: id})<-[:OF]-(n:Entity)
USING INDEX SEEK r:Entity(id)
WHERE n.source <> $source
RETURN n.id AS id, n.source AS source, n.hash AS hash, labels(n) AS labels, properties(n) AS properties`,

  /** The responsibilities of facts of other sources that are stated in the given documents. */
  statedIn: `UNWIND $ids AS id
MATCH (p:Provision {documentId: id})
WHERE p.source <> $source
MATCH (p)<-[:STATED_IN]-(n:Transfer|Holding|Replaced|Ending|Fulfilment|DelegationBan)
WHERE n.responsibilityId IS NOT NULL
RETURN DISTINCT n.responsibilityId AS id`,

  /** The documents of the given provisions of other sources. */
  documentsOfProvisions: `UNWIND $ids AS id
MATCH (p:Entity {id: id})
USING INDEX SEEK p:Entity(id)
WHERE p.source <> $source
RETURN id, p.documentId AS document`,

  /** The days from which documents of other sources count as known (`dayKnown`). */
  daysOfDocuments: `UNWIND $ids AS id
MATCH (d:Entity {id: id})
USING INDEX SEEK d:Entity(id)
WHERE d.source <> $source
RETURN id, coalesce(d.publishedOn, d.issuedOn) AS day`,

  /** The regions of all sources. */
  regions: `MATCH (n:Region)
RETURN n.id AS id, n.partOfId AS partOf, n.source AS source`,

  /** The responsibilities whose holdings or transfers name one of the given regions. */
  heldIn: `UNWIND $ids AS id
MATCH (region:Entity {id: id})<-[:IN_REGION|EXCEPT]-(n:Holding|Transfer)
USING INDEX SEEK region:Entity(id)
RETURN DISTINCT n.responsibilityId AS id`,

  /** The classes of all sources. */
  classes: `MATCH (n:HolderCategory)
RETURN n.source AS source, n.id AS id, n.memberIds AS members, n.withinIds AS within`,

  /** The responsibilities of the transfers that bodies made. */
  givenBy: `UNWIND $ids AS id
MATCH (giver:Entity {id: id})<-[:FROM|GRANTED_BY]-(n:Transfer)
USING INDEX SEEK giver:Entity(id)
RETURN DISTINCT n.responsibilityId AS id`,

  classesOf: `UNWIND $ids AS id
MATCH (holder:Entity {id: id})<-[:INCLUDES*0..1]-()-[:WITHIN*0..]->(class:HolderCategory)
USING INDEX SEEK holder:Entity(id)
WHERE class.id <> id
RETURN id, collect(DISTINCT class.id) AS classes`,

  /** Transfers of other sources that are made under another transfer. */
  under: `MATCH (n:Transfer)
WHERE n.underId IS NOT NULL AND n.source <> $source
RETURN n.id AS id, properties(n) AS properties`,

  /** The conflicts that are computed from all sources together. */
  loops: `MATCH (n:Conflict|ConflictAsKnown {kind: 'CYCLE'})
RETURN n.id AS id, n.hash AS hash`,
} as const;
