import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { DocumentNames } from '../../src/gazette/document-names.js';
import { Draft } from '../../src/gazette/draft.js';
import { accountOfLines } from '../../src/gazette/line-account.js';
import { correctionsFile, manifestFile } from '../../src/gazette/manifest.js';
import { authorityFile, NameAuthority, regionsFile } from '../../src/gazette/name-authority.js';
import { readDocument } from '../../src/gazette/read-document.js';
import { readingFile } from '../../src/gazette/reading.js';
import { parseLineRange, SourceText } from '../../src/gazette/source-text.js';
import { emptyRecords } from '../../src/records/index.js';
import { toOneLine } from '../../src/records/markup.js';
import { readYaml } from '../../src/records/read-yaml.js';

const TEXT = `# 甲市人民政府通知

一、市水利局负责**防汛**,市应
急局配合,6月底前完成。
二、本通知自发布之日起执行。联系电话:0355-2192572,邮箱 a.b@example.cn。`;

const authority = new NameAuthority(
  'jia',
  authorityFile.parse({
    organizations: [
      { id: 'water', name: '甲市水利局', aliases: ['市水利局'], kind: 'DEPARTMENT', region: '甲市' },
      {
        id: 'emergency',
        name: '甲市应急管理局',
        aliases: [{ name: '市应急局', reason: 'a short name' }],
        kind: 'DEPARTMENT',
      },
    ],
  }),
  regionsFile.parse({ regions: [{ id: 'jia', name: '甲市', kind: 'CITY' }] }),
);
const manifest = manifestFile.parse({
  title: '公报',
  city: '甲市',
  file: 'gazette.md',
  sha256: '0'.repeat(64),
  documents: [
    { slug: 'one', number: '甲政发〔2020〕1号', title: '通知', issuedOn: '2020-06-23', lines: '1-5' },
  ],
});
const documents = new DocumentNames('testcity', [
  { id: 'document:jia/one', number: '甲政发〔2020〕1号', title: '通知', aliases: [] },
]);

const PROVISIONS = [
  { key: 'p1', path: '一', lines: '3-4' },
  { key: 'p2', path: '二', lines: 5 },
];
const HOLDER = { written: '市水利局', role: 'OWNER', roleWords: '负责' };
const DUTY = { key: 'd1', at: 'p1', title: '防汛', holders: [HOLDER] };

/** The judgement on which a reading's facts rest; of its place in the reading unless it says what it is about. */
const judgement = (key: string, parts: object = {}) => ({
  key,
  lines: 3,
  kind: 'NAME_VARIANT',
  reading: '市水利局',
  alternatives: ['县水利局'],
  reason: `reason ${key}`,
  ...parts,
});
const { corrections: JUDGEMENTS } = correctionsFile.parse({
  corrections: [
    judgement('a'),
    judgement('c'),
    judgement('role', { about: ['ROLE'] }),
    judgement('october', { about: ['DAY'], from: '2020-10-01', to: '2020-11-01' }),
  ],
});
const CORRECTIONS = new Map(JUDGEMENTS.map((one) => [one.key as string, one]));

/** Reads TEXT by a reading with these parts and gives the records. */
function read(parts: Readonly<Record<string, unknown>>) {
  const draft = new Draft('jia', new SourceText(TEXT));
  const [document] = manifest.documents;
  if (document === undefined) throw new Error('the manifest has no document');
  const reading = readingFile.parse({ document: 'one', headings: [1], provisions: PROVISIONS, ...parts });
  const { doubts } = readDocument(draft, document, reading, {
    authority,
    documents,
    earlier: [],
    corrections: CORRECTIONS,
    cityRegion: 'region:jia/jia',
  });
  return { records: draft.records, doubts };
}

describe('a reading', () => {
  test('becomes records whose words are the source’s own, over its line breaks and emphasis', () => {
    const { records } = read({
      duties: [
        {
          ...DUTY,
          text: '市水利局负责防汛,市应急局配合',
          holders: [HOLDER, { written: '市应急局', role: 'COOPERATE', roleWords: '配合', doubt: 'k' }],
        },
      ],
    });
    expect(records.duties).toMatchObject([
      { id: 'duty:jia/one/d1', title: '防汛', text: '市水利局负责防汛,市应急局配合', certainty: 'CERTAIN' },
    ]);
    expect(records.holdings).toMatchObject([
      {
        id: 'holding:jia/one/d1/water/owner',
        holder: 'org:jia/water',
        role: 'OWNER',
        status: 'IN_FORCE',
        validFrom: '2020-06-23',
        asWritten: '市水利局',
        certainty: 'CERTAIN',
        derivedBy: ['DATE_OF_DOCUMENT'],
        grounds: ['provision:jia/one/p1'],
      },
      { holder: 'org:jia/emergency', role: 'COOPERATE', asWritten: '市应急局', certainty: 'INFERRED' },
    ]);
    expect(records.provisions[0]?.text).toBe('一、市水利局负责**防汛**,市应\n急局配合,6月底前完成。');
  });

  test('says of each fact that a person has not reviewed; a holder of an unreviewed duty is not reviewed either', () => {
    const [first, second] = [
      { ...HOLDER, reviewed: false },
      { written: '市应急局', role: 'COOPERATE', roleWords: '配合' },
    ];
    const marks = ({ records }: ReturnType<typeof read>) =>
      [...records.duties, ...records.holdings].map(({ id, reviewed }) => [id.split('/').at(-1), reviewed]);
    expect(marks(read({ duties: [{ ...DUTY, holders: [first, second] }] }))).toEqual([
      ['d1', undefined],
      ['owner', false],
      ['cooperate', undefined],
    ]);
    expect(marks(read({ duties: [{ ...DUTY, reviewed: false, holders: [HOLDER, second] }] }))).toEqual([
      ['d1', false],
      ['owner', false],
      ['cooperate', false],
    ]);
  });

  test('of a list of what is so already gives no first day, and what it orders beside it does', () => {
    const { records } = read({
      existing: [{ at: 'p1', reason: 'a list' }],
      provisions: [...PROVISIONS, { key: 'p1.i', path: '一(一)', lines: 3, parent: 'p1' }],
      duties: [
        { ...DUTY, at: 'p1.i' },
        { ...DUTY, key: 'd2', holders: [{ ...HOLDER, from: '2020-01-01' }] },
        { key: 'd3', at: 'p2', title: '执行', grounds: ['p1'], holders: [HOLDER] },
      ],
    });
    expect(records.holdings.map(({ validFrom, derivedBy }) => [validFrom, derivedBy])).toEqual([
      [undefined, []],
      ['2020-01-01', []],
      ['2020-06-23', ['DATE_OF_DOCUMENT']],
    ]);
  });

  test('has the clause of the first day as a ground of what begins with the document', () => {
    const effective = { at: 'p2', words: '本通知自发布之日起执行' };
    const holders = [
      HOLDER,
      { written: '市应急局', role: 'COOPERATE', roleWords: '配合', from: '2020-07-01' },
    ];
    const { records } = read({ effective, duties: [{ ...DUTY, holders }] });
    expect(records.holdings.map(({ grounds }) => grounds)).toEqual([
      ['provision:jia/one/p1', 'provision:jia/one/p2'],
      ['provision:jia/one/p1'],
    ]);
    expect(() => read({ effective: { at: 'p1', words: '自发布之日' } })).toThrow(
      "one effective: '自发布之日' is not in p1",
    );
  });

  test('has as a ground the narrowest provision above that names the body', () => {
    const { records } = read({
      provisions: [
        { key: 'all', path: '一', lines: '3-5' },
        { key: 'head', path: '一 首句', lines: 3, parent: 'all' },
        { key: 'item', path: '一(一)', lines: 5, parent: 'all' },
      ],
      duties: [
        { key: 'd1', at: 'item', title: '执行', holders: [HOLDER] },
        { key: 'd2', at: 'item', title: '执行', holders: [{ ...HOLDER, written: '市应急局' }] },
      ],
    });
    expect(records.holdings.map(({ grounds }) => grounds.map((id) => id.split('/').at(-1)))).toEqual([
      ['item', 'head'],
      ['item', 'all'],
    ]);
  });

  test('tells which facts rest on which correction', () => {
    const { doubts } = read({
      duties: [{ ...DUTY, doubt: 'a', holders: [{ ...HOLDER, doubt: 'b' }] }],
      transfers: [
        {
          key: 't1',
          of: 'd1',
          kind: 'ENTRUSTMENT',
          verb: '配合',
          from: { written: '市水利局', doubt: 'b' },
          to: { written: '市应急局', certainty: 'INFERRED', doubt: 'c' },
          status: 'IN_FORCE',
          at: 'p1',
        },
      ],
    });
    expect(Object.fromEntries(doubts)).toEqual({
      a: ['duty:jia/one/d1'],
      b: ['holding:jia/one/d1/water/owner', 'transfer:jia/one/t1'],
      c: ['transfer:jia/one/t1'],
    });
  });

  test.each([
    ['a duty', { certainty: 'INFERRED', doubt: 'a' }, {}, 'duties', ['ITEM a']],
    ['a holder', {}, { certainty: 'AMBIGUOUS', doubt: 'a' }, 'holdings', ['HOLDER a']],
    ['a role', {}, { certainty: 'INFERRED', doubt: 'role' }, 'holdings', ['ROLE role']],
  ] as const)(
    'a doubt about %s says so, with its reason and its anomaly',
    (_, duty, holder, kind, expected) => {
      const { records } = read({ duties: [{ ...DUTY, ...duty, holders: [{ ...HOLDER, ...holder }] }] });
      const doubts = records[kind].flatMap((one) => one.doubts);
      expect(doubts.map(({ about, anomaly }) => `${about} ${anomaly?.replace('anomaly:jia/', '')}`)).toEqual(
        expected,
      );
      expect(doubts).toMatchObject([
        { alternatives: ['县水利局'], reason: `reason ${expected[0].split(' ')[1]}` },
      ]);
    },
  );

  test('a doubt about a day says on which days the readings differ', () => {
    const holders = [{ ...HOLDER, certainty: 'AMBIGUOUS', doubt: 'october' }];
    expect(read({ duties: [{ ...DUTY, holders }] }).records.holdings[0]?.doubts).toMatchObject([
      { about: 'DAY', certainty: 'AMBIGUOUS', from: '2020-10-01', to: '2020-11-01' },
    ]);
  });

  test('several doubts about one fact are each told, and each correction knows the fact', () => {
    const { records, doubts } = read({
      duties: [{ ...DUTY, certainty: 'INFERRED', doubt: ['a', 'role'] }],
      hazards: [{ key: 'flood', name: '洪水', at: 'p1' }],
      criteria: [
        {
          hazard: '洪水',
          level: 'I',
          exists: true,
          criterion: '防汛',
          at: 'p1',
          certainty: 'AMBIGUOUS',
          doubt: 'c',
        },
      ],
    });
    expect(records.duties[0]?.doubts.map(({ about, reason }) => [about, reason])).toEqual([
      ['ITEM', 'reason a'],
      ['ROLE', 'reason role'],
    ]);
    expect(records.criteria[0]?.doubts).toMatchObject([{ about: 'ITEM', certainty: 'AMBIGUOUS' }]);
    expect(Object.fromEntries(doubts)).toEqual({
      a: ['duty:jia/one/d1'],
      role: ['duty:jia/one/d1'],
      c: ['criterion:jia/flood/I'],
    });
  });

  test('words in pieces leave out what the source prints between them, and each piece must stand', () => {
    const duty = { ...DUTY, title: ['负责防汛', '6月底前完成'], text: ['市水利局', '负责防汛'] };
    expect(read({ duties: [duty] }).records.duties).toMatchObject([
      { title: '负责防汛6月底前完成', text: '市水利局负责防汛' },
    ]);
    expect(() => read({ duties: [{ ...duty, title: ['负责防汛', '抗旱'] }] })).toThrow(
      "one d1: '抗旱' is not in p1",
    );
  });

  test('a fact that is not certain and names no judgement fails the extraction', () => {
    expect(() => read({ duties: [{ ...DUTY, certainty: 'INFERRED' }] })).toThrow(
      "one d1: is INFERRED, but its doubt '' is not an entry of corrections.yaml",
    );
  });

  test('masks telephone numbers and addresses, in the source’s words and in its own', () => {
    const { records } = read({
      duties: [{ key: 'd2', at: 'p2', title: '执行', text: '联系电话:0355-2192572', holders: [] }],
    });
    expect(records.provisions[1]?.text).toBe(
      '二、本通知自发布之日起执行。联系电话:████████████,邮箱 ██████████████。',
    );
    expect(records.duties[0]?.text).toBe('联系电话:████████████');
  });

  test.each([
    ['a title', { duties: [{ ...DUTY, title: '抗旱' }] }, "one d1: '抗旱' is not in p1"],
    [
      'a holder’s words at another provision',
      { duties: [{ ...DUTY, at: 'p2', title: '执行' }] },
      "one d1 市水利局: '市水利局' is not in p2",
    ],
    [
      'a role’s words',
      { duties: [{ ...DUTY, holders: [{ ...HOLDER, roleWords: '牵头' }] }] },
      "one d1 市水利局: '牵头' is not in p1",
    ],
    [
      'a name that no entry has',
      { duties: [{ ...DUTY, holders: [{ ...HOLDER, written: '防汛' }] }] },
      "one d1 防汛: '防汛' is not in organizations.yaml",
    ],
    [
      'a place that no entry has',
      { duties: [{ ...DUTY, holders: [{ ...HOLDER, region: '乙市' }] }] },
      "one d1 市水利局: '乙市' is not in regions.yaml",
    ],
    ['a provision’s key', { duties: [{ ...DUTY, at: 'p9' }] }, "one d1: the provision 'p9' does not exist"],
    [
      'a key of bindsNobody',
      { bindsNobody: [{ at: 'p8', reason: 'r' }] },
      "one bindsNobody: the provision 'p8' does not exist",
    ],
    ['a second use of a key', { duties: [DUTY, DUTY] }, 'one d1: another responsibility has this key'],
    [
      'a transfer’s object',
      {
        transfers: [
          {
            key: 't',
            of: 'd7',
            kind: 'GRANT',
            verb: '负责',
            to: { written: '市水利局' },
            status: 'IN_FORCE',
            at: 'p1',
          },
        ],
      },
      "one transfer t (line 3): the responsibility 'd7' does not exist",
    ],
    [
      'a cited document',
      { links: [{ title: '防汛', relation: 'CITES', phrase: '负责', at: 'p1' }] },
      "one link at p1: no gazette of this city prints '防汛', and neither data/testcity/documents.yaml nor data/shared/documents.yaml lists it",
    ],
  ])('is refused where %s does not stand or is not known', (_, parts, message) => {
    expect(() => read(parts)).toThrow(new Error(message));
  });

  test('a doubt about the body to which a fact passes is that of the transfer, and its correction names the transfer', () => {
    const { records, doubts } = read({
      duties: [DUTY],
      endings: [
        {
          key: 'e1',
          kind: 'WITHDRAWN',
          of: { document: '甲政发〔2020〕1号', provision: '一' },
          words: '市水利局负责',
          passesTo: { written: '市应急局', certainty: 'INFERRED', doubt: 'a' },
          at: 'p1',
        },
      ],
    });
    expect(records.transfers).toMatchObject([
      {
        id: 'transfer:jia/one/e1',
        from: 'org:jia/water',
        to: 'org:jia/emergency',
        doubts: [
          { about: 'HOLDER', reason: 'reason a' },
          { about: 'HOLDER', reason: 'a short name' },
        ],
      },
    ]);
    expect(doubts.get('a')).toEqual(['transfer:jia/one/e1']);
  });

  const HANDED = {
    key: 't',
    of: 'd1',
    kind: 'REASSIGNMENT',
    verb: '完成',
    from: { written: '市水利局' },
    to: { written: '市应急局' },
    status: 'CONDITIONAL',
    pending: { words: '6月底前完成' },
    at: 'p1',
  };

  test('makes of a transfer that waits for a fact a conditional one from the day of the document', () => {
    expect(read({ duties: [DUTY], transfers: [HANDED] }).records.transfers).toMatchObject([
      {
        status: 'CONDITIONAL',
        condition: '6月底前完成',
        pendingOn: 'HANDOVER',
        effectiveFrom: '2020-06-23',
        derivedBy: ['PLACE_OF_RECEIVER', 'DATE_OF_DOCUMENT', 'EXERCISE_POSTPONED'],
      },
    ]);
    const inPart = { ...HANDED, limitation: '市应急局配合', limitationBounds: 'EXCEPTED' };
    expect(read({ duties: [DUTY], transfers: [inPart] }).records.transfers).toMatchObject([
      { limitation: '市应急局配合', limitationBounds: 'EXCEPTED' },
    ]);
  });

  test.each([
    [
      'a day',
      { effectiveFrom: '2020-07-01' },
      "it has both 'effectiveFrom' and 'pending'; it takes effect on a day or on a fact",
    ],
    [
      'a status in force',
      { status: 'IN_FORCE' },
      "with 'pending', the status is CONDITIONAL, and the words of 'pending' are the condition",
    ],
    [
      'a condition',
      { condition: '6月底前' },
      "with 'pending', the status is CONDITIONAL, and the words of 'pending' are the condition",
    ],
    ['words that do not stand', { pending: { words: '交接' } }, "'交接' is not in p1"],
  ])('refuses a transfer that waits for a fact with %s', (_, parts, message) => {
    expect(() => read({ duties: [DUTY], transfers: [{ ...HANDED, ...parts }] })).toThrow(
      new Error(`one transfer t (line 3): ${message}`),
    );
  });

  test('is refused with all its problems at once', () => {
    expect(() =>
      read({
        duties: [
          { ...DUTY, title: '抗旱' },
          { ...DUTY, key: 'd2', holders: [{ ...HOLDER, written: '市应' }] },
        ],
        memberships: [{ group: '防汛', written: '市水利局', role: 'MEMBER', at: 'p1' }],
      }),
    ).toThrow(
      new Error(
        [
          "one d1: '抗旱' is not in p1",
          "one d2 市应: '市应' is not in organizations.yaml",
          "one member 市水利局: '防汛' is not in organizations.yaml",
        ].join('\n'),
      ),
    );
  });
});

describe('a file that people write', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'mandate-graph-reading-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'reading.yaml');
  const readFile = (text: string) => {
    writeFileSync(file, text);
    return readYaml(file, readingFile, 'one.yaml');
  };

  test('with an unknown key is refused at its line, every problem in one message', () => {
    expect(() =>
      readFile(`document: one
provisions: []
duties:
  - key: d1
    title: 防汛
    holder: 市水利局
  - key: d2
    title: ""
    certainty: SURE
`),
    ).toThrow(
      /^one\.yaml:4: duties\.0: Unrecognized key: "holder"\none\.yaml:9: duties\.1\.certainty: .*\none\.yaml:8: duties\.1\.title: .*$/u,
    );
  });

  test('that is no YAML is refused at its line', () => {
    expect(() => readFile('document: one\nduties: [\n')).toThrow(/^one\.yaml:3: /u);
  });

  test('that is no YAML has one message: the other faults follow from the first', () => {
    let message = '';
    try {
      readFile(
        'document: one\nendings:\n  - key: c1\n    of: { document: 长政发[2020]17号, list: 附件1 }\n    words: 收回\n  - key: c2\nlinks: []\n',
      );
    } catch (error) {
      message = String(error);
    }
    expect(message.match(/one\.yaml:/gu)).toEqual(['one.yaml:']);
    expect(message).toContain('one.yaml:4: ');
  });

  test('that repeals an article without naming it as a provision is refused: it would repeal the whole document', () => {
    expect(() =>
      readFile(`document: one
provisions: []
links:
  - number: 长政办发〔2020〕32号
    relation: REPEALS
    phrase: 废止
    article: 第三十二条
    at: c1
`),
    ).toThrow(
      "one.yaml:4: links.0: with REPEALS, name what is repealed as 'provisions' and not as 'article'; without 'provisions' the whole document is repealed",
    );
  });
});

describe('words are found in the source', () => {
  const source = new SourceText('**第一条** 各级\n人民政府\t负责\n<p>消防</p><p>工作</p>');

  test('over emphasis, white space, tags and line breaks, with the lines at which they stand', () => {
    expect(source.find('第一条各级人民政府', [1, 3])).toEqual({
      text: '第一条** 各级\n人民政府',
      lines: [1, 2],
    });
    expect(source.find('消防工作', [1, 3])).toEqual({ text: '消防</p><p>工作', lines: [3, 3] });
    expect(toOneLine('消防</p><p>**工作**\n负\t责')).toBe('消防工作负 | 责');
  });

  test('and not where they do not stand', () => {
    expect(source.find('人民政府', [3, 3])).toBeNull();
    expect(source.find('各级政府', [1, 3])).toBeNull();
    expect(source.find(' ** ', [1, 3])).toBeNull();
  });

  test('a line that it does not have is an error', () => {
    expect(() => source.find('消防', [1, 4])).toThrow('line 4 does not exist; the source has lines 1 to 3');
    expect(() => parseLineRange('4-3')).toThrow("'4-3' is not a line range; write 12 or 12-15");
  });
});

describe('the account of lines', () => {
  const source = new SourceText(TEXT);
  const provisions = [{ lines: [3, 4] }] as never[];
  const account = (lines: readonly string[], other: [number, number][]) =>
    accountOfLines(
      source,
      {
        documents: lines.map((range, at) => ({
          ...manifest.documents[0],
          slug: `d${at}`,
          lines: range,
        })) as never,
      },
      { ...emptyRecords(), provisions },
      other,
    );

  test('names the lines with words that nothing reads', () => {
    expect(account(['1-5'], [[1, 1]])).toEqual([
      { slug: 'd0', lines: [1, 5], blank: 1, stated: 2, other: 1, unread: [5] },
    ]);
  });

  test('refuses documents that overlap and lines of no document', () => {
    expect(() => account(['1-3', '3-5'], [])).toThrow('line 3 belongs to both d0 and d1');
    expect(() => account(['1-2', '4-5'], [])).toThrow('line 3 belongs to no document of the manifest');
  });
});

test('two entries of one key are refused, not two records of one id', () => {
  const draft = new Draft('jia', new SourceText(TEXT));
  const region = { id: 'region:jia/east', order: 1, name: '东区', kind: 'COUNTY' as const, aliases: [] };
  draft.add('regions', region);
  expect(() => draft.add('regions', region)).toThrow(
    'the id region:jia/east is already used: another entry has this key',
  );
});
