"use client";

// The framework wants the directive in this very file.
export { ErrorPage as default } from "@/app/_root/error-page.client";
