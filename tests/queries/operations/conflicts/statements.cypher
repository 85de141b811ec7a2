// conflictsCount
MATCH (n:Conflict)
WHERE EXISTS { (n)-[:STATED_IN]->(:Provision {documentId: $document}) }
  AND n.reviewed IS NULL
  AND n.ord IS NOT NULL
  AND n.id IS NOT NULL
RETURN count(*) AS total

// conflictsPage
MATCH (n:Conflict)
WHERE EXISTS { (n)-[:STATED_IN]->(:Provision {documentId: $document}) }
  AND n.reviewed IS NULL
  AND n.ord >= $after0 AND CASE WHEN n.ord = $after0 THEN n.id > $after1 ELSE true END
  AND n.id IS NOT NULL
RETURN n.id AS id, n.ord AS ord, n.kind AS kind, n.responsibilityId AS responsibilityId, n.holdingIds AS holdingIds, n.provisionIds AS provisionIds, n.explanation AS explanation, n.reviewed AS reviewed, [n.ord, n.id] AS key
ORDER BY n.ord, n.id
LIMIT $limit

// documentsById
UNWIND $keys AS key
MATCH (n:Entity&Document {id: key})
RETURN n.id AS id, n.number AS number

// holdingsById
UNWIND $keys AS key
MATCH (n:Entity&(Holding|HoldingAsKnown) {id: key})
RETURN n.id AS id, n.holderId AS holderId, n.role AS role, n.status AS status, n.condition AS condition, n.asWritten AS asWritten, n.certainty AS certainty, n.provisionId AS provisionId,
  COLLECT {
    MATCH (n)-[:BY]->(to:Holder)
    RETURN [to.id, to.type, to.name, to.kind]
  } AS holdersById,
  COLLECT {
    UNWIND [n.provisionId] AS reference
    MATCH (to:Entity&Provision {id: reference})
    RETURN [to.id, to.documentId, to.path, to.text, to.lineStart, to.lineEnd]
  } AS provisionsById

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
MATCH (n:Entity&Provision {id: key})
RETURN n.id AS id, n.documentId AS documentId, n.path AS path, n.text AS text, n.lineStart AS lineStart, n.lineEnd AS lineEnd

// responsibilitiesById
UNWIND $keys AS key
MATCH (n:Entity&Responsibility {id: key})
RETURN n.id AS id, n.kind AS kind, n.title AS title
