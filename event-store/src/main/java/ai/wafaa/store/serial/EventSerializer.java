package ai.wafaa.store.serial;

import ai.wafaa.store.privacy.PersonalFields;
import ai.wafaa.store.privacy.PersonalRecord;
import ai.wafaa.store.privacy.WriteKeys;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events, metadata and snapshots as JSON under logical names. Personal fields of events are sealed; properties that this program does not know are passed over;
 * an event type that it does not know is an {@link UnknownSerializedType}, which no handler takes.
 */
public final class EventSerializer implements Serializer {
    private static final String METADATA = MetaData.class.getName();

    private final EventTypes types;
    private final Map<String, Class<?>> aggregates = new HashMap<>();
    private final Map<Class<?>, PersonalRecord> personal = new HashMap<>();
    private final PersonalFields fields;
    private final JsonMapper mapper;
    private final JsonMapper snapshots;
    private final Converter converter = new ChainingConverter();

    /** @param aggregates the classes of which snapshots may be stored, under their simple names */
    public EventSerializer(EventTypes types, Collection<? extends Class<?>> aggregates, PersonalFields fields) {
        this.types = types;
        this.fields = fields;
        for (Class<?> type : types.classes()) {
            PersonalRecord record = PersonalRecord.of(type);
            if (record != null) {
                personal.put(type, record);
            }
        }
        aggregates.forEach(type -> this.aggregates.put(type.getSimpleName(), type));
        mapper = JsonMapper.builder()
                .addModule(new SimpleModule()
                        .setSerializerModifier(new PersonalWriters(personal, fields, types))
                        .addDeserializer(Instant.class, new InstantReader()))
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        snapshots = mapper.rebuild()
                .changeDefaultVisibility(checker -> checker.with(JsonAutoDetect.Visibility.NONE)
                        .withVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
                        .withVisibility(PropertyAccessor.CREATOR, JsonAutoDetect.Visibility.ANY))
                .build();
    }

    /** What is personal in events of this class; null when nothing is. */
    public @Nullable PersonalRecord personal(Class<?> event) {
        return personal.get(event);
    }

    /** An event as it is stored, sealed with these keys. */
    public byte[] write(Object event, WriteKeys keys) {
        return mapper.writer().withAttribute(WriteKeys.class, keys).writeValueAsBytes(event);
    }

    /** Metadata as it is stored. */
    public byte[] writeMetadata(MetaData metadata) {
        return mapper.writeValueAsBytes(metadata);
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
        Object value = Objects.requireNonNull(object, "Nothing to serialize");
        byte[] bytes = aggregates.containsValue(value.getClass())
                ? snapshots.writeValueAsBytes(value)
                : mapper.writeValueAsBytes(value);
        return new SimpleSerializedObject<>(
                converter.convert(bytes, representation), representation, typeForClass(value.getClass()));
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return converter.canConvert(byte[].class, representation);
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway", "TypeParameterUnusedInFormals"
    }) // an unknown type has no class: Axon's contract is an instance of UnknownSerializedType
    public <S, T> T deserialize(SerializedObject<S> stored) {
        SerializedType type = stored.getType();
        Object data = stored.getData();
        if (METADATA.equals(type.getName())) {
            return (T) MetaData.from(mapper.readValue(bytes(data), Map.class));
        }
        Class<?> target = classForType(type);
        if (target == UnknownSerializedType.class) {
            return (T) new UnknownSerializedType(this, stored);
        }
        PersonalRecord record = personal.get(target);
        if (record != null) {
            return (T) readPersonal(type.getName(), target, record, data);
        }
        if (data instanceof ObjectNode tree) {
            return (T) mapper.treeToValue(tree, target);
        }
        return (T) (aggregates.containsValue(target) ? snapshots : mapper).readValue(bytes(data), target);
    }

    /** Whose personal fields are in these events, without opening them. */
    public Set<String> persons(Collection<? extends DomainEventData<byte[]>> stored) {
        Set<String> persons = new HashSet<>();
        for (DomainEventData<byte[]> event : stored) {
            Class<?> type = types.classOf(event.getPayload().getType().getName());
            PersonalRecord record = type == null ? null : personal.get(type);
            String person = record == null ? null : text(event.getPayload().getData(), record.person());
            if (person != null) {
                persons.add(person);
            }
        }
        return persons;
    }

    /** The text of an object's property; null when it has none. */
    private @Nullable String text(byte[] json, String property) {
        try (JsonParser parser = mapper.createParser(json)) {
            parser.nextToken();
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                JsonToken value = parser.nextToken();
                if (name.equals(property)) {
                    return value == JsonToken.VALUE_STRING ? parser.getString() : null;
                }
                parser.skipChildren();
            }
            return null;
        }
    }

    private Object readPersonal(String type, Class<?> target, PersonalRecord record, Object data) {
        ObjectNode tree = data instanceof ObjectNode node ? node : (ObjectNode) mapper.readTree(bytes(data));
        for (String field : record.personal()) {
            var stored = tree.get(field);
            if (stored != null && stored.isString()) {
                String person = tree.path(record.person()).asString();
                tree.put(field, fields.open(person, type, field, stored.stringValue()));
            }
        }
        return mapper.treeToValue(tree, target);
    }

    private byte[] bytes(Object data) {
        return data instanceof byte[] bytes ? bytes : converter.convert(data, byte[].class);
    }

    /** The class still has the revision with which the object was stored. */
    public boolean isCurrent(SerializedType stored) {
        Class<?> type = classForType(stored);
        return type != UnknownSerializedType.class
                && Objects.equals(typeForClass(type).getRevision(), stored.getRevision());
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (METADATA.equals(type.getName())) {
            return MetaData.class;
        }
        Class<?> event = types.classOf(type.getName());
        return event != null ? event : aggregates.getOrDefault(type.getName(), UnknownSerializedType.class);
    }

    @Override
    public SerializedType typeForClass(@Nullable @SuppressWarnings("rawtypes") Class type) {
        if (type == null) {
            return SimpleSerializedType.emptyType();
        }
        if (MetaData.class.isAssignableFrom(type)) {
            return new SimpleSerializedType(METADATA, null);
        }
        EventTypes.Name name = types.nameOf(type);
        if (name != null) {
            return new SimpleSerializedType(name.type(), name.revision());
        }
        if (aggregates.containsValue(type)) {
            return new SimpleSerializedType(type.getSimpleName(), EventTypes.revision(type));
        }
        throw new IllegalArgumentException(type + " is neither a registered event nor an aggregate");
    }

    @Override
    public Converter getConverter() {
        return converter;
    }
}
