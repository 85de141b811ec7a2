import { createHash } from 'node:crypto';
import type { Key, KeyPart } from '../queries/page.js';
import { badInput } from './errors.js';

const MARK_LENGTH = 10;

/** What a list is: its field, its parent and its arguments; two lists with different marks share no cursor. */
export type ListMark = string;

/** @param identity everything that tells the list from others; nulls do not count, for an absent argument is the same */
export function listMark(identity: readonly unknown[]): ListMark {
  const text = JSON.stringify(identity, (_, value: unknown) => value ?? undefined);
  return createHash('sha256').update(text).digest('base64url').slice(0, MARK_LENGTH);
}

/** A cursor holds the key of its row, never an offset, so that it survives a load. */
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

/** @throws GraphQLError for anything but a cursor that this list gave */
export function decodeCursor(cursor: string, mark: ListMark, order: readonly KeyPart[]): Key {
  const content = parsed(cursor);
  if (Array.isArray(content)) {
    const [itsMark, ...key] = content as unknown[];
    const fits = key.length === order.length && order.every(({ type }, index) => typeof key[index] === type);
    if (itsMark === mark && fits) return key as unknown as Key;
  }
  throw badInput(
    'after',
    'the cursor does not belong to this list',
    'a cursor that the same field returned for the same arguments',
  );
}
