import { DomainError } from "./errors";

/** Somebody else was faster; what they wrote is not overwritten unseen. */
export const changedSince = () =>
  new DomainError("conflict", "request.precondition_failed", "Somebody changed this in the meantime. Read it again.");
