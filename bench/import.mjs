import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { XlsxStreamWriter } from 'hucre';

// Imports a long list and measures the time and the largest memory of the process that imports it.
const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '100000' },
    format: { type: 'string', default: 'xlsx' },
    heap: { type: 'string', default: '1024' },
    state: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
  },
});
const rows = Number(values.rows);
const BODIES = 50;
const SAMPLE_MS = 50;

const folder = path.join(tmpdir(), `mandate-graph-import-${process.pid}`);
mkdirSync(folder, { recursive: true });
const HEAD = ['序号', '类型', '主项', '实施部门', '文号', '依据'];
const row = (at) => [
  String(at + 1),
  '行政许可',
  `第${at}项权力事项的名称与内容`,
  `某市第${at % BODIES}局`,
  '某政发〔2020〕17号',
  `《某某条例》第${(at % 90) + 1}条`,
];

const list = path.join(folder, `list.${values.format}`);
if (values.format === 'csv') {
  const file = createWriteStream(list);
  for (const cells of [HEAD, ...Array.from({ length: rows }, (_, at) => row(at))])
    file.write(`${cells.join(',')}\n`);
  await new Promise((resolve) => file.end(resolve));
} else {
  const writer = new XlsxStreamWriter({ name: 'list' });
  writer.addRow(HEAD);
  for (let at = 0; at < rows; at += 1) writer.addRow(row(at));
  writeFileSync(list, await writer.finish());
}
writeFileSync(path.join(folder, 'regions.csv'), 'name,aliases,kind,part_of\n某市,,CITY,\n');
writeFileSync(
  path.join(folder, 'organizations.csv'),
  [
    'name,aliases,kind,level,region',
    ...Array.from({ length: BODIES }, (_, at) => `某市第${at}局,,DEPARTMENT,CITY,某市`),
  ].join('\n'),
);

const started = performance.now();
const child = spawn(
  process.execPath,
  [
    path.join(import.meta.dirname, '../scripts/run.mjs'),
    'import',
    folder,
    '--as',
    'long/list',
    ...(values['dry-run'] ? ['--dry-run'] : []),
  ],
  {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      MANDATE_STATE_DIR: values.state ?? path.join(folder, 'state'),
      MANDATE_NEO4J_HEAP_MB: values.heap,
    },
  },
);
child.stdout.resume();
let peak = 0;
const timer = setInterval(() => {
  try {
    const found = /VmHWM:\s+(\d+) kB/u.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'));
    peak = Math.max(peak, Number(found?.[1] ?? 0));
  } catch {
    // The process has just ended.
  }
}, SAMPLE_MS);
const code = await new Promise((resolve) => child.on('exit', resolve));
clearInterval(timer);
rmSync(folder, { recursive: true, force: true });
const seconds = ((performance.now() - started) / 1000).toFixed(0);
process.stdout.write(
  `${rows} rows of ${values.format}, heap of Neo4j ${values.heap} MB: exit code ${code}, ${seconds} s, ${Math.round(peak / 1024)} MB at most in this process\n`,
);
