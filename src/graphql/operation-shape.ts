import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  Lexer,
  type OperationDefinitionNode,
  type SelectionSetNode,
  Source,
  TokenKind,
  visit,
} from 'graphql';
import type { Limits } from '../config/settings.js';

/** The number of tokens of an operation, up to its end or to its first invalid character, which the parser will report. */
export function countTokens(text: string): number {
  const lexer = new Lexer(new Source(text));
  let count = 0;
  try {
    while (lexer.advance().kind !== TokenKind.EOF) count += 1;
  } catch {
    return count;
  }
  return count;
}

/** @returns the fragments of an operation's document, by name */
export function fragmentsOf({ definitions }: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(
    definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
}

/**
 * Computes a number for a selection set from the numbers of its selections, with fragments expanded. Each set is computed once,
 * because fragments that spread fragments expand to 2 to the power of their number.
 */
function foldSelections(
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  field: (below: () => number) => number,
  join: (numbers: readonly number[]) => number,
): (set: SelectionSetNode | undefined) => number {
  const known = new Map<SelectionSetNode, number>();
  const of = (set: SelectionSetNode | undefined): number => {
    if (set === undefined) return 0;
    const number =
      known.get(set) ??
      join(
        set.selections.map((selection) => {
          if (selection.kind === Kind.FIELD) return field(() => of(selection.selectionSet));
          if (selection.kind === Kind.INLINE_FRAGMENT) return of(selection.selectionSet);
          return of(fragments.get(selection.name.value)?.selectionSet);
        }),
      );
    known.set(set, number);
    return number;
  };
  return of;
}

type Shape = Pick<Limits, 'depth' | 'aliases' | 'directives' | 'rootFields'>;

/** The server caches parsed documents, so an operation that is sent again is the same object here. */
const shapes = new WeakMap<OperationDefinitionNode, Shape>();

/** The size of an operation by its shape alone. The document has been validated, so no fragment spreads itself. */
export function operationShape(document: DocumentNode, operation: OperationDefinitionNode): Shape {
  const shape = shapes.get(operation) ?? measureOperation(document, operation);
  shapes.set(operation, shape);
  return shape;
}

function measureOperation(document: DocumentNode, { selectionSet }: OperationDefinitionNode): Shape {
  const fragments = fragmentsOf(document);
  const depth = foldSelections(
    fragments,
    (below) => below() + 1,
    (numbers) => Math.max(0, ...numbers),
  );
  const fields = foldSelections(
    fragments,
    () => 1,
    (numbers) => numbers.reduce((sum, number) => sum + number, 0),
  );
  let aliases = 0;
  let directives = 0;
  visit(document, {
    enter: (node) => {
      if (node.kind === Kind.FIELD && node.alias !== undefined) aliases += 1;
      if (node.kind === Kind.DIRECTIVE) directives += 1;
    },
  });
  return { depth: depth(selectionSet), aliases, directives, rootFields: fields(selectionSet) };
}
