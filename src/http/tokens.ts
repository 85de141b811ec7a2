import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { readFileSync, renameSync, type Stats, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const TOKEN_BYTES = 32;
const NAME = /^[A-Za-z0-9._@-]{1,64}$/;
const LINE = /^(\S+)\s+([\da-f]{64})$/i;
const WRITABLE_BY_OTHERS = 0o022;
const READABLE_BY_OTHERS = 0o044;

const HEAD = `# Tokens of the clients of this service. Each line has a name and the SHA-256 of a token. \`mandate-graph token NAME\` adds a line. Delete a line to revoke its token.\n`;

/** The file of tokens cannot be used; the message says what is wrong and what is allowed. */
export class TokensError extends Error {
  override readonly name = 'TokensError';
}

interface Entry {
  readonly name: string;
  readonly hash: Buffer;
}

const hashOf = (token: string) => createHash('sha256').update(token).digest();

/** @throws TokensError naming the line that is none */
function entriesOf(text: string, file: string): Entry[] {
  return text.split('\n').flatMap((line, index): Entry[] => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const [, name = '', hash = ''] = LINE.exec(line.trim()) ?? [];
    if (!NAME.test(name))
      throw new TokensError(
        `${file}:${index + 1}: this line is not a token. Allowed: a name of up to 64 letters, digits and . _ @ -, a space, and the 64 hexadecimal digits of a SHA-256`,
      );
    return [{ name, hash: Buffer.from(hash, 'hex') }];
  });
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new TokensError(
      `The tokens file cannot be read: ${(error as Error).message}. \`mandate-graph token NAME\` creates it.`,
    );
  }
}

/** What a change of the file changes. */
const stampOf = ({ mtimeMs, ctimeMs, size, ino }: Stats) => [mtimeMs, ctimeMs, size, ino].join(' ');

/**
 * Who may ask, by a file that is looked at for every request, so that a token that is taken away has ended.
 * While the file is missing nobody may ask; while it has a mistake, those of before may.
 */
export class Tokens {
  #entries: readonly Entry[] = [];
  #stamp = '';

  /**
   * @param complain told what is wrong with the file, once for each change of it
   * @throws TokensError where the file cannot be read, has a line that is no token, or can be written by others
   */
  constructor(
    private readonly file: string,
    private readonly complain: (problem: string) => void,
  ) {
    this.#read();
  }

  /** @returns whose token it is; nothing where it is nobody's. Takes the same time for every token. */
  nameOf(token: string): string | undefined {
    this.#look();
    const hash = hashOf(token);
    let found: string | undefined;
    for (const entry of this.#entries) if (timingSafeEqual(entry.hash, hash)) found = entry.name;
    return found;
  }

  #look(): void {
    const stats = statSync(this.file, { throwIfNoEntry: false });
    const stamp = stats === undefined ? 'missing' : stampOf(stats);
    if (stamp === this.#stamp) return;
    this.#stamp = stamp;
    if (stats === undefined) this.#entries = [];
    try {
      this.#read();
    } catch (error) {
      this.complain((error as Error).message);
    }
  }

  #read(): void {
    const text = read(this.file);
    const stats = statSync(this.file);
    if ((stats.mode & WRITABLE_BY_OTHERS) !== 0)
      throw new TokensError(
        `Other users can write ${this.file} and so add tokens. Run: chmod 600 ${this.file}`,
      );
    if ((stats.mode & READABLE_BY_OTHERS) !== 0)
      this.complain(`Other users can read ${this.file}. Run: chmod 600 ${this.file}`);
    this.#entries = entriesOf(text, this.file);
    this.#stamp = stampOf(stats);
  }
}

/**
 * Makes a token of 32 random bytes and adds its name and its SHA-256 to the file, which it makes where there is none.
 * @returns the token, which is kept nowhere
 * @throws TokensError where the name is none or is taken, or the file cannot be used
 */
export function addToken(file: string, name: string): string {
  if (!NAME.test(name))
    throw new TokensError(`'${name}' is not a token name. Allowed: up to 64 letters, digits and . _ @ -`);
  const before = statSync(file, { throwIfNoEntry: false }) === undefined ? HEAD : read(file);
  if (entriesOf(before, file).some((entry) => entry.name === name))
    throw new TokensError(`${name} already has a token in ${file}. Delete its line, or choose another name.`);
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const line = `${name} ${hashOf(token).toString('hex')}\n`;
  const text = before.endsWith('\n') ? before + line : `${before}\n${line}`;
  // Whole or not at all: a service reads it meanwhile.
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}`);
  writeFileSync(beside, text, { mode: 0o600, flag: 'wx' });
  renameSync(beside, file);
  return token;
}
