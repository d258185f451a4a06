import { join, resolve } from "node:path";
import { env } from "../env";
import { processWide } from "../process-wide";
import { diskStorage } from "./disk-storage";
import { s3Storage } from "./s3-storage";
import type { FileStorage } from "./storage-port";

/** The installation's storage: the S3 bucket of `S3_BUCKET`, else `files/` in the data directory. */
export const fileStorage = (): FileStorage =>
  processWide("file-storage", () => {
    const dataDir = resolve(/* turbopackIgnore: true */ env.KOOMKY_DATA_DIR);
    if (env.S3_BUCKET === undefined) return diskStorage(join(dataDir, "files"));
    return s3Storage(
      {
        bucket: env.S3_BUCKET,
        region: env.S3_REGION,
        endpoint: env.S3_ENDPOINT,
        accessKeyId: env.S3_ACCESS_KEY_ID,
        secretAccessKey: env.S3_SECRET_ACCESS_KEY,
      },
      join(dataDir, "uploads"),
    );
  });
