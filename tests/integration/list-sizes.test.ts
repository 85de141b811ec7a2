import {
  type GraphQLField,
  type GraphQLObjectType,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isObjectType,
} from 'graphql';
import { expect, test } from 'vitest';
import { Graph } from '../../src/graph/executor.js';
import { type LongestLists, listsOf } from '../../src/graph/longest.js';
import { buildSchema } from '../../src/resolvers/index.js';
import { accessWith, startApp } from '../kit/app.js';
import { sharedDriver } from '../kit/neo4j.js';

const SWEEP_MS = 240_000;
/** What schema/cost.graphql says of a list that tells nothing of its length. */
const UNSIZED = 10;
const AT_ONCE = 500;

const schema = buildSchema();
const listSize = schema.getDirective('listSize');
const driver = sharedDriver();

const takesFirst = ({ args }: GraphQLField<unknown, unknown>) => args.some(({ name }) => name === 'first');

function listsOfObjects(type: GraphQLObjectType): GraphQLField<unknown, unknown>[] {
  return Object.values(type.getFields()).filter(
    (field) => isListType(getNullableType(field.type)) && !isLeafType(getNamedType(field.type)),
  );
}

/** How many rows count for a list of which a question does not say how many it wants. */
function counted(
  type: string,
  field: GraphQLField<unknown, unknown>,
  noted: LongestLists,
): number | undefined {
  if (takesFirst(field)) return noted[`${type}.${field.name}`];
  const given = listSize && field.astNode && getDirectiveValues(listSize, field.astNode);
  return Number(given?.assumedSize ?? UNSIZED);
}

/** The ids of all nodes by their types. */
async function idsByType(): Promise<ReadonlyMap<string, readonly string[]>> {
  const { records } = await driver.executeQuery(
    'MATCH (n:Entity) UNWIND labels(n) AS type RETURN type, collect(n.id) AS ids',
  );
  return new Map(records.map((row) => [String(row.get('type')), row.get('ids') as string[]]));
}

test(
  'no list of a node of the gazette is longer than what counts for it',
  async () => {
    const { limits } = accessWith({});
    const access = accessWith({ limits: { ...limits, cost: Number.MAX_SAFE_INTEGER } });
    const service = await startApp(driver, { access });
    const look = await new Graph(driver, { database: 'neo4j' }).request().version();
    if (look === undefined) throw new Error('nothing is loaded');
    const noted = listsOf(look);
    const ids = await idsByType();
    const types = Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .filter((type) => type.getInterfaces().some(({ name }) => name === 'Node'));
    const longer: string[] = [];
    const passedOver: string[] = [];
    let seen = 0;
    for (const type of types) {
      const lists = listsOfObjects(type);
      const nodes = ids.get(type.name) ?? [];
      if (lists.length === 0) continue;
      if (nodes.length === 0) passedOver.push(type.name);
      const longest = new Map<string, number>();
      const question = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ${type.name} {
        ${lists.map(({ name }) => `${name} { __typename }`).join(' ')} } } }`;
      for (let at = 0; at < nodes.length; at += AT_ONCE) {
        const response = await service.post(question, { ids: nodes.slice(at, at + AT_ONCE) });
        const answer = (await response.json()) as {
          readonly data: { readonly nodes: readonly Readonly<Record<string, readonly object[]>>[] };
        };
        expect(answer).toEqual({ data: { nodes: expect.any(Array) } });
        for (const [name, rows] of answer.data.nodes.flatMap((node) => Object.entries(node))) {
          seen += 1;
          longest.set(name, Math.max(longest.get(name) ?? 0, rows.length));
        }
      }
      for (const list of lists) {
        const most = counted(type.name, list, noted);
        const rows = longest.get(list.name) ?? 0;
        if (most === undefined || rows > most) longer.push(`${type.name}.${list.name}: ${rows}, not ${most}`);
      }
    }
    expect(seen).toBeGreaterThan(10_000);
    expect(longer).toEqual([]);
    // Kinds of which the gazette has none, or none whose type is its label.
    expect(passedOver).toEqual([]);
  },
  SWEEP_MS,
);
