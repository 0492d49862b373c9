package vn.neuguong.testing;

/** A running broker and database server. */
interface Backend extends AutoCloseable {

    /** {@code embedded} unless the system property {@code backend} says {@code containers}; never a guess. */
    static Backend start() {
        var choice = System.getProperty("backend", "embedded");
        System.err.println("Integration tests run on the backend: " + choice);
        return switch (choice) {
            case "embedded" -> new EmbeddedBackend();
            case "containers" -> new ContainersBackend();
            default -> throw new IllegalArgumentException("-Dbackend is embedded or containers, not " + choice);
        };
    }

    /** Bootstrap servers of the broker. */
    String brokers();

    /** Connection string of the database server, without a database name. */
    String mongoUri();

    @Override
    void close();
}
