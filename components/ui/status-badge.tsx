import { clsx } from "clsx";
import {
  Archive,
  Ban,
  CalendarClock,
  CalendarX,
  Check,
  CircleCheck,
  CircleCheckBig,
  CircleDashed,
  CirclePause,
  CircleX,
  ClockAlert,
  Contrast,
  Eye,
  FileCheck,
  Hourglass,
  MailCheck,
  MailX,
  OctagonX,
  Pause,
  PencilLine,
  Send,
  TriangleAlert,
  type LucideIcon,
} from "lucide-react";
import type { ReactNode } from "react";

const TINTS = {
  neutral: "bg-neutral-tint text-neutral",
  info: "bg-info-tint text-info",
  warning: "bg-warning-tint text-warning",
  success: "bg-success-tint text-success",
  danger: "bg-danger-tint text-danger",
  viewed: "bg-viewed-tint text-viewed",
} as const;

/** Tint and icon of each status; `null` draws a still dot. The word is the caller’s, in the reader’s language. */
const STATUSES = {
  accepted: ["success", CircleCheck],
  active: ["success", CircleCheck],
  applied: ["success", CircleCheckBig],
  archived: ["neutral", Archive],
  blocked: ["danger", OctagonX],
  bounced: ["danger", MailX],
  cancelled: ["neutral", Ban],
  delivered: ["success", MailCheck],
  done: ["success", CircleCheckBig],
  draft: ["neutral", PencilLine],
  expired: ["neutral", CalendarX],
  failed: ["danger", TriangleAlert],
  inactive: ["neutral", CirclePause],
  issued: ["info", FileCheck],
  overdue: ["danger", ClockAlert],
  paid: ["success", Check],
  partially_paid: ["warning", Contrast],
  paused: ["warning", Pause],
  pending: ["warning", Hourglass],
  prospect: ["info", CircleDashed],
  rejected: ["danger", CircleX],
  running: ["info", null],
  scheduled: ["info", CalendarClock],
  sent: ["info", Send],
  viewed: ["viewed", Eye],
} as const satisfies Record<string, readonly [keyof typeof TINTS, LucideIcon | null]>;

export type Status = keyof typeof STATUSES;

/** Icon, word and tint: readable in grey and in forced colours. */
export function StatusBadge({ status, children }: { status: Status; children: ReactNode }) {
  const [tint, Icon] = STATUSES[status];
  return (
    <span
      data-edge=""
      className={clsx(
        "inline-flex h-5.5 items-center gap-[5px] rounded-pill pr-2 pl-[7px] align-middle text-meta font-medium whitespace-nowrap",
        TINTS[tint],
      )}
    >
      {Icon ? (
        <Icon aria-hidden className="icon size-[13px] stroke-2" />
      ) : (
        <span aria-hidden className="mx-0.5 size-[7px] rounded-pill bg-current forced-colors:bg-[CanvasText]" />
      )}
      {children}
    </span>
  );
}
