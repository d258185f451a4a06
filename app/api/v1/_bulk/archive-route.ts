import type { z } from "zod";
import type { Archive } from "@/lib/platform/download";
import { fileEndpoint } from "@/lib/platform/http/file-endpoint";
import { methods } from "@/lib/platform/http/methods";
import { serveArchive } from "@/lib/platform/http/serve-archive";
import type { UseCase } from "@/lib/platform/operation";

export const archiveRoute = <Input extends z.ZodType>(useCase: UseCase<Input, Archive>, kind: string) =>
  methods({
    GET: fileEndpoint(useCase, {
      summary: `The PDFs of up to 200 issued ${kind} in one archive: of those that match, or of those that \`ids\` names`,
      mediaTypes: ["application/zip"],
      file: serveArchive,
    }),
  });
