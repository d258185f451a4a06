import type { FormState } from "@/lib/platform/forms/form-state";
import { readAnswer } from "./submit-json";

/**
 * Sends the value of an `ImageField` to a route handler: the file itself as the body, or its removal.
 * @param url same-origin path that takes PUT and DELETE
 * @param field of the form, to which a refusal belongs
 */
export function submitImage(url: string, field: string) {
  return async (image: File | null | undefined): Promise<FormState> => {
    if (image === undefined) return { ok: true };
    const answer = await readAnswer(
      await fetch(url, {
        method: image ? "PUT" : "DELETE",
        credentials: "same-origin",
        ...(image && { body: image, headers: { "content-type": image.type } }),
      }),
    );
    if (answer.ok || answer.issues.length > 0) return answer;
    const { code, message } = answer;
    return { ...answer, issues: [{ path: field, code, message }] };
  };
}
