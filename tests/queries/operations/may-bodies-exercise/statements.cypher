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

// similarNames
UNWIND range(0, size($keys) - 1) AS position
WITH position, $keys[position] AS key
CALL (key) {
  CALL db.index.fulltext.queryNodes('name_text', key.query) YIELD node AS name, score
  WHERE name.of = key.of AND (key.city IS NULL OR name.city = key.city)
  RETURN name, score
  ORDER BY score DESC, name.id
  LIMIT 100
}
RETURN position, name.targetId AS id, name.text AS text, name.folded AS folded
ORDER BY position, score DESC, name.id

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

// verdictBasis
UNWIND range(0, size($keys) - 1) AS position
WITH position, $keys[position] AS key
MATCH (body:Entity&Holder {id: key.holder})
MATCH (r:Entity&Responsibility {id: key.responsibility})
WITH position, body, r,
  [{id: body.id, since: NULL, way: 'RENAMED'}] + [i IN range(0, size(coalesce(body.predecessorIds, [])) - 1) | {
    id: body.predecessorIds[i], since: nullIf(body.predecessorsSince[i], ''), way: body.predecessorWays[i]
  }] AS earlier
WITH position, body, r, earlier,
  COLLECT {
    UNWIND earlier AS was
    MATCH (who:Entity&Holder {id: was.id})
    MATCH way = (who)<-[:INCLUDES|OCCUPIED_BY*0..2]-()-[:WITHIN*0..]->(as:Holder)
    WITH as, was, who, [class IN nodes(way) WHERE class.condition IS NOT NULL AND (class <> who OR as = who) | class.condition] AS conditions
    ORDER BY size(conditions)
    WITH as, was, who, collect(conditions)[0] AS conditions
    RETURN {holder: as, condition: conditions[0], since: was.since, open: was.way = 'OPEN', regionId: who.regionId}
  } AS held,
  COLLECT {
    MATCH (r)-[:CONTINUES|GOES_ON_AS*0..]-(item:Responsibility)
    WITH DISTINCT item
    MATCH (item)<-[:OF]-(holding:Holding)
    WITH holding.holderId AS id, count(CASE WHEN holding.reviewed IS NULL THEN 1 END) > 0 AS isReviewed
    RETURN {id: id, reviewed: CASE WHEN isReviewed THEN NULL ELSE false END}
  } AS holders
RETURN position, body.id AS id, body.name AS name, body.type AS type, body.kind AS kind, body.level AS level, body.regionId AS regionId,
  body.successorIds AS successorIds, body.successorsOn AS successorsOn,
  [as IN held | {id: as.holder.id, name: as.holder.name, condition: as.condition, since: as.since, open: as.open, regionId: as.regionId}] AS capacities,
  [was IN earlier WHERE was.way = 'RENAMED' AND was.id <> body.id | was.id] AS formerIds,
  COLLECT { MATCH (body)<-[:WITHIN*0..]-(part:HolderCategory)-[:INCLUDES*0..1]->(in:Holder) WHERE in <> body RETURN DISTINCT in.id } AS includedIds,
  COLLECT {
    CALL (body) {
      MATCH (s:Succession {fromId: body.id})
      RETURN s
      UNION
      MATCH (s:Succession {toId: body.id})
      RETURN s
    }
    WITH s
    WHERE s.pending IS NOT NULL
    MATCH (before:Entity {id: s.fromId})
    MATCH (after:Entity {id: s.toId})
    MATCH (provision:Entity {id: s.provisionId})
    MATCH (instrument:Entity {id: provision.documentId})
    RETURN {
      kind: s.kind, fromId: before.id, fromName: before.name, toId: after.id, toName: after.name, pending: s.pending, reviewed: s.reviewed,
      on: COLLECT { MATCH (met:Succession {fromId: s.fromId, toId: s.toId}) WHERE met.on IS NOT NULL AND (met.reviewed IS NULL OR s.reviewed = false) RETURN met.on ORDER BY met.on LIMIT 1 }[0],
      instrumentName: coalesce(instrument.number, instrument.title), path: provision.path
    } AS change
    ORDER BY s.id
    UNION ALL
    MATCH (body)<-[:REMOVES]-(s:Removal)
    WHERE s.pending IS NOT NULL
    MATCH (provision:Entity {id: s.provisionId})
    MATCH (instrument:Entity {id: provision.documentId})
    RETURN {
      kind: 'DISSOLVED', fromId: body.id, fromName: body.name, toId: NULL, toName: NULL, pending: s.pending, reviewed: s.reviewed,
      on: COLLECT { MATCH (body)<-[:REMOVES]-(met:Removal) WHERE met.on IS NOT NULL AND (met.reviewed IS NULL OR s.reviewed = false) RETURN met.on ORDER BY met.on LIMIT 1 }[0],
      instrumentName: coalesce(instrument.number, instrument.title), path: provision.path
    } AS change
  } AS pendingChanges,
  COLLECT {
    MATCH (body)<-[:REMOVES]-(s:Removal)
    WHERE s.on IS NOT NULL AND (s.reviewed IS NULL OR body.reviewed = false)
    MATCH (provision:Entity {id: s.provisionId})
    MATCH (instrument:Entity {id: provision.documentId})
    RETURN {on: s.on, words: s.words, instrumentName: coalesce(instrument.number, instrument.title), path: provision.path}
    ORDER BY s.on, s.id
    LIMIT 1
  }[0] AS dissolution,
  r.title AS title, r.provisionIds AS provisionIds, coalesce(r.prohibits, false) AS prohibits, r.reviewed AS reviewed,
  COLLECT {
    MATCH (r)-[:CONTINUES|GOES_ON_AS*1..]-(s:PowerSuccession)
    WITH DISTINCT s
    MATCH (s)-[:CONTINUES]->(before:Power)
    MATCH (s)-[:GOES_ON_AS]->(after:Power)
    MATCH (provision:Entity {id: s.provisionId})
    MATCH (instrument:Entity {id: provision.documentId})
    RETURN {
      id: s.id, from: before.id, to: after.id, kind: s.kind, on: s.on, fromTitle: before.title, toTitle: after.title,
      words: s.words, pending: s.pending, reviewed: s.reviewed, provisionId: s.provisionId, instrumentName: coalesce(instrument.number, instrument.title), path: provision.path
    }
    ORDER BY s.ord, s.id
  } AS successions,
  COLLECT {
    UNWIND holders AS holding
    MATCH (class:Entity&HolderCategory {id: holding.id})
    WHERE NOT class.exhaustive AND (class.placeId IS NULL OR body.regionId IS NULL OR EXISTS {
      MATCH (:Entity {id: body.regionId})-[:PART_OF*0..]->(:Region {id: class.placeId})
    })
    RETURN {
      id: class.id,
      levels: class.levels,
      members: COLLECT {
        MATCH (class)<-[:WITHIN*0..]-()-[:INCLUDES]->(member:Holder)
        RETURN DISTINCT {kind: member.kind, level: member.level, regionId: member.regionId}
      }
    }
  } AS openClasses,
  COLLECT {
    UNWIND held AS as
    UNWIND holders AS former
    MATCH (t:Transfer {toId: as.holder.id, fromId: former.id})
    WHERE t.limitation IS NOT NULL AND t.limitationBounds = 'HELD' AND t.kind <> 'REFERRAL'
    WITH t, former
    MATCH (t)-[:OF]->(item:Responsibility)
    WHERE NOT t.provisionId IN item.provisionIds AND NOT EXISTS { MATCH (r)<-[:OF]-(given:Transfer {toId: t.toId}) WHERE (given.reviewed IS NULL OR t.reviewed = false) }
    WITH t, item, former
    MATCH (item)-[:STATED_IN]->(:Provision)-[:PART_OF]->(article:Provision)
    WHERE EXISTS { (r)-[:STATED_IN]->(:Provision)-[:PART_OF]->(article) }
    WITH t, count(CASE WHEN t.reviewed IS NULL AND former.reviewed IS NULL THEN 1 END) > 0 AS isReviewed
    MATCH (t)-[:BY_INSTRUMENT]->(instrument:Document)
    MATCH (provision:Entity {id: t.provisionId})
    RETURN t {
      .id, .toId, .limitation, .regionId, .exceptIds, .effectiveFrom, .effectiveTo, .provisionId, .groundIds,
      reviewed: CASE WHEN isReviewed THEN NULL ELSE false END,
      changedByUnreviewed: EXISTS { MATCH (r)<-[:OF]-(given:Transfer {toId: t.toId}) WHERE given.reviewed = false },
      instrumentName: coalesce(instrument.number, instrument.title), path: provision.path
    }
    ORDER BY t.ord, t.id
  } AS exceptions
