import type { DocumentSnapshot } from "@/db/schema/billing/document-snapshot";
import type { Issue } from "@/lib/kernel/errors";
import { missingGlyphs } from "@/lib/platform/pdf/glyphs";
import type { LockedDocument } from "./document-rows";
import type { LineRow } from "./view";

function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

type Texts = Pick<LockedDocument, "title" | "purchaseOrder" | "exemptionReason" | "notes" | "reason">;

/** What no font of the PDF can print, by where it is mended: it would be missing from the paper. */
export function unprintable(document: Texts, snapshot: DocumentSnapshot, lines: readonly LineRow[]): Issue[] {
  const { seller, buyer, terms } = snapshot;
  const { title, purchaseOrder, exemptionReason, notes, reason } = document;
  const ofLines = lines.map(({ description, unit }) => [description, unit]);
  const places: Record<string, unknown> = {
    "seller.legalName": [seller, terms],
    "buyer.name": buyer,
    "document.lines": [title, purchaseOrder, exemptionReason, notes, reason, ofLines],
  };
  return Object.entries(places).flatMap(([path, said]) => {
    const characters = missingGlyphs(textsOf(said)).join(" ");
    if (characters === "") return [];
    const message = `These characters cannot be printed: ${characters}`;
    return [{ path, code: "document.unprintable", message, params: { characters } }];
  });
}
