package ai.wafaa.command.directory;

import ai.wafaa.kernel.handoff.CannedReply;
import ai.wafaa.kernel.handoff.CannedReplyRemoved;
import ai.wafaa.kernel.handoff.CannedReplySaved;
import ai.wafaa.kernel.tenant.*;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;

/** What tenants have set, from their events, beside the {@link Directory} and like it: a few milliseconds behind the log, never blocking, for all threads. */
public class TenantSettings {
    private final Map<String, Settings> tenants = new ConcurrentHashMap<>();
    private final Map<String, Map<String, VersionedReply>> replies = new ConcurrentHashMap<>();

    /**
     * A canned reply.
     *
     * @param version of the reply
     */
    public record VersionedReply(CannedReply reply, long version) {}

    /**
     * All of one tenant.
     *
     * @param off the features that the tenant has switched off
     * @param version of the tenant
     */
    public record Settings(
            ZoneId zone,
            HandoffSettings handoff,
            List<CustomerText> texts,
            List<OpenInterval> week,
            List<Holiday> holidays,
            OpeningHours hours,
            Set<Feature> off,
            long version) {
        static final Settings NONE = new Settings(
                ZoneOffset.UTC,
                HandoffSettings.DEFAULTS,
                List.of(),
                List.of(),
                List.of(),
                new OpeningHours(ZoneOffset.UTC, List.of(), List.of()),
                Set.of(),
                0);

        Settings in(ZoneId other) {
            return new Settings(
                    other, handoff, texts, week, holidays, new OpeningHours(other, week, holidays), off, version);
        }

        Settings with(HandoffSettings other) {
            return new Settings(zone, other, texts, week, holidays, hours, off, version);
        }

        Settings with(List<CustomerText> other) {
            return new Settings(zone, handoff, other, week, holidays, hours, off, version);
        }

        Settings with(List<OpenInterval> days, List<Holiday> closed) {
            return new Settings(zone, handoff, texts, days, closed, new OpeningHours(zone, days, closed), off, version);
        }

        Settings with(Feature feature, boolean enabled) {
            Set<Feature> others = EnumSet.noneOf(Feature.class);
            others.addAll(off);
            if (enabled) others.remove(feature);
            else others.add(feature);
            return new Settings(zone, handoff, texts, week, holidays, hours, Set.copyOf(others), version);
        }

        Settings at(long other) {
            return new Settings(zone, handoff, texts, week, holidays, hours, off, other);
        }
    }

    public Settings of(String tenantId) {
        return tenants.getOrDefault(tenantId, Settings.NONE);
    }

    public HandoffSettings handoff(String tenantId) {
        return of(tenantId).handoff();
    }

    public List<CustomerText> texts(String tenantId) {
        return of(tenantId).texts();
    }

    public OpeningHours hours(String tenantId) {
        return of(tenantId).hours();
    }

    /** The tenant's canned replies, by shortcut. */
    public List<VersionedReply> cannedReplies(String tenantId) {
        return replies.getOrDefault(tenantId, Map.of()).values().stream()
                .sorted(java.util.Comparator.comparing(
                                (VersionedReply r) -> r.reply().shortcut())
                        .thenComparing(r -> r.reply().cannedReplyId()))
                .toList();
    }

    @EventHandler
    public void on(TenantCreated event, @SequenceNumber long version) {
        change(event.tenantId(), version, known -> known.in(ZoneId.of(event.zone())));
    }

    @EventHandler
    public void on(HandoffSettingsChanged event, @SequenceNumber long version) {
        change(event.tenantId(), version, known -> known.with(event.settings()));
    }

    @EventHandler
    public void on(CustomerTextsChanged event, @SequenceNumber long version) {
        change(event.tenantId(), version, known -> known.with(event.texts()));
    }

    @EventHandler
    public void on(BusinessHoursChanged event, @SequenceNumber long version) {
        change(event.tenantId(), version, known -> known.with(event.week(), event.holidays()));
    }

    @EventHandler
    public void on(FeatureSwitched event, @SequenceNumber long version) {
        change(event.tenantId(), version, known -> known.with(event.feature(), event.enabled()));
    }

    private void change(String tenantId, long version, UnaryOperator<Settings> change) {
        tenants.compute(
                tenantId,
                (id, known) ->
                        change.apply(known == null ? Settings.NONE : known).at(version));
    }

    @EventHandler
    public void on(CannedReplySaved event, @SequenceNumber long version) {
        replies.compute(event.tenantId(), (id, known) -> {
            Map<String, VersionedReply> changed = new TreeMap<>(known == null ? Map.of() : known);
            changed.put(event.cannedReplyId(), new VersionedReply(event.reply(), version));
            return changed;
        });
    }

    @EventHandler
    public void on(CannedReplyRemoved event) {
        replies.computeIfPresent(event.tenantId(), (id, known) -> {
            Map<String, VersionedReply> changed = new TreeMap<>(known);
            changed.remove(event.cannedReplyId());
            return changed;
        });
    }
}
