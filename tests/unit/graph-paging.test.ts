import { describe, expect, test } from 'vitest';
import { hasStatus } from '../../src/queries/conditions.js';
import { afterParams, DOCUMENT_ORDER, MATCH_ORDER } from '../../src/queries/page.js';
import { transferList } from '../../src/queries/transfer.js';
import { decodeCursor, encodeCursor, listMark } from '../../src/resolvers/cursor.js';

describe('a cursor', () => {
  const mark = listMark(['Query', 'whoOwns', undefined, { about: '许可' }]);
  const key = [2, 'changzhi/2020-03#000000000151.000', 'holding:1'];

  test('gives back the key of its row', () => {
    expect(decodeCursor(encodeCursor(mark, key), mark, MATCH_ORDER)).toEqual(key);
  });

  test('is opaque: letters, digits, hyphen and underscore', () => {
    expect(encodeCursor(mark, key)).toMatch(/^[\w-]+$/u);
  });

  test.each([
    ['of another list', encodeCursor(listMark(['Query', 'whoOwns', undefined, { about: '处罚' }]), key)],
    ['with a key of another order', encodeCursor(mark, key.slice(1))],
    ['with parts of the wrong type', encodeCursor(mark, ['2', 151, 'holding:1'])],
    ['that is no JSON', Buffer.from('许可').toString('base64url')],
    ['that is empty', ''],
    ['that is an offset', '50'],
  ])('%s is refused by name', (_, forged) => {
    expect(() => decodeCursor(forged, mark, MATCH_ORDER)).toThrow(/^after: .* Allowed: a cursor/u);
  });

  test('does not depend on arguments that are null instead of left out', () => {
    expect(listMark([{ asOf: null, about: 'x' }])).toBe(listMark([{ about: 'x' }]));
  });
});

describe('the statement of a page', () => {
  test('has only the conditions that the filter gives, all by parameter', () => {
    const { page, count } = transferList(
      { to: "x' OR 1=1", status: ['IN_FORCE'] },
      undefined,
      'DOCUMENT_ORDER',
    );
    expect(page.cypher).toContain(`n.toId = $to\n  AND ${hasStatus(false)}`);
    expect(page.cypher).not.toContain('1=1');
    expect(count.cypher).not.toContain('$after');
  });

  test('begins before the first row where no cursor is given', () => {
    expect(afterParams(DOCUMENT_ORDER, undefined)).toEqual({ after0: '', after1: '' });
    expect(afterParams(MATCH_ORDER, [3, 'a', 'b'])).toEqual({ after0: 3, after1: 'a', after2: 'b' });
  });
});
