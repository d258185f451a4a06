import { getMemberAvatar } from "@/lib/identity/members/get-member-avatar";
import { fileEndpoint } from "@/lib/platform/http/file-endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: fileEndpoint(getMemberAvatar, {
    summary: "A member's picture",
    mediaTypes: ["image/webp"],
    file: ({ image, mediaType, sha256 }) => ({ name: "avatar.webp", mediaType, sha256, open: async () => image }),
  }),
});
