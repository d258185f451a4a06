/** Commas that group thousands, the way English writes them. */
const ENGLISH_GROUPS = /^-?\d{1,3}(,\d{3})+$/;

/** `1 234,56`, `1.234,56` and `1,234.56` as `1234.56`; anything else is returned as typed, for the check to refuse. */
export function typedAmount(typed: string, locale: string): string {
  const bare = typed.replaceAll(/[\s\u00a0\u202f’']/g, "");
  if (locale.startsWith("en") && ENGLISH_GROUPS.test(bare)) return bare.replaceAll(",", "");
  const separator = Math.max(bare.lastIndexOf(","), bare.lastIndexOf("."));
  if (separator < 0) return bare;
  const amount = `${bare.slice(0, separator).replaceAll(/[.,]/g, "") || "0"}.${bare.slice(separator + 1)}`;
  return /^-?\d+\.\d+$/.test(amount) ? amount : bare;
}
