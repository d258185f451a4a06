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

/** Who waits for the client that is being made. */
type Receiver = (client: { id: string; name: string }) => void;
let receiver: Receiver | null = null;

/** Has the next new client handed over instead of opening its page; `null` for nobody. */
export const expectClient = (next: Receiver | null): void => {
  receiver = next;
};

export const takeReceiver = (): Receiver | null => {
  const taken = receiver;
  receiver = null;
  return taken;
};
