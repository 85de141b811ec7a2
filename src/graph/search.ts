import { type ListQuery, listQuery, MATCH_ORDER } from './page.js';
import { HIT, type SearchRow } from './rows.js';
import { named, RESPONSIBILITIES_BY_TEXT, type SearchText } from './text.js';

const byName = (of: 'HOLDER' | 'DOCUMENT' | 'REGION') => `${named(of)}\nRETURN n, class`;

/** What to look through, each binding `n` and the class of the match. */
const BRANCHES = {
  HOLDER: byName('HOLDER'),
  RESPONSIBILITY: RESPONSIBILITIES_BY_TEXT,
  DOCUMENT: byName('DOCUMENT'),
  PROVISION: `CALL db.index.fulltext.queryNodes('provision_text', $query) YIELD node AS n
RETURN n, 4 AS class`,
  HAZARD: `CALL db.index.fulltext.queryNodes('hazard_text', $query) YIELD node AS n
RETURN n, CASE
    WHEN all(phrase IN $phrases WHERE n.spelled = phrase OR n.spelled STARTS WITH phrase + ' |') THEN 0
    WHEN all(phrase IN $phrases WHERE n.spelled STARTS WITH phrase) THEN 1
    WHEN all(phrase IN $phrases WHERE n.spelled CONTAINS phrase) THEN 2
  END AS class`,
  REGION: byName('REGION'),
} as const;
export type SearchKind = keyof typeof BRANCHES;
export const SEARCH_KINDS = Object.keys(BRANCHES) as SearchKind[];

/** Everything in which words may stand; spelt and folded forms do not show, but items are kept in no other form. */
const TEXTS = `[text IN [n.name, n.title, CASE WHEN n:Document THEN n.number END, n.mainItem, n.subItem] + coalesce(n.aliases, [])
  + coalesce(n.headings, []) + [n.text] + coalesce(n.foldedItems, []) WHERE text IS NOT NULL]`;

/** Hits of a text in nodes of several kinds, best match first. */
export function searchList(text: SearchText, kinds: readonly SearchKind[]): ListQuery<SearchRow> {
  const branches = SEARCH_KINDS.filter((kind) => kinds.includes(kind)).map((kind) => BRANCHES[kind]);
  return listQuery({
    name: 'search',
    from: `CALL () {\n${branches.join('\nUNION ALL\n')}\n}\nWITH n, class`,
    where: ['class IS NOT NULL'],
    order: MATCH_ORDER,
    columns: HIT,
    computed: `class, ${TEXTS} AS texts, $words AS words`,
    params: text,
  }) as ListQuery<SearchRow>;
}
