import type SQLite from 'better-sqlite3';
import { CompiledQuery, SqliteDialect, SqliteDriver, type DatabaseConnection, type Driver, type SqliteDatabase, type SqliteStatement } from 'kysely';

/** Statements kept ready: more than there are in use but for those that look up lists, of which each length is one. */
const MOST_STATEMENTS = 400;

/**
 * Kysely's SQLite dialect, but for four things: transactions wait for those of other programs; after a full disk or an input/output error SQLite has already rolled the
 * transaction back itself, and rolling back again would raise an error that hides the true one; a statement that was
 * prepared before is not prepared again; and one that is given {@link RowsOfValues} for its only parameter runs once a row.
 */
export class ForgivingSqliteDialect extends SqliteDialect {
  constructor(private readonly connection: SQLite.Database) {
    super({ database: connection });
  }

  override createDriver(): Driver {
    return new ForgivingSqliteDriver(this.connection);
  }
}

/** The parameters of several runs of one statement. */
export class RowsOfValues {
  constructor(readonly rows: readonly (readonly unknown[])[]) {}
}

class ForgivingSqliteDriver extends SqliteDriver {
  constructor(private readonly connection: SQLite.Database) {
    super({ database: rememberingStatements(connection) });
  }

  /** At once as a writer: a transaction that first reads could not wait for another program's to end, since what it has read would be old. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.connection.inTransaction) await super.rollbackTransaction(connection);
  }
}

/** A database that prepares each statement once, as long as it is among those used last. */
function rememberingStatements(connection: SQLite.Database): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>();
  return {
    close: () => {
      connection.close();
    },
    prepare: (text) => {
      const statement = statements.get(text) ?? (runningByRows(connection.prepare(text) as unknown as SqliteStatement));
      statements.delete(text);
      statements.set(text, statement);
      if (statements.size > MOST_STATEMENTS) statements.delete(statements.keys().next().value!);
      return statement;
    },
  };
}

function runningByRows(statement: SqliteStatement): SqliteStatement {
  if (statement.reader) return statement;
  return {
    reader: false,
    all: (parameters) => statement.all(parameters),
    iterate: (parameters) => statement.iterate(parameters),
    run: (parameters) => {
      const given = parameters[0];
      if (!(given instanceof RowsOfValues)) return statement.run(parameters);
      for (const row of given.rows) statement.run(row);
      return { changes: given.rows.length, lastInsertRowid: 0 };
    },
  };
}
