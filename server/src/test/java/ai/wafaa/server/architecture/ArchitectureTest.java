package ai.wafaa.server.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house's rules. Each stands beside the same rule aimed at somebody who breaks it, so that a rule that never fails is found out. */
class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("ai.wafaa");

    private static final DescribedPredicate<JavaClass> AGGREGATES =
            DescribedPredicate.describe("aggregates", ArchitectureTest::isAggregate);
    private static final DescribedPredicate<JavaClass> ENDPOINTS =
            DescribedPredicate.describe("endpoints", c -> c.getSimpleName().endsWith("Endpoints"));

    /**
     * One rule.
     *
     * @param broken the same rule about others, who do what it forbids
     */
    record Rule(String sentence, ArchRule held, ArchRule broken) {
        @Override
        public String toString() {
            return sentence;
        }
    }

    static Stream<Rule> rules() {
        return Stream.of(
                new Rule(
                        "the command side knows neither the projections nor the query side",
                        knowsNothingOf("ai.wafaa.command..", "ai.wafaa.projection..", "ai.wafaa.query.."),
                        knowsNothingOf("ai.wafaa.server..", "ai.wafaa.projection..", "ai.wafaa.query..")),
                new Rule(
                        "the projections know neither the command side nor the query side nor HTTP",
                        knowsNothingOf(
                                "ai.wafaa.projection..",
                                "ai.wafaa.command..",
                                "ai.wafaa.query..",
                                "ai.wafaa.web..",
                                "reactor..",
                                "io.r2dbc.."),
                        knowsNothingOf("ai.wafaa.query..", "reactor..")),
                new Rule(
                        "the query side knows neither the command side nor the projections nor the log",
                        knowsNothingOf(
                                "ai.wafaa.query..",
                                "ai.wafaa.command..",
                                "ai.wafaa.projection..",
                                "ai.wafaa.store..",
                                "org.axonframework.."),
                        knowsNothingOf("ai.wafaa.command..", "org.axonframework..")),
                new Rule(
                        "the kernel is plain: no Spring, no database, no HTTP, no other module",
                        knowsNothingOf(
                                "ai.wafaa.kernel..",
                                "org.springframework..",
                                "java.sql..",
                                "java.net..",
                                "tools.jackson..",
                                "ai.wafaa.store..",
                                "ai.wafaa.web..",
                                "ai.wafaa.command..",
                                "ai.wafaa.projection..",
                                "ai.wafaa.query.."),
                        knowsNothingOf("ai.wafaa.web..", "org.springframework..")),
                new Rule(
                        "the log knows nothing of who uses it",
                        knowsNothingOf(
                                "ai.wafaa.store..",
                                "ai.wafaa.web..",
                                "ai.wafaa.command..",
                                "ai.wafaa.projection..",
                                "ai.wafaa.query.."),
                        knowsNothingOf("ai.wafaa.command..", "ai.wafaa.web..")),
                new Rule(
                        "what both HTTP sides share knows neither of them",
                        knowsNothingOf("ai.wafaa.web..", "ai.wafaa.command..", "ai.wafaa.query..", "ai.wafaa.store.."),
                        knowsNothingOf("ai.wafaa.server..", "ai.wafaa.command..")),
                new Rule(
                        "only the server knows the server",
                        noClasses()
                                .that()
                                .resideOutsideOfPackage("ai.wafaa.server..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage("ai.wafaa.server.."),
                        noClasses()
                                .that()
                                .resideOutsideOfPackage("ai.wafaa.store..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage("ai.wafaa.store..")),
                new Rule(
                        "an aggregate decides by its state and its command: no Spring, clock, log, chance or I/O inside",
                        isPure(AGGREGATES),
                        isPure(ENDPOINTS)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void it_holds(Rule rule) {
        rule.held().check(HOUSE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void it_can_fail(Rule rule) {
        assertThat(rule.broken().evaluate(HOUSE).hasViolation()).isTrue();
    }

    private static ArchRule knowsNothingOf(String who, String... whom) {
        return noClasses()
                .that()
                .resideInAPackage(who)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(whom);
    }

    private static ArchRule isPure(DescribedPredicate<JavaClass> who) {
        return noClasses()
                .that(who)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.slf4j..", "java.sql..", "java.net..", "java.nio..")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(
                        java.time.Clock.class, java.util.Random.class, java.util.concurrent.ThreadLocalRandom.class);
    }

    private static boolean isAggregate(JavaClass type) {
        return type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(EventSourcingHandler.class));
    }
}
