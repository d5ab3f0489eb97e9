package dev.ttsmark.text;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;

/** Postal addresses and the numbers of rooms as they are read out. */
final class EnglishStreets {

    private static final Map<String, String> ROOMS = Map.of(
            "Apt",
            "Apartment",
            "Ste",
            "Suite",
            "Rm",
            "Room",
            "Fl",
            "Floor",
            "Bldg",
            "Building",
            "Ext",
            "Extension",
            "ext",
            "extension",
            "Tel",
            "Telephone");

    private static final Map<String, String> COMPASS = Map.of(
            "NW",
            "Northwest",
            "NE",
            "Northeast",
            "SW",
            "Southwest",
            "SE",
            "Southeast",
            "N",
            "North",
            "S",
            "South",
            "E",
            "East",
            "W",
            "West");

    private static final String ROAD =
            "(?:Ave|Avenue|St|Street|Rd|Road|Blvd|Boulevard|Dr|Drive|Ln|Lane|Ct|Court|Pl|Place|Sq|Square|Way)";

    private static final Map<String, String> STATES =
            Tables.rows("us-states.tsv").collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row[1]));

    private final NumberSpeller numbers;

    EnglishStreets(NumberSpeller numbers) {
        this.numbers = numbers;
    }

    List<Rewrite> rewrites() {
        return List.of(
                Rewrite.of(
                        "\\b(Apt|Ste|Rm|Fl|Bldg|Ext|ext|Tel)\\.?(?=:? ?#?[\\dA-Z+(]\\S{0,5})",
                        found -> ROOMS.get(found.group(1))),
                Rewrite.of(
                        "(?<=\\b(?:Apartment|Suite|Room|Unit|Flat|Gate|Seat|Row|Block|Floor|Platform|Bus|Route|Exhibit|Line) #?)(\\d{1,4})([A-Z])\\b",
                        found -> found.group(1) + " " + found.group(2)),
                Rewrite.of(
                        "\\b(\\d{1,4})([A-Z])(?= (?:\\p{Lu}\\p{Ll}{1,20} ){1,3}" + ROAD + "\\b)",
                        found -> found.group(1) + " " + found.group(2)),
                Rewrite.of("(?<=\\b" + ROAD + "\\.?,? )([NS][EW])\\b\\.?", found -> COMPASS.get(found.group(1))),
                Rewrite.of(
                        "(?<=\\b\\d{1,5} )([NSEW]|[NS][EW])\\.? (?=\\p{Lu}[\\p{Ll}\\d]|\\d)",
                        found -> COMPASS.get(found.group(1)) + " "),
                Rewrite.of("(?<=, )([A-Z]{2}|D\\.C\\.)[ ,]+(\\d{5})(?:-(\\d{4}))?\\b(?![.,]\\d)", this::state),
                Rewrite.of(
                        "(?<=\\p{Ll}, )(?!DC)([A-Z]{2})(?=[.,;)]|$)",
                        found -> STATES.getOrDefault(found.group(1), found.group(1))));
    }

    private String state(MatchResult found) {
        String more = found.group(3) == null ? "" : " " + numbers.digits(found.group(3));
        return STATES.getOrDefault(found.group(1), found.group(1)) + " " + numbers.digits(found.group(2)) + more;
    }
}
