import type { CityNameKey, CityNameMatch } from '../records/city-name.js';
import { fold } from '../records/text.js';
import type { TableRow } from './table.js';

/** The names that other sources of the city have: in the database of the load, or in none. */
export interface KnownNames {
  /** Looks up which of the names they have. */
  find(keys: readonly CityNameKey[]): Promise<readonly CityNameMatch[]>;
  /** Finds the names of theirs that are most similar to a name, the most similar first. */
  near(key: CityNameKey & { readonly text: string }): Promise<readonly string[]>;
}

/** A body or region that a name means. */
export interface CityNameTarget {
  readonly id: string;
  /** Its official name, if a table of the import defines it. */
  readonly name?: string;
  /** Its own area. */
  readonly region?: string | undefined;
}

/** @returns a key that all spellings of a name have, apart from those of the other kind of names */
export const nameKey = (of: CityNameKey['of'], name: string) => `${of} ${fold(name)}`;

/** Finds the body or region that a name in an import means, among the import's own tables and the city's loaded sources. */
export class CityNames {
  readonly #known = new Map<string, CityNameTarget>();
  readonly #ambiguous = new Map<string, Set<string>>();
  readonly #near = new Map<string, readonly string[]>();

  #put(key: string, body: CityNameTarget): void {
    const before = this.#known.get(key);
    if (before !== undefined && before.id !== body.id)
      this.#ambiguous.set(key, new Set([...(this.#ambiguous.get(key) ?? []), before.id, body.id]));
    this.#known.set(key, body);
  }

  /** Adds the bodies and regions that have these names in other sources of the city. */
  async load(known: KnownNames, keys: readonly CityNameKey[]): Promise<void> {
    for (const { of, folded, id, regionId } of await known.find(keys))
      this.#put(nameKey(of, folded), { id, region: regionId ?? undefined });
  }

  /** Keeps the names that are similar to a name that nothing has, for the message about it. */
  suggest(of: CityNameKey['of'], name: string, near: readonly string[]): void {
    this.#near.set(nameKey(of, name), near);
  }

  /** @returns whether something has the name */
  has(of: CityNameKey['of'], name: string): boolean {
    return this.#known.has(nameKey(of, name));
  }

  /** @returns why the name cannot be defined; undefined if it is now defined */
  define(of: CityNameKey['of'], name: string, body: CityNameTarget): string | undefined {
    const key = nameKey(of, name);
    const before = this.#known.get(key);
    if (before !== undefined && before.id !== body.id) return `'${name}' is already the name of ${before.id}`;
    this.#known.set(key, body);
    return undefined;
  }

  /**
   * Reports a problem with the cell if the name is unknown or ambiguous.
   * @param name the name, where the cell has several; otherwise the text of the cell
   * @returns the body or region that it names; undefined if it is blank, or if it has such a problem
   */
  find<Key extends string>(
    of: CityNameKey['of'],
    row: TableRow<Key>,
    key: Key,
    name = row.text(key),
  ): CityNameTarget | undefined {
    if (name === '') return undefined;
    const named = nameKey(of, name);
    const several = this.#ambiguous.get(named);
    if (several !== undefined)
      row.refuse(key, `'${name}' is ambiguous: it is a name of ${[...several].join(' and ')}`);
    const found = this.#known.get(named);
    if (found === undefined) {
      const near = this.#near.get(named) ?? [];
      row.refuse(
        key,
        `'${name}' is not a name in ${of === 'REGION' ? 'regions' : 'organizations'}.csv or in a loaded source of this city${near.length === 0 ? '' : `; similar names: ${near.join(', ')}`}`,
        undefined,
        named,
      );
    }
    return several === undefined ? found : undefined;
  }
}
