import { afterAll } from "vitest";
import { configure } from "./environment";
import { sharedApp } from "./shared-app";

// Tests prepare their world through the domain, in the database of the application they then talk to.
configure(sharedApp().env);
const { boot } = await import("@/lib/platform/boot");
const { closeDatabase } = await import("@/db/client");
boot();

afterAll(closeDatabase);
