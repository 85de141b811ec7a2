import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { schemaDocumentation } from './schema-pages/plugin.js';

const here = (file: string) => path.join(import.meta.dirname, file);

export default defineConfig({
  root: import.meta.dirname,
  // Relative addresses work under any path of a reverse proxy.
  base: './',
  plugins: [react(), schemaDocumentation(here('../schema'), 'schema')],
  worker: { format: 'es' },
  build: {
    outDir: here('../dist/web'),
    emptyOutDir: true,
    // Monaco, the playground's editor, is one chunk of 3 MB that a browser loads once from the same machine.
    chunkSizeWarningLimit: 8_000,
    // Images stay files, so that the explorer's content security policy need not allow data: URLs.
    assetsInlineLimit: 0,
    rolldownOptions: {
      // Each page is at the same depth here as its address in the service, because its links are relative.
      input: {
        playground: here('index.html'),
        explorer: here('explorer/index.html'),
        review: here('review/index.html'),
      },
      // Ignores warnings about hints for React's compiler in GraphiQL's packages, which a bundle does not need.
      onLog: (level, log, next) => log.code === 'MODULE_LEVEL_DIRECTIVE' || next(level, log),
    },
  },
});
