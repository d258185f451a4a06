import { getMailHtml } from "@/lib/ops/mailbox/get-mail-html";
import { frameEndpoint } from "@/lib/platform/http/frame-endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: frameEndpoint(getMailHtml, { summary: "The HTML of one mail, for a frame in which nothing runs" }),
});
