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
import { StatementRunner } from '../../src/database/statement-runner.js';
import { type LongestLists, readLongestLists } from '../../src/load/longest-lists.js';
import { buildSchema } from '../../src/resolvers/index.js';
import { accessWith, type RunningApp, startApp } from '../kit/app.js';
import { sharedDriver } from '../kit/neo4j.js';

const SWEEP_MS = 240_000;
/** What schema/cost.graphql says of a list that tells nothing of its length. */
const UNSIZED = 10;
const AT_ONCE = 500;
const ALIASES = 10;

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

/** A service that holds no operation to its cost, and the lengths of lists that the load has noted. */
async function started(): Promise<{ readonly service: RunningApp; readonly noted: LongestLists }> {
  const { limits } = accessWith({});
  const access = accessWith({ limits: { ...limits, cost: Number.MAX_SAFE_INTEGER } });
  const service = await startApp(driver, { access });
  return {
    service,
    noted: readLongestLists(await new StatementRunner(driver, { database: 'neo4j' }).request().version()),
  };
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
    const { service, noted } = await started();
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

/** Answers of one field for many arguments, by aliases; what they cost is not held to the limit here. */
async function answers(
  service: RunningApp,
  fields: readonly string[],
): Promise<readonly Readonly<Record<string, readonly object[]>>[]> {
  const found: Readonly<Record<string, readonly object[]>>[] = [];
  for (let at = 0; at < fields.length; at += ALIASES) {
    const aliased = fields.slice(at, at + ALIASES).map((field, index) => `a${index}: ${field}`);
    const answer = (await (await service.post(`{ ${aliased.join(' ')} }`)).json()) as {
      readonly data: Readonly<Record<string, Readonly<Record<string, readonly object[]>>>>;
    };
    expect(answer).toEqual({ data: expect.anything() });
    found.push(...Object.values(answer.data));
  }
  return found;
}

const longestOf = (rows: readonly Readonly<Record<string, readonly object[]>>[], name: string) =>
  Math.max(...rows.map((row) => row[name]?.length ?? 0));

test(
  'no list of what falls with a document of the gazette is longer than what counts for it',
  async () => {
    const { service, noted } = await started();
    const { records } = await driver.executeQuery('MATCH (n:Document) RETURN n.id AS id');
    const fields = records.map(
      (row) =>
        `repealImpact(document: ${JSON.stringify(row.get('id'))}) { dependents { relation } citing { relation } }`,
    );
    const impacts = await answers(service, fields);
    expect(impacts.length).toBe(records.length);
    for (const name of ['dependents', 'citing'])
      expect(longestOf(impacts, name), name).toBe(noted[`RepealImpact.${name}`]);
  },
  SWEEP_MS,
);

test(
  'no verdict about a doubtful holding of the gazette has more doubts than what counts for them',
  async () => {
    const { service, noted } = await started();
    const { records } = await driver.executeQuery(
      `MATCH (n:Holding) WHERE size(n.doubts) > 0 RETURN DISTINCT n.holderId AS holder, n.responsibilityId AS power`,
    );
    const fields = records.map(
      (row) =>
        `mayExercise(holder: ${JSON.stringify(row.get('holder'))}, responsibility: ${JSON.stringify(row.get('power'))}) { doubts { about } }`,
    );
    const verdicts = await answers(service, fields);
    expect(verdicts.length).toBeGreaterThan(100);
    const verdict = schema.getType('Verdict') as GraphQLObjectType;
    const { doubts } = verdict.getFields();
    if (doubts === undefined) throw new Error('a verdict has no doubts');
    const longest = longestOf(verdicts, 'doubts');
    expect(longest).toBeGreaterThan(0);
    expect(longest).toBeLessThanOrEqual(counted('Verdict', doubts, noted) ?? 0);
  },
  SWEEP_MS,
);
