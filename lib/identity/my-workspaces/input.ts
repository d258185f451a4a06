import { z } from "zod";
import { idOf } from "@/lib/kernel/ids";

export const SwitchWorkspaceInput = z.strictObject({ workspaceId: idOf("workspace") });
