import { getMailAttachment } from "@/lib/ops/mailbox/get-mail-attachment";
import { fileEndpoint } from "@/lib/platform/http/file-endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: fileEndpoint(getMailAttachment, {
    summary: "A file that went with one mail",
    mediaTypes: ["application/pdf"],
    file: ({ content, ...file }) => ({ ...file, open: async () => content }),
  }),
});
