import { fold, toSearchTokens } from '../records/text.js';

/** A text to be found, in the three forms in which statements need it. */
export interface SearchText {
  /** Lucene query over spelled text: every word as a phrase, so that it is found inside longer words too. */
  readonly query: string;
  /** The whole text, folded. */
  readonly whole: string;
  /** Its words, folded; several must all occur. */
  readonly words: readonly string[];
  /** The same words spelt, for nodes that keep no folded text. */
  readonly phrases: readonly string[];
}

/** @returns nothing where the text has no letter, digit or Chinese character to look for. */
export function searchText(text: string): SearchText | undefined {
  const words = text
    // A byte order mark counts as white space, though it parts nothing.
    .split(/[^\S\uFEFF]+/u)
    .map(fold)
    .filter((word) => word !== '');
  const phrases = words.map(toSearchTokens).filter((phrase) => phrase !== '');
  if (phrases.length === 0) return undefined;
  return { query: phrases.map((phrase) => `+"${phrase}"`).join(' '), whole: words.join(''), words, phrases };
}

/**
 * Of a longer text only so much is looked at by those who want something similar: the longest name that is loaded has 56
 * characters, and Lucene takes 1,024 clauses, of which each character makes two.
 */
const MOST_SIMILAR = 200;

/** A text to which something similar is wanted, in the two forms that this takes. */
export interface SimilarText {
  /** Lucene query for what shares characters with it, and more so for what shares neighbours. */
  readonly query: string;
  /** Its beginning, folded. */
  readonly folded: string;
}

/** @returns nothing where the text has no letter, digit or Chinese character. */
export function similarText(text: string): SimilarText | undefined {
  const folded = [...fold(text)].slice(0, MOST_SIMILAR).join('');
  const terms = toSearchTokens(folded).split(' ');
  const phrases = new Set([...terms, ...terms.slice(1).map((term, index) => `${terms[index]} ${term}`)]);
  phrases.delete('');
  return phrases.size === 0
    ? undefined
    : { query: [...phrases].map((phrase) => `"${phrase}"`).join(' '), folded };
}

/** Match class of a responsibility `n`, null where it does not match after all: 0 whole title, 1 its beginning, 2 in the title, 3 in an item, 4 in the text. */
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

/** Match class of a `name` as above; 3 stands for other names than the official one. */
const NAME_CLASS = `CASE
    WHEN name.folded = $whole THEN 0
    WHEN name.folded STARTS WITH $whole THEN 1
    WHEN name.folded CONTAINS $whole OR all(word IN $words WHERE name.folded CONTAINS word)
      THEN CASE WHEN name.official THEN 2 ELSE 3 END
  END`;

/** A place in documents as a citation prints it: 附件1 第92项, 第41项, 第二十三条. */
export interface PathText {
  /** Lucene query over spelled paths. */
  readonly pathQuery: string;
  readonly path: string;
  /** The one document in which it is meant, where the text names one. */
  readonly pathDocument: string | undefined;
}

const PLACE = /第[\d〇零一二三四五六七八九十百]+[章节条款项段行]/u;

/**
 * @param path folded
 * @returns nothing where it is no place in a document
 */
export function pathText(path: string, document: string | undefined): PathText | undefined {
  return PLACE.test(path)
    ? { pathQuery: `"${toSearchTokens(path)}"`, path, pathDocument: document }
    : undefined;
}

/** What a question about responsibilities asks for: a text, which may be the 文号 of a document or a place in documents. */
export interface About {
  readonly search: SearchText;
  readonly documentId: string | undefined;
  readonly path: PathText | undefined;
}

export function aboutParams({ search, documentId, path }: About): object {
  return { ...search, ...(documentId === undefined ? {} : { documentId }), ...pathParams(path) };
}

function pathParams(path: PathText | undefined): object {
  if (path === undefined) return {};
  const { pathDocument, ...rest } = path;
  return pathDocument === undefined ? rest : path;
}

/** Provisions at a path: the end of one (第92项 of 附件1 第92项), or the beginning (第七条 of 第七条第八项). */
const atPath = ({
  pathDocument,
}: PathText) => `CALL db.index.fulltext.queryNodes('provision_path', $pathQuery) YIELD node AS provision
WHERE (provision.foldedPath ENDS WITH $path OR provision.foldedPath STARTS WITH $path)${
  pathDocument === undefined ? '' : ' AND provision.documentId = $pathDocument'
}`;

const RESPONSIBILITIES_BY_TEXT = `CALL db.index.fulltext.queryNodes('responsibility_text', $query) YIELD node AS n
  RETURN n, ${RESPONSIBILITY_CLASS} AS class`;
/** What limits or qualifies it in some transfer or holding ranks like words of its text. */
const BY_QUALIFIER = `CALL db.index.fulltext.queryNodes('qualifier_text', $query) YIELD node AS qualified
  WHERE any(qualifier IN qualified.foldedQualifiers WHERE qualifier CONTAINS $whole OR all(word IN $words WHERE qualifier CONTAINS word))
  MATCH (qualified)-[:OF]->(n:Responsibility)
  RETURN n, 4 AS class`;
/** A document found by its number ranks like an item: below what is called so, above what mentions it. */
const BY_DOCUMENT = `MATCH (:Provision {documentId: $documentId})<-[:STATED_IN]-(n:Responsibility)
  RETURN n, 3 AS class
  UNION ALL
  MATCH (:Entity {id: $documentId})<-[:BY_INSTRUMENT]-(:Transfer)-[:OF]->(n:Responsibility)
  RETURN n, 3 AS class`;
/** So does what stands at a place. */
const byPath = (path: PathText) => `${atPath(path)}
  MATCH (provision)<-[:STATED_IN]-(n:Responsibility)
  RETURN n, 3 AS class`;

/** The ways to the responsibilities that a text means, each returning `n` and the class of the match. */
export function waysToResponsibilities({ documentId, path }: About): string[] {
  return [
    RESPONSIBILITIES_BY_TEXT,
    BY_QUALIFIER,
    ...(documentId === undefined ? [] : [BY_DOCUMENT]),
    ...(path === undefined ? [] : [byPath(path)]),
  ];
}

/** The ways to provisions, likewise. */
export function waysToProvisions({ path }: About): string[] {
  return [
    `CALL db.index.fulltext.queryNodes('provision_text', $query) YIELD node AS n
  RETURN n, 4 AS class`,
    ...(path === undefined ? [] : [`${atPath(path)}\n  RETURN provision AS n, 3 AS class`]),
  ];
}

/** Binds `n` to what several ways lead to, each once, and `class` to its best match; ends so that WHERE may follow. */
export function mergeMatches(ways: readonly string[]): string {
  return `CALL () {
  ${ways.join('\n  UNION ALL\n  ')}
}
WITH n, min(class) AS class`;
}

/** Binds `n` to the responsibilities that a text means, and `class` to how well each matches. */
export function responsibilitiesAbout(about: About): string {
  return mergeMatches(waysToResponsibilities(about));
}

/** Binds `n` to the nodes with a name that contains the text, and `class` to how well the best of their names matches. */
export function named(of: 'HOLDER' | 'DOCUMENT' | 'REGION'): string {
  return `CALL db.index.fulltext.queryNodes('name_text', $query) YIELD node AS name
WITH name WHERE name.of = '${of}'
WITH name.targetId AS id, min(${NAME_CLASS}) AS class
WHERE class IS NOT NULL
MATCH (n:Entity {id: id})`;
}
