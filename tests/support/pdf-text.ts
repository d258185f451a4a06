import { extractText, getDocumentProxy, getMeta } from "unpdf";

/** The text of every page as a reader selects it. */
export async function pagesOf(pdf: Uint8Array): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(Uint8Array.from(pdf)));
  return text;
}

/** Title, author and language a reader shows. */
export async function metaOf(pdf: Uint8Array) {
  const { info, metadata } = await getMeta(await getDocumentProxy(Uint8Array.from(pdf)));
  return {
    info: info as Record<string, unknown>,
    pdfa: [metadata.get("pdfaid:part"), metadata.get("pdfaid:conformance")],
  };
}

/** Where lines are broken does not matter, and neither does what kind of space stands between. */
export const squash = (text: string): string => text.replace(/\s+/g, "");
