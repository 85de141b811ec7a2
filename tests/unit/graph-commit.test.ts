import { describe, expect, test } from 'vitest';
import { commitOf } from '../../src/database/last-commit.js';

const STORE = '426549ed614c49d685c3f4c377b11169';
/** A bookmark as Neo4j 5.26 packs it, of any bytes after the database's. */
const bookmark = (hex: string) => `FB:${Buffer.from(`91cc10${STORE}${hex}`, 'hex').toString('base64')}`;

describe('a bookmark tells the number of its commit', () => {
  test.each([
    ['one byte', '0390', 3n],
    ['two bytes', 'c9012c90', 300n],
    ['four bytes', 'ca0001869f90', 99_999n],
    ['eight bytes', 'cb000000012a05f20090', 5_000_000_000n],
  ])('in %s', (_, hex, number) => {
    expect(commitOf(bookmark(hex))).toEqual({ store: STORE, number, bookmark: bookmark(hex) });
  });

  test('as the driver gives it', () => {
    expect(commitOf('FB:kcwQQmVJ7WFMSdaFw/TDd7ERaXmQ')).toMatchObject({ store: STORE, number: 121n });
  });

  test.each([
    ['of another kind', 'neo4j:bookmark:v1:tx42'],
    ['of two databases', `FB:${Buffer.from(`92cc10${STORE}0390`, 'hex').toString('base64')}`],
    ['with more behind the number', bookmark('039101')],
    ['with a negative number', bookmark('f090')],
    ['with a width that does not fit', bookmark('c90390')],
  ])('and one %s tells none', (_, other) => {
    expect(commitOf(other)).toBeUndefined();
  });
});
