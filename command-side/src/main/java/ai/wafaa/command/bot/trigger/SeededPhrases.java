package ai.wafaa.command.bot.trigger;

/** The phrases of the {@linkplain SeededTriggers first triggers}, written as {@link KeywordMatcher} reads them. */
final class SeededPhrases {
    private static final String FILLERS =
            "[a/an/the/any/some/one/of/your/ur/my/real/live/actual/human/customer/support/service/services/care/sales/"
                    + "another/other/different/proper/physical/senior/team/help/desk/directly/please/somebody/someone/or/in/"
                    + "charge]";

    private static final String PEOPLE =
            "human/humans/person/people/agent/agents/agnet/humna/humam/representative/representatives/representitive/"
                    + "represenative/rep/reps/operator/advisor/adviser/manager/supervisor/specialist/staff/employee/associate/"
                    + "member/csr/someone/somebody/individual";

    private static final String HELPERS =
            "human/humans/agent/representative/representitive/represenative/rep/operator/advisor/manager/supervisor/"
                    + "csr";

    private static final String PERSONS =
            "موظف/موظفه/موظفين/موظفينكم/شخص/انسان/بشري/بشر/حد/حدا/احد/حدي/مندوب/وكيل/ممثل/مسوول/مسؤول/مدير/مديركم/"
                    + "مشرف/ادمي/زول/انسانه";

    private static final String ARABIC_FILLERS =
            "[مع/الي/لي/علي/احد/اي/واحد/شي/من/ممثل/موظف/موظفي/قسم/فريق/مباشره/هنا/لو/سمحت/شخص/حقيقي/بني/معكم/عندكم/"
                    + "ضروري]";

    private static final String SPEAK =
            "اتحدث/تحدث/التحدث/اتكلم/تكلم/التكلم/اكلم/احكي/احاكي/احادث/نكلم/نحكي/نتكلم/اتواصل/التواصل/نتواصل/تواصل/"
                    + "اهدر/نهدر/احجي/نحجي/اسولف/ادردش/كلم";

    private static final String CONNECT =
            "حولني/حولوني/تحويلي/تحولني/تحولوني/يحولني/حولو/وصلني/وصلوني/توصلني/توصلوني/خليني/خلوني/عطني/عطيني/عطوني/"
                    + "اعطني/اعطوني/ادوني/اديني/جيبولي/جيبلي/نادولي/ناديلي";

    private static final String WANT =
            "اريد/ابغي/ابغا/ابي/نبي/نبغي/بدي/بدنا/عايز/عايزه/عاوز/عاوزه/ودي/محتاج/محتاجه/احتاج/بغيت/اطلب/حاب/حابه/ممكن";

    /** Asks for a person, in English. */
    static final String ENGLISH =
            """
            speak/talk/chat/speaking/talking/chatting/spek/tlk/spk to/with/wit/2 {fillers} {people}/support/service/care/helpdesk
            connect/transfer/forward/route/escalate/redirect/switch/pass/put/patch/get/hand me/us/this/it/my [call/chat/over/through/on/off/in/touch/back/case/issue/directly] to/with {fillers} {people}/support/service/care/helpdesk
            want/need/wanna/prefer/require/demand/get/give/find/send/bring/call [me/to/have/help/from/assistance/by/deal/with] [a/an/the/your/some/another] real/live/actual/human/physical [live/real/customer/support/service/human] {people}
            want/need/wanna/prefer/require/demand/get/give/find/send/bring [me/to/see/have/help/from/assistance/by/with] [a/an/the/your/another] human
            want/need/wanna/demand/get/give/bring [me/to/see] [a/an/the/your/another] representative/representitive/operator/manager/supervisor
            real/live/actual human/person/agent/people/representative/rep/operator/advisor/being
            human agent/representative/rep/operator/support/help/assistance/advisor/being/please
            customer service/support/care/services [team] agent/representative/representitive/rep/person/advisor/officer/employee
            costumer service/support/care
            is/are there [a/an/any/some/real/live] human/person/agent/anyone/someone/somebody/anybody/people [i/that/here/available/who] can/could/to [i] speak/talk/chat
            anyone/anybody/someone/somebody/human/person/people i/we can/could speak/talk/chat
            is/are there anyone/anybody/somebody/human/humans [there/here/available/actually]
            is anyone/anybody/somebody there/here/available/real
            dont/not/never want/like/wanna/need [to/talk/speak/speaking/talking/chat/with/a/an/the/this/your] bot/robot/machine/chatbot/ai/bots/robots
            tired/sick of [this/the/talking/speaking/chatting/to/with/a/an/your/stupid] bot/robot/machine/chatbot/ai/bots/robots
            no more bot/robot/bots/robots
            stop/useless/stupid/dumb [this/the/being/a] bot/robot/chatbot
            not a/an bot/robot/machine/chatbot
            someone/somebody/anyone/agent/manager/supervisor/please call/phone/ring me
            call me back
            have someone/somebody/agent/manager call/contact/phone
            human/person/agent instead [of]
            escalate this/it/my [to/case/issue/complaint/request/ticket]
            take over [from/this/the] bot/chat/conversation
            let me [speak/talk] [to/with] {fillers} {helpers}
            =[a/an/live/real/support/human] {people}
            =[a/the/live] customer/live/human support/service/care/chat/help [agent/rep/representative/team]
            =[i] want/need [an/a/your/some/live] agent/person/rep/someone/somebody/advisor/employee [to/help/me]
            =live/human/help agent/chat
            -human resources
            -human rights/error/body/hair
            -agent/agents commission/fee/fees/license/program/programme
            -im/am not a robot
            -delivery agent/person/man/driver
            -manager account""".replace("{fillers}", FILLERS).replace("{people}", PEOPLE).replace("{helpers}", HELPERS);

    /** Asks for a person, in standard Arabic and in the dialects of the Gulf, the Levant, Egypt and the Maghreb. */
    static final String ARABIC = """
            {speak} {arabic-fillers} {persons}
            اتحدث/تحدث/التحدث/اتكلم/تكلم/التكلم/اكلم/احكي/احاكي/نكلم/نحكي/كلم [مع/الي/قسم/فريق] خدمه/خدمة/دعم/كول/كستمر
            {connect} [علي/الي/مع/ل/ب/اكلم/احكي/اتكلم/احد/اي/المكالمه/المحادثه/علي/ممثل/قسم/خدمه] {persons}
            حولني/حولوني/تحويلي/تحولني/تحولوني [علي/الي/ل/قسم/فريق] خدمه/دعم
            تحويل/تحويله [المحادثه/محادثه/المحادثة/طلبي/الي/علي] {persons}
            {want} [ان/اكون/مع/رد/ردا/مساعده/من/ال/اشوف] موظف/موظفه/انسان/بشري/مندوب/مدير/مشرف/مسوول/ادمي
            {want} [ممثل/موظف/موظفي] خدمه عملاء/زباين/زبائن
            شخص/موظف/انسان/ادمي/حد/حدا/احد/رد حقيقي/حقيقيه/بشري/فعلي/بجد/طبيعي
            بني ادم/ادمين
            موظف/ممثل/ممثلي/موظفي/مندوب خدمه عملاء/زباين/زبائن
            في/فيه/مافي/مافيه/يوجد/هناك [ما/حد/ي] احد/حد/حدا/موظف/انسان/شخص [ممكن/يقدر/حقيقي/منكم/هنا] يرد/يكلمني/يساعدني/يحكي/يتكلم/اتكلم/اكلمه/احكي/هنا/هون
            احد/حد/حدا/موظف يرد/يكلمني/يكلمنا/يحكي/يحاكيني/يتصل/يتواصل/يدق/يتكلم [علي/عليا/معي/معاي/معايا/فيني/بي]
            خلي/خلو/خلوا احد/حد/حدا/موظف/مدير/مسوول
            كلموني/اتصلوا/دقوا/كلمني/تواصلوا [علي/بي/فيني/معي/معاي]
            لا/ما/مش/مو/مابي/ماابي/مب/مانبي [اريد/ابغي/ابي/بدي/عايز/عاوز/احب/التحدث/اتكلم/احكي/مع/اكلم/رد/اي] بوت/روبوت/اله/ربوت/شات
            مابي/مابدي/مابغي [اكلم/احكي/مع/رد] بوت/روبوت/اله/ربوت
            بدون بوت/روبوت/ربوت
            زهقت/مليت/تعبت/طفشت من [هذا/ال/رد/ردود] بوت/روبوت/ربوت/رد/ردود
            =[اي/احد/لو/ممثل/شخص] موظف/موظفه/انسان/بشر/مندوب/مدير/مشرف/احد/حد/حدا/شخص/مسوول/دعم/ادمي [حقيقي/بشري/خدمه/العملاء/عملاء/الفني]
            =خدمه عملاء/زباين/زبائن
            -مندوب/موظف/شخص توصيل/شحن/استلام/تركيب
            -حقوق انسان
            -وكيل/وكلاء معتمد/معتمدين/حصري/صيانه""".replace("{persons}", PERSONS)
            .replace("{arabic-fillers}", ARABIC_FILLERS)
            .replace("{speak}", SPEAK)
            .replace("{connect}", CONNECT)
            .replace("{want}", WANT);

    /** Threatens with the law, calls it fraud, or demands money back. */
    static final String LAW = """
            lawyer/lawyers/attorney/solicitor
            legal/court action/case/proceedings
            sue you/your/noor
            suing
            take/taking/see you to/in court
            small claims
            consumer protection/rights/authority
            ministry of commerce
            chargeback
            dispute the charge/payment/transaction
            report you to/for
            police report
            money back now/immediately/today
            want/demand/give [you/to/me] [my] money back
            demand [a/an/my/full/immediate] refund
            fraud/scam/scammed/scammers
            محامي/محاميه/محاميي/محاكم/محكمه/قضاء
            رفع/ارفع/برفع/سارفع/بارفع قضيه/دعوي/شكوي/بلاغ
            ساقاضيكم/بقاضيكم/اقاضيكم/هقاضيكم
            حمايه مستهلك
            وزاره تجاره
            بشتكي/ساشتكي/هشتكي/راح [اشتكي] عليكم/اشتكي
            نصابين/احتيال/محتالين/حراميه
            رجعوا/رجعولي/ردوا/ردولي/اريد/ابغي/بدي/عايز/ابي [لي] فلوسي""";

    /** Somebody is or may be hurt. */
    static final String DANGER = """
            caught/catch/catching/on fire
            electric/electrical/electrocuted shock
            electrocuted
            smoke/sparks/flames coming/from/out
            burning smell
            smells/smell of/like burning/gas
            exploded/explosion
            shattered [and/glass/it] [and] cut/injured/hurt
            injured/bleeding
            hurt my child/son/daughter/baby/kid
            احترق/احترقت/اشتعل/اشتعلت/حريق/حريقه
            صعق/صعقه/صعقتني/تكهرب/تكهربت/تكهربنا [كهرباييه]
            دخان/شرار يطلع/طلع/يخرج/خرج/من
            انفجر/انفجرت/انفجار
            انجرح/انجرحت/جرح/اصيب/اصابه/نزيف""";

    private SeededPhrases() {}
}
