// @ts-check
// A body with many duties, and its rename. It is JavaScript, because the scripts of bench/ use it too, and Node runs no TypeScript.

/** A document of 甲市 with one provision. @param {string} document */
export const stated = (document) => ({
  documents: [
    {
      id: `document:jia/${document}`,
      order: 1,
      title: document,
      issuer: 'org:jia/government',
      status: 'IN_FORCE',
    },
  ],
  provisions: [
    {
      id: `provision:jia/${document}/c1`,
      order: 2,
      document: `document:jia/${document}`,
      path: '一',
      text: '一',
      lines: [1, 1],
    },
  ],
});

/** The records of `jia/authority`: the body, and the one as which it goes on. */
export const NAMES = {
  regions: [{ id: 'region:jia/jia', name: '甲市', kind: 'CITY' }],
  organizations: ['government', 'bureau', 'renamed'].map((id) => ({
    id: `org:jia/${id}`,
    name: id,
    kind: 'DEPARTMENT',
    region: 'region:jia/jia',
  })),
};

/**
 * The records of a source by which the body has so many duties: a fact for each duty and for each holding.
 * @param {string} document
 * @param {number} count
 */
export function manyDuties(document, count) {
  const rows = Array.from({ length: count }, (_, at) => at + 1);
  const provision = `provision:jia/${document}/c1`;
  return {
    ...stated(document),
    duties: rows.map((row) => ({
      id: `duty:jia/${document}/${row}`,
      order: 2 + row,
      title: `职责${row}`,
      certainty: 'CERTAIN',
      provisions: [provision],
    })),
    holdings: rows.map((row) => ({
      id: `holding:jia/${document}/${row}/bureau/owner`,
      order: 2 + row,
      holder: 'org:jia/bureau',
      responsibility: `duty:jia/${document}/${row}`,
      role: 'OWNER',
      status: 'IN_FORCE',
      jurisdiction: { region: 'region:jia/jia' },
      asWritten: '某局',
      roleAsWritten: '负责',
      certainty: 'CERTAIN',
      provision,
      grounds: [provision],
    })),
  };
}

/** The records of a source that renames the body on a day, which divides each of its holdings in two. */
export const RENAME = {
  ...stated('rename'),
  successions: [
    {
      id: 'succession:jia/rename',
      from: 'org:jia/bureau',
      to: 'org:jia/renamed',
      kind: 'RENAMED',
      on: '2021-01-01',
      provision: 'provision:jia/rename/c1',
    },
  ],
};
