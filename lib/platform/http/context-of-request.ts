import type { NextRequest } from "next/server";
import { contextOf } from "../auth/identified";
import { identify } from "../auth/identify";
import type { Ctx } from "../context";
import { markRequest } from "../telemetry/mark-request";
import { requestIdOf } from "./visitor";

/** The context of whoever sends this HTTP request. @throws DomainError unauthenticated, forbidden */
export async function contextOfRequest(request: NextRequest): Promise<Ctx> {
  const requestId = requestIdOf(request);
  const who = await identify(request);
  markRequest(requestId, { userId: who.userId, workspaceId: who.workspaceId });
  return contextOf(who, requestId);
}
