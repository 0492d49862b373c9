package vn.neuguong.endtoend.benchmarks;

import org.jspecify.annotations.Nullable;

/**
 * One measured quantity of a case.
 *
 * @param unit what the axis says: {@code events/s}, {@code ms}
 * @param aim what the product is held to; absent when the figure only informs
 */
public record Figure(String name, String unit, @Nullable Aim aim) {}
