import { z } from "zod";
import { findDuplicates } from "@/lib/crm/duplicates/find-duplicates";
import { DuplicateView, viewDuplicate } from "@/lib/crm/duplicates/view";
import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: endpoint(findDuplicates, {
    summary: "Clients that could be the one described, at most five, each with the reasons",
    view: (duplicates) => duplicates.map(viewDuplicate),
    schema: z.array(DuplicateView),
  }),
});
