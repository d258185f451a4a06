import { stepUp } from "@/lib/identity/step-up/step-up";
import { StepUpView, viewStepUp } from "@/lib/identity/step-up/view";
import { endpoint } from "@/lib/platform/http/endpoint";
import { methods } from "@/lib/platform/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: endpoint(stepUp, {
    summary: "Give the password or a code again, which opens sensitive changes for five minutes",
    view: viewStepUp,
    schema: StepUpView,
  }),
});
