"use server";

import { stepUp } from "@/lib/identity/step-up/step-up";
import { formAction } from "@/lib/platform/forms/form-action";

export const stepUpAction = formAction(stepUp, () => ({}));
