import { fold } from '../records/text.js';
import type { Row } from './table.js';

/** A name in the files of one city, to be found among what its other sources have loaded. */
export interface CityNameKey {
  readonly of: 'HOLDER' | 'REGION';
  readonly folded: string;
}
export interface CityNameMatch extends CityNameKey {
  readonly id: string;
  readonly source: string;
  /** The area of a body; null for a region. */
  readonly regionId: string | null;
}

/** Answers which names other sources of the city have; the load's database stands behind it, or nothing. */
export type KnownNames = (keys: readonly CityNameKey[]) => Promise<readonly CityNameMatch[]>;

export interface Body {
  readonly id: string;
  /** Its own area. */
  readonly region?: string | undefined;
}

/** What the names in an import stand for: bodies and regions of one city, from its own tables and from what is loaded. */
export class CityNames {
  readonly #known = new Map<string, Body>();
  readonly #ambiguous = new Map<string, Set<string>>();

  #put(key: string, body: Body): void {
    const before = this.#known.get(key);
    if (before !== undefined && before.id !== body.id)
      this.#ambiguous.set(key, new Set([...(this.#ambiguous.get(key) ?? []), before.id, body.id]));
    this.#known.set(key, body);
  }

  /** Takes up what other sources of the city call by these names. */
  async load(known: KnownNames, keys: readonly CityNameKey[]): Promise<void> {
    for (const { of, folded, id, regionId } of await known(keys))
      this.#put(`${of} ${folded}`, { id, region: regionId ?? undefined });
  }

  /** @returns why the name cannot be taken, or nothing where it is taken now */
  define(of: CityNameKey['of'], name: string, body: Body): string | undefined {
    const key = `${of} ${fold(name)}`;
    const before = this.#known.get(key);
    if (before !== undefined && before.id !== body.id) return `'${name}' is already the name of ${before.id}`;
    this.#known.set(key, body);
    return undefined;
  }

  /** @returns what a cell names, having refused the cell where that is nothing or not one thing. */
  find<Key extends string>(of: CityNameKey['of'], row: Row<Key>, key: Key): Body | undefined {
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
