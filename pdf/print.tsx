import { renderToBuffer } from "@react-pdf/renderer";
import type { Sheet } from "@/lib/billing/paper/sheet";
import { fontsFor } from "./fonts";
import { flatPicture } from "./flat-picture";
import { SheetDocument } from "./sheet/sheet-document";

function* textsOf(value: unknown): Generator<string> {
  if (typeof value === "string") yield value;
  else if (typeof value === "object" && value !== null && !(value instanceof Uint8Array)) {
    for (const one of Object.values(value)) yield* textsOf(one);
  }
}

/** The bytes of a PDF/A-3b. The same sheet gives the same bytes. */
export async function print(sheet: Sheet): Promise<Uint8Array<ArrayBuffer>> {
  const fonts = await fontsFor(textsOf({ ...sheet, file: null }));
  const logo = sheet.logo === null ? null : await flatPicture(sheet.logo);
  const pdf = await renderToBuffer(<SheetDocument sheet={sheet} fonts={fonts} logo={logo} />);
  return Uint8Array.from(pdf);
}
