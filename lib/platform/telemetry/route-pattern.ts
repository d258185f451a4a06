/** Fixed parts of our routes: lower case, short, not a number. Ids, tokens and whatever else people send are not. */
const FIXED = /^(?!\d+$)[a-z0-9_][a-z0-9._-]{0,31}$/;

/** More patterns than the application has routes. */
const PATTERNS_MAX = 500;

/**
 * The route of a URL as logs and metrics name it: `/api/v1/members/0199…?page=2` is `/api/v1/members/[id]`. Tokens in
 * paths and query strings never get further than this.
 */
export function routePattern(url: string): string {
  const path = (url.split("?", 1)[0] ?? "").split("/").slice(1);
  if (path[0] === "_next") return `/_next/${path[1] === "static" || path[1] === "image" ? path[1] : ""}`;
  return `/${path.map((part) => (part === "" || FIXED.test(part) ? part : "[id]")).join("/")}`;
}

/**
 * Keeps the number of time series bounded: a pattern becomes a label once a request to it was really served. Paths made up
 * by visitors end in a refusal or a redirect and share one label.
 */
export function boundedPatterns() {
  const served = new Set<string>();
  return (pattern: string, wasServed: boolean): string => {
    if (served.has(pattern)) return pattern;
    if (!wasServed || served.size >= PATTERNS_MAX) return "unmatched";
    served.add(pattern);
    return pattern;
  };
}
