import {
  type FieldNode,
  type GraphQLOutputType,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { expect, test } from 'vitest';
import { buildSchema } from '../../src/resolvers/index.js';
import { publishedQuestions } from '../kit/operations.js';

const schema = buildSchema();
/** Beneath another fact these only say which one is meant; the fact above carries the words. */
const NAMES = ['id', 'kind', 'name', 'title', 'text', 'verb', 'number', '__typename'];
const WORDS = ['citation', 'citations', 'grounds'];

/** What is selected, inline fragments included. */
function fieldsOf({ selections }: SelectionSetNode): FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    return selection.kind === Kind.INLINE_FRAGMENT ? fieldsOf(selection.selectionSet) : [];
  });
}

/** Whether a type has words of its own, or whether it tells how sure it is. */
function has(type: GraphQLOutputType | null | undefined, names: readonly string[]): boolean {
  const named = getNamedType(type);
  if (!isObjectType(named) && !isInterfaceType(named)) return false;
  return names.some((name) => named.getFields()[name] !== undefined);
}

/** What a selection of a fact lacks of what its type has: how sure it is, on which condition, by which words. */
function missing(type: GraphQLOutputType, fields: readonly FieldNode[]): string[] {
  // A doubt stands beneath the fact that it is about, and that one carries the words.
  if (!has(type, ['certainty']) || getNamedType(type).name === 'Doubt') return [];
  const selected = fields.map(({ name }) => name.value);
  const absent = ['certainty', 'condition'].filter((name) => has(type, [name]) && !selected.includes(name));
  return WORDS.some((name) => selected.includes(name)) ? absent : [...absent, 'citation'];
}

/** Facts of a question that come without their words, as `Type: what is missing`. */
function bareFacts(question: string): string[] {
  const types = new TypeInfo(schema);
  const bare: string[] = [];
  let around = 0;
  visit(
    parse(question),
    visitWithTypeInfo(types, {
      enter: (node) => {
        const type = types.getType();
        if (node.kind !== Kind.FIELD || node.selectionSet === undefined || !type) return;
        const fields = fieldsOf(node.selectionSet);
        const leaves = fields.filter(({ selectionSet }) => selectionSet === undefined);
        const isName = around > 0 && leaves.every(({ name }) => NAMES.includes(name.value));
        const absent = isName ? [] : missing(type, fields);
        if (absent.length > 0) bare.push(`${getNamedType(type).name}: ${absent.join(', ')}`);
        if (has(type, WORDS)) around += 1;
      },
      leave: (node) => {
        if (node.kind === Kind.FIELD && has(types.getType(), WORDS)) around -= 1;
      },
    }),
  );
  return bare;
}

test.each(publishedQuestions())(
  'every fact of %s comes with its words, its certainty and its condition',
  (_, question) => {
    expect(bareFacts(question)).toEqual([]);
  },
);

test('a fact without its words is found', () => {
  const question = '{ transfers { nodes { asWritten certainty responsibility { title } } } }';
  expect(bareFacts(question)).toEqual(['Transfer: condition, citation']);
});
