// documentsById
UNWIND $keys AS key
MATCH (n:Entity&Document {id: key})
RETURN n.id AS id, n.number AS number, n.title AS title

// holdersById
UNWIND $keys AS key
MATCH (n:Entity&Holder {id: key})
RETURN n.id AS id, n.type AS type, n.name AS name, n.kind AS kind

// holdingHistories
UNWIND $keys AS parent
CALL (parent) {
  RETURN parent AS of
  UNION
  MATCH (:Entity {id: parent})<-[:OF]-(:Transfer|TransferWithUnreviewed)-[:UNDER]->(first:Transfer|TransferWithUnreviewed)
  WHERE first.responsibilityId <> parent
  MATCH (first)-[:UNDER*0..]->(upper:Transfer|TransferWithUnreviewed)
  RETURN DISTINCT upper.responsibilityId AS of
  UNION
  MATCH (:Entity {id: parent})-[:CONTINUES|GOES_ON_AS*1..]-(other:Power)
  RETURN DISTINCT other.id AS of
}
MATCH (:Entity {id: of})<-[:OF]-(n:Holding)
WITH parent, n
MATCH (n)-[:BY]->(holder:Holder)
MATCH (n)-[:IN_REGION]->(region:Region)
CALL (n) {
  OPTIONAL MATCH (n)-[:STATED_IN]->(ground:Provision)
  OPTIONAL MATCH (document:Entity&Document {id: ground.documentId})
  WHERE document.issuedOn IS NOT NULL
  RETURN document AS first
  ORDER BY document.issuedOn, document.ord
  LIMIT 1
}
RETURN parent, n.id AS id, n.ord AS ord, n.holderId AS holderId, n.responsibilityId AS responsibilityId, n.role AS role, n.status AS status, n.regionId AS regionId, n.exceptIds AS exceptIds, n.ownArea AS ownArea, n.limitation AS limitation, n.limitationBounds AS limitationBounds, n.condition AS condition, n.pendingOn AS pendingOn, n.validFrom AS validFrom, n.validTo AS validTo, n.impreciseDays AS impreciseDays, n.ended AS ended, n.arisesFromId AS arisesFromId, n.asWritten AS asWritten, n.roleAsWritten AS roleAsWritten, n.unit AS unit, n.share AS share, n.proviso AS proviso, n.approverId AS approverId, n.approvalWords AS approvalWords, n.personId AS personId, n.accountableId AS accountableId, n.alternativeIds AS alternativeIds, n.certainty AS certainty, n.doubts AS doubts, n.derivedBy AS derivedBy, n.reviewed AS reviewed, n.provisionId AS provisionId, n.groundIds AS groundIds, n.knownFrom AS knownFrom, n.knownTo AS knownTo,
  any(change IN [days IN coalesce(n.changedByUnreviewed, []) | split(days, ' ')] WHERE change[1] = '') AS changedByUnreviewed,
  holder.name AS holderName,
  region.name AS regionName,
  COLLECT { MATCH (n)-[:EXCEPT]->(except:Region) RETURN except.name ORDER BY except.ord, except.id } AS exceptNames,
  COLLECT {
    MATCH (n)-[:EXCEPT]->(except:Region)
    RETURN COLLECT { MATCH (except)-[:PART_OF*0..]->(around:Region) RETURN around.id }
  } AS exceptAround,
  coalesce(first.number, first.title) AS statedBy,
  first.issuedOn AS statedOn,
  n.endedAs AS endedAs,
  n.endedWords AS endedWords,
  COLLECT {
    MATCH (end:Entity {id: n.endedInId})
    MATCH (later:Entity {id: end.documentId})
    RETURN {instrumentName: coalesce(later.number, later.title), path: end.path}
  }[0] AS endedBy,
  n.endPending AS endPending
ORDER BY n.ord, n.id

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
CALL (n) {
  RETURN n AS item
  UNION
  MATCH (n) (()<-[:CONTINUES]-(step:PowerSuccession WHERE step.on <= $asOf AND step.reviewed IS NULL)-[:GOES_ON_AS]->())+ (item:Power)
  RETURN item
}
WITH item AS n, min(class) AS class
MATCH (n)<-[:OF]-(holding:Holding)
WITH holding AS n, class
WHERE (n.validFrom IS NULL OR n.validFrom <= $asOf) AND (n.validTo IS NULL OR $asOf < n.validTo)
  AND n.regionId IN $place AND none(except IN n.exceptIds WHERE except IN $place)
  AND class >= $after0 AND CASE WHEN class = $after0 THEN n.ord >= $after1 AND CASE WHEN n.ord = $after1 THEN n.id > $after2 ELSE true END ELSE true END
RETURN n.id AS id, n.holderId AS holderId, n.responsibilityId AS responsibilityId, n.role AS role, n.status AS status, n.condition AS condition, n.arisesFromId AS arisesFromId, n.certainty AS certainty, n.reviewed AS reviewed, n.provisionId AS provisionId, n.knownFrom AS knownFrom, n.knownTo AS knownTo,
  COLLECT {
    MATCH (n)-[:BY]->(to:Holder)
    RETURN [to.id, to.type, to.name, to.kind]
  } AS holdersById,
  COLLECT {
    MATCH (n)-[:OF]->(to:Responsibility)
    RETURN [to.id, to.kind, to.title]
  } AS responsibilitiesById,
  COLLECT {
    UNWIND [n.provisionId] AS reference
    MATCH (to:Entity&Provision {id: reference})
    RETURN [to.id, to.documentId, to.path, to.text, to.lineStart, to.lineEnd]
  } AS provisionsById, [class, n.ord, n.id] AS key
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
MATCH (n:Entity&Provision {id: key})
RETURN n.id AS id, n.documentId AS documentId, n.path AS path, n.text AS text, n.lineStart AS lineStart, n.lineEnd AS lineEnd

// transferHistories
UNWIND $keys AS parent
CALL (parent) {
  RETURN parent AS of
  UNION
  MATCH (:Entity {id: parent})<-[:OF]-(:Transfer|TransferWithUnreviewed)-[:UNDER]->(first:Transfer|TransferWithUnreviewed)
  WHERE first.responsibilityId <> parent
  MATCH (first)-[:UNDER*0..]->(upper:Transfer|TransferWithUnreviewed)
  RETURN DISTINCT upper.responsibilityId AS of
  UNION
  MATCH (:Entity {id: parent})-[:CONTINUES|GOES_ON_AS*1..]-(other:Power)
  RETURN DISTINCT other.id AS of
}
MATCH (:Entity {id: of})<-[:OF]-(n:Transfer|TransferWithUnreviewed)
WITH parent, n
MATCH (n)-[:TO]->(receiver:Holder)
MATCH (n)-[:BY_INSTRUMENT]->(instrument:Document)
MATCH (provision:Entity {id: n.provisionId})
OPTIONAL MATCH (n)-[:FROM]->(former:Holder)
OPTIONAL MATCH (n)-[:GRANTED_BY]->(giver:Holder)
CALL (n) {
  MATCH (n)-[:OF]->(item:Responsibility)
  WHERE n.limitationBounds = 'HELD' AND NOT n.provisionId IN item.provisionIds
  WITH n, item
  MATCH (item)-[:STATED_IN]->(:Provision)-[:PART_OF]->(:Provision)<-[:PART_OF]-(:Provision)<-[:STATED_IN]-(other:Responsibility)
  WHERE other <> item
    AND EXISTS { MATCH (other)<-[:OF]-(held:Holding {holderId: n.fromId}) WHERE (held.reviewed IS NULL OR n.reviewed = false) }
    AND NOT EXISTS { MATCH (other)<-[:OF]-(given:Transfer {toId: n.toId}) WHERE (given.reviewed IS NULL OR n.reviewed = false) }
  RETURN count(other) > 0 AS exceptsOtherItems
}
RETURN parent, n.id AS id, n.ord AS ord, n.kind AS kind, n.verb AS verb, n.fromId AS fromId, n.toId AS toId, n.grantedById AS grantedById, n.responsibilityId AS responsibilityId, n.asWritten AS asWritten, n.limitation AS limitation, n.limitationBounds AS limitationBounds, n.remark AS remark, n.proviso AS proviso, n.approverId AS approverId, n.approvalWords AS approvalWords, n.status AS status, n.condition AS condition, n.pendingOn AS pendingOn, n.regionId AS regionId, n.exceptIds AS exceptIds, n.ownArea AS ownArea, n.effectiveFrom AS effectiveFrom, n.effectiveTo AS effectiveTo, n.impreciseDays AS impreciseDays, n.instrumentId AS instrumentId, n.underId AS underId, n.alternativeIds AS alternativeIds, n.certainty AS certainty, n.doubts AS doubts, n.derivedBy AS derivedBy, n.reviewed AS reviewed, n.provisionId AS provisionId, n.groundIds AS groundIds, n.conditionMetOn AS conditionMetOn, n.knownFrom AS knownFrom, n.knownTo AS knownTo, exceptsOtherItems,
  any(change IN [days IN coalesce(n.changedByUnreviewed, []) | split(days, ' ')] WHERE change[1] = '') AS changedByUnreviewed,
  former.name AS fromName,
  receiver.name AS toName,
  giver.name AS grantedByName,
  coalesce(instrument.number, instrument.title) AS instrumentName,
  provision.path AS path,
  COLLECT { MATCH (n)-[:IN_REGION]->()-[:PART_OF*0..]->(around:Region) RETURN around.id } AS around,
  COLLECT { MATCH (former)<-[:INCLUDES*0..1]-()-[:WITHIN*0..]->(held:Holder) RETURN DISTINCT held.id } AS fromAndClassIds,
  COLLECT { MATCH (giver)<-[:INCLUDES*0..1]-()-[:WITHIN*0..]->(held:Holder) RETURN DISTINCT held.id } AS grantedByAndClassIds,
  COLLECT {
    MATCH (ban:Entity {id: n.brokenBanInId})
    MATCH (told:Entity {id: ban.documentId})
    RETURN {words: n.brokenBanWords, instrumentName: coalesce(told.number, told.title), path: ban.path}
  }[0] AS brokenBan,
  COLLECT {
    MATCH (instrument)<-[:FROM_DOCUMENT]-(link:DocumentLink {relation: 'BASED_ON'})-[:TO_DOCUMENT]->(basis:Document)
    RETURN {title: basis.title, article: link.article, provisionId: link.provisionId}
    ORDER BY link.ord, link.id
  } AS bases
ORDER BY n.ord, n.id
