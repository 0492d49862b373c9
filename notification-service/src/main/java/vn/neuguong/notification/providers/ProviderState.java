package vn.neuguong.notification.providers;

/**
 * How a provider is doing, for operators.
 *
 * @param breaker the state of its circuit breaker
 * @param coolingDown whether it is asked only when no other provider can be
 * @param openConnections those of this instance
 */
public record ProviderState(String name, String breaker, boolean coolingDown, int weight, int openConnections) {}
