import { inWorkspace } from "@/db/workspace";
import { readLogo } from "@/lib/billing/pdf/read-logo";
import { readPrinted } from "@/lib/billing/pdf/read-printed";
import { servePdf } from "@/lib/billing/pdf/serve-pdf";
import { storedPdf } from "@/lib/billing/pdf/stored-pdf";
import type { ServedFile } from "@/lib/platform/http/serve-file";
import { findLink, linkContext } from "./find-link";

/** The PDF behind a link, or nothing. */
export async function sharedPdf(token: string, requestId: string): Promise<ServedFile | undefined> {
  const link = await findLink(token);
  if (!link) return undefined;
  return servePdf(await storedPdf(linkContext(link, requestId), link.kind, link.documentId));
}

/** The logo on the document behind a link, or nothing. */
export async function sharedLogo(token: string, requestId: string): Promise<ServedFile | undefined> {
  const link = await findLink(token);
  if (!link) return undefined;
  const ctx = linkContext(link, requestId);
  const { snapshot } = await inWorkspace(ctx.actor, "read", (tx) =>
    readPrinted({ tx, ctx, now: ctx.now }, link.kind, link.documentId),
  );
  const content = await readLogo(snapshot);
  if (snapshot.logo === null || content === null) return undefined;
  return { name: "logo.png", mediaType: "image/png", sha256: snapshot.logo.sha256, open: async () => content };
}
