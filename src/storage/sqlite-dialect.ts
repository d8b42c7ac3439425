import type SQLite from 'better-sqlite3';
import { SqliteDialect, SqliteDriver, type DatabaseConnection, type Driver } from 'kysely';

/**
 * Kysely's SQLite dialect, but for one thing: after a full disk or an input/output error SQLite has already rolled the
 * transaction back itself, and rolling back again would raise an error that hides the true one.
 */
export class ForgivingSqliteDialect extends SqliteDialect {
  constructor(private readonly connection: SQLite.Database) {
    super({ database: connection });
  }

  override createDriver(): Driver {
    return new ForgivingSqliteDriver(this.connection);
  }
}

class ForgivingSqliteDriver extends SqliteDriver {
  constructor(private readonly connection: SQLite.Database) {
    super({ database: connection });
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.connection.inTransaction) await super.rollbackTransaction(connection);
  }
}
