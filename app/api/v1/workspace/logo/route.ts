import { changeLogo, storeLogo } from "@/lib/identity/logo/change-logo";
import { getLogo } from "@/lib/identity/logo/get-logo";
import { removeLogo } from "@/lib/identity/logo/remove-logo";
import { viewWorkspace, WorkspaceView } from "@/lib/identity/workspaces/view";
import { emptyEndpoint } from "@/lib/platform/http/endpoint";
import { fileEndpoint } from "@/lib/platform/http/file-endpoint";
import { methods } from "@/lib/platform/http/methods";
import { uploadEndpoint } from "@/lib/platform/http/upload-endpoint";
import { fileStorage } from "@/lib/platform/storage/file-storage";
import { PICTURE_UPLOAD } from "@/lib/platform/storage/picture-upload";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: fileEndpoint(getLogo, {
    summary: "The logo",
    mediaTypes: ["image/png"],
    file: ({ logoKey, logoSha256 }) => ({
      name: "logo.png",
      mediaType: "image/png",
      sha256: logoSha256,
      open: () => fileStorage().stream(logoKey),
    }),
  }),
  PUT: uploadEndpoint(storeLogo, {
    summary: "Replace the logo",
    ...PICTURE_UPLOAD,
    store: changeLogo,
    view: viewWorkspace,
    schema: WorkspaceView,
  }),
  DELETE: emptyEndpoint(removeLogo, { summary: "Remove the logo" }),
});
