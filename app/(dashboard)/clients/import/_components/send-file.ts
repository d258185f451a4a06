import { readAnswer } from "@/components/forms/submit-json";
import type { FormState } from "@/lib/platform/forms/form-state";
import type { ImportView } from "@/lib/portability/imports/view";

interface Sending {
  /** Bytes that left, of all. */
  onProgress(sent: number, total: number): void;
  signal: AbortSignal;
}

/**
 * Sends a file to a new import. Not by `fetch`, which does not tell how much of a body has left.
 * @throws DOMException AbortError when the signal says so; TypeError when the server cannot be reached
 */
export function sendFile(file: File, { onProgress, signal }: Sending): Promise<FormState<ImportView>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api/v1/clients/import/csv?${new URLSearchParams({ file_name: file.name }).toString()}`);
    request.setRequestHeader("content-type", "text/csv");
    request.upload.addEventListener("progress", ({ loaded, total }) => onProgress(loaded, total));
    request.addEventListener("load", () => {
      const headers = { "x-request-id": request.getResponseHeader("x-request-id") ?? "" };
      resolve(readAnswer<ImportView>(new Response(request.responseText, { status: request.status, headers })));
    });
    request.addEventListener("error", () => reject(new TypeError("The server cannot be reached")));
    request.addEventListener("abort", () => reject(new DOMException("Cancelled", "AbortError")));
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send(file);
  });
}
