import { columnList } from '../database/columns.js';
import type { Statement } from '../database/statement.js';
import { listByParentStatement, rowsByIdStatement } from './lookup.js';
import { CRITERION, HAZARD, type HazardRow } from './rows.js';

export const hazardsById = rowsByIdStatement('hazardsById', 'Hazard', HAZARD);
/** The criteria of hazards, one for each level on record. It begins at the index on hazardId. */
export const criteriaOf = listByParentStatement(
  'criteriaOf',
  '(n:ResponseCriterion {hazardId: parent})',
  CRITERION,
);

/** All hazards in document order. It begins at the index on (ord, id). */
export const allHazards: Statement<HazardRow> = {
  name: 'allHazards',
  cypher: `MATCH (n:Hazard)
WHERE n.ord IS NOT NULL AND n.id IS NOT NULL
RETURN ${columnList(HAZARD)}
ORDER BY n.ord, n.id`,
};
