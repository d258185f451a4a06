import type { ReactNode } from "react";
import { Brand } from "./brand";

export type AuthLayoutProps = {
  title: ReactNode;
  /** Under the title: the workspace, or what this step asks for. */
  lead?: ReactNode;
  /** Under the card: where to go otherwise. */
  note?: ReactNode;
  /** Foot of the page: language switch on the left, version on the right. */
  footer?: ReactNode;
  children: ReactNode;
};

/** One card in the middle of a plain page, for everything before sign-in. Owns the page’s `main` and h1. */
export function AuthLayout({ title, lead, note, footer, children }: AuthLayoutProps) {
  return (
    <div className="grid min-h-dvh grid-rows-[1fr_auto_1fr] justify-items-center px-4 py-6">
      <header className="mb-6 self-end">
        <Brand />
      </header>
      <main id="main" tabIndex={-1} className="grid w-full max-w-[400px] justify-items-center gap-4">
        <div data-edge="" className="w-full rounded-card border border-border bg-surface px-5 py-6 sm:p-8">
          <h1 tabIndex={-1} className="text-kpi tracking-[-0.02em] sm:text-display">
            {title}
          </h1>
          {lead !== undefined && <p className="mt-1 text-muted">{lead}</p>}
          <div className="mt-6">{children}</div>
        </div>
        {note !== undefined && (
          <div className="max-w-[360px] text-center text-table text-balance text-subtle">{note}</div>
        )}
      </main>
      <footer className="flex w-full max-w-[400px] items-center justify-between self-end pt-6 text-table text-subtle">
        {footer}
      </footer>
    </div>
  );
}
