import type { Readable } from "node:stream";
import type { z } from "zod";
import type { Permission } from "@/lib/catalog/permissions";
import type { Ctx } from "./context";
import { parseInput } from "./errors/parse-input";
import { guard, type UseCase } from "./operation";

/** A table on its way out, written while it is read. */
export interface CsvDownload {
  fileName: string;
  content: Readable;
}

/** Files on their way out together; each is made or read when its turn comes. */
export interface Archive {
  fileName: string;
  files: AsyncIterable<{ name: string; lastModified: Date; input: Buffer }>;
}

interface Definition<Input extends z.ZodType, File> {
  can: Permission;
  input: Input;
  /** Opens transactions of its own, because a slow reader must not keep one open, nor the making of the file. */
  open(ctx: Ctx, input: z.output<Input>): Promise<File> | File;
}

/** A use case that answers with a file that is not made or read within one transaction. */
export function download<Input extends z.ZodType, File = CsvDownload>({
  can,
  input,
  open,
}: Definition<Input, File>): UseCase<Input, File> {
  const authorize = guard({ can });
  const call = async (ctx: Ctx, raw: unknown) => {
    authorize(ctx);
    return open(ctx, parseInput(input, raw));
  };
  return Object.assign(call, { authorize, can, input, mode: "read" as const });
}
