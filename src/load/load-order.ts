import { NAME_LIST_SOURCE, SHARED } from '../records/source.js';

/** What all cities share comes first, then the names of each city, then gazettes and imports, which refer to both. */
function rankOf(name: string): number {
  const [city, source] = name.split('/');
  if (city === SHARED) return 0;
  return source === NAME_LIST_SOURCE ? 1 : 2;
}

/** @returns the sources in an order in which each can be loaded; sources of one rank stay in their order */
export function inLoadOrder<T extends { readonly name: string }>(sources: readonly T[]): T[] {
  return [...sources].sort((a, b) => rankOf(a.name) - rankOf(b.name));
}
