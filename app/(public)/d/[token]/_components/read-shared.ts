import { headers } from "next/headers";
import { cache } from "react";
import { readSharedDocument } from "@/lib/billing/sharing/read-shared-document";
import { numberFailure } from "@/lib/platform/errors/number-failure";

/** The document behind a link, read once for layout, title and page. */
export const readShared = cache(async (token: string) => {
  const requestId = (await headers()).get("x-request-id") ?? crypto.randomUUID();
  return readSharedDocument({ requestId, now: () => new Date() }, token).catch(async (error: unknown) => {
    throw await numberFailure(error);
  });
});
