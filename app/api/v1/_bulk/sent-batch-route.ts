import type { z } from "zod";
import { BatchView, type Batch } from "@/lib/billing/deliveries/view";
import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";
import type { UseCase } from "@/lib/platform/operation";

export const sentBatchRoute = <Input extends z.ZodType>(useCase: UseCase<Input, Batch>) =>
  methods({
    GET: endpoint(useCase, {
      summary: "How far the mails are that were asked for together",
      view: (batch) => batch,
      schema: BatchView,
    }),
  });
