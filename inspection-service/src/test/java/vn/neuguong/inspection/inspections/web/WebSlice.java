package vn.neuguong.inspection.inspections.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import vn.neuguong.inspection.checklists.Checklists;
import vn.neuguong.inspection.inspections.InspectionsInMemory;
import vn.neuguong.inspection.inspections.SelfInspecting;

/** Controllers, templates and security as they are in the running service; the store is in memory. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WebMvcTest(properties = "neuguong.identity.issuer=http://127.0.0.1/identity")
@ImportAutoConfiguration
@Import({SelfInspecting.class, Checklists.class, InspectionsInMemory.class})
@interface WebSlice {}
