import { grant, owner } from './records.js';

/**
 * Two sources of a city. The first is reviewed: 市局 holds three powers in the whole city, and the zone was given the second. The
 * other one was drafted: it gives the first power to the zone, takes the second back, says that the zone
 * holds the third too, and states duties of 市局.
 */
const DAYS = { first: '2020-06-23', draft: '2021-03-01' } as const;
type Source = keyof typeof DAYS;

export const provisionOf = (source: Source) => `provision:city/${source}/1`;
export const power = (name: string) => `power:city/${name}`;

const drafted = <R extends object>(record: R) => ({ ...record, reviewed: false as const });
/** Puts a record of a kit into a source: it is stated in the provision of that source. */
const statedIn = <R extends object>(record: R, source: Source): R => ({
  ...record,
  provision: provisionOf(source),
  grounds: [provisionOf(source)],
  ...('instrument' in record ? { instrument: `document:city/${source}` } : {}),
});

const document = (source: Source, number: string) => ({
  documents: [
    {
      id: `document:city/${source}`,
      order: 1,
      number,
      title: `关于${source}的通知`,
      issuedOn: DAYS[source],
      status: 'IN_FORCE',
      lines: [1, 9],
    },
  ],
  provisions: [
    {
      id: provisionOf(source),
      order: 2,
      document: `document:city/${source}`,
      path: '一',
      text: `${source} 的文字`,
      lines: [2, 3],
    },
  ],
});

const named = (name: string, title: string, order: number) => ({
  id: power(name),
  order,
  title,
  mainItem: title,
  powerType: 'LICENSE',
  certainty: 'CERTAIN',
  provisions: [provisionOf('first')],
});

const given = (id: string, of: string, source: Source) => ({
  ...statedIn(grant(id, { from: 'bureau', to: 'zone', day: DAYS[source] }), source),
  responsibility: power(of),
});

/** The id of the transfer that the first source makes and the draft ends. */
export const ENDED_TRANSFER = 'transfer:city/first/second';

/** The reviewed source. */
export const FIRST = {
  regions: [
    { id: 'region:city/city', name: '某市', kind: 'CITY' },
    { id: 'region:city/zone', name: '某区', kind: 'DEVELOPMENT_ZONE', partOf: 'region:city/city' },
  ],
  organizations: [
    { id: 'org:city/bureau', name: '市局', kind: 'DEPARTMENT', level: 'CITY', region: 'region:city/city' },
    {
      id: 'org:city/zone',
      name: '管委会',
      kind: 'ZONE_COMMITTEE',
      level: 'CITY',
      region: 'region:city/zone',
    },
  ],
  ...document('first', '某政发〔2020〕1号'),
  powers: [named('one', '甲事项', 3), named('two', '乙事项', 4), named('three', '丙事项', 5)],
  holdings: ['one', 'two', 'three'].map((name) =>
    statedIn(owner('bureau', { responsibility: power(name) }), 'first'),
  ),
  transfers: [given('first/second', 'two', 'first')],
};

/** The drafted source: nobody has reviewed it. */
export const DRAFT = {
  ...document('draft', '某政发〔2021〕2号'),
  duties: [
    drafted({
      id: 'duty:city/fire',
      order: 3,
      title: '消防安全',
      certainty: 'CERTAIN',
      provisions: [provisionOf('draft')],
    }),
    drafted({
      id: 'duty:city/banned',
      order: 4,
      title: '不得收费',
      prohibits: true,
      certainty: 'CERTAIN',
      provisions: [provisionOf('draft')],
    }),
  ],
  holdings: [
    ...['fire', 'banned'].map((name) =>
      owner('bureau', { responsibility: `duty:city/${name}`, day: DAYS.draft }),
    ),
    owner('zone', { responsibility: power('three'), day: DAYS.draft }),
  ].map((holding) => drafted(statedIn(holding, 'draft'))),
  transfers: [drafted(given('draft/first', 'one', 'draft'))],
  endings: [
    drafted({
      id: 'ending:city/draft/second',
      order: 5,
      kind: 'WITHDRAWN',
      ends: ENDED_TRANSFER,
      on: DAYS.draft,
      words: '收回',
      provision: provisionOf('draft'),
    }),
  ],
};
