package ai.wafaa.store.serial;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;

/**
 * Positions of processors as text: {@code 17}, or while a replay is under way {@code 5/17} (has come to 5, was at 17 when it was reset; {@code -} before the
 * first). Axon's JSON serializers cannot read back a replay's position.
 */
public final class TokenSerializer implements Serializer {
    private static final SerializedType TYPE = new SimpleSerializedType("position", null);
    private static final String START = "-";

    private final Converter converter = new ChainingConverter();

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
        byte[] bytes = text(object).getBytes(StandardCharsets.US_ASCII);
        return new SimpleSerializedObject<>(converter.convert(bytes, representation), representation, TYPE);
    }

    private static String text(@Nullable Object token) {
        return switch (token) {
            case null -> START;
            case GlobalSequenceTrackingToken position -> Long.toString(position.getGlobalIndex());
            case ReplayToken replay -> text(replay.getCurrentToken()) + "/" + text(replay.getTokenAtReset());
            default -> throw new IllegalArgumentException("No position of this log: " + token);
        };
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway", "TypeParameterUnusedInFormals"
    }) // the start of the log is a null token in Axon's contract
    public <S, T> T deserialize(SerializedObject<S> stored) {
        String text = new String(converter.convert(stored.getData(), byte[].class), StandardCharsets.US_ASCII);
        int slash = text.indexOf('/');
        return (T)
                (slash < 0
                        ? position(text)
                        : ReplayToken.createReplayToken(
                                Objects.requireNonNull(position(text.substring(slash + 1))),
                                position(text.substring(0, slash))));
    }

    private static @Nullable TrackingToken position(String text) {
        return text.equals(START) ? null : new GlobalSequenceTrackingToken(Long.parseLong(text));
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return converter.canConvert(byte[].class, representation);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        return TrackingToken.class;
    }

    @Override
    public SerializedType typeForClass(@Nullable @SuppressWarnings("rawtypes") Class type) {
        return TYPE;
    }

    @Override
    public Converter getConverter() {
        return converter;
    }
}
