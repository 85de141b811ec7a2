import { pages } from './indexes.js';
import type { LinkedData, Names } from './kind.js';

/** What all kinds share that can hold something: they are found together, and by their names. */
export const HOLDER_INDEXES = pages('Holder');

interface Named {
  readonly name: string;
  readonly aliases: readonly string[];
}
export const everyName = ({ name, aliases }: Named) => [name, ...aliases];
export const HOLDER_NAMES: Names<Named> = { of: 'HOLDER', texts: everyName };

/** The standard terms of whatever has a name. */
export const NAME_TERMS = {
  name: 'skos:prefLabel',
  aliases: 'skos:altLabel',
} as const satisfies LinkedData['terms'];
