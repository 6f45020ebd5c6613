-- 令牌：`id` 是令牌里公开的那一段，用来查；`hash` 是秘密那一段的 SHA-256。令牌本身从不入库。
CREATE TABLE tokens (
  id TEXT PRIMARY KEY CHECK (length(id) = 16),
  hash TEXT NOT NULL CHECK (length(hash) = 64),
  name TEXT NOT NULL CHECK (name <> ''),
  role TEXT NOT NULL CHECK (role IN ('reader', 'editor')),
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  revoked_at TEXT
) STRICT, WITHOUT ROWID;
