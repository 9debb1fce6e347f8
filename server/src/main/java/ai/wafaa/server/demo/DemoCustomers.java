package ai.wafaa.server.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who writes in the demo, and what: few enough that their conversations go on instead of piling up. */
final class DemoCustomers {
    /** The demo's numbers: what is sent to which tenant. */
    private static final List<String> NUMBERS = List.of("100000000000001", "100000000000002");

    private static final List<String> NAMES = List.of(
            "Sara Mansour",
            "Daniel Reyes",
            "Huda Karim",
            "Tom Baker",
            "Layla Nasr",
            "Priya Menon",
            "Khalid Omar",
            "Anna Weiss",
            "Rania Fadel",
            "James Cole",
            "Maha Sultan",
            "Ivan Petrov");

    /** One message in so many asks for a person. */
    private static final int ASKS_FOR_A_PERSON = 8;

    private static final String ENGLISH = "I would like to talk to a person, please";
    private static final String ARABIC = "أريد التحدث مع موظف من فضلكم";

    private final RandomGenerator random;
    private final List<JsonNode> texts;

    DemoCustomers(RandomGenerator random) {
        this.random = random;
        this.texts = texts();
    }

    /** @param customer the number from which it comes */
    record Message(String phoneNumberId, String customer, String name, String text) {}

    Message next() {
        int tenant = random.nextInt(NUMBERS.size());
        int customer = random.nextInt(NAMES.size());
        JsonNode line = texts.get(random.nextInt(texts.size()));
        String person = line.path("language").asString().equals("ar") ? ARABIC : ENGLISH;
        String text = random.nextInt(ASKS_FOR_A_PERSON) == 0
                ? person
                : line.path("text").asString();
        String address = "97150%d%06d".formatted(tenant + 1, customer + 1);
        return new Message(NUMBERS.get(tenant), address, NAMES.get(customer), text);
    }

    private static List<JsonNode> texts() {
        var json = JsonMapper.shared();
        try (var lines = new BufferedReader(new InputStreamReader(
                new ClassPathResource("demo/customer-messages.jsonl").getInputStream(), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank())
                    .map(json::readTree)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
