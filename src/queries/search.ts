import { type ListQuery, listQuery, MATCH_ORDER } from './page.js';
import { HIT, type SearchRow } from './rows.js';
import {
  type About,
  aboutParams,
  mergeMatches,
  nodesByName,
  provisionMatches,
  responsibilityMatches,
} from './text-match.js';

const matchesByName = (of: 'HOLDER' | 'DOCUMENT' | 'REGION') => () => [`${nodesByName(of)}\nRETURN n, class`];

/** The subqueries that search each kind of node. Each returns `n` and the class of the match. */
const WAYS = {
  HOLDER: matchesByName('HOLDER'),
  RESPONSIBILITY: responsibilityMatches,
  DOCUMENT: matchesByName('DOCUMENT'),
  PROVISION: provisionMatches,
  HAZARD: () => [
    `CALL db.index.fulltext.queryNodes('hazard_text', $query) YIELD node AS n
RETURN n, CASE
    WHEN all(phrase IN $phrases WHERE n.spelled = phrase OR n.spelled STARTS WITH phrase + ' |') THEN 0
    WHEN all(phrase IN $phrases WHERE n.spelled STARTS WITH phrase) THEN 1
    WHEN all(phrase IN $phrases WHERE n.spelled CONTAINS phrase) THEN 2
  END AS class`,
  ],
  REGION: matchesByName('REGION'),
} as const satisfies Record<string, (about: About) => string[]>;
/** A kind of node that a search can find. */
export type SearchKind = keyof typeof WAYS;
/** All kinds of node that a search can find. */
export const SEARCH_KINDS = Object.keys(WAYS) as SearchKind[];

/** @returns clauses that bind `n` to the nodes that match a text and `class` to their best match; WHERE may follow */
export function hitsOf(about: About, kinds: readonly SearchKind[]): string {
  return mergeMatches(
    SEARCH_KINDS.filter((kind) => kinds.includes(kind)).flatMap((kind) => WAYS[kind](about)),
  );
}

/** Every text that may contain the words. Search tokens and folded forms are left out, but items exist only in folded form. */
const TEXTS = `[text IN [n.name, n.title, CASE WHEN n:Document THEN n.number END, n.mainItem, n.subItem] + coalesce(n.aliases, [])
  + coalesce(n.headings, []) + [n.text] + coalesce(n.foldedItems, []) + [n.path]
  + COLLECT { MATCH (n)-[:STATED_IN]->(provision:Provision) RETURN provision.path }
  + COLLECT {
    MATCH (n)<-[:OF]-(qualified:Transfer|Holding)
    UNWIND [qualified.limitation, qualified.remark, qualified.proviso] AS qualifier
    RETURN DISTINCT qualifier
  } WHERE text IS NOT NULL]`;

/** Lists the hits of a text in nodes of several kinds, the best match first. */
export function searchList(about: About, kinds: readonly SearchKind[]): ListQuery<SearchRow> {
  return listQuery({
    name: 'search',
    from: hitsOf(about, kinds),
    where: ['class IS NOT NULL'],
    order: MATCH_ORDER,
    columns: HIT,
    computed: `class, ${TEXTS} AS texts, $words AS words`,
    params: aboutParams(about),
  }) as ListQuery<SearchRow>;
}
