package vn.neuguong.endtoend.benchmarks;

import java.util.Map;

/**
 * The two sides of a case, made ready; each call is one round of one side and returns its figures by name. A case that
 * asks what the product alone can do has no bare side.
 */
public interface Comparison extends AutoCloseable {

    /** The same writes and records with the plain driver and the plain client. */
    default Map<String, Double> bare() throws Exception {
        return Map.of();
    }

    /** The same with what the services run on. */
    Map<String, Double> product() throws Exception;

    @Override
    default void close() {}
}
