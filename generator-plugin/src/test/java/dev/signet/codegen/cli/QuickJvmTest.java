package dev.signet.codegen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuickJvmTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mixed mode, sharing|true",
                "mixed mode|true",
                "mixed mode, emulated-client, sharing|false",
                "interpreted mode, sharing|false",
                "compiled mode|false",
                "''|false"
            })
    void isTieredWhereBothCompilersRun(String info, boolean tiered) {
        assertThat(QuickJvm.isTiered(info)).isEqualTo(tiered);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Xmx512m",
                "-Xms1g",
                "-Xss4m",
                "-Dfile.encoding=UTF-8",
                "-Dtext=-agentlib:x",
                "-ea",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-XX:MaxRAMPercentage=50",
                "-XX:+UseParallelGC"
            })
    void whatMeansTheSameToASecondJvmIsPassed(String option) {
        assertThat(QuickJvm.isForAnother(List.of("-Xmx1g", option))).isTrue();
        assertThat(QuickJvm.options(List.of(option)))
                .startsWith("-Ddev.signet.quick=true", "-XX:TieredStopAtLevel=1")
                .endsWith(option);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=5005",
                "-javaagent:agent.jar",
                "-XX:StartFlightRecording",
                "-Xlog:gc:file=gc.log",
                "-XX:ArchiveClassesAtExit=signet.jsa",
                "-XX:SharedArchiveFile=signet.jsa",
                "-XX:+TieredCompilation",
                "-XX:TieredStopAtLevel=4",
                "-Xrunhprof",
                "-Ddev.signet.quick=true"
            })
    void whatIsForOneJvmKeepsTheProgramInIt(String option) {
        assertThat(QuickJvm.isForAnother(List.of("-Xmx1g", option))).isFalse();
    }

    @Test
    void oneCollectorIsChosen() {
        assertThat(QuickJvm.options(List.of("-Xmx1g"))).contains("-XX:+UseSerialGC");
        assertThat(QuickJvm.options(List.of("-XX:+UseG1GC", "-Xmx1g"))).doesNotContain("-XX:+UseSerialGC");
    }

    @Test
    void whatCannotBeStartedIsLeftToThisJvm() {
        assertThat(QuickJvm.ended(new ProcessBuilder("no/such/program"))).isEmpty();
    }
}
