import type { ClientTyped } from "@/components/business/client-form";

/** What was typed in the quick dialog before somebody asked for all fields. Kept in memory only: it is nobody's yet. */
let draft: Partial<ClientTyped> = {};

export const keepDraft = (typed: Partial<ClientTyped>): void => {
  draft = typed;
};

export const takeDraft = (): Partial<ClientTyped> => {
  const taken = draft;
  draft = {};
  return taken;
};
