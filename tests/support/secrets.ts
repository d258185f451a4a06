/** What every test process and every application under test is configured with. */
export const TEST_SECRETS = {
  AUTH_SECRET: "a-secret-of-the-test-suite-and-nothing-else",
  ENCRYPTION_KEYS: `t1:${Buffer.alloc(32, 7).toString("base64")}`,
  METRICS_TOKEN: "a-metrics-token-of-the-test-suite",
} as const;
