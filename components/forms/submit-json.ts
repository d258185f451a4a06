import type { Issue } from "@/lib/kernel/errors";
import { camelKeys, snakeKeys, toCamel } from "@/lib/kernel/wire-case";
import type { FormState } from "@/lib/platform/forms/form-state";

type Envelope = {
  status?: string;
  message?: string;
  code?: string;
  data?: unknown;
  issues?: Issue[];
  request_id?: string;
};

const camelPath = (path: string) => path.split(".").map(toCamel).join(".");

function refusalOf(envelope: Envelope, requestId: string | null): FormState<never> {
  return {
    ok: false,
    message: envelope.message ?? "",
    code: envelope.code ?? "internal",
    issues: (envelope.issues ?? []).map((issue) => ({ ...issue, path: camelPath(issue.path) })),
    requestId: envelope.request_id ?? requestId ?? undefined,
  };
}

/** What a route handler answered, out of the API envelope. */
export async function readAnswer<Data>(response: Response): Promise<FormState<Data>> {
  const envelope = (response.status === 204 ? {} : await response.json().catch(() => ({}))) as Envelope;
  if (!response.ok) return refusalOf(envelope, response.headers.get("x-request-id"));
  return { ok: true, message: envelope.message, data: camelKeys(envelope.data) as Data };
}

/**
 * A `submit` for `useActionForm` that sends the values as JSON to a route handler and reads the API envelope back.
 * For the statically rendered pages, which cannot call server actions; signed-in pages pass their action instead.
 * @param url same-origin path of the route handler
 */
export function submitJson<Values, Data = unknown>(url: string, method: "POST" | "PUT" | "PATCH" = "POST") {
  return async (values: Values): Promise<FormState<Data>> => {
    const response = await fetch(url, {
      method,
      headers: { "content-type": "application/json", accept: "application/json" },
      credentials: "same-origin",
      body: JSON.stringify(snakeKeys(values)),
    });
    return readAnswer<Data>(response);
  };
}
