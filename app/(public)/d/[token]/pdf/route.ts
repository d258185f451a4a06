import { sharedPdf } from "@/lib/billing/sharing/shared-files";
import { sharedFileRoute } from "@/lib/platform/http/shared-file-route";

export const { GET } = sharedFileRoute(sharedPdf);
