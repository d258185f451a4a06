ALTER TABLE "document_deliveries" ADD COLUMN "copy" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "document_deliveries" ADD COLUMN "batch_id" uuid;--> statement-breakpoint
ALTER TABLE "document_deliveries" ADD COLUMN "outcome" text;--> statement-breakpoint
ALTER TABLE "mail_messages" ADD COLUMN "sender_name" text;--> statement-breakpoint
ALTER TABLE "mail_messages" ADD COLUMN "reply_to" text;--> statement-breakpoint
CREATE INDEX "document_deliveries_workspace_id_batch_id_idx" ON "document_deliveries" USING btree ("workspace_id","batch_id") WHERE batch_id is not null;