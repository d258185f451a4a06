import { storedPdf } from "@/lib/billing/pdf/stored-pdf";
import { DOCUMENT_KINDS } from "@/lib/catalog/document-kinds";
import { systemContext } from "@/lib/platform/context";
import { inngest } from "../../client";
import { happened } from "../../events";

/** Prints what was issued, so that its PDF exists without anybody asking for it. */
export const keepPdf = inngest.createFunction(
  {
    id: "keep-pdf",
    // Nobody waits for it as for a mail or an import.
    priority: { run: "-300" },
    triggers: [happened("quote.issued"), happened("invoice.issued"), happened("credit_note.issued")],
    concurrency: 2,
    retries: 5,
  },
  async ({ event, step }) => {
    const { workspaceId, documentId } = event.data;
    const kind = DOCUMENT_KINDS.find((one) => event.name === `${one}.issued`);
    if (!kind) return;
    await step.run("keep", async () => {
      await storedPdf(systemContext(workspaceId, event.id), kind, documentId);
    });
  },
);
