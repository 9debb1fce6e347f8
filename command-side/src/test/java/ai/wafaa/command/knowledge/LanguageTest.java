package ai.wafaa.command.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource({
        "where is my order, ENGLISH",
        "وين طلبي, ARABIC",
        "ابغى refund لطلبي, ARABIC",
        "متى يوصل my order, ARABIC",
        "do you have قهوة cups, ENGLISH",
        "12345, ENGLISH",
        "?, ENGLISH",
        "مَتَى, ARABIC",
    })
    void the_language_shows_in_the_script(String text, Language language) {
        assertThat(Language.detect(text)).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({
        "إرجاع, ارجاع",
        "آخر, اخر",
        "مَدرَسة, مدرسه",
        "مرحبـــــا, مرحبا",
        "مرررحبا, مرحبا",
        "على, علي",
        "مسؤول, مسوول",
        "١٢٣, 123",
        "Café, cafe",
        "PLEEEEASE, pleease",
        "ﻻ, لا",
    })
    void spellings_that_mean_the_same_look_the_same(String text, String normalised) {
        assertThat(Normaliser.normalise(text)).isEqualTo(normalised);
    }

    @Test
    void words_are_letters_and_digits_and_symbols_stand_alone() {
        assertThat(Normaliser.words("Don’t re-order it—€20, 👍🏽 ok?!"))
                .containsExactlyElementsOf(List.of("dont", "re", "order", "it", "€", "20", "👍", "ok"));
    }
}
