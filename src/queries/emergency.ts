import { listByParentStatement } from './lookup.js';
import { COMMAND_STEP, FORMED_GROUP, HOLDING } from './rows.js';

/** Binds `n` to nodes of the criterion's level from the criterion's own plan, because other cities' plans have other levels. */
const atLevelOf = (label: 'Authority' | 'LevelGroup') =>
  `(criterion:Entity {id: parent})-[:STATED_IN]->(stated:Provision)
MATCH (n:${label} {documentId: stated.documentId, level: criterion.level})`;

/**
 * Who takes which step before the levels of criteria are declared, according to the plans of these criteria. It begins at the
 * criteria's ids, then at the index on (documentId, level).
 */
export const authoritiesAt = listByParentStatement('authoritiesAt', atLevelOf('Authority'), COMMAND_STEP);
/**
 * The groups that are formed at the levels of criteria, according to the plans of these criteria. It begins like
 * `authoritiesAt`.
 */
export const groupsFormedAt = listByParentStatement('groupsFormedAt', atLevelOf('LevelGroup'), FORMED_GROUP);

/**
 * Holdings of two groups of duties: those for the criterion's hazard at its level or at every level, and those without a
 * hazard that its plan states for the level. The second group is left out where the plan says that the level does not exist.
 * DISTINCT keeps the planner from joining with a scan of all duties.
 */
export const actionsAt = listByParentStatement(
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
