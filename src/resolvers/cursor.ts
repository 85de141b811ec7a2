import { createHash } from 'node:crypto';
import type { Key, KeyPart } from '../queries/page.js';
import { badInputError } from './bad-input.js';

const MARK_LENGTH = 10;

/** A hash of a list's field, parent and arguments. A cursor of a list with another mark is refused. */
export type ListMark = string;

/**
 * @param identity all values that distinguish the list from others. Null counts as absent, because a null argument means the
 * same as an argument that is left out.
 */
export function listMark(identity: readonly unknown[]): ListMark {
  const text = JSON.stringify(identity, (_, value: unknown) => value ?? undefined);
  return createHash('sha256').update(text).digest('base64url').slice(0, MARK_LENGTH);
}

/** @returns a cursor with the key of its row; it has no offset, so that it stays valid after a load */
export function encodeCursor(mark: ListMark, key: Key): string {
  return Buffer.from(JSON.stringify([mark, ...key])).toString('base64url');
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}

/**
 * @returns the key of the cursor's row
 * @throws GraphQLError for a text that is no cursor of this list
 */
export function decodeCursor(cursor: string, mark: ListMark, order: readonly KeyPart[]): Key {
  const content = parsed(cursor);
  if (Array.isArray(content)) {
    const [itsMark, ...key] = content as unknown[];
    const fits = key.length === order.length && order.every(({ type }, index) => typeof key[index] === type);
    if (itsMark === mark && fits) return key as unknown as Key;
  }
  throw badInputError(
    'after',
    'the cursor does not belong to this list',
    'a cursor that the same field returned for the same arguments',
  );
}
