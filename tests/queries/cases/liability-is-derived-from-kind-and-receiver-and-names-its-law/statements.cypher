// documentsById
UNWIND $keys AS key
MATCH (n:Entity:Document {id: key})
RETURN n.id AS id, n.ord AS ord, n.number AS number, n.title AS title, n.aliases AS aliases, n.issuerId AS issuerId, n.issuedOn AS issuedOn, n.status AS status, n.lineStart AS lineStart, n.lineEnd AS lineEnd

// holdersById
UNWIND $keys AS key
MATCH (n:Entity:Holder {id: key})
RETURN n.id AS id, n.ord AS ord, n.type AS type, n.name AS name, n.aliases AS aliases, n.kind AS kind, n.level AS level, n.regionId AS regionId, n.levels AS levels, n.memberIds AS memberIds, n.withinIds AS withinIds, n.exhaustive AS exhaustive, n.placeId AS placeId, n.condition AS condition, n.organizationId AS organizationId, n.occupantIds AS occupantIds, n.partOfId AS partOfId, n.provisionId AS provisionId, n.successorIds AS successorIds, n.successorsOn AS successorsOn

// membersOfClass
UNWIND $keys AS parent
MATCH (:Entity {id: parent})<-[:WITHIN*0..]-()-[:INCLUDES]->(n:Holder)
WITH DISTINCT parent, n
RETURN parent, n.id AS id, n.ord AS ord, n.type AS type, n.name AS name, n.aliases AS aliases, n.kind AS kind, n.level AS level, n.regionId AS regionId, n.levels AS levels, n.memberIds AS memberIds, n.withinIds AS withinIds, n.exhaustive AS exhaustive, n.placeId AS placeId, n.condition AS condition, n.organizationId AS organizationId, n.occupantIds AS occupantIds, n.partOfId AS partOfId, n.provisionId AS provisionId, n.successorIds AS successorIds, n.successorsOn AS successorsOn
ORDER BY n.ord, n.id

// responsibilitiesById
UNWIND $keys AS key
MATCH (n:Entity:Responsibility {id: key})
RETURN n.id AS id, n.ord AS ord, n.kind AS kind, n.title AS title, n.text AS text, n.field AS field, n.certainty AS certainty, n.doubts AS doubts, n.provisionIds AS provisionIds, n.powerType AS powerType, n.mainItem AS mainItem, n.subItem AS subItem, n.hazardIds AS hazardIds, n.levels AS levels, n.prohibits AS prohibits, n.number AS number, n.headings AS headings, n.dueText AS dueText, n.dueOn AS dueOn, n.milestones AS milestones, n.policyType AS policyType, n.beneficiaries AS beneficiaries, n.eligibility AS eligibility, n.standard AS standard, n.period AS period, n.legalBasisIds AS legalBasisIds, n.points AS points, n.criterion AS criterion, n.method AS method, n.bonus AS bonus, n.bonusKind AS bonusKind, n.parentId AS parentId

// transfersOfResponsibilityPage
UNWIND $keys AS parent
CALL (parent) {
  MATCH (n:Transfer {responsibilityId: parent})
  WHERE n.ord >= $after0 AND CASE WHEN n.ord = $after0 THEN n.id > $after1 ELSE true END
    AND n.id IS NOT NULL
  RETURN n, [n.ord, n.id] AS key
  ORDER BY n.responsibilityId, n.ord, n.id
  LIMIT $limit
}
RETURN parent, key, n.id AS id, n.ord AS ord, n.kind AS kind, n.verb AS verb, n.fromId AS fromId, n.toId AS toId, n.grantedById AS grantedById, n.responsibilityId AS responsibilityId, n.asWritten AS asWritten, n.limitation AS limitation, n.limitationBounds AS limitationBounds, n.remark AS remark, n.proviso AS proviso, n.approverId AS approverId, n.approvalWords AS approvalWords, n.status AS status, n.condition AS condition, n.regionId AS regionId, n.exceptIds AS exceptIds, n.ownArea AS ownArea, n.effectiveFrom AS effectiveFrom, n.effectiveTo AS effectiveTo, n.instrumentId AS instrumentId, n.underId AS underId, n.alternativeIds AS alternativeIds, n.certainty AS certainty, n.doubts AS doubts, n.derivedBy AS derivedBy, n.provisionId AS provisionId, n.groundIds AS groundIds
