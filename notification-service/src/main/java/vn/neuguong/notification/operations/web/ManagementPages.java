package vn.neuguong.notification.operations.web;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.DispatcherServlet;

/** Adds pages for operators to the management port; named in META-INF, because that context is not scanned. */
@ManagementContextConfiguration(value = ManagementContextType.CHILD, proxyBeanMethods = false)
@Conditional(OnManagementPort.class)
@Import(MailDeskPage.class)
class ManagementPages {

    /** Without its own resolver, which knows the browser's language only, the management port asks the service's. */
    @Bean
    static BeanDefinitionRegistryPostProcessor readersLanguage() {
        return new BeanDefinitionRegistryPostProcessor() {
            @Override
            public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
                if (registry.containsBeanDefinition(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)) {
                    registry.removeBeanDefinition(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME);
                }
            }
        };
    }
}
