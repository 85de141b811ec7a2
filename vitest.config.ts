import { defineConfig } from 'vitest/config';

const TOTALS = './tests/kit/totals.ts';

// Every Neo4j of the tests uses only Java's quick compiler. The start and the first load of data/ then take 16 s of processor
// time instead of 33 s.
process.env.JDK_JAVA_OPTIONS ??= '-XX:TieredStopAtLevel=1';

export default defineConfig({
  // Without the alias, Node loads graphql's CommonJS build and Vite its ESM build. Two builds reject each other's schemas.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    // The first tests run against a cold Neo4j, and other work may use the same machine.
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // Two workers on two cores: many test files wait for a time-out or a start. Each worker may have a Neo4j of its own.
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
