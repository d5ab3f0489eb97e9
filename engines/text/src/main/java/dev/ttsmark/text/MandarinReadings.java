package dev.ttsmark.text;

import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which of its readings a character has where it stands. Immutable. */
final class MandarinReadings {

    private static final int LONGEST_PHRASE = 8;
    private static final String YI = "yi1";
    private static final String BU = "bu4";

    /**
     * A reading of a single character that its neighbours call for.
     *
     * @param before what the text before it must end in
     * @param after what the text after it must begin with
     * @param natures first letters of the parts of speech it holds for; empty for all
     */
    private record Rule(String pinyin, Pattern before, Pattern after, String natures) {

        static Rule of(String[] row) {
            return new Rule(
                    row[1], Pattern.compile("(?:" + row[2] + ")$"), Pattern.compile("^(?:" + row[3] + ")"), row[4]);
        }

        boolean holds(String textBefore, String textAfter, String nature) {
            return (natures.isEmpty() || !nature.isEmpty() && natures.indexOf(nature.charAt(0)) >= 0)
                    && before.matcher(textBefore).find()
                    && after.matcher(textAfter).find();
        }
    }

    private final Map<String, List<String>> phrases = new HashMap<>();
    private final Map<String, List<Rule>> rules = new HashMap<>();

    MandarinReadings() {
        Tables.rows("mandarin-words.tsv").forEach(row -> phrases.put(row[0], List.of(row[1].split(" "))));
        Tables.rows("mandarin-polyphones.tsv")
                .forEach(row -> rules.computeIfAbsent(row[0], character -> new ArrayList<>())
                        .add(Rule.of(row)));
    }

    /** Whether the dictionary has a reading of the character. */
    static boolean knows(int character) {
        Pinyin[] readings = PinyinDictionary.get(Character.toString(character));
        return readings != null && readings.length > 0 && readings[0] != Pinyin.none5;
    }

    /**
     * The words of a run of Chinese characters with their readings as the dictionary has them, before any tone changes.
     *
     * @param texts words
     * @param natures their parts of speech
     */
    List<MandarinWord> read(List<String> texts, List<String> natures) {
        String run = String.join("", texts);
        List<String> pinyin = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            pinyin.addAll(ofWord(texts.get(i), run, pinyin.size(), natures.get(i)));
        }
        overlayPhrases(texts, run, pinyin);
        List<MandarinWord> words = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < texts.size(); i++) {
            int end = at + texts.get(i).length();
            List<Syllable> syllables =
                    pinyin.subList(at, end).stream().map(Syllable::of).toList();
            words.add(new MandarinWord(texts.get(i), natures.get(i), syllables));
            at = end;
        }
        return words;
    }

    /** Whole where the tables know it, else by the longest parts that they know, else character by character. */
    private List<String> ofWord(String word, String run, int at, String nature) {
        List<String> pinyin = new ArrayList<>();
        while (pinyin.size() < word.length()) {
            int start = pinyin.size();
            pinyin.addAll(
                    longestPart(word.substring(start)).orElseGet(() -> List.of(ofCharacter(run, at + start, nature))));
        }
        return pinyin;
    }

    private Optional<List<String>> longestPart(String rest) {
        for (int end = rest.length(); end > 1; end--) {
            String part = rest.substring(0, end);
            List<String> phrase = phrases.get(part);
            Pinyin[] known = phrase == null ? PinyinDictionary.get(part) : null;
            if (phrase != null || known != null && known.length == end) {
                return Optional.of(phrase != null ? phrase : ownTones(part, known));
            }
        }
        return Optional.empty();
    }

    /** 一 and 不 get their own tones back, since the dictionary has some of them changed and others not. */
    private static List<String> ownTones(String word, Pinyin[] known) {
        List<String> pinyin = new ArrayList<>();
        for (int i = 0; i < known.length; i++) {
            char character = word.charAt(i);
            pinyin.add(character == '一' ? YI : character == '不' ? BU : known[i].toString());
        }
        return pinyin;
    }

    private String ofCharacter(String run, int at, String nature) {
        String character = run.substring(at, at + 1);
        return rules.getOrDefault(character, List.of()).stream()
                .filter(rule -> rule.holds(run.substring(0, at), run.substring(at + 1), nature))
                .map(Rule::pinyin)
                .findFirst()
                .orElseGet(() -> usual(character));
    }

    private static String usual(String character) {
        if (character.equals("一") || character.equals("不")) {
            return character.equals("一") ? YI : BU;
        }
        return PinyinDictionary.get(character)[0].toString();
    }

    /** Phrases that begin and end where words do: 银行 in 银行长期 is one, 行长 is none. */
    private void overlayPhrases(List<String> texts, String run, List<String> pinyin) {
        boolean[] boundary = new boolean[run.length() + 1];
        int at = 0;
        for (String text : texts) {
            boundary[at] = true;
            at += text.length();
        }
        boundary[run.length()] = true;
        for (int start = 0; start < run.length(); start++) {
            for (int end = Math.min(run.length(), start + LONGEST_PHRASE); boundary[start] && end > start + 1; end--) {
                List<String> phrase = boundary[end] ? phrases.get(run.substring(start, end)) : null;
                if (phrase != null) {
                    for (int i = 0; i < phrase.size(); i++) {
                        pinyin.set(start + i, phrase.get(i));
                    }
                    start = end - 1;
                    break;
                }
            }
        }
    }
}
