package vn.neuguong.pledge.coverage.web;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.neuguong.defaults.web.Attachment;
import vn.neuguong.pledge.coverage.CoverageBoard;
import vn.neuguong.pledge.coverage.CoverageBoard.Line;
import vn.neuguong.pledge.coverage.CoverageFigures;
import vn.neuguong.pledge.coverage.CoverageSheet;
import vn.neuguong.pledge.coverage.LatePeople;
import vn.neuguong.pledge.offices.Official;
import vn.neuguong.pledge.programmes.Programme;
import vn.neuguong.pledge.programmes.Programmes;
import vn.neuguong.pledge.roster.Seat;

/** The board on which officials see how far a programme has come in their units; it ranks units by need, never people. */
@Controller
@RequestMapping("/office/coverage")
class CoveragePage {

    static final Seat[] READERS = {Seat.HEAD, Seat.UNION, Seat.PARTY, Seat.INSPECTORATE, Seat.PROGRAMME_ADMIN};
    private static final int LATE_AT_ONCE = 100;
    private static final int WEEKS_SHOWN = 12;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final List<String> COLUMNS = List.of(
            "unit-id",
            "unit",
            "parent-id",
            "people",
            "invited",
            "informed",
            "viewed",
            "signed",
            "acknowledged",
            "in-force",
            "refused",
            "late");

    private final CoverageFigures figures;
    private final LatePeople latePeople;
    private final Programmes programmes;
    private final MessageSource messages;
    private final Clock clock;

    CoveragePage(
            CoverageFigures figures,
            LatePeople latePeople,
            Programmes programmes,
            MessageSource messages,
            Clock clock) {
        this.figures = figures;
        this.latePeople = latePeople;
        this.programmes = programmes;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView programmes(Official official) {
        official.require(READERS);
        return new ModelAndView("coverage/programmes").addObject("programmes", programmes.findRunning());
    }

    /** The unit asked for, or the first the official has a seat in. */
    @GetMapping("/{programmeId}")
    ModelAndView board(
            @PathVariable String programmeId,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(defaultValue = "need") String order,
            Official official) {
        var programme = programmeOf(programmeId);
        var asked = dayOf(day);
        var board = boardOf(programmeId, unit, asked, official);
        var weeks = Stream.iterate(asked, week -> week.minusWeeks(1))
                .limit(WEEKS_SHOWN)
                .toList()
                .reversed();
        return new ModelAndView("coverage/board")
                .addObject("programme", programme)
                .addObject("board", board)
                .addObject(
                        "above",
                        board.above().stream()
                                .filter(place -> official.mayActFor(place.unitId(), READERS))
                                .toList())
                .addObject("lines", sorted(board.below(), order))
                .addObject("order", order)
                .addObject("trend", figures.trend(programmeId, board.total().unitId(), weeks))
                .addObject("today", LocalDate.now(clock));
    }

    /** Who is late today, a page at a time. */
    @GetMapping("/{programmeId}/late")
    ModelAndView late(
            @PathVariable String programmeId,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String after,
            Official official) {
        var programme = programmeOf(programmeId);
        var board = boardOf(programmeId, unit, LocalDate.now(clock), official);
        var read = latePeople.in(
                programmeId, programme.programmeVersion(), board.total().unitId(), after, LATE_AT_ONCE + 1);
        var more = read.size() > LATE_AT_ONCE;
        var shown = more ? read.subList(0, LATE_AT_ONCE) : read;
        return new ModelAndView("coverage/late")
                .addObject("programme", programme)
                .addObject("board", board)
                .addObject("late", shown)
                .addObject("next", more ? shown.getLast().pledgeId() : null);
    }

    @GetMapping("/{programmeId}/units.csv")
    ResponseEntity<byte[]> csv(
            @PathVariable String programmeId,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            Official official,
            Locale reader) {
        var out = new ByteArrayOutputStream();
        CoverageSheet.writeCsv(headings(reader), unitsOf(programmeId, unit, dayOf(day), official), out);
        return file(programmeId, dayOf(day), "csv", "text/csv;charset=UTF-8", out);
    }

    @GetMapping("/{programmeId}/units.xlsx")
    ResponseEntity<byte[]> xlsx(
            @PathVariable String programmeId,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            Official official,
            Locale reader) {
        var out = new ByteArrayOutputStream();
        var asked = dayOf(day);
        CoverageSheet.writeXlsx(asked.toString(), headings(reader), unitsOf(programmeId, unit, asked, official), out);
        return file(programmeId, asked, "xlsx", XLSX, out);
    }

    private static ResponseEntity<byte[]> file(
            String programmeId, LocalDate day, String extension, String mediaType, ByteArrayOutputStream content) {
        return Attachment.of("%s-%s.%s".formatted(programmeId, day, extension), mediaType, content.toByteArray());
    }

    private List<Line> unitsOf(String programmeId, String unit, LocalDate day, Official official) {
        programmeOf(programmeId);
        return figures.units(
                programmeId, boardOf(programmeId, unit, day, official).total().unitId(), day);
    }

    private List<String> headings(Locale reader) {
        return COLUMNS.stream()
                .map(column -> messages.getMessage("coverage.column." + column, null, reader))
                .toList();
    }

    private CoverageBoard boardOf(String programmeId, String unit, LocalDate day, Official official) {
        official.require(READERS);
        var unitId = unit.isEmpty() ? official.firstUnit(READERS).orElseThrow() : unit;
        official.requireFor(unitId, READERS);
        return figures.board(programmeId, unitId, day)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private LocalDate dayOf(@Nullable LocalDate day) {
        return day == null ? LocalDate.now(clock) : day;
    }

    private Programme programmeOf(String programmeId) {
        return programmes.findById(programmeId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Those that lack most come first, so that help goes where it is needed. */
    private static List<Line> sorted(List<Line> lines, String order) {
        Comparator<Line> byName = Comparator.comparing(Line::name).thenComparing(Line::unitId);
        Comparator<Line> byNeed = Comparator.<Line>comparingLong(
                        line -> line.counts().percentOf(line.counts().inForce()))
                .thenComparingLong(line -> -line.counts().late())
                .thenComparing(byName);
        return lines.stream().sorted("name".equals(order) ? byName : byNeed).toList();
    }
}
