package vn.neuguong.notification.preferences.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.neuguong.notification.links.PersonalPage;

/** Lists the page beside a reader's tasks. */
@Configuration(proxyBeanMethods = false)
class MailChoicesConfiguration {

    @Bean
    PersonalPage mailChoicesPersonalPage() {
        return new PersonalPage(PersonalPage.MAIL_CHOICES, "choices.title");
    }
}
