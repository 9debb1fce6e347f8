package ai.wafaa.store.privacy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/** Keeps the keys of persons in {@code log.person_key}, and those in use in memory for at most a minute, so that a key destroyed elsewhere is forgotten here. */
public final class PersonKeyStore implements PersonKeys {
    /** Writes a new key; two nodes that make one for the same person at once violate its primary key. */
    public static final String INSERT =
            "insert into log.person_key (person_id, generation, tenant_id, wrapped_key) values (?, ?, ?, ?)";

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST_KEPT = 100_000;

    private final DataSource dataSource;
    private final MasterKey master;
    private final Cache<String, PersonKey> current =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(KEPT).build();
    private final Cache<Generation, Optional<SecretKey>> known =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(KEPT).build();

    private record Generation(String personId, int number) {}

    public PersonKeyStore(DataSource dataSource, MasterKey master) {
        this.dataSource = dataSource;
        this.master = master;
    }

    /**
     * The keys with which to write about these persons; one query for those that are not at hand, a new key for who has none or had it destroyed.
     *
     * @param tenantOf the persons, each with their tenant
     */
    public WriteKeys keysFor(Connection connection, Map<String, @Nullable String> tenantOf) throws SQLException {
        var keys = new WriteKeys(this);
        List<String> missing = new ArrayList<>();
        for (String person : tenantOf.keySet()) {
            PersonKey key = current.getIfPresent(person);
            if (key == null) {
                missing.add(person);
            } else {
                keys.add(key);
            }
        }
        if (!missing.isEmpty()) {
            Map<String, Integer> destroyed = load(connection, missing, keys);
            for (String person : missing) {
                if (keys.keyOf(person) == null) {
                    create(person, destroyed.getOrDefault(person, -1) + 1, tenantOf.get(person), keys);
                }
            }
        }
        return keys;
    }

    /** Has the live keys of these persons at hand, to read with; one query for those that are not yet. */
    public void fetch(Connection connection, Collection<String> persons) throws SQLException {
        List<String> missing = persons.stream()
                .filter(person -> current.getIfPresent(person) == null)
                .toList();
        if (!missing.isEmpty()) {
            load(connection, missing, new WriteKeys(this));
        }
    }

    /** Adds the live keys to {@code keys}; answers the last generation of persons whose key was destroyed. */
    private Map<String, Integer> load(Connection connection, List<String> persons, WriteKeys keys) throws SQLException {
        Map<String, Integer> destroyed = new java.util.HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select distinct on (person_id) person_id, generation, wrapped_key
                from log.person_key where person_id = any (?) order by person_id, generation desc""")) {
            select.setArray(1, connection.createArrayOf("text", persons.toArray()));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    String person = rows.getString(1);
                    int generation = rows.getInt(2);
                    byte[] wrapped = rows.getBytes(3);
                    if (wrapped == null) {
                        destroyed.put(person, generation);
                    } else {
                        var key = new PersonKey(person, generation, master.unwrap(wrapped, person, generation));
                        keys.add(key);
                        remember(key);
                    }
                }
            }
        }
        return destroyed;
    }

    private void create(String person, int generation, @Nullable String tenantId, WriteKeys keys) {
        var key = new PersonKey(person, generation, new SecretKeySpec(Aes.randomBytes(Aes.KEY_BYTES), "AES"));
        keys.addFresh(key, tenantId, master.wrap(key.key(), person, generation));
    }

    void remember(PersonKey key) {
        current.put(key.personId(), key);
        known.put(new Generation(key.personId(), key.generation()), Optional.of(key.key()));
    }

    /** The key of one generation, to read with; empty once it is destroyed. */
    Optional<SecretKey> find(String personId, int generation) {
        return known.get(new Generation(personId, generation), this::read);
    }

    private Optional<SecretKey> read(Generation wanted) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select wrapped_key from log.person_key where person_id = ? and generation = ?")) {
            select.setString(1, wanted.personId());
            select.setInt(2, wanted.number());
            try (var rows = select.executeQuery()) {
                byte[] wrapped = rows.next() ? rows.getBytes(1) : null;
                return wrapped == null
                        ? Optional.empty()
                        : Optional.of(master.unwrap(wrapped, wanted.personId(), wanted.number()));
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("Cannot read the key of a person", e);
        }
    }

    /** The key with which the person's newest events are written, for a second copy of one of them; null when there is none any more. */
    @Nullable
    PersonKey latest(String personId) {
        PersonKey key = current.getIfPresent(personId);
        if (key != null) {
            return key;
        }
        var keys = new WriteKeys(this);
        try (Connection connection = dataSource.getConnection()) {
            load(connection, List.of(personId), keys);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("Cannot read the key of a person", e);
        }
        return keys.keyOf(personId);
    }

    @Override
    public boolean destroy(String personId) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        update log.person_key set wrapped_key = null, destroyed_at = now()
                        where person_id = ? and wrapped_key is not null""")) {
            update.setString(1, personId);
            boolean existed = update.executeUpdate() > 0;
            current.invalidate(personId);
            known.asMap().keySet().removeIf(key -> key.personId().equals(personId));
            return existed;
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("Cannot destroy the key of a person", e);
        }
    }
}
