import { groupBy } from '../records/group-by.js';

/** Where something holds: a region without its exceptions. */
export interface Jurisdiction {
  readonly region: string;
  readonly except: readonly string[];
}

/** The region that a region lies in. */
export type RegionTree = (region: string) => string | null | undefined;

/**
 * A place and everything around it, innermost first.
 * @throws Error when a region lies in itself
 */
export function placeAndAround(region: string, partOf: RegionTree): string[] {
  const path: string[] = [];
  for (let next: string | null | undefined = region; next != null; next = partOf(next)) {
    if (path.includes(next)) throw new Error(`the region ${next} is part of itself`);
    path.push(next);
  }
  return path;
}

/**
 * Whether a jurisdiction covers a place: its region is the place or around it, and no exception is. An exception inside
 * the place does not matter: the rest of the place is covered.
 * @param place the place and everything around it
 */
export function covers({ region, except }: Jurisdiction, place: readonly string[]): boolean {
  return place.includes(region) && !except.some((exception) => place.includes(exception));
}

/**
 * Whether holdings together cover all of a place. Whether they do changes only where one of them ends: the place's own region and
 * the exceptions of the holdings are all the regions to look at.
 * @param holdings with each exception, and everything around it
 */
export function coverWhole(
  holdings: readonly (Jurisdiction & { readonly exceptAround: readonly (readonly string[])[] })[],
  place: Jurisdiction & { readonly around: readonly string[] },
): boolean {
  return [place.around, ...holdings.flatMap(({ exceptAround }) => exceptAround)]
    .filter((path) => covers(place, path))
    .every((path) => holdings.some((one) => covers(one, path)));
}

/** Whether two jurisdictions have a place in common: then the smaller of their regions is one that both cover. */
export function meet(a: Jurisdiction, b: Jurisdiction, partOf: RegionTree): boolean {
  const [inA, inB] = [placeAndAround(a.region, partOf), placeAndAround(b.region, partOf)];
  const place = inA.includes(b.region) ? inA : inB.includes(a.region) ? inB : undefined;
  return place !== undefined && covers(a, place) && covers(b, place);
}

/**
 * A set of places in the tree of regions. A region stands here for all of it that lies in none of its recorded parts: that rest is
 * never empty, since not every place of a region is on record, so a region without all of its parts still has places.
 *
 * What is stored is where the set begins and ends on the way down the tree; what lies below a region and has no mark of its own is
 * in the set if that region is.
 */
export class Area {
  readonly #marks: ReadonlyMap<string, boolean>;
  readonly #partOf: RegionTree;

  private constructor(regions: Iterable<string>, has: (region: string) => boolean, partOf: RegionTree) {
    const all = new Map([...regions].map((region) => [region, has(region)]));
    this.#partOf = partOf;
    this.#marks = new Map(
      [...all].filter(([region, isIn]) => {
        const [, ...around] = placeAndAround(region, partOf);
        return isIn !== (all.get(around.find((one) => all.has(one)) ?? '') ?? false);
      }),
    );
  }

  /** The places that jurisdictions cover together. */
  static of(jurisdictions: readonly Jurisdiction[], partOf: RegionTree): Area {
    return new Area(
      jurisdictions.flatMap(({ region, except }) => [region, ...except]),
      (region) => jurisdictions.some((one) => covers(one, placeAndAround(region, partOf))),
      partOf,
    );
  }

  /** Whether the places of a region that lie in none of its parts are in it. */
  has(region: string): boolean {
    const mark = placeAndAround(region, this.#partOf).find((one) => this.#marks.has(one));
    return mark !== undefined && this.#marks.get(mark) === true;
  }

  get isEmpty(): boolean {
    return this.#marks.size === 0;
  }

  /** What is in this one or in the other. */
  joinedWith(other: Area): Area {
    return this.#combine(other, (region) => this.has(region) || other.has(region));
  }

  /** What is in this one and not in the other. */
  without(other: Area): Area {
    return this.#combine(other, (region) => this.has(region) && !other.has(region));
  }

  /** What is in both. */
  sharedWith(other: Area): Area {
    return this.#combine(other, (region) => this.has(region) && other.has(region));
  }

  /** The fewest jurisdictions that cover it, none of them a place of another; regions stand in the order in which they came in. */
  get jurisdictions(): { region: string; except: string[] }[] {
    const around = ([region]: readonly [string, boolean]) =>
      placeAndAround(region, this.#partOf).find((one) => one !== region && this.#marks.has(one));
    const ends = groupBy(
      [...this.#marks].filter(([, isIn]) => !isIn),
      around,
    );
    return [...this.#marks]
      .filter(([, isIn]) => isIn)
      .map(([region]) => ({ region, except: (ends.get(region) ?? []).map(([end]) => end) }));
  }

  #combine(other: Area, has: (region: string) => boolean): Area {
    return new Area([...this.#marks.keys(), ...other.#marks.keys()], has, this.#partOf);
  }
}
