/** A name from an import, to be looked up among the names that the city's other loaded sources have. */
export interface CityNameKey {
  readonly of: 'HOLDER' | 'REGION';
  readonly folded: string;
}
/** A body or region that has the name in another loaded source of the city. */
export interface CityNameMatch extends CityNameKey {
  readonly id: string;
  readonly source: string;
  /** The area of a body; null for a region. */
  readonly regionId: string | null;
}
