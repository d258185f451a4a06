import { me } from "@/lib/identity/sign-in/me";
import { MeView, viewMe } from "@/lib/identity/sign-in/view";
import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: endpoint(me, { summary: "Who the caller is, where, and what they may do", view: viewMe, schema: MeView }),
});
