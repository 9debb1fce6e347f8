package ai.wafaa.training.answers;

import ai.wafaa.command.knowledge.Compared;
import ai.wafaa.command.knowledge.Language;
import ai.wafaa.command.knowledge.Shape;
import ai.wafaa.command.knowledge.vector.Encoder;
import ai.wafaa.command.knowledge.vector.Encoding;
import ai.wafaa.command.knowledge.vector.Encodings;
import ai.wafaa.command.knowledge.vector.JoinedEncoder;
import ai.wafaa.command.knowledge.vector.Kind;
import ai.wafaa.command.knowledge.vector.OnnxEncoder;
import ai.wafaa.command.knowledge.vector.SubwordEncoder;
import ai.wafaa.training.encoder.TrainEncoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fits how articles are ranked and how sure that is, over many sets of questions, and prints what it reaches, also on each set with weights that were fitted
 * without it. {@code training/run answers DATA} with the folder of public sets.
 */
public final class FitAnswers {
    private static final Path REMEMBERED = Path.of("training/target/sentences.vectors");
    private static final Path REMEMBERED_OF_TITLES = Path.of("training/target/titles.vectors");

    private final QuestionSets sets;
    private final Path data;
    private final OnnxEncoder miniLm = OnnxEncoder.miniLm();
    private final Remembering sentences = new Remembering(miniLm);
    private final Remembering titles = new Remembering(JoinedEncoder.withBge(miniLm));
    private final Encodings bySentences =
            new Encodings(Encoding.hurried(sentences), Encoding.hurried(titles), Encoding.none());
    private final List<String> lines = new ArrayList<>();

    private FitAnswers(Path data) {
        this.data = data;
        this.sets = new QuestionSets(data);
    }

    /** Sets of questions by their names: those that are learnt from, and those that are only measured. */
    private record Asked(Map<String, List<Sample>> learnt, Map<String, List<Sample>> measured) {

        Asked() {
            this(new LinkedHashMap<>(), new LinkedHashMap<>());
        }

        void learnt(String name, List<Sample> samples) {
            learnt.put(name, samples);
        }

        void measured(String name, List<Sample> samples) {
            measured.put(name, samples);
        }
    }

    /** @param args the folder of public sets, the file of weights to write */
    public static void main(String[] args) throws IOException {
        var fit = new FitAnswers(Path.of(args[0]));
        fit.sentences.load(REMEMBERED);
        fit.titles.load(REMEMBERED_OF_TITLES);
        fit.run(new Compared(Kind.SENTENCES, Shape.QUESTIONS), fit.questionsByMeaning());
        fit.run(new Compared(Kind.SENTENCES, Shape.TITLES), fit.titlesByMeaning());
        fit.run(new Compared(Kind.SENTENCES, Shape.PASSAGES), fit.passagesByMeaning());
        fit.sentences.save(REMEMBERED);
        fit.titles.save(REMEMBERED_OF_TITLES);
        fit.run(new Compared(Kind.SUBWORDS, Shape.QUESTIONS), fit.arabicQuestions());
        fit.run(new Compared(Kind.WORDS, Shape.QUESTIONS), fit.questionsByWords());
        fit.run(new Compared(Kind.WORDS, Shape.TITLES), fit.titlesByWords());
        fit.run(new Compared(Kind.WORDS, Shape.PASSAGES), fit.passagesByWords());
        Files.write(Path.of(args[1]), fit.lines);
        System.exit(0); // encoders' threads
    }

    private static Encodings encodings(Encoder encoder) {
        return Encodings.of(Encoding.hurried(encoder));
    }

    private Asked questionsByMeaning() throws IOException {
        var asked = new Asked();
        asked.learnt("clinc150 oos", sets.intents(bySentences, "clinc150", 20, false, intent -> true));
        asked.learnt("clinc150 held out", sets.intents(bySentences, "clinc150", 20, true, intent -> true));
        asked.learnt("clinc150 of six", sets.intents(bySentences, "clinc150", 6, true, intent -> true));
        asked.learnt("banking77 held out", sets.intents(bySentences, "banking77", 20, true, intent -> true));
        demo(asked, bySentences, Language.ENGLISH);
        return asked;
    }

    private Asked titlesByMeaning() throws IOException {
        return titles(bySentences);
    }

    private Asked titlesByWords() throws IOException {
        return titles(Encodings.of(Encoding.none()));
    }

    private Asked titles(Encodings encodings) throws IOException {
        var asked = new Asked();
        asked.learnt("stackfaq", faq(encodings, "stackfaq", 1, "en", false));
        asked.learnt("stackfaq left out", faq(encodings, "stackfaq", 1, "en", true));
        asked.learnt("clinc150 titles", sets.titles(encodings, "clinc150"));
        asked.learnt("banking77 titles", sets.titles(encodings, "banking77"));
        asked.measured("covidfaq", covidfaq(encodings));
        return asked;
    }

    private Asked passagesByMeaning() throws IOException {
        var asked = new Asked();
        asked.learnt("xquad_en left out", faq(bySentences, "xquad_en", 2, "en", true));
        asked.learnt("demo without questions", new DemoSets(Language.ENGLISH).own(bySentences, 64, false, List.of()));
        asked.measured("xquad_en", faq(bySentences, "xquad_en", 2, "en", false));
        return asked;
    }

    private Asked arabicQuestions() throws IOException {
        var asked = new Asked();
        Encodings full = encodings(SubwordEncoder.shipped());
        asked.learnt("arbanking77", sets.intents(full, "arbanking77", 20, false, intent -> true));
        for (int half = 0; half < 2; half++) {
            int known = half;
            Encodings ofHalf = encodings(TrainEncoder.ofHalf(data, half));
            asked.learnt(
                    "arbanking77 new kinds " + (half + 1),
                    sets.intents(ofHalf, "arbanking77", 20, true, kind -> TrainEncoder.half(kind) != known));
            asked.learnt(
                    "arbanking77 new kinds of six " + (half + 1),
                    sets.intents(ofHalf, "arbanking77", 6, true, kind -> TrainEncoder.half(kind) != known));
        }
        demo(asked, full, Language.ARABIC);
        return asked;
    }

    private Asked questionsByWords() throws IOException {
        Encodings none = Encodings.of(Encoding.none());
        var asked = new Asked();
        asked.learnt("clinc150 oos", sets.intents(none, "clinc150", 20, false, intent -> true));
        asked.learnt("arbanking77 held out", sets.intents(none, "arbanking77", 20, true, intent -> true));
        asked.learnt("arbanking77 of six", sets.intents(none, "arbanking77", 6, true, intent -> true));
        demo(asked, none, Language.ENGLISH);
        demo(asked, none, Language.ARABIC);
        asked.measured("arbanking77", sets.intents(none, "arbanking77", 20, false, intent -> true));
        return asked;
    }

    private Asked passagesByWords() throws IOException {
        Encodings none = Encodings.of(Encoding.none());
        var asked = new Asked();
        asked.learnt("xquad_en left out", faq(none, "xquad_en", 2, "en", true));
        asked.learnt("xquad_ar left out", faq(none, "xquad_ar", 2, "ar", true));
        asked.learnt("demo without questions", new DemoSets(Language.ENGLISH).own(none, 64, false, List.of()));
        asked.learnt("demo in Arabic without questions", new DemoSets(Language.ARABIC).own(none, 34, false, List.of()));
        asked.measured("xquad_ar", faq(none, "xquad_ar", 2, "ar", false));
        return asked;
    }

    /** The demo as one shop and as small ones, and the questions that were written for it by hand. */
    private void demo(Asked asked, Encodings encodings, Language language) throws IOException {
        var demo = new DemoSets(language);
        String name = language == Language.ARABIC ? "demo in Arabic" : "demo";
        List<String> elsewhere = sets.elsewhere(language == Language.ARABIC ? "arbanking77" : "clinc150", 12);
        asked.learnt(
                name + ", own questions", demo.own(encodings, language == Language.ARABIC ? 34 : 64, true, elsewhere));
        asked.learnt(name + ", small shops", demo.own(encodings, 8, true, elsewhere));
        asked.measured(name, demo.asked(encodings));
    }

    private List<Sample> faq(Encodings encodings, String set, int idColumn, String language, boolean leaveOut)
            throws IOException {
        return sets.faq(
                encodings, "faq/" + set + ".kb.tsv", "faq/" + set + ".queries.train.tsv", idColumn, language, leaveOut);
    }

    private List<Sample> covidfaq(Encodings encodings) throws IOException {
        return sets.faq(encodings, "measure-only/covidfaq.kb.tsv", "measure-only/covidfaq.queries.tsv", 1, "en", false);
    }

    private void run(Compared kind, Asked asked) {
        Fitted all = Fitted.on(asked.learnt.values(), kind);
        lines.addAll(all.lines(kind));
        System.out.printf("%n### %s%n%n%s%n", kind, Report.HEAD);
        var pooled = new ArrayList<List<Sample>>();
        asked.learnt.forEach((name, set) -> {
            List<Sample> ranked = all.ranked(set);
            pooled.add(ranked);
            System.out.println(Report.row(name, ranked, all));
        });
        asked.measured.forEach(
                (name, set) -> System.out.println(Report.row(name + " (only measured)", all.ranked(set), all)));
        System.out.printf("%nWith weights that were fitted without the set:%n%n%s%n", Report.HEAD);
        asked.learnt.forEach((name, set) -> {
            var others = new LinkedHashMap<>(asked.learnt);
            others.keySet().removeIf(other -> Report.family(other).equals(Report.family(name)));
            Fitted without = Fitted.on(others.values(), kind);
            System.out.println(Report.row(name, without.ranked(set), without));
        });
        System.out.printf("%n%s%n", Report.reliability(pooled, all));
    }
}
