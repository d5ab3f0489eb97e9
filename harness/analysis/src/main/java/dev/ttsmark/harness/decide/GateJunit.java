package dev.ttsmark.harness.decide;

import dev.ttsmark.harness.Printable;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * What a gate found, as JUnit XML: a suite for each configuration, a case for each check. FAIL is a failure, INVALID an
 * error, INCONCLUSIVE skipped unless its policy makes it a failure. A cell that is new is a case of its own, skipped.
 */
public final class GateJunit {

    private GateJunit() {}

    public static String of(GateResult result) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("testsuites");
            attribute(xml, "name", "ttsmark gate");
            count(xml, result.checks(), result.newCells().size());
            for (String configuration : configurations(result)) {
                suite(xml, configuration, result);
            }
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing into memory cannot fail", e);
        }
        return text.toString();
    }

    private static Set<String> configurations(GateResult result) {
        return Stream.concat(
                        result.checks().stream().map(Check::configuration),
                        result.newCells().stream().map(Cell::configuration))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void suite(XMLStreamWriter xml, String configuration, GateResult result) throws XMLStreamException {
        List<Check> checks = result.checks().stream()
                .filter(check -> check.configuration().equals(configuration))
                .toList();
        List<Cell> newCells = result.newCells().stream()
                .filter(cell -> cell.configuration().equals(configuration))
                .toList();
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testsuite");
        attribute(xml, "name", configuration);
        count(xml, checks, newCells.size());
        for (Check check : checks) {
            testCase(xml, check);
        }
        for (Cell cell : newCells) {
            testCase(xml, cell);
        }
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
    }

    private static void testCase(XMLStreamWriter xml, Check check) throws XMLStreamException {
        xml.writeCharacters("\n    ");
        xml.writeStartElement("testcase");
        attribute(xml, "classname", check.configuration());
        attribute(
                xml,
                "name",
                check.utterance().map(text -> text + " ").orElse("") + check.metric() + " "
                        + check.statistic().name().toLowerCase(Locale.ROOT) + " "
                        + check.rule().name().toLowerCase(Locale.ROOT));
        if (check.verdict() == Verdict.PASS) {
            xml.writeStartElement("system-out");
            xml.writeCharacters(Printable.of(check.reason()));
        } else {
            xml.writeStartElement(isFailure(check) ? "failure" : isError(check) ? "error" : "skipped");
            attribute(xml, "message", check.verdict() + ": " + check.reason());
            if (!isSkipped(check)) {
                attribute(xml, "type", check.verdict().name());
                xml.writeCharacters(Printable.of(check.nextStep()));
            }
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void testCase(XMLStreamWriter xml, Cell cell) throws XMLStreamException {
        xml.writeCharacters("\n    ");
        xml.writeStartElement("testcase");
        attribute(xml, "classname", cell.configuration());
        attribute(xml, "name", cell.utterance().map(text -> text + " ").orElse("") + "margin");
        xml.writeEmptyElement("skipped");
        attribute(xml, "message", "NEW: the baseline has not measured it, so there is nothing to hold it against");
        xml.writeEndElement();
    }

    private static void count(XMLStreamWriter xml, List<Check> checks, int newCells) throws XMLStreamException {
        attribute(xml, "tests", "" + (checks.size() + newCells));
        attribute(
                xml,
                "failures",
                "" + checks.stream().filter(GateJunit::isFailure).count());
        attribute(xml, "errors", "" + checks.stream().filter(GateJunit::isError).count());
        attribute(
                xml,
                "skipped",
                "" + (checks.stream().filter(GateJunit::isSkipped).count() + newCells));
    }

    private static boolean isFailure(Check check) {
        return check.verdict() == Verdict.FAIL
                || check.verdict() == Verdict.INCONCLUSIVE && check.policy() == Policy.FAIL;
    }

    private static boolean isError(Check check) {
        return check.verdict() == Verdict.INVALID;
    }

    private static boolean isSkipped(Check check) {
        return check.verdict() == Verdict.INCONCLUSIVE && !isFailure(check);
    }

    private static void attribute(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, Printable.of(value));
    }
}
