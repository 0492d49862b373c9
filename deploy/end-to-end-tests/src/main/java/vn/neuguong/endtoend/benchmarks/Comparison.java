package vn.neuguong.endtoend.benchmarks;

import java.util.Map;

/** The two sides of a case, made ready; each call is one round of one side and returns its figures by name. */
public interface Comparison extends AutoCloseable {

    /** The same writes and records with the plain driver and the plain client. */
    Map<String, Double> bare() throws Exception;

    /** The same with what the services run on. */
    Map<String, Double> product() throws Exception;

    @Override
    default void close() {}
}
