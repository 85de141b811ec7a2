import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  // Whatever the path at which a reverse proxy shows it.
  base: './',
  plugins: [react()],
  build: {
    outDir: '../../../dist/explore',
    emptyOutDir: true,
    // React and the graph library are one file that a browser loads once from the same machine.
    chunkSizeWarningLimit: 1_000,
    // Pictures as files, so that the policy needs no data: for them.
    assetsInlineLimit: 0,
  },
});
