// The direction rules of docs/architecture.md. Run through bin/checks/dependencies.mjs, which also fails when nothing was
// looked at, and checks light-client, no-cycles and client-pools-are-private without type imports.

/** Each domain with the domains it may use; insight, portability and ops may use any, and nobody uses them. */
const USES = {
  identity: [],
  crm: ["identity"],
  delivery: ["identity", "crm"],
  billing: ["identity", "crm", "delivery"],
  marketing: ["identity", "crm"],
  insight: ["identity", "crm", "delivery", "billing", "marketing"],
  portability: ["identity", "crm", "delivery", "billing", "marketing"],
  ops: ["identity", "crm", "delivery", "billing", "marketing"],
};
const DOMAINS = Object.keys(USES);
const DOMAIN = `^lib/(${DOMAINS.join("|")})/`;
const TEST = "\\.test\\.tsx?$";
const BROWSER_SAFE = "^lib/(kernel|catalog)/|(^|/)(input|status|totals|view|number-pattern|mail-templates)\\.ts$";

const rule = (name, comment, from, to) => ({ name, severity: "error", comment, from, to });

module.exports = {
  forbidden: [
    rule(
      "kernel-is-pure",
      "The kernel knows only itself, zod and exact decimals.",
      { path: "^lib/kernel/", pathNot: TEST },
      {
        pathNot: "^lib/kernel/|^node_modules/(zod|big\\.js|@types/big\\.js)/",
      },
    ),
    rule(
      "catalog-is-pure",
      "The catalog knows only itself, the kernel and zod.",
      { path: "^lib/catalog/", pathNot: TEST },
      {
        pathNot: "^lib/(kernel|catalog)/|^node_modules/zod/",
      },
    ),
    rule(
      "db-is-low",
      "The database layer knows nobody above it.",
      { path: "^db/", pathNot: "^db/seed/" },
      {
        path: `^(app|inngest|components)/|^lib/platform/|${DOMAIN}`,
      },
    ),
    rule(
      "platform-below-domains",
      "The platform serves the domains and knows none.",
      { path: "^lib/platform/", pathNot: TEST },
      {
        path: `${DOMAIN}|^(app|components)/`,
      },
    ),
    ...DOMAINS.map((domain) =>
      rule(
        `domain-order-${domain}`,
        `${domain} uses only: ${USES[domain].join(", ") || "no other domain"}.`,
        { path: `^lib/${domain}/`, pathNot: TEST },
        {
          path: DOMAIN,
          pathNot: `^lib/(${[domain, ...USES[domain]].join("|")})/`,
        },
      ),
    ),
    rule(
      "private-parts",
      "An internal/ folder belongs to the aggregate it stands in.",
      { path: "^lib/([^/]+/[^/]+)/", pathNot: TEST },
      {
        path: "/internal/",
        pathNot: "^lib/$1/internal/",
      },
    ),
    rule(
      "private-parts-of-domains",
      "Routes and views use operations, not their insides.",
      { path: "^(app|components|inngest)/" },
      { path: "/internal/" },
    ),
    rule(
      "no-sql-in-views",
      "Routes and views ask operations and queries.",
      { path: "^(app|components)/", pathNot: "^app/api/inngest/" },
      {
        path: "^db/|^inngest/|^node_modules/(drizzle-orm|pg|inngest)/",
      },
    ),
    rule(
      "light-client",
      "What the browser loads takes only pure code from lib/.",
      { path: "^components/|\\.client\\.tsx?$" },
      {
        path: "^lib/",
        pathNot: BROWSER_SAFE,
      },
    ),
    rule(
      "domains-know-no-web",
      "Domains run without a web server and without the job runner.",
      { path: DOMAIN, pathNot: TEST },
      {
        path: "^inngest/|^node_modules/(next|react|react-dom|inngest|next-auth|next-intl)/",
      },
    ),
    rule(
      "printing-is-apart",
      "What prints runs in threads of its own, which are started by file name.",
      { path: "^(app|components|db|inngest|lib)/", pathNot: TEST },
      { path: "^pdf/|^node_modules/(@react-pdf|subset-font)/" },
    ),
    rule(
      "printing-knows-sheets",
      "What prints gets words and figures, decides where they stand, and looks nothing up.",
      { path: "^pdf/", pathNot: TEST },
      { path: "^(app|components|db|inngest|messages|lib)/", pathNot: "^lib/(platform/pdf/|billing/paper/sheet\\.ts$)" },
    ),
    rule(
      "client-pools-are-private",
      "Whoever reads or writes goes through inWorkspace or inSystem.",
      { path: "^(app|components|inngest|lib)/", pathNot: `${TEST}|^lib/platform/boot\\.ts$` },
      {
        path: "^db/client\\.ts$",
      },
    ),
    rule(
      "tests-stay-outside",
      "Nothing that runs in production needs a test.",
      { path: "^(app|components|db|inngest|lib)/", pathNot: TEST },
      {
        path: `^tests/|${TEST}`,
      },
    ),
    rule("no-cycles", "Two files that need each other are one thing, or miss a third.", {}, { circular: true }),
    rule(
      "no-orphans",
      "Nobody uses this file.",
      {
        orphan: true,
        pathNot: `${TEST}|\\.d\\.ts$|^[^/]+\\.(config|setup)\\.[cm]?[jt]s$|^(middleware|instrumentation)\\.ts$|^app/.*(page|layout|route(\\.bench)?|error|not-found|loading|global-error|template|default)\\.tsx?$|^\\.`,
      },
      {},
    ),
    rule(
      "no-undeclared-packages",
      "A package that is used is declared.",
      {},
      { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    ),
    rule("nothing-unresolved", "Everything imported exists.", {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^\\.next|^\\.data|^coverage|^test-results" },
    parser: "swc",
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mts", ".mjs", ".js", ".cjs", ".json", ".d.ts"],
    },
    cache: false,
  },
};
