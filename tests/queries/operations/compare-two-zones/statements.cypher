// documentsById
UNWIND $keys AS key
MATCH (n:Entity&Document {id: key})
RETURN n.id AS id, n.number AS number

// heldByBothCount
MATCH (held:Holding {holderId: $holder})
WHERE (held.validFrom IS NULL OR held.validFrom <= $asOf) AND (held.validTo IS NULL OR $asOf < held.validTo)
  AND held.responsibilityKind IN $kinds
  AND held.status IN $status
  AND held.reviewed IS NULL
  AND EXISTS {
    MATCH (held)-[:OF]->()<-[:OF]-(other:Holding)
    WHERE other.holderId = $other
      AND (other.validFrom IS NULL OR other.validFrom <= $asOf) AND (other.validTo IS NULL OR $asOf < other.validTo)
      AND other.responsibilityKind IN $kinds
      AND other.status IN $status
      AND other.reviewed IS NULL
  }
  AND held.responsibilityOrd IS NOT NULL
  AND held.responsibilityId IS NOT NULL
WITH DISTINCT held.holderId AS within, held.responsibilityOrd AS ord, held.responsibilityId AS id
RETURN count(*) AS total

// heldByBothPage
MATCH (held:Holding {holderId: $holder})
WHERE (held.validFrom IS NULL OR held.validFrom <= $asOf) AND (held.validTo IS NULL OR $asOf < held.validTo)
  AND held.responsibilityKind IN $kinds
  AND held.status IN $status
  AND held.reviewed IS NULL
  AND EXISTS {
    MATCH (held)-[:OF]->()<-[:OF]-(other:Holding)
    WHERE other.holderId = $other
      AND (other.validFrom IS NULL OR other.validFrom <= $asOf) AND (other.validTo IS NULL OR $asOf < other.validTo)
      AND other.responsibilityKind IN $kinds
      AND other.status IN $status
      AND other.reviewed IS NULL
  }
  AND held.responsibilityOrd >= $after0 AND CASE WHEN held.responsibilityOrd = $after0 THEN held.responsibilityId > $after1 ELSE true END
  AND held.responsibilityId IS NOT NULL
WITH DISTINCT held.holderId AS within, held.responsibilityOrd AS ord, held.responsibilityId AS id
ORDER BY within, ord, id
LIMIT $limit
MATCH (n:Entity&Responsibility {id: id})
RETURN n.id AS id, n.kind AS kind, n.title AS title, n.certainty AS certainty, n.provisionIds AS provisionIds,
  COLLECT {
    MATCH (n)-[:STATED_IN]->(to:Provision)
    RETURN [to.id, to.documentId, to.path, to.text, to.lineStart, to.lineEnd]
  } AS provisionsById, [ord, id] AS key
ORDER BY ord, id

// heldByOneCount
MATCH (held:Holding {holderId: $holder})
WHERE (held.validFrom IS NULL OR held.validFrom <= $asOf) AND (held.validTo IS NULL OR $asOf < held.validTo)
  AND held.responsibilityKind IN $kinds
  AND held.status IN $status
  AND held.reviewed IS NULL
  AND NOT EXISTS {
    MATCH (held)-[:OF]->()<-[:OF]-(other:Holding)
    WHERE other.holderId = $other
      AND (other.validFrom IS NULL OR other.validFrom <= $asOf) AND (other.validTo IS NULL OR $asOf < other.validTo)
      AND other.responsibilityKind IN $kinds
      AND other.status IN $status
      AND other.reviewed IS NULL
  }
  AND held.responsibilityOrd IS NOT NULL
  AND held.responsibilityId IS NOT NULL
WITH DISTINCT held.holderId AS within, held.responsibilityOrd AS ord, held.responsibilityId AS id
RETURN count(*) AS total

// heldByOnePage
MATCH (held:Holding {holderId: $holder})
WHERE (held.validFrom IS NULL OR held.validFrom <= $asOf) AND (held.validTo IS NULL OR $asOf < held.validTo)
  AND held.responsibilityKind IN $kinds
  AND held.status IN $status
  AND held.reviewed IS NULL
  AND NOT EXISTS {
    MATCH (held)-[:OF]->()<-[:OF]-(other:Holding)
    WHERE other.holderId = $other
      AND (other.validFrom IS NULL OR other.validFrom <= $asOf) AND (other.validTo IS NULL OR $asOf < other.validTo)
      AND other.responsibilityKind IN $kinds
      AND other.status IN $status
      AND other.reviewed IS NULL
  }
  AND held.responsibilityOrd >= $after0 AND CASE WHEN held.responsibilityOrd = $after0 THEN held.responsibilityId > $after1 ELSE true END
  AND held.responsibilityId IS NOT NULL
WITH DISTINCT held.holderId AS within, held.responsibilityOrd AS ord, held.responsibilityId AS id
ORDER BY within, ord, id
LIMIT $limit
MATCH (n:Entity&Responsibility {id: id})
RETURN n.id AS id, n.kind AS kind, n.title AS title, n.certainty AS certainty, n.provisionIds AS provisionIds,
  COLLECT {
    MATCH (n)-[:STATED_IN]->(to:Provision)
    RETURN [to.id, to.documentId, to.path, to.text, to.lineStart, to.lineEnd]
  } AS provisionsById, [ord, id] AS key
ORDER BY ord, id

// holdersById
UNWIND $keys AS key
MATCH (n:Entity&Holder {id: key})
RETURN n.id AS id, n.type AS type, n.name AS name, n.kind AS kind, n.successorIds AS successorIds, n.successorsOn AS successorsOn, n.knownSuccessors AS knownSuccessors

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
