package dev.signet.templates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.templates.KitSources.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KitSourcesTest {
    private static final Map<String, String> WHOLE = KitSources.of("shop.support", EnumSet.allOf(Part.class));

    @Test
    void everySourceIsAscii() {
        assertThat(WHOLE).hasSizeGreaterThan(100);
        WHOLE.forEach((path, text) -> assertThat(text).as(path).matches("\\p{ASCII}*"));
    }

    @Test
    void copiesOfTypesAreMarkedAsGenerated() {
        WHOLE.forEach((path, text) -> {
            boolean type = !path.endsWith("package-info.java") && !path.equals("Generated.java");
            String annotation = path.contains("/") ? "@shop.support.Generated\n" : "@Generated\n";
            assertThat(text.split(Pattern.quote(annotation), -1)).as(path).hasSize(type ? 2 : 1);
        });
    }

    @Test
    void modelsGetNothingThatOnlyClientsNeed() {
        Map<String, String> reached =
                KitSources.reachableFrom("shop.support", List.of("import shop.support.codec.JsonReader;\n"));
        assertThat(reached)
                .containsKeys("codec/JsonReader.java", "text/Source.java", "JsonObject.java", "package-info.java");
        assertThat(reached.keySet()).allMatch(path -> path.matches("((codec|text|value)/)?[^/]+"));
        assertThat(reached).doesNotContainKey("codec/JsonCodecs.java");
        assertThat(reached.get("codec/JsonReader.java")).contains("package shop.support.codec;");
    }

    @Test
    void clientsGetPagesOnlyIfTheyHaveSome() {
        String transport = "import shop.support.http.client.Transport;\n";
        Map<String, String> reached = KitSources.reachableFrom("shop.support", List.of(transport));
        assertThat(reached)
                .containsKeys("http/client/Transport.java", "http/client/package-info.java", "codec/JsonWriter.java");
        assertThat(reached).doesNotContainKey("http/client/Paged.java").doesNotContainKey("jackson2/TokensToJson.java");
        assertThat(KitSources.reachableFrom("shop.support", List.of(transport, "shop.support.http.client.Paged<Pet>")))
                .containsKey("http/client/Paged.java");
    }

    @Test
    void importsOfReachableFilesAreReachable() {
        Pattern imported = Pattern.compile("import (?:static )?shop\\.support\\.((?:[a-z0-9]+\\.)*[A-Z]\\w*)");
        for (String user :
                List.of("codec.JsonCodec", "http.client.Transport", "constraint.Constraints", "jackson3.CodecModule")) {
            Map<String, String> reached =
                    KitSources.reachableFrom("shop.support", List.of("shop.support." + user + " x;"));
            reached.forEach((path, text) -> {
                Matcher matcher = imported.matcher(text);
                while (matcher.find()) {
                    assertThat(reached).containsKey(matcher.group(1).replace('.', '/') + ".java");
                }
            });
        }
    }

    @Test
    void namesInProseAndStringsAreNoReferences() {
        Map<String, String> sources = new TreeMap<>(Map.of("A.java", """
                package kit;
                import kit.deep.X;
                /** Prose names C, and a tag {@link D#d(E) the d}. @see-also F
                 * @throws G when
                 */
                class A { B b = "C\\" C" + 'C'; // C
                    String text = \"""
                        C \"""; H.C c; }
                """));
        for (String name : List.of("B", "C", "D", "E", "F", "G", "H")) {
            sources.put(name + ".java", "class " + name + " {}");
        }
        sources.put("deep/X.java", "class X {}");
        sources.put("deep/B.java", "class B {}");
        Set<String> reached = KitReferences.of("kit", sources)
                .reachableFrom("shop", List.of("import shop.A; import other.C;"))
                .keySet();
        assertThat(new ArrayList<>(reached))
                .containsExactly("A.java", "B.java", "D.java", "E.java", "G.java", "H.java", "deep/X.java");
    }

    @Test
    void indexHoldsTheReferencesOfEachFile(@TempDir Path classes) throws IOException {
        Path root = Files.createDirectories(classes.resolve(KitSources.ROOT).resolve("deep"))
                .getParent();
        Files.writeString(root.resolve("A.java"), "class A { B b; dev.signet.support.deep.C c; Unknown d; }");
        Files.writeString(root.resolve("B.java"), "class B {}");
        Files.writeString(root.resolve("package-info.java"), "package dev.signet.support;");
        Files.writeString(root.resolve("deep/C.java"), "class C { B other; }");
        KitIndex.main(new String[] {classes.toString()});
        Map<String, Set<String>> named;
        try (InputStream in = Files.newInputStream(root.resolve(KitIndex.FILE))) {
            named = KitIndex.read(in);
        }
        assertThat(named)
                .isEqualTo(Map.of(
                        "A.java", Set.of("B.java", "deep/C.java", "package-info.java"),
                        "B.java", Set.of("package-info.java"),
                        "package-info.java", Set.of(),
                        "deep/C.java", Set.of()));
    }
}
