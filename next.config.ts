import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/platform/i18n/request.ts");

const config: NextConfig = {
  distDir: process.env["KOOMKY_DIST_DIR"] ?? ".next",
  // Routes that exist only to be measured (see bin/bench-http.mjs).
  pageExtensions: process.env["KOOMKY_BENCH"] ? ["tsx", "ts", "bench.ts"] : ["tsx", "ts"],
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run typecheck` checks the whole repository; a person who only starts the application need not wait for it again.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    "@aws-sdk/client-s3",
    "@node-rs/argon2",
    "file-type",
    "graphile-worker",
    "ioredis",
    "nodemailer",
    "pg",
    "pino",
    "prom-client",
    "sharp",
    "twilio",
  ],
  experimental: { authInterrupts: true },
};

export default withNextIntl(config);
