package ai.wafaa.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.config.EnableWebFlux;

class ConsoleRoutesTest {

    @Test
    void each_page_of_the_console_is_the_one_document_and_asked_for_anew() {
        for (String page :
                new String[] {"/", "/sign-in", "/inbox/queue", "/inbox/mine/5d0f", "/floor", "/settings/agents", "/me"
                }) {
            client().get()
                    .uri(page)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectHeader()
                    .cacheControl(org.springframework.http.CacheControl.noCache())
                    .expectHeader()
                    .contentTypeCompatibleWith(MediaType.TEXT_HTML);
        }
    }

    @Test
    void a_file_named_by_its_content_is_kept_for_ever() {
        client().get()
                .uri("/assets/some-1a2b3c.js")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .value(
                        "Cache-Control",
                        value -> assertThat(value).contains("max-age=31536000").contains("immutable"));
    }

    @Test
    void what_is_no_page_is_not_found() {
        client().get().uri("/assets/none.js").exchange().expectStatus().isNotFound();
        client().get().uri("/api/v1/none").exchange().expectStatus().isNotFound();
    }

    private static WebTestClient client() {
        var context = new AnnotationConfigApplicationContext();
        TestPropertyValues.of("wafaa.console.files=classpath:/console-pages/").applyTo(context);
        context.register(Web.class);
        context.refresh();
        return WebTestClient.bindToApplicationContext(context).build();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebFlux
    @Import(ConsoleRoutes.class)
    static class Web {}
}
