import type { ClientTyped } from "./client-form";

/** What a new client starts with: typed in the quick dialog before all fields were asked for, or looked for and not
 * found. Kept in memory only: it is nobody's yet. */
let draft: Partial<ClientTyped> = {};

export const keepDraft = (typed: Partial<ClientTyped>): void => {
  draft = typed;
};

export const takeDraft = (): Partial<ClientTyped> => {
  const taken = draft;
  draft = {};
  return taken;
};
