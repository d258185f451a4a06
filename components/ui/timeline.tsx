import { clsx } from "clsx";
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

const TINTS = {
  plain: "border-border bg-surface text-muted",
  success: "border-transparent bg-success-tint text-success",
  info: "border-transparent bg-info-tint text-info",
  warning: "border-transparent bg-warning-tint text-warning",
  danger: "border-transparent bg-danger-tint text-danger",
  viewed: "border-transparent bg-viewed-tint text-viewed",
} as const;

export type TimelineEntry = {
  id: string;
  icon: LucideIcon;
  tone?: keyof typeof TINTS;
  text: ReactNode;
  /** Under the text: details, an error, the steps’ output. */
  note?: ReactNode;
  time?: ReactNode;
};

/** What happened, one line each, joined by a thread. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol>
      {entries.map(({ id, icon: Icon, tone = "plain", text, note, time }) => (
        <li
          key={id}
          className="relative grid grid-cols-[24px_minmax(0,1fr)] gap-x-3 py-2 text-table before:absolute before:inset-y-0 before:left-[11.5px] before:w-px before:bg-border first:before:top-4 last:before:bottom-[calc(100%-16px)] only:before:hidden md:grid-cols-[24px_minmax(0,1fr)_auto]"
        >
          <span
            data-edge=""
            className={clsx("relative -mt-0.5 grid size-6 place-items-center rounded-pill border", TINTS[tone])}
          >
            <Icon aria-hidden className="icon size-[13px] stroke-2" />
          </span>
          <div className="min-w-0">
            {text}
            {note !== undefined && (
              <div className="mt-1 max-w-[68ch] rounded-control bg-raised px-3 py-2 text-text">{note}</div>
            )}
          </div>
          {time !== undefined && <div className="col-start-2 text-meta text-subtle md:col-start-3">{time}</div>}
        </li>
      ))}
    </ol>
  );
}
