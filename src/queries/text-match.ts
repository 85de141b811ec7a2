import { fold, toSearchTokens } from '../records/text.js';

/** A text to search for, in the forms that statements need. */
export interface SearchText {
  /** Lucene query on search tokens: every word is a phrase, so that it is found inside longer words too. */
  readonly query: string;
  /** The whole text, folded. */
  readonly whole: string;
  /** Its words, folded. All of them must occur. */
  readonly words: readonly string[];
  /** The same words as search tokens, for nodes that have no folded text. */
  readonly phrases: readonly string[];
}

/** @returns undefined where the text has no letter, digit or Chinese character to search for */
export function parseSearchText(text: string): SearchText | undefined {
  const words = text
    // \s also matches a byte order mark, which does not separate words.
    .split(/[^\S\uFEFF]+/u)
    .map(fold)
    .filter((word) => word !== '');
  const phrases = words.map(toSearchTokens).filter((phrase) => phrase !== '');
  if (phrases.length === 0) return undefined;
  return { query: phrases.map((phrase) => `+"${phrase}"`).join(' '), whole: words.join(''), words, phrases };
}

/**
 * How many characters of a text are used to find similar names. The longest name that is loaded has 56 characters; Lucene
 * accepts 1,024 clauses, and each character makes two.
 */
const MOST_SIMILAR = 200;

/** A text for which similar ones are searched, in the two forms that the search needs. */
export interface SimilarText {
  /** Lucene query for texts that share characters with it; texts that share pairs of neighbouring characters rank higher. */
  readonly query: string;
  /** Its beginning, folded. */
  readonly folded: string;
}

/** @returns undefined where the text has no letter, digit or Chinese character */
export function parseSimilarText(text: string): SimilarText | undefined {
  const folded = [...fold(text)].slice(0, MOST_SIMILAR).join('');
  const terms = toSearchTokens(folded).split(' ');
  const phrases = new Set([...terms, ...terms.slice(1).map((term, index) => `${terms[index]} ${term}`)]);
  phrases.delete('');
  return phrases.size === 0
    ? undefined
    : { query: [...phrases].map((phrase) => `"${phrase}"`).join(' '), folded };
}

/**
 * The class of a match of a responsibility `n`: 0 the whole title, 1 its beginning, 2 in the title, 3 in an item, 4 in the
 * text; null where `n` is a hit of the index but does not contain the text.
 */
const RESPONSIBILITY_CLASS = `CASE
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
  END`;

/** The class of a match of a `name`: as for responsibilities, but 3 means a match in a name that is not the official one. */
const NAME_CLASS = `CASE
    WHEN name.folded = $whole THEN 0
    WHEN name.folded STARTS WITH $whole THEN 1
    WHEN name.folded CONTAINS $whole OR all(word IN $words WHERE name.folded CONTAINS word)
      THEN CASE WHEN name.official THEN 2 ELSE 3 END
  END`;

/** A path in a document, as a citation prints it: 附件1 第92项, 第41项, 第二十三条. */
export interface PathText {
  /** Lucene query on the search tokens of paths. */
  readonly pathQuery: string;
  readonly path: string;
  /** The document to which the search is limited, if the text names one. */
  readonly pathDocument: string | undefined;
}

const PLACE = /第[\d〇零一二三四五六七八九十百]+[章节条款项段行]/u;

/**
 * @param path folded
 * @returns undefined where it is no path in a document
 */
export function parsePath(path: string, document: string | undefined): PathText | undefined {
  return PLACE.test(path)
    ? { pathQuery: `"${toSearchTokens(path)}"`, path, pathDocument: document }
    : undefined;
}

/** The text of a search for responsibilities, which may also be the 文号 of a document or a path in documents. */
export interface About {
  readonly search: SearchText;
  readonly documentId: string | undefined;
  readonly path: PathText | undefined;
}

/** @returns the parameters of the clauses that `responsibilitiesAbout` makes; forms that the text does not have are left out */
export function aboutParams({ search, documentId, path }: About): object {
  return { ...search, ...(documentId === undefined ? {} : { documentId }), ...pathParams(path) };
}

function pathParams(path: PathText | undefined): object {
  if (path === undefined) return {};
  const { pathDocument, ...rest } = path;
  return pathDocument === undefined ? rest : path;
}

/** Finds provisions whose path ends with the text (第92项 in 附件1 第92项) or begins with it (第七条 in 第七条第八项). */
const provisionsAtPath = ({
  pathDocument,
}: PathText) => `CALL db.index.fulltext.queryNodes('provision_path', $pathQuery) YIELD node AS provision
WHERE (provision.foldedPath ENDS WITH $path OR provision.foldedPath STARTS WITH $path)${
  pathDocument === undefined ? '' : ' AND provision.documentId = $pathDocument'
}`;

const RESPONSIBILITIES_BY_TEXT = `CALL db.index.fulltext.queryNodes('responsibility_text', $query) YIELD node AS n
  RETURN n, ${RESPONSIBILITY_CLASS} AS class`;
/** A match in the qualifiers of a responsibility's transfers or holdings ranks like a match in its text (class 4). */
const BY_QUALIFIER = `CALL db.index.fulltext.queryNodes('qualifier_text', $query) YIELD node AS qualified
  WHERE any(qualifier IN qualified.foldedQualifiers WHERE qualifier CONTAINS $whole OR all(word IN $words WHERE qualifier CONTAINS word))
  MATCH (qualified)-[:OF]->(n:Responsibility)
  RETURN n, 4 AS class`;
/**
 * The responsibilities that a document states or transfers, if the text is its number (文号). They rank like a match in an item
 * (class 3): below responsibilities with the number in the title, above those that have it only in their text.
 */
const BY_DOCUMENT = `MATCH (:Provision {documentId: $documentId})<-[:STATED_IN]-(n:Responsibility)
  RETURN n, 3 AS class
  UNION ALL
  MATCH (:Entity {id: $documentId})<-[:BY_INSTRUMENT]-(:Transfer)-[:OF]->(n:Responsibility)
  RETURN n, 3 AS class`;
/** The responsibilities that are stated at a path, if the text is one. They rank like a match in an item too (class 3). */
const responsibilitiesAtPath = (path: PathText) => `${provisionsAtPath(path)}
  MATCH (provision)<-[:STATED_IN]-(n:Responsibility)
  RETURN n, 3 AS class`;

/** @returns the subqueries that find the responsibilities of a text; each returns `n` and the class of the match */
export function responsibilityMatches({ documentId, path }: About): string[] {
  return [
    RESPONSIBILITIES_BY_TEXT,
    BY_QUALIFIER,
    ...(documentId === undefined ? [] : [BY_DOCUMENT]),
    ...(path === undefined ? [] : [responsibilitiesAtPath(path)]),
  ];
}

/** @returns the subqueries that find the provisions of a text; each returns `n` and the class of the match */
export function provisionMatches({ path }: About): string[] {
  return [
    `CALL db.index.fulltext.queryNodes('provision_text', $query) YIELD node AS n
  RETURN n, 4 AS class`,
    ...(path === undefined ? [] : [`${provisionsAtPath(path)}\n  RETURN provision AS n, 3 AS class`]),
  ];
}

/** @returns clauses that bind `n` to the nodes of several subqueries, each once, and `class` to its best; WHERE may follow */
export function mergeMatches(ways: readonly string[]): string {
  return `CALL () {
  ${ways.join('\n  UNION ALL\n  ')}
}
WITH n, min(class) AS class`;
}

/** @returns clauses that bind `n` to the responsibilities that match a text, and `class` to the best match of each */
export function responsibilitiesAbout(about: About): string {
  return mergeMatches(responsibilityMatches(about));
}

/** @returns clauses that bind `n` to the nodes with a name that contains the text, and `class` to their best name's match */
export function nodesByName(of: 'HOLDER' | 'DOCUMENT' | 'REGION'): string {
  return `CALL db.index.fulltext.queryNodes('name_text', $query) YIELD node AS name
WITH name WHERE name.of = '${of}'
WITH name.targetId AS id, min(${NAME_CLASS}) AS class
WHERE class IS NOT NULL
MATCH (n:Entity {id: id})`;
}
