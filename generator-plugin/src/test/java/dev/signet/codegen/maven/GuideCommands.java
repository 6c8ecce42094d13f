package dev.signet.codegen.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** What the guide tells people to type, and to put into a pom, held against the plugin's descriptor and the poms of this project. */
final class GuideCommands {
    private static final Set<String> PROGRAMS =
            Set.of("mvn", "mvnw", "git", "cd", "cp", "mv", "mkdir", "export", "curl", "java");
    private static final Pattern GOAL =
            Pattern.compile("(?:dev\\.signet:signet-maven-plugin|(?<![.\\w])signet):([a-z]\\w*)");
    private static final Pattern PROPERTY = Pattern.compile("-Dsignet\\.(\\w+)");
    private static final Pattern PROFILE = Pattern.compile(" -P(\\w+)");

    private GuideCommands() {}

    /** The names of the parameters that users may set, for each goal. */
    private static Map<String, Set<String>> goals() throws Exception {
        Map<String, Set<String>> goals = new TreeMap<>();
        try (InputStream in = GuideCommands.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
            for (Element goal : all(parse(new InputSource(in)), "mojo")) {
                Set<String> names = new TreeSet<>();
                for (Element parameter : all(goal, "parameter")) {
                    if (text(parameter, "editable").equals("true")) {
                        names.add(text(parameter, "name"));
                    }
                }
                goals.put(text(goal, "goal"), names);
            }
        }
        return goals;
    }

    /** The parameters of some goals, or of any if none is named. */
    private static Set<String> parameters(List<String> of) throws Exception {
        Map<String, Set<String>> goals = goals();
        assertThat(goals.keySet()).containsAll(of);
        Set<String> names = new TreeSet<>();
        (of.isEmpty() ? goals.keySet() : of).forEach(goal -> names.addAll(goals.get(goal)));
        return names;
    }

    static void check(String script) throws Exception {
        for (String line : script.replace("\\\n", " ").lines().toList()) {
            String command = line.replaceFirst("(^|\\s)#.*", "").strip();
            if (command.isEmpty()) {
                continue;
            }
            String program = command.split("\\s", 2)[0].replaceFirst(".*/", "");
            assertThat(PROGRAMS).as(line).contains(program);
            Set<String> known = parameters(groups(GOAL, command));
            assertThat(known).as(line).containsAll(groups(PROPERTY, command));
            for (String profile : groups(PROFILE, command)) {
                assertThat(poms()).as(line).contains("<id>" + profile + "</id>");
            }
        }
    }

    private static String poms() throws IOException {
        return Files.readString(Path.of("../pom.xml")) + Files.readString(Path.of("../generated-client/pom.xml"));
    }

    private static List<String> groups(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.results().map((MatchResult found) -> found.group(1)).toList();
    }

    /** A whole pom, an element of one, or parameters as they stand in {@code <configuration>}. */
    static void checkXml(String xml) throws Exception {
        Element root = parse(new InputSource(
                        new StringReader("<block>" + xml.replaceFirst("^<\\?.*?\\?>", "") + "</block>")))
                .getDocumentElement();
        checkVersions(root);
        for (Element element : children(root)) {
            switch (element.getTagName()) {
                case "project", "plugin", "build", "profile" -> {
                    for (Element plugin : all(root, "plugin")) {
                        checkPlugin(plugin);
                    }
                }
                case "execution" -> checkExecution(element);
                case "dependency", "dependencies", "dependencyManagement" ->
                    assertThat(all(root, "dependency")).isNotEmpty();
                case "repository" -> assertThat(text(element, "url")).isNotEmpty();
                case "configuration" -> checkParameters(element, List.of());
                default -> assertThat(parameters(List.of())).contains(element.getTagName());
            }
        }
    }

    /** What is named with a version has the one that this project uses itself. */
    private static void checkVersions(Element root) throws IOException {
        String parent = Files.readString(Path.of("../pom.xml"));
        for (Element named : Stream.of("dependency", "plugin")
                .flatMap(name -> all(root, name).stream())
                .toList()) {
            String artifact = text(named, "artifactId");
            String managed = switch (text(named, "groupId")) {
                case "dev.signet" -> "signet-parent";
                case "com.fasterxml.jackson.core" -> "jackson-bom";
                case "org.junit.jupiter" -> "junit-bom";
                default -> artifact;
            };
            assertThat(text(named, "version")).as(artifact).isEqualTo(version(parent, managed));
        }
    }

    private static String version(String pom, String artifact) {
        String version = first(pom, "<artifactId>" + artifact + "</artifactId>\\s*<version>([^<]+)<");
        return version.startsWith("${")
                ? first(pom, "<" + version.substring(2, version.length() - 1) + ">([^<]+)<")
                : version;
    }

    private static String first(String text, String pattern) {
        List<String> found = groups(Pattern.compile(pattern), text);
        assertThat(found).as(pattern).isNotEmpty();
        return found.get(0);
    }

    private static void checkPlugin(Element plugin) throws Exception {
        if (text(plugin, "artifactId").equals("signet-maven-plugin")) {
            for (Element child : children(plugin)) {
                if (child.getTagName().equals("configuration")) {
                    checkParameters(child, List.of());
                }
            }
            for (Element execution : all(plugin, "execution")) {
                checkExecution(execution);
            }
        }
    }

    private static void checkExecution(Element execution) throws Exception {
        List<String> goals =
                all(execution, "goal").stream().map(Element::getTextContent).toList();
        assertThat(goals).isNotEmpty();
        for (Element configuration : all(execution, "configuration")) {
            checkParameters(configuration, goals);
        }
    }

    private static void checkParameters(Element configuration, List<String> goals) throws Exception {
        assertThat(parameters(goals))
                .containsAll(children(configuration).stream()
                        .map(Element::getTagName)
                        .toList());
    }

    private static Document parse(InputSource source) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(source);
    }

    private static String text(Element parent, String name) {
        List<Element> found = all(parent, name);
        return found.isEmpty() ? "" : found.get(0).getTextContent();
    }

    private static List<Element> all(Document document, String name) {
        return all(document.getDocumentElement(), name);
    }

    private static List<Element> all(Element parent, String name) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < parent.getElementsByTagName(name).getLength(); i++) {
            elements.add((Element) parent.getElementsByTagName(name).item(i));
        }
        return elements;
    }

    private static List<Element> children(Element parent) {
        List<Element> elements = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }
}
