/**
 * What became of one attempt to hand a message to its provider.
 * `retry`: not accepted, may be later. `failed`: refused for good. `unknown`: the connection broke after the message was
 * handed over, so it may have arrived; sending again could deliver it twice. `reason` is safe to show: no credentials.
 */
export type Delivery =
  | { outcome: "sent"; providerId?: string }
  | { outcome: "captured" }
  | { outcome: "retry" | "failed" | "unknown"; reason: string };
