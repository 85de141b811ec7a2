import {
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedDirective,
  isSpecifiedScalarType,
} from 'graphql';
import { expect, test } from 'vitest';
import * as terms from '../../src/records/terms.js';
import { buildSchema } from '../../src/resolvers/index.js';

const schema = buildSchema();
const ours = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);

interface Described {
  readonly name: string;
  readonly description?: string | null | undefined;
}

/** Everything of a type that takes a description, by its full name. */
function partsOf(type: GraphQLNamedType): [string, Described][] {
  const own: [string, Described] = [type.name, type];
  if (isEnumType(type)) return [own, ...type.getValues().map(named(type.name))];
  if (isInputObjectType(type)) return [own, ...Object.values(type.getFields()).map(named(type.name))];
  if (!isObjectType(type) && !isInterfaceType(type)) return [own];
  const fields = Object.values(type.getFields());
  return [
    own,
    ...fields.map(named(type.name)),
    ...fields.flatMap((field) => field.args.map(named(`${type.name}.${field.name}`))),
  ];
}

function named(owner: string): (part: Described) => [string, Described] {
  return (part) => [`${owner}.${part.name}`, part];
}

test('every type, field, argument, enum value and directive says what it is', () => {
  const directives = schema
    .getDirectives()
    .filter((directive) => !isSpecifiedDirective(directive))
    .flatMap((directive): [string, Described][] => [
      [`@${directive.name}`, directive],
      ...directive.args.map(named(`@${directive.name}`)),
    ]);
  const silent = [...ours.flatMap(partsOf), ...directives].filter(
    ([, { description }]) => !description?.trim(),
  );
  expect(silent.map(([name]) => name)).toEqual([]);
});

test('every type and enum value of the domain names its Chinese term somewhere', () => {
  const HAS_CHINESE = /\p{Script=Han}/u;
  const enums = ours.filter(isEnumType).filter(({ name }) => !name.endsWith('Order'));
  const silent = enums.flatMap(partsOf).filter(([, { description }]) => !HAS_CHINESE.test(description ?? ''));
  expect(silent.map(([name]) => name)).toEqual([]);
});

test.each([
  ['PowerType', terms.POWER_TYPE_VALUES],
  ['Certainty', terms.CERTAINTIES],
  ['OrganizationKind', terms.ORGANIZATION_KINDS],
  ['AdministrativeLevel', terms.LEVELS],
  ['RegionKind', terms.REGION_KINDS],
  ['WorkingGroupKind', terms.GROUP_KINDS],
  ['MembershipRole', terms.MEMBERSHIP_ROLES],
  ['ResponsibilityKind', terms.RESPONSIBILITY_KINDS],
  ['ResponsibilityField', terms.RESPONSIBILITY_FIELDS],
  ['HoldingRole', terms.HOLDING_ROLES],
  ['HoldingStatus', terms.STATUSES],
  ['TransferStatus', terms.STATUSES],
  ['TransferKind', terms.TRANSFER_KINDS],
  ['DerivationRule', terms.DERIVATION_RULES],
  ['SuccessionKind', terms.SUCCESSION_KINDS],
  ['ConflictKind', terms.CONFLICT_KINDS],
  ['DocumentStatus', terms.DOCUMENT_STATUSES],
  ['DocumentRelation', terms.DOCUMENT_RELATIONS],
  ['AnomalyKind', terms.ANOMALY_KINDS],
  ['ResponseLevel', terms.RESPONSE_LEVELS],
  ['AuthorityStep', terms.AUTHORITY_STEPS],
])('%s has the values that records have', (name, values) => {
  const type = schema.getType(name);
  expect(isEnumType(type) && type.getValues().map((value) => value.name)).toEqual([...values]);
});
