package dev.ttsmark.harness.report;

import dev.ttsmark.harness.measure.Bilingual;
import dev.ttsmark.harness.measure.Metric;
import dev.ttsmark.harness.plan.ReportLanguage;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/**
 * The words of a report, from {@code report_en.properties} and {@code report_zh.properties}. Arguments are texts that
 * are already formatted, so that no locale of the machine can touch a number; an argument that is a {@link Phrase} is
 * said in the language of the sentence around it.
 */
public final class Words {

    private record Bundle(String lang, String joint, ResourceBundle words) {}

    /** Keys of titles begin with it. */
    private static final String TITLE = "title.";

    private final List<Bundle> bundles;

    private Words(List<Bundle> bundles) {
        this.bundles = bundles;
    }

    public static Words in(ReportLanguage language) {
        return new Words(
                switch (language) {
                    case EN -> List.of(english());
                    case ZH -> List.of(chinese());
                    case BOTH -> List.of(english(), chinese());
                });
    }

    /** @param languages tags, as {@link #languages} gives them */
    static Words of(List<String> languages) {
        return new Words(List.of(english(), chinese()).stream()
                .filter(bundle -> languages.contains(bundle.lang))
                .toList());
    }

    /** Tags of the languages, main one first. */
    public List<String> languages() {
        return bundles.stream().map(Bundle::lang).toList();
    }

    /** @param arguments strings or phrases, for the places {0}, {1}, … */
    public Phrase say(String key, Object... arguments) {
        List<Said> said = new ArrayList<>();
        for (Bundle bundle : bundles) {
            Object[] texts = new Object[arguments.length];
            for (int i = 0; i < texts.length; i++) {
                texts[i] = in(bundle, arguments[i]);
            }
            said.add(new Said(bundle.lang, format(bundle, key, texts)));
        }
        return Phrase.of(said);
    }

    /** A title as it was written; one that ttsmark ships, in every language. */
    Phrase title(String written) {
        ResourceBundle english = english().words;
        return english.keySet().stream()
                .filter(key -> key.startsWith(TITLE))
                .filter(key -> english.getString(key).replace('’', '\'').equals(written))
                .findFirst()
                .map(key -> say(key))
                .orElseGet(() -> Phrase.plain(written));
    }

    public Phrase of(Bilingual text) {
        return Phrase.of(bundles.stream()
                .map(bundle -> new Said(bundle.lang, bundle.lang.equals("en") ? text.en() : text.zh()))
                .toList());
    }

    /** A metric as the head of a column, with its unit. */
    public Phrase head(Metric metric) {
        return head(metric, metric.unit().symbol());
    }

    /** The same with a unit that values are converted to. */
    public Phrase head(Metric metric, String unit) {
        if (unit.isEmpty()) {
            return of(metric.label());
        }
        // A label that ends in brackets takes the unit into them.
        return Phrase.of(say("head", of(metric.label()), unit).said().stream()
                .map(said -> new Said(said.lang(), said.text().replace("）（", "，")))
                .toList());
    }

    /** @param code ISO 639-1; said as it is where there is no name for it */
    public Phrase language(String code) {
        String key = "language." + code;
        return bundles.get(0).words.containsKey(key) ? say(key) : Phrase.plain(code);
    }

    /** The parts as one enumeration, with the comma of each language. */
    public Phrase list(List<?> parts) {
        return joined(parts, true);
    }

    /** Sentences one after another, as one paragraph. */
    public Phrase sentences(List<?> parts) {
        return joined(parts, false);
    }

    private Phrase joined(List<?> parts, boolean enumeration) {
        if (parts.isEmpty()) {
            return Phrase.NONE;
        }
        List<Said> said = new ArrayList<>();
        for (Bundle bundle : bundles) {
            List<String> texts = parts.stream().map(part -> in(bundle, part)).toList();
            String gap = bundle.lang.equals("en") ? " " : "";
            said.add(new Said(bundle.lang, String.join(enumeration ? bundle.joint : gap, texts)));
        }
        return Phrase.of(said);
    }

    private static String format(Bundle bundle, String key, Object[] texts) {
        // Locale.ROOT: strings alone are formatted, and those the same everywhere.
        return new MessageFormat(bundle.words.getString(key), Locale.ROOT).format(texts);
    }

    private static String in(Bundle bundle, Object argument) {
        if (!(argument instanceof Phrase phrase)) {
            return (String) argument;
        }
        return phrase.said().stream()
                .filter(said -> said.lang().isEmpty() || said.lang().equals(bundle.lang))
                .map(Said::text)
                .findFirst()
                .orElse("");
    }

    private static Bundle english() {
        return new Bundle("en", ", ", read("report_en.properties"));
    }

    private static Bundle chinese() {
        return new Bundle("zh-Hans", "、", read("report_zh.properties"));
    }

    static ResourceBundle read(String name) {
        try (InputStream in = Words.class.getResourceAsStream(name);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return new PropertyResourceBundle(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
