import { responsibilityFields } from './responsibility.js';
import type { Resolvers } from './types.generated.js';

export const power: Resolvers = {
  Power: responsibilityFields,
};
