-- 参考数据的版次。一个版次发布以后，内容与说明都不再改；只有“当前用哪一版”可以换。
CREATE TABLE editions (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('draft', 'published')),
  hash TEXT NOT NULL CHECK (length(hash) = 64),
  created_on TEXT NOT NULL,
  published_on TEXT,
  note TEXT NOT NULL DEFAULT '',
  is_current INTEGER NOT NULL DEFAULT 0 CHECK (is_current IN (0, 1)),
  CHECK ((status = 'published') = (published_on IS NOT NULL)),
  CHECK (is_current = 0 OR status = 'published')
) STRICT;

CREATE UNIQUE INDEX one_current_edition ON editions (is_current) WHERE is_current = 1;

-- 一个版次的一类参考数据占一行，`items` 是 JSON 数组：读一整版只要一次查询、九行。
CREATE TABLE edition_resources (
  edition TEXT NOT NULL REFERENCES editions (id) ON DELETE CASCADE,
  resource TEXT NOT NULL,
  items TEXT NOT NULL CHECK (json_type(items) = 'array'),
  PRIMARY KEY (edition, resource)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER published_editions_stay BEFORE DELETE ON editions
WHEN OLD.status = 'published'
BEGIN
  SELECT RAISE(ABORT, 'published editions are immutable');
END;

CREATE TRIGGER published_editions_keep BEFORE UPDATE OF id, title, status, hash, created_on, published_on, note ON editions
WHEN OLD.status = 'published'
BEGIN
  SELECT RAISE(ABORT, 'published editions are immutable');
END;

CREATE TRIGGER published_content_not_added BEFORE INSERT ON edition_resources
WHEN (SELECT status FROM editions WHERE id = NEW.edition) = 'published'
BEGIN
  SELECT RAISE(ABORT, 'published editions are immutable');
END;

CREATE TRIGGER published_content_not_changed BEFORE UPDATE ON edition_resources
WHEN 'published' IN (SELECT status FROM editions WHERE id IN (OLD.edition, NEW.edition))
BEGIN
  SELECT RAISE(ABORT, 'published editions are immutable');
END;

CREATE TRIGGER published_content_not_removed BEFORE DELETE ON edition_resources
WHEN (SELECT status FROM editions WHERE id = OLD.edition) = 'published'
BEGIN
  SELECT RAISE(ABORT, 'published editions are immutable');
END;
