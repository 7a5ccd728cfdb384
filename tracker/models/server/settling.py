"""What a server's tables need beyond what every database has; done anew after each step of them.

Texts sort by their code points, as in a file, whatever language the server was made for; lines of
the log of access are added by one procedure and never changed; whatever is removed loses its words
as well; whoever listens is told of a write when it commits.
"""

from typing import Final

from sqlalchemy import Connection

CHANNEL: Final = "touched"  # on which a commit that touched anything tells by whose window

_TEXTS: Final = """
DO $$
DECLARE one record;
BEGIN
  FOR one IN
    SELECT held.oid::regclass AS name, string_agg(format('ALTER COLUMN %I TYPE %s COLLATE "C"',
      attname, format_type(atttypid, atttypmod)), ', ') AS changes
    FROM pg_attribute JOIN pg_class held ON held.oid = attrelid
    WHERE held.relkind = 'r' AND held.relnamespace = current_schema()::regnamespace
      AND attnum > 0 AND NOT attisdropped
      AND attcollation NOT IN (0, 'pg_catalog."C"'::regcollation)
    GROUP BY held.oid
  LOOP
    EXECUTE format('ALTER TABLE %s %s', one.name, one.changes);
  END LOOP;
END $$
"""
_LOG: Final = """
CREATE OR REPLACE FUNCTION access_log_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the log of access is never changed' USING ERRCODE = '23000';
END $$;
CREATE OR REPLACE TRIGGER access_log_no_update BEFORE UPDATE ON access_log
  FOR EACH ROW EXECUTE FUNCTION access_log_stays();
CREATE OR REPLACE TRIGGER access_log_no_delete BEFORE DELETE ON access_log
  FOR EACH ROW EXECUTE FUNCTION access_log_stays();
CREATE OR REPLACE TRIGGER access_log_no_truncate BEFORE TRUNCATE ON access_log
  FOR EACH STATEMENT EXECUTE FUNCTION access_log_stays()
"""
# The only way into the log for whoever does not own it: signed with the login, whatever is said, in
# its turn, with the hash that follows; whose name it bears cannot be made up by another program.
# Each line says the same as ``domain/values/access.chained`` takes.
_ADDING: Final = """
CREATE OR REPLACE PROCEDURE append_access(lines json) LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  line json;
  place integer;
  last bytea;
  who text;
  moment timestamp;
  is_owners boolean := pg_has_role(session_user,
    (SELECT relowner FROM pg_class WHERE oid = 'public.access_log'::regclass), 'MEMBER');
BEGIN
  SELECT log_count, coalesce(log_hash, '') INTO STRICT place, last FROM public.settings FOR UPDATE;
  FOR line IN SELECT value FROM json_array_elements(lines) LOOP
    place := place + 1;
    moment := line->>'at';
    who := CASE WHEN is_owners THEN line->>'person' ELSE session_user::text END;
    last := sha256(last || convert_to('[' || concat_ws(',', place,
      to_json(to_char(moment, 'YYYY-MM-DD HH24:MI:SS.US')), to_json(who), to_json(line->>'kind'),
      coalesce(line->>'patient_id', 'null'), coalesce(line->>'course_id', 'null'),
      coalesce(line->>'visit_id', 'null'), coalesce(to_json(line->>'detail')::text, 'null')
    ) || ']', 'UTF8'));
    INSERT INTO public.access_log
      (number, at, person, kind, patient_id, course_id, visit_id, detail, hash)
    VALUES (place, moment, who, line->>'kind', (line->>'patient_id')::integer,
      (line->>'course_id')::integer, (line->>'visit_id')::integer, line->>'detail', last);
  END LOOP;
  UPDATE public.settings SET log_count = place, log_hash = last;
END $$;
REVOKE ALL ON PROCEDURE append_access(json) FROM PUBLIC
"""
_WORDS: Final = """
CREATE OR REPLACE FUNCTION record_words_go() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM record_words WHERE id = 2 * old.id + TG_ARGV[0]::integer;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER record_words_visits AFTER DELETE ON visits
  FOR EACH ROW EXECUTE FUNCTION record_words_go(0);
CREATE OR REPLACE TRIGGER record_words_course_events AFTER DELETE ON course_events
  FOR EACH ROW EXECUTE FUNCTION record_words_go(1)
"""
# What each write leaves of itself, to be asked for where its answer was lost (``served``): of each
# login its own, for who takes away another's lets that be saved twice.
_SAVES: Final = """
CREATE TABLE IF NOT EXISTS saves (
  id text COLLATE "C" PRIMARY KEY, at timestamptz NOT NULL DEFAULT now()
);
ALTER TABLE saves ADD COLUMN IF NOT EXISTS login name NOT NULL DEFAULT current_user;
ALTER TABLE saves ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS own_saves ON saves;
CREATE POLICY own_saves ON saves USING (login = current_user)
"""
# Only which window wrote: whom it touched is read from the lines, by whoever may.
_TELLING: Final = """
CREATE OR REPLACE FUNCTION touches_told() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('touched', by_window) FROM (SELECT DISTINCT by_window FROM added) AS one;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER touches_told AFTER INSERT ON touches
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION touches_told()
"""


def settle(connection: Connection) -> None:
    """Do what has not been done yet, in the transaction that made the tables."""
    cursor = connection.connection.cursor()  # by itself: signs of a format are no places for values
    for statements in (_TEXTS, _LOG, _ADDING, _WORDS, _TELLING, _SAVES):
        cursor.execute(statements)
    cursor.close()
