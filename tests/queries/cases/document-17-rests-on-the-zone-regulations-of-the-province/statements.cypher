// documentsById
UNWIND $keys AS key
MATCH (n:Entity&Document {id: key})
RETURN n.id AS id, n.number AS number, n.title AS title, n.status AS status, n.lineStart AS lineStart, n.endsOn AS endsOn, n.endsAs AS endsAs, n.knownEnds AS knownEnds

// linksFrom
UNWIND $keys AS parent
MATCH (n:DocumentLink {fromId: parent})
WITH DISTINCT parent, n
RETURN parent, n.id AS id, n.ord AS ord, n.fromId AS fromId, n.toId AS toId, n.relation AS relation, n.phrase AS phrase, n.article AS article, n.reviewed AS reviewed, n.provisionId AS provisionId, n.knownFrom AS knownFrom
ORDER BY n.ord, n.id

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
MATCH (n:Entity&Provision {id: key})
RETURN n.id AS id, n.path AS path
