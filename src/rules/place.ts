import { groupBy } from '../records/group-by.js';

/** The area of a holding or transfer: a region without its exceptions. */
export interface Jurisdiction {
  readonly region: string;
  readonly except: readonly string[];
}

/** Returns the region that directly contains a region. */
export type RegionTree = (region: string) => string | null | undefined;

/**
 * Returns a place and all regions that contain it, innermost first.
 * @throws Error if a region contains itself
 */
export function withContainingRegions(region: string, partOf: RegionTree): string[] {
  const path: string[] = [];
  for (let next: string | null | undefined = region; next != null; next = partOf(next)) {
    if (path.includes(next)) throw new Error(`the region ${next} is part of itself`);
    path.push(next);
  }
  return path;
}

/**
 * Whether a jurisdiction covers a place: its region is the place or contains it, and no exception is the place or contains it. An
 * exception inside the place does not matter, because the rest of the place is covered.
 * @param place the place and all regions that contain it
 */
export function coversPlace({ region, except }: Jurisdiction, place: readonly string[]): boolean {
  return place.includes(region) && !except.some((exception) => place.includes(exception));
}

/**
 * Whether holdings together cover all of a place. Coverage can change only at the border of an exception, so it suffices to check
 * the place's own region and the exceptions of the holdings.
 * @param holdings each with its exceptions, and with the regions that contain each exception
 */
export function coverWholePlace(
  holdings: readonly (Jurisdiction & { readonly exceptAround: readonly (readonly string[])[] })[],
  place: Jurisdiction & { readonly around: readonly string[] },
): boolean {
  return [place.around, ...holdings.flatMap(({ exceptAround }) => exceptAround)]
    .filter((path) => coversPlace(place, path))
    .every((path) => holdings.some((one) => coversPlace(one, path)));
}

/** Whether two jurisdictions have a place in common. They do exactly if both cover the smaller of their two regions. */
export function haveCommonPlace(a: Jurisdiction, b: Jurisdiction, partOf: RegionTree): boolean {
  const [inA, inB] = [withContainingRegions(a.region, partOf), withContainingRegions(b.region, partOf)];
  const place = inA.includes(b.region) ? inA : inB.includes(a.region) ? inB : undefined;
  return place !== undefined && coversPlace(a, place) && coversPlace(b, place);
}

/**
 * A set of places in the tree of regions. A region represents the part of it that lies in none of its recorded subregions. That
 * rest is never empty, because not every place of a region is on record; a region without all its subregions still has places.
 *
 * Only the regions at which membership changes on the way down the tree are stored (`#marks`). A region without a mark is in the
 * set if the nearest marked region around it is.
 */
export class Area {
  readonly #marks: ReadonlyMap<string, boolean>;
  readonly #partOf: RegionTree;

  private constructor(regions: Iterable<string>, has: (region: string) => boolean, partOf: RegionTree) {
    const all = new Map([...regions].map((region) => [region, has(region)]));
    this.#partOf = partOf;
    this.#marks = new Map(
      [...all].filter(([region, isIn]) => {
        const [, ...around] = withContainingRegions(region, partOf);
        return isIn !== (all.get(around.find((one) => all.has(one)) ?? '') ?? false);
      }),
    );
  }

  /** Returns the union of the places that jurisdictions cover. */
  static of(jurisdictions: readonly Jurisdiction[], partOf: RegionTree): Area {
    return new Area(
      jurisdictions.flatMap(({ region, except }) => [region, ...except]),
      (region) => jurisdictions.some((one) => coversPlace(one, withContainingRegions(region, partOf))),
      partOf,
    );
  }

  /** Whether the set contains the places of a region that lie in none of its subregions. */
  has(region: string): boolean {
    const mark = withContainingRegions(region, this.#partOf).find((one) => this.#marks.has(one));
    return mark !== undefined && this.#marks.get(mark) === true;
  }

  get isEmpty(): boolean {
    return this.#marks.size === 0;
  }

  /** Returns the union of both sets. */
  joinedWith(other: Area): Area {
    return this.#combine(other, (region) => this.has(region) || other.has(region));
  }

  /** Returns this set without the places of the other. */
  without(other: Area): Area {
    return this.#combine(other, (region) => this.has(region) && !other.has(region));
  }

  /** Returns the intersection of both sets. */
  sharedWith(other: Area): Area {
    return this.#combine(other, (region) => this.has(region) && other.has(region));
  }

  /** The smallest list of disjoint jurisdictions that covers the set. Regions keep the order in which they were added. */
  get jurisdictions(): { region: string; except: string[] }[] {
    const around = ([region]: readonly [string, boolean]) =>
      withContainingRegions(region, this.#partOf).find((one) => one !== region && this.#marks.has(one));
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
