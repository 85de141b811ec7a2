// documentsById
UNWIND $keys AS key
MATCH (n:Entity&Document {id: key})
RETURN n.id AS id, n.number AS number

// endedEventsOfHolderCount
UNWIND $keys AS parent
CALL (parent) {
  CALL (parent) {
    MATCH (n:Ending {fromId: parent})
    WHERE n.endKey IS NOT NULL
      AND n.ord IS NOT NULL
      AND n.id IS NOT NULL
    RETURN count(*) AS some
    UNION ALL
    MATCH (n:Ending {giverId: parent})
    WHERE n.fromId <> parent
      AND n.endKey IS NOT NULL
      AND n.ord IS NOT NULL
      AND n.id IS NOT NULL
    RETURN count(*) AS some
  }
  RETURN sum(some) AS total
}
RETURN parent, total

// endedEventsOfHolderPage
UNWIND $keys AS parent
CALL (parent) {
  CALL (parent) {
    MATCH (n:Ending {fromId: parent})
    WHERE n.endKey >= $after0 AND CASE WHEN n.endKey = $after0 THEN n.ord >= $after1 AND CASE WHEN n.ord = $after1 THEN n.id >= $after2 AND CASE WHEN n.id = $after2 THEN 'ended' > $after3 ELSE true END ELSE true END ELSE true END
      AND n.ord IS NOT NULL
      AND n.id IS NOT NULL
    RETURN n
    ORDER BY n.fromId, n.endKey, n.ord, n.id
    LIMIT $limit
    UNION ALL
    MATCH (n:Ending {giverId: parent})
    WHERE n.fromId <> parent
      AND n.endKey >= $after0 AND CASE WHEN n.endKey = $after0 THEN n.ord >= $after1 AND CASE WHEN n.ord = $after1 THEN n.id >= $after2 AND CASE WHEN n.id = $after2 THEN 'ended' > $after3 ELSE true END ELSE true END ELSE true END
      AND n.ord IS NOT NULL
      AND n.id IS NOT NULL
    RETURN n
    ORDER BY n.giverId, n.endKey, n.ord, n.id
    LIMIT $limit
  }
  WITH n
  ORDER BY n.endKey, n.ord, n.id
  LIMIT $limit
  MATCH (provision:Entity&Provision {id: n.provisionId})
  RETURN {kind: CASE WHEN n.kind IN ['DISCONTINUED', 'REPEALED'] THEN 'ENDED' ELSE n.kind END, on: n.endedOn, words: CASE WHEN n.endedOn IS NULL THEN n.pending ELSE n.words END, pending: n.endedOn IS NULL, pendingOn: null, documentId: provision.documentId, provisionId: n.provisionId, subjectId: n.id, reviewed: n.reviewed} AS made, [n.endKey, n.ord, n.id, 'ended'] AS key
}
WITH parent, key, made AS n
RETURN parent, key, n.kind AS kind, n.on AS on, n.words AS words, n.pending AS pending, n.pendingOn AS pendingOn, n.documentId AS documentId, n.provisionId AS provisionId, n.subjectId AS subjectId, n.reviewed AS reviewed

// expiredEventsOfHolderCount
UNWIND $keys AS parent
CALL (parent) {
  CALL (parent) {
    MATCH (n:Transfer {toId: parent})
    WHERE n.expiresOn IS NOT NULL
      AND n.ord IS NOT NULL
      AND n.id IS NOT NULL
    RETURN count(*) AS some
    UNION ALL
    MATCH (n:Transfer {fromId: parent})
    WHERE n.toId <> parent
      AND n.expiresOn IS NOT NULL
      AND n.ord IS NOT NULL
      AND n.id IS NOT NULL
    RETURN count(*) AS some
    UNION ALL
    MATCH (n:Holding {holderId: parent})
    WHERE n.expiresOn IS NOT NULL
      AND n.ord IS NOT NULL
      AND n.id IS NOT NULL
    RETURN count(*) AS some
  }
  RETURN sum(some) AS total
}
RETURN parent, total

// expiredEventsOfHolderPage
UNWIND $keys AS parent
CALL (parent) {
  CALL (parent) {
    MATCH (n:Transfer {toId: parent})
    WHERE n.expiresOn >= $after0 AND CASE WHEN n.expiresOn = $after0 THEN n.ord >= $after1 AND CASE WHEN n.ord = $after1 THEN n.id >= $after2 AND CASE WHEN n.id = $after2 THEN 'expired' > $after3 ELSE true END ELSE true END ELSE true END
      AND n.ord IS NOT NULL
      AND n.id IS NOT NULL
    RETURN n
    ORDER BY n.toId, n.expiresOn, n.ord, n.id
    LIMIT $limit
    UNION ALL
    MATCH (n:Transfer {fromId: parent})
    WHERE n.toId <> parent
      AND n.expiresOn >= $after0 AND CASE WHEN n.expiresOn = $after0 THEN n.ord >= $after1 AND CASE WHEN n.ord = $after1 THEN n.id >= $after2 AND CASE WHEN n.id = $after2 THEN 'expired' > $after3 ELSE true END ELSE true END ELSE true END
      AND n.ord IS NOT NULL
      AND n.id IS NOT NULL
    RETURN n
    ORDER BY n.fromId, n.expiresOn, n.ord, n.id
    LIMIT $limit
    UNION ALL
    MATCH (n:Holding {holderId: parent})
    WHERE n.expiresOn >= $after0 AND CASE WHEN n.expiresOn = $after0 THEN n.ord >= $after1 AND CASE WHEN n.ord = $after1 THEN n.id >= $after2 AND CASE WHEN n.id = $after2 THEN 'expired' > $after3 ELSE true END ELSE true END ELSE true END
      AND n.ord IS NOT NULL
      AND n.id IS NOT NULL
    RETURN n
    ORDER BY n.holderId, n.expiresOn, n.ord, n.id
    LIMIT $limit
  }
  WITH n
  ORDER BY n.expiresOn, n.ord, n.id
  LIMIT $limit
  MATCH (provision:Entity&Provision {id: n.provisionId})
  RETURN {kind: 'EXPIRED', on: n.expiresOn, words: null, pending: false, pendingOn: null, documentId: provision.documentId, provisionId: n.provisionId, subjectId: n.id, reviewed: n.reviewed} AS made, [n.expiresOn, n.ord, n.id, 'expired'] AS key
}
WITH parent, key, made AS n
RETURN parent, key, n.kind AS kind, n.on AS on, n.words AS words, n.pending AS pending, n.pendingOn AS pendingOn, n.documentId AS documentId, n.provisionId AS provisionId, n.subjectId AS subjectId, n.reviewed AS reviewed

// fulfilledEventsOfHolderCount
UNWIND $keys AS parent
CALL (parent) {
  CALL (parent) {
    MATCH (n:Fulfilment {toId: parent})
    WHERE n.on IS NOT NULL
      AND n.ord IS NOT NULL
      AND n.id IS NOT NULL
    RETURN count(*) AS some
    UNION ALL
    MATCH (n:Fulfilment {fromId: parent})
    WHERE n.toId <> parent
      AND n.on IS NOT NULL
      AND n.ord IS NOT NULL
      AND n.id IS NOT NULL
    RETURN count(*) AS some
  }
  RETURN sum(some) AS total
}
RETURN parent, total

// fulfilledEventsOfHolderPage
UNWIND $keys AS parent
CALL (parent) {
  CALL (parent) {
    MATCH (n:Fulfilment {toId: parent})
    WHERE n.on >= $after0 AND CASE WHEN n.on = $after0 THEN n.ord >= $after1 AND CASE WHEN n.ord = $after1 THEN n.id >= $after2 AND CASE WHEN n.id = $after2 THEN 'fulfilled' > $after3 ELSE true END ELSE true END ELSE true END
      AND n.ord IS NOT NULL
      AND n.id IS NOT NULL
    RETURN n
    ORDER BY n.toId, n.on, n.ord, n.id
    LIMIT $limit
    UNION ALL
    MATCH (n:Fulfilment {fromId: parent})
    WHERE n.toId <> parent
      AND n.on >= $after0 AND CASE WHEN n.on = $after0 THEN n.ord >= $after1 AND CASE WHEN n.ord = $after1 THEN n.id >= $after2 AND CASE WHEN n.id = $after2 THEN 'fulfilled' > $after3 ELSE true END ELSE true END ELSE true END
      AND n.ord IS NOT NULL
      AND n.id IS NOT NULL
    RETURN n
    ORDER BY n.fromId, n.on, n.ord, n.id
    LIMIT $limit
  }
  WITH n
  ORDER BY n.on, n.ord, n.id
  LIMIT $limit
  MATCH (provision:Entity&Provision {id: n.provisionId})
  RETURN {kind: CASE n.pendingOn WHEN 'HANDOVER' THEN 'HANDED_OVER' ELSE 'CONDITION_MET' END, on: n.on, words: n.words, pending: false, pendingOn: null, documentId: provision.documentId, provisionId: n.provisionId, subjectId: n.fulfilsId, reviewed: n.reviewed} AS made, [n.on, n.ord, n.id, 'fulfilled'] AS key
}
WITH parent, key, made AS n
RETURN parent, key, n.kind AS kind, n.on AS on, n.words AS words, n.pending AS pending, n.pendingOn AS pendingOn, n.documentId AS documentId, n.provisionId AS provisionId, n.subjectId AS subjectId, n.reviewed AS reviewed

// givenEventsOfHolderCount
UNWIND $keys AS parent
CALL (parent) {
  CALL (parent) {
    MATCH (n:Transfer {toId: parent})
    WHERE n.effectiveKey IS NOT NULL
      AND n.ord IS NOT NULL
      AND n.id IS NOT NULL
    RETURN count(*) AS some
    UNION ALL
    MATCH (n:Transfer {fromId: parent})
    WHERE n.toId <> parent
      AND n.effectiveKey IS NOT NULL
      AND n.ord IS NOT NULL
      AND n.id IS NOT NULL
    RETURN count(*) AS some
  }
  RETURN sum(some) AS total
}
RETURN parent, total

// givenEventsOfHolderPage
UNWIND $keys AS parent
CALL (parent) {
  CALL (parent) {
    MATCH (n:Transfer {toId: parent})
    WHERE n.effectiveKey >= $after0 AND CASE WHEN n.effectiveKey = $after0 THEN n.ord >= $after1 AND CASE WHEN n.ord = $after1 THEN n.id >= $after2 AND CASE WHEN n.id = $after2 THEN 'given' > $after3 ELSE true END ELSE true END ELSE true END
      AND n.ord IS NOT NULL
      AND n.id IS NOT NULL
    RETURN n
    ORDER BY n.toId, n.effectiveKey, n.ord, n.id
    LIMIT $limit
    UNION ALL
    MATCH (n:Transfer {fromId: parent})
    WHERE n.toId <> parent
      AND n.effectiveKey >= $after0 AND CASE WHEN n.effectiveKey = $after0 THEN n.ord >= $after1 AND CASE WHEN n.ord = $after1 THEN n.id >= $after2 AND CASE WHEN n.id = $after2 THEN 'given' > $after3 ELSE true END ELSE true END ELSE true END
      AND n.ord IS NOT NULL
      AND n.id IS NOT NULL
    RETURN n
    ORDER BY n.fromId, n.effectiveKey, n.ord, n.id
    LIMIT $limit
  }
  WITH n
  ORDER BY n.effectiveKey, n.ord, n.id
  LIMIT $limit
  RETURN {kind: CASE n.status WHEN 'CONDITIONAL' THEN 'CONDITION_SET' ELSE 'GRANTED' END, on: n.effectiveFrom, words: n.verb, pending: false, pendingOn: null, documentId: n.instrumentId, provisionId: n.provisionId, subjectId: n.id, reviewed: n.reviewed} AS made, [n.effectiveKey, n.ord, n.id, 'given'] AS key
}
WITH parent, key, made AS n
RETURN parent, key, n.kind AS kind, n.on AS on, n.words AS words, n.pending AS pending, n.pendingOn AS pendingOn, n.documentId AS documentId, n.provisionId AS provisionId, n.subjectId AS subjectId, n.reviewed AS reviewed

// holdersById
UNWIND $keys AS key
MATCH (n:Entity&Holder {id: key})
RETURN n.id AS id, n.type AS type, n.name AS name, n.kind AS kind

// joinedEventsOfHolderCount
UNWIND $keys AS parent
CALL (parent) {
  CALL (parent) {
    MATCH (:Entity {id: parent})<-[:IN_GROUP|OF_MEMBER|THROUGH]-(n:Membership)
    WITH DISTINCT parent, n
    WHERE n.on IS NOT NULL
      AND n.ord IS NOT NULL
      AND n.id IS NOT NULL
    RETURN count(*) AS some
  }
  RETURN sum(some) AS total
}
RETURN parent, total

// joinedEventsOfHolderPage
UNWIND $keys AS parent
CALL (parent) {
  CALL (parent) {
    MATCH (:Entity {id: parent})<-[:IN_GROUP|OF_MEMBER|THROUGH]-(n:Membership)
    WITH DISTINCT parent, n
    WHERE n.on >= $after0 AND CASE WHEN n.on = $after0 THEN n.ord >= $after1 AND CASE WHEN n.ord = $after1 THEN n.id >= $after2 AND CASE WHEN n.id = $after2 THEN 'joined' > $after3 ELSE true END ELSE true END ELSE true END
      AND n.ord IS NOT NULL
      AND n.id IS NOT NULL
    RETURN n
    ORDER BY n.on, n.ord, n.id
    LIMIT $limit
  }
  WITH n
  ORDER BY n.on, n.ord, n.id
  LIMIT $limit
  MATCH (provision:Entity&Provision {id: n.provisionId})
  RETURN {kind: 'MEMBER_CHANGED', on: n.on, words: n.asWritten, pending: false, pendingOn: null, documentId: provision.documentId, provisionId: n.provisionId, subjectId: n.id, reviewed: n.reviewed} AS made, [n.on, n.ord, n.id, 'joined'] AS key
}
WITH parent, key, made AS n
RETURN parent, key, n.kind AS kind, n.on AS on, n.words AS words, n.pending AS pending, n.pendingOn AS pendingOn, n.documentId AS documentId, n.provisionId AS provisionId, n.subjectId AS subjectId, n.reviewed AS reviewed

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

// nodesById
UNWIND $keys AS key
MATCH (n:Entity {id: key})
WHERE (NOT n:PowerSuccession OR (EXISTS { (n)-[:CONTINUES]->() } AND EXISTS { (n)-[:GOES_ON_AS]->() }))
  AND (NOT n:Ending OR EXISTS { (n)-[:ENDS]->() })
RETURN labels(n) AS labels, properties(n) AS properties

// pendingEventsOfHolderCount
UNWIND $keys AS parent
CALL (parent) {
  CALL (parent) {
    MATCH (n:Transfer {toId: parent, pending: true})
    WHERE n.ord IS NOT NULL
      AND n.id IS NOT NULL
    RETURN count(*) AS some
    UNION ALL
    MATCH (n:Transfer {fromId: parent, pending: true})
    WHERE n.toId <> parent
      AND n.ord IS NOT NULL
      AND n.id IS NOT NULL
    RETURN count(*) AS some
  }
  RETURN sum(some) AS total
}
RETURN parent, total

// pendingEventsOfHolderPage
UNWIND $keys AS parent
CALL (parent) {
  CALL (parent) {
    MATCH (n:Transfer {toId: parent, pending: true})
    WHERE '9999-99-99 pending' >= $after0 AND CASE WHEN '9999-99-99 pending' = $after0 THEN n.ord >= $after1 AND CASE WHEN n.ord = $after1 THEN n.id >= $after2 AND CASE WHEN n.id = $after2 THEN 'pending' > $after3 ELSE true END ELSE true END ELSE true END
      AND n.ord IS NOT NULL
      AND n.id IS NOT NULL
    RETURN n
    ORDER BY n.toId, n.pending, n.ord, n.id
    LIMIT $limit
    UNION ALL
    MATCH (n:Transfer {fromId: parent, pending: true})
    WHERE n.toId <> parent
      AND '9999-99-99 pending' >= $after0 AND CASE WHEN '9999-99-99 pending' = $after0 THEN n.ord >= $after1 AND CASE WHEN n.ord = $after1 THEN n.id >= $after2 AND CASE WHEN n.id = $after2 THEN 'pending' > $after3 ELSE true END ELSE true END ELSE true END
      AND n.ord IS NOT NULL
      AND n.id IS NOT NULL
    RETURN n
    ORDER BY n.fromId, n.pending, n.ord, n.id
    LIMIT $limit
  }
  WITH n
  ORDER BY n.ord, n.id
  LIMIT $limit
  RETURN {kind: CASE n.pendingOn WHEN 'HANDOVER' THEN 'HANDED_OVER' ELSE 'CONDITION_MET' END, on: null, words: n.condition, pending: true, pendingOn: n.pendingOn, documentId: n.instrumentId, provisionId: n.provisionId, subjectId: n.id, reviewed: n.reviewed} AS made, ['9999-99-99 pending', n.ord, n.id, 'pending'] AS key
}
WITH parent, key, made AS n
RETURN parent, key, n.kind AS kind, n.on AS on, n.words AS words, n.pending AS pending, n.pendingOn AS pendingOn, n.documentId AS documentId, n.provisionId AS provisionId, n.subjectId AS subjectId, n.reviewed AS reviewed

// provisionsById
UNWIND $keys AS key
MATCH (n:Entity&Provision {id: key})
RETURN n.id AS id, n.documentId AS documentId, n.path AS path, n.text AS text, n.lineStart AS lineStart, n.lineEnd AS lineEnd

// removedEventsOfHolderCount
UNWIND $keys AS parent
CALL (parent) {
  CALL (parent) {
    MATCH (:Entity {id: parent})<-[:IN_GROUP|OF_MEMBER|THROUGH*0..1]-()<-[:REMOVES]-(n:Removal)
    WITH DISTINCT parent, n
    WHERE (n.on IS NOT NULL OR n.pending IS NULL OR NOT EXISTS { MATCH (n)-[:REMOVES]->()<-[:REMOVES]-(met:Removal) WHERE met.on IS NOT NULL AND (met.reviewed IS NULL OR n.reviewed = false) })
    RETURN count(*) AS some
  }
  RETURN sum(some) AS total
}
RETURN parent, total

// removedEventsOfHolderPage
UNWIND $keys AS parent
CALL (parent) {
  CALL (parent) {
    MATCH (:Entity {id: parent})<-[:IN_GROUP|OF_MEMBER|THROUGH*0..1]-()<-[:REMOVES]-(n:Removal)
    WITH DISTINCT parent, n
    WHERE (n.on IS NOT NULL OR n.pending IS NULL OR NOT EXISTS { MATCH (n)-[:REMOVES]->()<-[:REMOVES]-(met:Removal) WHERE met.on IS NOT NULL AND (met.reviewed IS NULL OR n.reviewed = false) })
      AND coalesce(n.on, CASE WHEN n.pending IS NULL THEN '9999-99-99' ELSE '9999-99-99 pending' END) >= $after0 AND CASE WHEN coalesce(n.on, CASE WHEN n.pending IS NULL THEN '9999-99-99' ELSE '9999-99-99 pending' END) = $after0 THEN n.ord >= $after1 AND CASE WHEN n.ord = $after1 THEN n.id >= $after2 AND CASE WHEN n.id = $after2 THEN 'removed' > $after3 ELSE true END ELSE true END ELSE true END
    RETURN n
    ORDER BY coalesce(n.on, CASE WHEN n.pending IS NULL THEN '9999-99-99' ELSE '9999-99-99 pending' END), n.ord, n.id
    LIMIT $limit
  }
  WITH n
  ORDER BY coalesce(n.on, CASE WHEN n.pending IS NULL THEN '9999-99-99' ELSE '9999-99-99 pending' END), n.ord, n.id
  LIMIT $limit
  MATCH (provision:Entity&Provision {id: n.provisionId})
  RETURN {kind: CASE WHEN n.removesId STARTS WITH 'membership:' THEN 'MEMBER_CHANGED' ELSE 'DISSOLVED' END, on: n.on, words: coalesce(n.pending, n.words), pending: n.pending IS NOT NULL, pendingOn: null, documentId: provision.documentId, provisionId: n.provisionId, subjectId: n.removesId, reviewed: n.reviewed} AS made, [coalesce(n.on, CASE WHEN n.pending IS NULL THEN '9999-99-99' ELSE '9999-99-99 pending' END), n.ord, n.id, 'removed'] AS key
}
WITH parent, key, made AS n
RETURN parent, key, n.kind AS kind, n.on AS on, n.words AS words, n.pending AS pending, n.pendingOn AS pendingOn, n.documentId AS documentId, n.provisionId AS provisionId, n.subjectId AS subjectId, n.reviewed AS reviewed

// responsibilitiesById
UNWIND $keys AS key
MATCH (n:Entity&Responsibility {id: key})
RETURN n.id AS id, n.kind AS kind, n.title AS title

// resumedEventsOfHolderCount
UNWIND $keys AS parent
CALL (parent) {
  CALL (parent) {
    MATCH (n:Holding {holderId: parent})
    WHERE n.resumedKey IS NOT NULL
      AND n.ord IS NOT NULL
      AND n.id IS NOT NULL
    RETURN count(*) AS some
  }
  RETURN sum(some) AS total
}
RETURN parent, total

// resumedEventsOfHolderPage
UNWIND $keys AS parent
CALL (parent) {
  CALL (parent) {
    MATCH (n:Holding {holderId: parent})
    WHERE n.resumedKey >= $after0 AND CASE WHEN n.resumedKey = $after0 THEN n.ord >= $after1 AND CASE WHEN n.ord = $after1 THEN n.id >= $after2 AND CASE WHEN n.id = $after2 THEN 'resumed' > $after3 ELSE true END ELSE true END ELSE true END
      AND n.ord IS NOT NULL
      AND n.id IS NOT NULL
    RETURN n
    ORDER BY n.holderId, n.resumedKey, n.ord, n.id
    LIMIT $limit
  }
  WITH n
  ORDER BY n.resumedKey, n.ord, n.id
  LIMIT $limit
  MATCH (provision:Entity&Provision {id: n.resumedInId})
  RETURN {kind: 'RESUMED', on: n.validFrom, words: n.resumedWords, pending: false, pendingOn: null, documentId: provision.documentId, provisionId: n.resumedInId, subjectId: n.id, reviewed: n.reviewed} AS made, [n.resumedKey, n.ord, n.id, 'resumed'] AS key
}
WITH parent, key, made AS n
RETURN parent, key, n.kind AS kind, n.on AS on, n.words AS words, n.pending AS pending, n.pendingOn AS pendingOn, n.documentId AS documentId, n.provisionId AS provisionId, n.subjectId AS subjectId, n.reviewed AS reviewed

// setUpEventsOfHolderCount
UNWIND $keys AS parent
CALL (parent) {
  CALL (parent) {
    MATCH (n:Entity&WorkingGroup {id: parent})
    CALL (n) {
      MATCH (n)-[:STATED_IN]->(provision:Provision)
      MATCH (document:Entity&Document {id: provision.documentId})
      RETURN document
    }
    WITH *
    RETURN count(*) AS some
  }
  RETURN sum(some) AS total
}
RETURN parent, total

// setUpEventsOfHolderPage
UNWIND $keys AS parent
CALL (parent) {
  CALL (parent) {
    MATCH (n:Entity&WorkingGroup {id: parent})
    CALL (n) {
      MATCH (n)-[:STATED_IN]->(provision:Provision)
      MATCH (document:Entity&Document {id: provision.documentId})
      RETURN document
    }
    WITH *
    WHERE coalesce(document.issuedOn, '9999-99-99') >= $after0 AND CASE WHEN coalesce(document.issuedOn, '9999-99-99') = $after0 THEN n.ord >= $after1 AND CASE WHEN n.ord = $after1 THEN n.id >= $after2 AND CASE WHEN n.id = $after2 THEN 'setUp' > $after3 ELSE true END ELSE true END ELSE true END
    RETURN n, document
    ORDER BY coalesce(document.issuedOn, '9999-99-99'), n.ord, n.id
    LIMIT $limit
  }
  WITH n, document
  ORDER BY coalesce(document.issuedOn, '9999-99-99'), n.ord, n.id
  LIMIT $limit
  RETURN {kind: 'SET_UP', on: document.issuedOn, words: null, pending: false, pendingOn: null, documentId: document.id, provisionId: n.provisionId, subjectId: n.id, reviewed: n.reviewed} AS made, [coalesce(document.issuedOn, '9999-99-99'), n.ord, n.id, 'setUp'] AS key
}
WITH parent, key, made AS n
RETURN parent, key, n.kind AS kind, n.on AS on, n.words AS words, n.pending AS pending, n.pendingOn AS pendingOn, n.documentId AS documentId, n.provisionId AS provisionId, n.subjectId AS subjectId, n.reviewed AS reviewed

// succeededEventsOfHolderCount
UNWIND $keys AS parent
CALL (parent) {
  CALL (parent) {
    MATCH (n:Succession {fromId: parent})
    WHERE (n.on IS NOT NULL OR n.pending IS NULL OR NOT EXISTS { MATCH (met:Succession {fromId: n.fromId, toId: n.toId}) WHERE met.on IS NOT NULL AND (met.reviewed IS NULL OR n.reviewed = false) })
    RETURN count(*) AS some
    UNION ALL
    MATCH (n:Succession {toId: parent})
    WHERE n.fromId <> parent
      AND (n.on IS NOT NULL OR n.pending IS NULL OR NOT EXISTS { MATCH (met:Succession {fromId: n.fromId, toId: n.toId}) WHERE met.on IS NOT NULL AND (met.reviewed IS NULL OR n.reviewed = false) })
    RETURN count(*) AS some
  }
  RETURN sum(some) AS total
}
RETURN parent, total

// succeededEventsOfHolderPage
UNWIND $keys AS parent
CALL (parent) {
  CALL (parent) {
    MATCH (n:Succession {fromId: parent})
    WHERE (n.on IS NOT NULL OR n.pending IS NULL OR NOT EXISTS { MATCH (met:Succession {fromId: n.fromId, toId: n.toId}) WHERE met.on IS NOT NULL AND (met.reviewed IS NULL OR n.reviewed = false) })
      AND coalesce(n.on, CASE WHEN n.pending IS NULL THEN '9999-99-99' ELSE '9999-99-99 pending' END) >= $after0 AND CASE WHEN coalesce(n.on, CASE WHEN n.pending IS NULL THEN '9999-99-99' ELSE '9999-99-99 pending' END) = $after0 THEN n.ord >= $after1 AND CASE WHEN n.ord = $after1 THEN n.id >= $after2 AND CASE WHEN n.id = $after2 THEN 'succeeded' > $after3 ELSE true END ELSE true END ELSE true END
    RETURN n
    ORDER BY coalesce(n.on, CASE WHEN n.pending IS NULL THEN '9999-99-99' ELSE '9999-99-99 pending' END), n.ord, n.id
    LIMIT $limit
    UNION ALL
    MATCH (n:Succession {toId: parent})
    WHERE n.fromId <> parent
      AND (n.on IS NOT NULL OR n.pending IS NULL OR NOT EXISTS { MATCH (met:Succession {fromId: n.fromId, toId: n.toId}) WHERE met.on IS NOT NULL AND (met.reviewed IS NULL OR n.reviewed = false) })
      AND coalesce(n.on, CASE WHEN n.pending IS NULL THEN '9999-99-99' ELSE '9999-99-99 pending' END) >= $after0 AND CASE WHEN coalesce(n.on, CASE WHEN n.pending IS NULL THEN '9999-99-99' ELSE '9999-99-99 pending' END) = $after0 THEN n.ord >= $after1 AND CASE WHEN n.ord = $after1 THEN n.id >= $after2 AND CASE WHEN n.id = $after2 THEN 'succeeded' > $after3 ELSE true END ELSE true END ELSE true END
    RETURN n
    ORDER BY coalesce(n.on, CASE WHEN n.pending IS NULL THEN '9999-99-99' ELSE '9999-99-99 pending' END), n.ord, n.id
    LIMIT $limit
  }
  WITH n
  ORDER BY coalesce(n.on, CASE WHEN n.pending IS NULL THEN '9999-99-99' ELSE '9999-99-99 pending' END), n.ord, n.id
  LIMIT $limit
  MATCH (provision:Entity&Provision {id: n.provisionId})
  RETURN {kind: n.kind, on: n.on, words: n.pending, pending: n.pending IS NOT NULL, pendingOn: CASE WHEN n.pending IS NULL THEN NULL ELSE 'HANDOVER' END, documentId: provision.documentId, provisionId: n.provisionId, subjectId: n.id, reviewed: n.reviewed} AS made, [coalesce(n.on, CASE WHEN n.pending IS NULL THEN '9999-99-99' ELSE '9999-99-99 pending' END), n.ord, n.id, 'succeeded'] AS key
}
WITH parent, key, made AS n
RETURN parent, key, n.kind AS kind, n.on AS on, n.words AS words, n.pending AS pending, n.pendingOn AS pendingOn, n.documentId AS documentId, n.provisionId AS provisionId, n.subjectId AS subjectId, n.reviewed AS reviewed
