import { boot } from "@/lib/platform/boot";
export async function prepareDatabase() {
  boot();
}
