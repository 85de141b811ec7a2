/** The standard terms of records that have a name. */
export const NAME_TERMS = { name: 'skos:prefLabel', aliases: 'skos:altLabel' } as const;

/** The standard terms of records that a provision states. 'derived from' is the widest of PROV's relations between two things. */
export const STATED_TERMS = {
  provision: 'prov:wasDerivedFrom',
  grounds: 'prov:wasDerivedFrom',
  asWritten: 'prov:value',
} as const;
