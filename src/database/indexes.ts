/** A constraint or index, made by the load when it is missing. */
export interface IndexDefinition {
  readonly name: string;
  readonly cypher: string;
  /** What it keeps as one key; absent where it keeps a key for each word. */
  readonly key?: { readonly label: string; readonly properties: readonly string[] };
}

function unique(name: string, label: string, property: string): IndexDefinition {
  return {
    name,
    cypher: `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE`,
    key: { label, properties: [property] },
  };
}

function range(label: string, ...properties: readonly string[]): IndexDefinition {
  const name = [label, ...properties].map((part) => part.toLowerCase()).join('_');
  return {
    name,
    cypher: `CREATE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (${properties.map((property) => `n.${property}`).join(', ')})`,
    key: { label, properties },
  };
}

/** Pages of a label in document order, of all nodes or of those with one value of a property. */
function pages(label: string, ...by: readonly string[]): IndexDefinition[] {
  return [range(label, 'ord', 'id'), ...by.map((property) => range(label, property, 'ord', 'id'))];
}

/**
 * One term for each Chinese character and no stop words, so that one character finds and a phrase finds what CONTAINS
 * finds; the bigrams of the cjk analyzer miss single characters.
 */
function fullText(name: string, labels: string, property = 'spelled'): IndexDefinition {
  return {
    name,
    cypher: `CREATE FULLTEXT INDEX ${name} IF NOT EXISTS FOR (n:${labels}) ON EACH [n.${property}] OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'standard-no-stop-words'}}`,
  };
}

/** Every look-up and every order of a page stands on one of these. */
export const INDEXES: readonly IndexDefinition[] = [
  unique('entity_id', 'Entity', 'id'),
  unique('graph_state_id', 'GraphState', 'id'),
  unique('source_name', 'Source', 'name'),
  range('Entity', 'source'),
  range('Name', 'of', 'folded'),
  range('Name', 'of', 'short'),
  ...pages('Holder'),
  ...pages('WorkingGroup', 'partOfId'),
  ...pages('Region'),
  ...pages('Responsibility'),
  range('Responsibility', 'title', 'ord', 'id'),
  range('Responsibility', 'dueKey', 'ord', 'id'),
  ...pages('Holding', 'holderId', 'responsibilityId', 'instrumentId'),
  range('Holding', 'holderId', 'responsibilityOrd', 'responsibilityId'),
  range('Holding', 'holderId', 'role'),
  ...pages('Transfer', 'fromId', 'toId', 'responsibilityId', 'instrumentId'),
  range('Transfer', 'underId'),
  range('Transfer', 'toId', 'fromId', 'limitation'),
  range('Transfer', 'title', 'ord', 'id'),
  ...pages('Document', 'issuerId'),
  ...pages('Provision', 'documentId'),
  range('Provision', 'documentId'),
  ...pages('DocumentLink'),
  range('DocumentLink', 'fromId'),
  range('DocumentLink', 'toId'),
  ...pages('Membership', 'groupId'),
  ...pages('Anomaly', 'documentId'),
  ...pages('Conflict'),
  ...pages('Hazard'),
  ...pages('ResponseCriterion'),
  range('ResponseCriterion', 'hazardId'),
  ...pages('Authority'),
  range('Authority', 'documentId', 'level'),
  ...pages('LevelGroup'),
  range('LevelGroup', 'documentId', 'level'),
  ...pages('Succession'),
  ...pages('Ending'),
  ...pages('Replaced'),
  fullText('responsibility_text', 'Responsibility'),
  fullText('name_text', 'Name'),
  fullText('provision_text', 'Provision'),
  fullText('provision_path', 'Provision', 'spelledPath'),
  fullText('qualifier_text', 'Transfer|Holding'),
  fullText('hazard_text', 'Hazard'),
];
