import { changeAvatar, storeAvatar } from "@/lib/identity/profile/change-avatar";
import { getAvatar } from "@/lib/identity/profile/get-avatar";
import { removeAvatar } from "@/lib/identity/profile/remove-avatar";
import { ProfileView, viewProfile } from "@/lib/identity/profile/view";
import { emptyEndpoint } from "@/lib/platform/http/endpoint";
import { fileEndpoint } from "@/lib/platform/http/file-endpoint";
import { methods } from "@/lib/platform/http/methods";
import { uploadEndpoint } from "@/lib/platform/http/upload-endpoint";
import { PICTURE_UPLOAD } from "@/lib/platform/storage/picture-upload";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: fileEndpoint(getAvatar, {
    summary: "The caller's own picture",
    mediaTypes: ["image/webp"],
    file: ({ image, mediaType, sha256 }) => ({ name: "avatar.webp", mediaType, sha256, open: async () => image }),
  }),
  PUT: uploadEndpoint(storeAvatar, {
    summary: "Replace the caller's picture",
    ...PICTURE_UPLOAD,
    store: changeAvatar,
    view: viewProfile,
    schema: ProfileView,
  }),
  DELETE: emptyEndpoint(removeAvatar, { summary: "Remove the caller's picture" }),
});
