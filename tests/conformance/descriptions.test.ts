import { isEnumType } from 'graphql';
import { expect, test } from 'vitest';
import * as terms from '../../src/records/terms.js';
import { buildSchema } from '../../src/resolvers/index.js';
import { partsOf, partsOfType, typesOf } from '../kit/parts.js';

const schema = buildSchema();

test('every type, field, argument, enum value and directive says what it is', () => {
  expect(partsOf(schema).filter(({ description }) => description === '')).toEqual([]);
});

test('every type and enum value of the domain names its Chinese term somewhere', () => {
  const HAS_CHINESE = /\p{Script=Han}/u;
  const enums = typesOf(schema)
    .filter(isEnumType)
    .filter(({ name }) => !name.endsWith('Order'));
  const silent = enums.flatMap(partsOfType).filter(({ description }) => !HAS_CHINESE.test(description));
  expect(silent).toEqual([]);
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
  ['PendingFact', terms.PENDING_FACTS],
  ['ConflictKind', terms.CONFLICT_KINDS],
  ['DocumentStatus', terms.DOCUMENT_STATUSES],
  ['DocumentRelation', terms.DOCUMENT_RELATIONS],
  ['AnomalyKind', terms.ANOMALY_KINDS],
  ['ResponseLevel', terms.RESPONSE_LEVELS],
  ['AuthorityStep', terms.COMMAND_STEPS],
])('%s has the values that records have', (name, values) => {
  const type = schema.getType(name);
  expect(isEnumType(type) && type.getValues().map((value) => value.name)).toEqual([...values]);
});
