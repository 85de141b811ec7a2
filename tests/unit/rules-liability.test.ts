import { expect, test } from 'vitest';
import type { HolderType, OrganizationKind, TransferKind } from '../../src/records/terms.js';
import { type LiabilityRule, liabilityOf } from '../../src/rules/liability.js';

const LAW = '中华人民共和国行政诉讼法(2017修正)';
const INTERPRETATION = '最高人民法院关于适用《中华人民共和国行政诉讼法》的解释(法释〔2018〕1号)';

type Case = [
  kind: TransferKind,
  type: HolderType,
  name: string,
  kinds: OrganizationKind[],
  instrument: string | null,
  rule: LiabilityRule,
  bearer: 'RECEIVER' | 'GIVER' | 'NOBODY',
  basis: string | null,
];
const ZONE = `${INTERPRETATION} 第二十一条`;
const OWN = `${LAW} 第二十六条第一款`;

test.each<Case>([
  [
    'ENTRUSTMENT',
    'ORGANIZATION',
    '管委会',
    ['ZONE_COMMITTEE'],
    null,
    'GIVER_FOR_RECEIVER',
    'GIVER',
    `${LAW} 第二十六条第五款`,
  ],
  [
    'ENTRUSTMENT',
    'ORGANIZATION',
    '某局',
    ['DEPARTMENT'],
    null,
    'GIVER_FOR_RECEIVER',
    'GIVER',
    `${LAW} 第二十六条第五款`,
  ],
  [
    'GRANT',
    'ORGANIZATION',
    '管委会',
    ['ZONE_COMMITTEE'],
    '某通知',
    'DEPENDS_ON_RECEIVER_STANDING',
    'NOBODY',
    ZONE,
  ],
  [
    'AUTHORIZATION',
    'ORGANIZATION',
    '管委会',
    ['ZONE_COMMITTEE'],
    '某法',
    'DEPENDS_ON_RECEIVER_STANDING',
    'NOBODY',
    ZONE,
  ],
  [
    'EXTENSION',
    'HOLDER_CATEGORY',
    '开发区管理机构',
    ['ZONE_COMMITTEE'],
    null,
    'DEPENDS_ON_RECEIVER_STANDING',
    'NOBODY',
    ZONE,
  ],
  ['REASSIGNMENT', 'ORGANIZATION', '某局', ['DEPARTMENT'], '某办法', 'RECEIVER_IN_OWN_NAME', 'RECEIVER', OWN],
  [
    'DEVOLUTION',
    'HOLDER_CATEGORY',
    '各县区政府',
    ['GOVERNMENT'],
    '某通知',
    'RECEIVER_IN_OWN_NAME',
    'RECEIVER',
    OWN,
  ],
  ['EXTENSION', 'HOLDER_CATEGORY', '街道办事处', [], '某办法', 'RECEIVER_IN_OWN_NAME', 'RECEIVER', OWN],
  [
    'AUTHORIZATION',
    'ORGANIZATION',
    '某协会',
    ['MASS_ORGANIZATION'],
    '某条例',
    'RECEIVER_IN_OWN_NAME',
    'RECEIVER',
    `${LAW} 第二条第二款`,
  ],
  [
    'AUTHORIZATION',
    'ORGANIZATION',
    '某协会',
    ['MASS_ORGANIZATION'],
    '某通知',
    'GIVER_FOR_RECEIVER',
    'GIVER',
    `${INTERPRETATION} 第二十条第三款`,
  ],
  [
    'AUTHORIZATION',
    'ORGANIZATION',
    '某中心',
    ['PUBLIC_INSTITUTION'],
    null,
    'GIVER_FOR_RECEIVER',
    'GIVER',
    `${INTERPRETATION} 第二十条第三款`,
  ],
  [
    'GRANT',
    'WORKING_GROUP',
    '某指挥部',
    [],
    '某通知',
    'DEPENDS_ON_RECEIVER_STANDING',
    'NOBODY',
    `${INTERPRETATION} 第二十条第一款`,
  ],
  ['EXTENSION', 'HOLDER_CATEGORY', '个体工商户', [], '某办法', 'UNDETERMINED', 'NOBODY', null],
  ['GRANT', 'ORGANIZATION', '某公司', ['ENTERPRISE'], '某通知', 'UNDETERMINED', 'NOBODY', null],
  ['REFERRAL', 'ORGANIZATION', '公安局', ['DEPARTMENT'], '某办法', 'UNDETERMINED', 'NOBODY', null],
])('%s to a %s called %s', (kind, type, name, kinds, instrumentTitle, rule, bearer, basis) => {
  const liability = liabilityOf({ kind, receiver: { type, name, kinds }, instrumentTitle });
  expect([liability.rule, liability.bearer, liability.basis]).toEqual([rule, bearer, basis]);
});

test('a rule with a basis says that no document states it', () => {
  const liability = liabilityOf({
    kind: 'GRANT',
    receiver: { type: 'ORGANIZATION', name: '管委会', kinds: ['ZONE_COMMITTEE'] },
    instrumentTitle: null,
  });
  expect(liability.explanation).toMatch(
    /^Derived, not stated by the document: .*who approved this zone is not on record\.$/u,
  );
});
