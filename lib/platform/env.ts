import { z } from "zod";

const optional = z
  .string()
  .optional()
  .transform((value) => (value === "" ? undefined : value));
const count = (fallback: number) => z.coerce.number().int().min(0).default(fallback);

/** A key ring entry is `id:base64(32 bytes)`; the first entry seals, every entry opens. */
const keyRing = z.string().transform((ring, check) =>
  ring.split(",").map((entry) => {
    const [id, encoded] = entry.trim().split(":");
    const key = Buffer.from(encoded ?? "", "base64");
    if (!id || !/^[A-Za-z0-9_-]{1,16}$/.test(id) || key.length !== 32) {
      check.addIssue({ code: "custom", message: "expected id:base64 entries of 32 bytes each" });
    }
    return { id: id ?? "", key };
  }),
);

const secret = z
  .string("is missing")
  .min(32, "is too short: 32 characters at least")
  .refine((value) => !/^(secret|change|default|example|(.)\2+$)/i.test(value), "is a default value");

const schema = z
  .object({
    NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
    PORT: z.coerce.number().int().min(0).max(65535).default(3000),
    APP_URL: optional,
    KOOMKY_DATA_DIR: z.string().default(".data"),
    KOOMKY_DIST_DIR: z.string().default(".next"),
    AUTH_SECRET: secret,
    ENCRYPTION_KEYS: keyRing,
    DATABASE_URL: z.string("is missing").min(1, "is missing"),
    DATABASE_APP_URL: z.string("is missing").min(1, "is missing"),
    DATABASE_SYSTEM_URL: z.string("is missing").min(1, "is missing"),
    REDIS_URL: optional,
    MEILISEARCH_URL: optional,
    MEILISEARCH_KEY: optional,
    INNGEST_BASE_URL: optional,
    INNGEST_EVENT_KEY: optional,
    INNGEST_SIGNING_KEY: optional,
    SMTP_URL: optional,
    MAIL_FROM: optional,
    S3_ENDPOINT: optional,
    S3_BUCKET: optional,
    S3_REGION: z.string().default("us-east-1"),
    S3_ACCESS_KEY_ID: optional,
    S3_SECRET_ACCESS_KEY: optional,
    TRUSTED_PROXY_HOPS: count(0),
    METRICS_TOKEN: optional,
    SLOW_REQUEST_THRESHOLD_MS: count(500),
    FAILED_JOBS_ALERT_THRESHOLD: count(10),
    LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
  })
  .transform((values) => ({
    ...values,
    APP_URL: (values.APP_URL ?? `http://localhost:${values.PORT}`).replace(/\/+$/, ""),
  }));

/** `next build` imports route modules only to read their configuration: nothing may connect, so nothing real is needed. */
const whileBuilding = {
  AUTH_SECRET: "only-while-building-the-application",
  ENCRYPTION_KEYS: `build:${Buffer.alloc(32, 1).toString("base64")}`,
  DATABASE_URL: "postgres://build",
  DATABASE_APP_URL: "postgres://build",
  DATABASE_SYSTEM_URL: "postgres://build",
};

function parse() {
  const building = process.env["NEXT_PHASE"] === "phase-production-build";
  const single = process.env["ENCRYPTION_KEY"];
  const result = schema.safeParse({
    ...(single ? { ENCRYPTION_KEYS: `k1:${single}` } : {}),
    ...process.env,
    ...(building ? whileBuilding : {}),
  });
  if (result.success) return Object.freeze(result.data);
  const problems = result.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
  throw new Error(`Configuration refused: ${problems.join("; ")}`);
}

/** The environment, checked once at boot. The only place that reads `process.env`. */
export const env = parse();
