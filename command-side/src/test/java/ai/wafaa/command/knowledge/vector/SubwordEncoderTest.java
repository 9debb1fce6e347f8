package ai.wafaa.command.knowledge.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.wafaa.command.knowledge.Language;
import org.junit.jupiter.api.Test;

class SubwordEncoderTest {
    private final SubwordEncoder encoder = SubwordEncoder.shipped();

    @Test
    void what_asks_for_the_same_in_other_words_is_nearer_than_what_asks_for_another_thing() {
        float[] asked = encoder.encode("وين بطاقتي؟ لسه ما وصلت");
        double same = product(asked, encoder.encode("ما زلت أنتظر وصول البطاقة"));
        double other = product(asked, encoder.encode("كم رسوم صرف العملات الأجنبية؟"));
        assertThat(same).isGreaterThan(other + 0.3);
    }

    @Test
    void what_it_does_not_know_it_does_not_judge() {
        assertThat(product(encoder.encode("qqqq zzzzz"), encoder.encode("qqqq zzzzz")))
                .isLessThan(0.5);
        assertThat(encoder.encode("")).containsOnly(0);
    }

    @Test
    void a_text_that_it_knows_is_as_near_to_itself_as_can_be() {
        float[] vector = encoder.encode("أريد تغيير الرقم السري");
        assertThat(product(vector, vector)).isCloseTo(1, within(0.1));
    }

    @Test
    void it_knows_arabic_only() {
        assertThat(encoder.knows(Language.ARABIC)).isTrue();
        assertThat(encoder.knows(Language.ENGLISH)).isFalse();
    }

    private static double product(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
