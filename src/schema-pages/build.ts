// Writes the pages of the schema's documentation into dist/schema/; scripts/build.mjs runs it.
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../root.js';
import { schemaPages } from './pages.js';
import { topicsIn } from './topics.js';

const into = path.join(packageRoot, 'dist', 'schema');
rmSync(into, { recursive: true, force: true });
mkdirSync(into, { recursive: true });
for (const [file, page] of schemaPages(topicsIn(path.join(packageRoot, 'schema'))))
  writeFileSync(path.join(into, file), page);
for (const asset of ['schema-pages/schema.css', 'server/playground/icon.svg'])
  copyFileSync(path.join(packageRoot, 'src', asset), path.join(into, path.basename(asset)));
