import { missingGlyphs } from "@/lib/platform/pdf/glyphs";
import { printable } from "@/lib/platform/pdf/printable";
import { makeWorkerPool } from "@/lib/platform/pdf/worker-pool";
import { processWide } from "@/lib/platform/process-wide";
import type { Paper } from "./paper";
import type { Sheet } from "./sheet";
import { sheetOf } from "./sheet-of";

const pool = () =>
  processWide("paper-printers", () =>
    makeWorkerPool<Sheet, Uint8Array>({
      file: "pdf/worker.ts",
      threads: 2,
      waiting: 50,
      timeout: 30_000,
      megabytes: 512,
    }),
  );

/** Every text of a value, changed. */
function mapTexts<Value>(value: Value, change: (text: string) => string): Value {
  if (typeof value === "string") return change(value) as Value;
  if (Array.isArray(value)) return value.map((one: unknown) => mapTexts(one, change)) as Value;
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, mapTexts(one as unknown, change)]),
  ) as Value;
}

/** What may have been typed with line breaks and is one line on paper. */
const printableSheet = (paper: Paper): Sheet =>
  mapTexts(sheetOf(paper), (text) => printable(text).replaceAll("\n", " "));

/**
 * The PDF/A-3b of a quote, invoice or credit note, printed off the main thread. Issue must be refused while
 * {@link unprintableIn} names anything: such characters are missing from the paper.
 * @throws DomainError unavailable, see `WorkerPool.run`
 */
export const renderPaper = (paper: Paper): Promise<Uint8Array> => pool().run(printableSheet(paper));

/** The characters of a paper that no font can print, each once. */
export function unprintableIn(paper: Paper): string[] {
  const texts: string[] = [];
  mapTexts({ ...sheetOf(paper), file: null }, (text) => {
    texts.push(text);
    return text;
  });
  return missingGlyphs(texts);
}
