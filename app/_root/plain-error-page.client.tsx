"use client";

import { ErrorPage, type ErrorPageProps } from "./error-page.client";
import { PlainFrame } from "./plain-frame";

/** The error page of a tree without the shell. */
export function PlainErrorPage(props: ErrorPageProps) {
  return (
    <PlainFrame>
      <ErrorPage {...props} />
    </PlainFrame>
  );
}
