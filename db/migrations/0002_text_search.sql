-- All three are trusted extensions: the owner of the database may create them without being superuser.
CREATE EXTENSION IF NOT EXISTS unaccent SCHEMA public;
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public;
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS btree_gin SCHEMA public;
--> statement-breakpoint

-- Text without case and accents, to compare and sort by. unaccent() is only "stable" because its rules could be edited;
-- naming the dictionary and never editing it is what makes this immutable, as indexes and generated columns need.
CREATE FUNCTION koomky_fold(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN lower(public.unaccent('public.unaccent'::regdictionary, $1));
