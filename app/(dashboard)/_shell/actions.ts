"use server";

import { switchWorkspace } from "@/lib/identity/my-workspaces/switch-workspace";
import { updateProfile } from "@/lib/identity/profile/update-profile";
import { formAction } from "@/lib/platform/forms/form-action";

export const switchWorkspaceAction = formAction(switchWorkspace, () => ({}));
export const saveLocaleAction = formAction(updateProfile, () => ({}));
