package vn.neuguong.defaults.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class PdfDocumentsUnitTests {

    private static final String NAME = "Nguyễn Thị Ngọc Ưởng, Trường Tiểu học Đặng Quế Phương";

    @Test
    void keepsVietnameseDiacriticsAndEmbedsTheTypeface() throws Exception {
        var pdf = new PdfDocuments(templates()).render("certificate", Map.of("name", NAME));

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Ghi nhận")
                    .contains(NAME);
            for (var fontName : document.getPage(0).getResources().getFontNames()) {
                assertThat(document.getPage(0).getResources().getFont(fontName).isEmbedded())
                        .isTrue();
            }
        }
    }

    private static SpringTemplateEngine templates() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
