import { ViewedView } from "@/lib/billing/sharing/view";
import { viewSharedDocument } from "@/lib/billing/sharing/view-shared-document";
import { SHARED_LIMIT } from "@/lib/platform/http/limit-visitor";
import { methods } from "@/lib/platform/http/methods";
import { entryRoute } from "@/lib/platform/http/public-endpoint";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: entryRoute(viewSharedDocument, {
    summary: "Note that the document behind a link was looked at",
    view: () => ({ viewed: true }),
    schema: ViewedView,
    limit: SHARED_LIMIT,
  }),
});
