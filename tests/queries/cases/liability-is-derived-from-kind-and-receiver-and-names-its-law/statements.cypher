// membersOfClass
UNWIND $keys AS parent
MATCH (:Entity {id: parent})<-[:WITHIN*0..]-()-[:INCLUDES]->(n:Holder)
WITH DISTINCT parent, n
RETURN parent, n.id AS id, n.type AS type, n.name AS name, n.kind AS kind
ORDER BY n.ord, n.id

// responsibilitiesById
UNWIND $keys AS key
MATCH (n:Entity&Responsibility {id: key})
RETURN n.id AS id, n.kind AS kind

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
RETURN parent, key, n.id AS id, n.kind AS kind, n.fromId AS fromId, n.toId AS toId, n.grantedById AS grantedById, n.instrumentId AS instrumentId,
  COLLECT {
    MATCH (n)-[:TO]->(to:Holder)
    RETURN [to.id, to.type, to.name, to.kind]
  } AS holdersById,
  COLLECT {
    MATCH (n)-[:BY_INSTRUMENT]->(to:Document)
    RETURN [to.id, to.title]
  } AS documentsById
