import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { schemaPages } from './schema-pages.js';
import { topicsIn } from './topics.js';

/** The pages link to these file names. The names have no hash, because a hash would change the pages whenever a file changes. */
const ASSETS = ['schema-pages/schema.css', 'shared/icon.svg'];

/**
 * Adds the schema's documentation to a build of the browser's pages.
 * @param sdl the folder whose files are the topics
 * @param folder where the pages go within the build
 */
export function schemaDocumentation(sdl: string, folder: string): Plugin {
  return {
    name: 'schema-documentation',
    generateBundle() {
      const add = (file: string, source: string) =>
        this.emitFile({ type: 'asset', fileName: path.posix.join(folder, file), source });
      for (const [file, page] of schemaPages(topicsIn(sdl))) add(file, page);
      for (const asset of ASSETS)
        add(path.basename(asset), readFileSync(path.join(import.meta.dirname, '..', asset), 'utf8'));
    },
  };
}
