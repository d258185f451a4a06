import { serve } from "inngest/edge";
import { env } from "@/lib/platform/env";
import { functions } from "./index";
import { inngest } from "./client";
import type { ServeHandler } from "./embedded/protocol";

const options = { client: inngest, functions, serveOrigin: env.APP_URL, servePath: "/api/inngest" };

/** What an Inngest server reaches over HTTP: every call must carry its signature, registering included. */
export const signedHandler: ServeHandler = serve({ ...options, enableUnauthedSync: false });

/** The same functions for calls from within the process: the embedded executor, and registering with a server at start. */
export const inProcessHandler: ServeHandler = serve({ ...options, enableUnauthedSync: true });
