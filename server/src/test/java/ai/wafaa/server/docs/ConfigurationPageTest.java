package ai.wafaa.server.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** {@code docs/configuration.md} names every variable that the code and the scripts read, and repeats what the records say of every property. */
class ConfigurationPageTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path PAGE = ROOT.resolve("docs/configuration.md");
    private static final Pattern VARIABLE = Pattern.compile("\\b(WAFAA_[A-Z]+(?:_[A-Z]+)*|MAX_CONCURRENT_[A-Z_]+)\\b");
    private static final String BEGIN = "<!-- properties: kept by ConfigurationPageTest -->";

    @Test
    void every_variable_that_is_read_is_on_the_page_and_none_beside() throws IOException {
        Set<String> read = new TreeSet<>();
        for (Path file : sources()) {
            Matcher found = VARIABLE.matcher(Files.readString(file));
            while (found.find()) read.add(found.group(1));
        }
        Set<String> told = new TreeSet<>();
        String page = Files.readString(PAGE);
        Matcher found = VARIABLE.matcher(page.substring(0, page.indexOf(BEGIN)));
        while (found.find()) told.add(found.group(1));
        assertThat(told).isEqualTo(read);
    }

    @Test
    void every_property_is_on_the_page_with_its_default_and_its_sentence() throws IOException {
        String expected = String.join("\n", rows());
        String page = Files.readString(PAGE);
        String told = page.substring(page.indexOf(BEGIN) + BEGIN.length()).strip();
        if (Boolean.getBoolean("wafaa.write-docs")) {
            Files.writeString(PAGE, page.substring(0, page.indexOf(BEGIN)) + BEGIN + "\n" + expected + "\n");
            return;
        }
        assertThat(told)
                .as("run this test with -Dwafaa.write-docs=true to write it")
                .isEqualTo(expected);
    }

    private static List<String> rows() throws IOException {
        List<String> rows = new ArrayList<>();
        for (Class<?> type : types()) {
            String prefix = type.getAnnotation(ConfigurationProperties.class).value();
            String source = Files.readString(sourceOf(type));
            rows.add("| `" + prefix + "` | | " + firstSentence(source, type) + " |");
            for (RecordComponent component : type.getRecordComponents()) {
                String name = component
                        .getName()
                        .replaceAll("([a-z])([A-Z])", "$1-$2")
                        .toLowerCase(Locale.ROOT);
                rows.add("| `." + name + "` | " + defaultOf(type, component) + " | " + sentence(source, component)
                        + " |");
            }
        }
        rows.add(0, "| property | default | what it is |");
        rows.add(1, "|---|---|---|");
        return rows;
    }

    private static List<Class<?>> types() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents("ai.wafaa").stream()
                .map(BeanDefinition::getBeanClassName)
                .<Class<?>>map(name -> {
                    try {
                        return Class.forName(name);
                    } catch (ClassNotFoundException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .filter(Class::isRecord)
                .sorted(Comparator.comparing(type ->
                        type.getAnnotation(ConfigurationProperties.class).value()))
                .toList();
    }

    private static String defaultOf(Class<?> type, RecordComponent component) {
        List<String> names = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        var canonical = Arrays.stream(type.getDeclaredConstructors())
                .filter(constructor -> constructor.getParameterCount() == names.size())
                .findFirst()
                .orElseThrow();
        DefaultValue value =
                canonical.getParameters()[names.indexOf(component.getName())].getAnnotation(DefaultValue.class);
        String text = value == null ? "" : String.join(", ", value.value());
        return text.isEmpty() ? "" : "`" + text + "`";
    }

    private static String firstSentence(String source, Class<?> type) {
        Matcher doc = Pattern.compile("/\\*\\*(?:(?!\\*/).)*?\\*/(?=\\s*@ConfigurationProperties)", Pattern.DOTALL)
                .matcher(source);
        assertThat(doc.find()).as("%s has a comment", type).isTrue();
        String text = plain(doc.group());
        int params = text.indexOf("@param");
        return (params < 0 ? text : text.substring(0, params)).strip();
    }

    private static String sentence(String source, RecordComponent component) {
        Matcher doc = Pattern.compile("@param " + component.getName() + "\\s(.*?)(?=@param|\\*/)", Pattern.DOTALL)
                .matcher(source);
        assertThat(doc.find()).as("%s has a sentence", component).isTrue();
        return plain(doc.group(1)).strip();
    }

    private static String plain(String comment) {
        return comment.replace("/**", "")
                .replace("*/", "")
                .replaceAll("\\n\\s*\\*", " ")
                .replaceAll("\\{@code\\s+((?:[^{}]|\\{[^}]*})*)}", "`$1`")
                .replaceAll("\\{@link #?([^}]*)}", "`$1`")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static Path sourceOf(Class<?> type) throws IOException {
        try (Stream<Path> modules = Files.list(ROOT)) {
            return modules.map(m -> m.resolve("src/main/java/" + type.getName().replace('.', '/') + ".java"))
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** What a server reads; the load programs have a page of their own. */
    private static List<Path> sources() throws IOException {
        List<Path> all = new ArrayList<>(List.of(ROOT.resolve("wafaa"), ROOT.resolve(".mvn/find-jdk.sh")));
        try (Stream<Path> modules = Files.list(ROOT)) {
            for (Path module : modules.map(m -> m.resolve("src/main"))
                    .filter(m -> Files.isDirectory(m) && !m.startsWith(ROOT.resolve("benchmarks")))
                    .toList()) {
                try (Stream<Path> files = Files.walk(module)) {
                    files.filter(f -> f.toString().matches(".*\\.(java|yml|properties)"))
                            .forEach(all::add);
                }
            }
        }
        return all;
    }
}
