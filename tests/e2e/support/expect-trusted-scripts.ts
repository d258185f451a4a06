import type { Response } from "@playwright/test";
import { expect } from "../../support/browser";

/** No script of a page as sent runs on trust: each is of our origin, or has the nonce or a hash of the policy. */
export async function expectTrustedScripts(response: Response | null): Promise<void> {
  if (!response) throw new Error("The browser went nowhere");
  const path = response.url();
  const policy = response.headers()["content-security-policy"] ?? "";
  const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? "";
  expect.soft(scripts, path).not.toBe("");
  expect.soft(scripts, path).not.toContain("unsafe");
  const nonce = /'nonce-([^']+)'/.exec(scripts)?.[1];
  const html = await response.text();
  for (const [, attributes = "", inline = ""] of html.matchAll(/<script([^>]*)>([^]*?)<\/script>/g)) {
    if (nonce) expect.soft(attributes, path).toContain(`nonce="${nonce}"`);
    else if (inline !== "") expect.soft(scripts, path).toContain(`'sha256-${await sha256(inline)}'`);
    else expect.soft(attributes, path).toMatch(/src="\/_next\//);
  }
}

async function sha256(text: string): Promise<string> {
  return Buffer.from(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text))).toString("base64");
}
