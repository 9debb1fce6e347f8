package ai.wafaa.store.privacy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keys for the persons of one append. New ones count only once the rows that hold them are committed. */
public final class WriteKeys {
    private final PersonKeyStore store;
    private final Map<String, PersonKey> keys = new HashMap<>();
    private final List<PersonKey> fresh = new ArrayList<>();
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    WriteKeys(PersonKeyStore store) {
        this.store = store;
    }

    void add(PersonKey key) {
        keys.put(key.personId(), key);
    }

    void addFresh(PersonKey key, @Nullable String tenantId, byte[] wrapped) {
        add(key);
        fresh.add(key);
        rows.add(new @Nullable Object[] {key.personId(), (short) key.generation(), tenantId, wrapped});
    }

    @Nullable
    PersonKey keyOf(String personId) {
        return keys.get(personId);
    }

    /** Parameters for {@link PersonKeyStore#INSERT}, one row per new key. */
    public List<@Nullable Object[]> rows() {
        return rows;
    }

    /** The transaction that wrote the rows is committed. */
    public void committed() {
        fresh.forEach(store::remember);
    }
}
