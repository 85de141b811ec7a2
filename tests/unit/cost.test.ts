import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  buildSchema,
  type InputValueDefinitionNode,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  visit,
} from 'graphql';
import { expect, test } from 'vitest';
import { packageRoot } from '../../src/config/package-root.js';
import { costOf } from '../../src/graphql/cost.js';

const DIRECTIVES = readFileSync(path.join(packageRoot, 'schema', 'cost.graphql'), 'utf8');
const schema = buildSchema(`${DIRECTIVES}
input Filter { about: String @cost(weight: "100") kind: String }
interface Thing { id: ID! }
type Book implements Thing { id: ID! author: Author! pages: [Page!]! @listSize(assumedSize: 3) cites(first: Int): [Book!]! tags: [String!]! }
type Author implements Thing { id: ID! books(first: Int = 50): BookConnection! similar: [Author!]! }
type Page { text: String! }
type BookConnection { nodes: [Book!]! edges: [BookEdge!]! totalCount: Int! @cost(weight: "10") }
type BookEdge { cursor: String! node: Book! }
type Query {
  book: Book
  thing: Thing
  things(ids: [ID!]!): [Thing]! @listSize(slicingArguments: ["ids"])
  books(filter: Filter, first: Int = 50): BookConnection!
  best(name: String! @cost(weight: "100"), first: Int = 10): [Book!]!
  each(of: [Filter!]!): [Book]! @listSize(slicingArguments: ["of"])
}`);

function cost(
  question: string,
  variables: Readonly<Record<string, unknown>> = {},
  longest?: Readonly<Record<string, number>>,
): number | undefined {
  const document = parse(question);
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  return costOf(schema, operation as OperationDefinitionNode, document, variables, longest);
}

test.each([
  ['a value costs nothing, its object 1', '{ book { id tags } }', 1],
  ['a field of the query type that is no object of ours costs nothing', '{ __typename }', 0],
  ['a list without a size counts 10', '{ book { author { similar { id } } } }', 1 + 1 + 10],
  ['a list with an assumed size counts that', '{ book { pages { text } } }', 1 + 3],
  ['a page counts as many rows as its first', '{ books(first: 7) { nodes { id } } }', 1 + 7],
  ['a page counts 50 rows by default', '{ books { nodes { id } } }', 1 + 50],
  ['a page counts 50 rows where first is null', '{ books(first: null) { nodes { id } } }', 1 + 50],
  ['no page counts more than 500 rows', '{ books(first: 2000000000) { nodes { id } } }', 1 + 500],
  ['no page counts less than none', '{ books(first: -1) { nodes { id } } }', 1],
  ['an edge is an object too', '{ books(first: 7) { edges { node { id } } } }', 1 + 7 * 2],
  ['a count has a weight of its own, once for the page', '{ books(first: 7) { totalCount } }', 1 + 10],
  ['what is below a list counts for each row', '{ books(first: 7) { nodes { author { id } } } }', 1 + 7 * 2],
  [
    'pages within pages multiply',
    '{ books(first: 7) { nodes { author { books(first: 5) { nodes { id } } } } } }',
    1 + 7 * (1 + 1 + 1 + 5),
  ],
  ['a list that takes first counts that itself', '{ best(name: "a", first: 4) { id } }', 100 + 4],
  [
    'a text to search for has a weight',
    '{ books(filter: { about: "a" }, first: 0) { nodes { id } } }',
    1 + 100,
  ],
  ['a filter without text has none', '{ books(filter: { kind: "a" }, first: 0) { nodes { id } } }', 1],
  ['a list of ids counts each', '{ things(ids: ["a", "b", "c"]) { id } }', 3],
  [
    'a list of input objects counts the texts of each',
    '{ each(of: [{ about: "a" }, { kind: "b" }, { about: "c" }]) { id } }',
    3 + 2 * 100,
  ],
  [
    'of several types the dearest counts',
    '{ thing { ... on Book { pages { text } } ... on Author { books(first: 9) { nodes { id } } } } }',
    1 + 1 + 9,
  ],
  ['fragments count where they stand', '{ book { ...b } } fragment b on Book { author { id } }', 2],
])('%s', (_, question, expected) => {
  expect(cost(question)).toBe(expected);
});

test.each([
  [
    'its root, each type and the fields of each count',
    '{ __schema { types { fields { name } } } }',
    everyField(),
  ],
  ['a type with its fields counts them', '{ __type(name: "Page") { fields { name } } }', 2],
  ['a type that there is not counts nothing', '{ __type(name: "Nothing") { fields { name } } }', 0],
  ['ten of a schema count ten times one', `{ ${tenSchemas()} }`, 10 * everyField()],
  [
    'a list within a list counts for each',
    '{ __type(name: "Page") { fields { type { ofType { name } } } } }',
    1 + 1 + 1 + 1,
  ],
  [
    'a fragment counts where it stands',
    '{ __type(name: "Page") { ...f } } fragment f on __Type { fields { name } }',
    2,
  ],
])('of an answer about the schema %s', (_, question, expected) => {
  expect(cost(question)).toBe(expected);
});

function everyField(): number {
  const types = Object.values(schema.getTypeMap());
  const fields = types.filter((type) => isObjectType(type) || isInterfaceType(type));
  return 1 + types.length + fields.reduce((sum, type) => sum + Object.keys(type.getFields()).length, 0);
}

function tenSchemas(): string {
  return Array.from({ length: 10 }, (__, i) => `s${i}: __schema { types { fields { name } } }`).join(' ');
}

test('a list that takes first without a default counts the longest that is loaded where it is left out', () => {
  const longest = { 'Book.cites': 70, 'Book.similar': 900 };
  expect(cost('{ book { cites { id } } }', {}, longest)).toBe(1 + 70);
  expect(cost('{ book { cites(first: 4) { id } } }', {}, longest)).toBe(1 + 4);
  expect(cost('{ book { cites(first: 4) { id } } }')).toBe(1 + 4);
  expect(cost('query ($n: Int) { book { cites(first: $n) { id } } }', { n: null }, longest)).toBe(1 + 70);
  expect(cost('{ book { cites { cites { id } } } }', {}, { 'Book.cites': 3 })).toBe(1 + 3 + 9);
});

test('it counts the 500 that it may have where the load noted no length, and no cost is told without the notes', () => {
  expect(cost('{ book { cites { id } } }', {}, {})).toBe(1 + 500);
  expect(cost('{ book { cites { id } } }', {}, { 'Book.cites': 900 })).toBe(1 + 500);
  expect(cost('{ book { cites { id } } }')).toBeUndefined();
});

test('variables count with their values', () => {
  const question =
    'query ($n: Int, $text: String) { books(first: $n, filter: { about: $text }) { nodes { id } } }';
  expect(cost(question, { n: 3, text: 'a' })).toBe(1 + 3 + 100);
  expect(cost(question, {})).toBe(1 + 50);
});

test('of a list of input objects no more count than one may have', () => {
  const question = 'query ($of: [Filter!]!) { each(of: $of) { id } }';
  expect(cost(question, { of: Array(100_000).fill({ about: 'a' }) })).toBe(500 + 500 * 100);
});

test('the same question costs by its values each time, whatever its texts', () => {
  const document = parse(
    'query ($n: Int, $text: String, $ids: [ID!]!) { things(ids: $ids) { id } books(first: $n, filter: { about: $text }) { nodes { id } } }',
  );
  const [operation] = document.definitions as OperationDefinitionNode[];
  const of = (variables: Readonly<Record<string, unknown>>) =>
    costOf(schema, operation as OperationDefinitionNode, document, variables);
  expect(of({ n: 3, text: 'a', ids: ['a'] })).toBe(1 + 1 + 3 + 100);
  expect(of({ n: 3, text: 'b', ids: ['b'] })).toBe(1 + 1 + 3 + 100);
  expect(of({ n: 3, text: null, ids: ['b'] })).toBe(1 + 1 + 3);
  expect(of({ n: 4, ids: ['a', 'b'] })).toBe(2 + 1 + 4);
  expect(of({ n: 4, ids: [] })).toBe(1 + 4);
});

test('fragments that spread each other to 2^40 fields are counted at once', () => {
  const fragments = Array.from(
    { length: 40 },
    (_, index) => `fragment f${index} on Author { ...f${index + 1} ...f${index + 1} }`,
  );
  const last = 'fragment f40 on Author { similar { id } }';
  const started = performance.now();
  expect(cost(`{ book { author { ...f0 } } } ${fragments.join(' ')} ${last}`)).toBe(2 + 10 * 2 ** 40);
  expect(performance.now() - started).toBeLessThan(1_000);
});

test('every text to search for and every name among the arguments has a cost, ids and cursors have none', () => {
  const sdl = parse(readFileSync(path.join(packageRoot, 'schema', 'printed', 'schema.graphql'), 'utf8'));
  const free = new Set<string>();
  const dear = new Set<string>();
  const noted = ({ name, type, directives = [] }: InputValueDefinitionNode) => {
    const named = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
    if (named.kind !== Kind.NAMED_TYPE || !['String', 'ID'].includes(named.name.value)) return;
    const costs = directives.some((directive) => directive.name.value === 'cost');
    (costs ? dear : free).add(name.value);
  };
  visit(sdl, { [Kind.INPUT_VALUE_DEFINITION]: noted });
  expect([...free].sort()).toEqual(['after', 'id', 'responsibility', 'weight']);
  expect([...dear].sort()).toEqual(
    [
      ...[
        'about',
        'code',
        'document',
        'from',
        'hazard',
        'holder',
        'instrument',
        'issuer',
        'left',
        'member',
        'memberOf',
      ],
      ...['name', 'number', 'partOf', 'place', 'right', 'scheme', 'text', 'to'],
    ].sort(),
  );
});
