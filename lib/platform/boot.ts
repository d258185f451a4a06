import { openDatabase } from "@/db/client";
import { env } from "./env";

/** Makes the process ready to use the domain. Every entry point (server, command, test) calls it first. */
export function boot(): void {
  openDatabase({ appUrl: env.DATABASE_APP_URL, systemUrl: env.DATABASE_SYSTEM_URL });
}
