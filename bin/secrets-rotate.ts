import { closeDatabase } from "@/db/client";
import { boot } from "@/lib/platform/boot";
import { rotateSecrets } from "@/lib/platform/crypto/rotate-secrets";

// To change the encryption key: put the new one first in ENCRYPTION_KEYS, keep the old one after it, restart, run this,
// and when it reports nothing unreadable remove the old one. It may be stopped and run again.
boot();
const rotations = await rotateSecrets();
await closeDatabase();
for (const { column, resealed, unreadable } of rotations) {
  console.log(`${column}: ${resealed} sealed again${unreadable > 0 ? `, ${unreadable} UNREADABLE` : ""}`);
}
const unreadable = rotations.reduce((sum, rotation) => sum + rotation.unreadable, 0);
if (unreadable > 0)
  console.error(`koomky: ${unreadable} secrets open with no key of ENCRYPTION_KEYS; keep every old key`);
process.exitCode = unreadable > 0 ? 1 : 0;
