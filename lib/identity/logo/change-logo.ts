import { z } from "zod";
import { writeWorkspace, type Workspace } from "@/lib/identity/workspaces/own-workspace";
import type { Ctx } from "@/lib/platform/context";
import { operation } from "@/lib/platform/operation";
import { fileStorage } from "@/lib/platform/storage/file-storage";
import { redrawImage } from "@/lib/platform/storage/image";

/** PNG, because documents are made with it; sharp at twice the size it is printed. */
const FRAME = { width: 800, height: 400, fit: "inside", format: "png" } as const;

const Stored = z.strictObject({ logoKey: z.string(), logoSha256: z.string() });

/** Names a picture that is in the storage as the logo; uploads go through {@link changeLogo}. */
export const storeLogo = operation({
  can: "workspace:update",
  input: Stored,
  async run(t, logo) {
    const workspace = await writeWorkspace(t, logo);
    await t.raise("workspace.logo_changed", { removed: false });
    return workspace;
  },
});

/**
 * Bytes first, row second: the row never names a file that is not there. The old picture stays, because documents issued with it
 * are printed with it.
 * @param original an uploaded picture of any accepted kind
 * @throws DomainError invalid `image.*`
 */
export async function changeLogo(ctx: Ctx, original: Buffer): Promise<Workspace> {
  storeLogo.authorize(ctx);
  const { bytes, sha256: logoSha256 } = await redrawImage(original, FRAME);
  const { key: logoKey } = await fileStorage().put([bytes], bytes.length);
  // Left behind when this fails: nobody knows then whether the row names it.
  return storeLogo(ctx, { logoKey, logoSha256 });
}
