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

/** @throws TokensError with the number of the line that is not a token */
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

/** A value that changes whenever the file changes. */
const fileStateOf = ({ mtimeMs, ctimeMs, size, ino }: Stats) => [mtimeMs, ctimeMs, size, ino].join(' ');

/**
 * The clients that may use the service, read from a file. The file is checked at every request, so that a deleted token stops
 * working at once. While the file is missing, no token is accepted. While it has an error, the tokens that were read before are
 * accepted.
 */
export class Tokens {
  #entries: readonly Entry[] = [];
  #fileState = '';

  /**
   * @param complain called with what is wrong with the file, once for each change of it
   * @throws TokensError if the file cannot be read, has a line that is not a token, or can be written by other users
   */
  constructor(
    private readonly file: string,
    private readonly complain: (problem: string) => void,
  ) {
    this.#read();
  }

  /** @returns the name of the token's client, undefined if the token is unknown. Takes the same time for every token. */
  nameOf(token: string): string | undefined {
    this.#readIfChanged();
    const hash = hashOf(token);
    let found: string | undefined;
    for (const entry of this.#entries) if (timingSafeEqual(entry.hash, hash)) found = entry.name;
    return found;
  }

  #readIfChanged(): void {
    const stats = statSync(this.file, { throwIfNoEntry: false });
    const fileState = stats === undefined ? 'missing' : fileStateOf(stats);
    if (fileState === this.#fileState) return;
    this.#fileState = fileState;
    if (stats === undefined) this.#entries = [];
    try {
      this.#read();
    } catch (error) {
      this.complain((error as Error).message);
    }
  }

  #read(): void {
    // Its state before its text: if the file is replaced between the two, the next request reads it again.
    const stats = statSync(this.file, { throwIfNoEntry: false });
    const text = read(this.file);
    if (stats === undefined) {
      this.#read();
      return;
    }
    if ((stats.mode & WRITABLE_BY_OTHERS) !== 0)
      throw new TokensError(
        `Other users can write ${this.file} and so add tokens. Run: chmod 600 ${this.file}`,
      );
    if ((stats.mode & READABLE_BY_OTHERS) !== 0)
      this.complain(`Other users can read ${this.file}. Run: chmod 600 ${this.file}`);
    this.#entries = entriesOf(text, this.file);
    this.#fileState = fileStateOf(stats);
  }
}

/**
 * Creates a token of 32 random bytes and adds its name and its SHA-256 to the file, which is created if it is missing.
 * @returns the token, which is not stored anywhere
 * @throws TokensError if the name is invalid or taken, or the file cannot be used
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
  // A rename replaces the whole file at once, because a service may read it meanwhile.
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}`);
  writeFileSync(beside, text, { mode: 0o600, flag: 'wx' });
  renameSync(beside, file);
  return token;
}
