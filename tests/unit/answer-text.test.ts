import { expect, test } from 'vitest';
import { formatAnswer } from '../../src/cli/answer-text.js';

test('an answer prints what stands alone first, then each list as a table that Chinese does not shift', () => {
  const answer = {
    holder: {
      name: '市教育局',
      holdings: {
        totalCount: 12,
        nodes: [
          { title: '甲', grounds: [{ path: '第1项' }, { path: '五' }], condition: null },
          { title: '乙类许可', grounds: [{ path: '第2项' }], condition: null },
        ],
      },
      transfersGiven: { totalCount: 0 },
    },
  };
  expect(formatAnswer(answer, 80)).toBe(`holder.name: 市教育局

holder.holdings: 2 of 12

title     grounds.path
--------  ------------
甲        第1项; 五
乙类许可  第2项

holder.transfersGiven.totalCount: 0`);
});

test('a table that is wider than the terminal cuts its long cells', () => {
  const rows = { rows: [{ a: '长'.repeat(60), b: 'short' }] };
  expect(formatAnswer(rows, 60).split('\n')[4]).toBe(`${'长'.repeat(19)}…   short`);
  expect(formatAnswer(rows, 200)).toContain('长'.repeat(60));
});
