package vn.neuguong.defaults.documents;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.thymeleaf.ITemplateEngine;

/** Makes {@link PdfDocuments} available wherever there are templates. */
@AutoConfiguration(afterName = "org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration")
@ConditionalOnBean(ITemplateEngine.class)
class DocumentsAutoConfiguration {

    @Bean
    PdfDocuments pdfDocuments(ITemplateEngine templates) {
        return new PdfDocuments(templates);
    }
}
