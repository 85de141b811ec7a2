import { expect, test } from 'vitest';
import { findContradictions } from '../../src/gazette/contradictions.js';
import { emptyRecords, type RecordSet } from '../../src/records/index.js';

/** The records of a gazette with one document of 2021-05-01, which repeals 某政发〔2020〕1号 with a fact. */
function repealing(name: string, pending: string): RecordSet {
  const records = emptyRecords();
  records.documents.push({
    id: `document:city/${name}`,
    order: 1,
    number: `某政发〔2021〕${name}号`,
    aliases: [],
    issuedOn: '2021-05-01',
    status: 'IN_FORCE',
  });
  records.provisions.push({
    id: `provision:city/${name}/c1`,
    order: 1,
    document: `document:city/${name}`,
    path: '一',
    text: '废止',
    lines: [7, 7],
  });
  records['document-changes'].push({
    id: `document-change:city/${name}/c1`,
    order: 1,
    kind: 'REPEALED',
    document: 'document:city/old',
    pending,
    words: '废止',
    derivedBy: [],
    provision: `provision:city/${name}/c1`,
  });
  return records;
}

test('two repeals of one day that wait for different facts contradict each other, and both facts are told', () => {
  expect(
    findContradictions(repealing('2', '待新办法施行后'), [repealing('1', '待新规划批准后')], []).map(
      ({ problem }) => problem,
    ),
  ).toEqual([
    expect.stringContaining(
      'about the end of document:city/old: here REPEALED with “待新办法施行后”, there REPEALED with “待新规划批准后”.',
    ),
  ]);
});

test('two repeals of one day that wait for the same fact agree', () => {
  const [one, two] = ['1', '2'].map((name) => repealing(name, '待新办法施行后')) as [RecordSet, RecordSet];
  expect(findContradictions(two, [one], [])).toEqual([]);
});
