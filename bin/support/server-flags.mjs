/**
 * What the server's Node runs with. A heap that may become gigabytes is let grow fourfold before it is swept; one that may
 * not is swept in time, so that a large import leaves the memory of a small machine alone.
 */
export const SERVER_FLAGS = ["--max-old-space-size=1024"];
