import { defineConfig } from 'vitest/config';

const TOTALS = './tests/kit/totals.ts';

export default defineConfig({
  // Node takes this package's CommonJS build and Vite its ESM build, and two builds do not know each other's schemas.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    // Neo4j is still cold when the first tests ask it, and other work may share the machine.
    testTimeout: 30_000,
    hookTimeout: 120_000,
    reporters: ['default', TOTALS],
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'graph',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/unit/**'],
          globalSetup: ['tests/kit/global-setup.ts'],
        },
      },
    ],
  },
});
