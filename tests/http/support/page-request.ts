import { readFileSync } from "node:fs";
import path from "node:path";
import { distDir, root } from "@/bin/support/paths.mjs";
import { call, type Answer, type Sent } from "../../support/api-client";

interface ActionEntry {
  exportedName?: string;
  filename?: string;
}

/** The id under which the build knows a server action. */
function actionId(name: string): string {
  const file = path.join(root, distDir(), "server/server-reference-manifest.json");
  const { node } = JSON.parse(readFileSync(file, "utf8")) as { node: Record<string, ActionEntry> };
  const ids = Object.entries(node).flatMap(([id, entry]) => (entry.exportedName === name ? [id] : []));
  const [id] = ids;
  if (!id || ids.length > 1) throw new Error(`${ids.length} server actions are called ${name}`);
  return id;
}

/** Sends a server action as a form of one of our pages does. */
export function callAction(page: string, name: string, input: unknown, sent: Sent = {}): Promise<Answer> {
  return call("POST", page, {
    ...sent,
    raw: JSON.stringify([input]),
    headers: {
      accept: "text/x-component",
      "content-type": "text/plain;charset=UTF-8",
      "next-action": actionId(name),
      ...sent.headers,
    },
  });
}

/** The stream of a page, as the router in the browser asks for it. */
export const getRsc = (page: string, sent: Sent): Promise<Answer> =>
  call("GET", `${page}${page.includes("?") ? "&" : "?"}_rsc`, { ...sent, headers: { rsc: "1", ...sent.headers } });
