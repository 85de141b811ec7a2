import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClassArchive } from './class-archive.js';

/**
 * Writes `conf/neo4j.conf` below `homeDir`. Every start overwrites manual edits, because the file is derived from the settings.
 */
export async function writeConfig(
  homeDir: string,
  options: { port: number; pageCacheMegabytes: number },
): Promise<void> {
  const settings: Record<string, string> = {
    'server.default_listen_address': '127.0.0.1',
    'server.bolt.listen_address': `127.0.0.1:${options.port}`,
    'server.bolt.advertised_address': `127.0.0.1:${options.port}`,
    'server.http.enabled': 'false',
    'server.https.enabled': 'false',
    'dbms.usage_report.enabled': 'false',
    // No statement of this program reads files, so an injected statement may not either.
    'dbms.security.allow_csv_import_from_file_urls': 'false',
    'server.memory.pagecache.size': `${options.pageCacheMegabytes}m`,
    // Without preallocation an empty home takes 2 MB instead of 516 MB.
    'db.tx_log.preallocate': 'false',
    // With the defaults a stop takes 11.7 s, although the stores are closed after 0.1 s; with these values it takes 2.2 s.
    // Neo4j refuses to start with the public name server.bolt.thread_pool_shutdown_wait_time.
    'internal.dbms.bolt.netty_server_shutdown_quiet_period': '0',
    'internal.dbms.bolt.netty_server_shutdown_timeout': '1s',
    'internal.server.bolt.connection_shutdown_wait_time': '1s',
    'internal.server.bolt.thread_pool_shutdown_wait_time': '1s',
  };
  await mkdir(join(homeDir, 'conf'), { recursive: true });
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
  await writeFile(join(homeDir, 'conf', 'neo4j.conf'), lines.join(''));
}

/** The arguments of `java` that run the server of `jarsDir` on `homeDir`. */
export function serverArguments(options: {
  homeDir: string;
  jarsDir: string;
  heapMegabytes: number;
  archive: ClassArchive;
}): string[] {
  const { homeDir, jarsDir, heapMegabytes, archive } = options;
  return [
    `-Xmx${heapMegabytes}m`,
    '-XX:+UseG1GC',
    ...archive.arguments,
    // A server with an exhausted heap would answer some requests and not others. It exits instead, is noticed, and is started
    // again.
    '-XX:+ExitOnOutOfMemoryError',
    `-XX:ErrorFile=${join(homeDir, 'logs', 'java-crash-%p.log')}`,
    '-Dfile.encoding=UTF-8',
    '-Djava.awt.headless=true',
    '-Dlog4j2.disable.jmx=true',
    // Neo4j's own launcher sets these options too: the page cache and Netty use the internals of these packages.
    '--add-opens=java.base/java.nio=ALL-UNNAMED',
    '--add-opens=java.base/java.io=ALL-UNNAMED',
    '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
    '--add-opens=java.base/java.util.concurrent=ALL-UNNAMED',
    '-cp',
    join(jarsDir, '*'),
    'org.neo4j.server.CommunityEntryPoint',
    `--home-dir=${homeDir}`,
    `--config-dir=${join(homeDir, 'conf')}`,
  ];
}
