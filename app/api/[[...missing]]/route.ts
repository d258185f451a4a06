import type { NextRequest } from "next/server";
import { notFound } from "@/lib/kernel/errors";
import { errorReply, toResponse } from "@/lib/platform/http/reply";
import { requestIdOf } from "@/lib/platform/http/visitor";

/** Every address under /api that no other route answers. */
function missing(request: NextRequest): Response {
  return toResponse(errorReply(notFound("route.not_found", "There is nothing at this address."), requestIdOf(request)));
}

export { missing as DELETE, missing as GET, missing as OPTIONS, missing as PATCH, missing as POST, missing as PUT };
