import { itemCodes, responsibilityFields } from './responsibility.js';
import type { Resolvers } from './types.generated.js';

export const serviceItem: Resolvers = {
  ServiceItem: { ...responsibilityFields, codes: itemCodes },
};
