package dev.ttsmark.text;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What a word does in its sentence, as far as its neighbours tell. Made for homographs, not for grammar. */
enum PartOfSpeech {
    NOUN,
    ADJECTIVE,
    VERB,
    /** Past tense or participle. */
    PAST,
    UNKNOWN;

    private static final Set<String> DETERMINERS = words(
            "a an the this that these those my your his her its our their each every some any no another both all many"
                    + " several few most such what which whose one two three four five six seven eight nine ten hundred"
                    + " thousand first second third last next other same own new old good great little whole single");
    private static final Set<String> SURE_DETERMINERS =
            words("a an the my your his its our their each every another whose");
    private static final Set<String> OBJECTS = words("me him them us it you her itself themselves himself myself");
    private static final Set<String> SUBJECTS = words("i you he she it we they who");
    private static final Set<String> SINGULAR_SUBJECTS = words("he she it");
    private static final Set<String> MODALS = words("will would can could shall should may might must do does did don't"
            + " doesn't didn't won't can't couldn't wouldn't shouldn't cannot let's please help helps helped");
    private static final Set<String> HAVE =
            words("have has had having haven't hasn't hadn't i've we've you've they've");
    private static final Set<String> BE =
            words("is are was were be been being am isn't aren't wasn't weren't i'm you're"
                    + " we're they're he's she's it's that's there's seems seem seemed feel feels felt become becomes became"
                    + " remain remains remained stay stays stayed look looks looked get gets got");
    private static final Set<String> PREPOSITIONS = words(
            "of in on at by for with from about into over under after before between without against through during per"
                    + " via like than as near around across behind below above within");
    /** Verbs that take another as it is: she made me record it. */
    private static final Set<String> CAUSATIVES =
            words("make makes made let lets help helps helped see sees saw watch watched watches hear heard");

    private static final Set<String> DEGREES =
            words("very so too more quite rather pretty extremely how really most less");
    private static final Set<String> ADVERBS = words(
            "not never always also often still just even ever already only now then soon usually sometimes n't again");
    /** To these verbs and nouns the word "to" belongs, and what follows it is no verb. */
    private static final Set<String> TO_A_THING = words("according due thanks prior opposed access close next similar"
            + " equal addition response reaction answer key devoted dedicated reply solution threat");

    private static final Set<String> PLURALS =
            words("people men women children police both all some many others those");
    private static final Set<String> NO_NOUNS = words(
            "and or but of to in on at by for with from ago later earlier longer is are was were has have had will would"
                    + " can could may might must should do does did that which who when while because if as than not into");
    private static final Set<String> AFTER_SUBJECT = words("is are was were has have had will would can could may might"
            + " must should of does did do isn't aren't wasn't weren't and or");
    private static final Set<String> PAST_CUES = words("yesterday ago last once earlier was were had did said took went"
            + " came saw then wrote told gave found asked wanted before when");

    /** Farther away nothing is looked for. */
    private static final int REACH = 4;

    static PartOfSpeech of(WordInContext word) {
        int before = before(word, -1);
        return word.isBreak(before) ? opening(word) : after(word, before);
    }

    /** Whether something in the sentence is told as past. */
    static boolean isPast(WordInContext word) {
        for (int i = -2 * REACH; i <= 2 * REACH; i++) {
            String other = word.lower(i);
            if (i != 0 && (PAST_CUES.contains(other) || other.length() > 4 && other.endsWith("ed"))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the word before is a subject to which a verb without -s can belong in the past alone. */
    static boolean hasSingularSubject(WordInContext word) {
        int before = before(word, -1);
        String subject = word.lower(before);
        if (SINGULAR_SUBJECTS.contains(subject)) {
            return true;
        }
        boolean name = !word.isBreak(before)
                && Character.isUpperCase(word.tokens().get(word.at() + before).charAt(0));
        return name && !SUBJECTS.contains(subject) && !subject.endsWith("s") && !MODALS.contains(subject);
    }

    private static PartOfSpeech opening(WordInContext word) {
        String next = word.lower(1);
        boolean ordered =
                SURE_DETERMINERS.contains(next) || OBJECTS.contains(next) || next.matches("th(?:is|at|ese|ose)");
        return ordered ? VERB : AFTER_SUBJECT.contains(next) ? NOUN : UNKNOWN;
    }

    private static PartOfSpeech after(WordInContext word, int before) {
        String previous = word.lower(before);
        String earlier = word.lower(before(word, before - 1));
        if (previous.equals("to")) {
            return TO_A_THING.contains(earlier) ? NOUN : VERB;
        }
        if (MODALS.contains(previous) || previous.endsWith("'ll") || previous.endsWith("'d")) {
            return VERB;
        }
        if (HAVE.contains(previous)) {
            return PAST;
        }
        if (BE.contains(previous)) {
            return word.lower(0).endsWith("ed") ? PAST : ADJECTIVE;
        }
        if (DEGREES.contains(previous)) {
            return ADJECTIVE;
        }
        if (OBJECTS.contains(previous) && CAUSATIVES.contains(earlier)) {
            return VERB;
        }
        if (SUBJECTS.contains(previous)) {
            return VERB;
        }
        if (previous.matches("that|which") && isPlural(earlier)) {
            return VERB;
        }
        if (DETERMINERS.contains(previous) || previous.endsWith("'s") || previous.endsWith("s'")) {
            return nominal(word);
        }
        if (OBJECTS.contains(previous)) {
            return VERB;
        }
        if (PREPOSITIONS.contains(previous)) {
            return nominal(word);
        }
        if (previous.matches("and|or|but|nor")) {
            return coordinated(word, before);
        }
        return afterContent(word, before);
    }

    /** As the word before "and" is, as far as can be seen. */
    private static PartOfSpeech coordinated(WordInContext word, int conjunction) {
        for (int i = conjunction - 1; i >= conjunction - 1 - REACH && !word.isBreak(i); i--) {
            String other = word.lower(i);
            if (other.equals("to") || MODALS.contains(other) || SUBJECTS.contains(other)) {
                return VERB;
            }
            if (DETERMINERS.contains(other) || PREPOSITIONS.contains(other)) {
                return SURE_DETERMINERS.contains(word.lower(1)) ? VERB : NOUN;
            }
        }
        return SURE_DETERMINERS.contains(word.lower(1)) ? VERB : UNKNOWN;
    }

    /** Behind a noun, an adjective or a name: a verb if the one before can be its subject and an object follows. */
    private static PartOfSpeech afterContent(WordInContext word, int before) {
        String previous = word.lower(before);
        String next = word.lower(1);
        boolean thirdPerson = word.lower(0).matches(".*[^s]s");
        String earlier = word.lower(before(word, before - 1));
        if (SUBJECTS.contains(earlier) || isPlural(earlier) && !isPlural(previous)) {
            return nominal(word);
        }
        boolean takesObject = DETERMINERS.contains(next)
                || OBJECTS.contains(next)
                || PREPOSITIONS.contains(next) && !next.equals("of")
                || next.matches("to|up|down|out|off|away|back|abroad|here|there")
                || ADVERBS.contains(next)
                || next.endsWith("ly");
        boolean subject = isPlural(previous) != thirdPerson && !previous.endsWith("ly");
        boolean opens = (word.isBreak(before - 1) || PLURALS.contains(previous))
                && !word.isBreak(1)
                && !AFTER_SUBJECT.contains(next);
        if (subject && (takesObject || opens && isPlural(previous))) {
            return VERB;
        }
        if (asks(word, before)) {
            return VERB;
        }
        boolean objectNamed = !word.isBreak(1) && !AFTER_SUBJECT.contains(next) && !NO_NOUNS.contains(next);
        return subject && isPlural(previous) && objectNamed ? VERB : nominal(word);
    }

    /** "Does the law permit": the verb comes behind the subject, however long that is. */
    private static boolean asks(WordInContext word, int before) {
        for (int i = before - 1; i >= before - REACH; i--) {
            if (word.lower(i).matches("do|does|did|will|would|can|could|should|may|might")) {
                return word.isBreak(i - 1);
            }
        }
        return false;
    }

    private static PartOfSpeech nominal(WordInContext word) {
        String next = word.lower(1);
        boolean nounFollows =
                !word.isBreak(1) && !NO_NOUNS.contains(next) && !PREPOSITIONS.contains(next) && !next.endsWith("ly");
        return nounFollows ? ADJECTIVE : NOUN;
    }

    private static boolean isPlural(String word) {
        return PLURALS.contains(word) || word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
    }

    /** Index of the next word to the left that is no adverb. */
    private static int before(WordInContext word, int from) {
        int index = from;
        while (index > from - REACH
                && (ADVERBS.contains(word.lower(index))
                        || word.lower(index).length() > 4 && word.lower(index).endsWith("ly"))) {
            index--;
        }
        return index;
    }

    private static Set<String> words(String list) {
        return Arrays.stream(list.split(" ")).collect(Collectors.toUnmodifiableSet());
    }
}
