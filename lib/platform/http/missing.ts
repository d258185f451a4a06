import { notFound } from "@/lib/kernel/errors";
import { errorReply, toResponse } from "./reply";
import { requestIdOf } from "./visitor";

/** The answer of an address under /api that leads nowhere. */
export const missing = (request: Request): Response =>
  toResponse(errorReply(notFound("route.not_found", "There is nothing at this address."), requestIdOf(request)));
