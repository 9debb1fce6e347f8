package ai.wafaa.store.serial;

import ai.wafaa.store.privacy.PersonalFields;
import ai.wafaa.store.privacy.PersonalRecord;
import ai.wafaa.store.privacy.WriteKeys;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.ValueSerializerModifier;

/** Makes Jackson write the personal components of events sealed. */
final class PersonalWriters extends ValueSerializerModifier {
    private static final long serialVersionUID = 1L;

    private final transient Map<Class<?>, PersonalRecord> records;
    private final transient PersonalFields fields;
    private final transient EventTypes types;

    PersonalWriters(Map<Class<?>, PersonalRecord> records, PersonalFields fields, EventTypes types) {
        this.records = records;
        this.fields = fields;
        this.types = types;
    }

    @Override
    public List<BeanPropertyWriter> changeProperties(
            SerializationConfig config, BeanDescription.Supplier bean, List<BeanPropertyWriter> properties) {
        PersonalRecord record = records.get(bean.getBeanClass());
        if (record != null) {
            String type =
                    Objects.requireNonNull(types.nameOf(bean.getBeanClass())).type();
            properties.replaceAll(property ->
                    record.personal().contains(property.getName()) ? new Sealed(property, record, type) : property);
        }
        return properties;
    }

    private final class Sealed extends BeanPropertyWriter {
        private static final long serialVersionUID = 1L;

        private final transient PersonalRecord record;
        private final String type;

        Sealed(BeanPropertyWriter plain, PersonalRecord record, String type) {
            super(plain);
            this.record = record;
            this.type = type;
        }

        @Override
        public void serializeAsProperty(Object event, JsonGenerator json, SerializationContext context)
                throws Exception {
            String text = (String) get(event);
            if (text == null) {
                json.writeNullProperty(getName());
                return;
            }
            String person = record.personOf(event);
            if (person == null) {
                throw new IllegalArgumentException(type + " holds personal data of nobody");
            }
            var keys = (WriteKeys) context.getAttribute(WriteKeys.class);
            json.writeStringProperty(getName(), fields.seal(keys, person, type, getName(), text));
        }
    }
}
