package dev.signet.codegen.parse.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The guide has a line for each keyword of each object, in the order of the specification, and for nothing else. */
class SupportPageKeywordsTest {
    private static final Path PAGE = Path.of("../docs/guide/support.md");

    /** {@code | Schema | `type` | what becomes of it |}. */
    private static final Pattern LINE = Pattern.compile("(?m)^\\| ([A-Z][A-Za-z ]+) \\| `([^`]+)` \\| \\S.* \\|$");

    @Test
    void everyKeywordHasALine() throws IOException {
        String page = Files.readString(PAGE);
        List<String> listed = LINE.matcher(page.substring(page.indexOf("## Every keyword")))
                .results()
                .map(SupportPageKeywordsTest::name)
                .toList();
        List<String> known = new ArrayList<>();
        for (ObjectType type : ObjectType.values()) {
            String owner = type.noun().replaceFirst("^an? ", "").replaceFirst(" Object$", "");
            OpenApiObjects.fields(type).keySet().forEach(key -> known.add(owner + " " + key));
        }

        assertThat(listed).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(known);
    }

    private static String name(MatchResult line) {
        return line.group(1) + " " + line.group(2);
    }
}
