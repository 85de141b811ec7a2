import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type DefinitionNode,
  type DirectiveDefinitionNode,
  type FieldDefinitionNode,
  isTypeDefinitionNode,
  Kind,
  parse,
  type TypeDefinitionNode,
} from 'graphql';
import { groupBy } from '../group-by.js';

/** One file of the SDL: what it defines, and the questions that it adds. */
export interface Topic {
  /** The file's name without its ending: what the page is called. */
  readonly name: string;
  readonly definitions: readonly Defined[];
  readonly questions: readonly FieldDefinitionNode[];
}

/** A definition that has a place of its own on a page. */
export type Defined = TypeDefinitionNode | DirectiveDefinitionNode;

const QUERY = 'Query';

function fieldsOfQuery(definition: DefinitionNode): readonly FieldDefinitionNode[] {
  const isQuery =
    (definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.OBJECT_TYPE_EXTENSION) &&
    definition.name.value === QUERY;
  return isQuery ? (definition.fields ?? []) : [];
}

const isDefined = (definition: DefinitionNode): definition is Defined =>
  (isTypeDefinitionNode(definition) || definition.kind === Kind.DIRECTIVE_DEFINITION) &&
  definition.name.value !== QUERY;

/** What files add to types that another file defines, by type. */
function additions(
  definitions: readonly DefinitionNode[],
): ReadonlyMap<string, readonly FieldDefinitionNode[]> {
  const extensions = definitions.filter(
    (one) => one.kind === Kind.OBJECT_TYPE_EXTENSION || one.kind === Kind.INTERFACE_TYPE_EXTENSION,
  );
  return new Map(
    [...groupBy(extensions, ({ name }) => name.value)].map(([name, of]) => [
      name,
      of.flatMap(({ fields = [] }) => fields),
    ]),
  );
}

/** A definition with what other files add to it. */
function whole(definition: Defined, added: ReturnType<typeof additions>): Defined {
  const more = added.get(definition.name.value);
  if (more === undefined || !('fields' in definition)) return definition;
  return { ...definition, fields: [...(definition.fields ?? []), ...more] } as Defined;
}

/** The topics of the SDL in a folder, by name. */
export function topicsIn(folder: string): readonly Topic[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => ({
      name: path.basename(file, '.graphql'),
      definitions: parse(readFileSync(path.join(folder, file), 'utf8'), { noLocation: true }).definitions,
    }));
  const added = additions(files.flatMap(({ definitions }) => definitions));
  return files.map(({ name, definitions }) => ({
    name,
    definitions: definitions.filter(isDefined).map((definition) => whole(definition, added)),
    questions: definitions.flatMap(fieldsOfQuery),
  }));
}
