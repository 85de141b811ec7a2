import { afterAll } from 'vitest';
import { FaultyLine } from './faulty-line.mjs';

/** Opens a FaultyLine to the database at `uri` and closes it after the test file. */
export async function proxyTo(uri: string): Promise<FaultyLine> {
  const line = new FaultyLine(uri);
  await line.open();
  afterAll(() => line.cut());
  return line;
}
