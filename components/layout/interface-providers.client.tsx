"use client";

import { useEffect, type ReactNode } from "react";
import { Toaster } from "@/components/ui/toaster.client";
import { LiveAnnouncer } from "./live-announcer.client";

declare global {
  interface Window {
    /** Read by get-nonce, by which the scroll lock of dialogs marks the `<style>` it writes. */
    __webpack_nonce__?: string;
  }
}

/** Hands the nonce of this page’s scripts to the libraries that write a `<style>`; the policy refuses one without it. */
function shareNonce() {
  const nonce = document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce;
  if (nonce) window.__webpack_nonce__ = nonce;
}

/** What the primitives need beside them: toasts, live regions. Once, inside the intl provider of a root layout. */
export function InterfaceProviders({ children }: { children: ReactNode }) {
  useEffect(shareNonce, []);
  return (
    <>
      {children}
      <LiveAnnouncer />
      <Toaster />
    </>
  );
}
