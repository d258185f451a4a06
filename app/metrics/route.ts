import { metricsReply } from "@/lib/platform/telemetry/metrics-reply";

export const dynamic = "force-dynamic";

export const GET = (request: Request): Promise<Response> => metricsReply(request);
