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
  Lock,
  MailX,
  ReceiptText,
  Send,
  Undo2,
  Wallet,
  type LucideIcon,
} from "lucide-react";
import type { TimelineEntry } from "@/components/ui/timeline";

type Look = { icon: LucideIcon; tone?: NonNullable<TimelineEntry["tone"]> };

const LOOKS: Record<string, Look> = {
  created: { icon: FilePenLine },
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
};

/** The sign of one kind of event: what happened matters, whatever it happened to. @param type `invoice.issued` */
export const eventLook = (type: string): Look => LOOKS[type.split(".")[1] ?? ""] ?? { icon: FilePenLine };
