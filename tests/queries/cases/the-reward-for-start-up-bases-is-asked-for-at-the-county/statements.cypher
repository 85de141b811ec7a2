// documentsById
UNWIND $keys AS key
MATCH (n:Entity&Document {id: key})
RETURN n.id AS id, n.number AS number

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
RETURN parent, key, n.id AS id, n.holderId AS holderId, n.role AS role, n.asWritten AS asWritten,
  COLLECT {
    MATCH (n)-[:BY]->(to:Holder)
    RETURN [to.id, to.type, to.name, to.kind]
  } AS holdersById

// responsibilitiesAboutPage
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
  AND n.kind IN $kinds
  AND class >= $after0 AND CASE WHEN class = $after0 THEN n.ord >= $after1 AND CASE WHEN n.ord = $after1 THEN n.id > $after2 ELSE true END ELSE true END
RETURN n.id AS id, n.kind AS kind, n.title AS title, n.provisionIds AS provisionIds, n.number AS number, n.policyType AS policyType, n.beneficiaries AS beneficiaries, n.legalBasisIds AS legalBasisIds,
  COLLECT {
    MATCH (n)-[:RESTS_ON]->(to:DocumentLink)
    RETURN [to.id, to.ord, to.fromId, to.toId, to.relation, to.phrase, to.article, to.reviewed, to.provisionId, to.knownFrom]
  } AS documentLinksById,
  COLLECT {
    MATCH (n)-[:STATED_IN]->(to:Provision)
    RETURN [to.id, to.path, to.lineStart, to.lineEnd]
  } AS provisionsById, [class, n.ord, n.id] AS key
ORDER BY class, n.ord, n.id
LIMIT $limit
