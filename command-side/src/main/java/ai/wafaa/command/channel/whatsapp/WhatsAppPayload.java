package ai.wafaa.command.channel.whatsapp;

import static ai.wafaa.command.channel.ProviderJson.string;

import ai.wafaa.command.channel.CleanText;
import ai.wafaa.command.channel.ProviderJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.JsonNode;

/** The body of a webhook: {@code entry[].changes[].value}, each for one phone number. */
final class WhatsAppPayload {
    private WhatsAppPayload() {}

    /**
     * What a webhook tells about one phone number.
     *
     * @param phoneNumberId null for what concerns a whole business account
     */
    record Part(@Nullable String phoneNumberId, List<Told> items) {}

    /** An item, and the JSON it was read from. */
    record Told(WhatsAppItem item, JsonNode source) {

        /** As it can be stored. */
        String content() {
            return CleanText.of(source.toString());
        }
    }

    /**
     * The phone numbers that a body names. Builds no objects, so an unsigned body costs little; of a malformed body, those before the fault.
     */
    static Set<String> phoneNumberIds(byte[] body) {
        Set<String> found = new HashSet<>();
        try (JsonParser parser = ProviderJson.MAPPER.createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isScalarValue() && "phone_number_id".equals(parser.currentName()) && isMetadata(parser))
                    found.add(parser.getString());
            }
        } catch (JacksonException malformed) {
            return found;
        }
        return found;
    }

    private static boolean isMetadata(JsonParser parser) {
        TokenStreamContext metadata = parser.streamReadContext().getParent();
        return metadata != null
                && "metadata".equals(metadata.currentName())
                && metadata.getParent() != null
                && "value".equals(metadata.getParent().currentName());
    }

    /** Everything that a body tells, in its order. */
    static List<Part> read(JsonNode root, Instant receivedAt) {
        List<Part> parts = new ArrayList<>();
        JsonNode entries = root.path("entry");
        if (!entries.isArray()) return List.of(new Part(null, List.of(other("unknown-payload", root))));
        for (JsonNode entry : entries) {
            JsonNode changes = entry.path("changes");
            if (!changes.isArray()) parts.add(new Part(null, List.of(other("unknown-entry", entry))));
            else for (JsonNode change : changes) parts.add(part(change, receivedAt));
        }
        return parts;
    }

    private static Part part(JsonNode change, Instant receivedAt) {
        JsonNode value = change.path("value");
        String phoneNumberId = string(value.path("metadata"), "phone_number_id");
        List<Told> items = new ArrayList<>();
        var reader = new WhatsAppItemReader(value.path("contacts"), receivedAt);
        boolean known = each(value.path("messages"), items, reader::message);
        known |= each(value.path("statuses"), items, reader::status);
        known |= each(value.path("message_echoes"), items, reader::echo);
        if (known && value.path("errors").isArray()) items.add(other("account-errors", value.path("errors")));
        if (!known) items.add(other("unknown-field", change));
        return new Part(phoneNumberId, items);
    }

    private static boolean each(JsonNode array, List<Told> into, Function<JsonNode, WhatsAppItem> reader) {
        if (!array.isArray()) return false;
        for (JsonNode node : array) {
            try {
                into.add(new Told(reader.apply(node), node));
            } catch (RuntimeException unreadable) { // whatever is odd about one item, the others count
                into.add(other("unreadable", node));
            }
        }
        return true;
    }

    private static Told other(String reason, JsonNode node) {
        return new Told(new WhatsAppItem.Other(reason), node);
    }
}
