import {
  type ConstValueNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLArgument,
  type GraphQLDirective,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  isAbstractType,
  isInputObjectType,
  isIntrospectionType,
  isLeafType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  valueFromASTUntyped,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { LongestLists } from '../load/longest-lists.js';
import { DEFAULT_PAGE, LARGEST_PAGE } from '../resolvers/arguments.js';
import { fragmentsOf } from './operation-shape.js';

type Values = Readonly<Record<string, unknown>>;
type Part = GraphQLField<unknown, unknown> | GraphQLArgument | GraphQLInputField;

/** The rules that schema/cost.graphql publishes. */
const PAGE_ARGUMENT = 'first';
const PAGED_FIELDS: readonly string[] = ['edges', 'nodes'];
const UNSIZED_LIST = 10;

/** The root fields of introspection. */
const OF_SCHEMA = new Map([SchemaMetaFieldDef, TypeMetaFieldDef].map((field) => [field.name, field]));

/** The value of a directive's argument, if the SDL sets it on this part of the schema. */
function directiveArgument(
  directive: GraphQLDirective | null | undefined,
  part: Part,
  argument: string,
): unknown {
  return directive && part.astNode ? getDirectiveValues(directive, part.astNode)?.[argument] : undefined;
}

function isObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The highest possible cost of an operation by the weights in the schema, computed before the operation runs. */
class Cost {
  readonly #known = new Map<SelectionSetNode, Map<string, number>>();
  readonly #knownOfSchema = new Map<SelectionSetNode, Map<unknown, number>>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly variables: Values,
    private readonly longest: LongestLists | undefined,
  ) {}

  /** Whether the cost depends on the length of lists that are loaded. */
  isOfLoaded = false;

  /** @param page the number of rows, if the set is the selection of a connection */
  ofSet(set: SelectionSetNode, type: GraphQLObjectType, page: number | undefined): number {
    const known = this.#known.get(set) ?? new Map<string, number>();
    this.#known.set(set, known);
    const key = `${type.name} ${page}`;
    const cost = known.get(key) ?? this.#sum(set, type, page);
    known.set(key, cost);
    return cost;
  }

  #sum(set: SelectionSetNode, type: GraphQLObjectType, page: number | undefined): number {
    return set.selections.reduce((sum, selection) => {
      if (selection.kind === Kind.FIELD) return sum + this.#ofField(selection, type, page);
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : this.fragments.get(selection.name.value);
      if (fragment === undefined || !this.#applies(fragment.typeCondition?.name.value, type)) return sum;
      return sum + this.ofSet(fragment.selectionSet, type, page);
    }, 0);
  }

  #applies(condition: string | undefined, type: GraphQLObjectType): boolean {
    if (condition === undefined || condition === type.name) return true;
    const wanted = this.schema.getType(condition);
    return isAbstractType(wanted) && this.schema.isSubType(wanted, type);
  }

  #ofField(node: FieldNode, parent: GraphQLObjectType, page: number | undefined): number {
    const field = parent.getFields()[node.name.value] ?? OF_SCHEMA.get(node.name.value);
    if (field === undefined) return 0;
    if (isIntrospectionType(getNamedType(field.type))) return this.#ofSchema(node, field, undefined);
    const values = this.#argumentsOf(node, field);
    const named = getNamedType(field.type);
    const isList = isListType(getNullableType(field.type));
    const slice = this.#slice(field, values, isList ? `${parent.name}.${field.name}` : undefined);
    const inPage = PAGED_FIELDS.includes(field.name) ? page : undefined;
    const rows = isList ? (slice ?? inPage ?? this.#assumed(field)) : 1;
    const below = isList ? undefined : slice;
    const types = isAbstractType(named)
      ? this.schema.getPossibleTypes(named)
      : isObjectType(named)
        ? [named]
        : [];
    const { selectionSet } = node;
    const selected = selectionSet ? types.map((type) => this.ofSet(selectionSet, type, below)) : [];
    const own = this.#weight(field) ?? (isLeafType(named) ? 0 : 1);
    return rows * (own + Math.max(0, ...selected)) + this.#ofInputs(field.args, values);
  }

  /**
   * The number of objects in an introspection result. It is counted by resolving the fields: any assumed size of the lists
   * would either let ten whole schemas pass or refuse one.
   */
  #ofSchema(node: FieldNode, field: GraphQLField<unknown, unknown>, of: unknown): number {
    const { selectionSet } = node;
    const type = getNamedType(field.type);
    if (selectionSet === undefined || !isObjectType(type)) return 0;
    const info = { schema: this.schema } as GraphQLResolveInfo;
    const found: unknown = field.resolve?.(of, this.#argumentsOf(node, field), undefined, info);
    const objects = Array.isArray(found) ? found : found == null ? [] : [found];
    return objects.reduce((sum: number, one) => sum + 1 + this.#ofSchemaSet(selectionSet, type, one), 0);
  }

  #ofSchemaSet(set: SelectionSetNode, type: GraphQLObjectType, of: unknown): number {
    const known = this.#knownOfSchema.get(set) ?? new Map<unknown, number>();
    this.#knownOfSchema.set(set, known);
    const cost =
      known.get(of) ??
      set.selections.reduce((sum, selection) => {
        if (selection.kind === Kind.FIELD) {
          const field = type.getFields()[selection.name.value];
          return field === undefined ? sum : sum + this.#ofSchema(selection, field, of);
        }
        const fragment =
          selection.kind === Kind.INLINE_FRAGMENT ? selection : this.fragments.get(selection.name.value);
        return fragment === undefined ? sum : sum + this.#ofSchemaSet(fragment.selectionSet, type, of);
      }, 0);
    known.set(of, cost);
    return cost;
  }

  #argumentsOf(node: FieldNode, field: GraphQLField<unknown, unknown>): Values {
    const written = (node.arguments ?? []).map(({ name, value }) => [
      name.value,
      valueFromASTUntyped(value as ConstValueNode, { ...this.variables }),
    ]);
    const defaults = field.args.map(({ name, defaultValue }) => [name, defaultValue]);
    return Object.fromEntries([...defaults, ...written.filter(([, value]) => value !== undefined)]);
  }

  /**
   * The rows that an argument asks for. A longer page than LARGEST_PAGE costs no more, because the resolvers refuse it with the
   * name of the argument.
   * @param list the full name of the field, if the field itself is a list
   */
  #slice(
    field: GraphQLField<unknown, unknown>,
    values: Values,
    list: string | undefined,
  ): number | undefined {
    const declared = directiveArgument(this.schema.getDirective('listSize'), field, 'slicingArguments');
    const [name] = Array.isArray(declared) ? declared : [PAGE_ARGUMENT];
    const argument = field.args.find((one) => one.name === name);
    if (argument === undefined) return undefined;
    const value = values[argument.name];
    const isWhole = list !== undefined && argument.defaultValue === undefined;
    const rows = Array.isArray(value)
      ? value.length
      : typeof value === 'number'
        ? value
        : isWhole
          ? this.#longestOf(list)
          : DEFAULT_PAGE;
    return Math.min(Math.max(rows, 0), LARGEST_PAGE);
  }

  /** The length of the longest loaded list of a field. If the load did not note it, the highest possible length. */
  #longestOf(list: string): number {
    this.isOfLoaded = true;
    return this.longest?.[list] ?? LARGEST_PAGE;
  }

  #assumed(field: GraphQLField<unknown, unknown>): number {
    return Number(
      directiveArgument(this.schema.getDirective('listSize'), field, 'assumedSize') ?? UNSIZED_LIST,
    );
  }

  #weight(part: Part): number | undefined {
    const weight = directiveArgument(this.schema.getDirective('cost'), part, 'weight');
    return weight === undefined ? undefined : Number(weight);
  }

  /**
   * The cost of the argument values themselves, such as a text to search for; in a list of input objects, that of each. A list of more
   * than LARGEST_PAGE costs no more, because the resolvers refuse it with the name of the argument.
   */
  #ofInputs(inputs: readonly (GraphQLArgument | GraphQLInputField)[], values: Values): number {
    return inputs.reduce((sum, input) => {
      const value = values[input.name];
      if (value === undefined || value === null) return sum;
      const type = getNamedType(input.type);
      const inside = isInputObjectType(type)
        ? [value]
            .flat()
            .slice(0, LARGEST_PAGE)
            .filter(isObject)
            .reduce((total, one) => total + this.#ofInputs(Object.values(type.getFields()), one), 0)
        : 0;
      return sum + (this.#weight(input) ?? 0) + inside;
    }, 0);
  }
}

/** A text has a weight by its presence alone, so operations that differ only in their texts have the same cost. */
const withoutTexts = (_name: string, value: unknown) => (typeof value === 'string' ? '' : value);
/**
 * A page has 501 possible lengths, but an operation is seldom sent with more than one of them. Keys longer than that of 300 ids
 * are not worth keeping.
 */
const MOST_KNOWN = 64;
const LONGEST_KNOWN = 1_000;
const known = new WeakMap<OperationDefinitionNode, LRUCache<string, number>>();

/**
 * The highest possible cost of an operation, by the rules and weights of schema/cost.graphql.
 * @param variables the values of its variables, including defaults
 * @param longest the lengths of the longest lists that are loaded, if known
 * @returns undefined if the cost depends on the lists that are loaded and `longest` is not given
 */
export function costOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  document: DocumentNode,
  variables: Values,
  longest?: LongestLists,
): number | undefined {
  const root = schema.getRootType(operation.operation);
  if (!root) return 0;
  const key = JSON.stringify([variables, longest], withoutTexts);
  const before = known.get(operation)?.get(key);
  if (before !== undefined) return before;
  const costing = new Cost(schema, fragmentsOf(document), variables, longest);
  const cost = costing.ofSet(operation.selectionSet, root, undefined);
  if (costing.isOfLoaded && longest === undefined) return undefined;
  if (key.length <= LONGEST_KNOWN) {
    const costs = known.get(operation) ?? new LRUCache({ max: MOST_KNOWN });
    known.set(operation, costs.set(key, cost));
  }
  return cost;
}
