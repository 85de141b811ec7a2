import { columnList } from '../database/columns.js';
import type { Statement } from '../database/statement.js';
import { rowsByIdStatement } from './lookup.js';
import { REGION, type RegionRow } from './rows.js';

export const regionsById = rowsByIdStatement('regionsById', 'Region', REGION);

/** All regions in document order. It begins at the index on (ord, id). */
export const allRegions: Statement<RegionRow> = {
  name: 'allRegions',
  cypher: `MATCH (n:Region)
WHERE n.ord IS NOT NULL AND n.id IS NOT NULL
RETURN ${columnList(REGION)}
ORDER BY n.ord, n.id`,
};
