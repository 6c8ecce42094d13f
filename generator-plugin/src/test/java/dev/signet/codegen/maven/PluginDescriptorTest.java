package dev.signet.codegen.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Reads the descriptor that Maven will read. */
class PluginDescriptorTest {
    private static Document descriptor;

    @BeforeAll
    static void read() throws Exception {
        descriptor = parse("/META-INF/maven/plugin.xml");
    }

    @Test
    void offersTheGoals() {
        assertThat(text(descriptor.getDocumentElement(), "goalPrefix")).isEqualTo("signet");
        assertThat(children(descriptor, "mojo"))
                .extracting(mojo -> text(mojo, "goal"))
                .containsExactlyInAnyOrder("generate", "diff", "check", "update", "report", "help");
    }

    @Test
    void generateBindsToItsPhaseAndRunsInParallelAndWithoutAProject() {
        Element generate = goal("generate");

        assertThat(text(generate, "phase")).isEqualTo("generate-sources");
        assertThat(text(generate, "threadSafe")).isEqualTo("true");
        assertThat(text(generate, "requiresProject")).isEqualTo("false");
    }

    @Test
    void everyParameterCanBeSetOnTheCommandLineAndSaysWhatItIs() {
        Map<String, String> properties = new TreeMap<>();
        for (Element parameter : children(goal("generate"), "parameter")) {
            if (text(parameter, "editable").equals("true")) {
                String name = text(parameter, "name");
                Element configuration =
                        children(goal("generate"), "configuration").get(0);
                properties.put(name, text(configuration, name));
                assertThat(text(parameter, "description")).describedAs(name).hasSizeGreaterThan(25);
            }
        }

        assertThat(properties)
                .containsOnlyKeys(
                        "inputSpec",
                        "overlays",
                        "overlay",
                        "output",
                        "revisions",
                        "modelPackage",
                        "apiPackage",
                        "supportPackage",
                        "generateSupport",
                        "generateModels",
                        "generateApis",
                        "typeMappings",
                        "importMappings",
                        "schemaMappings",
                        "allowedRefs",
                        "lenientSyntax",
                        "validation",
                        "databind",
                        "templateDirectory",
                        "skip",
                        "addCompileSourceRoot",
                        "addTestCompileSourceRoot",
                        "failOnWarnings",
                        "verbose",
                        "timings")
                .allSatisfy((name, property) -> assertThat(property).isEqualTo("${signet." + name + "}"));
    }

    @Test
    void tellsEclipseWhenToGenerate() throws Exception {
        Document metadata = parse("/META-INF/m2e/lifecycle-mapping-metadata.xml");

        assertThat(children(metadata, "goal"))
                .extracting(Element::getTextContent)
                .containsExactly("generate");
        assertThat(children(metadata, "execute")).hasSize(1);
    }

    private static Document parse(String resource) throws Exception {
        try (InputStream in = PluginDescriptorTest.class.getResourceAsStream(resource)) {
            assertThat(in)
                    .describedAs("%s, which the build makes before it tests", resource)
                    .isNotNull();
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(in);
        }
    }

    private static Element goal(String name) {
        return children(descriptor, "mojo").stream()
                .filter(mojo -> text(mojo, "goal").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagName(name).item(0).getTextContent();
    }

    private static List<Element> children(Node parent, String name) {
        NodeList found = parent instanceof Document document
                ? document.getElementsByTagName(name)
                : ((Element) parent).getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
