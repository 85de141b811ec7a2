import { composeServices } from '@theguild/federation-composition';
import { buildSchema as buildFromText, isObjectType, parse, printSchema } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildSchema } from '../../src/resolvers/index.js';
import { type RunningApp, startApp } from '../kit/app.js';
import { type Ask, asking, WITHOUT_CACHE } from '../kit/graph.js';
import { sharedDriver } from '../kit/neo4j.js';

const POWER = 'power:changzhi/zf-2020-17/annex1/92';
const BUREAU = 'org:changzhi/emergency-management-bureau';
const ENTITIES =
  'query ($of: [_Any!]!) { _entities(representations: $of) { __typename ... on Node { id } } }';

/** Another team's graph: complaints of citizens about powers and bodies of this one. */
const COMPLAINTS = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])
  type Query { complaints(first: Int): [Complaint!]! }
  type Complaint @key(fields: "id") { id: ID! text: String! about: Power! against: Organization }
  type Power @key(fields: "id") { id: ID! complaints: [Complaint!]! }
  type Organization @key(fields: "id") { id: ID! complaints: [Complaint!]! }
  type PageInfo @shareable { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
`;

const schema = buildSchema({ federation: true });
const driver = sharedDriver();
const ask: Ask = asking(driver, { schema, ...WITHOUT_CACHE });

interface Reference {
  readonly __typename: string;
  readonly id: string;
}

/** Nodes of every kind, as references. */
async function references(count: number): Promise<Reference[]> {
  const { data } = await ask('query ($count: Int) { transfers(first: $count) { nodes { __typename id } } }', {
    count,
  });
  return (data as { transfers: { nodes: Reference[] } }).transfers.nodes;
}

async function sdlOfService(): Promise<string> {
  const { data } = await ask('{ _service { sdl } }');
  return (data as { _service: { sdl: string } })._service.sdl;
}

describe('as a subgraph', () => {
  test('its keyed types are all that have an id of their own', () => {
    const node = schema.getType('Node');
    const nodes = Object.values(schema.getTypeMap()).filter(
      (type) => isObjectType(type) && type.getInterfaces().some((one) => one === node),
    );
    const union = schema.getType('_Entity');
    expect(union && 'getTypes' in union && union.getTypes().map(({ name }) => name)).toEqual(
      nodes.map(({ name }) => name).sort(),
    );
  });

  test('it composes with another graph that adds complaints to its powers and bodies', async () => {
    const result = composeServices([
      { name: 'mandates', typeDefs: parse(await sdlOfService()), url: 'http://127.0.0.1:4000/graphql' },
      { name: 'complaints', typeDefs: parse(COMPLAINTS), url: 'http://127.0.0.1:4001/graphql' },
    ]);
    expect(result.errors ?? []).toEqual([]);
    const supergraph = buildFromText(result.supergraphSdl ?? '', { assumeValid: true });
    const power = supergraph.getType('Power');
    const fields = isObjectType(power) ? Object.keys(power.getFields()) : [];
    expect(fields).toEqual(expect.arrayContaining(['complaints', 'holdings', 'transfers', 'mainItem']));
    expect(Object.keys(supergraph.getQueryType()?.getFields() ?? {})).toEqual(
      expect.arrayContaining(['complaints', 'whoOwns', 'mayExercise']),
    );
  });

  test('composition fails without the key, so that the test above can', async () => {
    const keyless = (await sdlOfService()).replaceAll('@key(fields: "id")', '');
    const { errors } = composeServices([
      { name: 'mandates', typeDefs: parse(keyless) },
      { name: 'complaints', typeDefs: parse(COMPLAINTS) },
    ]);
    expect(errors?.map(({ message }) => message).join('\n')).toContain('complaints');
  });

  test('it answers for references in their order, and with null for an id that nothing has', async () => {
    const { data, errors } = await ask(
      `query ($of: [_Any!]!) { _entities(representations: $of) {
        __typename ... on Power { title } ... on Organization { name }
      } }`,
      {
        of: [
          { __typename: 'Organization', id: BUREAU },
          { __typename: 'Power', id: 'power:nowhere' },
          { __typename: 'Power', id: POWER },
        ],
      },
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({
      _entities: [
        { __typename: 'Organization', name: '长治市应急管理局' },
        null,
        { __typename: 'Power', title: '对破坏耕地的处罚' },
      ],
    });
  });

  test('it takes references that are written into the question', async () => {
    const { data } = await ask(
      `{ _entities(representations: [{ __typename: "Power", id: "${POWER}" }]) { ... on Power { title } } }`,
    );
    expect(data).toEqual({ _entities: [{ title: '对破坏耕地的处罚' }] });
  });

  test.each([
    [{ __typename: 'Duty', id: POWER }, `${POWER} is not a Duty. Allowed: __typename "Power" for this id`],
    [
      { __typename: 'Holder', id: BUREAU },
      '"Holder" is not an entity type of this subgraph. Allowed: Anomaly, Conflict,',
    ],
    [{ __typename: 'Power' }, '__typename or id is missing. Allowed: an object in which both are strings'],
    ['Power', '__typename or id is missing'],
    [{ __typename: 'Power', id: ['a'] }, '__typename or id is missing'],
  ])('a wrong reference %j is an error of its own place', async (wrong, message) => {
    const { data, errors } = await ask(ENTITIES, { of: [{ __typename: 'Power', id: POWER }, wrong] });
    expect(data).toEqual({ _entities: [{ __typename: 'Power', id: POWER }, null] });
    expect(errors.map(({ message }) => message)).toEqual([
      expect.stringContaining(`representations[1]: ${message}`),
    ]);
  });

  test('200 references cost the statement that one costs', async () => {
    const one = await ask(ENTITIES, { of: await references(1) });
    const many = await ask(ENTITIES, { of: await references(200) });
    expect(many.errors).toEqual([]);
    expect(one.statements.map(({ name }) => name)).toEqual(['nodesById']);
    expect(many.statements.map(({ name }) => name)).toEqual(['nodesById']);
  });
});

describe('over HTTP', () => {
  let service: RunningApp;
  beforeAll(async () => {
    service = await startApp(driver, { schema });
  });

  test('references count towards the cost, and 500 are the most', async () => {
    const of = Array.from({ length: 500 }, (_, index) => ({ __typename: 'Power', id: `power:${index}` }));
    const most = await service.post(ENTITIES, { of }, { 'graphql-cost': 'report' });
    expect(await most.json()).toMatchObject({ extensions: { cost: { requested: 500 } } });
    const more = await service.post(ENTITIES, { of: [...of, of[0]] });
    expect(await more.json()).toMatchObject({
      errors: [{ extensions: { argument: 'representations', allowed: 'at most 500 items' } }],
    });
  });
});

test('without the setting there is nothing of it: no field, no type, no directive', () => {
  const plain = printSchema(buildSchema());
  expect(plain).not.toMatch(/_service|_entities|_Any|_Entity|@key|@link/u);
  expect(printSchema(schema)).toContain('_entities(');
});
