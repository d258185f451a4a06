import { z } from "zod";
import { idOf } from "@/lib/kernel/ids";
import { listInput } from "@/lib/platform/list-input";

export const ListSessionsInput = listInput({ sorts: ["lastSeenAt", "createdAt"], descending: true, filters: {} });
export const SessionRef = z.strictObject({ sessionId: idOf("session") });
export const RevokeOtherSessionsInput = z.strictObject({});
