package dev.ttsmark.harness.decide;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * What a gate found, as JUnit XML: a suite for each configuration, a case for each check. FAIL is a failure, INVALID an
 * error, INCONCLUSIVE skipped unless its policy makes it a failure.
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
            count(xml, result.checks());
            for (Map.Entry<String, List<Check>> suite : suites(result).entrySet()) {
                suite(xml, suite.getKey(), suite.getValue());
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

    private static Map<String, List<Check>> suites(GateResult result) {
        return result.checks().stream()
                .collect(Collectors.groupingBy(Check::configuration, TreeMap::new, Collectors.toList()));
    }

    private static void suite(XMLStreamWriter xml, String configuration, List<Check> checks) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testsuite");
        attribute(xml, "name", configuration);
        count(xml, checks);
        for (Check check : checks) {
            testCase(xml, check);
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
            xml.writeCharacters(clean(check.reason()));
        } else {
            xml.writeStartElement(isFailure(check) ? "failure" : isError(check) ? "error" : "skipped");
            attribute(xml, "message", check.verdict() + ": " + check.reason());
            if (!isSkipped(check)) {
                attribute(xml, "type", check.verdict().name());
                xml.writeCharacters(clean(check.nextStep()));
            }
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void count(XMLStreamWriter xml, List<Check> checks) throws XMLStreamException {
        attribute(xml, "tests", "" + checks.size());
        attribute(
                xml,
                "failures",
                "" + checks.stream().filter(GateJunit::isFailure).count());
        attribute(xml, "errors", "" + checks.stream().filter(GateJunit::isError).count());
        attribute(
                xml,
                "skipped",
                "" + checks.stream().filter(GateJunit::isSkipped).count());
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
        xml.writeAttribute(name, clean(value));
    }

    /** XML 1.0 has no way to write most control characters. */
    private static String clean(String text) {
        return text.codePoints()
                .map(c ->
                        c == '\t' || c == '\n' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000
                                ? c
                                : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
