import type { Jurisdiction } from './place.js';

/** Returns the id of a holding for a part of its area. The part whose region is that of the whole keeps the id of the whole. */
export function idOfPart(id: string, part: Jurisdiction, whole: Jurisdiction): string {
  return part.region === whole.region ? id : `${id}/${regionSuffix(part.region, whole.region)}`;
}

/** Returns the end of the id of a part: `in-zone` for region:city/zone within the city. */
export function regionSuffix(region: string, whole: string): string {
  const ofCity = whole.slice(0, whole.indexOf('/') + 1);
  return `in-${region.startsWith(ofCity) ? region.slice(ofCity.length) : region.slice(region.indexOf(':') + 1)}`;
}
