import {
  type GraphQLSchema,
  type GraphQLUnionType,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
} from 'graphql';
import type { RequestContext } from '../../loaders/index.js';
import type { NodeRow } from '../queries/rows.js';
import { badInputError } from './bad-input.js';
import { typenameOf } from './node.js';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])`;
const KEY = '@key(fields: "id")';
/** Types that other subgraphs define too: PageInfo of the Relay specification has the same fields in every graph with pages. */
const SHARED = ['PageInfo'];

const directive = (written: string) =>
  (parse(`type T ${written} { f: Int }`).definitions[0] as ObjectTypeDefinitionNode).directives ?? [];

/**
 * Makes the SDL that a subgraph publishes for composition. This project does not accept the licence of Apollo's own package.
 * @param sdl the schema without federation
 * @param entities the types to which another graph may refer by `id`
 */
function subgraphSdl(sdl: string, entities: readonly string[]): string {
  const document = parse(sdl);
  const marked = document.definitions.map((node) => {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) return node;
    const marks = [
      ...(entities.includes(node.name.value) ? directive(KEY) : []),
      ...(SHARED.includes(node.name.value) ? directive('@shareable') : []),
    ];
    return { ...node, directives: [...(node.directives ?? []), ...marks] };
  });
  return `${LINK}\n\n${print({ ...document, definitions: marked })}`;
}

interface Representation {
  readonly __typename: string;
  readonly id: string;
}

/** @throws GraphQLError for a value that does not refer to an entity by its type and id */
function entityReference(given: unknown, position: number, entities: readonly string[]): Representation {
  const argument = `representations[${position}]`;
  const { __typename, id } = (given ?? {}) as Partial<Representation>;
  if (typeof __typename !== 'string' || typeof id !== 'string')
    throw badInputError(argument, '__typename or id is missing', 'an object in which both are strings');
  if (!entities.includes(__typename))
    throw badInputError(
      argument,
      `"${__typename}" is not an entity type of this subgraph`,
      entities.join(', '),
    );
  return { __typename, id };
}

/**
 * @returns the row of a reference; null where no node has the id
 * @throws GraphQLError where the node with the id has another type than the reference
 */
async function entity(
  { __typename, id }: Representation,
  position: number,
  { loaders }: RequestContext,
): Promise<NodeRow | null> {
  const row = await loaders.nodes.load(id);
  const type = row && typenameOf(row);
  if (type && type !== __typename)
    throw badInputError(
      `representations[${position}]`,
      `${id} is not a ${__typename}`,
      `__typename "${type}" for this id`,
    );
  return row;
}

/**
 * Makes the resolvers of schema/federation/federation.graphql. A wrong reference gives an error at its index in the list; the
 * other references are resolved.
 * @param sdl the schema without federation
 * @param schema the schema with federation
 */
export function subgraph(sdl: string, schema: GraphQLSchema) {
  const entities = schema
    .getPossibleTypes(schema.getType('_Entity') as GraphQLUnionType)
    .map(({ name }) => name);
  const federatedSdl = subgraphSdl(sdl, entities);
  return {
    _Entity: { __resolveType: typenameOf },
    Query: {
      _service: () => ({ sdl: federatedSdl }),
      _entities: (
        _: unknown,
        { representations }: { representations: readonly unknown[] },
        context: RequestContext,
      ) =>
        representations.map(async (given, position) =>
          entity(entityReference(given, position, entities), position, context),
        ),
    },
  };
}
