import { setupProgress, titled } from "../_components/progress";
import { SecurityStep } from "./_components/security-step.client";

export const generateMetadata = titled("security");

export default async function SecurityPage() {
  return <SecurityStep progress={await setupProgress()} />;
}
