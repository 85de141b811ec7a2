// documentsById
UNWIND $keys AS key
MATCH (n:Entity&Document {id: key})
RETURN n.id AS id, n.number AS number

// endedEventsOfResponsibilityCount
UNWIND $keys AS parent
CALL (parent) {
  CALL (parent) {
    MATCH (:Entity {id: parent})<-[:OF]-(n:Ending)
    WHERE n.endKey IS NOT NULL
      AND n.ord IS NOT NULL
      AND n.id IS NOT NULL
    RETURN count(*) AS some
  }
  RETURN sum(some) AS total
}
RETURN parent, total

// endedEventsOfResponsibilityPage
UNWIND $keys AS parent
CALL (parent) {
  CALL (parent) {
    MATCH (:Entity {id: parent})<-[:OF]-(n:Ending)
    WHERE n.endKey >= $after0 AND CASE WHEN n.endKey = $after0 THEN n.ord >= $after1 AND CASE WHEN n.ord = $after1 THEN n.id >= $after2 AND CASE WHEN n.id = $after2 THEN 'ended' > $after3 ELSE true END ELSE true END ELSE true END
      AND n.ord IS NOT NULL
      AND n.id IS NOT NULL
    RETURN n
    ORDER BY n.endKey, n.ord, n.id
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

// expiredEventsOfResponsibilityCount
UNWIND $keys AS parent
CALL (parent) {
  CALL (parent) {
    MATCH (:Entity {id: parent})<-[:OF]-(n:Transfer)
    WHERE n.expiresOn IS NOT NULL
      AND n.expiresOn IS NOT NULL
      AND n.ord IS NOT NULL
      AND n.id IS NOT NULL
    RETURN count(*) AS some
    UNION ALL
    MATCH (:Entity {id: parent})<-[:OF]-(n:Holding)
    WHERE n.expiresOn IS NOT NULL
      AND n.expiresOn IS NOT NULL
      AND n.ord IS NOT NULL
      AND n.id IS NOT NULL
    RETURN count(*) AS some
  }
  RETURN sum(some) AS total
}
RETURN parent, total

// expiredEventsOfResponsibilityPage
UNWIND $keys AS parent
CALL (parent) {
  CALL (parent) {
    MATCH (:Entity {id: parent})<-[:OF]-(n:Transfer)
    WHERE n.expiresOn IS NOT NULL
      AND n.expiresOn >= $after0 AND CASE WHEN n.expiresOn = $after0 THEN n.ord >= $after1 AND CASE WHEN n.ord = $after1 THEN n.id >= $after2 AND CASE WHEN n.id = $after2 THEN 'expired' > $after3 ELSE true END ELSE true END ELSE true END
      AND n.ord IS NOT NULL
      AND n.id IS NOT NULL
    RETURN n
    ORDER BY n.expiresOn, n.ord, n.id
    LIMIT $limit
    UNION ALL
    MATCH (:Entity {id: parent})<-[:OF]-(n:Holding)
    WHERE n.expiresOn IS NOT NULL
      AND n.expiresOn >= $after0 AND CASE WHEN n.expiresOn = $after0 THEN n.ord >= $after1 AND CASE WHEN n.ord = $after1 THEN n.id >= $after2 AND CASE WHEN n.id = $after2 THEN 'expired' > $after3 ELSE true END ELSE true END ELSE true END
      AND n.ord IS NOT NULL
      AND n.id IS NOT NULL
    RETURN n
    ORDER BY n.expiresOn, n.ord, n.id
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

// fulfilledEventsOfResponsibilityCount
UNWIND $keys AS parent
CALL (parent) {
  CALL (parent) {
    MATCH (:Entity {id: parent})<-[:OF]-(n:Fulfilment)
    WHERE n.on IS NOT NULL
      AND n.ord IS NOT NULL
      AND n.id IS NOT NULL
    RETURN count(*) AS some
  }
  RETURN sum(some) AS total
}
RETURN parent, total

// fulfilledEventsOfResponsibilityPage
UNWIND $keys AS parent
CALL (parent) {
  CALL (parent) {
    MATCH (:Entity {id: parent})<-[:OF]-(n:Fulfilment)
    WHERE n.on >= $after0 AND CASE WHEN n.on = $after0 THEN n.ord >= $after1 AND CASE WHEN n.ord = $after1 THEN n.id >= $after2 AND CASE WHEN n.id = $after2 THEN 'fulfilled' > $after3 ELSE true END ELSE true END ELSE true END
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
  RETURN {kind: CASE n.pendingOn WHEN 'HANDOVER' THEN 'HANDED_OVER' ELSE 'CONDITION_MET' END, on: n.on, words: n.words, pending: false, pendingOn: null, documentId: provision.documentId, provisionId: n.provisionId, subjectId: n.fulfilsId, reviewed: n.reviewed} AS made, [n.on, n.ord, n.id, 'fulfilled'] AS key
}
WITH parent, key, made AS n
RETURN parent, key, n.kind AS kind, n.on AS on, n.words AS words, n.pending AS pending, n.pendingOn AS pendingOn, n.documentId AS documentId, n.provisionId AS provisionId, n.subjectId AS subjectId, n.reviewed AS reviewed

// givenEventsOfResponsibilityCount
UNWIND $keys AS parent
CALL (parent) {
  CALL (parent) {
    MATCH (:Entity {id: parent})<-[:OF]-(n:Transfer)
    WHERE n.effectiveKey IS NOT NULL
      AND n.ord IS NOT NULL
      AND n.id IS NOT NULL
    RETURN count(*) AS some
  }
  RETURN sum(some) AS total
}
RETURN parent, total

// givenEventsOfResponsibilityPage
UNWIND $keys AS parent
CALL (parent) {
  CALL (parent) {
    MATCH (:Entity {id: parent})<-[:OF]-(n:Transfer)
    WHERE n.effectiveKey >= $after0 AND CASE WHEN n.effectiveKey = $after0 THEN n.ord >= $after1 AND CASE WHEN n.ord = $after1 THEN n.id >= $after2 AND CASE WHEN n.id = $after2 THEN 'given' > $after3 ELSE true END ELSE true END ELSE true END
      AND n.ord IS NOT NULL
      AND n.id IS NOT NULL
    RETURN n
    ORDER BY n.effectiveKey, n.ord, n.id
    LIMIT $limit
  }
  WITH n
  ORDER BY n.effectiveKey, n.ord, n.id
  LIMIT $limit
  RETURN {kind: CASE n.status WHEN 'CONDITIONAL' THEN 'CONDITION_SET' ELSE 'GRANTED' END, on: n.effectiveFrom, words: n.verb, pending: false, pendingOn: null, documentId: n.instrumentId, provisionId: n.provisionId, subjectId: n.id, reviewed: n.reviewed} AS made, [n.effectiveKey, n.ord, n.id, 'given'] AS key
}
WITH parent, key, made AS n
RETURN parent, key, n.kind AS kind, n.on AS on, n.words AS words, n.pending AS pending, n.pendingOn AS pendingOn, n.documentId AS documentId, n.provisionId AS provisionId, n.subjectId AS subjectId, n.reviewed AS reviewed

// goneOnEventsOfResponsibilityCount
UNWIND $keys AS parent
CALL (parent) {
  CALL (parent) {
    MATCH (:Entity {id: parent})<-[:CONTINUES]-(n:PowerSuccession)-[:GOES_ON_AS]->()
    WHERE (n.on IS NOT NULL OR n.pending IS NULL OR NOT EXISTS { MATCH (n)-[:CONTINUES]->()<-[:CONTINUES]-(met:PowerSuccession {toId: n.toId}) WHERE met.on IS NOT NULL AND (met.reviewed IS NULL OR n.reviewed = false) })
    RETURN count(*) AS some
    UNION ALL
    MATCH (:Entity {id: parent})<-[:GOES_ON_AS]-(n:PowerSuccession)-[:CONTINUES]->()
    WHERE n.fromId <> parent
      AND (n.on IS NOT NULL OR n.pending IS NULL OR NOT EXISTS { MATCH (n)-[:CONTINUES]->()<-[:CONTINUES]-(met:PowerSuccession {toId: n.toId}) WHERE met.on IS NOT NULL AND (met.reviewed IS NULL OR n.reviewed = false) })
    RETURN count(*) AS some
  }
  RETURN sum(some) AS total
}
RETURN parent, total

// goneOnEventsOfResponsibilityPage
UNWIND $keys AS parent
CALL (parent) {
  CALL (parent) {
    MATCH (:Entity {id: parent})<-[:CONTINUES]-(n:PowerSuccession)-[:GOES_ON_AS]->()
    WHERE (n.on IS NOT NULL OR n.pending IS NULL OR NOT EXISTS { MATCH (n)-[:CONTINUES]->()<-[:CONTINUES]-(met:PowerSuccession {toId: n.toId}) WHERE met.on IS NOT NULL AND (met.reviewed IS NULL OR n.reviewed = false) })
      AND coalesce(n.on, '9999-99-99 pending') >= $after0 AND CASE WHEN coalesce(n.on, '9999-99-99 pending') = $after0 THEN n.ord >= $after1 AND CASE WHEN n.ord = $after1 THEN n.id >= $after2 AND CASE WHEN n.id = $after2 THEN 'goneOn' > $after3 ELSE true END ELSE true END ELSE true END
    RETURN n
    ORDER BY coalesce(n.on, '9999-99-99 pending'), n.ord, n.id
    LIMIT $limit
    UNION ALL
    MATCH (:Entity {id: parent})<-[:GOES_ON_AS]-(n:PowerSuccession)-[:CONTINUES]->()
    WHERE n.fromId <> parent
      AND (n.on IS NOT NULL OR n.pending IS NULL OR NOT EXISTS { MATCH (n)-[:CONTINUES]->()<-[:CONTINUES]-(met:PowerSuccession {toId: n.toId}) WHERE met.on IS NOT NULL AND (met.reviewed IS NULL OR n.reviewed = false) })
      AND coalesce(n.on, '9999-99-99 pending') >= $after0 AND CASE WHEN coalesce(n.on, '9999-99-99 pending') = $after0 THEN n.ord >= $after1 AND CASE WHEN n.ord = $after1 THEN n.id >= $after2 AND CASE WHEN n.id = $after2 THEN 'goneOn' > $after3 ELSE true END ELSE true END ELSE true END
    RETURN n
    ORDER BY coalesce(n.on, '9999-99-99 pending'), n.ord, n.id
    LIMIT $limit
  }
  WITH n
  ORDER BY coalesce(n.on, '9999-99-99 pending'), n.ord, n.id
  LIMIT $limit
  MATCH (provision:Entity&Provision {id: n.provisionId})
  RETURN {kind: n.kind, on: n.on, words: n.words, pending: n.on IS NULL, pendingOn: null, documentId: provision.documentId, provisionId: n.provisionId, subjectId: n.id, reviewed: n.reviewed} AS made, [coalesce(n.on, '9999-99-99 pending'), n.ord, n.id, 'goneOn'] AS key
}
WITH parent, key, made AS n
RETURN parent, key, n.kind AS kind, n.on AS on, n.words AS words, n.pending AS pending, n.pendingOn AS pendingOn, n.documentId AS documentId, n.provisionId AS provisionId, n.subjectId AS subjectId, n.reviewed AS reviewed

// holdersById
UNWIND $keys AS key
MATCH (n:Entity&Holder {id: key})
RETURN n.id AS id, n.type AS type, n.name AS name, n.kind AS kind

// nodesById
UNWIND $keys AS key
MATCH (n:Entity {id: key})
WHERE (NOT n:PowerSuccession OR (EXISTS { (n)-[:CONTINUES]->() } AND EXISTS { (n)-[:GOES_ON_AS]->() }))
  AND (NOT n:Ending OR EXISTS { (n)-[:ENDS]->() })
RETURN labels(n) AS labels, properties(n) AS properties

// pendingEventsOfResponsibilityCount
UNWIND $keys AS parent
CALL (parent) {
  CALL (parent) {
    MATCH (:Entity {id: parent})<-[:OF]-(n:Transfer)
    WHERE n.pending
      AND n.ord IS NOT NULL
      AND n.id IS NOT NULL
    RETURN count(*) AS some
  }
  RETURN sum(some) AS total
}
RETURN parent, total

// pendingEventsOfResponsibilityPage
UNWIND $keys AS parent
CALL (parent) {
  CALL (parent) {
    MATCH (:Entity {id: parent})<-[:OF]-(n:Transfer)
    WHERE n.pending
      AND '9999-99-99 pending' >= $after0 AND CASE WHEN '9999-99-99 pending' = $after0 THEN n.ord >= $after1 AND CASE WHEN n.ord = $after1 THEN n.id >= $after2 AND CASE WHEN n.id = $after2 THEN 'pending' > $after3 ELSE true END ELSE true END ELSE true END
      AND n.ord IS NOT NULL
      AND n.id IS NOT NULL
    RETURN n
    ORDER BY n.ord, n.id
    LIMIT $limit
  }
  WITH n
  ORDER BY n.ord, n.id
  LIMIT $limit
  RETURN {kind: CASE n.pendingOn WHEN 'HANDOVER' THEN 'HANDED_OVER' ELSE 'CONDITION_MET' END, on: null, words: n.condition, pending: true, pendingOn: n.pendingOn, documentId: n.instrumentId, provisionId: n.provisionId, subjectId: n.id, reviewed: n.reviewed} AS made, ['9999-99-99 pending', n.ord, n.id, 'pending'] AS key
}
WITH parent, key, made AS n
RETURN parent, key, n.kind AS kind, n.on AS on, n.words AS words, n.pending AS pending, n.pendingOn AS pendingOn, n.documentId AS documentId, n.provisionId AS provisionId, n.subjectId AS subjectId, n.reviewed AS reviewed

// responsibilitiesAboutPage
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
  AND n.kind IN $kinds
  AND class >= $after0 AND CASE WHEN class = $after0 THEN n.ord >= $after1 AND CASE WHEN n.ord = $after1 THEN n.id > $after2 ELSE true END ELSE true END
RETURN n.id AS id, n.kind AS kind, n.title AS title, n.certainty AS certainty, n.provisionIds AS provisionIds,
  COLLECT {
    MATCH (n)-[:STATED_IN]->(to:Provision)
    RETURN [to.id, to.documentId, to.path, to.text, to.lineStart, to.lineEnd]
  } AS provisionsById, [class, n.ord, n.id] AS key
ORDER BY class, n.ord, n.id
LIMIT $limit

// resumedEventsOfResponsibilityCount
UNWIND $keys AS parent
CALL (parent) {
  CALL (parent) {
    MATCH (:Entity {id: parent})<-[:OF]-(n:Holding)
    WHERE n.resumedKey IS NOT NULL
      AND n.resumedKey IS NOT NULL
      AND n.ord IS NOT NULL
      AND n.id IS NOT NULL
    RETURN count(*) AS some
  }
  RETURN sum(some) AS total
}
RETURN parent, total

// resumedEventsOfResponsibilityPage
UNWIND $keys AS parent
CALL (parent) {
  CALL (parent) {
    MATCH (:Entity {id: parent})<-[:OF]-(n:Holding)
    WHERE n.resumedKey IS NOT NULL
      AND n.resumedKey >= $after0 AND CASE WHEN n.resumedKey = $after0 THEN n.ord >= $after1 AND CASE WHEN n.ord = $after1 THEN n.id >= $after2 AND CASE WHEN n.id = $after2 THEN 'resumed' > $after3 ELSE true END ELSE true END ELSE true END
      AND n.ord IS NOT NULL
      AND n.id IS NOT NULL
    RETURN n
    ORDER BY n.resumedKey, n.ord, n.id
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

// statedEventsOfResponsibilityCount
UNWIND $keys AS parent
CALL (parent) {
  CALL (parent) {
    MATCH (:Entity {id: parent})-[:STATED_IN]->(n:Provision)
    CALL (n) {
      MATCH (document:Entity&Document {id: n.documentId})
      RETURN document
    }
    WITH *
    RETURN count(*) AS some
  }
  RETURN sum(some) AS total
}
RETURN parent, total

// statedEventsOfResponsibilityPage
UNWIND $keys AS parent
CALL (parent) {
  CALL (parent) {
    MATCH (:Entity {id: parent})-[:STATED_IN]->(n:Provision)
    CALL (n) {
      MATCH (document:Entity&Document {id: n.documentId})
      RETURN document
    }
    WITH *
    WHERE coalesce(document.issuedOn, '9999-99-99') >= $after0 AND CASE WHEN coalesce(document.issuedOn, '9999-99-99') = $after0 THEN n.ord >= $after1 AND CASE WHEN n.ord = $after1 THEN n.id >= $after2 AND CASE WHEN n.id = $after2 THEN 'stated' > $after3 ELSE true END ELSE true END ELSE true END
    RETURN n, document
    ORDER BY coalesce(document.issuedOn, '9999-99-99'), n.ord, n.id
    LIMIT $limit
  }
  WITH n, document
  ORDER BY coalesce(document.issuedOn, '9999-99-99'), n.ord, n.id
  LIMIT $limit
  RETURN {kind: 'STATED', on: document.issuedOn, words: null, pending: false, pendingOn: null, documentId: document.id, provisionId: n.id, subjectId: parent, reviewed: COLLECT { MATCH (item:Entity {id: parent}) RETURN item.reviewed }[0]} AS made, [coalesce(document.issuedOn, '9999-99-99'), n.ord, n.id, 'stated'] AS key
}
WITH parent, key, made AS n
RETURN parent, key, n.kind AS kind, n.on AS on, n.words AS words, n.pending AS pending, n.pendingOn AS pendingOn, n.documentId AS documentId, n.provisionId AS provisionId, n.subjectId AS subjectId, n.reviewed AS reviewed

// succeededEventsOfResponsibilityCount
UNWIND $keys AS parent
CALL (parent) {
  CALL (parent) {
    MATCH (:Entity {id: parent})<-[:OF]-(held:Holding)
    CALL (held) {
      MATCH (n:Succession {fromId: held.holderId})
      WHERE (size(n.ofKinds) + size(n.ofFields) + size(n.ofDocumentIds) = 0 OR held.endedInId = n.provisionId
          OR (n.pending IS NOT NULL AND EXISTS { (held)-[:OF]->()<-[:OF]-(next {holderId: n.toId}) WHERE n.provisionId IN next.groundIds }))
        AND (held.validFrom IS NULL OR n.on IS NULL OR held.validFrom < n.on)
        AND (held.validTo IS NULL OR n.on IS NULL OR n.on <= held.validTo)
      RETURN n
    }
    WITH DISTINCT parent, n
    WHERE (n.on IS NOT NULL OR n.pending IS NULL OR NOT EXISTS { MATCH (met:Succession {fromId: n.fromId, toId: n.toId}) WHERE met.on IS NOT NULL AND (met.reviewed IS NULL OR n.reviewed = false) })
    RETURN count(*) AS some
  }
  RETURN sum(some) AS total
}
RETURN parent, total

// succeededEventsOfResponsibilityPage
UNWIND $keys AS parent
CALL (parent) {
  CALL (parent) {
    MATCH (:Entity {id: parent})<-[:OF]-(held:Holding)
    CALL (held) {
      MATCH (n:Succession {fromId: held.holderId})
      WHERE (size(n.ofKinds) + size(n.ofFields) + size(n.ofDocumentIds) = 0 OR held.endedInId = n.provisionId
          OR (n.pending IS NOT NULL AND EXISTS { (held)-[:OF]->()<-[:OF]-(next {holderId: n.toId}) WHERE n.provisionId IN next.groundIds }))
        AND (held.validFrom IS NULL OR n.on IS NULL OR held.validFrom < n.on)
        AND (held.validTo IS NULL OR n.on IS NULL OR n.on <= held.validTo)
      RETURN n
    }
    WITH DISTINCT parent, n
    WHERE (n.on IS NOT NULL OR n.pending IS NULL OR NOT EXISTS { MATCH (met:Succession {fromId: n.fromId, toId: n.toId}) WHERE met.on IS NOT NULL AND (met.reviewed IS NULL OR n.reviewed = false) })
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
