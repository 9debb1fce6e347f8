package ai.wafaa.command.bot.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import ai.wafaa.command.conversation.HandoffTriggers.Fired;
import ai.wafaa.kernel.handoff.Priority;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class SeededTriggersTest {
    private static final Triggers TRIGGERS = Triggers.of(SeededTriggers.of("a tenant"));

    static final List<String> ASKS_FOR_A_PERSON = List.of(
            "I want to speak to a human",
            "speak to a human please",
            "Can I talk to an agent?",
            "talk to agent",
            "TALK TO A REAL PERSON!!!",
            "could i please talk with someone",
            "I'd like to chat with a customer service rep",
            "let me speak to your manager",
            "I need to speak with a supervisor right now",
            "can you connect me to a live agent",
            "please transfer me to a representative",
            "put me through to customer service",
            "put me in touch with someone from your team",
            "agent",
            "Agent please",
            "human",
            "representative!",
            "operator",
            "real person",
            "live agent",
            "customer service",
            "I want a human",
            "I need a real person",
            "get me a human",
            "give me a manager",
            "need human help",
            "I want to talk to somebody who understands",
            "is there a human I can talk to?",
            "is anyone there?",
            "is there anybody there",
            "are there any real people here",
            "I don't want to talk to a bot",
            "I dont want a robot",
            "stop this bot",
            "I'm tired of this bot",
            "speak   to\n a   human",
            "speak-to-a-human",
            "speak to a humna",
            "i want to speak to a represenative",
            "costumer service pls",
            "escalate this to a supervisor",
            "someone call me please",
            "call me back",
            "can someone from support talk to me? I want a real human being",
            "let me talk to a human agent instead",
            "I'd rather chat to one of your team members than a machine, talk to a person",
            "customer support agent",
            "hello, can I speak to a person about my refund",
            "أريد التحدث مع موظف",
            "اريد ان اتحدث مع موظف خدمة العملاء",
            "أُريدُ التَّحدُّثَ مع موظَّف",
            "أود التكلم مع شخص حقيقي",
            "هل يمكنني التحدث إلى شخص؟",
            "ابغى اكلم موظف",
            "ابغى أكلّم أحد من خدمة العملاء",
            "ابي اكلم الموظف",
            "ودي اتكلم مع احد",
            "ابغا موظف",
            "بدي احكي مع حدا",
            "بدي حدا يحكي معي",
            "بدي احكي مع شخص حقيقي",
            "فيني احكي مع موظف؟",
            "عايز اكلم حد",
            "عاوز أكلم خدمة العملاء",
            "عايزة اتكلم مع حد من الدعم",
            "ممكن حد يكلمني",
            "بغيت نهدر مع شي واحد موظف",
            "نبي نحكي مع موظف",
            "حولني على موظف",
            "حولني لموظف لو سمحت",
            "حولوني لخدمة العملاء",
            "ممكن تحولني للموظف",
            "وصلني بموظف",
            "موظف",
            "موظف لو سمحت",
            "خدمة العملاء",
            "انسان",
            "موظف بشري",
            "شخص حقيقي",
            "مابي بوت",
            "لا أريد التحدث مع روبوت",
            "مش عايز روبوت",
            "في حدا يرد علي؟",
            "مافي احد يرد",
            "اتصلوا علي",
            "احتاج مساعدة من موظف",
            "أريد مدير",
            "خلي حدا يحكي معي",
            "تحويل المحادثة إلى موظف");

    static final List<String> DOES_NOT_ASK_FOR_A_PERSON = List.of(
            "What is your human resources policy?",
            "I would like to talk to human resources",
            "How much is the agent commission?",
            "is it human hair?",
            "Can someone help me with delivery times?",
            "I'm not a robot captcha keeps failing",
            "Do you sell robot vacuum cleaners?",
            "the delivery agent was late",
            "How many people does the table seat?",
            "Is the sofa big enough for three people?",
            "a person at the store told me to order online",
            "What support do you offer for assembly?",
            "is there a support leg under the bed",
            "is there a manager discount",
            "Where is my order?",
            "what are your customer service hours",
            "how do I contact you",
            "Can I return something in store?",
            "we talked yesterday about my order",
            "does the speaker connect to wifi",
            "can you connect the washing machine for me",
            "talk to you later",
            "I want to change my order",
            "I need someone's gift wrapped",
            "do you need a real estate licence",
            "cleaning agent for marble",
            "is the cleaning agent safe",
            "which team delivers to Muscat",
            "please call before delivery",
            "is the oven operator manual available",
            "personal shopper service price",
            "ما هي سياسة الموارد البشرية؟",
            "مندوب التوصيل تأخر",
            "وصلني مندوب التوصيل متأخر",
            "متى يوصل طلبي؟",
            "كم سعر الكنبة؟",
            "هل لديكم وظائف شاغرة؟",
            "أريد التقديم على وظيفة",
            "ما هي أوقات خدمة العملاء؟",
            "كيف اتواصل معكم؟",
            "ابغى ارجع المنتج",
            "الطلب وصلني ناقص",
            "كم شخص تكفي الطاولة؟",
            "هل عندكم وكلاء معتمدين للصيانة؟",
            "عندكم مكنسة روبوت؟",
            "لا اريد استرجاع المنتج",
            "حول كم يكون الشحن",
            "ممكن أغير العنوان؟",
            "من عندكم احسن كنبة",
            "وحدة الإضاءة لا تعمل",
            "ابغى احد يركب لي الخزانة");

    static final List<String> MUST_NOT_WAIT = List.of(
            "I will call my lawyer",
            "I'm going to sue you",
            "see you in court",
            "this is fraud",
            "I want my money back now",
            "I demand a refund",
            "I'll file a chargeback with my bank",
            "سأرفع قضية عليكم",
            "بكلم المحامي",
            "راح اشتكي عليكم في حماية المستهلك",
            "رجعوا لي فلوسي");

    static final List<String> DANGEROUS = List.of(
            "the heater caught fire",
            "my son got an electric shock from the lamp",
            "there is smoke coming from the kettle",
            "the glass table exploded",
            "المدفأة احترقت",
            "انصعقت من اللمبة، صعقتني كهرباء",
            "في دخان يطلع من الغسالة");

    @ParameterizedTest
    @FieldSource("ASKS_FOR_A_PERSON")
    void who_asks_for_a_person_is_understood(String message) {
        assertThat(TRIGGERS.onMessage(message)).map(Fired::priority).contains(Priority.MEDIUM);
    }

    @ParameterizedTest
    @FieldSource("DOES_NOT_ASK_FOR_A_PERSON")
    void what_only_looks_like_it_is_left_to_the_bot(String message) {
        assertThat(TRIGGERS.onMessage(message)).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("MUST_NOT_WAIT")
    void law_and_money_come_before_others(String message) {
        assertThat(TRIGGERS.onMessage(message)).map(Fired::priority).contains(Priority.HIGH);
    }

    @ParameterizedTest
    @FieldSource("DANGEROUS")
    void danger_comes_first(String message) {
        assertThat(TRIGGERS.onMessage(message)).map(Fired::priority).contains(Priority.URGENT);
    }

    @Test
    void what_matched_is_told_in_the_words_of_the_message() {
        assertThat(TRIGGERS.onMessage("Sarah Miller here. SPEAK to a real, live human!"))
                .map(Fired::matched)
                .contains("speak to a real live human");
    }

    @Test
    void an_unsure_bot_hands_off_and_a_sure_one_does_not() {
        assertThat(TRIGGERS.onConfidence(0.59)).map(Fired::threshold).contains(0.6);
        assertThat(TRIGGERS.onConfidence(0.6)).isEmpty();
    }

    @Test
    void seeding_a_tenant_twice_defines_the_same_triggers() {
        assertThat(SeededTriggers.of("t")).isEqualTo(SeededTriggers.of("t"));
    }
}
