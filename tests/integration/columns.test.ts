import {
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isCompositeType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { expect, test } from 'vitest';
import type { Columns } from '../../src/database/columns.js';
import { DOCUMENT_LINK, NODES } from '../../src/queries/rows.js';
import { buildSchema } from '../../src/resolvers/index.js';
import { askShared, WITHOUT_CACHE } from '../kit/graph.js';
import { sharedDriver } from '../kit/neo4j.js';

const schema = buildSchema();
const ask = askShared();
const driver = sharedDriver();

/** Ways to rows of each type, some of which lack what others have. */
const WAYS: Record<string, string> = {
  Organization:
    'holders(filter: { types: [ORGANIZATION] }, first: 20) { nodes { ... on Organization { FIELD } } }',
  HolderCategory:
    'holders(filter: { types: [HOLDER_CATEGORY] }, first: 20) { nodes { ... on HolderCategory { FIELD } } }',
  WorkingGroup: 'workingGroups(first: 20) { nodes { FIELD } }',
  Post: 'holders(filter: { types: [POST] }, first: 20) { nodes { ... on Post { FIELD } } }',
  Person: 'holders(filter: { types: [PERSON] }, first: 20) { nodes { ... on Person { FIELD } } }',
  Power: 'responsibilities(filter: { kinds: [POWER] }, first: 20) { nodes { ... on Power { FIELD } } }',
  Duty: 'responsibilities(filter: { kinds: [DUTY] }, first: 20) { nodes { ... on Duty { FIELD } } }',
  Task: 'responsibilities(filter: { kinds: [TASK] }, first: 20) { nodes { ... on Task { FIELD } } }',
  Policy: 'responsibilities(filter: { kinds: [POLICY] }, first: 20) { nodes { ... on Policy { FIELD } } }',
  ServiceItem:
    'responsibilities(filter: { kinds: [SERVICE_ITEM] }, first: 20) { nodes { ... on ServiceItem { FIELD } } }',
  Indicator:
    'responsibilities(filter: { kinds: [INDICATOR] }, first: 20) { nodes { ... on Indicator { FIELD } } }',
  Holding: 'whoOwns(about: "消防", first: 20) { nodes { FIELD } }',
  Transfer: 'transfers(first: 20) { nodes { FIELD } }',
  Document: 'documents(first: 20) { nodes { FIELD } }',
  Provision: 'documents(first: 20) { nodes { provisions(first: 2) { nodes { FIELD } } } }',
  Citation: 'transfers(first: 20) { nodes { grounds { FIELD } } }',
  Region: 'whoOwns(about: "消防", first: 20) { nodes { jurisdiction { region { FIELD } } } }',
  Membership: 'workingGroups(first: 5) { nodes { members { FIELD } } }',
};

/** A field with as little below it as tells the rows apart. */
function selection({ name, type }: GraphQLField<unknown, unknown>): string {
  const named = getNamedType(type);
  if (!isCompositeType(named)) return name;
  if (named.name.endsWith('Connection')) return `${name}(first: 3) { nodes { __typename } totalCount }`;
  if (!isObjectType(named)) return `${name} { __typename id }`;
  const leaves = Object.values(named.getFields()).filter(
    (field) => !isCompositeType(getNamedType(field.type)) && !field.args.some(isRequiredArgument),
  );
  return `${name} { __typename ${leaves.map((leaf) => leaf.name).join(' ')} }`;
}

const FIELDS = Object.entries(WAYS).flatMap(([type, way]) =>
  Object.values((schema.getType(type) as GraphQLObjectType).getFields()).map(
    (field) => [`${type}.${field.name}`, `{ ${way.replace('FIELD', selection(field))} }`] as const,
  ),
);

test('there is a way to every type of which statements may return some columns alone', () => {
  expect(FIELDS.length).toBeGreaterThan(120);
});

// A column that a resolver reads and does not declare is an error here that names both, and here alone, since every other
// operation asks for more fields beside it.
test.each(FIELDS)('%s, asked for alone, is what it is on whole rows', async (_, question) => {
  const { data, errors } = await ask(question);
  expect(errors).toEqual([]);
  expect(JSON.stringify(data)).toContain('"nodes":[{');
});

test('the rows that a page refers to come with it: one statement in place of four', async () => {
  const { statements } = await askShared(WITHOUT_CACHE)(
    '{ transfers(first: 20) { nodes { asWritten from { name } to { name } responsibility { title } grounds { path quote } } } }',
  );
  expect(statements.map(({ name }) => name)).toEqual(['transfersPage']);
});

const BY_RELATIONSHIP = Object.entries({ ...NODES, DocumentLink: DOCUMENT_LINK }).flatMap(
  ([label, columns]: [string, Columns]) =>
    Object.entries(columns).flatMap(([column, { by }]) =>
      by === undefined ? [] : ([[label, column, by]] as const),
    ),
);

/**
 * No transfer of the gazette is made under another one or excepts a place, no duty is listed with a power, and nothing in it ends,
 * amends, renames or replaces what came before.
 */
const NOT_IN_THE_GAZETTE = [
  'Transfer.underId',
  'Transfer.exceptIds',
  'Provision.amendsId',
  'PowerSuccession.fromId',
  'PowerSuccession.toId',
  'PowerSuccession.provisionId',
  'Succession.fromId',
  'Succession.toId',
  'Succession.provisionId',
  'Succession.ofDocumentIds',
  'Ending.provisionId',
  'Responsibility.accompaniesIds',
];

test.each(BY_RELATIONSHIP)('the ids in %s.%s are those that %s leads to', async (label, column, by) => {
  const { records } = await driver.executeQuery(
    `MATCH (n:${label}) WHERE n.${column} IS NOT NULL AND NOT n.${column} = []
     WITH n, COLLECT { MATCH (n)-[:${by}]->(to) RETURN to.id } AS led, [] + n.${column} AS ids
     RETURN count(*) AS nodes, count(CASE WHEN all(id IN ids WHERE id IN led) AND all(id IN led WHERE id IN ids) THEN null ELSE 1 END) AS others`,
  );
  expect(records[0]?.get('nodes') > 0).toBe(!NOT_IN_THE_GAZETTE.includes(`${label}.${column}`));
  expect(records[0]?.get('others')).toBe(0);
});
