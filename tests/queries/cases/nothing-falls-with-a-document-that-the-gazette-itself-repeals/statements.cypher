// documentsById
UNWIND $keys AS key
MATCH (n:Entity:Document {id: key})
RETURN n.id AS id, n.ord AS ord, n.number AS number, n.title AS title, n.aliases AS aliases, n.issuerId AS issuerId, n.issuedOn AS issuedOn, n.status AS status, n.lineStart AS lineStart, n.lineEnd AS lineEnd

// holdingsFallingWithCount
UNWIND $keys AS parent
CALL (parent) {
  MATCH (n:Holding {instrumentId: parent})
  WHERE n.endedInId IS NULL AND n.ended IS NULL
    AND n.ord IS NOT NULL
    AND n.id IS NOT NULL
  RETURN count(*) AS total
}
RETURN parent, total

// holdingsTakenCount
MATCH (t:Transfer {instrumentId: $document})
WHERE t.fromId IS NOT NULL
  AND t.kind IN ['GRANT', 'DEVOLUTION', 'REASSIGNMENT'] AND t.status = 'IN_FORCE'
  AND t.endedInId IS NULL AND t.ended IS NULL
  AND NOT EXISTS {
    MATCH (t)-[:OF]->(what) MATCH (what)<-[:OF]-(one:Transfer)
    WHERE one.instrumentId = $document AND one.fromId = t.fromId AND one.kind IN ['GRANT', 'DEVOLUTION', 'REASSIGNMENT'] AND one.status = 'IN_FORCE'
  AND one.endedInId IS NULL AND one.ended IS NULL AND (one.ord < t.ord OR (one.ord = t.ord AND one.id < t.id))
  }
  AND EXISTS {
    MATCH (t)-[:OF]->(what) MATCH (what)<-[:OF]-(one:Transfer)
    WHERE one.instrumentId = $document AND one.fromId = t.fromId AND one.kind IN ['GRANT', 'DEVOLUTION', 'REASSIGNMENT'] AND one.status = 'IN_FORCE'
  AND one.endedInId IS NULL AND one.ended IS NULL
    UNWIND one.regionId + COLLECT {
      MATCH (t)-[:OF]->(what) MATCH (what)<-[:OF]-(stays:Transfer)
    WHERE stays.instrumentId <> $document AND stays.kind IN ['GRANT', 'DEVOLUTION', 'REASSIGNMENT'] AND stays.status = 'IN_FORCE'
  AND stays.endedInId IS NULL AND stays.ended IS NULL
      UNWIND stays.exceptIds AS except RETURN except
    } AS place
    WITH t, one, COLLECT { MATCH (:Entity {id: place})-[:PART_OF*0..]->(around:Region) RETURN around.id } AS around
    WHERE one.regionId IN around AND none(except IN one.exceptIds WHERE except IN around) AND NOT EXISTS {
      MATCH (t)-[:OF]->(what) MATCH (what)<-[:OF]-(stays:Transfer)
    WHERE stays.instrumentId <> $document AND stays.kind IN ['GRANT', 'DEVOLUTION', 'REASSIGNMENT'] AND stays.status = 'IN_FORCE'
  AND stays.endedInId IS NULL AND stays.ended IS NULL AND stays.regionId IN around AND none(except IN stays.exceptIds WHERE except IN around)
    }
    RETURN one
  }
  AND t.ord IS NOT NULL
  AND t.id IS NOT NULL
WITH DISTINCT t.instrumentId AS within, t.ord AS ord, t.id AS id, t
RETURN count(*) AS total

// linksTo
UNWIND $keys AS parent
MATCH (n:DocumentLink {toId: parent})
WITH DISTINCT parent, n
RETURN parent, n.id AS id, n.ord AS ord, n.fromId AS fromId, n.toId AS toId, n.relation AS relation, n.phrase AS phrase, n.article AS article, n.provisionId AS provisionId
ORDER BY n.ord, n.id

// namesFound
UNWIND range(0, size($keys) - 1) AS position
WITH position, $keys[position] AS key
CALL (key) {
  MATCH (name:Name {of: key.of, folded: key.folded})
  WHERE key.city IS NULL OR name.city = key.city
  MATCH (n:Entity {id: name.targetId})
  RETURN n, name.text AS text, name.official AS official, name.city AS city, false AS short
  UNION ALL
  MATCH (name:Name {of: key.of, short: key.folded})
  WHERE key.city IS NULL OR name.city = key.city
  MATCH (n:Entity {id: name.targetId})
  RETURN n, name.text AS text, name.official AS official, name.city AS city, true AS short
  UNION ALL
  MATCH (n:Entity {id: key.text})
  WHERE key.label IN labels(n)
  RETURN n, coalesce(n.name, n.number, n.title) AS text, true AS official,
    COLLECT { MATCH (n)<-[:NAMES]-(name:Name) RETURN name.city LIMIT 1 }[0] AS city, false AS short
}
RETURN position, n.id AS id, coalesce(n.name, n.number, n.title) AS name, text, official, short, city, n.type AS type,
  COLLECT { MATCH (n)-[:PART_OF*0..]->(around:Region) WHERE n:Region RETURN around.id } AS around,
  COLLECT { MATCH (n)<-[:PART_OF*0..]-(inside:Region) WHERE n:Region RETURN inside.id } AS inside
ORDER BY position, short, n.ord, n.id

// provisionsById
UNWIND $keys AS key
MATCH (n:Entity:Provision {id: key})
RETURN n.id AS id, n.ord AS ord, n.lineStart AS lineStart, n.lineEnd AS lineEnd, n.documentId AS documentId, n.parentId AS parentId, n.path AS path, n.text AS text

// transfersByDocumentCount
UNWIND $keys AS parent
CALL (parent) {
  MATCH (n:Transfer {instrumentId: parent})
  WHERE n.ord IS NOT NULL
    AND n.id IS NOT NULL
  RETURN count(*) AS total
}
RETURN parent, total
