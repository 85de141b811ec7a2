import type { Holding, Transfer } from '../../src/rules/holdings.js';
import type { SettlementInput } from '../../src/rules/settlement.js';

const CITY = 'region:city/city';

/** No records at all. A test adds the ones that it is about. */
export const NOTHING: SettlementInput = {
  transfers: [],
  holdings: [],
  endings: [],
  fulfilments: [],
  successions: [],
  responsibilities: [],
  powerSuccessions: [],
  delegationBans: [],
};

/** Every region lies in the city. */
export const partOf = (region: string) => (region === CITY ? undefined : CITY);

/** @returns a certain grant of the power `power:city/p` in a zone that has the receiver's name */
export function grant(id: string, { from, to, day }: { from: string; to: string; day: string }): Transfer {
  return {
    id: `transfer:city/${id}`,
    order: 1,
    kind: 'GRANT',
    verb: '赋予',
    from: `org:city/${from}`,
    to: `org:city/${to}`,
    responsibility: 'power:city/p',
    asWritten: '事项',
    fromAsWritten: from,
    fromJurisdiction: { region: CITY, except: [], ownArea: false },
    fromGrounds: [],
    toAsWritten: to,
    status: 'IN_FORCE',
    jurisdiction: { region: `region:city/${to}`, except: [], ownArea: false },
    effectiveFrom: day,
    instrument: `document:city/${id}`,
    alternatives: [],
    certainty: 'CERTAIN',
    doubts: [],
    derivedBy: ['PLACE_OF_RECEIVER'],
    provision: `provision:city/${id}`,
    grounds: [`provision:city/${id}`],
  };
}

/** @returns a stated holding: a body owns a responsibility in the whole city */
export function owner(
  holder: string,
  {
    day,
    provision = 'c1',
    responsibility = 'power:city/p',
  }: { day?: string; provision?: string; responsibility?: string } = {},
): Holding {
  return {
    id: `holding:city/${responsibility.slice(responsibility.lastIndexOf('/') + 1)}/${holder}`,
    order: 1,
    holder: `org:city/${holder}`,
    responsibility,
    role: 'OWNER',
    status: 'IN_FORCE',
    jurisdiction: { region: CITY, except: [], ownArea: false },
    validFrom: day,
    asWritten: holder,
    roleAsWritten: '负责',
    alternatives: [],
    certainty: 'CERTAIN',
    doubts: [],
    derivedBy: [],
    provision: `provision:city/${provision}`,
    grounds: [`provision:city/${provision}`],
  };
}
