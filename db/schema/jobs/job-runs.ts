import { sql } from "drizzle-orm";
import { index, integer, json, pgPolicy, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { id, instant, systemPolicy, workspacePolicy } from "@/db/columns";
import { workspaces } from "../identity/workspaces";

export interface JobError {
  name: string;
  message: string;
}

export interface JobEvent {
  id: string;
  name: string;
  /** Milliseconds since 1970. */
  ts: number;
  data: Record<string, unknown>;
}

/**
 * One run of one job function. Columns holding values of job code are `json`, not `jsonb`: a NUL character in a result
 * must not make an effect that already happened impossible to record.
 */
export const jobRuns = pgTable(
  "job_runs",
  {
    id: id(),
    /** `null` for work of the whole installation (schedules). */
    workspaceId: uuid().references(() => workspaces.id, { onDelete: "cascade" }),
    functionId: text().notNull(),
    eventId: text().notNull(),
    eventName: text().notNull(),
    event: json().$type<JobEvent>().notNull(),
    /** `waiting`: a sleep or the pause before a retry. */
    status: text({ enum: ["queued", "running", "waiting", "completed", "failed"] })
      .notNull()
      .default("queued"),
    /** Raised with each recorded call of the function: a queue entry for an earlier turn is stale and does nothing. */
    turn: integer().notNull().default(0),
    /** Failed tries of the call at hand, reset when it succeeds. */
    attempt: integer().notNull().default(0),
    /** Failed tries of the whole run. */
    failures: integer().notNull().default(0),
    error: json().$type<JobError>(),
    output: json().$type<unknown>(),
    /** When a failed call is made again. */
    dueAt: instant(),
    createdAt: instant().notNull().defaultNow(),
    startedAt: instant(),
    finishedAt: instant(),
  },
  (table) => [
    // The dedupe key: an event delivered twice starts each function once.
    unique("job_runs_workspace_id_function_id_event_id_key")
      .on(table.workspaceId, table.functionId, table.eventId)
      .nullsNotDistinct(),
    index("job_runs_workspace_id_created_at_idx").on(table.workspaceId, table.createdAt, table.id),
    index("job_runs_status_finished_at_idx").on(table.status, table.finishedAt),
    workspacePolicy(),
    pgPolicy("installation_wide", {
      as: "permissive",
      for: "select",
      to: "koomky_app",
      using: sql`workspace_id is null`,
    }),
    systemPolicy(),
  ],
).enableRLS();

/** A step of a run and what it returned, so that a repeated call of the function does not repeat its effect. */
export const jobSteps = pgTable(
  "job_steps",
  {
    runId: uuid()
      .notNull()
      .references(() => jobRuns.id, { onDelete: "cascade" }),
    /** The hash by which the function's code finds the step again. */
    stepId: text().notNull(),
    name: text().notNull(),
    kind: text({ enum: ["run", "sleep"] }).notNull(),
    status: text({ enum: ["planned", "waiting", "completed", "failed"] }).notNull(),
    /** Failed tries so far. */
    attempt: integer().notNull().default(0),
    /** Order of completion within the run, from 1. */
    position: integer(),
    output: json().$type<unknown>(),
    error: json().$type<JobError>(),
    /** Until when a sleep lasts, or when the next try is due. */
    dueAt: instant(),
    createdAt: instant().notNull().defaultNow(),
    finishedAt: instant(),
  },
  (table) => [
    primaryKey({ name: "job_steps_pkey", columns: [table.runId, table.stepId] }),
    // Visible with its run: the sub-query is itself under the policies of job_runs.
    pgPolicy("visible_with_run", {
      as: "permissive",
      for: "select",
      to: "koomky_app",
      using: sql`exists (select 1 from job_runs where job_runs.id = run_id)`,
    }),
    systemPolicy(),
  ],
).enableRLS();
