package ai.wafaa.command.tenant;

import ai.wafaa.command.bot.Notices;
import ai.wafaa.command.conversation.CustomerTexts;
import ai.wafaa.command.directory.TenantSettings;
import ai.wafaa.command.knowledge.Language;
import ai.wafaa.kernel.conversation.NoticeKind;
import ai.wafaa.kernel.tenant.CustomerText;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** Each tenant's own sentences, and those that come with the product where it has none. */
public final class TenantTexts implements CustomerTexts {
    private static final String OPENS = "opens";

    private final TenantSettings settings;

    public TenantTexts(TenantSettings settings) {
        this.settings = settings;
    }

    @Override
    public String notice(String tenantId, NoticeKind notice, String sample, Map<String, String> values) {
        Language language = Language.detect(sample);
        String code = language == Language.ARABIC ? "ar" : "en";
        CustomerText own = settings.texts(tenantId).stream()
                .filter(text -> text.notice() == notice && text.language().equals(code))
                .findFirst()
                .orElse(null);
        if (own != null && own.silenced()) return "";
        String text = own == null || own.text() == null ? Notices.text(notice, language) : own.text();
        return filled(text, values, Locale.of(code), settings.hours(tenantId).zone());
    }

    private static String filled(String text, Map<String, String> values, Locale locale, ZoneId zone) {
        String filled = text;
        for (var value : values.entrySet()) {
            String shown = value.getKey().equals(OPENS)
                    ? DateTimeFormatter.ofPattern("EEEE HH:mm", locale)
                            .format(Instant.parse(value.getValue()).atZone(zone))
                    : value.getValue();
            filled = filled.replace("{" + value.getKey() + "}", shown);
        }
        return filled.replace("{" + OPENS + "}", locale.getLanguage().equals("ar") ? "قريبًا" : "soon");
    }

    @Override
    public NoticeKind onHandoff(String tenantId, Instant at) {
        return settings.hours(tenantId).isOpen(at) ? NoticeKind.CONNECTING : NoticeKind.OUTSIDE_HOURS;
    }

    @Override
    public Map<String, String> opening(String tenantId, Instant at) {
        return settings.hours(tenantId)
                .opensAfter(at)
                .map(opens -> Map.of(OPENS, opens.toString()))
                .orElse(Map.of());
    }
}
