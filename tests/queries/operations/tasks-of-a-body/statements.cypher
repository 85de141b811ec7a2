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
RETURN parent, key, n.id AS id, n.holderId AS holderId, n.role AS role, n.status AS status, n.condition AS condition, n.roleAsWritten AS roleAsWritten, n.personId AS personId, n.certainty AS certainty, n.provisionId AS provisionId,
  COLLECT {
    MATCH (n)-[:BY|THROUGH]->(to:Holder)
    RETURN [to.id, to.type, to.name, to.kind]
  } AS holdersById,
  COLLECT {
    UNWIND [n.provisionId] AS reference
    MATCH (to:Entity&Provision {id: reference})
    RETURN [to.id, to.documentId, to.path, to.text, to.lineStart, to.lineEnd]
  } AS provisionsById

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

// responsibilitiesCount
MATCH (:Entity {id: $holder})<-[:BY]-(held:Holding)-[:OF]->(n:Responsibility)
WHERE (held.reviewed IS NULL OR n.reviewed = false)
WITH DISTINCT n
WHERE n.kind IN $kinds
  AND any(at IN range(0, size(coalesce(n.dueDays, [])) - 1) WHERE n.dueDays[at] <> '' AND n.dueDays[at] <= $dueTo AND n.dueHolderIds[at] IN ['', $holder])
  AND n.dueKey IS NOT NULL
  AND n.ord IS NOT NULL
  AND n.id IS NOT NULL
RETURN count(*) AS total

// responsibilitiesPage
MATCH (:Entity {id: $holder})<-[:BY]-(held:Holding)-[:OF]->(n:Responsibility)
WHERE (held.reviewed IS NULL OR n.reviewed = false)
WITH DISTINCT n
WHERE n.kind IN $kinds
  AND any(at IN range(0, size(coalesce(n.dueDays, [])) - 1) WHERE n.dueDays[at] <> '' AND n.dueDays[at] <= $dueTo AND n.dueHolderIds[at] IN ['', $holder])
  AND n.dueKey >= $after0 AND CASE WHEN n.dueKey = $after0 THEN n.ord >= $after1 AND CASE WHEN n.ord = $after1 THEN n.id > $after2 ELSE true END ELSE true END
  AND n.ord IS NOT NULL
  AND n.id IS NOT NULL
RETURN n.id AS id, n.kind AS kind, n.title AS title, n.certainty AS certainty, n.provisionIds AS provisionIds, n.number AS number, n.headings AS headings, n.dueText AS dueText, n.dueOn AS dueOn, n.milestones AS milestones,
  COLLECT {
    MATCH (n)-[:STATED_IN]->(to:Provision)
    RETURN [to.id, to.documentId, to.path, to.text, to.lineStart, to.lineEnd]
  } AS provisionsById, [at IN range(0, size(coalesce(n.dueDays, [])) - 1) WHERE n.dueDays[at] <> '' AND n.dueDays[at] <= $dueTo AND n.dueHolderIds[at] IN ['', $holder] | at] AS dueAt, [n.dueKey, n.ord, n.id] AS key
ORDER BY n.dueKey, n.ord, n.id
LIMIT $limit
