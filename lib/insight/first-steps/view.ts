/** What makes a new workspace one’s own, in the order in which it helps. */
export const FIRST_STEPS = ["business", "client", "quote", "invoice", "security", "email", "team", "token"] as const;
export type FirstStep = (typeof FIRST_STEPS)[number];

export interface FirstSteps {
  /** The person put the list away. */
  hidden: boolean;
  /** There is a quote or an invoice, and so there are figures to show. */
  started: boolean;
  /** Those the person has the right to do. */
  steps: { step: FirstStep; done: boolean }[];
}
