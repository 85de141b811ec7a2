// holdersById
UNWIND $keys AS key
MATCH (n:Entity:Holder {id: key})
RETURN n.id AS id, n.ord AS ord, n.type AS type, n.name AS name, n.aliases AS aliases, n.kind AS kind, n.level AS level, n.regionId AS regionId, n.levels AS levels, n.memberIds AS memberIds, n.withinIds AS withinIds, n.closed AS closed, n.placeId AS placeId, n.condition AS condition, n.partOfId AS partOfId, n.provisionId AS provisionId, n.organizationId AS organizationId, n.occupantIds AS occupantIds, n.successorIds AS successorIds, n.successorsOn AS successorsOn

// holdingsAboutCount
CALL () {
  CALL db.index.fulltext.queryNodes('responsibility_text', $query) YIELD node AS n
  RETURN n, CASE
    WHEN n.foldedTitle = $whole THEN 0
    WHEN n.foldedTitle STARTS WITH $whole THEN 1
    WHEN n.foldedTitle CONTAINS $whole THEN 2
    WHEN any(item IN n.foldedItems WHERE item CONTAINS $whole) THEN 3
    WHEN n.foldedText CONTAINS $whole THEN 4
    WHEN all(word IN $words WHERE n.foldedTitle CONTAINS word) THEN 2
    WHEN all(word IN $words WHERE n.foldedTitle CONTAINS word
      OR any(item IN n.foldedItems WHERE item CONTAINS word)) THEN 3
    WHEN all(word IN $words WHERE n.foldedTitle CONTAINS word
      OR any(item IN n.foldedItems WHERE item CONTAINS word)
      OR coalesce(n.foldedText, '') CONTAINS word) THEN 4
  END AS class
  UNION ALL
  CALL db.index.fulltext.queryNodes('qualifier_text', $query) YIELD node AS qualified
  WHERE any(qualifier IN qualified.foldedQualifiers WHERE qualifier CONTAINS $whole OR all(word IN $words WHERE qualifier CONTAINS word))
  MATCH (qualified)-[:OF]->(n:Responsibility)
  RETURN n, 4 AS class
}
WITH n, min(class) AS class
WHERE class IS NOT NULL
MATCH (n)<-[:OF]-(holding:Holding)
WITH holding AS n, class
RETURN count(*) AS total

// holdingsAboutPage
CALL () {
  CALL db.index.fulltext.queryNodes('responsibility_text', $query) YIELD node AS n
  RETURN n, CASE
    WHEN n.foldedTitle = $whole THEN 0
    WHEN n.foldedTitle STARTS WITH $whole THEN 1
    WHEN n.foldedTitle CONTAINS $whole THEN 2
    WHEN any(item IN n.foldedItems WHERE item CONTAINS $whole) THEN 3
    WHEN n.foldedText CONTAINS $whole THEN 4
    WHEN all(word IN $words WHERE n.foldedTitle CONTAINS word) THEN 2
    WHEN all(word IN $words WHERE n.foldedTitle CONTAINS word
      OR any(item IN n.foldedItems WHERE item CONTAINS word)) THEN 3
    WHEN all(word IN $words WHERE n.foldedTitle CONTAINS word
      OR any(item IN n.foldedItems WHERE item CONTAINS word)
      OR coalesce(n.foldedText, '') CONTAINS word) THEN 4
  END AS class
  UNION ALL
  CALL db.index.fulltext.queryNodes('qualifier_text', $query) YIELD node AS qualified
  WHERE any(qualifier IN qualified.foldedQualifiers WHERE qualifier CONTAINS $whole OR all(word IN $words WHERE qualifier CONTAINS word))
  MATCH (qualified)-[:OF]->(n:Responsibility)
  RETURN n, 4 AS class
}
WITH n, min(class) AS class
WHERE class IS NOT NULL
MATCH (n)<-[:OF]-(holding:Holding)
WITH holding AS n, class
WHERE class >= $after0 AND CASE WHEN class = $after0 THEN n.ord >= $after1 AND CASE WHEN n.ord = $after1 THEN n.id > $after2 ELSE true END ELSE true END
RETURN n.id AS id, n.ord AS ord, n.regionId AS regionId, n.exceptIds AS exceptIds, n.ownArea AS ownArea, n.holderId AS holderId, n.responsibilityId AS responsibilityId, n.role AS role, n.status AS status, n.limitation AS limitation, n.limitationBounds AS limitationBounds, n.condition AS condition, n.validFrom AS validFrom, n.validTo AS validTo, n.ended AS ended, n.arisesFromId AS arisesFromId, n.asWritten AS asWritten, n.roleAsWritten AS roleAsWritten, n.share AS share, n.proviso AS proviso, n.approverId AS approverId, n.approvalWords AS approvalWords, n.personId AS personId, n.accountableId AS accountableId, n.alternativeIds AS alternativeIds, n.certainty AS certainty, n.doubts AS doubts, n.derivedBy AS derivedBy, n.provisionId AS provisionId, n.groundIds AS groundIds, [class, n.ord, n.id] AS key
ORDER BY class, n.ord, n.id
LIMIT $limit

// provisionsById
UNWIND $keys AS key
MATCH (n:Entity:Provision {id: key})
RETURN n.id AS id, n.ord AS ord, n.lineStart AS lineStart, n.lineEnd AS lineEnd, n.documentId AS documentId, n.parentId AS parentId, n.path AS path, n.text AS text

// regionsById
UNWIND $keys AS key
MATCH (n:Entity:Region {id: key})
RETURN n.id AS id, n.ord AS ord, n.name AS name, n.aliases AS aliases, n.kind AS kind, n.partOfId AS partOfId
