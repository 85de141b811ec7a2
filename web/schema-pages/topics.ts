import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type DefinitionNode,
  type DirectiveDefinitionNode,
  type FieldDefinitionNode,
  type InterfaceTypeExtensionNode,
  isTypeDefinitionNode,
  Kind,
  type ObjectTypeExtensionNode,
  parse,
  type TypeDefinitionNode,
} from 'graphql';

/** One file of the SDL. */
export interface Topic {
  /** The file's name without its ending, which is also the name of the page. */
  readonly name: string;
  readonly definitions: readonly TopicDefinition[];
  /** The fields that the file adds to Query. */
  readonly queryFields: readonly FieldDefinitionNode[];
}

/** A definition that has its own section on a page. */
export type TopicDefinition = TypeDefinitionNode | DirectiveDefinitionNode;

const QUERY = 'Query';

function fieldsOfQuery(definition: DefinitionNode): readonly FieldDefinitionNode[] {
  const isQuery =
    (definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.OBJECT_TYPE_EXTENSION) &&
    definition.name.value === QUERY;
  return isQuery ? (definition.fields ?? []) : [];
}

const isDefined = (definition: DefinitionNode): definition is TopicDefinition =>
  (isTypeDefinitionNode(definition) || definition.kind === Kind.DIRECTIVE_DEFINITION) &&
  definition.name.value !== QUERY;

type Extension = ObjectTypeExtensionNode | InterfaceTypeExtensionNode;

const isExtension = (definition: DefinitionNode): definition is Extension =>
  definition.kind === Kind.OBJECT_TYPE_EXTENSION || definition.kind === Kind.INTERFACE_TYPE_EXTENSION;

/** @returns a definition with the fields that other files add to it */
function whole(definition: TopicDefinition, extensions: readonly Extension[]): TopicDefinition {
  const more = extensions
    .filter(({ name }) => name.value === definition.name.value)
    .flatMap(({ fields = [] }) => fields);
  if (more.length === 0 || !('fields' in definition)) return definition;
  return { ...definition, fields: [...(definition.fields ?? []), ...more] } as TopicDefinition;
}

/** @returns the topics of the SDL in a folder, ordered by name */
export function topicsIn(folder: string): readonly Topic[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => ({
      name: path.basename(file, '.graphql'),
      definitions: parse(readFileSync(path.join(folder, file), 'utf8'), { noLocation: true }).definitions,
    }));
  const extensions = files.flatMap(({ definitions }) => definitions.filter(isExtension));
  return files.map(({ name, definitions }) => ({
    name,
    definitions: definitions.filter(isDefined).map((definition) => whole(definition, extensions)),
    queryFields: definitions.flatMap(fieldsOfQuery),
  }));
}
