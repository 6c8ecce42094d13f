package dev.signet.codegen.maven;

import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The {@code <configuration>} of a plugin or an execution, of which Maven's model only promises the text. */
final class PomConfiguration {
    private PomConfiguration() {}

    /** The elements in it, with their texts; none if there is no configuration. */
    static Map<String, String> elements(@Nullable Object configuration) {
        if (configuration == null) {
            return Map.of();
        }
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Node root = factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(configuration.toString())))
                    .getDocumentElement();
            Map<String, String> elements = new LinkedHashMap<>();
            for (Node child = root.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (child.getNodeType() == Node.ELEMENT_NODE) {
                    elements.put(child.getNodeName(), child.getTextContent().strip());
                }
            }
            return elements;
        } catch (ParserConfigurationException | SAXException | IOException e) {
            // a Maven that shows it in another form: nothing of this is needed to generate
            return Map.of();
        }
    }
}
