import { sendManyRoute } from "@/app/api/v1/_bulk/send-many-route";
import { sendCreditNotes } from "@/lib/billing/credit-notes/send-credit-notes";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = sendManyRoute(sendCreditNotes, "credit notes");
