import { getMailHtml } from "@/lib/ops/mailbox/get-mail-html";
import { fileEndpoint } from "@/lib/platform/http/file-endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: fileEndpoint(getMailHtml, {
    summary: "The HTML of one mail, for a frame in which nothing runs",
    mediaTypes: ["text/html"],
    file: (html) => ({
      mediaType: "text/html; charset=utf-8",
      shown: "sandbox",
      open: async () => Buffer.from(html),
    }),
  }),
});
