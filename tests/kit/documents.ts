import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { packageRoot } from '../../src/config/package-root.js';

const UPDATE = process.env.UPDATE_GOLDEN === '1';

/** Compares a generated file with the committed one. `UPDATE_GOLDEN=1` writes the file again. */
export function expectFile(name: string, content: string): void {
  const file = join(packageRoot, name);
  if (UPDATE) writeFileSync(file, content);
  expect(content).toBe(existsSync(file) ? readFileSync(file, 'utf8') : '');
}

/**
 * Compares the generated part of a manual, between `<!-- section -->` and `<!-- /section -->`, with `lines`. `UPDATE_GOLDEN=1`
 * writes it again.
 */
export function expectSection(name: string, section: string, lines: readonly string[]): void {
  const text = readFileSync(join(packageRoot, name), 'utf8');
  const [before, rest = ''] = text.split(`<!-- ${section} -->`);
  const [, after] = rest.split(`<!-- /${section} -->`);
  expectFile(name, `${before}<!-- ${section} -->\n\n${lines.join('\n')}\n\n<!-- /${section} -->${after}`);
}
