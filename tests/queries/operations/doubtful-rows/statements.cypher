// anomaliesAt
UNWIND $keys AS parent
MATCH (:Entity {id: parent})<-[:AT]-(n:Anomaly)
WITH DISTINCT parent, n
RETURN parent, n.id AS id, n.ord AS ord, n.kind AS kind, n.documentId AS documentId, n.lineStart AS lineStart, n.lineEnd AS lineEnd, n.asPrinted AS asPrinted, n.reading AS reading, n.alternatives AS alternatives, n.reason AS reason, n.aboutIds AS aboutIds, n.subjects AS subjects
ORDER BY n.ord, n.id

// documentsById
UNWIND $keys AS key
MATCH (n:Entity:Document {id: key})
RETURN n.id AS id, n.ord AS ord, n.number AS number, n.title AS title, n.aliases AS aliases, n.issuerId AS issuerId, n.issuedOn AS issuedOn, n.status AS status, n.lineStart AS lineStart, n.lineEnd AS lineEnd

// holdersById
UNWIND $keys AS key
MATCH (n:Entity:Holder {id: key})
RETURN n.id AS id, n.ord AS ord, n.type AS type, n.name AS name, n.aliases AS aliases, n.kind AS kind, n.level AS level, n.regionId AS regionId, n.levels AS levels, n.memberIds AS memberIds, n.withinIds AS withinIds, n.exhaustive AS exhaustive, n.placeId AS placeId, n.condition AS condition, n.organizationId AS organizationId, n.occupantIds AS occupantIds, n.partOfId AS partOfId, n.provisionId AS provisionId, n.successorIds AS successorIds, n.successorsOn AS successorsOn

// provisionsById
UNWIND $keys AS key
MATCH (n:Entity:Provision {id: key})
RETURN n.id AS id, n.ord AS ord, n.documentId AS documentId, n.parentId AS parentId, n.path AS path, n.text AS text, n.lineStart AS lineStart, n.lineEnd AS lineEnd

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
RETURN n.id AS id, n.ord AS ord, n.kind AS kind, n.verb AS verb, n.fromId AS fromId, n.toId AS toId, n.grantedById AS grantedById, n.responsibilityId AS responsibilityId, n.asWritten AS asWritten, n.limitation AS limitation, n.limitationBounds AS limitationBounds, n.remark AS remark, n.proviso AS proviso, n.approverId AS approverId, n.approvalWords AS approvalWords, n.status AS status, n.condition AS condition, n.regionId AS regionId, n.exceptIds AS exceptIds, n.ownArea AS ownArea, n.effectiveFrom AS effectiveFrom, n.effectiveTo AS effectiveTo, n.instrumentId AS instrumentId, n.underId AS underId, n.alternativeIds AS alternativeIds, n.certainty AS certainty, n.doubts AS doubts, n.derivedBy AS derivedBy, n.provisionId AS provisionId, n.groundIds AS groundIds, [n.ord, n.id] AS key
ORDER BY n.ord, n.id
LIMIT $limit
