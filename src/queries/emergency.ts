import { listByParent } from './lookup.js';
import { AUTHORITY, FORMED_GROUP, HOLDING } from './rows.js';

/** Binds `n` to what the plan that states a criterion says of the criterion's level; plans of other cities have levels of their own. */
const atLevelOf = (label: 'Authority' | 'LevelGroup') =>
  `(criterion:Entity {id: parent})-[:STATED_IN]->(stated:Provision)
MATCH (n:${label} {documentId: stated.documentId, level: criterion.level})`;

export const authoritiesAt = listByParent('authoritiesAt', atLevelOf('Authority'), AUTHORITY);
export const groupsFormedAt = listByParent('groupsFormedAt', atLevelOf('LevelGroup'), FORMED_GROUP);

/**
 * What is owed for the hazard of a criterion, and what its plan wants at its level; the latter not where the plan says
 * that there is no such level. DISTINCT keeps the planner from joining with a scan of all duties.
 */
export const actionsAt = listByParent(
  'actionsAt',
  `(criterion:Entity {id: parent})-[:OF]->(hazard:Hazard)
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
MATCH (duty)<-[:OF]-(n:Holding)`,
  HOLDING,
);
