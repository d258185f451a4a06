import { conflict } from "@/lib/kernel/errors";

/** A workspace without an owner could never be managed again. */
export const lastOwner = () =>
  conflict("member.last_owner", "The last owner stays: make somebody else an owner first.");
