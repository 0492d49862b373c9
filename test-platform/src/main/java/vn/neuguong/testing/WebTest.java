package vn.neuguong.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.core.annotation.AliasFor;

/**
 * Controllers with the security, error answers, clock, documents and look every service has; no database, no broker.
 * What the slice takes from service-defaults is listed in the {@code .imports} file of this annotation.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WebMvcTest(properties = {"neuguong.identity.issuer=http://127.0.0.1:1", "neuguong.public-url=http://127.0.0.1:2"})
@ImportAutoConfiguration
public @interface WebTest {

    /** The controllers under test. */
    @AliasFor(annotation = WebMvcTest.class, attribute = "controllers")
    Class<?>[] value();
}
