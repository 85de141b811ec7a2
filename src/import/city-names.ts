import type { CityNameKey, CityNameMatch } from '../records/city-name.js';
import { fold } from '../records/text.js';
import type { TableRow } from './table.js';

/** Looks up which of the names other sources of the city have: in the database of the load, or in none. */
export type KnownNames = (keys: readonly CityNameKey[]) => Promise<readonly CityNameMatch[]>;

/** A body or region that a name means. */
export interface CityNameTarget {
  readonly id: string;
  /** Its own area. */
  readonly region?: string | undefined;
}

/** Finds the body or region that a name in an import means, among the import's own tables and the city's loaded sources. */
export class CityNames {
  readonly #known = new Map<string, CityNameTarget>();
  readonly #ambiguous = new Map<string, Set<string>>();

  #put(key: string, body: CityNameTarget): void {
    const before = this.#known.get(key);
    if (before !== undefined && before.id !== body.id)
      this.#ambiguous.set(key, new Set([...(this.#ambiguous.get(key) ?? []), before.id, body.id]));
    this.#known.set(key, body);
  }

  /** Adds the bodies and regions that have these names in other sources of the city. */
  async load(known: KnownNames, keys: readonly CityNameKey[]): Promise<void> {
    for (const { of, folded, id, regionId } of await known(keys))
      this.#put(`${of} ${folded}`, { id, region: regionId ?? undefined });
  }

  /** @returns why the name cannot be defined; undefined if it is now defined */
  define(of: CityNameKey['of'], name: string, body: CityNameTarget): string | undefined {
    const key = `${of} ${fold(name)}`;
    const before = this.#known.get(key);
    if (before !== undefined && before.id !== body.id) return `'${name}' is already the name of ${before.id}`;
    this.#known.set(key, body);
    return undefined;
  }

  /**
   * Reports a problem with the cell if its name is unknown or ambiguous.
   * @returns the body or region that the cell names; undefined if the cell is blank or has such a problem
   */
  find<Key extends string>(of: CityNameKey['of'], row: TableRow<Key>, key: Key): CityNameTarget | undefined {
    const name = row.text(key);
    if (name === '') return undefined;
    const folded = `${of} ${fold(name)}`;
    const several = this.#ambiguous.get(folded);
    if (several !== undefined)
      row.refuse(key, `'${name}' is ambiguous: it is a name of ${[...several].join(' and ')}`);
    const found = this.#known.get(folded);
    if (found === undefined)
      row.refuse(
        key,
        `'${name}' is not a name in ${of === 'REGION' ? 'regions' : 'organizations'}.csv or in a loaded source of this city`,
      );
    return several === undefined ? found : undefined;
  }
}
