import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema as buildFromText,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  isScalarType,
} from 'graphql';
import type { RequestContext } from '../../loaders/index.js';
import { packageRoot } from '../config/package-root.js';
import { anomaly } from './anomaly.js';
import { chain } from './chain.js';
import { citation } from './citation.js';
import { comparison } from './comparison.js';
import { conflict } from './conflict.js';
import { addConstraints } from './constraints.js';
import { document } from './document.js';
import { doubt } from './doubt.js';
import { duty } from './duty.js';
import { emergency } from './emergency.js';
import { event } from './event.js';
import { subgraph } from './federation.js';
import { graph } from './graph.js';
import { hazard } from './hazard.js';
import { holder } from './holder.js';
import { holding } from './holding.js';
import { indicator } from './indicator.js';
import { liability } from './liability.js';
import { node } from './node.js';
import { policy } from './policy.js';
import { power } from './power.js';
import { region } from './region.js';
import { repeal } from './repeal.js';
import { responsibility } from './responsibility.js';
import { search } from './search.js';
import { serviceItem } from './service-item.js';
import { task } from './task.js';
import { transfer } from './transfer.js';
import type { Resolvers } from './types.generated.js';
import { verdict } from './verdict.js';
import { workingGroup } from './working-group.js';

const RESOLVERS: readonly Resolvers[] = [
  anomaly,
  chain,
  citation,
  comparison,
  conflict,
  document,
  doubt,
  duty,
  emergency,
  event,
  graph,
  hazard,
  holder,
  holding,
  indicator,
  liability,
  node,
  policy,
  power,
  region,
  repeal,
  responsibility,
  search,
  serviceItem,
  task,
  transfer,
  verdict,
  workingGroup,
];

type FieldResolver = GraphQLFieldResolver<unknown, RequestContext>;

/** Attaches our resolvers to a type of the schema. */
function attach(schema: GraphQLSchema, typeName: string, resolvers: Readonly<Record<string, unknown>>): void {
  const type = schema.getType(typeName);
  if (isScalarType(type) && isScalarType(resolvers)) {
    type.serialize = resolvers.serialize;
    type.parseValue = resolvers.parseValue;
    type.parseLiteral = resolvers.parseLiteral;
  } else if (isAbstractType(type)) {
    type.resolveType = resolvers.__resolveType as typeof type.resolveType;
  } else if (isObjectType(type)) {
    for (const [name, resolve] of Object.entries(resolvers)) {
      const field = type.getFields()[name];
      if (field === undefined) throw new Error(`the schema has no field ${typeName}.${name}`);
      field.resolve = resolve as FieldResolver;
    }
  } else throw new Error(`the schema has no type ${typeName} that can have resolvers`);
}

/** @returns the SDL of the files in a folder, without its subfolders */
function sdlIn(folder: string): string {
  const files = readdirSync(folder).filter((name) => name.endsWith('.graphql'));
  return files.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
}

function attachAll(schema: GraphQLSchema, resolvers: object): void {
  for (const [typeName, ofType] of Object.entries(resolvers)) attach(schema, typeName, ofType);
}

/**
 * Builds the schema of `schema/*.graphql` with our resolvers, which refuse arguments above the bounds of the SDL.
 * @param options.federation whether the schema is part of a federated graph: then it has `_service` and `_entities`
 * @throws Error where a resolver has no field in the schema, or where an argument has no bound in the SDL
 */
export function buildSchema({ federation = false } = {}): GraphQLSchema {
  const folder = join(packageRoot, 'schema');
  const sdl = sdlIn(folder);
  const schema = buildFromText(federation ? `${sdl}\n${sdlIn(join(folder, 'federation'))}` : sdl);
  for (const resolvers of RESOLVERS) attachAll(schema, resolvers);
  if (federation) attachAll(schema, subgraph(sdl, schema));
  addConstraints(schema);
  return schema;
}
