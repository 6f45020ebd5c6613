-- 草稿依据哪一版写成：发布时它仍须是当前版次，否则别人已经先发布了。
ALTER TABLE editions ADD COLUMN based_on TEXT REFERENCES editions (id);

CREATE TRIGGER published_editions_keep_base BEFORE UPDATE OF based_on ON editions
WHEN OLD.status = 'published'
BEGIN
  SELECT RAISE(ABORT, 'published editions are immutable');
END;

-- 谁在何时对哪个版次做了什么；内容不在其内。`token` 是令牌的公开编号，`holder` 是它的名字。
CREATE TABLE audit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  token TEXT NOT NULL,
  holder TEXT NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('draft', 'publish', 'discard')),
  edition TEXT NOT NULL
) STRICT;

CREATE TRIGGER audit_keeps BEFORE UPDATE ON audit
BEGIN
  SELECT RAISE(ABORT, 'the audit trail is append-only');
END;

CREATE TRIGGER audit_stays BEFORE DELETE ON audit
BEGIN
  SELECT RAISE(ABORT, 'the audit trail is append-only');
END;
