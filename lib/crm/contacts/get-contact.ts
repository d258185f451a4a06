import { query } from "@/lib/platform/operation";
import { findContact } from "./contact-rows";
import { ContactRef } from "./input";

export const getContact = query({
  can: "clients:read",
  input: ContactRef,
  run: findContact,
});
