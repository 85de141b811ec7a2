/** A Neo4j of this machine that starts with the service and ends with it. */
export { backUp, restore } from './backup.js';
export { LocalNeo4jError, type LocalNeo4jErrorCode } from './error.js';
export { defaultJarsDir } from './jars.js';
export { type LocalNeo4j, type LocalNeo4jOptions, startLocalNeo4j } from './launcher.js';
