// Times a start: from the command to 'Ready', and to the first answer.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const started = performance.now();
const seconds = () => ((performance.now() - started) / 1000).toFixed(1);
const service = spawn(process.execPath, ['scripts/run.mjs', 'start'], {
  cwd: ROOT,
  env: { ...process.env, PORT: '0' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
for await (const line of createInterface({ input: service.stdout })) {
  console.log(line);
  const url = /^Ready: (\S+)/.exec(line)?.[1];
  if (url === undefined) continue;
  console.log(`ready after ${seconds()} s`);
  await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ whoOwns(about: "处罚", first: 1) { nodes { id } } }' }),
  });
  console.log(`first answer after ${seconds()} s`);
  service.kill('SIGTERM');
}
