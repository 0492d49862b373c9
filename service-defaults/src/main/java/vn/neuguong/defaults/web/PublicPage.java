package vn.neuguong.defaults.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Pages that whoever knows the address may open: those behind a task link, whose address holds the secret, and those
 * for everybody. A controller outside of {@code /api}, {@code /internal} and {@code /office} without it is as good as
 * not there.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface PublicPage {}
