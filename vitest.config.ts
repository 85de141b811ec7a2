import { defineConfig } from 'vitest/config';

const TOTALS = './tests/kit/totals.ts';

// Every Neo4j of the tests uses Java's quick compiler alone: start and first load of data/ then take 16 s of processor time
// instead of 33.
process.env.JDK_JAVA_OPTIONS ??= '-XX:TieredStopAtLevel=1';

export default defineConfig({
  // Node takes this package's CommonJS build and Vite its ESM build, and two builds do not know each other's schemas.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    // Neo4j is still cold when the first tests ask it, and other work may share the machine.
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // Two, on two cores: many files wait for a deadline or a start. Each worker may have a Neo4j of its own.
    maxWorkers: 2,
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
