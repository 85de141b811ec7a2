// documentsById
UNWIND $keys AS key
MATCH (n:Entity&Document {id: key})
RETURN n.id AS id, n.number AS number

// holdersById
UNWIND $keys AS key
MATCH (n:Entity&Holder {id: key})
RETURN n.id AS id, n.type AS type, n.name AS name, n.kind AS kind, n.successorIds AS successorIds, n.successorsOn AS successorsOn, n.knownSuccessors AS knownSuccessors

// holdingsOfHolderCount
UNWIND $keys AS parent
CALL (parent) {
  MATCH (n:Holding {holderId: parent})
  WHERE n.field IN $fields
    AND n.ord IS NOT NULL
    AND n.id IS NOT NULL
  RETURN count(*) AS total
}
RETURN parent, total

// holdingsOfHolderPage
UNWIND $keys AS parent
CALL (parent) {
  MATCH (n:Holding {holderId: parent})
  WHERE n.field IN $fields
    AND n.ord >= $after0 AND CASE WHEN n.ord = $after0 THEN n.id > $after1 ELSE true END
    AND n.id IS NOT NULL
  RETURN n, [n.ord, n.id] AS key
  ORDER BY n.holderId, n.ord, n.id
  LIMIT $limit
}
RETURN parent, key, n.id AS id, n.responsibilityId AS responsibilityId, n.role AS role, n.status AS status, n.limitation AS limitation, n.limitationBounds AS limitationBounds, n.condition AS condition, n.arisesFromId AS arisesFromId, n.certainty AS certainty, n.derivedBy AS derivedBy, n.provisionId AS provisionId,
  COLLECT {
    MATCH (n)-[:OF]->(to:Responsibility)
    RETURN [to.id, to.kind, to.title, to.text]
  } AS responsibilitiesById,
  COLLECT {
    UNWIND [n.provisionId] AS reference
    MATCH (to:Entity&Provision {id: reference})
    RETURN [to.id, to.documentId, to.path, to.text, to.lineStart, to.lineEnd]
  } AS provisionsById,
  COLLECT {
    MATCH (n)-[:ARISES_FROM]->(to:Transfer|TransferAsKnown|TransferWithUnreviewed|TransferWithUnreviewedAsKnown)
    RETURN [to.id, to.kind, to.verb, to.toId, to.limitation, to.limitationBounds, to.status, to.condition, to.certainty, to.provisionId]
  } AS transfersById

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

// transfersOfResponsibilityPage
UNWIND $keys AS parent
CALL (parent) {
  MATCH (n:Transfer {responsibilityId: parent})
  WHERE n.ord >= $after0 AND CASE WHEN n.ord = $after0 THEN n.id > $after1 ELSE true END
    AND n.id IS NOT NULL
  RETURN n, [n.ord, n.id] AS key
  ORDER BY n.responsibilityId, n.ord, n.id
  LIMIT $limit
}
RETURN parent, key, n.id AS id, n.kind AS kind, n.verb AS verb, n.toId AS toId, n.limitation AS limitation, n.limitationBounds AS limitationBounds, n.status AS status, n.condition AS condition, n.certainty AS certainty, n.provisionId AS provisionId,
  COLLECT {
    MATCH (n)-[:TO]->(to:Holder)
    RETURN [to.id, to.type, to.name, to.kind, to.successorIds, to.successorsOn, to.knownSuccessors]
  } AS holdersById,
  COLLECT {
    UNWIND [n.provisionId] AS reference
    MATCH (to:Entity&Provision {id: reference})
    RETURN [to.id, to.documentId, to.path, to.text, to.lineStart, to.lineEnd]
  } AS provisionsById
