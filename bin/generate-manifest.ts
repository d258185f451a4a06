import { writeFile } from "node:fs/promises";
import path from "node:path";
import { manifestSource, MANIFEST_FILE } from "./support/route-manifest";
import { root } from "./support/paths.mjs";

// Written into the tree and committed: a bundler cannot look for routes when the application runs.
await writeFile(path.join(root, MANIFEST_FILE), manifestSource());
