import { notFound } from "next/navigation";

/** Every address nobody else answers: the not-found page inside the shell, rather than the framework's own. */
export default function MissingPage(): never {
  notFound();
}
