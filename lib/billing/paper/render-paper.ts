import { missingGlyphs } from "@/lib/platform/pdf/glyphs";
import { makeWorkerPool } from "@/lib/platform/pdf/worker-pool";
import { processWide } from "@/lib/platform/process-wide";
import type { Paper } from "./paper";
import { mapTexts, printableSheet } from "./printable-sheet";
import type { Sheet } from "./sheet";

const printers = () =>
  processWide("paper-printers", () =>
    makeWorkerPool<Sheet, Uint8Array>({
      file: "pdf/worker.ts",
      threads: 2,
      waiting: 50,
      timeout: 30_000,
      megabytes: 512,
    }),
  );

/**
 * The PDF/A-3b of a quote, invoice or credit note, printed off the main thread. Issue must be refused while
 * {@link unprintableIn} names anything: such characters are missing from the paper.
 * @throws DomainError unavailable, see `WorkerPool.run`
 */
export const renderPaper = (paper: Paper): Promise<Uint8Array> => printers().run(printableSheet(paper));

/** The characters of a paper that no font can print, each once. */
export function unprintableIn(paper: Paper): string[] {
  const texts: string[] = [];
  mapTexts({ ...printableSheet(paper), file: null }, (text) => {
    texts.push(text);
    return text;
  });
  return missingGlyphs(texts);
}
