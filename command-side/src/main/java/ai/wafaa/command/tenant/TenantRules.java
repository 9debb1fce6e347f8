package ai.wafaa.command.tenant;

import ai.wafaa.command.bot.Notices;
import ai.wafaa.command.knowledge.Language;
import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.conversation.NoticeKind;
import ai.wafaa.kernel.tenant.*;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a tenant may be called. */
final class TenantRules {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?");
    private static final Set<String> LANGUAGES = Set.of("en", "ar");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 1000;
    private static final int MOST_INTERVALS = 50;
    private static final int MOST_HOLIDAYS = 400;
    private static final int DAY = 86_400;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}]*}");
    private static final Pattern TIME = Pattern.compile("(?:[01]\\d|2[0-3]):[0-5]\\d");

    private TenantRules() {}

    static void verify(CreateTenant command) {
        require(
                SLUG.matcher(command.slug()).matches(),
                "slug",
                "must be 1 to 40 lower-case letters, digits and inner hyphens");
        require(
                !command.name().isBlank() && command.name().length() <= LONGEST_NAME,
                "name",
                "must have 1 to " + LONGEST_NAME + " characters");
        require(ZoneId.getAvailableZoneIds().contains(command.zone()), "zone", "must be an IANA zone like Asia/Dubai");
        require(LANGUAGES.contains(command.language()), "language", "must be en or ar");
    }

    static void verify(HandoffSettings s) {
        seconds(s.claimWithinSeconds(), "claim_within_seconds");
        seconds(s.specialtyWaitSeconds(), "specialty_wait_seconds");
        seconds(s.remindAfterSeconds(), "remind_after_seconds");
        seconds(s.takeBackAfterSeconds(), "take_back_after_seconds");
        seconds(s.waitNoticeAfterSeconds(), "wait_notice_after_seconds");
        seconds(s.leaveMessageAfterSeconds(), "leave_message_after_seconds");
        seconds(s.awayGraceSeconds(), "away_grace_seconds");
        seconds(s.streamGraceSeconds(), "stream_grace_seconds");
        require(s.closeAfterHours() >= 1 && s.closeAfterHours() <= 720, "close_after_hours", "must be from 1 to 720");
    }

    private static void seconds(int value, String field) {
        require(value >= 0 && value <= DAY, field, "must be from 0 to " + DAY);
    }

    static void verify(List<CustomerText> texts) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < texts.size(); i++) {
            CustomerText text = texts.get(i);
            String field = "texts/" + i;
            require(LANGUAGES.contains(text.language()), field + "/language", "must be en or ar");
            require(seen.add(text.notice() + text.language()), field, "must not be named twice");
            String own = text.text();
            require(
                    own == null || (!own.isBlank() && own.length() <= LONGEST_TEXT),
                    field + "/text",
                    "must have 1 to " + LONGEST_TEXT + " characters");
            if (own != null) verifyPlaceholders(text.notice(), own, field + "/text");
        }
    }

    /** A customer would read those that nobody fills in. */
    private static void verifyPlaceholders(NoticeKind notice, String own, String field) {
        Set<String> filledIn = placeholders(Notices.text(notice, Language.ENGLISH));
        String there = filledIn.isEmpty() ? "there is none here" : "there is " + String.join(" and ", filledIn);
        for (String used : placeholders(own))
            require(filledIn.contains(used), field, "names " + used + ", which nobody fills in; " + there);
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static void verify(List<OpenInterval> week, List<Holiday> holidays) {
        require(week.size() <= MOST_INTERVALS, "week", "must have at most " + MOST_INTERVALS + " intervals");
        for (int i = 0; i < week.size(); i++) {
            OpenInterval interval = week.get(i);
            String field = "week/" + i;
            require(interval.day() >= 1 && interval.day() <= 7, field + "/day", "must be 1 (Monday) to 7 (Sunday)");
            require(TIME.matcher(interval.from()).matches(), field + "/from", "must be HH:mm");
            require(TIME.matcher(interval.to()).matches(), field + "/to", "must be HH:mm");
        }
        require(holidays.size() <= MOST_HOLIDAYS, "holidays", "must be at most " + MOST_HOLIDAYS);
        for (int i = 0; i < holidays.size(); i++)
            require(isDate(holidays.get(i).date()), "holidays/" + i + "/date", "must be yyyy-MM-dd");
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text).toString().equals(text);
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static void require(boolean holds, String field, String otherwise) {
        if (!holds) {
            throw Refusal.invalid(field, otherwise);
        }
    }
}
