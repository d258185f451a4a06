import { query } from "@/lib/platform/operation";
import { NoInput } from "./input";
import { ownWorkspace } from "./own-workspace";

/** The workspace at hand; show it through `viewWorkspace` only, the row carries sealed secrets. */
export const getWorkspace = query({ can: "workspace:read", input: NoInput, run: (t) => ownWorkspace(t) });
