// Only in the build that `npm run bench:http` measures (see pageExtensions in next.config.ts): what Next.js itself costs.
export const dynamic = "force-dynamic";

export const GET = () => Response.json({ ok: true });
