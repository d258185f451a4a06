import { systemStatement } from "@/db/system";
import { processWide } from "@/lib/platform/process-wide";

const known = processWide("set-up", () => ({ setUp: false }));

/** Whether the installation has its owner. Never becomes false again, so the question is put until the answer is yes. */
export async function isSetUp(): Promise<boolean> {
  if (known.setUp) return true;
  const [row] = await systemStatement<{ found: boolean }>(
    "is_set_up",
    "select exists (select from users) as found",
    [],
  );
  known.setUp = row?.found ?? false;
  return known.setUp;
}
