import {
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { compareSource } from '../../src/load/compare-source.js';
import { loadRecords } from '../../src/load/load.js';
import { emptyRecords, KINDS } from '../../src/records/index.js';
import {
  HOLDERS,
  PREFIXES,
  RECORD_KINDS,
  RESPONSIBILITIES,
  type RecordKind,
} from '../../src/records/prefixes.js';
import type { SourceRecords } from '../../src/records/read-files.js';
import { RESPONSE_LEVELS } from '../../src/records/terms.js';
import { buildSchema } from '../../src/resolvers/index.js';
import { asking } from '../kit/graph.js';
import { emptyNeo4j } from '../kit/neo4j.js';
import { firstOf, type Made, type ReferenceField, referenceFields, smallest } from '../kit/smallest.js';

/** No record that is allowed makes a 500, and what a record names stays as long as the record does. */
const { driver } = await emptyNeo4j();
const schema = buildSchema();
const ask = asking(driver, { schema });
const options = { database: 'neo4j' };

/** A source of records by kind, each held against its schema. */
function source(name: string, made: readonly (readonly [RecordKind, Made])[]): SourceRecords {
  const records = emptyRecords();
  const lines = new Map<string, number>();
  for (const [kind, record] of made) {
    (records[kind] as unknown[]).push(KINDS[kind].schema.parse(record));
    lines.set(record.id, lines.size + 1);
  }
  return {
    source: { name, title: name, sha256: '0'.repeat(64) },
    records,
    placeOf: (id) => ({ file: 'made.jsonl', line: lines.get(id) ?? 0 }),
  };
}

const FIELDS = referenceFields();
const [MAY_WAIT, MUST_BE_THERE] = [true, false].map((waits) =>
  FIELDS.filter(({ mayWait = false }) => mayWait === waits),
) as [ReferenceField[], ReferenceField[]];
const nameOf = ({ kind, field }: ReferenceField) => `${kind}.${field}`;
const ALL = RECORD_KINDS.map((kind): readonly [RecordKind, Made] => [kind, smallest(kind)]);

/** The smallest record of every kind, and for each field that leads to others one more for each kind that it may lead to. */
const WORLD = source('x/1', [
  ...ALL,
  ...FIELDS.flatMap((one) =>
    one.kinds.map((kind, index): readonly [RecordKind, Made] => {
      const own = `${PREFIXES[one.kind]}:x/${nameOf(one)}-${index}`;
      return [one.kind, one.leadingTo(firstOf(kind), own)];
    }),
  ),
]);

/** A selection of every field that needs no argument, two levels deep below a row, and the leaves of what lies below. */
function everyField(type: GraphQLObjectType | GraphQLInterfaceType, depth: number): string {
  const fields = Object.values(type.getFields()).filter(({ args }) => !args.some(isRequiredArgument));
  return fields
    .flatMap(({ name, type: of, args }) => {
      const named = getNamedType(of);
      if (isLeafType(named)) return [name];
      if (depth === 0) return [];
      const page = args.some((argument) => argument.name === 'first') ? '(first: 20)' : '';
      return [`${name}${page} { ${selection(named as GraphQLObjectType, depth - 1)} }`];
    })
    .join(' ');
}

function selection(type: GraphQLObjectType, depth: number): string {
  // The rows of a page are as near as the page itself.
  const isPage = isObjectType(type) && type.name.endsWith('Connection');
  if (isPage) {
    const row = getNamedType(type.getFields().nodes?.type) as GraphQLObjectType;
    return `totalCount pageInfo { endCursor } nodes { ${selection(row, depth)} }`;
  }
  if (isAbstractType(type)) return '__typename ... on Node { id }';
  return `__typename ${everyField(type, depth)}`;
}

/** Asks, and holds it that nothing went wrong on our side: a refusal names the argument. */
async function answered(text: string, variables: Readonly<Record<string, unknown>> = {}): Promise<unknown> {
  const { data, errors } = await ask(text, variables);
  const unforeseen = errors.filter(({ extensions }) => extensions.code !== 'BAD_USER_INPUT');
  expect(unforeseen.map(({ message, path }) => `${path?.join('.')}: ${message}`)).toEqual([]);
  return data;
}

beforeAll(async () => {
  await loadRecords(driver, options, [WORLD]);
});

describe('of the smallest records, every field is answered', () => {
  const NODES = Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType =>
      isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node'),
  );

  test.each(NODES.map((type) => [type.name, type] as const))('%s', async (name, type) => {
    const session = driver.session();
    const { records } = await session.run('MATCH (n:Entity) WHERE NOT n:Name RETURN n.id AS id');
    await session.close();
    const ids = records.map((record) => record.get('id') as string);
    const QUESTION = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ${name} { ${everyField(type, 2)} } } }`;
    let found = 0;
    for (let start = 0; start < ids.length; start += 100) {
      const data = await answered(QUESTION, { ids: ids.slice(start, start + 100) });
      found += (data as { nodes: ({ id?: string } | null)[] }).nodes.filter(
        (row) => row?.id !== undefined,
      ).length;
    }
    if (name !== 'Conflict') expect(found).toBeGreaterThan(0);
  });

  test.each(
    Object.values(schema.getQueryType()?.getFields() ?? {})
      .filter(({ args }) => !args.some(isRequiredArgument))
      .map((field) => [field.name, field] as const),
  )('the list %s', async (name, field) => {
    const type = getNamedType(field.type) as GraphQLObjectType;
    await answered(`{ ${name} { ${selection(type, 2)} } }`);
  });

  test('a hazard at a level of which nothing is on record is refused with the levels that are', async () => {
    const QUESTION = `query ($hazard: String!, $level: ResponseLevel!) {
      emergencyResponse(hazard: $hazard, level: $level) { criterion { level } groups { name citation { path } } }
    }`;
    const asked = async (hazard: string) =>
      Promise.all(
        RESPONSE_LEVELS.map(async (level) => {
          const { data, errors } = await ask(QUESTION, { hazard, level });
          return (
            errors[0]?.message ??
            (data as { emergencyResponse: { criterion: { level: string } } }).emergencyResponse.criterion
              .level
          );
        }),
      );
    expect(await asked('hazard:x/hazards')).toEqual([
      'I',
      'level: hazard:x/hazards has no criteria for level II on record. Allowed: I.',
      'level: hazard:x/hazards has no criteria for level III on record. Allowed: I.',
      'level: hazard:x/hazards has no criteria for level IV on record. Allowed: I.',
    ]);
    expect((await asked('hazard:x/hazards.provision-0'))[0]).toBe(
      'level: hazard:x/hazards.provision-0 has no criteria for level I on record. Allowed: no level; this hazard has no criteria on record.',
    );
  });

  test('verdicts on each of them, for each holder', async () => {
    const QUESTION = `query ($holder: String!, $responsibility: ID!) {
      mayExercise(holder: $holder, responsibility: $responsibility) { ${everyField(schema.getType('Verdict') as GraphQLObjectType, 2)} }
    }`;
    for (const holder of HOLDERS)
      for (const responsibility of RESPONSIBILITIES)
        await answered(QUESTION, { holder: firstOf(holder), responsibility: firstOf(responsibility) });
  });
});

describe('what a field of another source leads to', () => {
  test.each(MAY_WAIT.map((one) => [nameOf(one), one] as const))(
    '%s: is waited for where it is missing',
    async (_, one) => {
      for (const kind of one.kinds) {
        const own = `${PREFIXES[one.kind]}:x/later`;
        const later = source('x/2', [[one.kind, one.leadingTo(`${PREFIXES[kind]}:x/missing`, own)]]);
        expect((await compareSource(driver, options, later)).created).toContain(own);
      }
    },
  );

  test.each(MUST_BE_THERE.map((one) => [nameOf(one), one] as const))(
    '%s: is missed where it is missing',
    async (_, one) => {
      for (const kind of one.kinds) {
        const missing = `${PREFIXES[kind]}:x/missing`;
        const later = source('x/2', [[one.kind, one.leadingTo(missing, `${PREFIXES[one.kind]}:x/later`)]]);
        await expect(compareSource(driver, options, later)).rejects.toThrow(
          `made.jsonl:1: refers to ${missing}, which does not exist`,
        );
      }
    },
  );

  test('cannot be removed by its own', { timeout: 120_000 }, async () => {
    const led = MUST_BE_THERE.map((one) => ({
      one,
      targets: one.kinds.map((kind): readonly [RecordKind, Made] => [
        kind,
        { ...smallest(kind), id: `${PREFIXES[kind]}:x/led-${nameOf(one)}-${kind}` },
      ]),
    }));
    const all = led.flatMap(({ targets }) => targets);
    await loadRecords(driver, options, [source('x/3', all)]);
    const naming = led.flatMap(({ one, targets }) =>
      targets.map(([kind, { id }]): readonly [RecordKind, Made] => [
        one.kind,
        one.leadingTo(id, `${PREFIXES[one.kind]}:x/naming-${nameOf(one)}-${kind}`),
      ]),
    );
    await loadRecords(driver, options, [source('x/4', naming)]);
    for (const { targets } of led) {
      const without = source(
        'x/3',
        all.filter((one) => !targets.includes(one)),
      );
      const refusal = await compareSource(driver, options, without).catch((error: Error) => error.message);
      for (const [, { id }] of targets) expect(refusal).toContain(`${id} would be removed, but `);
    }
  });
});
