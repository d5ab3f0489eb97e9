package dev.ttsmark.harness.table;

import dev.ttsmark.harness.Printable;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads numbers as files write them. What could mean two things is refused: {@code 1,234} is a thousand and more to one
 * writer and less than two to another. {@code 0,5} and {@code 12,25} can only be decimals, and settle the mark for the
 * rest of the file.
 */
final class NumberCell {

    private static final Pattern WITH_COMMA = Pattern.compile("[+-]?(\\d+,\\d*|,\\d+)([eE][+-]?\\d+)?");
    private static final Pattern PERHAPS_GROUPED = Pattern.compile("[+-]?[1-9]\\d{0,2},\\d{3}");
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}([,.'’ \\u00a0\\u202f]\\d{3})+([.,]\\d+)?");
    private static final Set<String> NOT_FINITE =
            Set.of("nan", "inf", "+inf", "-inf", "infinity", "+infinity", "-infinity");

    private static final char UNKNOWN = 0;

    private final boolean commaSaid;
    private char mark;

    /** @param decimalComma a comma is the decimal mark, whatever it looks like */
    NumberCell(boolean decimalComma) {
        this.commaSaid = decimalComma;
        this.mark = decimalComma ? ',' : UNKNOWN;
    }

    /** Why a cell is no number: what it is, and what to do. */
    static final class Refusal extends Exception {
        private static final long serialVersionUID = 1L;

        Refusal(String problem) {
            super(problem);
        }
    }

    /** Whether a cell looks like a number at all, though it may be refused. */
    static boolean looksNumeric(String cell) {
        String text = cell.strip();
        return isPlain(text) || WITH_COMMA.matcher(text).matches();
    }

    /**
     * @param cell not empty
     * @return a finite number above 0
     */
    double positive(String cell) throws Refusal {
        double number = number(cell.strip());
        if (number <= 0) {
            throw new Refusal(
                    Printable.quoted(cell) + " is not above 0; a row that failed has no value: leave its cell empty.");
        }
        return number;
    }

    private double number(String text) throws Refusal {
        if (text.indexOf(',') >= 0) {
            return finite(text, withComma(text));
        }
        if (!isPlain(text)) {
            throw new Refusal(noNumber(text));
        }
        if (text.indexOf('.') >= 0) {
            settle(text, '.');
        }
        return finite(text, text);
    }

    private String withComma(String text) throws Refusal {
        if (!WITH_COMMA.matcher(text).matches()) {
            throw new Refusal(noNumber(text));
        }
        if (mark != ',' && PERHAPS_GROUPED.matcher(text).matches()) {
            throw new Refusal(Printable.quoted(text) + " could be " + text.replace(',', '.') + " or "
                    + text.replace(",", "")
                    + "; say --decimal-comma for the first, and write no group separators for the second.");
        }
        settle(text, ',');
        return text.replace(',', '.');
    }

    private void settle(String text, char found) throws Refusal {
        if (mark == UNKNOWN) {
            mark = found;
        } else if (mark != found) {
            String other = mark == ',' ? "a comma" : "a full stop";
            throw new Refusal(Printable.quoted(text) + " does not have " + other + " as its decimal mark, as "
                    + (commaSaid ? "--decimal-comma says" : "cells before it have") + "; write one mark throughout.");
        }
    }

    private static double finite(String text, String java) throws Refusal {
        double number;
        try {
            number = Double.parseDouble(java);
        } catch (NumberFormatException e) {
            throw new Refusal(noNumber(text));
        }
        if (Double.isInfinite(number)) {
            throw new Refusal(Printable.quoted(text) + " is beyond what a number can hold; check it.");
        }
        return number;
    }

    private static String noNumber(String text) {
        String cell = Printable.quoted(text);
        if (NOT_FINITE.contains(text.toLowerCase(Locale.ROOT))) {
            return cell + " is no measurement; leave the cell empty where there is none.";
        }
        if (GROUPED.matcher(text).matches()) {
            return cell + " seems to have group separators; write digits and one decimal mark only.";
        }
        return cell + " is no number; leave units out, and leave the cell empty where there is no value.";
    }

    /** Characters of plain decimals alone, so that Java's hexadecimal, suffixed and named numbers stay out. */
    private static boolean isPlain(String text) {
        boolean digit = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digit = true;
            } else if (c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
                return false;
            }
        }
        return digit;
    }
}
