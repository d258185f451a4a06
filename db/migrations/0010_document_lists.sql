CREATE INDEX "documents_workspace_id_created_at_idx" ON "documents" USING btree ("workspace_id","kind","created_at","id");--> statement-breakpoint
CREATE INDEX "documents_workspace_id_kind_position_idx" ON "documents" USING btree ("workspace_id","kind","chain_position","id");--> statement-breakpoint
CREATE INDEX "documents_workspace_id_incl_vat_idx" ON "documents" USING btree ("workspace_id","kind","incl_vat","id");--> statement-breakpoint
CREATE INDEX "documents_workspace_id_due_date_idx" ON "documents" USING btree ("workspace_id","due_date","id") WHERE kind = 'invoice';--> statement-breakpoint
CREATE INDEX "documents_workspace_id_due_idx" ON "documents" USING btree ("workspace_id","due","id") WHERE kind = 'invoice';--> statement-breakpoint
CREATE INDEX "documents_workspace_id_valid_until_idx" ON "documents" USING btree ("workspace_id","valid_until","id") WHERE kind = 'quote';