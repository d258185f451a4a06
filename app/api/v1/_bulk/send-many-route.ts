import type { z } from "zod";
import { ManySentView, type ManySent } from "@/lib/billing/deliveries/view";
import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";
import type { UseCase } from "@/lib/platform/operation";

export const sendManyRoute = <Input extends z.ZodType>(useCase: UseCase<Input, ManySent>, kind: string) =>
  methods({
    POST: endpoint(useCase, {
      summary: `Mail many issued ${kind}, each to its client's usual recipient; names those that cannot be sent`,
      view: (sent) => sent,
      schema: ManySentView,
      status: 202,
    }),
  });
