export const SIDEBAR_COOKIE = "koomky.sidebar";

/** The width of the sidebar from its cookie. */
export const sidebarWidth = (cookie: string | undefined): "wide" | "slim" => (cookie === "slim" ? "slim" : "wide");
