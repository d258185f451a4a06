import { query } from "@/lib/platform/operation";
import { findClient } from "./client-rows";
import { ClientRef } from "./input";

/** Archived and merged clients are found, too: whoever holds their address sees what became of them. */
export const getClient = query({
  can: "clients:read",
  input: ClientRef,
  run: (t, { clientId }) => findClient(t, clientId),
});
