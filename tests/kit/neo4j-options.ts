/**
 * How tests run Neo4j: with Java's quick compiler alone, since nothing runs long enough for the thorough one to pay (start
 * and first load of data/ take 16 s of processor time instead of 33).
 */
export const TEST_NEO4J = {
  heapMegabytes: 512,
  env: { ...process.env, JDK_JAVA_OPTIONS: '-XX:TieredStopAtLevel=1' },
};
