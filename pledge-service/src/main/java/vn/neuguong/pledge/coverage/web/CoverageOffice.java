package vn.neuguong.pledge.coverage.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.neuguong.pledge.offices.OfficeBoard;

/** Puts the coverage board on the list of boards. */
@Configuration(proxyBeanMethods = false)
class CoverageOffice {

    @Bean
    OfficeBoard coverageBoard() {
        return new OfficeBoard("/office/coverage", "coverage.title", Set.of(CoveragePage.READERS));
    }
}
