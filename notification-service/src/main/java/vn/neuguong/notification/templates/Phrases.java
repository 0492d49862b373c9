package vn.neuguong.notification.templates;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Turns the machine-readable values of a mail's data into words; templates call it as {@code say}. */
public final class Phrases {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("dd/MM");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/uuuu");

    private final boolean english;
    private final ZoneId zone;

    Phrases(String language, ZoneId zone) {
        this.english = language.equals("en");
        this.zone = zone;
    }

    /** {@code 30/11/2026}. */
    public String day(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code 30/11}, where the year is clear and space is short. */
    public String shortDay(LocalDate day) {
        return SHORT_DAY.format(day);
    }

    /** The local day of an ISO-8601 instant. */
    public String dayOf(String instant) {
        return DAY.format(Instant.parse(instant).atZone(zone));
    }

    /** {@code 11/2026} of {@code 2026-11}. */
    public String month(String month) {
        return MONTH.format(YearMonth.parse(month));
    }

    /** The office in whose name somebody acknowledges. */
    public String seat(String seat) {
        return switch (seat) {
            case "HEAD" -> english ? "the head of the unit" : "người đứng đầu đơn vị";
            case "UNION" -> english ? "the grassroots trade union" : "đại diện công đoàn cơ sở";
            default -> throw new UnrenderableMailException("unknown seat " + seat);
        };
    }

    /** What a unit does next to launch a programme among its own people. */
    public String step(String step) {
        return switch (step) {
            case "PLAN" -> english ? "make its own plan" : "xây dựng kế hoạch của đơn vị";
            case "REPORTED" -> english ? "report the plan to the party committee" : "báo cáo kế hoạch với cấp ủy";
            case "COORDINATED" ->
                english ? "agree on it with the leadership" : "phối hợp với lãnh đạo, ban giám hiệu để triển khai";
            case "LAUNCHED" -> english ? "launch it to all its members" : "phát động tới toàn thể đoàn viên";
            default -> throw new UnrenderableMailException("unknown step " + step);
        };
    }

    /** The same in a subject. */
    public String shortStep(String step) {
        return switch (step) {
            case "PLAN" -> english ? "make the plan" : "xây dựng kế hoạch";
            case "REPORTED" -> english ? "report the plan" : "báo cáo kế hoạch";
            case "COORDINATED" -> english ? "agree on the plan" : "phối hợp triển khai";
            case "LAUNCHED" -> english ? "launch" : "phát động";
            default -> throw new UnrenderableMailException("unknown step " + step);
        };
    }

    /** {@code 1 task}, {@code 3 tasks}. */
    public String tasks(int number) {
        if (!english) {
            return number + " việc";
        }
        return number == 1 ? "1 task" : number + " tasks";
    }

    /** How much time is left, from today's point of view. */
    public String timeLeft(LocalDate today, LocalDate dueDay) {
        var days = ChronoUnit.DAYS.between(today, dueDay);
        if (days == 0) {
            return english ? "today is the last day" : "hôm nay là ngày cuối";
        }
        if (days < 0) {
            return english ? daysInEnglish(-days) + " overdue" : "đã quá hạn " + -days + " ngày";
        }
        return english ? daysInEnglish(days) + " left" : "còn " + days + " ngày";
    }

    /** {@code hạn 30/11/2026, còn 3 ngày}. */
    public String due(LocalDate today, LocalDate dueDay) {
        return (english ? "due on " : "hạn ") + day(dueDay) + ", " + timeLeft(today, dueDay);
    }

    private static String daysInEnglish(long days) {
        return days == 1 ? "1 day" : days + " days";
    }
}
