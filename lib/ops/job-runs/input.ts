import { z } from "zod";
import { listInput, oneOrMore } from "@/lib/platform/list-input";
import { JOB_RUN_STATUSES } from "./status";

export const JobRunRef = z.strictObject({ jobRunId: z.uuid() });

export const JobRunList = listInput({
  sorts: ["createdAt", "finishedAt"],
  descending: true,
  filters: {
    status: oneOrMore(z.enum(JOB_RUN_STATUSES)),
    functionId: oneOrMore(z.string().max(100)),
  },
});
