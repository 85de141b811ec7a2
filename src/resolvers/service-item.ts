import { listedFields, responsibilityFields } from './responsibility.js';
import type { Resolvers } from './types.generated.js';

export const serviceItem: Resolvers = {
  ServiceItem: { ...responsibilityFields, ...listedFields },
};
