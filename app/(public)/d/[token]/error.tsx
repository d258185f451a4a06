"use client";

// The framework wants the directive in this very file.
export { SharedErrorPage as default } from "./_components/shared-error.client";
