import { missing } from "@/lib/platform/http/missing";

/** Every address under /api that no other route answers. */
export { missing as DELETE, missing as GET, missing as OPTIONS, missing as PATCH, missing as POST, missing as PUT };
