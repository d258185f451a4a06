import { Refusal } from "./refusal.mjs";

/** The checked environment, or one line with everything that is wrong with it. */
export async function settings() {
  try {
    return (await import("../../lib/platform/env.ts")).env;
  } catch (error) {
    throw new Refusal(error.message);
  }
}
