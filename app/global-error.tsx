"use client";

// The framework wants the directive in this very file.
export { GlobalErrorPage as default } from "./_root/global-error-page.client";
