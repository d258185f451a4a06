import type { WriteCtx } from "@/lib/platform/operation";

/** Two locked clients: one takes over what belongs to the other. */
export interface Pair {
  keptId: string;
  mergedId: string;
}

export interface Mover {
  /** Gives what belongs to the merged client to the kept one. @returns the ids of what was moved */
  move(t: WriteCtx, pair: Pair): Promise<string[]>;
  /** Gives it back, as far as the kept client still has it. @returns the ids of what went back */
  takeBack(t: WriteCtx, pair: Pair, ids: string[]): Promise<string[]>;
}
