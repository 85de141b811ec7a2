/**
 * Titles 《…法》 and 《…条例》: acts of a people's congress, its committee or the State Council. Rules (规章) are not matched, because
 * their titles look like those of mere notices.
 */
const LAW = /(?:法|条例)》?$/u;

/** Whether a title is that of a law or regulation (法律, 法规). Only these and rules (规章) can authorise (行政诉讼法 第二条第二款). */
export function isLaw(title: string | null): boolean {
  return title !== null && LAW.test(title.replace(/[((][^()()]*[))]$/u, ''));
}
