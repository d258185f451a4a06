import { clsx } from "clsx";
import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

const TONES = {
  info: { icon: Info, look: "bg-info-tint text-info" },
  success: { icon: CircleCheck, look: "bg-success-tint text-success" },
  warning: { icon: TriangleAlert, look: "bg-warning-tint text-warning" },
  danger: { icon: CircleAlert, look: "bg-danger-tint text-danger" },
} as const;

export type BannerProps = {
  tone?: keyof typeof TONES;
  /** Set when the banner appears in answer to something the reader just did. */
  live?: boolean;
  action?: ReactNode;
  className?: string;
  children: ReactNode;
};

/** A quiet line about the state of the page: a degraded service, an unverified address, a finished step. */
export function Banner({ tone = "info", live = false, action, className, children }: BannerProps) {
  const { icon: Icon, look } = TONES[tone];
  return (
    <div
      {...(live && { role: tone === "danger" ? "alert" : "status" })}
      data-edge=""
      className={clsx("flex items-start gap-2.5 rounded-control px-3 py-2.5 text-table", look, className)}
    >
      <Icon aria-hidden className="icon mt-0.5" />
      <div className="min-w-0 flex-1">{children}</div>
      {action}
    </div>
  );
}
