// accompanyingDutiesCount
UNWIND $keys AS parent
CALL (parent) {
  MATCH (:Entity {id: parent})<-[:ACCOMPANIES]-(n:Duty)
  WHERE n.ord IS NOT NULL
    AND n.id IS NOT NULL
  RETURN count(*) AS total
}
RETURN parent, total

// accompanyingDutiesPage
UNWIND $keys AS parent
CALL (parent) {
  MATCH (:Entity {id: parent})<-[:ACCOMPANIES]-(n:Duty)
  WHERE n.ord >= $after0 AND CASE WHEN n.ord = $after0 THEN n.id > $after1 ELSE true END
    AND n.id IS NOT NULL
  RETURN n, [n.ord, n.id] AS key
  ORDER BY n.ord, n.id
  LIMIT $limit
}
RETURN parent, key, n.id AS id, n.kind AS kind, n.title AS title, n.accountability AS accountability, n.accompaniesIds AS accompaniesIds, n.stage AS stage, n.basis AS basis,
  COLLECT {
    MATCH (n)-[:ACCOMPANIES]->(to:Responsibility)
    RETURN [to.id, to.kind, to.title, to.accountability, to.accompaniesIds, to.stage, to.basis]
  } AS responsibilitiesById

// holdingsOfResponsibilityPage
UNWIND $keys AS parent
CALL (parent) {
  MATCH (n:Holding {responsibilityId: parent})
  WHERE n.ord >= $after0 AND CASE WHEN n.ord = $after0 THEN n.id > $after1 ELSE true END
    AND n.id IS NOT NULL
  RETURN n, [n.ord, n.id] AS key
  ORDER BY n.responsibilityId, n.ord, n.id
  LIMIT $limit
}
RETURN parent, key, n.id AS id, n.role AS role, n.unit AS unit

// responsibilitiesById
UNWIND $keys AS key
MATCH (n:Entity&Responsibility {id: key})
RETURN n.id AS id, n.kind AS kind, n.title AS title, n.accountability AS accountability, n.accompaniesIds AS accompaniesIds, n.stage AS stage, n.basis AS basis,
  COLLECT {
    MATCH (n)-[:ACCOMPANIES]->(to:Responsibility)
    RETURN [to.id, to.kind, to.title, to.accountability, to.accompaniesIds, to.stage, to.basis]
  } AS responsibilitiesById
