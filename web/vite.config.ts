import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { schemaDocumentation } from './schema-pages/plugin.js';

const here = (file: string) => path.join(import.meta.dirname, file);

export default defineConfig({
  root: import.meta.dirname,
  // Whatever the path at which a reverse proxy shows them.
  base: './',
  plugins: [react(), schemaDocumentation(here('../schema'), 'schema')],
  worker: { format: 'es' },
  build: {
    outDir: here('../dist/web'),
    emptyOutDir: true,
    // Monaco, the playground's editor, is one chunk of 3 MB that a browser loads once from the same machine.
    chunkSizeWarningLimit: 8_000,
    // Pictures as files, so that the explorer needs no data: of the policy.
    assetsInlineLimit: 0,
    rolldownOptions: {
      // Each stands as deep here as its address does in the service: a link of a page is relative to it.
      input: { playground: here('index.html'), explorer: here('explorer/index.html') },
      // GraphiQL's packages carry hints for React's compiler that a bundle has no use for.
      onLog: (level, log, next) => log.code === 'MODULE_LEVEL_DIRECTIVE' || next(level, log),
    },
  },
});
