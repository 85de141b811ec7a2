// documentsById
UNWIND $keys AS key
MATCH (n:Entity&Document {id: key})
RETURN n.id AS id, n.number AS number, n.title AS title

// documentsCount
MATCH (n:Document)
WHERE CASE WHEN n.status = 'IN_FORCE' AND n.endsAs = 'REPEALED' THEN 'REPEALED' ELSE n.status END IN $status
  AND n.ord IS NOT NULL
  AND n.id IS NOT NULL
RETURN count(*) AS total

// documentsPage
MATCH (n:Document)
WHERE CASE WHEN n.status = 'IN_FORCE' AND n.endsAs = 'REPEALED' THEN 'REPEALED' ELSE n.status END IN $status
  AND n.ord >= $after0 AND CASE WHEN n.ord = $after0 THEN n.id > $after1 ELSE true END
  AND n.id IS NOT NULL
RETURN n.id AS id, n.number AS number, n.title AS title, [n.ord, n.id] AS key
ORDER BY n.ord, n.id
LIMIT $limit

// linksTo
UNWIND $keys AS parent
MATCH (n:DocumentLink {toId: parent})
WITH DISTINCT parent, n
RETURN parent, n.id AS id, n.ord AS ord, n.fromId AS fromId, n.toId AS toId, n.relation AS relation, n.phrase AS phrase, n.article AS article, n.reviewed AS reviewed, n.provisionId AS provisionId, n.knownFrom AS knownFrom
ORDER BY n.ord, n.id
