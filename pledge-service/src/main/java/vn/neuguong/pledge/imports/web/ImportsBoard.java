package vn.neuguong.pledge.imports.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.neuguong.pledge.offices.OfficeBoard;
import vn.neuguong.pledge.roster.Seat;

/** Lists the imports among the boards of officials. */
@Configuration(proxyBeanMethods = false)
class ImportsBoard {

    @Bean
    OfficeBoard imports() {
        return new OfficeBoard(ImportsPage.PATH, "imports.page.title", Set.of(Seat.PROGRAMME_ADMIN));
    }
}
