// allRegions
MATCH (n:Region)
WHERE n.ord IS NOT NULL AND n.id IS NOT NULL
RETURN n.id AS id, n.ord AS ord, n.name AS name, n.aliases AS aliases, n.kind AS kind, n.partOfId AS partOfId
ORDER BY n.ord, n.id

// regionsById
UNWIND $keys AS key
MATCH (n:Entity&Region {id: key})
RETURN n.id AS id, n.name AS name, n.kind AS kind, n.partOfId AS partOfId,
  COLLECT {
    MATCH (n)-[:PART_OF]->(to:Region)
    RETURN [to.id, to.name, to.kind, to.partOfId]
  } AS regionsById
