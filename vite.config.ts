import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: 'src/server/playground',
  // Whatever the path at which a reverse proxy shows it.
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    outDir: '../../../dist/playground',
    emptyOutDir: true,
    // Monaco, the editor, is one chunk of 3 MB that a browser loads once from the same machine.
    chunkSizeWarningLimit: 8_000,
    rolldownOptions: {
      // GraphiQL's packages carry hints for React's compiler that a bundle has no use for.
      onLog: (level, log, next) => log.code === 'MODULE_LEVEL_DIRECTIVE' || next(level, log),
    },
  },
});
