import type { FormState } from "@/lib/platform/forms/form-state";

/** The token of a mailed link. Read when it is used: the page was rendered without knowing any. */
export const linkToken = (): string => location.pathname.split("/").at(-1) ?? "";

/** Whether the link itself was refused, not what was typed: used, expired, replaced, or cut short by a mail program. */
export function isDeadLink(answer: FormState, code: string): boolean {
  return !answer.ok && (answer.code === code || answer.issues.some(({ path }) => path === "token"));
}
