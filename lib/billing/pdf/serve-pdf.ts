import type { ServedFile } from "@/lib/platform/http/file-endpoint";
import type { DocumentPdf } from "./stored-pdf";

/** A PDF on its way to a browser, shown there. */
export const servePdf = ({ name, content, sha256, kept }: DocumentPdf): ServedFile => ({
  name,
  mediaType: "application/pdf",
  sha256,
  inline: true,
  ...(kept ? {} : { fleeting: true }),
  open: async () => content,
});
