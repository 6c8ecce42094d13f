package dev.signet.codegen.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.compiler.Configuration;
import dev.signet.codegen.compiler.Configuration.Packages;
import dev.signet.codegen.compiler.DocumentReport;
import dev.signet.codegen.problem.ProblemsException;
import dev.signet.support.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Machine-made documents: the page that shows each as Java is well-formed and holds no markup but its own. */
class ReportFuzzTest {
    private static final int FEW = 75;
    private static final String DATA = "<script type=\"application/json\" id=\"data\">";

    @TempDir
    Path folder;

    @Test
    void everyDocumentHasAPageOrIsRefused() throws IOException {
        check(0, FEW);
    }

    @Test
    @Tag("integration")
    void soHasEachOfThreeTimesAsManyMore() throws IOException {
        check(FEW, 4 * FEW);
    }

    private void check(int from, int to) throws IOException {
        Path document = folder.resolve("document.json");
        Path page = folder.resolve("page.html");
        int shown = 0;
        for (int seed = from; seed < to; seed++) {
            Files.writeString(document, Workbench.WRITER.writeValueAsString(new Grammar(seed).document()));
            try {
                DocumentReport.write(Configuration.of(document, folder, Packages.around("fuzz.model")), page);
            } catch (ProblemsException refused) {
                assertThat(refused.problems()).isNotEmpty();
                continue;
            }
            shown++;
            String html = Files.readString(page);
            String data = html.substring(html.indexOf(DATA) + DATA.length(), html.lastIndexOf("<script>"));
            assertThat(data).as("seed " + seed).endsWith("</script>\n").containsOnlyOnce("<");
            assertThat(JsonObject.fromJson(data.substring(0, data.indexOf('<'))).has("title"))
                    .isTrue();
        }
        assertThat(shown).isGreaterThan((to - from) / 2);
    }
}
