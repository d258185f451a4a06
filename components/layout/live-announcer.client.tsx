"use client";

import { useAnnouncements } from "./announce";

/** The two live regions behind `announce`. Once per page. */
export function LiveAnnouncer() {
  const said = useAnnouncements();
  return (
    <div className="sr-only">
      <div role="status" aria-live="polite">
        {said.polite}
      </div>
      <div role="alert" aria-live="assertive">
        {said.assertive}
      </div>
    </div>
  );
}
