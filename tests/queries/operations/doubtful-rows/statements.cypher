// anomaliesAt
UNWIND $keys AS parent
MATCH (:Entity {id: parent})<-[:AT]-(n:Anomaly)
WITH DISTINCT parent, n
RETURN parent, n.id AS id, n.ord AS ord, n.kind AS kind, n.documentId AS documentId, n.lineStart AS lineStart, n.lineEnd AS lineEnd, n.asPrinted AS asPrinted, n.reading AS reading, n.alternatives AS alternatives, n.reason AS reason, n.aboutIds AS aboutIds, n.subjects AS subjects
ORDER BY n.ord, n.id

// documentsById
UNWIND $keys AS key
MATCH (n:Entity&Document {id: key})
RETURN n.id AS id, n.number AS number

// transfersCount
MATCH (n:Transfer)
WHERE n.certainty IN $certainty
  AND n.ord IS NOT NULL
  AND n.id IS NOT NULL
RETURN count(*) AS total

// transfersPage
MATCH (n:Transfer)
WHERE n.certainty IN $certainty
  AND n.ord >= $after0 AND CASE WHEN n.ord = $after0 THEN n.id > $after1 ELSE true END
  AND n.id IS NOT NULL
RETURN n.id AS id, n.kind AS kind, n.fromId AS fromId, n.asWritten AS asWritten, n.status AS status, n.condition AS condition, n.alternativeIds AS alternativeIds, n.certainty AS certainty, n.provisionId AS provisionId,
  COLLECT {
    MATCH (n)-[:FROM|MAY_MEAN]->(to:Holder)
    RETURN [to.id, to.type, to.name, to.kind]
  } AS holdersById,
  COLLECT {
    UNWIND [n.provisionId] AS reference
    MATCH (to:Entity&Provision {id: reference})
    RETURN [to.id, to.documentId, to.path, to.text, to.lineStart, to.lineEnd]
  } AS provisionsById, [n.ord, n.id] AS key
ORDER BY n.ord, n.id
LIMIT $limit
