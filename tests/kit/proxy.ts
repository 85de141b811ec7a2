import { afterAll } from 'vitest';
import { FaultyLine } from './faulty-line.mjs';

/** Puts a line in front of the database at `uri`; taken away after the test file. */
export async function proxyTo(uri: string): Promise<FaultyLine> {
  const line = new FaultyLine(uri);
  await line.open();
  afterAll(() => line.cut());
  return line;
}
