import {
  Ban,
  Check,
  CircleCheck,
  CircleCheckBig,
  CircleX,
  ClockAlert,
  CalendarX,
  Eye,
  FilePenLine,
  Link2,
  Link2Off,
  Lock,
  MailX,
  ReceiptText,
  Send,
  Trash2,
  Undo2,
  Wallet,
  type LucideIcon,
} from "lucide-react";
import type { TimelineEntry } from "@/components/ui/timeline";

type Look = { icon: LucideIcon; tone?: NonNullable<TimelineEntry["tone"]> };

const LOOKS: Record<string, Look> = {
  created: { icon: FilePenLine },
  removed: { icon: Trash2 },
  issued: { icon: Lock },
  mailed: { icon: Send, tone: "info" },
  mail_failed: { icon: MailX, tone: "danger" },
  viewed: { icon: Eye, tone: "viewed" },
  accepted: { icon: CircleCheck, tone: "success" },
  rejected: { icon: CircleX, tone: "danger" },
  expired: { icon: CalendarX },
  converted: { icon: ReceiptText, tone: "success" },
  overdue: { icon: ClockAlert, tone: "danger" },
  paid: { icon: Check, tone: "success" },
  cancelled: { icon: Ban },
  recorded: { icon: Wallet, tone: "success" },
  reversed: { icon: Undo2, tone: "warning" },
  applied: { icon: CircleCheckBig, tone: "success" },
  link_created: { icon: Link2 },
  link_revoked: { icon: Link2Off },
};

/** The sign of one kind of event of billing: what happened matters, whatever it happened to. @param type `invoice.issued` */
export const eventLook = (type: string): Look => LOOKS[type.split(".")[1] ?? ""] ?? { icon: FilePenLine };
