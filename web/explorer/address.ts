import type { Language } from './words.js';

/** What the page shows. All of it stands in the address, so that every view can be sent. */
export interface View {
  readonly lang: Language;
  /** What is searched for: a power, a body, a duty or a 文号. */
  readonly q?: string;
  /** The fact that is open. */
  readonly id?: string;
  /** The place that answers are limited to. */
  readonly place?: string;
  /** The day that answers are limited to. */
  readonly asOf?: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** @param search the query string of an address; what it says that makes no sense is left out */
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
  // Colons and slashes may stand in a query string as they are, and ids are full of them.
  return `?${said.toString().replaceAll('%3A', ':').replaceAll('%2F', '/')}`;
}

/** The same view without what is named. */
export function without(view: View, ...names: readonly Exclude<keyof View, 'lang'>[]): View {
  const rest = { ...view };
  for (const name of names) delete rest[name];
  return rest;
}
