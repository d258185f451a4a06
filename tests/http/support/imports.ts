import { call, type Answer } from "../../support/api-client";

export const UPLOAD = "/api/v1/clients/import/csv";

export type WireImport = Record<string, unknown> & { id: string; status: string };

/** Sends a file as scripts do. */
export const upload = (bearer: string, content: string | Uint8Array<ArrayBuffer>, type = "text/csv"): Promise<Answer> =>
  call("POST", `${UPLOAD}?file_name=clients.csv`, { bearer, raw: content, headers: { "content-type": type } });

export const importOf = ({ body }: Answer): WireImport => body.data as WireImport;

/** Asks for a step and looks on until its work is over. */
export async function stepDone(bearer: string, id: string, step: "check" | "commit" | "undo"): Promise<WireImport> {
  const asked = await call("POST", `/api/v1/imports/${id}/${step}`, { bearer });
  if (asked.status !== 202) throw new Error(`${step} answered ${asked.status}: ${asked.text}`);
  for (;;) {
    const row = importOf(await call("GET", `/api/v1/imports/${id}`, { bearer }));
    if (!["checking", "running", "undoing"].includes(row.status)) return row;
  }
}

/** An import of a small file that has come so far. */
export async function importAt(bearer: string, ...steps: ("check" | "commit" | "undo")[]): Promise<WireImport> {
  let row = importOf(await upload(bearer, "name,email\nÉpi d'Or,bonjour@epi.example\nAutre,nobody\n"));
  for (const step of steps) row = await stepDone(bearer, row.id, step);
  return row;
}
