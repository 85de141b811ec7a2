// Files as people have them, up to the records that extract makes of a draft.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/config/package-root.js';
import { draftFile } from '../../src/drafting/draft-file.js';
import { readFileText, textOfHtml } from '../../src/drafting/read-file.js';
import { extractData } from '../../src/gazette/extract-city.js';
import { temporaryFolder } from '../kit/folder.js';
import { commandLineWith } from '../kit/terminal.js';

const folder = temporaryFolder();
const quiet = () => {};

/** A data folder of its own for a test, with a file in it. */
function given(name: string, content: string | Uint8Array): { readonly file: string; readonly out: string } {
  const out = path.join(folder, `data-${name.replace(/\W/gu, '-')}`);
  mkdirSync(out, { recursive: true });
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return { file, out };
}

const NOTICE = `青山市人民政府关于加强消防工作的通知
青政发〔2021〕5号
各县、区人民政府:
一、市公安局负责道路安全监督。
二、市住建局应当检查施工现场。
青山市人民政府
2021年3月1日
`;

const PARAGRAPHS = NOTICE.trim().split('\n');
const DAY_IN_ZIP = new Date(2021, 2, 1);

/** A .docx with these paragraphs and nothing else. */
function docx(paragraphs: readonly string[]): Uint8Array {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('');
  return zipSync(
    {
      '[Content_Types].xml': strToU8(
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      ),
      '_rels/.rels': strToU8(
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      ),
      'word/document.xml': strToU8(
        `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
      ),
    },
    { mtime: DAY_IN_ZIP },
  );
}

/** A PDF whose pages have these texts, in Latin letters. */
function pdf(pages: readonly string[]): string {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, at) => `${4 + at * 2} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...pages.flatMap((text, at) => {
      const content = text === '' ? '' : `BT /F1 12 Tf 50 700 Td (${text}) Tj ET`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + at * 2} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}`;
  return `${text}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
}

describe('the text of a file', () => {
  it('is read from UTF-8 and from GB18030', async () => {
    const bytes = Uint8Array.from([0xc7, 0xe0, 0xc9, 0xbd, 0xca, 0xd0]);
    expect((await readFileText(given('gb.txt', bytes).file)).text).toBe('青山市');
    expect((await readFileText(given('utf.txt', '青山市').file)).text).toBe('青山市');
  });

  it('of an HTML page has a line for each block and each row, and a merged cell once', () => {
    expect(
      textOfHtml(
        '<html><head><title>x</title><style>p{}</style></head><body><h1>标题</h1><p>一、甲<br>乙</p><table><tr><th>序号</th><th>事项</th></tr><tr><td rowspan="2">1</td><td>建<b>设</b></td></tr><tr><td>维护</td></tr></table></body></html>',
      ),
    ).toBe('# 标题\n\n一、甲\n\n乙\n\n序号\t事项\n1\t建设\n\t维护\n');
  });

  it('of a .docx has a line for each paragraph', async () => {
    const { text } = await readFileText(given('notice.docx', docx(PARAGRAPHS)).file);
    expect(text.split('\n').filter(Boolean)).toEqual(PARAGRAPHS);
  });

  it('of a PDF has its pages', async () => {
    const { text, pages } = await readFileText(
      given(
        'pages.pdf',
        pdf([
          'The first page of a document with some words',
          'The second page of a document with some words',
        ]),
      ).file,
    );
    expect(text.split('\n').filter(Boolean)).toEqual([
      'The first page of a document with some words',
      'The second page of a document with some words',
    ]);
    expect(pages).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });
});

describe('a file that is no document ends in a message that says what to do', () => {
  for (const [what, name, content, message] of [
    [
      'a scan',
      'scan.pdf',
      pdf(['', '']),
      /is a scan: its 2 pages have 0 characters of text\. Run a program for text recognition/u,
    ],
    ['a broken PDF', 'broken.pdf', '%PDF-1.4\nnothing', /cannot be read as a PDF/u],
    ['a broken .docx', 'broken.docx', 'no zip', /cannot be read as \.docx/u],
    [
      'broken encoding',
      'broken.txt',
      Uint8Array.from([0xe9, 0x9d, 0xff, 0xff, 0x41]),
      /its encoding is broken/u,
    ],
    ['a program', 'program.bin', Uint8Array.from([1, 0, 2, 0]), /is not a text/u],
    ['an empty file', 'empty.txt', ' \n', /has no text/u],
    [
      'a novel',
      'novel.txt',
      '话说天下大势,分久必合,合久必分。\n周末七国分争,并入于秦。\n'.repeat(500),
      /has no document.*Nothing was written/u,
    ],
    ['a table of numbers', 'numbers.txt', '1\t2\t3\n4\t5\t6\n'.repeat(500), /has no document/u],
    ['50 MB', 'large.txt', new Uint8Array(50 * 1024 * 1024).fill(0x41), /has 50 MB; at most 40 MB/u],
  ] as const)
    it(`for ${what}`, async () => {
      const { file, out } = given(name, content);
      await expect(draftFile(file, { as: 'qingshan/2021-03', out, report: quiet })).rejects.toThrow(message);
    });

  it('for a name that is none', async () => {
    const { file, out } = given('name.txt', NOTICE);
    for (const as of ['qingshan', '青山/2021', 'qingshan/authority', '../x/y'])
      await expect(draftFile(file, { as, out, report: quiet })).rejects.toThrow(
        'cannot be the name of a source',
      );
  });

  it('for a source that a person read', async () => {
    const { file, out } = given('person.txt', NOTICE);
    mkdirSync(path.join(out, 'changzhi/2020-03'), { recursive: true });
    copyFileSync(
      path.join(packageRoot, 'data/changzhi/2020-03/manifest.yaml'),
      path.join(out, 'changzhi/2020-03/manifest.yaml'),
    );
    await expect(draftFile(file, { as: 'changzhi/2020-03', out, report: quiet })).rejects.toThrow(
      'was read by a person',
    );
  });
});

/** The records of a kind in a data folder. */
const records = (out: string, source: string, kind: string) =>
  readFileSync(path.join(out, source, 'records', `${kind}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

describe('a draft', () => {
  it('of a city that the data folder does not have becomes records by itself, and the original stays beside it', async () => {
    const { file, out } = given('new-city.docx', docx(PARAGRAPHS));
    const { extracted } = await draftFile(file, { as: 'qingshan/2021-03', out, report: quiet });
    expect(extracted).toBe(true);
    expect(
      records(out, 'qingshan/2021-03', 'documents').map(({ number, title, issuedOn }) => [
        number,
        title,
        issuedOn,
      ]),
    ).toEqual([['青政发〔2021〕5号', '青山市人民政府关于加强消防工作的通知', '2021-03-01']]);
    expect(
      records(out, 'qingshan/2021-03', 'holdings').map(({ asWritten, role }) => [asWritten, role]),
    ).toEqual([
      ['市公安局', 'OWNER'],
      ['市住建局', 'OWNER'],
    ]);
    expect(readFileSync(path.join(out, 'qingshan/2021-03/original.docx'))).toEqual(readFileSync(file));
    for (const kind of ['duties', 'holdings'])
      expect(records(out, 'qingshan/2021-03', kind).map(({ reviewed }) => reviewed)).toEqual([false, false]);
  });

  it('again of the same file writes the same', async () => {
    const { file, out } = given('again.txt', NOTICE);
    const at = (name: string) => path.join(out, 'qingshan/2021-03', name);
    const read = () =>
      readdirSync(at('.'), { recursive: true, encoding: 'utf8' })
        .filter((name) => statSync(at(name)).isFile())
        .map((name) => [name, readFileSync(at(name), 'utf8')]);
    await draftFile(file, { as: 'qingshan/2021-03', out, report: quiet });
    const first = read();
    await draftFile(file, { as: 'qingshan/2021-03', out, report: quiet });
    expect(first.length).toBeGreaterThan(8);
    expect(read()).toEqual(first);
  });

  it('of the whole issue of 2020-03 is taken by the extraction as it is', async () => {
    const out = path.join(folder, 'data-issue');
    for (const name of ['changzhi', 'shared']) mkdirSync(path.join(out, name), { recursive: true });
    for (const name of [
      'changzhi/organizations.yaml',
      'changzhi/regions.yaml',
      'changzhi/documents.yaml',
      'shared/documents.yaml',
    ])
      copyFileSync(path.join(packageRoot, 'data', name), path.join(out, name));
    const { extracted, draft } = await draftFile(path.join(packageRoot, 'data/changzhi/2020-03/gazette.md'), {
      as: 'changzhi/2020-03',
      out,
      report: quiet,
    });
    expect(draft.notes).toEqual([]);
    expect(extracted).toBe(true);
    const numbers = records(out, 'changzhi/2020-03', 'documents').flatMap(({ number }) => number ?? []);
    expect(numbers).toHaveLength(11);
    expect(records(out, 'changzhi/2020-03', 'powers').length).toBeGreaterThan(540);
    expect(records(out, 'changzhi/2020-03', 'holdings').length).toBeGreaterThan(1500);
    const kinds = ['powers', 'duties', 'tasks', 'holdings', 'transfers', 'memberships', 'document-links'];
    for (const kind of [...kinds, 'working-groups'])
      expect(
        records(out, 'changzhi/2020-03', kind).filter(({ reviewed }) => reviewed !== false),
        kind,
      ).toEqual([]);
  }, 60_000);

  it('on the command line ends with what to look at first', async () => {
    const { file, out } = given('shell.txt', NOTICE.replace('市住建局应当', '市园林中心'));
    const { code, out: printed } = await commandLineWith(
      ['draft', file, '--as', 'qingshan/2021-03', '--out', out],
      {},
    );
    expect(code).toBe(0);
    expect(printed).toContain('1 document, 2 holdings');
    expect(printed).toContain(
      'Look at these first:\n  青政发〔2021〕5号, line 5: 市园林中心 OWNER: 检查施工现场 (INFERRED: ',
    );
  });
});

describe('the drafts of two cities', () => {
  const regulation = (city: string) =>
    `# ${city}消防条例\n\n第一条 根据《中华人民共和国消防法》(以下简称《消防法》)和《关于加强消防工作的意见》,制定本条例。\n\n第二条 市消防局应当依照《消防法》开展检查。\n`;
  const titles = (out: string, source: string) => records(out, source, 'documents').map(({ title }) => title);

  it('that cite one law without a number share it, and keep apart what may be two documents of one title', async () => {
    const { file, out } = given('first.txt', regulation('青山市'));
    await draftFile(file, { as: 'qingshan/2021', out, report: quiet });
    writeFileSync(file, regulation('绿水市'));
    const second = await draftFile(file, { as: 'lvshui/2021', out, report: quiet });
    expect(second.extracted).toBe(true);
    expect(titles(out, 'shared/documents')).toEqual(['中华人民共和国消防法']);
    for (const city of ['qingshan', 'lvshui'])
      expect(titles(out, `${city}/authority`)).toEqual(['关于加强消防工作的意见']);
    const { sources } = extractData(out);
    const ids = sources.flatMap((one) =>
      Object.values(one.records).flatMap((rows) => rows.map(({ id }) => id)),
    );
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    const links = (city: string) => records(out, `${city}/2021`, 'document-links').map(({ to }) => to);
    expect(links('lvshui').filter((id) => links('qingshan').includes(id))).toHaveLength(2);
    expect(new Set(links('lvshui')).size).toBe(2);
  });

  it('find the law in the list that all cities share, whatever its id there', async () => {
    const { file, out } = given('listed.txt', regulation('青山市'));
    mkdirSync(path.join(out, 'shared'), { recursive: true });
    writeFileSync(
      path.join(out, 'shared/documents.yaml'),
      'documents:\n- id: fire-law\n  title: 中华人民共和国消防法\n  aliases: [消防法]\n',
    );
    const { draft } = await draftFile(file, { as: 'qingshan/2021', out, report: quiet });
    expect(draft.names.sharedDocuments).toEqual([]);
    expect(records(out, 'qingshan/2021', 'document-links').map(({ to }) => to)).toContain(
      'document:cited/fire-law',
    );
  });

  it('keep to the own list of a city that has the law there', async () => {
    const { file, out } = given('own.txt', regulation('青山市'));
    await draftFile(file, { as: 'qingshan/2021', out, report: quiet });
    mkdirSync(path.join(out, 'lvshui'), { recursive: true });
    writeFileSync(
      path.join(out, 'lvshui/documents.yaml'),
      'documents:\n- id: our-law\n  title: 中华人民共和国消防法\n  aliases: [消防法]\n',
    );
    writeFileSync(path.join(out, 'lvshui/organizations.yaml'), 'title: 绿水市的机构\n');
    writeFileSync(
      path.join(out, 'lvshui/regions.yaml'),
      'regions:\n- id: city\n  name: 绿水市\n  kind: CITY\n',
    );
    writeFileSync(file, regulation('绿水市'));
    const { extracted } = await draftFile(file, { as: 'lvshui/2021', out, report: quiet });
    expect(extracted).toBe(true);
    expect(records(out, 'lvshui/2021', 'document-links').map(({ to }) => to)).toContain(
      'document:cited/our-law',
    );
  });
});
