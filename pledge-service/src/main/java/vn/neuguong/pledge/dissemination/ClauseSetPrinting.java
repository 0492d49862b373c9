package vn.neuguong.pledge.dissemination;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.pdfbox.Loader;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import vn.neuguong.defaults.documents.PdfDocuments;
import vn.neuguong.defaults.documents.QrCode;
import vn.neuguong.pledge.clauses.Clause;
import vn.neuguong.pledge.clauses.ClauseSet;

/**
 * Prints a version of a clause set for people to have at hand (S4). The same version looks the same for ever, so each
 * document is made once.
 */
@Service
public class ClauseSetPrinting {

    /** What is printed. */
    public enum Format {
        /** One sheet A5 for the desk. */
        DESK_CARD,
        /** A booklet A5 for everybody. */
        HANDBOOK
    }

    /** From large to the smallest that is still easy to read at arm's length; in points. */
    private static final List<String> READABLE =
            List.of("13", "12.5", "12", "11.5", "11", "10.5", "10", "9.6", "9.2", "8.8", "8.5", "8.2", "8");

    private static final int ONE_COLUMN_UP_TO = 6;

    private final PdfDocuments documents;
    private final String publicUrl;
    private final Map<String, byte[]> printed = new ConcurrentHashMap<>();

    ClauseSetPrinting(PdfDocuments documents, @Value("${neuguong.public-url}") String publicUrl) {
        this.documents = documents;
        this.publicUrl = publicUrl;
    }

    /** The document as the bytes of a PDF. */
    public byte[] print(ClauseSet clauseSet, Format format, Locale reader) {
        var key = "%s %s %s %s".formatted(clauseSet.key(), clauseSet.sha256(), format, reader.getLanguage());
        return printed.computeIfAbsent(
                key, _ -> format == Format.DESK_CARD ? deskCard(clauseSet, reader) : handbook(clauseSet, reader));
    }

    private byte[] handbook(ClauseSet clauseSet, Locale reader) {
        return documents.render("dissemination/handbook", reader, model(clauseSet, reader));
    }

    /** In the largest type that fits on one page; a long set keeps its headings and leaves the rest to the handbook. */
    private byte[] deskCard(ClauseSet clauseSet, Locale reader) {
        for (boolean inFull : List.of(true, false)) {
            for (var size : READABLE) {
                var card = deskCard(clauseSet, reader, size, inFull);
                if (isOnePage(card)) {
                    return card;
                }
            }
        }
        throw new IllegalStateException("The clause set %s fits on no desk card".formatted(clauseSet.key()));
    }

    private byte[] deskCard(ClauseSet clauseSet, Locale reader, String size, boolean inFull) {
        var model = model(clauseSet, reader);
        model.put("size", size);
        model.put("inFull", inFull);
        model.put("columns", columns(clauseSet.clauses(), reader));
        return documents.render("dissemination/desk-card", reader, model);
    }

    private Map<String, Object> model(ClauseSet clauseSet, Locale reader) {
        var address = "%s/documents/clause-sets/%s/handbook.pdf".formatted(publicUrl, clauseSet.key());
        var model = new HashMap<String, Object>();
        model.put("clauseSet", clauseSet);
        model.put("title", clauseSet.title().in(reader));
        model.put("basis", clauseSet.basis().in(reader));
        model.put("clauses", numbered(clauseSet.clauses(), reader));
        model.put("address", address);
        model.put("qrCode", QrCode.of(address));
        return model;
    }

    /** A long set goes in two columns of about the same length. */
    private static List<List<PrintedClause>> columns(List<Clause> clauses, Locale reader) {
        var numbered = numbered(clauses, reader);
        if (numbered.size() <= ONE_COLUMN_UP_TO) {
            return List.of(numbered);
        }
        int half = numbered.stream().mapToInt(PrintedClause::length).sum() / 2;
        int length = 0;
        int first = 0;
        while (length + numbered.get(first).length() / 2 < half) {
            length += numbered.get(first++).length();
        }
        return List.of(numbered.subList(0, first), numbered.subList(first, numbered.size()));
    }

    private static List<PrintedClause> numbered(List<Clause> clauses, Locale reader) {
        var numbered = new ArrayList<PrintedClause>();
        clauses.forEach(clause -> numbered.add(new PrintedClause(
                numbered.size() + 1, clause.title().in(reader), clause.text().in(reader))));
        return numbered;
    }

    private static boolean isOnePage(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages() == 1;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A clause as it is printed. */
    public record PrintedClause(int number, String title, String text) {

        /** About how much room it takes. */
        private int length() {
            return title.length() + text.length();
        }
    }
}
