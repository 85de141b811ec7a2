// actionsAt
UNWIND $keys AS parent
MATCH (criterion:Entity {id: parent})-[:OF]->(hazard:Hazard)
CALL (criterion, hazard) {
  MATCH (hazard)<-[:FOR_HAZARD]-(duty:Duty)
  WHERE duty.levels = [] OR criterion.level IN duty.levels
  RETURN duty
  UNION
  MATCH (criterion)-[:STATED_IN]->(stated:Provision)
  WHERE criterion.exists
  MATCH (place:Provision {documentId: stated.documentId})
  WITH DISTINCT criterion, place
  MATCH (place)<-[:STATED_IN]-(duty:Duty)
  WHERE duty.hazardIds = [] AND criterion.level IN duty.levels
  RETURN duty
}
MATCH (duty)<-[:OF]-(n:Holding)
WITH DISTINCT parent, n
RETURN parent, n.id AS id, n.holderId AS holderId, n.responsibilityId AS responsibilityId, n.role AS role, n.status AS status, n.condition AS condition, n.validFrom AS validFrom, n.validTo AS validTo, n.certainty AS certainty, n.provisionId AS provisionId,
  COLLECT {
    MATCH (n)-[:BY]->(to:Holder)
    RETURN [to.id, to.type, to.name, to.kind, to.memberIds, to.successorIds, to.successorsOn, to.knownSuccessors]
  } AS holdersById,
  COLLECT {
    MATCH (n)-[:OF]->(to:Responsibility)
    RETURN [to.id, to.kind, to.title, to.text]
  } AS responsibilitiesById,
  COLLECT {
    UNWIND [n.provisionId] AS reference
    MATCH (to:Entity&Provision {id: reference})
    RETURN [to.id, to.documentId, to.path, to.text, to.lineStart, to.lineEnd, to.endsOn, to.endsAs, to.knownEnds]
  } AS provisionsById
ORDER BY n.ord, n.id

// authoritiesAt
UNWIND $keys AS parent
MATCH (criterion:Entity {id: parent})-[:STATED_IN]->(stated:Provision)
MATCH (n:Authority {documentId: stated.documentId, level: criterion.level})
WITH DISTINCT parent, n
RETURN parent, n.id AS id, n.ord AS ord, n.step AS step, n.holderId AS holderId, n.asWritten AS asWritten, n.certainty AS certainty, n.doubts AS doubts, n.reviewed AS reviewed, n.provisionId AS provisionId
ORDER BY n.ord, n.id

// criteriaOf
UNWIND $keys AS parent
MATCH (n:ResponseCriterion {hazardId: parent})
WITH DISTINCT parent, n
RETURN parent, n.id AS id, n.ord AS ord, n.hazardId AS hazardId, n.level AS level, n.exists AS exists, n.criterion AS criterion, n.doubts AS doubts, n.reviewed AS reviewed, n.provisionId AS provisionId
ORDER BY n.ord, n.id

// documentsById
UNWIND $keys AS key
MATCH (n:Entity&Document {id: key})
RETURN n.id AS id, n.number AS number, n.issuedOn AS issuedOn, n.validFrom AS validFrom

// groupsFormedAt
UNWIND $keys AS parent
MATCH (criterion:Entity {id: parent})-[:STATED_IN]->(stated:Provision)
MATCH (n:LevelGroup {documentId: stated.documentId, level: criterion.level})
WITH DISTINCT parent, n
RETURN parent, n.id AS id, n.ord AS ord, n.groupId AS groupId, n.certainty AS certainty, n.doubts AS doubts, n.reviewed AS reviewed, n.provisionId AS provisionId
ORDER BY n.ord, n.id

// hazardsById
UNWIND $keys AS key
MATCH (n:Entity&Hazard {id: key})
RETURN n.id AS id, n.ord AS ord, n.name AS name, n.aliases AS aliases, n.definition AS definition, n.reviewed AS reviewed, n.provisionId AS provisionId

// holdersById
UNWIND $keys AS key
MATCH (n:Entity&Holder {id: key})
RETURN n.id AS id, n.type AS type, n.name AS name, n.kind AS kind, n.memberIds AS memberIds, n.successorIds AS successorIds, n.successorsOn AS successorsOn, n.knownSuccessors AS knownSuccessors

// membersWithin
UNWIND $keys AS parent
MATCH (:Entity {id: parent})-[:INCLUDES]->(n:Holder)
WHERE EXISTS {
    MATCH (n)-[:IN_ORGANIZATION*0..1]->()-[:IN_REGION]->(region:Region)
    WHERE region.id IN $regions
  }
WITH DISTINCT parent, n
RETURN parent, n.id AS id, n.type AS type, n.name AS name, n.kind AS kind, n.memberIds AS memberIds, n.successorIds AS successorIds, n.successorsOn AS successorsOn, n.knownSuccessors AS knownSuccessors
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
RETURN n.id AS id, n.documentId AS documentId, n.path AS path, n.text AS text, n.lineStart AS lineStart, n.lineEnd AS lineEnd, n.endsOn AS endsOn, n.endsAs AS endsAs, n.knownEnds AS knownEnds
