package vn.neuguong.local.kafka;

/**
 * A second way into the broker, for clients that are to pass a proxy.
 *
 * @param port where the broker listens for them
 * @param advertisedPort where it tells them to come: the proxy's port
 */
public record Detour(int port, int advertisedPort) {}
