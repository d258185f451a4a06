import type { ServedFile } from "@/lib/platform/http/serve-file";
import type { DocumentPdf } from "./stored-pdf";

/** A PDF on its way to a browser, shown there. */
export const servePdf = ({ name, content, sha256, kept }: DocumentPdf): ServedFile => ({
  name,
  mediaType: "application/pdf",
  ...(kept && { sha256 }),
  shown: "viewer",
  open: async () => content,
});
