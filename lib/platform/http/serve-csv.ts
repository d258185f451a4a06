import type { CsvDownload } from "../download";
import type { ServedFile } from "./serve-file";

export const serveCsv = ({ fileName, content }: CsvDownload): ServedFile => ({
  name: fileName,
  mediaType: "text/csv; charset=utf-8",
  open: async () => content,
});
