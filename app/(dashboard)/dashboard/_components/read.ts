import { cache } from "react";
import {
  rememberedAttention,
  rememberedRevenue,
  rememberedStanding,
  rememberedUpcoming,
} from "@/lib/insight/dashboard/remembered-widgets";
import { load } from "@/lib/platform/load";

// Widgets load by themselves; what two of them show is read once.
export const readRevenue = cache(() => load(rememberedRevenue, {}));
export const readStanding = cache(() => load(rememberedStanding, {}));
export const readAttention = cache(() => load(rememberedAttention, {}));
export const readUpcoming = cache(() => load(rememberedUpcoming, {}));
