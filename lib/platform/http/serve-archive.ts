import { makeZip } from "client-zip";
import type { Archive } from "../download";
import type { ServedFile } from "./serve-file";

/** Written while it is read: memory holds one of the files at a time. */
export const serveArchive = ({ fileName, files }: Archive): ServedFile => ({
  name: fileName,
  mediaType: "application/zip",
  open: async () => makeZip(files),
});
