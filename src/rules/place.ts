/** Where something holds: a region without its exceptions. */
export interface Jurisdiction {
  readonly region: string;
  readonly except: readonly string[];
}

/**
 * A place and everything around it, innermost first.
 * @param partOf the region that a region lies in
 * @throws Error when a region lies in itself
 */
export function placeAndAround(
  region: string,
  partOf: (region: string) => string | null | undefined,
): string[] {
  const path: string[] = [];
  for (let next: string | null | undefined = region; next != null; next = partOf(next)) {
    if (path.includes(next)) throw new Error(`region ${next} lies in itself`);
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
