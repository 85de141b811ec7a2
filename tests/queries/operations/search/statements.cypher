// anythingFound
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
  UNION ALL
  CALL db.index.fulltext.queryNodes('provision_text', $query) YIELD node AS n
  RETURN n, 4 AS class
}
WITH n, min(class) AS class
WHERE class IS NOT NULL
RETURN n.id AS id
LIMIT 1

// documentsById
UNWIND $keys AS key
MATCH (n:Entity&Document {id: key})
RETURN n.id AS id, n.number AS number

// nodesById
UNWIND $keys AS key
MATCH (n:Entity {id: key})
WHERE (NOT n:PowerSuccession OR (EXISTS { (n)-[:CONTINUES]->() } AND EXISTS { (n)-[:GOES_ON_AS]->() }))
  AND (NOT n:Ending OR EXISTS { (n)-[:ENDS]->() })
RETURN labels(n) AS labels, properties(n) AS properties

// provisionsById
UNWIND $keys AS key
MATCH (n:Entity&Provision {id: key})
RETURN n.id AS id, n.documentId AS documentId, n.path AS path, n.text AS text, n.lineStart AS lineStart, n.lineEnd AS lineEnd,
  COLLECT {
    UNWIND [n.documentId] AS reference
    MATCH (to:Entity&Document {id: reference})
    RETURN [to.id, to.number]
  } AS documentsById

// searchCount
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
  UNION ALL
  CALL db.index.fulltext.queryNodes('provision_text', $query) YIELD node AS n
  RETURN n, 4 AS class
}
WITH n, min(class) AS class
WHERE class IS NOT NULL
RETURN count(*) AS total

// searchPage
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
  UNION ALL
  CALL db.index.fulltext.queryNodes('provision_text', $query) YIELD node AS n
  RETURN n, 4 AS class
}
WITH n, min(class) AS class
WHERE class IS NOT NULL
  AND class >= $after0 AND CASE WHEN class = $after0 THEN n.ord >= $after1 AND CASE WHEN n.ord = $after1 THEN n.id > $after2 ELSE true END ELSE true END
RETURN n.id AS id, class, [text IN [n.name, n.title, CASE WHEN n:Document THEN n.number END, n.mainItem, n.subItem] + coalesce(n.aliases, [])
  + coalesce(n.headings, []) + [n.text] + coalesce(n.foldedItems, []) + [n.path]
  + COLLECT { MATCH (n)-[:STATED_IN]->(provision:Provision) RETURN provision.path }
  + COLLECT {
    MATCH (n)<-[:OF]-(qualified:Transfer|Holding)
    UNWIND [qualified.limitation, qualified.remark, qualified.proviso] AS qualifier
    RETURN DISTINCT qualifier
  } WHERE text IS NOT NULL] AS texts, $words AS words, [class, n.ord, n.id] AS key
ORDER BY class, n.ord, n.id
LIMIT $limit
