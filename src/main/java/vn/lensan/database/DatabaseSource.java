package vn.lensan.database;

import org.jspecify.annotations.Nullable;

/** The address in use and, where it is ours, the server behind it. */
record DatabaseSource(DatabaseAddress address, @Nullable EmbeddedServer server) implements AutoCloseable {

    static DatabaseSource embedded(EmbeddedServer server) {
        server.watch();
        return new DatabaseSource(server.address(), server);
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
