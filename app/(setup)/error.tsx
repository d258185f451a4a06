"use client";

// The framework wants the directive in this very file.
export { PlainErrorPage as default } from "@/app/_root/plain-error-page.client";
