package vn.neuguong.defaults.documents;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Renders XHTML templates to PDF. The typeface, Be Vietnam Pro, is embedded, so every reader shows the diacritics. The
 * layout engine knows CSS 2.1 and paged media; no flex, no grid.
 */
public final class PdfDocuments {

    private static final Locale VIETNAMESE = Locale.of("vi", "VN");
    private static final String FAMILY = "Be Vietnam Pro";
    private static final String FONTS = "/static/assets/fonts/be-vietnam-pro-";

    private final ITemplateEngine templates;

    PdfDocuments(ITemplateEngine templates) {
        this.templates = templates;
    }

    /**
     * The template, filled with the model, as the bytes of a PDF.
     *
     * @param template name below {@code templates/}, well-formed XHTML
     */
    public byte[] render(String template, Map<String, Object> model) {
        return render(template, VIETNAMESE, model);
    }

    /** The same, with the words of the given language. */
    public byte[] render(String template, Locale language, Map<String, Object> model) {
        var html = templates.process(template, new Context(language, model));
        var pdf = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder()
                .withProducer("Nêu Gương")
                .withHtmlContent(html, "")
                .useFont(font("400.ttf"), FAMILY, 400, FontStyle.NORMAL, true)
                .useFont(font("400-italic.ttf"), FAMILY, 400, FontStyle.ITALIC, true)
                .useFont(font("700.ttf"), FAMILY, 700, FontStyle.NORMAL, true)
                .toStream(pdf);
        try {
            builder.run();
        } catch (IOException failure) {
            throw new UncheckedIOException("The document " + template + " could not be rendered", failure);
        }
        return pdf.toByteArray();
    }

    private static FSSupplier<InputStream> font(String file) {
        return () -> Objects.requireNonNull(PdfDocuments.class.getResourceAsStream(FONTS + file), file);
    }
}
