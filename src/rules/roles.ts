import type { HoldingRole } from '../records/terms.js';

/**
 * WHOLE: the holder may exercise the responsibility. PART: the holder may do only its own part, which `part` names. NOTHING: the
 * holder owes something but exercises nothing.
 */
export type Exercise = 'WHOLE' | 'PART' | 'NOTHING';

/**
 * The part of a responsibility that each role allows its holder to exercise, strongest role first. The design's rule is that the
 * role decides this: a body that is assessed by an indicator does not assess by it, and a body that cooperates in a task does not
 * carry it out alone.
 */
export const ROLES: Readonly<
  Record<
    HoldingRole,
    { readonly term: string } & (
      | { readonly exercise: 'WHOLE' | 'NOTHING' }
      | { readonly exercise: 'PART'; readonly part: string }
    )
  >
> = {
  OWNER: { term: '负责', exercise: 'WHOLE' },
  LEAD: { term: '牵头', exercise: 'WHOLE' },
  IMPLEMENT: { term: '落实', exercise: 'WHOLE' },
  ACCEPT: { term: '受理', exercise: 'PART', part: 'receive what is submitted for it' },
  ASSESS: { term: '考核', exercise: 'PART', part: 'assess it' },
  SUPERVISE: { term: '分管', exercise: 'PART', part: 'supervise it' },
  GUIDE: { term: '指导', exercise: 'PART', part: 'guide it' },
  COOPERATE: { term: '配合', exercise: 'PART', part: 'help with it' },
  ACCOUNTABLE: { term: '责任人', exercise: 'NOTHING' },
  ASSESSED: { term: '被考核', exercise: 'NOTHING' },
};

/** @returns the rank of a role; 0 is the strongest */
export function rankOf(role: HoldingRole): number {
  return Object.keys(ROLES).indexOf(role);
}
