import { createHash } from 'node:crypto';
import { appendFileSync, chmodSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { addToken, Tokens, TokensError } from '../../src/http/tokens.js';
import { temporaryFolder } from '../kit/folder.js';
import { commandLineWith } from '../kit/terminal.js';

const folder = temporaryFolder();
let files = 0;
function newFile(text?: string, mode = 0o600): string {
  files += 1;
  const file = path.join(folder, String(files));
  if (text !== undefined) writeFileSync(file, text, { mode });
  if (text !== undefined) chmodSync(file, mode);
  return file;
}
const sha256 = (token: string) => createHash('sha256').update(token).digest('hex');

/** The tokens of a file, and what was said against it. */
function tokensOf(file: string) {
  const complaints: string[] = [];
  return { tokens: new Tokens(file, (problem) => complaints.push(problem)), complaints };
}

describe('the command makes a token', () => {
  test('of 32 random bytes, prints it once, and keeps its name and SHA-256 in a file that only its user reads', async () => {
    const file = newFile();
    const ran = await commandLineWith(['token', 'auditor'], { MANDATE_TOKENS_FILE: file });
    const token = ran.out.trim();
    expect([ran.code, ran.err, Buffer.from(token, 'base64url').length]).toEqual([0, '', 32]);
    expect(readFileSync(file, 'utf8').split('\n').slice(1)).toEqual([`auditor ${sha256(token)}`, '']);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const second = addToken(file, 'gateway');
    expect(second).not.toBe(token);
    const { tokens, complaints } = tokensOf(file);
    expect([
      tokens.nameOf(token),
      tokens.nameOf(second),
      tokens.nameOf(`${token}x`),
      tokens.nameOf(''),
    ]).toEqual(['auditor', 'gateway', undefined, undefined]);
    expect(tokens.nameOf(sha256(token))).toBeUndefined();
    expect(complaints).toEqual([]);
  });

  test('of a new name alone, and says what a name is and where the file should be', async () => {
    const file = newFile();
    addToken(file, 'a');
    const before = readFileSync(file, 'utf8');
    const told = async (...args: string[]) => {
      const { code, out, err } = await commandLineWith(['token', ...args], {});
      return [code, out, err.trim()];
    };
    expect(await told('a', '--file', file)).toEqual([
      2,
      '',
      `a already has a token in ${file}. Delete its line, or choose another name.`,
    ]);
    expect(await told('a b', '--file', file)).toEqual([
      2,
      '',
      "'a b' is not a token name. Allowed: up to 64 letters, digits and . _ @ -",
    ]);
    expect(await told('b')).toEqual([
      2,
      '',
      'No tokens file is named. Use --file PATH, or set MANDATE_TOKENS_FILE.',
    ]);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });
});

describe('the file is read again when it changes', () => {
  test('so that a new token is known and one that was taken away is not', () => {
    const file = newFile();
    const [a, b] = [addToken(file, 'a'), 'b'.repeat(43)];
    const { tokens, complaints } = tokensOf(file);
    appendFileSync(file, `b ${sha256(b)}\n`);
    expect([tokens.nameOf(a), tokens.nameOf(b)]).toEqual(['a', 'b']);
    writeFileSync(file, `b ${sha256(b)}\n`);
    expect([tokens.nameOf(a), tokens.nameOf(b)]).toEqual([undefined, 'b']);
    expect(complaints).toEqual([]);
  });

  test('with a mistake in it those of before stay, and it is told once; without the file nobody is known', () => {
    const file = newFile();
    const a = addToken(file, 'a');
    const { tokens, complaints } = tokensOf(file);
    writeFileSync(file, 'b no-hash\n');
    expect([tokens.nameOf(a), tokens.nameOf(a)]).toEqual(['a', 'a']);
    expect(complaints).toEqual([
      expect.stringContaining(`${file}:1: this line is not a token. Allowed: a name`),
    ]);
    rmSync(file);
    expect([tokens.nameOf(a), tokens.nameOf(a)]).toEqual([undefined, undefined]);
    expect(complaints.slice(1)).toEqual([expect.stringContaining('cannot be read: ENOENT')]);
    const again = addToken(file, 'a');
    expect([tokens.nameOf(again), tokens.nameOf(a)]).toEqual(['a', undefined]);
  });
});

describe('a start is refused', () => {
  test.each([
    ['without the file', undefined, 0o600, 'cannot be read'],
    ['with a line that is no token', '# head\n\na 12\n', 0o600, ':3: this line is not a token'],
    ['with a file that its group can write', '', 0o620, 'Other users can write'],
    ['with a file that everybody can write', '', 0o602, 'Other users can write'],
  ])('%s', (_, text, mode, message) => {
    const file = newFile(text, mode);
    expect(() => tokensOf(file)).toThrow(TokensError);
    expect(() => tokensOf(file)).toThrow(message);
  });

  test('and warned of with a file that others can read', () => {
    const file = newFile('', 0o644);
    expect(tokensOf(file).complaints).toEqual([`Other users can read ${file}. Run: chmod 600 ${file}`]);
  });
});
