package ai.wafaa.store.privacy;

import ai.wafaa.kernel.PersonId;
import ai.wafaa.kernel.Personal;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which components of an event are personal, and which one names the person. */
public final class PersonalRecord {
    private final RecordComponent person;
    private final Set<String> personal;

    private PersonalRecord(RecordComponent person, Set<String> personal) {
        this.person = person;
        this.personal = personal;
    }

    /**
     * Null when nothing in it is personal.
     *
     * @throws IllegalArgumentException when something is, but not whose
     */
    public static @Nullable PersonalRecord of(Class<?> event) {
        Set<String> personal = new LinkedHashSet<>();
        List<RecordComponent> persons = new ArrayList<>();
        for (RecordComponent component : components(event)) {
            if (component.isAnnotationPresent(Personal.class)) {
                if (component.getType() != String.class) {
                    throw new IllegalArgumentException(
                            event + "." + component.getName() + " is personal but no String");
                }
                personal.add(component.getName());
            }
            if (component.isAnnotationPresent(PersonId.class)) {
                persons.add(component);
            }
        }
        if (personal.isEmpty()) {
            return null;
        }
        if (persons.size() != 1 || persons.getFirst().getType() != String.class) {
            throw new IllegalArgumentException(event + " has personal components but not one @PersonId String");
        }
        RecordComponent person = persons.getFirst();
        person.getAccessor().trySetAccessible();
        return new PersonalRecord(person, personal);
    }

    private static RecordComponent[] components(Class<?> event) {
        RecordComponent[] components = event.getRecordComponents();
        return components == null ? new RecordComponent[0] : components;
    }

    /** Names of the personal components. */
    public Set<String> personal() {
        return personal;
    }

    /** Name of the component that names the person. */
    public String person() {
        return person.getName();
    }

    /** The person of this event; null when it names none, and then nothing personal may be in it. */
    public @Nullable String personOf(Object event) {
        try {
            return (String) person.getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(person.getDeclaringRecord() + " does not tell its person", e);
        }
    }
}
