package dev.signet.codegen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.compile.CompiledKit;
import dev.signet.codegen.compiler.Compilation;
import dev.signet.codegen.compiler.Compiler;
import dev.signet.codegen.compiler.Configuration;
import dev.signet.codegen.problem.Problem;
import dev.signet.codegen.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Objects and operations with more members than a constructor may have parameters (JVMS 4.3.3). */
class ManyMembersTest {
    private static String lines(int count, String line) {
        return IntStream.range(0, count).mapToObj(line::formatted).collect(Collectors.joining());
    }

    @Test
    void whatARecordCannotHoldIsToldAndTheRestCompiles(@TempDir Path folder) throws IOException {
        Path document = Files.writeString(
                folder.resolve("wide.yaml"),
                "openapi: 3.1.0\ninfo: {title: Wide, version: '1'}\npaths:\n  /wide:\n    get:\n      operationId: wide\n"
                        + "      parameters:\n"
                        + lines(260, "        - {name: q%d, in: query, schema: {type: string}}\n")
                        + "      responses: {'204': {description: Done.}}\n"
                        + "components:\n  schemas:\n    Wide:\n      type: object\n      required: [last]\n      properties:\n"
                        + lines(1500, "        p%d: {type: number}\n")
                        + "        last: {type: integer, format: int64}\n");
        Problems problems = new Problems();
        Configuration config =
                Configuration.of(document, folder.resolve("out"), Configuration.Packages.around("shop.model"));
        Compilation generated = new Compiler().compile(config, problems);
        assertThat(problems.all())
                .extracting(Problem::pointer)
                .containsExactlyInAnyOrder("#/components/schemas/Wide", "#/paths/~1wide/get/parameters");
        CompiledKit.get().compile(generated.files(), List.of());
        assertThat(generated.files().stream()
                        .filter(f -> f.path().endsWith("/Wide.java"))
                        .findFirst()
                        .orElseThrow()
                        .content())
                .contains("long last,", "Double p0,")
                .doesNotContain("p1499");
    }
}
