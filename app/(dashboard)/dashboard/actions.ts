"use server";

import { hideFirstSteps } from "@/lib/identity/members/hide-first-steps";
import { formAction } from "@/lib/platform/forms/form-action";

export const hideFirstStepsAction = formAction(hideFirstSteps, () => ({ refresh: true }));
