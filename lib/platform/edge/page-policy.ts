import { env } from "../env";

const shared = [
  "default-src 'none'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
];

// The development server evaluates code and injects styles; nothing of that is in a build.
const developing = env.NODE_ENV === "development";

/** Content security policy of a page rendered for one request. */
export function dynamicPagePolicy(nonce: string): string {
  const scripts = `script-src 'nonce-${nonce}' 'strict-dynamic'${developing ? " 'unsafe-eval'" : ""}`;
  const styles = developing ? "style-src-elem 'self' 'unsafe-inline'" : `style-src-elem 'self' 'nonce-${nonce}'`;
  // Mails are shown in a sandboxed frame of our own origin.
  return [...shared, scripts, styles, "frame-src 'self'"].join("; ");
}

/** Content security policy of a prerendered page: its inline scripts by hash, no nonce to reuse. */
export function staticPagePolicy(hashes: readonly string[]): string {
  const inline = developing ? ["'unsafe-inline'", "'unsafe-eval'"] : hashes.map((hash) => `'${hash}'`);
  const styles = developing ? "style-src-elem 'self' 'unsafe-inline'" : "style-src-elem 'self'";
  return [...shared, `script-src ${["'self'", ...inline].join(" ")}`, styles].join("; ");
}
