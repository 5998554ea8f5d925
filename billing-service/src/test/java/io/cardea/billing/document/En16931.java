package io.cardea.billing.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmDestination;
import net.sf.saxon.s9api.XdmItem;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XsltExecutable;

/// The published rules of EN 16931, as CEN's Schematron says them.
final class En16931 {

    private static final String RULES = "/external/schematron/1.3.14.1/ubl/EN16931-UBL-validation.xslt";
    private static final Processor PROCESSOR = new Processor(false);
    private static final XsltExecutable COMPILED = compiled();

    private En16931() {}

    /// What the rules find wrong: their ids and words.
    static List<String> violations(byte[] ubl) {
        try {
            var report = new XdmDestination();
            var transformer = COMPILED.load30();
            transformer.transform(new StreamSource(new ByteArrayInputStream(ubl)), report);
            return failed(report.getXdmNode());
        } catch (SaxonApiException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> failed(XdmNode report) throws SaxonApiException {
        var xpath = PROCESSOR.newXPathCompiler();
        xpath.declareNamespace("svrl", "http://purl.oclc.org/dsdl/svrl");
        if (xpath.evaluate("//svrl:fired-rule", report).isEmpty()) {
            throw new IllegalStateException("the rules have looked at nothing");
        }
        List<String> failed = new ArrayList<>();
        for (XdmItem item : xpath.evaluate("//svrl:failed-assert/normalize-space(.)", report)) {
            failed.add(item.getStringValue());
        }
        return failed;
    }

    private static XsltExecutable compiled() {
        try (var rules = Objects.requireNonNull(En16931.class.getResourceAsStream(RULES))) {
            return PROCESSOR.newXsltCompiler().compile(new StreamSource(rules));
        } catch (IOException | SaxonApiException e) {
            throw new IllegalStateException(e);
        }
    }
}
