// countsByType
MATCH (n:Organization) WITH count(n) AS count RETURN 'Organization' AS type, count
UNION ALL
MATCH (n:HolderCategory) WITH count(n) AS count RETURN 'HolderCategory' AS type, count
UNION ALL
MATCH (n:WorkingGroup) WITH count(n) AS count RETURN 'WorkingGroup' AS type, count
UNION ALL
MATCH (n:Post) WITH count(n) AS count RETURN 'Post' AS type, count
UNION ALL
MATCH (n:Person) WITH count(n) AS count RETURN 'Person' AS type, count
UNION ALL
MATCH (n:Region) WITH count(n) AS count RETURN 'Region' AS type, count
UNION ALL
MATCH (n:Power) WITH count(n) AS count RETURN 'Power' AS type, count
UNION ALL
MATCH (n:Duty) WITH count(n) AS count RETURN 'Duty' AS type, count
UNION ALL
MATCH (n:Task) WITH count(n) AS count RETURN 'Task' AS type, count
UNION ALL
MATCH (n:Policy) WITH count(n) AS count RETURN 'Policy' AS type, count
UNION ALL
MATCH (n:ServiceItem) WITH count(n) AS count RETURN 'ServiceItem' AS type, count
UNION ALL
MATCH (n:Indicator) WITH count(n) AS count RETURN 'Indicator' AS type, count
UNION ALL
MATCH (n:Holding) WITH count(n) AS count RETURN 'Holding' AS type, count
UNION ALL
MATCH (n:Transfer) WITH count(n) AS count RETURN 'Transfer' AS type, count
UNION ALL
MATCH (n:Ending) WITH count(n) AS count RETURN 'Ending' AS type, count
UNION ALL
MATCH (n:Fulfilment) WITH count(n) AS count RETURN 'Fulfilment' AS type, count
UNION ALL
MATCH (n:PowerSuccession) WITH count(n) AS count RETURN 'PowerSuccession' AS type, count
UNION ALL
MATCH (n:DelegationBan) WITH count(n) AS count RETURN 'DelegationBan' AS type, count
UNION ALL
MATCH (n:Membership) WITH count(n) AS count RETURN 'Membership' AS type, count
UNION ALL
MATCH (n:Removal) WITH count(n) AS count RETURN 'Removal' AS type, count
UNION ALL
MATCH (n:Succession) WITH count(n) AS count RETURN 'Succession' AS type, count
UNION ALL
MATCH (n:Document) WITH count(n) AS count RETURN 'Document' AS type, count
UNION ALL
MATCH (n:Provision) WITH count(n) AS count RETURN 'Provision' AS type, count
UNION ALL
MATCH (n:DocumentLink) WITH count(n) AS count RETURN 'DocumentLink' AS type, count
UNION ALL
MATCH (n:DocumentChange) WITH count(n) AS count RETURN 'DocumentChange' AS type, count
UNION ALL
MATCH (n:Hazard) WITH count(n) AS count RETURN 'Hazard' AS type, count
UNION ALL
MATCH (n:ResponseCriterion) WITH count(n) AS count RETURN 'ResponseCriterion' AS type, count
UNION ALL
MATCH (n:Authority) WITH count(n) AS count RETURN 'Authority' AS type, count
UNION ALL
MATCH (n:Anomaly) WITH count(n) AS count RETURN 'Anomaly' AS type, count
UNION ALL
MATCH (n:Conflict) WITH count(n) AS count RETURN 'Conflict' AS type, count

// loadedSourceFacts
MATCH (s:Source)
WHERE s.name IS NOT NULL
RETURN s.name AS name, s.sha256 AS sha256, s.facts AS facts, coalesce(s.reviewed, true) AS reviewed
ORDER BY name
