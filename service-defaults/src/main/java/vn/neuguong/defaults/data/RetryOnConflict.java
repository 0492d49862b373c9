package vn.neuguong.defaults.data;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;

/**
 * A use case that loads, changes and saves one document, and starts again when somebody else saved it meanwhile:
 * another device, another consumer, or the relay clearing published events.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Retryable(
        includes = {OptimisticLockingFailureException.class, DuplicateKeyException.class},
        maxRetries = 10,
        delay = 10,
        jitter = 10,
        multiplier = 1.5,
        maxDelay = 200)
public @interface RetryOnConflict {}
