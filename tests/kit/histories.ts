import type { HoldingFact, TransferFact } from '../../src/rules/history.js';

/** @returns a holding of 市局 in the whole city without a first day, with the test's changes */
export function holding(differs: Partial<HoldingFact> & { readonly id: string }): HoldingFact {
  return {
    holderId: 'bureau',
    holderName: '市局',
    responsibilityId: 'power',
    role: 'OWNER',
    roleAsWritten: '原实施部门',
    status: 'IN_FORCE',
    regionId: 'city',
    regionName: '某市',
    exceptIds: [],
    exceptNames: [],
    exceptAround: (differs.exceptIds ?? []).map((one) => [one, 'city']),
    ownArea: false,
    limitation: null,
    limitationBounds: differs.limitation == null ? null : 'HELD',
    condition: null,
    pendingOn: null,
    proviso: null,
    approverId: null,
    approvalWords: null,
    validFrom: null,
    validTo: null,
    ended: null,
    endedAs: null,
    endedWords: null,
    endedBy: null,
    endPending: null,
    arisesFromId: null,
    alternativeIds: [],
    certainty: 'CERTAIN',
    doubts: [],
    provisionId: `row of ${differs.id}`,
    groundIds: [],
    statedBy: '某政发〔2020〕1号',
    statedOn: '2020-06-23',
    knownFrom: '2020-06-23',
    ...differs,
  };
}

/** @returns a grant from 市局 to the committee of a zone from 2020-06-23, with the test's changes */
export function transfer(differs: Partial<TransferFact> & { readonly id: string }): TransferFact {
  return {
    kind: 'GRANT',
    verb: '赋予',
    status: 'IN_FORCE',
    condition: null,
    pendingOn: null,
    conditionMetOn: null,
    fromId: 'bureau',
    fromName: '市局',
    toId: 'committee',
    toName: '管委会',
    grantedById: 'government',
    grantedByName: '市政府',
    responsibilityId: 'power',
    limitation: null,
    remark: null,
    proviso: null,
    regionId: 'zone',
    exceptIds: [],
    around: ['zone', 'city'],
    effectiveFrom: '2020-06-23',
    effectiveTo: null,
    underId: null,
    alternativeIds: [],
    certainty: 'CERTAIN',
    doubts: [],
    provisionId: `row of ${differs.id}`,
    groundIds: [],
    fromAndClassIds: [differs.fromId ?? 'bureau'],
    grantedByAndClassIds: ['government'],
    instrumentName: '某政发〔2020〕1号',
    path: '附件 第1项',
    bases: [],
    brokenBan: null,
    exceptsOtherItems: false,
    knownFrom: '2020-06-23',
    ...differs,
  };
}

/** @returns a chain of transfers that pass a power from body 0 to the last body, and the holdings that arise from them */
export function passedOn(hops: number) {
  const step = (index: number) => ({
    id: `transfer ${index}`,
    to: `body ${index + 1}`,
    from: `body ${index}`,
  });
  const steps = Array.from({ length: hops }, (_, index) => step(index));
  return {
    transfers: steps.map(({ id, from, to }) =>
      transfer({
        id,
        kind: 'AUTHORIZATION',
        fromId: from,
        toId: to,
        fromAndClassIds: [from],
        grantedById: null,
        grantedByAndClassIds: [],
      }),
    ),
    holdings: steps.map(({ id, to }) =>
      holding({
        id: `holding of ${to}`,
        holderId: to,
        regionId: 'zone',
        validFrom: '2020-06-23',
        arisesFromId: id,
      }),
    ),
  };
}
