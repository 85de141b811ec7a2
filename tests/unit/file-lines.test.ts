import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readImport } from '../../src/import/import.js';
import type { SourceRecords } from '../../src/records/read-files.js';
import { readRecordFiles } from '../../src/records/read-files.js';
import { temporaryFolder } from '../kit/folder.js';
import { oneBody } from '../kit/names.js';
import { SEED } from '../kit/seed.js';

const folder = temporaryFolder();
let files = 0;
function written(name: string, content: string | Buffer): string {
  files += 1;
  const at = path.join(folder, String(files));
  mkdirSync(at);
  writeFileSync(path.join(at, name), content);
  return path.join(at, name);
}

function table(content: string): Promise<SourceRecords> {
  return readImport({
    path: written('powers.csv', content),
    as: 'x/2021',
    title: undefined,
    known: oneBody,
  });
}

function regions(content: string | Buffer): Promise<SourceRecords> {
  const file = written('regions.jsonl', content);
  const source = { name: 'x/2021', title: 'x', sha256: '0'.repeat(64) };
  return readRecordFiles(source, 'x', [{ path: file, label: 'regions.jsonl' }]);
}

const HEAD = 'number,type,main_item,holder,document_number,path,quote';
const row = (number: number, quote: string) => `${number},DUTY,甲,某局,某法,第1项,${quote}`;
const linesIn = ({ records }: SourceRecords) => records.provisions.map(({ lines }) => lines);

describe('the row of a table is cited at its own lines', () => {
  test('where line ends of three kinds are mixed, cells break, and rows are blank', async () => {
    const text = `\uFEFF\r\n${HEAD}\n${row(1, '甲')}\r\n\r${row(2, '"甲\r\n乙\r丙"')}\n\n,,\r\r${row(3, '甲')}`;
    expect(linesIn(await table(text))).toEqual([
      [3, 3],
      [5, 7],
      [11, 11],
    ]);
  });

  test('and breaks within a cell are one kind, whatever program has saved the file', async () => {
    const { records } = await table(`${HEAD}\r\n${row(1, '"甲\r\n乙\r丙\n丁"')}\r\n`);
    expect(records.provisions[0]?.text).toBe('甲\n乙\n丙\n丁');
  });

  test.each([
    ['a head', `\n\n${HEAD},colour\n${row(1, '甲')}\n`, /powers\.csv:3:8: 'colour' is not a column/u],
    ['a cell', `${HEAD}\r\n\n\r${row(1, '""')}\n${row(2, '甲')}\n`, /powers\.csv:4:7: quote: is blank/u],
    [
      'an open quotation mark',
      `${HEAD}\r\n\n${row(1, '"甲\n乙\n')}`,
      /powers\.csv:3:7: Quote Not Closed; allowed/u,
    ],
    [
      'a mark in a cell',
      `${HEAD}\r\n\n${row(1, '甲"乙"')}`,
      /powers\.csv:3:7: Invalid Opening Quote; allowed/u,
    ],
    [
      'a word after a quotation',
      `${HEAD}\n\r${row(1, '"甲"乙')}`,
      /powers\.csv:3:7: Invalid Closing Quote; allowed/u,
    ],
  ])('and so is what is wrong with %s', async (_, text, message) => {
    await expect(table(text)).rejects.toThrow(message);
  });

  /** A table as pieces of which each is whole lines, but for breaks within a quoted cell. */
  const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
  const cell = fc.array(fc.oneof(lineEnd, fc.constantFrom('甲', '𠮷', '""', ',', '\u2028', ' ')), {
    maxLength: 6,
  });
  const piece = fc.record({ end: lineEnd, quote: fc.option(cell) });

  test(`in any table (seed ${SEED})`, async () => {
    await fc.assert(
      fc.asyncProperty(
        lineEnd,
        fc.array(piece, { maxLength: 12 }).filter((all) => all.some(({ quote }) => quote !== null)),
        fc.boolean(),
        async (headEnd, pieces, isClosed) => {
          // A return and a feed that meet would be one end.
          const apart = (before: string, end: string) =>
            before.endsWith('\r') && end.startsWith('\n') ? '\r' : end;
          let text = `${HEAD}${headEnd}`;
          let line = 2;
          const expected: [number, number][] = [];
          pieces.forEach(({ quote, end }, index) => {
            if (quote === null) text += apart(text, end);
            else {
              let inside = '甲';
              let breaks = 0;
              for (const part of quote) {
                const isBreak = /[\r\n]/u.test(part);
                inside += isBreak ? apart(inside, part) : part;
                if (isBreak) breaks += 1;
              }
              expected.push([line, line + breaks]);
              line += breaks;
              text += row(index, `"${inside}"`) + (isClosed || index < pieces.length - 1 ? end : '');
            }
            line += 1;
          });
          expect(linesIn(await table(text))).toEqual(expected);
        },
      ),
      { seed: SEED, numRuns: 300 },
    );
  });
});

describe('a record is told at its own line and column', () => {
  const named = (name: string) => `{"id":"region:x/${name}","name":"某县","kind":"COUNTY"}`;
  const read = async (content: string | Buffer) => {
    const { records, placeOf } = await regions(content);
    return records.regions.map(({ id }) => [id.slice('region:x/'.length), placeOf(id).line]);
  };

  test('after a byte order mark, and whatever ends the lines', async () => {
    expect(await read(`\uFEFF${named('a')}\r\n\n${named('b')}\r\r\n${named('c')}`)).toEqual([
      ['a', 1],
      ['b', 3],
      ['c', 5],
    ]);
  });

  test('where a text has line separators of Unicode, which JSON allows', async () => {
    const { records } = await regions(`${named('a').replace('某', '某\u2028\u2029\u0085')}\n${named('b')}\n`);
    expect(records.regions.map(({ name }) => name)).toEqual(['某\u2028\u2029\u0085县', '某县']);
  });

  test('where a line is longer than what is read at once, and ends just there', async () => {
    const piece = 64 * 1024;
    const filled = (id: string, bytes: number) =>
      named(id) + ' '.repeat(bytes - Buffer.byteLength(named(id)));
    expect(await read(`${filled('a', piece - 1)}\r\n${filled('b', 3 * piece)}\r\n${named('c')}`)).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ]);
  });

  test('where it is not UTF-8', async () => {
    const content = Buffer.concat([
      Buffer.from(`${named('a')}\n`),
      Buffer.from([0xd0, 0xf2]),
      Buffer.from('\n'),
    ]);
    await expect(read(content)).rejects.toThrow(/\nregions\.jsonl:2: is not UTF-8/u);
  });

  test.each([
    ['{"a":}', 6],
    ['{"a":1,}', 8],
    ['{"a":1', 7],
    ['{"a":tru}', 6],
    ['{"a":', 6],
    ['{"a":"\t"}', 7],
    ['{"a":"𠮷" 1}', 10],
    ['{"𠮷":1}}', 8],
    ['\uFEFF{"a":}', 6],
  ])('%s at column %i', async (text, column) => {
    await expect(read(text)).rejects.toThrow(`regions.jsonl:1:${column}: is not valid JSON`);
  });

  test('and a field at the character where its value begins, rare characters being one each', async () => {
    const text = '{"id":"region:x/a","name":"𠮷𠮷","kind":"TOWN"}';
    await expect(read(text)).rejects.toThrow(`regions.jsonl:1:${[...text].indexOf('T')}: kind: `);
  });
});
