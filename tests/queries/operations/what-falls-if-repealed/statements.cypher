// documentsById
UNWIND $keys AS key
MATCH (n:Entity&Document {id: key})
RETURN n.id AS id, n.number AS number, n.title AS title, n.status AS status, n.lineStart AS lineStart, n.endsOn AS endsOn, n.endsAs AS endsAs, n.knownEnds AS knownEnds

// holdingsFallingWithCount
UNWIND $keys AS parent
CALL (parent) {
  MATCH (n:Holding {instrumentId: parent})
  WHERE n.endedInId IS NULL AND n.ended IS NULL
    AND n.ord IS NOT NULL
    AND n.id IS NOT NULL
  RETURN count(*) AS total
}
RETURN parent, total

// holdingsFallingWithPage
UNWIND $keys AS parent
CALL (parent) {
  MATCH (n:Holding {instrumentId: parent})
  WHERE n.endedInId IS NULL AND n.ended IS NULL
    AND n.ord >= $after0 AND CASE WHEN n.ord = $after0 THEN n.id > $after1 ELSE true END
    AND n.id IS NOT NULL
  RETURN n, [n.ord, n.id] AS key
  ORDER BY n.instrumentId, n.ord, n.id
  LIMIT $limit
}
RETURN parent, key, n.id AS id, n.holderId AS holderId, n.responsibilityId AS responsibilityId, n.role AS role, n.status AS status, n.regionId AS regionId, n.exceptIds AS exceptIds, n.ownArea AS ownArea, n.condition AS condition, n.validTo AS validTo, n.certainty AS certainty, n.derivedBy AS derivedBy, n.provisionId AS provisionId, n.groundIds AS groundIds,
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
  } AS provisionsById

// holdingsTakenCount
MATCH (t:Transfer {instrumentId: $document})
WHERE t.fromId IS NOT NULL
  AND t.kind IN ['GRANT', 'DEVOLUTION', 'REASSIGNMENT'] AND t.status = 'IN_FORCE'
  AND t.endedInId IS NULL AND t.ended IS NULL AND t.reviewed IS NULL
  AND NOT EXISTS {
    MATCH (t)-[:OF]->(what) MATCH (what)<-[:OF]-(one:Transfer)
    WHERE one.instrumentId = $document AND one.fromId = t.fromId AND one.kind IN ['GRANT', 'DEVOLUTION', 'REASSIGNMENT'] AND one.status = 'IN_FORCE'
  AND one.endedInId IS NULL AND one.ended IS NULL AND one.reviewed IS NULL AND (one.ord < t.ord OR (one.ord = t.ord AND one.id < t.id))
  }
  AND EXISTS {
    MATCH (t)-[:OF]->(what) MATCH (what)<-[:OF]-(one:Transfer)
    WHERE one.instrumentId = $document AND one.fromId = t.fromId AND one.kind IN ['GRANT', 'DEVOLUTION', 'REASSIGNMENT'] AND one.status = 'IN_FORCE'
  AND one.endedInId IS NULL AND one.ended IS NULL AND one.reviewed IS NULL
    UNWIND one.regionId + COLLECT {
      MATCH (t)-[:OF]->(what) MATCH (what)<-[:OF]-(stays:Transfer)
    WHERE stays.instrumentId <> $document AND stays.kind IN ['GRANT', 'DEVOLUTION', 'REASSIGNMENT'] AND stays.status = 'IN_FORCE'
  AND stays.endedInId IS NULL AND stays.ended IS NULL AND stays.reviewed IS NULL
      UNWIND stays.exceptIds AS except RETURN except
    } AS place
    WITH t, one, COLLECT { MATCH (:Entity {id: place})-[:PART_OF*0..]->(around:Region) RETURN around.id } AS around
    WHERE one.regionId IN around AND none(except IN one.exceptIds WHERE except IN around) AND NOT EXISTS {
      MATCH (t)-[:OF]->(what) MATCH (what)<-[:OF]-(stays:Transfer)
    WHERE stays.instrumentId <> $document AND stays.kind IN ['GRANT', 'DEVOLUTION', 'REASSIGNMENT'] AND stays.status = 'IN_FORCE'
  AND stays.endedInId IS NULL AND stays.ended IS NULL AND stays.reviewed IS NULL AND stays.regionId IN around AND none(except IN stays.exceptIds WHERE except IN around)
    }
    RETURN one
  }
  AND t.ord IS NOT NULL
  AND t.id IS NOT NULL
WITH DISTINCT t.instrumentId AS within, t.ord AS ord, t.id AS id, t
RETURN count(*) AS total

// holdingsTakenPage
MATCH (t:Transfer {instrumentId: $document})
WHERE t.fromId IS NOT NULL
  AND t.kind IN ['GRANT', 'DEVOLUTION', 'REASSIGNMENT'] AND t.status = 'IN_FORCE'
  AND t.endedInId IS NULL AND t.ended IS NULL AND t.reviewed IS NULL
  AND NOT EXISTS {
    MATCH (t)-[:OF]->(what) MATCH (what)<-[:OF]-(one:Transfer)
    WHERE one.instrumentId = $document AND one.fromId = t.fromId AND one.kind IN ['GRANT', 'DEVOLUTION', 'REASSIGNMENT'] AND one.status = 'IN_FORCE'
  AND one.endedInId IS NULL AND one.ended IS NULL AND one.reviewed IS NULL AND (one.ord < t.ord OR (one.ord = t.ord AND one.id < t.id))
  }
  AND EXISTS {
    MATCH (t)-[:OF]->(what) MATCH (what)<-[:OF]-(one:Transfer)
    WHERE one.instrumentId = $document AND one.fromId = t.fromId AND one.kind IN ['GRANT', 'DEVOLUTION', 'REASSIGNMENT'] AND one.status = 'IN_FORCE'
  AND one.endedInId IS NULL AND one.ended IS NULL AND one.reviewed IS NULL
    UNWIND one.regionId + COLLECT {
      MATCH (t)-[:OF]->(what) MATCH (what)<-[:OF]-(stays:Transfer)
    WHERE stays.instrumentId <> $document AND stays.kind IN ['GRANT', 'DEVOLUTION', 'REASSIGNMENT'] AND stays.status = 'IN_FORCE'
  AND stays.endedInId IS NULL AND stays.ended IS NULL AND stays.reviewed IS NULL
      UNWIND stays.exceptIds AS except RETURN except
    } AS place
    WITH t, one, COLLECT { MATCH (:Entity {id: place})-[:PART_OF*0..]->(around:Region) RETURN around.id } AS around
    WHERE one.regionId IN around AND none(except IN one.exceptIds WHERE except IN around) AND NOT EXISTS {
      MATCH (t)-[:OF]->(what) MATCH (what)<-[:OF]-(stays:Transfer)
    WHERE stays.instrumentId <> $document AND stays.kind IN ['GRANT', 'DEVOLUTION', 'REASSIGNMENT'] AND stays.status = 'IN_FORCE'
  AND stays.endedInId IS NULL AND stays.ended IS NULL AND stays.reviewed IS NULL AND stays.regionId IN around AND none(except IN stays.exceptIds WHERE except IN around)
    }
    RETURN one
  }
  AND t.ord >= $after0 AND CASE WHEN t.ord = $after0 THEN t.id > $after1 ELSE true END
  AND t.id IS NOT NULL
WITH DISTINCT t.instrumentId AS within, t.ord AS ord, t.id AS id, t
ORDER BY within, ord, id
LIMIT $limit
CALL (t) {
  MATCH (t)-[:OF]->()<-[:OF]-(n:Holding)
  WHERE n.arisesFromId IS NULL AND n.reviewed IS NULL AND NOT 'PLACE_OF_RECEIVER' IN n.derivedBy
    AND (n.holderId = t.fromId OR n.holderId IN COLLECT {
      MATCH (giver:Entity {id: t.fromId}) UNWIND giver.successorIds AS successor RETURN successor
    })
  RETURN n
  ORDER BY coalesce(n.validFrom, '') DESC, n.id
  LIMIT 1
}
RETURN n.id AS id, n.holderId AS holderId, n.responsibilityId AS responsibilityId, n.role AS role, n.status AS status, n.regionId AS regionId, n.exceptIds AS exceptIds, n.ownArea AS ownArea, n.condition AS condition, n.validTo AS validTo, n.certainty AS certainty, n.derivedBy AS derivedBy, n.provisionId AS provisionId, n.groundIds AS groundIds,
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
  } AS provisionsById, COLLECT {
    MATCH (t)-[:OF]->(what) MATCH (what)<-[:OF]-(one:Transfer)
    WHERE one.instrumentId = $document AND one.fromId = t.fromId AND one.kind IN ['GRANT', 'DEVOLUTION', 'REASSIGNMENT'] AND one.status = 'IN_FORCE'
  AND one.endedInId IS NULL AND one.ended IS NULL AND one.reviewed IS NULL
    RETURN DISTINCT {
      region: one.regionId, except: one.exceptIds,
      held: CASE WHEN one.fromRegionId IS NULL THEN NULL ELSE {region: one.fromRegionId, except: one.fromExceptIds} END
    }
  } AS falling, COLLECT {
    MATCH (t)-[:OF]->(what) MATCH (what)<-[:OF]-(stays:Transfer)
    WHERE stays.instrumentId <> $document AND stays.kind IN ['GRANT', 'DEVOLUTION', 'REASSIGNMENT'] AND stays.status = 'IN_FORCE'
  AND stays.endedInId IS NULL AND stays.ended IS NULL AND stays.reviewed IS NULL
    RETURN DISTINCT {region: stays.regionId, except: stays.exceptIds}
  } AS remaining, COLLECT {
    MATCH (t)-[:OF]->(what) MATCH (what)<-[:OF]-(one:Transfer)
    UNWIND n.regionId + n.exceptIds + one.regionId + one.exceptIds + coalesce(one.fromRegionId, []) + coalesce(one.fromExceptIds, []) AS place
    WITH DISTINCT place
    MATCH (:Entity {id: place})-[:PART_OF*0..]->(region:Region)
    RETURN DISTINCT {id: region.id, partOf: region.partOfId}
  } AS regions, COLLECT {
    MATCH (t)-[:OF]->(what) MATCH (what)<-[:OF]-(one:Transfer)
    WHERE one.instrumentId = $document AND one.reviewed IS NULL
    UNWIND one.groundIds AS ground
    WITH ground, one
    WHERE ground <> one.provisionId
    RETURN DISTINCT ground
  } AS fallingWords, EXISTS {
    MATCH (t)-[:OF]->()<-[:OF]-(other:Transfer)
    WHERE other.instrumentId <> $document AND other.status = 'CONDITIONAL' AND other.reviewed IS NULL
  } AS postponed, [ord, id] AS key
ORDER BY ord, id

// linksTo
UNWIND $keys AS parent
MATCH (n:DocumentLink {toId: parent})
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

// regionsById
UNWIND $keys AS key
MATCH (n:Entity&Region {id: key})
RETURN n.id AS id, n.name AS name, n.kind AS kind

// transfersByDocumentCount
UNWIND $keys AS parent
CALL (parent) {
  MATCH (n:Transfer {instrumentId: parent})
  WHERE n.ord IS NOT NULL
    AND n.id IS NOT NULL
  RETURN count(*) AS total
}
RETURN parent, total

// transfersByDocumentPage
UNWIND $keys AS parent
CALL (parent) {
  MATCH (n:Transfer {instrumentId: parent})
  WHERE n.ord >= $after0 AND CASE WHEN n.ord = $after0 THEN n.id > $after1 ELSE true END
    AND n.id IS NOT NULL
  RETURN n, [n.ord, n.id] AS key
  ORDER BY n.instrumentId, n.ord, n.id
  LIMIT $limit
}
RETURN parent, key, n.id AS id, n.kind AS kind, n.fromId AS fromId, n.toId AS toId, n.asWritten AS asWritten, n.status AS status, n.condition AS condition, n.certainty AS certainty, n.provisionId AS provisionId,
  COLLECT {
    MATCH (n)-[:FROM|TO]->(to:Holder)
    RETURN [to.id, to.type, to.name, to.kind]
  } AS holdersById,
  COLLECT {
    UNWIND [n.provisionId] AS reference
    MATCH (to:Entity&Provision {id: reference})
    RETURN [to.id, to.documentId, to.path, to.text, to.lineStart, to.lineEnd]
  } AS provisionsById
