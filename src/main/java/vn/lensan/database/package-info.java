/** The database at the edge: the embedded PostgreSQL server, the connection pool, backup and restore. */
@NullMarked
package vn.lensan.database;

import org.jspecify.annotations.NullMarked;
