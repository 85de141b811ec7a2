// documentsById
UNWIND $keys AS key
MATCH (n:Entity&Document {id: key})
RETURN n.id AS id, n.number AS number

// groupsOf
UNWIND $keys AS parent
MATCH (:Entity {id: parent})<-[:PART_OF]-(n:WorkingGroup)
WITH DISTINCT parent, n
RETURN parent, n.id AS id, n.type AS type, n.name AS name, n.kind AS kind, n.partOfId AS partOfId, n.provisionId AS provisionId,
  COLLECT {
    MATCH (n)-[:PART_OF]->(to:Holder)
    RETURN [to.id, to.type, to.name, to.kind, to.partOfId, to.provisionId]
  } AS holdersById
ORDER BY n.ord, n.id

// membersOf
UNWIND $keys AS parent
MATCH (:Entity {id: parent})<-[:IN_GROUP]-(n:Membership)
WITH DISTINCT parent, n
RETURN parent, n.id AS id, n.groupId AS groupId, n.memberId AS memberId, n.personId AS personId, n.role AS role, n.asWritten AS asWritten, n.on AS on, n.certainty AS certainty, n.reviewed AS reviewed, n.provisionId AS provisionId, n.groundIds AS groundIds,
  COLLECT {
    MATCH (n)-[:OF_MEMBER|THROUGH]->(to:Holder)
    RETURN [to.id, to.type, to.name, to.kind, to.partOfId, to.provisionId]
  } AS holdersById,
  COLLECT {
    MATCH (n)-[:STATED_IN]->(to:Provision)
    RETURN [to.id, to.documentId, to.path, to.text, to.lineStart, to.lineEnd]
  } AS provisionsById
ORDER BY n.ord, n.id

// provisionsById
UNWIND $keys AS key
MATCH (n:Entity&Provision {id: key})
RETURN n.id AS id, n.documentId AS documentId, n.path AS path, n.text AS text, n.lineStart AS lineStart, n.lineEnd AS lineEnd

// removalsOf
UNWIND $keys AS parent
MATCH (:Entity {id: parent})<-[:REMOVES]-(n:Removal)
WITH DISTINCT parent, n
RETURN parent, n.id AS id, n.ord AS ord, n.removesId AS removesId, n.on AS on, n.words AS words, n.derivedBy AS derivedBy, n.reviewed AS reviewed, n.provisionId AS provisionId, n.knownFrom AS knownFrom
ORDER BY n.ord, n.id

// workingGroupsNamedCount
CALL db.index.fulltext.queryNodes('name_text', $query) YIELD node AS name
WITH name WHERE name.of = 'HOLDER'
WITH name.targetId AS id, min(CASE
    WHEN name.folded = $whole THEN 0
    WHEN name.folded STARTS WITH $whole THEN 1
    WHEN name.folded CONTAINS $whole OR all(word IN $words WHERE name.folded CONTAINS word)
      THEN CASE WHEN name.official THEN 2 ELSE 3 END
  END) AS class
WHERE class IS NOT NULL
MATCH (n:Entity {id: id})
WHERE n:WorkingGroup
RETURN count(*) AS total

// workingGroupsNamedPage
CALL db.index.fulltext.queryNodes('name_text', $query) YIELD node AS name
WITH name WHERE name.of = 'HOLDER'
WITH name.targetId AS id, min(CASE
    WHEN name.folded = $whole THEN 0
    WHEN name.folded STARTS WITH $whole THEN 1
    WHEN name.folded CONTAINS $whole OR all(word IN $words WHERE name.folded CONTAINS word)
      THEN CASE WHEN name.official THEN 2 ELSE 3 END
  END) AS class
WHERE class IS NOT NULL
MATCH (n:Entity {id: id})
WHERE n:WorkingGroup
  AND class >= $after0 AND CASE WHEN class = $after0 THEN n.ord >= $after1 AND CASE WHEN n.ord = $after1 THEN n.id > $after2 ELSE true END ELSE true END
RETURN n.id AS id, n.type AS type, n.name AS name, n.kind AS kind, n.partOfId AS partOfId, n.provisionId AS provisionId,
  COLLECT {
    MATCH (n)-[:PART_OF]->(to:Holder)
    RETURN [to.id, to.type, to.name, to.kind, to.partOfId, to.provisionId]
  } AS holdersById, [class, n.ord, n.id] AS key
ORDER BY class, n.ord, n.id
LIMIT $limit
