import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TRANSFER_KINDS } from '../../src/records/terms.js';
import { deriveHoldings, type Holding, type Transfer } from '../../src/rules/holdings.js';
import { Area } from '../../src/rules/place.js';
import { grant, owner } from '../kit/records.js';

/** Printed with every run, so that a failure can be had again: `SEED=1 npx vitest run tests/unit/rules-places.test.ts`. */
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);

/** Each region with the one that it lies in. */
type Tree = ReadonlyMap<string, string | undefined>;
interface Place {
  readonly region: string;
  readonly except: string[];
}

const treeOf = (parents: readonly number[]): Tree =>
  new Map(parents.map((parent, index) => [`region:city/${index}`, regionAt(parent, index)]));
const regionAt = (parent: number, index: number) => (parent < index ? `region:city/${parent}` : undefined);

/** Regions 0 to 6; one whose parent would be itself or come later lies in none. */
const trees = fc.tuple(...Array.from({ length: 7 }, (_, index) => fc.nat(index))).map(treeOf);
const regions = fc.nat(6).map((index) => `region:city/${index}`);
const places = fc.record({ region: regions, except: fc.array(regions, { maxLength: 3 }) });
const DAYS = ['2020-01-01', '2020-06-23', '2021-01-01', '2021-07-01'];
const days = fc.option(fc.constantFrom(...DAYS), { nil: undefined });
const bodies = fc.constantFrom('a', 'b', 'c', 'd');
const words = fc.option(fc.constantFrom('房地产类除外', '有限公司'), { nil: undefined });

function isAt({ region, except }: Place, place: string, tree: Tree): boolean {
  let inside = false;
  for (let at: string | undefined = place; at !== undefined; at = tree.get(at)) {
    if (except.includes(at)) return false;
    inside ||= at === region;
  }
  return inside;
}

describe('an area', () => {
  const covered = (area: Area, tree: Tree) => [...tree.keys()].filter((region) => area.has(region));
  const check = (law: (a: Place[], b: Place[], tree: Tree) => void) =>
    fc.assert(
      fc.property(fc.array(places, { maxLength: 4 }), fc.array(places, { maxLength: 4 }), trees, law),
      { seed, numRuns: 2_000 },
    );

  test(`joined, shared and without another has the places that it says, region by region (seed ${seed})`, () => {
    check((a, b, tree) => {
      const [left, right] = [a, b].map((list) => Area.of(list, (one) => tree.get(one))) as [Area, Area];
      const inA = [...tree.keys()].filter((place) => a.some((one) => isAt(one, place, tree)));
      const inB = [...tree.keys()].filter((place) => b.some((one) => isAt(one, place, tree)));
      expect(covered(left, tree)).toEqual(inA);
      expect(covered(left.without(right), tree)).toEqual(inA.filter((place) => !inB.includes(place)));
      expect(covered(left.sharedWith(right), tree)).toEqual(inA.filter((place) => inB.includes(place)));
      expect(covered(left.joinedWith(right), tree)).toEqual(
        [...tree.keys()].filter((place) => inA.includes(place) || inB.includes(place)),
      );
      expect(left.isEmpty).toBe(inA.length === 0);
    });
  });

  test(`is told by jurisdictions that have no place in common and none that is empty (seed ${seed})`, () => {
    check((a, _, tree) => {
      const area = Area.of(a, (one) => tree.get(one));
      const told = area.jurisdictions.map((one) =>
        [...tree.keys()].filter((place) => isAt(one, place, tree)),
      );
      expect(told.flat().sort()).toEqual(covered(area, tree).sort());
      expect(told.every((list) => list.length > 0)).toBe(true);
    });
  });

  test('of a region without all of its parts is the rest of it', () => {
    const partOf = (region: string) => (region === 'city' ? undefined : 'city');
    const parts = Area.of(
      [
        { region: 'one', except: [] },
        { region: 'two', except: [] },
      ],
      partOf,
    );
    const rest = Area.of([{ region: 'city', except: [] }], partOf).without(parts);
    expect([rest.isEmpty, rest.jurisdictions]).toEqual([false, [{ region: 'city', except: ['one', 'two'] }]]);
  });
});

const grants = fc
  .record({
    kind: fc.constantFrom(...TRANSFER_KINDS),
    from: fc.option(bodies, { nil: undefined }),
    to: bodies,
    place: places,
    formerPlace: fc.option(places, { nil: undefined }),
    effectiveFrom: days,
    effectiveTo: days,
    limitation: words,
    condition: fc.option(fc.constant('备案后'), { nil: undefined }),
  })
  .map(
    ({ place, formerPlace, from, to, condition, ...parts }) =>
      (index: number): Transfer => ({
        ...grant(`t${index}`, { from: from ?? '', to, day: '' }),
        ...parts,
        from: from === undefined ? undefined : `org:city/${from}`,
        fromJurisdiction: formerPlace && { ...formerPlace, ownArea: false },
        jurisdiction: { ...place, ownArea: false },
        condition,
        status: condition === undefined ? 'IN_FORCE' : 'CONDITIONAL',
      }),
  );
const stated = fc.record({ holder: bodies, place: places, validFrom: days, validTo: days }).map(
  ({ holder, place, validFrom, validTo }) =>
    (index: number): Holding => ({
      ...owner(holder),
      id: `holding:city/s${index}`,
      jurisdiction: { ...place, ownArea: false },
      validFrom,
      validTo,
    }),
);
const cases = fc.record({
  tree: trees,
  transfers: fc.array(grants, { maxLength: 5 }).map((list) => list.map((make, index) => make(index))),
  holdings: fc.array(stated, { maxLength: 3 }).map((list) => list.map((make, index) => make(index))),
});
type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;

const isOn = (from: string | undefined, to: string | undefined, day: string) =>
  (from === undefined || from <= day) && (to === undefined || day < to);

/**
 * Who holds it at one place on one day, read off the domain model's table: what a body has at all, by a statement, by
 * receiving it or because it is named as the former holder, less what it gave away there by then.
 */
function holdersAt({ tree, transfers, holdings }: Case, place: string, day: string): string[] {
  interface Had {
    readonly holder: string;
    readonly words?: string | undefined;
    readonly received: boolean;
    readonly since: string | undefined;
  }
  const receives = transfers.filter(({ kind }) => kind !== 'REFERRAL');
  const cameToIt = [
    ...holdings.map(({ holder, validFrom }) => ({ holder, since: validFrom })),
    ...receives.map(({ to, effectiveFrom }) => ({ holder: to, since: effectiveFrom })),
  ];
  const formerHolders = transfers.flatMap(({ from, fromJurisdiction, effectiveFrom }) => {
    if (from === undefined || fromJurisdiction === undefined) return [];
    const isExplained = cameToIt.some(
      ({ holder, since }) => holder === from && (since ?? '') <= (effectiveFrom ?? ''),
    );
    return !isExplained && isAt(fromJurisdiction, place, tree) ? [from] : [];
  });
  const had: Had[] = [
    ...[...new Set(formerHolders)].map((holder) => ({ holder, received: false, since: undefined })),
    ...holdings
      .filter((one) => isAt(one.jurisdiction, place, tree) && isOn(one.validFrom, one.validTo, day))
      .map(({ holder, limitation, validFrom }) => ({
        holder,
        words: limitation,
        received: false,
        since: validFrom,
      })),
    ...receives
      .filter((one) => isAt(one.jurisdiction, place, tree) && isOn(one.effectiveFrom, one.effectiveTo, day))
      .map(({ to, limitation, effectiveFrom }) => ({
        holder: to,
        words: limitation,
        received: true,
        since: effectiveFrom,
      })),
  ];
  const left = had.flatMap(({ holder, words: own, received, since }) => {
    const taken = transfers.filter(
      (one) =>
        ['GRANT', 'DEVOLUTION', 'REASSIGNMENT'].includes(one.kind) &&
        one.from === holder &&
        one.to !== holder &&
        one.condition === undefined &&
        isAt(one.jurisdiction, place, tree) &&
        isOn(one.effectiveFrom, one.effectiveTo, day) &&
        (!received || (since ?? '') <= (one.effectiveFrom ?? '')),
    );
    if (taken.some(({ limitation }) => limitation === undefined || limitation === own)) return [];
    const excepted = [...new Set(taken.map(({ limitation }) => limitation))].join('；');
    return [`${holder} ${excepted === '' ? (own ?? 'whole') : `what is left out by ${excepted}`}`];
  });
  return [...new Set(left)].sort();
}

/** The same as the rules have it. */
function derivedAt({ tree, holdings }: Case, derived: ReturnType<typeof deriveHoldings>) {
  const all = [...holdings.filter(({ id }) => !derived.replaced.has(id)), ...derived.holdings];
  return (place: string, day: string) => {
    const here = all.filter(
      (one) => isAt(one.jurisdiction, place, tree) && isOn(one.validFrom, one.validTo, day),
    );
    const told = here.map(
      ({ holder, limitation = 'whole', limitationBounds }) =>
        `${holder} ${limitationBounds === 'EXCEPTED' ? 'what is left out by ' : ''}${limitation}`,
    );
    return [...new Set(told)].sort();
  };
}

test(`every region has on every day the holders of the domain model's table (seed ${seed})`, () => {
  fc.assert(
    fc.property(cases, (one) => {
      const derived = deriveHoldings(one.transfers, one.holdings, (region) => one.tree.get(region));
      const at = derivedAt(one, derived);
      for (const place of one.tree.keys())
        for (const day of ['1950-01-01', ...DAYS])
          expect([place, day, at(place, day)]).toEqual([place, day, holdersAt(one, place, day)]);
      const ids = derived.holdings.map(({ id }) => id);
      expect(ids.length).toBe(new Set(ids).size);
    }),
    { seed, numRuns: 1_000 },
  );
});
