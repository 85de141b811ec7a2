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
}
WITH n, min(class) AS class
WHERE class IS NOT NULL
RETURN n.id AS id
LIMIT 1

// documentsById
UNWIND $keys AS key
MATCH (n:Entity:Document {id: key})
RETURN n.id AS id, n.ord AS ord, n.number AS number, n.title AS title, n.aliases AS aliases, n.issuerId AS issuerId, n.issuedOn AS issuedOn, n.status AS status, n.lineStart AS lineStart, n.lineEnd AS lineEnd

// holdersById
UNWIND $keys AS key
MATCH (n:Entity:Holder {id: key})
RETURN n.id AS id, n.ord AS ord, n.type AS type, n.name AS name, n.aliases AS aliases, n.kind AS kind, n.level AS level, n.regionId AS regionId, n.levels AS levels, n.memberIds AS memberIds, n.withinIds AS withinIds, n.exhaustive AS exhaustive, n.placeId AS placeId, n.condition AS condition, n.organizationId AS organizationId, n.occupantIds AS occupantIds, n.partOfId AS partOfId, n.provisionId AS provisionId, n.successorIds AS successorIds, n.successorsOn AS successorsOn

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
WHERE (n.validFrom IS NULL OR n.validFrom <= $asOf) AND (n.validTo IS NULL OR $asOf < n.validTo)
  AND n.regionId IN $place AND none(except IN n.exceptIds WHERE except IN $place)
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
WHERE (n.validFrom IS NULL OR n.validFrom <= $asOf) AND (n.validTo IS NULL OR $asOf < n.validTo)
  AND n.regionId IN $place AND none(except IN n.exceptIds WHERE except IN $place)
  AND class >= $after0 AND CASE WHEN class = $after0 THEN n.ord >= $after1 AND CASE WHEN n.ord = $after1 THEN n.id > $after2 ELSE true END ELSE true END
RETURN n.id AS id, n.ord AS ord, n.holderId AS holderId, n.responsibilityId AS responsibilityId, n.role AS role, n.status AS status, n.regionId AS regionId, n.exceptIds AS exceptIds, n.ownArea AS ownArea, n.limitation AS limitation, n.limitationBounds AS limitationBounds, n.condition AS condition, n.validFrom AS validFrom, n.validTo AS validTo, n.ended AS ended, n.arisesFromId AS arisesFromId, n.asWritten AS asWritten, n.roleAsWritten AS roleAsWritten, n.share AS share, n.proviso AS proviso, n.approverId AS approverId, n.approvalWords AS approvalWords, n.personId AS personId, n.accountableId AS accountableId, n.alternativeIds AS alternativeIds, n.certainty AS certainty, n.doubts AS doubts, n.derivedBy AS derivedBy, n.provisionId AS provisionId, n.groundIds AS groundIds, [class, n.ord, n.id] AS key
ORDER BY class, n.ord, n.id
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

// provisionsById
UNWIND $keys AS key
MATCH (n:Entity:Provision {id: key})
RETURN n.id AS id, n.ord AS ord, n.documentId AS documentId, n.parentId AS parentId, n.path AS path, n.text AS text, n.lineStart AS lineStart, n.lineEnd AS lineEnd

// regionsById
UNWIND $keys AS key
MATCH (n:Entity:Region {id: key})
RETURN n.id AS id, n.ord AS ord, n.name AS name, n.aliases AS aliases, n.kind AS kind, n.partOfId AS partOfId

// responsibilitiesById
UNWIND $keys AS key
MATCH (n:Entity:Responsibility {id: key})
RETURN n.id AS id, n.ord AS ord, n.kind AS kind, n.title AS title, n.text AS text, n.field AS field, n.certainty AS certainty, n.doubts AS doubts, n.provisionIds AS provisionIds, n.powerType AS powerType, n.mainItem AS mainItem, n.subItem AS subItem, n.hazardIds AS hazardIds, n.levels AS levels, n.prohibits AS prohibits, n.number AS number, n.headings AS headings, n.dueText AS dueText, n.dueOn AS dueOn, n.milestones AS milestones, n.policyType AS policyType, n.beneficiaries AS beneficiaries, n.eligibility AS eligibility, n.standard AS standard, n.period AS period, n.legalBasisIds AS legalBasisIds, n.points AS points, n.criterion AS criterion, n.method AS method, n.bonus AS bonus, n.bonusKind AS bonusKind, n.parentId AS parentId
