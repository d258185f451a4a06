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
GRANT SELECT, INSERT, UPDATE ON number_counters TO koomky_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON clients, contacts, tags, client_tags, contact_tags, activities TO koomky_app;
GRANT SELECT, INSERT, UPDATE ON client_merges, bulk_changes, bulk_change_items TO koomky_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON saved_views TO koomky_app;
GRANT SELECT, INSERT, UPDATE ON imports, import_mappings TO koomky_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON import_errors, import_changes TO koomky_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON search_documents, search_words, search_changes TO koomky_app;
GRANT SELECT ON search_documents TO koomky_system;
GRANT SELECT, DELETE ON search_words, search_changes TO koomky_system;
GRANT SELECT, INSERT, UPDATE, DELETE ON search_feed TO koomky_system;
--> statement-breakpoint
-- Statistics may be renewed while a large import is at work; nothing of the tables can be read or changed by it.
GRANT MAINTAIN ON clients, contacts TO koomky_system;
