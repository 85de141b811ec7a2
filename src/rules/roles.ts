import type { HoldingRole } from '../records/terms.js';

/** WHOLE: the holder may exercise it. PART: its own part of it, which `part` names, and no more. NOTHING: it owes something, it exercises nothing. */
export type Exercise = 'WHOLE' | 'PART' | 'NOTHING';

/**
 * What each role lets its holder do, the strongest role first. The design's rule is 'a role says what it lets one do': whoever is
 * assessed by an indicator does not assess by it, and whoever cooperates in a task does not carry it out alone.
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

/** @returns the place of a role among all, the strongest first. */
export function rankOf(role: HoldingRole): number {
  return Object.keys(ROLES).indexOf(role);
}
