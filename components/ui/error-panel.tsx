import { CloudOff } from "lucide-react";
import type { ReactNode } from "react";
import { EmptyState } from "./empty-state";

export type ErrorPanelProps = {
  title: ReactNode;
  /** What the reader can count on and do next. */
  children: ReactNode;
  /** What support needs to find the event in the log; shown with its label. */
  reference?: { label: ReactNode; id: string } | undefined;
  actions?: ReactNode;
};

/** In the place of what could not be loaded: what is safe, the incident’s reference, and a way to try again. */
export function ErrorPanel({ title, children, reference, actions }: ErrorPanelProps) {
  return (
    <div role="alert" data-edge="" className="rounded-card border border-border bg-surface">
      <EmptyState icon={CloudOff} title={title} actions={actions}>
        <p>{children}</p>
        {reference && (
          <p className="mt-1">
            {reference.label} <span className="mono">{reference.id}</span>
          </p>
        )}
      </EmptyState>
    </div>
  );
}
