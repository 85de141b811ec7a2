/** 《…法》 and 《…条例》: what a people's congress, its committee or the State Council enacts; rules (规章) share their titles with mere notices. */
const LAW = /(?:法|条例)》?$/u;

/** Whether a title is that of a law or regulation (法律, 法规), which alone, with a rule, can authorise (行政诉讼法 第二条第二款). */
export function isLaw(title: string | null): boolean {
  return title !== null && LAW.test(title.replace(/[((][^()()]*[))]$/u, ''));
}
