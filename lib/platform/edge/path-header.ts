/** Set by the page middleware: path and query of the page being rendered. Nobody outside can: the server drops `x-koomky-*`. */
export const PATH_HEADER = "x-koomky-path";
