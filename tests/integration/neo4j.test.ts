import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmod,
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  realpath,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ClassArchive, classArchive } from '../../src/local-neo4j/class-archive.js';
import {
  defaultJarsDir,
  type LocalNeo4j,
  LocalNeo4jError,
  startLocalNeo4j,
} from '../../src/local-neo4j/index.js';
import { findJava } from '../../src/local-neo4j/java.js';
import {
  hasEndedWithin,
  identifyProcess,
  type ProcessIdentity,
} from '../../src/local-neo4j/process-identity.js';
import { compiled } from '../kit/compiled.js';
import { testJarsDir } from '../kit/test-neo4j.js';

const MINUTE = 60_000;

let folder: string;
let jarsDir: string;
let build: string;
let ended = false;
const running: LocalNeo4j[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mandate-neo4j-'));
  jarsDir = process.env.TEST_JARS_DIR ?? (await testJarsDir());
  build = await compiled();
}, 2 * MINUTE);

afterAll(async () => {
  ended = true;
  await Promise.all(running.map((server) => server.stop()));
  await rm(folder, { recursive: true, force: true });
}, MINUTE);

async function start(stateDir: string, more: { env?: Record<string, string> } = {}): Promise<LocalNeo4j> {
  const server = await startLocalNeo4j({ stateDir, jarsDir, heapMegabytes: 512, ...more });
  running.push(server);
  if (ended) await server.stop();
  return server;
}

/** A service of its own that starts the database of `stateDir` and then does nothing, as a process to kill. */
async function startInChild(stateDir: string) {
  const script = join(folder, 'service.mjs');
  const index = pathToFileURL(join(build, 'src/local-neo4j/index.js')).href;
  await writeFile(
    script,
    `import { startLocalNeo4j } from ${JSON.stringify(index)};
     const server = await startLocalNeo4j(${JSON.stringify({ stateDir, jarsDir, heapMegabytes: 512 })});
     console.log(JSON.stringify({ pid: server.pid, uri: server.uri, password: server.password }));
     setInterval(() => {}, 1000);`,
  );
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  const server = JSON.parse(line) as { pid: number; uri: string; password: string };
  const owner = JSON.parse(await readFile(join(stateDir, 'neo4j', 'owner.json'), 'utf8')) as Record<
    'watchdog' | 'database',
    ProcessIdentity
  >;
  const kill = async () => {
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  return { ...server, ...owner, kill };
}

async function query(server: { uri: string; password: string }, cypher: string): Promise<unknown> {
  const driver = neo4j.driver(server.uri, neo4j.auth.basic('neo4j', server.password), {
    disableLosslessIntegers: true,
  });
  const session = driver.session();
  try {
    return (await session.run(cypher)).records[0]?.get(0);
  } finally {
    await session.close();
    await driver.close();
  }
}

async function failure(promise: Promise<LocalNeo4j>): Promise<LocalNeo4jError> {
  const error = await promise.then(
    (server) => server.stop().then(() => undefined),
    (reason: unknown) => reason,
  );
  if (!(error instanceof LocalNeo4jError)) throw new Error(`Not a LocalNeo4jError: ${String(error)}`);
  return error;
}

const serverLog = (stateDir: string) => readFile(join(stateDir, 'neo4j', 'logs', 'neo4j.log'), 'utf8');

async function script(name: string, ...lines: string[]): Promise<string> {
  const bin = await mkdtemp(join(folder, 'bin-'));
  await writeFile(join(bin, name), ['#!/bin/sh', ...lines, ''].join('\n'));
  await chmod(join(bin, name), 0o755);
  return bin;
}

const fakeJava = (version: string) => script('java', `echo 'openjdk version "${version}" 2018-10-16' >&2`);

describe('a local Neo4j', () => {
  let state: string;
  let first: LocalNeo4j;

  it('starts and answers', { timeout: 3 * MINUTE }, async () => {
    state = join(folder, 'one');
    // Fetches the jars where they are not there yet.
    await (await start(join(folder, 'jars'))).stop();
    // The password that a first start would make begins with a hyphen in one case of 64.
    await mkdir(join(state, 'neo4j'), { recursive: true });
    await writeFile(join(state, 'neo4j', 'password'), `-v${'x'.repeat(41)}`);
    first = await start(state);
    expect(await query(first, 'RETURN 1')).toBe(1);
    expect(first.homeDir).toBe(join(state, 'neo4j'));
    await query(first, 'CREATE (:Kept {value: 7})');
  });

  it('maps its classes from the archive that the start before has left', async () => {
    const [archive, ...others] = (await readdir(jarsDir)).filter((file) => file.endsWith('.jsa'));
    expect(archive).toMatch(/^classes-[0-9a-f]{12}\.jsa$/);
    expect(others).toEqual([]);
    if (process.platform !== 'linux') return;
    expect(await readFile(`/proc/${first.pid}/maps`, 'utf8')).toContain(archive);
  });

  it('keeps its random password in a file that only the user can read', async () => {
    const file = join(folder, 'jars', 'neo4j', 'password');
    expect((await readFile(file, 'utf8')).trim()).toMatch(/^[\w-]{43}$/);
    for (const stateDir of [join(folder, 'jars'), state]) {
      expect((await stat(join(stateDir, 'neo4j', 'password'))).mode & 0o777).toBe(0o600);
      expect((await stat(join(stateDir, 'neo4j'))).mode & 0o777).toBe(0o700);
      expect(await readdir(join(stateDir, 'neo4j'))).not.toContain('admin-tool.args');
    }
    await expect(query({ uri: first.uri, password: 'neo4j' }, 'RETURN 1')).rejects.toThrow(/unauthorized/i);
  });

  it('listens on loopback only', async () => {
    const port = Number(new URL(first.uri).port);
    const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
    for (const { address } of addresses.filter((entry) => !entry.internal && entry.family === 'IPv4')) {
      await expect(once(connect(port, address), 'connect')).rejects.toThrow(/ECONNREFUSED/);
    }
    if (process.platform !== 'linux') return;
    // All that listens in that process, not only the port that we know of.
    const sockets = new Set<string>();
    for (const fd of await readdir(`/proc/${first.pid}/fd`)) {
      const target = await readlink(`/proc/${first.pid}/fd/${fd}`).catch(() => '');
      sockets.add(/^socket:\[(\d+)\]$/.exec(target)?.[1] ?? '');
    }
    const table =
      (await readFile('/proc/net/tcp', 'utf8')) + (await readFile('/proc/net/tcp6', 'utf8').catch(() => ''));
    const listening = table
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter((fields) => fields[3] === '0A' && sockets.has(fields[9] ?? ''))
      .map((fields) => fields[1]);
    const hexPort = port.toString(16).toUpperCase().padStart(4, '0');
    expect(listening).toHaveLength(1);
    expect(listening[0]).toMatch(new RegExp(`^(0{16}FFFF0000)?0100007F:${hexPort}$`));
  });

  it('refuses a second start in its folder and goes on', { timeout: MINUTE }, async () => {
    const error = await failure(startLocalNeo4j({ stateDir: state, jarsDir }));
    expect(error.code).toBe('LOCKED');
    expect(error.message).toContain(`Process ${process.pid} already runs`);
    expect(await query(first, 'RETURN 1')).toBe(1);
  });

  it('stops in an orderly way', { timeout: MINUTE }, async () => {
    const java = await identifyProcess(first.pid);
    await first.stop();
    await first.stop();
    expect(java && (await hasEndedWithin(java, 0))).toBe(true);
    expect((await serverLog(state)).trim().split('\n').at(-1)).toMatch(/Stopped\.$/);
    expect(await readdir(join(state, 'neo4j'))).not.toContain('owner.json');
  });

  it('starts again with its data and password, without Maven', { timeout: MINUTE }, async () => {
    const bin = await mkdtemp(join(folder, 'bin-'));
    await symlink((await findJava(process.env)).path, join(bin, 'java'));
    const again = await start(state, { env: { PATH: bin } });
    expect(again.password).toBe(first.password);
    expect(await query(again, 'MATCH (n:Kept) RETURN n.value')).toBe(7);
    await again.stop();
  });

  it('says when it has ended by itself, and can be started again', { timeout: MINUTE }, async () => {
    const server = await start(state);
    process.kill(server.pid, 'SIGKILL');
    const { code, logTail } = await server.exited;
    expect(code).toBeNull();
    expect(logTail).toContain('Started.');
    await (await start(state)).stop();
  });
});

describe('a local Neo4j whose service is killed', () => {
  it('ends with it, in an orderly way, and starts again whole', { timeout: 2 * MINUTE }, async () => {
    const stateDir = join(folder, 'killed');
    const service = await startInChild(stateDir);
    await query(service, 'UNWIND range(1, 1000) AS i CREATE (:Kept {value: i})');
    await service.kill();
    expect(await hasEndedWithin(service.database, 8_000)).toBe(true);
    expect(await hasEndedWithin(service.watchdog, 2_000)).toBe(true);
    expect((await serverLog(stateDir)).trim().split('\n').at(-1)).toMatch(/Stopped\.$/);
    const next = await start(stateDir);
    expect(await query(next, 'MATCH (n:Kept) RETURN count(n)')).toBe(1000);
    await next.stop();
  });

  it('is waited for by a start that comes at once', { timeout: 2 * MINUTE }, async () => {
    const stateDir = join(folder, 'at-once');
    const service = await startInChild(stateDir);
    await service.kill();
    const said: string[] = [];
    const next = await startLocalNeo4j({ stateDir, jarsDir, report: (line) => said.push(line) });
    running.push(next);
    expect(said[0]).toMatch(/^Process \d+ has ended\. Waiting until its Neo4j has stopped/);
    expect(await query(next, 'RETURN 1')).toBe(1);
    await next.stop();
  });

  it('recovers when watchdog and database are killed too', { timeout: 2 * MINUTE }, async () => {
    const stateDir = join(folder, 'all-killed');
    const service = await startInChild(stateDir);
    await query(service, 'UNWIND range(1, 1000) AS i CREATE (:Kept {value: i})');
    process.kill(service.watchdog.pid, 'SIGKILL');
    process.kill(service.pid, 'SIGKILL');
    await service.kill();
    const next = await start(stateDir);
    expect(await query(next, 'MATCH (n:Kept) RETURN count(n)')).toBe(1000);
    await next.stop();
  });

  it('is ended by the next start when only its watchdog was killed too', {
    timeout: 2 * MINUTE,
  }, async () => {
    const stateDir = join(folder, 'left-behind');
    const service = await startInChild(stateDir);
    await query(service, 'CREATE (:Kept {value: 7})');
    // Halted first, or it would stop the database as it is meant to.
    process.kill(service.watchdog.pid, 'SIGSTOP');
    await service.kill();
    process.kill(service.watchdog.pid, 'SIGKILL');
    const said: string[] = [];
    const next = await startLocalNeo4j({ stateDir, jarsDir, report: (line) => said.push(line) });
    running.push(next);
    expect(said[0]).toContain(`Stopping the Neo4j (process ${service.pid})`);
    expect(await query(next, 'MATCH (n:Kept) RETURN n.value')).toBe(7);
    await next.stop();
  });

  it('is ended by the service when its watchdog is killed', { timeout: 2 * MINUTE }, async () => {
    const stateDir = join(folder, 'unwatched');
    const server = await start(stateDir);
    const owner = JSON.parse(await readFile(join(stateDir, 'neo4j', 'owner.json'), 'utf8')) as {
      watchdog: ProcessIdentity;
      database: ProcessIdentity;
    };
    process.kill(owner.watchdog.pid, 'SIGKILL');
    expect((await server.exited).logTail).toContain('Stopped.');
    expect(await hasEndedWithin(owner.database, 0)).toBe(true);
  });
});

describe('the archive of its classes', () => {
  const jars = async () => realpath(await mkdtemp(join(folder, 'lib-')));
  const linkedJars = async () => {
    const own = await jars();
    for (const jar of await readdir(jarsDir))
      if (jar.endsWith('.jar')) await symlink(join(jarsDir, jar), join(own, jar));
    return own;
  };
  const java = { path: '/usr/bin/java', release: 'openjdk version "17.0.15"' };
  const fileOf = ({ arguments: all }: ClassArchive) => all.at(-1)?.split('=')[1] ?? '';

  it('is used once it is whole: Java writes the beginning last', async () => {
    const pair = { java, jarsDir: await jars() };
    const made = await classArchive(pair);
    const file = fileOf(made);
    expect(made).toEqual({ arguments: [`-XX:ArchiveClassesAtExit=${file}`], isNew: true });
    await writeFile(file, Buffer.alloc(8192));
    expect(await classArchive(pair)).toEqual(made);
    await writeFile(file, 'whole');
    const used = ['-XX:+VerifySharedSpaces', `-XX:SharedArchiveFile=${file}`];
    expect(await classArchive(pair)).toEqual({ arguments: used, isNew: false });
  });

  it('is that of one Java in one place: another makes its own in its stead', async () => {
    const jarsDir = await jars();
    const [one, other] = [java, { ...java, release: 'openjdk version "25"' }];
    const file = fileOf(await classArchive({ java: one, jarsDir }));
    await writeFile(file, 'whole');
    const { isNew } = await classArchive({ java: other, jarsDir });
    expect(isNew).toBe(true);
    expect(await readdir(jarsDir)).toEqual([]);
    expect(fileOf(await classArchive({ java: one, jarsDir: await jars() }))).not.toContain(basename(file));
  });

  it('is the same whatever options Java takes from the environment', async () => {
    const plain = await findJava({ ...process.env, JDK_JAVA_OPTIONS: '' });
    expect(plain.release).toMatch(/^\w+ version "/);
    expect(await findJava({ ...process.env, JDK_JAVA_OPTIONS: '-XX:TieredStopAtLevel=1' })).toEqual(plain);
    expect(await findJava({ ...process.env, JAVA_TOOL_OPTIONS: '-Xmx99m' })).toEqual(plain);
  });

  it('is taken away when Java refuses it, so that the next run makes another', {
    timeout: MINUTE,
  }, async () => {
    const own = await linkedJars();
    const file = fileOf(await classArchive({ java: await findJava(process.env), jarsDir: own }));
    const [archive = ''] = (await readdir(jarsDir)).filter((name) => name.endsWith('.jsa'));
    await copyFile(join(jarsDir, archive), file);
    // The same jar with another time.
    const [jar = ''] = (await readdir(own)).filter((name) => name.endsWith('.jar'));
    await rm(join(own, jar));
    await copyFile(join(jarsDir, jar), join(own, jar));
    const stateDir = join(folder, 'refused');
    const server = await startLocalNeo4j({ stateDir, jarsDir: own, heapMegabytes: 512 });
    running.push(server);
    expect(await query(server, 'RETURN 1')).toBe(1);
    expect(await readdir(own)).not.toContain(basename(file));
    await server.stop();
  });

  it('is made anew when Java dies of it', { timeout: 2 * MINUTE }, async () => {
    const own = await linkedJars();
    const { path } = await findJava(process.env);
    const dying = 'case "$*" in *-XX:SharedArchiveFile=*) kill -ABRT $$;; esac';
    const bin = await script('java', dying, `exec ${path} "$@"`);
    const env = { ...process.env, JAVA_HOME: '', PATH: bin };
    const file = fileOf(await classArchive({ java: await findJava(env), jarsDir: own }));
    await writeFile(file, 'damaged');
    const stateDir = join(folder, 'damaged');
    const server = await startLocalNeo4j({ stateDir, jarsDir: own, heapMegabytes: 512, env });
    running.push(server);
    expect(await query(server, 'RETURN 1')).toBe(1);
    expect(await readdir(own)).not.toContain(basename(file));
  });
});

describe('a local Neo4j that cannot start', () => {
  it('asks for a newer Java than that of JAVA_HOME', async () => {
    const home = await mkdtemp(join(folder, 'java-home-'));
    await symlink(await fakeJava('11.0.2'), join(home, 'bin'));
    const stateDir = join(folder, 'old-java');
    const error = await failure(
      startLocalNeo4j({ stateDir, jarsDir, env: { ...process.env, JAVA_HOME: home } }),
    );
    expect(error.code).toBe('JAVA_TOO_OLD');
    expect(error.message).toMatch(/is Java 11\. Install Java 17 or later/);
  });

  it('reads the old way of writing versions', async () => {
    const env = { PATH: await fakeJava('1.8.0_392') };
    const error = await failure(startLocalNeo4j({ stateDir: join(folder, 'java-8'), jarsDir, env }));
    expect(error.message).toContain('is Java 8.');
  });

  it('asks for Java where there is none', async () => {
    const env = { PATH: '', JAVA_HOME: '' };
    const error = await failure(startLocalNeo4j({ stateDir: join(folder, 'no-java'), jarsDir, env }));
    expect(error.code).toBe('JAVA_MISSING');
    expect(error.message).toMatch(/Install Java 17 or later/);
  });

  it('asks for Maven where the jars are still to be fetched', async () => {
    const stateDir = join(folder, 'no-maven');
    const error = await failure(startLocalNeo4j({ stateDir, env: { PATH: await fakeJava('17.0.1') } }));
    expect(error.code).toBe('MAVEN_MISSING');
    expect(error.message).toMatch(/Install Maven/);
  });

  it('shows what Maven said, and keeps nothing of half a download', async () => {
    const stateDir = join(folder, 'half');
    const half = [
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the shell's, which takes the name off the value
      'for last in "$@"; do case "$last" in -DoutputDirectory=*) echo x > "${last#*=}/half.jar";; esac; done',
    ];
    const maven = await script('mvn', ...half, 'echo "[ERROR] Could not transfer artifact"; exit 1');
    const env = { PATH: `${await fakeJava('17.0.1')}:${maven}` };
    const error = await failure(startLocalNeo4j({ stateDir, env }));
    expect(error.code).toBe('DOWNLOAD_FAILED');
    expect(error.message).toContain('[ERROR] Could not transfer artifact');
    const kept = await readdir(join(await defaultJarsDir(stateDir), '..'));
    expect(kept).toEqual([]);
    expect(await readdir(join(stateDir, 'neo4j'))).not.toContain('owner.json');
  });

  it('shows what Java said', { timeout: MINUTE }, async () => {
    const stateDir = join(folder, 'small');
    const error = await failure(startLocalNeo4j({ stateDir, jarsDir, heapMegabytes: 1 }));
    expect(error.code).toBe('START_FAILED');
    expect(error.message).toMatch(/not enough memory[\s\S]*Too small maximum heap/);
  });

  it('says so when the password is another', { timeout: 2 * MINUTE }, async () => {
    const stateDir = join(folder, 'jars');
    await writeFile(join(stateDir, 'neo4j', 'password'), 'y'.repeat(43));
    const error = await failure(startLocalNeo4j({ stateDir, jarsDir }));
    expect(error.code).toBe('START_FAILED');
    expect(error.message).toMatch(/rejected the password[\s\S]*Started\./);
    await rm(join(stateDir, 'neo4j', 'password'));
    expect((await failure(startLocalNeo4j({ stateDir, jarsDir }))).message).toContain('missing or damaged');
  });
});
