// documentsById
UNWIND $keys AS key
MATCH (n:Entity&Document {id: key})
RETURN n.id AS id, n.number AS number

// holdingsCount
UNWIND $place AS region
CALL (region) {
  MATCH (n:Holding {regionId: region})
  WHERE (n.validFrom IS NULL OR n.validFrom <= $asOf) AND (n.validTo IS NULL OR $asOf < n.validTo)
    AND n.regionId IN $place AND none(except IN n.exceptIds WHERE except IN $place)
    AND n.status IN $status
    AND n.ord IS NOT NULL
    AND n.id IS NOT NULL
  RETURN n
}
RETURN count(*) AS total

// holdingsPage
UNWIND $place AS region
CALL (region) {
  MATCH (n:Holding {regionId: region})
  WHERE (n.validFrom IS NULL OR n.validFrom <= $asOf) AND (n.validTo IS NULL OR $asOf < n.validTo)
    AND n.regionId IN $place AND none(except IN n.exceptIds WHERE except IN $place)
    AND n.status IN $status
    AND n.ord >= $after0 AND CASE WHEN n.ord = $after0 THEN n.id > $after1 ELSE true END
    AND n.id IS NOT NULL
  RETURN n
  ORDER BY n.regionId, n.ord, n.id
  LIMIT $limit
}
RETURN n.id AS id, n.holderId AS holderId, n.responsibilityId AS responsibilityId, n.role AS role, n.status AS status, n.regionId AS regionId, n.exceptIds AS exceptIds, n.ownArea AS ownArea, n.limitation AS limitation, n.limitationBounds AS limitationBounds, n.condition AS condition, n.validFrom AS validFrom, n.validTo AS validTo, n.proviso AS proviso, n.certainty AS certainty, n.derivedBy AS derivedBy, n.reviewed AS reviewed, n.provisionId AS provisionId,
  COLLECT {
    MATCH (n)-[:BY]->(to:Holder)
    RETURN [to.id, to.type, to.name, to.kind]
  } AS holdersById,
  COLLECT {
    MATCH (n)-[:OF]->(to:Responsibility)
    RETURN [to.id, to.kind, to.title]
  } AS responsibilitiesById,
  COLLECT {
    UNWIND [n.provisionId] AS reference
    MATCH (to:Entity&Provision {id: reference})
    RETURN [to.id, to.documentId, to.path, to.text, to.lineStart, to.lineEnd]
  } AS provisionsById, [n.ord, n.id] AS key
ORDER BY n.ord, n.id
LIMIT $limit

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

// regionsById
UNWIND $keys AS key
MATCH (n:Entity&Region {id: key})
RETURN n.id AS id, n.name AS name, n.kind AS kind
