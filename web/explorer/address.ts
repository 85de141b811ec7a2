import type { Language } from './words.js';

/** The state of the page. All of it is in the address, so that a user can send a link to any view. */
export interface View {
  readonly lang: Language;
  /** The search text: a power, a body, a duty or a 文号. */
  readonly q?: string;
  /** Id of the open record. */
  readonly id?: string;
  /** The place that limits the results. */
  readonly place?: string;
  /** The day that limits the results. */
  readonly asOf?: string;
}

/** The form of a day, YYYY-MM-DD. */
const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** @param search the query string of an address; blank values are ignored, and so is a day that is not YYYY-MM-DD */
export function readAddress(search: string): View {
  const said = new URLSearchParams(search);
  const value = (name: string) => said.get(name)?.trim() || undefined;
  const [q, id, place, asOf] = [value('q'), value('id'), value('place'), value('asOf')];
  return {
    lang: said.get('lang') === 'en' ? 'en' : 'zh',
    ...(q === undefined ? {} : { q }),
    ...(id === undefined ? {} : { id }),
    ...(place === undefined ? {} : { place }),
    ...(asOf === undefined || !DAY.test(asOf) ? {} : { asOf }),
  };
}

/** @returns the address of a view, as a query string that {@link readAddress} reads back */
export function addressOf({ lang, ...rest }: View): string {
  const said = new URLSearchParams();
  for (const name of ['q', 'id', 'place', 'asOf'] as const) {
    const value = rest[name];
    if (value !== undefined) said.set(name, value);
  }
  if (lang !== 'zh') said.set('lang', lang);
  // Ids have many colons and slashes. A query string may contain them unescaped, which keeps the address readable.
  return `?${said.toString().replaceAll('%3A', ':').replaceAll('%2F', '/')}`;
}

/** @returns the same view without the named values */
export function without(view: View, ...names: readonly Exclude<keyof View, 'lang'>[]): View {
  const rest = { ...view };
  for (const name of names) delete rest[name];
  return rest;
}
