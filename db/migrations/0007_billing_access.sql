-- Policies bind the owner of the tables too: only a superuser is exempt.
DO $$
DECLARE name text;
BEGIN
  FOR name IN
    SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relrowsecurity AND NOT c.relforcerowsecurity
  LOOP
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', name);
  END LOOP;
END $$;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON documents, document_lines, document_vat_groups TO koomky_app;
-- Append-only: a payment is taken back by another row, a PDF is made once.
GRANT SELECT, INSERT ON payments, payment_vat_groups, document_pdfs TO koomky_app;
GRANT SELECT, INSERT, UPDATE ON document_links, document_chain_heads, invoicing_settings TO koomky_app;
GRANT SELECT, INSERT, UPDATE ON document_deliveries TO koomky_app;
GRANT SELECT, INSERT ON mail_attachments TO koomky_app;
GRANT SELECT, INSERT, DELETE ON document_tallies TO koomky_app;
GRANT SELECT ON documents, document_links, document_deliveries, mail_attachments, document_tallies TO koomky_system;
-- Secrets are sealed again under a new key by the system role.
GRANT UPDATE (bank_sealed) ON documents TO koomky_system;
GRANT UPDATE (link_sealed) ON document_deliveries TO koomky_system;
--> statement-breakpoint
-- PDFs are compressed already.
ALTER TABLE document_pdfs ALTER COLUMN content SET STORAGE EXTERNAL;
ALTER TABLE mail_attachments ALTER COLUMN content SET STORAGE EXTERNAL;
--> statement-breakpoint

-- An issued document says the same for ever: only the columns named here, which tell what became of it, may change.
CREATE FUNCTION koomky_keep_issued() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  -- Generated columns are not computed yet in a trigger that runs before.
  living constant text[] := ARRAY['due', 'search_key', 'status', 'client_id', 'paid', 'credited', 'bank_sealed', 'sent_at', 'viewed_at',
    'answered_at', 'answered_by', 'answer_note', 'version', 'updated_at'];
BEGIN
  IF OLD.number IS NULL THEN
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'document % is issued and is kept', OLD.number USING ERRCODE = 'KM001';
  END IF;
  IF (to_jsonb(OLD) - living) IS DISTINCT FROM (to_jsonb(NEW) - living) THEN
    RAISE EXCEPTION 'document % is issued and does not change', OLD.number USING ERRCODE = 'KM001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER keep_issued BEFORE UPDATE OR DELETE ON documents FOR EACH ROW EXECUTE FUNCTION koomky_keep_issued();
--> statement-breakpoint

CREATE FUNCTION koomky_keep_issued_parts() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  part record := CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  taken text;
BEGIN
  SELECT number INTO taken FROM documents WHERE workspace_id = part.workspace_id AND id = part.document_id;
  IF taken IS NOT NULL THEN
    RAISE EXCEPTION 'document % is issued and does not change', taken USING ERRCODE = 'KM001';
  END IF;
  IF TG_OP = 'UPDATE' AND (OLD.workspace_id, OLD.document_id) <> (NEW.workspace_id, NEW.document_id) THEN
    RAISE EXCEPTION 'a row stays with its document' USING ERRCODE = 'KM001';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
--> statement-breakpoint
CREATE TRIGGER keep_issued BEFORE INSERT OR UPDATE OR DELETE ON document_lines FOR EACH ROW EXECUTE FUNCTION koomky_keep_issued_parts();
CREATE TRIGGER keep_issued BEFORE INSERT OR UPDATE OR DELETE ON document_vat_groups FOR EACH ROW EXECUTE FUNCTION koomky_keep_issued_parts();
--> statement-breakpoint

CREATE FUNCTION koomky_keep_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% are only added to', TG_TABLE_NAME USING ERRCODE = 'KM001';
END $$;
--> statement-breakpoint
CREATE TRIGGER keep_row BEFORE UPDATE OR DELETE ON payments FOR EACH ROW EXECUTE FUNCTION koomky_keep_row();
CREATE TRIGGER keep_row BEFORE UPDATE OR DELETE ON payment_vat_groups FOR EACH ROW EXECUTE FUNCTION koomky_keep_row();
CREATE TRIGGER keep_row BEFORE UPDATE OR DELETE ON document_pdfs FOR EACH ROW EXECUTE FUNCTION koomky_keep_row();
--> statement-breakpoint

-- Tallies are added to, one row for each change, so that two documents of a month never wait for each other.
CREATE FUNCTION koomky_tally_document() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    INSERT INTO document_tallies (workspace_id, kind, status, currency, month, documents, excl_vat, incl_vat, due)
    VALUES (OLD.workspace_id, OLD.kind, OLD.status, OLD.currency, date_trunc('month', OLD.issue_date::timestamp)::date, -1, -OLD.excl_vat, -OLD.incl_vat, -OLD.due);
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO document_tallies (workspace_id, kind, status, currency, month, documents, excl_vat, incl_vat, due)
    VALUES (NEW.workspace_id, NEW.kind, NEW.status, NEW.currency, date_trunc('month', NEW.issue_date::timestamp)::date, 1, NEW.excl_vat, NEW.incl_vat, NEW.due);
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER tally_added AFTER INSERT OR DELETE ON documents FOR EACH ROW EXECUTE FUNCTION koomky_tally_document();
CREATE TRIGGER tally_changed AFTER UPDATE ON documents FOR EACH ROW
  WHEN ((OLD.status, OLD.currency, OLD.excl_vat, OLD.incl_vat, OLD.due) IS DISTINCT FROM (NEW.status, NEW.currency, NEW.excl_vat, NEW.incl_vat, NEW.due)
    OR OLD.issue_date IS DISTINCT FROM NEW.issue_date)
  EXECUTE FUNCTION koomky_tally_document();
