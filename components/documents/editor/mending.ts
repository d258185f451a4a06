import type { Issue } from "@/lib/kernel/errors";
import type { FieldName } from "./read-fields";

/** Where something that is missing is mended: on another page, in a field of this one, or in its lines. */
export type Mending = { at: "page"; href: string } | { at: "field"; name: FieldName } | { at: "lines" };

const FIELDS: readonly string[] = [
  "operation",
  "dueDate",
  "validUntil",
  "exemptionReason",
  "exchangeRate",
  "reason",
] satisfies FieldName[];

/**
 * @param clientId whom the document is for
 * @returns `null` for what this person cannot mend
 */
export function mendingOf(
  { path }: Pick<Issue, "path">,
  { clientId, mayEditBusiness }: { clientId: string; mayEditBusiness: boolean },
): Mending | null {
  const [of, field = ""] = path.split(".");
  if (of === "seller") return mayEditBusiness ? { at: "page", href: "/settings/business" } : null;
  if (of === "buyer") return { at: "page", href: `/clients/${clientId}/edit` };
  if (field === "lines") return { at: "lines" };
  return FIELDS.includes(field) ? { at: "field", name: field as FieldName } : null;
}
