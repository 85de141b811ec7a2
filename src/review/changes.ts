import type { Answer } from './decisions.js';
import type { Entry } from './facts.js';
import type { FactKind } from './kinds.js';

const without = (entry: Entry, ...names: string[]): Entry =>
  Object.fromEntries(Object.entries(entry).filter(([name]) => !names.includes(name)));

/**
 * Sets a field; an empty text removes it. A name that says no more than the words as written is not written twice, and what a duty does not
 * prohibit is not written at all.
 */
function withField(entry: Entry, name: string, value: string): Entry {
  if (name === 'prohibits') return value === 'true' ? { ...entry, prohibits: true } : without(entry, name);
  if (value === '' || (name === 'is' && value === entry.written)) return without(entry, name);
  return { ...entry, [name]: value };
}

const partyWith = (party: unknown, name: string): Entry => {
  const known: Entry = typeof party === 'object' && party !== null ? { ...party } : { written: name };
  return withField(known, 'is', name);
};

/**
 * @param entry of a fact that a person confirms
 * @param changes the new values of its fields, if the person changed some
 * @returns the entry as it is settled: reviewed, and certain unless the person says otherwise
 */
export function confirmed(kind: FactKind, entry: Entry, changes: Answer['changes'] = {}): Entry {
  let settled = without(entry, 'reviewed');
  for (const [name, value] of Object.entries(changes)) {
    if (name === 'certainty') continue;
    if (kind === 'transfers' && (name === 'from' || name === 'to'))
      settled =
        value === '' ? without(settled, name) : { ...settled, [name]: partyWith(settled[name], value) };
    else settled = withField(settled, name, value);
  }
  const { certainty } = changes;
  return certainty === undefined || certainty === 'CERTAIN'
    ? without(settled, 'certainty', 'doubt', 'alternatives')
    : { ...settled, certainty };
}
