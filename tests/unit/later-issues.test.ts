import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { packageRoot } from '../../src/config/package-root.js';
import { daysKnown } from '../../src/load/prepare-source.js';
import { sourceFolders } from '../../src/load/source-folders.js';
import { readRecords } from '../../src/records/read-files.js';
import { temporaryFolder } from '../kit/folder.js';
import { extractInto, withLaterIssues } from '../kit/later-issues.js';
import { refusals, refusalsOf } from '../kit/refusals.js';

test('a later issue is extracted beside the first, and changes no record of it', () => {
  const data = withLaterIssues(temporaryFolder());
  expect(extractInto(data)).toEqual({
    code: 0,
    lines: [
      expect.stringMatching(/^changzhi\/2020-03: 3239 of 3239 lines accounted for, \d+ records$/u),
      'changzhi/2020-09: 31 of 31 lines accounted for, 18 records',
      'changzhi/2021-03: 21 of 21 lines accounted for, 12 records',
      'changzhi/2021-06: 13 of 13 lines accounted for, 10 records',
      expect.stringMatching(/^changzhi\/2021-09: 83 of 83 lines accounted for, \d+ records$/u),
      'changzhi/2021-12: 74 of 74 lines accounted for, 394 records',
      expect.stringMatching(/^changzhi\/2022-02: 17 of 17 lines accounted for, \d+ records$/u),
      'changzhi/2022-07: 17 of 17 lines accounted for, 8 records',
      'changzhi/2022-09: 13 of 13 lines accounted for, 9 records',
      'changzhi/2022-11: 13 of 13 lines accounted for, 9 records',
      expect.stringMatching(/^changzhi\/authority: \d+ records$/u),
      expect.stringMatching(/^shared\/documents: \d+ records$/u),
    ],
  });
  for (const source of ['changzhi/2020-03', 'shared/documents']) {
    const records = (folder: string) =>
      sourceFolders(path.join(folder, source)).map((one) =>
        readFileSync(path.join(one, 'records/source.json'), 'utf8'),
      );
    expect(records(data)).toEqual(records(path.join(packageRoot, 'data')));
  }
});

/** Writes a gazette of one line and one document into a data folder. */
function addGazette(
  data: string,
  source: string,
  { line, document, reading }: { line: string; document: object; reading: object },
): void {
  const folder = path.join(data, source);
  mkdirSync(path.join(folder, 'readings'), { recursive: true });
  writeFileSync(path.join(folder, 'gazette.md'), line);
  const sha256 = createHash('sha256').update(line).digest('hex');
  const [city] = source.split('/');
  const manifest = {
    title: '公报（虚构）',
    city: city === 'changzhi' ? '长治市' : '甲市',
    file: 'gazette.md',
    sha256,
    documents: [{ slug: 'one', lines: 1, ...document }],
  };
  writeFileSync(path.join(folder, 'manifest.yaml'), stringify(manifest));
  writeFileSync(path.join(folder, 'readings/one.yaml'), stringify({ document: 'one', ...reading }));
}

const documentsOf = (data: string, source: string) =>
  readFileSync(path.join(data, source, 'records/documents.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; number?: string; title?: string; status: string });

test('two cities that cite one law cite the same document', () => {
  const data = withLaterIssues(temporaryFolder());
  mkdirSync(path.join(data, 'jia'));
  writeFileSync(path.join(data, 'jia/organizations.yaml'), 'organizations: []\n');
  writeFileSync(
    path.join(data, 'jia/regions.yaml'),
    stringify({ regions: [{ id: 'jia', name: '甲市', kind: 'CITY' }] }),
  );
  addGazette(data, 'jia/2020-01', {
    line: '根据《中华人民共和国消防法》,制定本办法。',
    document: { number: '甲政发〔2020〕1号', title: '办法', issuedOn: '2020-01-01' },
    reading: {
      provisions: [{ key: 'c1', path: '一', lines: 1 }],
      links: [{ title: '中华人民共和国消防法', relation: 'BASED_ON', phrase: '根据', at: 'c1' }],
    },
  });
  expect(extractInto(data)).toMatchObject({ code: 0 });
  const links = ['changzhi/2020-03', 'jia/2020-01'].map((source) =>
    readFileSync(path.join(data, source, 'records/document-links.jsonl'), 'utf8'),
  );
  for (const text of links) expect(text).toContain('"to":"document:cited/fire-protection-law"');
  const holding = ['shared', 'changzhi', 'jia'].flatMap((city) =>
    sourceFolders(path.join(data, city)).filter(
      (folder) =>
        existsSync(path.join(folder, 'records/documents.jsonl')) &&
        readFileSync(path.join(folder, 'records/documents.jsonl'), 'utf8').includes('fire-protection-law'),
    ),
  );
  expect(holding.map((folder) => path.relative(data, folder))).toEqual(['shared/documents']);
});

test('a document that an issue prints keeps the id under which it was cited, and belongs to that issue', () => {
  const data = withLaterIssues(temporaryFolder());
  addGazette(data, 'changzhi/2020-10', {
    line: '长政发〔2017〕104号 为促进开发区改革创新,制定本政策。',
    document: {
      number: '长政发〔2017〕104号',
      title: '长治市人民政府关于印发支持开发区建设的财政政策(试行)等七个促进开发区改革创新配套政策的通知',
      cited: 'chang-zheng-fa-2017-104',
    },
    reading: { provisions: [{ key: 'c1', path: '一', lines: 1 }] },
  });
  expect(extractInto(data)).toMatchObject({ code: 0 });
  const id = 'document:cited/chang-zheng-fa-2017-104';
  expect(documentsOf(data, 'changzhi/authority').map((one) => one.id)).not.toContain(id);
  expect(documentsOf(data, 'changzhi/2020-10')).toMatchObject([
    { id, number: '长政发〔2017〕104号', status: 'IN_FORCE' },
  ]);
});

/** The later issues, with the day on which the first document of 2020-09 says that it was made public. */
function withPublished(published: object): string {
  const data = withLaterIssues(temporaryFolder());
  const file = path.join(data, 'changzhi/2020-09/manifest.yaml');
  const manifest = parse(readFileSync(file, 'utf8'));
  manifest.documents[0].published = published;
  writeFileSync(file, stringify(manifest));
  return data;
}

test('what a document says counts as known from the day on which it says that it was made public', async () => {
  const data = withPublished({ on: '2020-09-15', because: '此件公开发布' });
  expect(extractInto(data)).toMatchObject({ code: 0 });
  const [first, second] = documentsOf(data, 'changzhi/2020-09');
  expect(first).toMatchObject({ issuedOn: '2020-09-01', publishedOn: '2020-09-15' });
  expect(second).not.toHaveProperty('publishedOn');
  const known = daysKnown(await readRecords(path.join(data, 'changzhi/2020-09')));
  expect(['zf-2020-61/c1', 'zb-2020-62/c1'].map((clause) => known(`provision:changzhi/${clause}`))).toEqual([
    '2020-09-15',
    '2020-09-10',
  ]);
});

test('a document cannot have been made public before the day of its issue', () => {
  expect(refusals(withPublished({ on: '2020-08-31', because: '此件公开发布' })).join('\n')).toContain(
    'the document was made public before the day of its issue; allowed is the same day or a later one',
  );
});

test.each([
  [
    'a row that the earlier list does not have',
    'rows: [92]',
    'rows: [600]',
    'zf-2020-61 ending c1 (line 7): document:changzhi/zf-2020-17 has no provision 附件1 第600项; 附件1 has rows 1 to 550',
  ],
  [
    'a row of a list as a provision that the document does not have',
    'list: 附件1, rows: [92]',
    'provision: 附件1 第9',
    'zf-2020-61 ending c1 (line 7): document:changzhi/zf-2020-17 has no provision 附件1 第9; the closest that it has: 附件1 第9项、附件1 第90项、附件1 第91项',
  ],
  [
    'a row that gives the body nothing',
    'list: 附件1, rows: [92], holder: 长治高新区管委会',
    'list: 附件1, rows: [92], holder: 市水利局',
    'zf-2020-61 ending c1 (line 7): document:changzhi/zf-2020-17 附件1 第92项 gives nothing to org:changzhi/water-bureau, so there is nothing to end, to pass on or to fulfil; it gives something to org:changzhi/gaoxin-committee, org:changzhi/jingkai-committee',
  ],
  [
    'a document that no gazette prints',
    'document: 长政发〔2020〕17号, list: 附件1, rows: [92]',
    'document: 长政发〔2017〕104号, list: 附件1, rows: [92]',
    'zf-2020-61 ending c1 (line 7): no gazette of the city that was read before prints document:cited/chang-zheng-fa-2017-104',
  ],
  [
    'an abolition that concerns one body',
    'rows: [60] }',
    'rows: [60], holder: 长治高新区管委会 }',
    "zf-2020-61 ending c2 (line 9): what is abolished ends for everybody, so it has neither 'holder' nor 'passesTo'; write WITHDRAWN",
  ],
  [
    'a day before that of the grant',
    'passesTo: { written: 市规划和自然资源局 }',
    '"on": 2020-06-01',
    'zf-2020-61 ending c1 (line 7): transfer:changzhi/zf-2020-17/annex1/92/gaoxin begins on 2020-06-23, so it cannot end on 2020-06-01',
  ],
  [
    'words that are not in the document',
    'words: 收回长治高新区管委会的“对破坏耕地的处罚”',
    'words: 收回长治高新区管委会的“对破坏草地的处罚”',
    "zf-2020-61 ending c1 (line 7): '收回长治高新区管委会的“对破坏草地的处罚”' is not in c1",
  ],
])('an ending is refused for %s', (_, as, so, message) => {
  expect(refusalOf('changzhi/2020-09/readings/zf-2020-61.yaml', as, so)).toContain(
    `changzhi/2020-09: ${message}`,
  );
});

/** Changes words of a reading and extracts. @returns the reported lines of the extraction, which must fail */
function refusalOf(reading: string, as: string, so: string): readonly string[] {
  const data = withLaterIssues(temporaryFolder());
  const file = path.join(data, reading);
  const before = readFileSync(file, 'utf8');
  expect(before).toContain(as);
  writeFileSync(file, before.replace(as, so));
  return refusals(data);
}

const ANNEX = { document: '长政发〔2020〕17号', list: '附件1' };

test('a change that waits is refused for a day beside the fact, for an unknown body, for words that are not there, for an abolition and for cases', () => {
  expect(
    refusalsOf('changzhi/2021-03', 'zf-2021-5', 'endings', {
      c1: { on: '2021-04-01' },
      c2: { passesTo: { written: '市城市管理局', is: '某局' } },
      c3: { pending: { words: '自移交之日起' } },
      c4: { kind: 'ABOLISHED' },
      c5: { of: { document: '长政办发〔2020〕32号', provision: '第五十条' } },
    }),
  ).toEqual({
    c1: "zf-2021-5 ending c1 (line 9): it has both 'on' and 'pending'; it takes effect on a day or on a fact",
    c2: expect.stringMatching(/^zf-2021-5 ending c2 \(line 11\): .*某局/u),
    c3: "zf-2021-5 ending c3 (line 13): '自移交之日起' is not in c3",
    c4: "zf-2021-5 ending c4 (line 15): what is abolished passes to nobody, so it has neither 'pending' nor 'limitation'",
    c5: 'zf-2021-5 ending c5 (line 17): transfer:changzhi/zb-2020-32/art50-x1 passes on cases alone, so nothing of it can pass to another body',
  });
});

test('a change that leaves a part is refused for words that are not there, for what is limited already, and for an unknown former holder', () => {
  expect(
    refusalsOf('changzhi/2021-03', 'zf-2021-5', 'endings', {
      c1: { of: { document: '长政办发〔2020〕32号', provision: '第五十二条' }, passesTo: undefined },
      c3: { limitation: '交接前已受理的,由市人社局办结' },
      c4: { of: { ...ANNEX, rows: [32], holder: '长治高新区管委会' } },
    }),
  ).toEqual({
    c1: expect.stringContaining("give the body that takes it over as 'passesTo'"),
    c3: "zf-2021-5 ending c3 (line 13): '交接前已受理的,由市人社局办结' is not in c3",
    c4: 'zf-2021-5 ending c4 (line 15): transfer:changzhi/zf-2020-17/annex1/32/gaoxin is limited already, to “有限公司”',
  });
});

test('a fulfilment is refused for what has no condition, for a day before the change, for words and for a provision that are not there', () => {
  expect(
    refusalsOf('changzhi/2021-06', 'zb-2021-30', 'fulfilments', {
      c1: { on: '2021-02-28' },
      c2: { words: '已于2021年5月11日完成交接' },
      c3: { of: { document: '长政发〔2021〕5号', provision: '九' } },
      c4: { of: { ...ANNEX, rows: [400] } },
    }),
  ).toEqual({
    c1: 'zb-2021-30 fulfilment c1 (line 5): transfer:changzhi/zf-2021-5/c1 begins on 2021-03-01, so its condition cannot be met on 2021-02-28',
    c2: "zb-2021-30 fulfilment c2 (line 7): '已于2021年5月11日完成交接' is not in c2",
    c3: 'zb-2021-30 fulfilment c3 (line 9): document:changzhi/zf-2021-5 has no provision 九; the closest that it has: 一、二、三',
    c4: "zb-2021-30 fulfilment c4 (line 11): transfer:changzhi/zf-2020-17/annex1/400/gaoxin has no condition that could be met; name the body that holds it on a condition as 'holder'",
  });
});

test('a withdrawal of what no gazette prints states that the body held it, without a first day, and ends that', () => {
  const data = path.join(temporaryFolder(), 'data');
  mkdirSync(path.join(data, 'jia'), { recursive: true });
  const region = { id: 'jia', name: '甲市', kind: 'CITY' };
  writeFileSync(path.join(data, 'jia/regions.yaml'), stringify({ regions: [region] }));
  writeFileSync(
    path.join(data, 'jia/organizations.yaml'),
    stringify({ organizations: [{ id: 'bureau', name: '甲市某局', kind: 'DEPARTMENT', region: '甲市' }] }),
  );
  addGazette(data, 'jia/2021-01', {
    line: '收回甲市某局实施的某项检查。',
    document: { number: '甲政发〔2021〕1号', title: '决定', issuedOn: '2021-01-01' },
    reading: {
      provisions: [{ key: 'c1', path: '一', lines: 1 }],
      existing: [{ at: 'c1', reason: 'The document that gave it is not printed' }],
      duties: [
        {
          key: 'd1',
          at: 'c1',
          title: '某项检查',
          holders: [{ written: '甲市某局', role: 'OWNER', roleWords: '实施' }],
        },
      ],
      endings: [
        {
          key: 'c1',
          kind: 'WITHDRAWN',
          of: { document: '甲政发〔2021〕1号', provision: '一' },
          words: '收回',
          at: 'c1',
        },
      ],
    },
  });
  expect(extractInto(data)).toMatchObject({ code: 0 });
  const recordsOf = (kind: string) =>
    readFileSync(path.join(data, `jia/2021-01/records/${kind}.jsonl`), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  const [held] = recordsOf('holdings');
  expect(held).toMatchObject({ holder: 'org:jia/bureau', responsibility: 'duty:jia/one/d1' });
  expect(held).not.toHaveProperty('validFrom');
  expect(recordsOf('endings')).toEqual([
    expect.objectContaining({ ends: held.id, on: '2021-01-01', kind: 'WITHDRAWN' }),
  ]);
});

/** Such a test extracts everything twice, which takes 20 s on a free machine. */
const TWICE = { timeout: 120_000 };

/** Changes fields of a reading and extracts. @returns the reported lines about the document */
function refusalsOfDocument(
  source: string,
  slug: string,
  change: (reading: { [field: string]: unknown }) => void,
): string[] {
  const data = withLaterIssues(temporaryFolder());
  const file = path.join(data, source, `readings/${slug}.yaml`);
  const reading = parse(readFileSync(file, 'utf8'));
  change(reading);
  writeFileSync(file, stringify(reading));
  return refusals(data)
    .map((line) => line.replace(`${source}: `, ''))
    .filter((line) => line.includes(slug));
}

test(
  'an amendment is refused for a provision that the document does not have or has already, for a day before it, for words, and for what does not go on',
  TWICE,
  () => {
    const OF = '长政办发〔2020〕32号';
    expect(
      refusalsOf('changzhi/2021-12', 'zb-2021-73', 'amendments', {
        c1: { keeps: ['duty:changzhi/zb-2020-32/art9'] },
        c2: { of: { document: OF, provision: '第九十条' } },
        c3: { of: { document: OF, provision: '第九条' } },
      }),
    ).toEqual({
      c1: "zb-2021-73 amendment c1 (line 66): holding:changzhi/zb-2020-32/art9/zone-administrations/owner cannot go on: the new words do not have '负责'",
      c2: 'zb-2021-73 amendment c2 (line 68): document:changzhi/zb-2020-32 has no provision 第九十条; the closest that it has: 第九条、第十条、第二十条',
      c3: 'zb-2021-73 amendment c3 (line 70): document:changzhi/zb-2020-32 has 第九条 already; write REPLACED',
    });
    expect(
      refusalsOf('changzhi/2021-12', 'zb-2021-73', 'amendments', {
        c1: { keeps: ['duty:changzhi/zb-2020-32/art11.i1'] },
        c2: { on: '2020-06-01' },
        c3: { of: { document: '长政办发〔2020〕27号', provision: '第十条之一' } },
      }),
    ).toEqual({
      c1: 'zb-2021-73 amendment c1 (line 66): duty:changzhi/zb-2020-32/art11.i1 does not rest on the words that are replaced',
      c2: 'zb-2021-73 amendment c2 (line 68): document:changzhi/zb-2020-32 is of 2020-06-09, so it cannot change on 2020-06-01',
      c3: 'zb-2021-73 amendment c3 (line 70): document:changzhi/zb-2020-27 ended on 2022-01-01, so it cannot be amended on 2022-02-01',
    });
  },
);

test(
  'a removal is refused for whom no earlier document has as a member, for words, for a class, and for two subjects',
  TWICE,
  () => {
    expect(
      refusalsOf('changzhi/2022-02', 'zb-2022-8', 'removals', {
        'c2-bureau': { member: { group: '长治市“标准地”改革工作联席会议', member: '市气象局' } },
        'c2-deputy': { words: '尚日红同志任副召集人' },
        c3: { dissolved: '教育部门' },
        c4: { member: { group: '长治市“标准地”改革工作联席会议', member: '市地震局' } },
      }),
    ).toEqual({
      'c2-bureau':
        'zb-2022-8 removal c2-bureau (line 11): no document of the city that was read before has 市气象局 as a member of 长治市“标准地”改革工作联席会议',
      'c2-deputy': "zb-2022-8 removal c2-deputy (line 11): '尚日红同志任副召集人' is not in c2",
      c3: 'zb-2022-8 removal c3 (line 13): 教育部门 is neither a group nor a body',
      c4: "zb-2022-8 removal c4 (line 15): it has either 'member' or 'dissolved'",
    });
  },
);

test(
  'a change of bodies that waits for a fact is refused with a day beside the fact, or if the fact comes about before its document',
  TWICE,
  () => {
    const both = "it has both 'on' and 'pending'; it takes effect on a day or on a fact";
    expect(refusalsOf('changzhi/2022-09', 'zb-2022-41', 'successions', { c1: { on: '2022-10-01' } })).toEqual(
      {
        c1: `zb-2022-41 succession c1 (line 9): ${both}`,
      },
    );
    expect(refusalsOf('changzhi/2022-09', 'zb-2022-41', 'removals', { c2: { on: '2022-10-01' } })).toEqual({
      c2: `zb-2022-41 removal c2 (line 11): ${both}`,
    });
    expect(refusalsOf('changzhi/2022-11', 'zb-2022-55', 'successions', { c1: { on: '2022-09-04' } })).toEqual(
      {
        c1: 'zb-2022-55 succession c1 (line 9): succession:changzhi/zb-2022-41/c1 is of 2022-09-05, so the fact for which it waits cannot come about on 2022-09-04',
      },
    );
    expect(refusalsOf('changzhi/2022-11', 'zb-2022-55', 'removals', { c2: { on: '2022-09-04' } })).toEqual({
      c2: 'zb-2022-55 removal c2 (line 11): removal:changzhi/zb-2022-41/c2 is of 2022-09-05, so the fact for which it waits cannot come about on 2022-09-04',
    });
  },
);

test(
  'a repeal is refused for a provision that the document does not have, for a day before it, and a term for an end before its start',
  TWICE,
  () => {
    expect(
      refusalsOfDocument('changzhi/2021-12', 'zf-2021-72', (reading) => {
        const links = reading.links as Record<string, unknown>[];
        Object.assign(links[0] ?? {}, { on: '2020-05-24' });
        Object.assign(links[2] ?? {}, { provisions: ['第二十三条第九款'] });
      }),
    ).toEqual([
      'zf-2021-72 repeal of document:changzhi/zb-2020-26 (line 51): document:changzhi/zb-2020-26 is of 2020-05-25, so it cannot change on 2020-05-24',
      'zf-2021-72 repeal of document:changzhi/zb-2020-32 (line 54): document:changzhi/zb-2020-32 has no provision 第二十三条第九款; the closest that it has: 第二十三条第一款、第二十三条第二款、第二条第一款',
    ]);
    expect(
      refusalsOfDocument('changzhi/2021-12', 'zb-2021-71', (reading) => {
        Object.assign(reading.expiry as object, { on: '2022-01-01' });
      }),
    ).toEqual([
      'zb-2021-71 expiry (line 35): the document takes effect on 2022-01-01, so it cannot end on 2022-01-01',
    ]);
  },
);

const recordsIn = (data: string, source: string, kind: string) =>
  readFileSync(path.join(data, source, `records/${kind}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

/** A city with one gazette, in which a document says something of a body and of a document that others say something else of. */
function withDisagreements(): string {
  const data = withLaterIssues(temporaryFolder());
  addGazette(data, 'changzhi/2022-01', {
    line: '自2021年7月1日起,长治市城市管理局更名为长治市城市管理综合执法局,为县级机构。按照2020年6月19日印发的《长治市消防责任制规定》(长政办发〔2020〕32号)、《长治市消防安全责任制实施办法》(长政办发〔2020〕32号)执行。',
    document: { number: '长政办发〔2022〕1号', title: '通知', issuedOn: '2022-01-10' },
    reading: {
      provisions: [{ key: 'c1', path: '一', lines: 1 }],
      bodies: [{ name: '市城市管理综合执法局', level: 'COUNTY', words: '县级机构', at: 'c1' }],
      successions: [
        {
          key: 'c1',
          from: '长治市城市管理局',
          to: '长治市城市管理综合执法局',
          kind: 'RENAMED',
          words: '更名为长治市城市管理综合执法局',
          on: '2021-07-01',
          at: 'c1',
        },
      ],
      links: [
        {
          number: '长政办发〔2020〕32号',
          title: '长治市消防责任制规定',
          issuedOn: '2020-06-19',
          relation: 'FOLLOWS',
          phrase: '按照',
          at: 'c1',
        },
        {
          number: '长政办发〔2020〕32号',
          title: '长治市消防安全责任制实施办法',
          relation: 'FOLLOWS',
          phrase: '按照',
          at: 'c1',
        },
      ],
    },
  });
  return data;
}

test('issues that say the same of a document agree; where one says something else of it or of a body, an anomaly has both places', () => {
  const data = withDisagreements();
  expect(extractInto(data)).toMatchObject({ code: 0 });
  const found = recordsIn(data, 'changzhi/2022-01', 'anomalies').map(
    ({ kind, asPrinted, reading, about, provisions }) => ({ kind, asPrinted, reading, about, provisions }),
  );
  const here = 'provision:changzhi/one/c1';
  const link = 'link:changzhi/one/c1/1';
  expect(found).toEqual([
    {
      kind: 'CONTRADICTION',
      asPrinted: '县级机构',
      reading: '长治市城市管理综合执法局: CITY',
      about: ['org:changzhi/urban-enforcement-bureau'],
      provisions: [here],
    },
    {
      kind: 'CONTRADICTION',
      asPrinted: '更名为长治市城市管理综合执法局',
      reading: 'RENAMED on 2021-06-01',
      about: ['succession:changzhi/zb-2020-62/c1'],
      provisions: [here, 'provision:changzhi/zb-2020-62/c1'],
    },
    {
      kind: 'NAME_VARIANT',
      asPrinted: '长治市消防责任制规定',
      reading: '长治市人民政府办公室关于印发《长治市消防安全责任制实施办法》的通知',
      about: ['document:changzhi/zb-2020-32', link],
      provisions: [here, expect.stringMatching(/^provision:changzhi\/zb-2020-32\//u)],
    },
    {
      kind: 'CONTRADICTION',
      asPrinted: '2020-06-19',
      reading: '2020-06-09',
      about: ['document:changzhi/zb-2020-32', link],
      provisions: [here, expect.stringMatching(/^provision:changzhi\/zb-2020-32\//u)],
    },
  ]);
});

/** Two documents of one day: the first withdraws a power on one day, the second on another. */
function withContradiction(corrections?: object): string {
  const data = withLaterIssues(temporaryFolder());
  addGazette(data, 'changzhi/2020-09b', {
    line: '自2020年11月1日起,收回长治高新区管委会的“对破坏耕地的处罚”。',
    document: { number: '长政发〔2020〕64号', title: '通知', issuedOn: '2020-09-01' },
    reading: {
      provisions: [{ key: 'c1', path: '一', lines: 1 }],
      endings: [
        {
          key: 'c1',
          kind: 'WITHDRAWN',
          of: { ...ANNEX, rows: [92], holder: '长治高新区管委会' },
          words: '收回长治高新区管委会',
          on: '2020-11-01',
          at: 'c1',
        },
      ],
    },
  });
  if (corrections !== undefined)
    writeFileSync(path.join(data, 'changzhi/2020-09b/corrections.yaml'), stringify(corrections));
  return data;
}

test(
  'two documents of one day that contradict each other are refused with file and line, or kept with an anomaly',
  TWICE,
  () => {
    expect(refusals(withContradiction())).toContain(
      'changzhi/2020-09b: changzhi/2020-09b/gazette.md:1: 一 of 长政发〔2020〕64号 contradicts 一 of 长政发〔2020〕61号 (line 7), which is of the same day, about the end of transfer:changzhi/zf-2020-17/annex1/92/gaoxin: here WITHDRAWN on 2020-11-01, there WITHDRAWN on 2020-09-01. If the source itself contradicts itself, add an entry of the kind CONTRADICTION with these lines to corrections.yaml',
    );
    const data = withContradiction({
      corrections: [
        {
          lines: 1,
          kind: 'CONTRADICTION',
          reading: '2020-09-01',
          alternatives: ['2020-11-01'],
          reason: 'Two decisions of one day give two days.',
        },
      ],
    });
    expect(extractInto(data)).toMatchObject({ code: 0 });
    expect(recordsIn(data, 'changzhi/2020-09b', 'anomalies')).toMatchObject([
      { kind: 'CONTRADICTION', reading: '2020-09-01', provisions: ['provision:changzhi/one/c1'] },
    ]);
  },
);

test('new words of a document with a term end with it', () => {
  const data = withLaterIssues(temporaryFolder());
  addGazette(data, 'changzhi/2022-01', {
    line: '将第一条修改为:“市水利局负责安全检查。”',
    document: { number: '长政办发〔2022〕1号', title: '通知', issuedOn: '2022-01-10' },
    reading: {
      provisions: [
        { key: 'c1', path: '一', lines: 1 },
        { key: 'new', path: '一 修改后的第一条', lines: 1, parent: 'c1', words: '市水利局负责安全检查。' },
      ],
      amendments: [
        {
          key: 'c1',
          kind: 'REPLACED',
          of: { document: '长政办发〔2021〕71号', provision: '第一条' },
          words: '将第一条修改为',
          by: 'new',
          on: '2022-02-01',
          at: 'c1',
        },
      ],
      duties: [
        {
          key: 'new',
          at: 'new',
          title: '安全检查',
          holders: [{ written: '市水利局', role: 'OWNER', roleWords: '负责' }],
        },
      ],
    },
  });
  expect(extractInto(data)).toMatchObject({ code: 0 });
  const [holding] = recordsIn(data, 'changzhi/2022-01', 'holdings');
  expect(holding).toMatchObject({
    id: 'holding:changzhi/one/new/water-bureau/owner',
    validFrom: '2022-02-01',
  });
  expect(
    recordsIn(data, 'changzhi/2022-01', 'endings').map(({ kind, ends, on, provision }) => [
      kind,
      ends,
      on,
      provision,
    ]),
  ).toEqual([
    [
      'AMENDED',
      'holding:changzhi/zb-2021-71/art1/natural-resources-bureau/owner',
      '2022-02-01',
      'provision:changzhi/one/c1',
    ],
    ['EXPIRED', holding?.id, '2027-01-01', 'provision:changzhi/zb-2021-71/art3'],
  ]);
});

/** A city whose notice repeals 36号 with the start of a new plan; a later notice records that start on a day. */
function withPendingRepeal(on: string): string {
  const data = withLaterIssues(temporaryFolder());
  addGazette(data, 'changzhi/2022-01', {
    line: '长政办发〔2020〕36号待新的考核方案施行后废止。',
    document: { number: '长政办发〔2022〕1号', title: '通知', issuedOn: '2022-01-10' },
    reading: {
      provisions: [{ key: 'c1', path: '一', lines: 1 }],
      links: [
        {
          number: '长政办发〔2020〕36号',
          relation: 'REPEALS',
          phrase: '废止',
          pending: { words: '待新的考核方案施行后' },
          at: 'c1',
        },
      ],
    },
  });
  const folder = 'changzhi/2022-04';
  addGazette(data, folder, {
    line: '新的考核方案已于2022年4月1日施行。',
    document: { number: '长政办发〔2022〕2号', title: '通报', issuedOn: '2022-04-10' },
    reading: {
      provisions: [{ key: 'c1', path: '一', lines: 1 }],
      fulfilments: [
        {
          key: 'c1',
          of: { document: '长政办发〔2022〕1号', provision: '一' },
          words: '已于2022年4月1日施行',
          on,
          at: 'c1',
        },
      ],
    },
  });
  // The helper gives every document one slug; here each needs its own.
  for (const [name, kind] of [
    ['manifest.yaml', 'slug'],
    ['readings/one.yaml', 'document'],
  ]) {
    const file = path.join(data, folder, name as string);
    writeFileSync(file, readFileSync(file, 'utf8').replace(`${kind}: one`, `${kind}: two`));
  }
  renameSync(path.join(data, folder, 'readings/one.yaml'), path.join(data, folder, 'readings/two.yaml'));
  return data;
}

test('a repeal may wait for a fact, which a later issue records', () => {
  const data = withPendingRepeal('2022-04-01');
  expect(extractInto(data)).toMatchObject({ code: 0 });
  const [change] = recordsIn(data, 'changzhi/2022-01', 'document-changes');
  expect(change).toMatchObject({
    id: 'document-change:changzhi/one/c1/1',
    kind: 'REPEALED',
    document: 'document:changzhi/zb-2020-36',
    pending: '待新的考核方案施行后',
  });
  expect(change).not.toHaveProperty('on');
  const endings = recordsIn(data, 'changzhi/2022-01', 'endings');
  expect(endings.filter(({ on, pending }) => on === undefined && pending !== undefined)).toHaveLength(222);
  const fulfilments = recordsIn(data, 'changzhi/2022-04', 'fulfilments');
  expect(fulfilments.map(({ fulfils }) => fulfils).sort()).toEqual(
    [change?.id, ...endings.map(({ id }) => id)].sort(),
  );
  expect(new Set(fulfilments.map(({ on }) => on))).toEqual(new Set(['2022-04-01']));
});

test('a fact for which a repeal waits is refused for a day before the repeal', () => {
  expect(refusals(withPendingRepeal('2022-01-09')).join('\n')).toContain(
    'changzhi/2022-04: two fulfilment c1 (line 1): ending:changzhi/one/c1/1/',
  );
});
