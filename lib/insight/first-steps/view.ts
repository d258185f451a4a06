/** What makes a new workspace one’s own, in the order in which it helps. */
export const FIRST_STEPS = ["business", "client", "security", "email", "team", "token"] as const;
export type FirstStep = (typeof FIRST_STEPS)[number];

export interface FirstSteps {
  /** The person put the list away. */
  hidden: boolean;
  /** Those the person has the right to do. */
  steps: { step: FirstStep; done: boolean }[];
}
