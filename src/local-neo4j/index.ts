/** A Neo4j of this machine that starts with the service and ends with it. */
export type { ToolHome } from './admin-tool.js';
export { backUp, backupFile, dump, restore } from './backup.js';
export { type HomeOptions, type LockedHome, lockHome } from './home.js';
export { defaultJarsDir } from './jars.js';
export {
  type LocalNeo4j,
  type LocalNeo4jOptions,
  type Memory,
  startInHome,
  startLocalNeo4j,
} from './launcher.js';
export { LocalNeo4jError, type LocalNeo4jErrorCode } from './local-neo4j-error.js';
export { findRunningService, type RunningService } from './running-service.js';
