import { readFileSync } from 'node:fs';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';

/** Invalid input in a file that people write. The message gives file, line and problem. */
export class InputError extends Error {
  override readonly name = 'InputError';
  constructor(readonly problems: readonly { file: string; line: number; problem: string }[]) {
    super(problems.map(({ file, line, problem }) => `${file}:${line}: ${problem}`).join('\n'));
  }
}

/**
 * @param path a YAML file
 * @param schema that the contents must match
 * @param label the file's name in messages
 * @param scalars `text` reads every value as text, so that the code 01 keeps its zero
 * @returns the contents
 * @throws InputError with every problem and its line, or with the first fault if the file is no YAML
 */
export function readYaml<T extends z.ZodType>(
  path: string,
  schema: T,
  label: string,
  scalars: 'typed' | 'text' = 'typed',
): z.infer<T> {
  const counter = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8'), {
    lineCounter: counter,
    ...(scalars === 'text' ? { schema: 'failsafe' as const } : {}),
  });
  // What follows a fault of the syntax is read wrongly, so only the first one is a fault of the file.
  const [fault] = document.errors;
  if (fault !== undefined)
    throw new InputError([{ file: label, line: counter.linePos(fault.pos[0]).line, problem: fault.message }]);
  const lineOf = (keys: readonly PropertyKey[]): number => {
    for (let depth = keys.length; depth >= 0; depth--) {
      const node = document.getIn(keys.slice(0, depth), true);
      if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
    }
    return 1;
  };
  const parsed = schema.safeParse(valuesOf(document, label));
  if (parsed.success) return parsed.data;
  throw new InputError(
    parsed.error.issues.map(({ path: keys, message }) => ({
      file: label,
      line: lineOf(keys),
      problem: `${keys.map(String).join('.')}: ${message}`,
    })),
  );
}

/** @throws InputError if aliases repeat each other so often that the values would fill the memory */
function valuesOf(document: Document.Parsed, label: string): unknown {
  try {
    return document.toJS();
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    throw new InputError([{ file: label, line: 1, problem: `${error.message}; allowed: no such aliases` }]);
  }
}
